internal import Report

/// How a series is drawn: told apart by pattern, stroke and marker first, so that paper and color blindness keep it.
struct SeriesStyle {
    enum Pattern { case solid, stripes, bars, dots, cross, outline, dotted }
    enum Marker { case disc, diamond, ring, square, triangle }

    /// The word of the style sheet: `f-met`, `l-met`.
    var code: String
    var pattern: Pattern
    var marker: Marker
    /// The dashes of its line; `nil` for a whole one.
    var dash: String?
    /// The gray of its areas where no style sheet reaches.
    var gray: String

    /// The style of a series by its status, or by its position when it has none.
    init(_ series: Chart.Series, at position: Int) {
        let style = series.status.flatMap { Self.statuses[$0.lowercased()] } ?? Self.plain[position % Self.plain.count]
        self = style
    }

    private init(_ code: String, _ pattern: Pattern, _ marker: Marker, _ dash: String?, _ gray: String) {
        (self.code, self.pattern, self.marker, self.dash, self.gray) = (code, pattern, marker, dash, gray)
    }

    private static let statuses: [String: SeriesStyle] = {
        let met = SeriesStyle("met", .solid, .disc, nil, "#333")
        let partly = SeriesStyle("part", .stripes, .square, "10 3", "#555")
        let not = SeriesStyle("not", .cross, .diamond, "7 3", "#000")
        let unknown = SeriesStyle("unk", .dots, .triangle, "4 3", "#777")
        let notAssessed = SeriesStyle("nas", .dotted, .ring, "2 3", "#999")
        let notApplicable = SeriesStyle("na", .outline, .ring, "1 4", "#999")
        let waived = SeriesStyle("wai", .bars, .square, "8 3 2 3", "#555")
        return [
            "met": met, "partly met": partly, "part": partly, "partly": partly, "not met": not, "not": not,
            "unknown": unknown, "unk": unknown, "not assessed": notAssessed, "nas": notAssessed,
            "not applicable": notApplicable, "na": notApplicable, "waived": waived, "accepted risk": waived,
            "wai": waived,
        ]
    }()

    private static let plain = [
        SeriesStyle("ink", .solid, .disc, nil, "#333"), SeriesStyle("ink", .stripes, .diamond, "7 3", "#333"),
        SeriesStyle("ink", .outline, .ring, "2 3", "#333"), SeriesStyle("ink", .bars, .square, "10 3", "#333"),
        SeriesStyle("ink", .dots, .triangle, "4 3", "#333"),
    ]
}

extension SeriesStyle {
    /// The pattern that lies over the series' color, cut out in the color of the paper; `nil` when none does.
    func definition(id: String) -> String? {
        let (turn, shape): (String, String)
        switch pattern {
        case .solid, .outline, .dotted: return nil
        case .stripes: (turn, shape) = (" patternTransform=\"rotate(45)\"", "M0 0h2.5v6h-2.5z")
        case .bars: (turn, shape) = ("", "M0 0h6v2h-6z")
        case .dots: (turn, shape) = ("", "M0 0h4v2h-2v2h-2z")
        case .cross: (turn, shape) = (" patternTransform=\"rotate(45)\"", "M0 0h6v1h-5v5h-1z")
        }
        return "<pattern id=\"\(id)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"\(turn)>"
            + "<path class=\"f-paper\" fill=\"#fff\" d=\"\(shape)\"/></pattern>"
    }

    /// Draws an area of the series.
    func fill(_ data: String, patternID: String, on canvas: inout SVGCanvas) {
        switch pattern {
        case .outline, .dotted:
            canvas.path(data, class: "f-paper", "fill=\"#fff\"")
            let dash = pattern == .dotted ? " stroke-dasharray=\"2 2\"" : ""
            canvas.path(data, class: "ax", "fill=\"none\" stroke=\"\(gray)\"\(dash)")
        case .solid: canvas.path(data, class: "f-\(code)", "fill=\"\(gray)\"")
        case .stripes, .bars, .dots, .cross:
            canvas.path(data, class: "f-\(code)", "fill=\"\(gray)\"")
            canvas.path(data, "fill=\"url(#\(patternID))\"")
        }
    }

    /// Draws a point of the series' line.
    func mark(x: Int, y: Int, on canvas: inout SVGCanvas) {
        let (x, y) = (SVGCanvas.length(x), SVGCanvas.length(y))
        switch marker {
        case .disc: canvas.add("<circle class=\"f-\(code)\" fill=\"\(gray)\" cx=\"\(x)\" cy=\"\(y)\" r=\"4.5\"/>")
        case .ring:
            canvas.add(
                "<circle class=\"f-paper l-\(code)\" fill=\"#fff\" stroke=\"\(gray)\" stroke-width=\"1.6\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>"
            )
        case .diamond: canvas.path("M\(x) \(y)m0 -5.5l5.5 5.5-5.5 5.5-5.5-5.5z", class: "f-\(code)", "fill=\"\(gray)\"")
        case .square: canvas.path("M\(x) \(y)m-4 -4h8v8h-8z", class: "f-\(code)", "fill=\"\(gray)\"")
        case .triangle: canvas.path("M\(x) \(y)m0 -5l5 9h-10z", class: "f-\(code)", "fill=\"\(gray)\"")
        }
    }
}
