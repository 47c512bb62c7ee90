internal import CommonMark
internal import Report

/// A chart as static SVG: 360 units wide, named for readers who listen, with gray presentation attributes for engines
/// that style sheets do not reach, and classes for those that they do.
struct ChartDrawing {
    /// The width of every chart, in tenths.
    static let width = 3600
    /// The largest figure that is drawn to scale; larger ones are drawn like it.
    static let largest = 1_000_000_000

    let chart: Chart
    let id: String
    let styles: [SeriesStyle]
    /// The largest figure of all rows and series, as far as it is drawn to scale.
    let largestFigure: Int
    /// Where the grid of lines begins: to the right of its largest number.
    let left: Int

    init(_ chart: Chart) {
        self.chart = chart
        id = slug(chart.id)
        styles = chart.series.enumerated().map { SeriesStyle($1, at: $0) }
        largestFigure = min(chart.rows.lazy.flatMap(\.values).compactMap { $0 }.max() ?? 0, Self.largest)
        let highest = NumberText.grouped(Self.step(for: largestFigure) * 4)
        left = max(320, SVGCanvas.width(of: highest, size: 11) + 90)
    }

    /// The whole drawing.
    var svg: String {
        var canvas = SVGCanvas()
        let height: Int
        switch chart.form {
        case .bars: height = drawBars(on: &canvas)
        case .stackedBars: height = drawStackedBars(on: &canvas)
        case .lines: height = drawLines(on: &canvas)
        }
        return "<svg viewBox=\"0 0 360 \(SVGCanvas.length(height))\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\">"
            + "<title id=\"\(id)-t\">\(HTMLText.escaped(chart.title))</title>"
            + "<desc id=\"\(id)-d\">\(HTMLText.escaped(chart.description))</desc>" + definitions + canvas.elements
            + "</svg>"
    }

    func patternID(_ series: Int) -> String { "\(id)-p\(series)" }

    /// The id of the hatching that stands for a figure that is not known.
    var gapID: String { "\(id)-gap" }

    private var definitions: String {
        // Lines are told apart by dashes and marks.
        guard chart.form != .lines else { return "" }
        var patterns = styles.enumerated().compactMap { $1.definition(id: patternID($0)) }
        if chart.rows.contains(where: { $0.values.contains(nil) || $0.values.isEmpty }) {
            patterns.append(
                "<pattern id=\"\(gapID)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                    + "<path class=\"ax\" stroke=\"#777\" fill=\"none\" d=\"M0 0V6\"/></pattern>")
        }
        return patterns.isEmpty ? "" : "<defs>\(patterns.joined())</defs>"
    }

    /// Draws an area that stands for a figure that is not known, with the word for it.
    func drawGap(x: Int, y: Int, width: Int, height: Int, on canvas: inout SVGCanvas) {
        let area = SVGCanvas.rectangle(x: x, y: y, width: width, height: height)
        canvas.path(area, class: "ax", "fill=\"none\" stroke=\"#777\" stroke-dasharray=\"3 3\"")
        canvas.path(area, "fill=\"url(#\(gapID))\"")
        let words = SVGCanvas.width(of: chart.gap) + 80
        if words < width {
            let paper = SVGCanvas.rectangle(x: x + (width - words) / 2, y: y, width: words, height: height)
            canvas.path(paper, class: "f-paper", "fill=\"#fff\"")
            canvas.text(chart.gap, x: x + width / 2, y: y + height / 2 + 42, anchor: .middle, isItalic: true)
        }
    }

    /// A figure as far as it can be drawn; `nil` for a gap.
    func figure(_ row: Chart.Row, _ series: Int) -> Int? {
        guard row.values.indices.contains(series), let value = row.values[series] else { return nil }
        return min(max(value, 0), Self.largest)
    }
}
