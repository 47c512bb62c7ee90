internal import CommonMark

/// Writes the elements of a drawing. Lengths are whole tenths of a unit, so that every machine writes the same digits.
struct SVGCanvas {
    private(set) var elements = ""

    /// A length as text: `12`, `12.5`.
    static func length(_ tenths: Int) -> String {
        let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }

    /// The path data of an upright rectangle.
    static func rectangle(x: Int, y: Int, width: Int, height: Int) -> String {
        "M\(length(x)) \(length(y))h\(length(width))v\(length(height))h\(length(-width))z"
    }

    /// Any path, with its class and its presentation attributes.
    mutating func path(_ data: String, class name: String? = nil, _ attributes: String = "") {
        let name = name.map { " class=\"\($0)\"" } ?? ""
        elements += "<path\(name)\(attributes.isEmpty ? "" : " \(attributes)") d=\"\(data)\"/>"
    }

    /// A line of text; `isQuiet` is the color of labels, `isMono` has letters of one width.
    mutating func text(
        _ text: String, x: Int, y: Int, size: String = "12", anchor: Anchor = .start, isQuiet: Bool = false,
        isBold: Bool = false, isItalic: Bool = false, isMono: Bool = false
    ) {
        let names = (isQuiet ? ["q"] : []) + (isMono ? ["mono"] : [])
        let name = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
        elements += "<text\(name) font-size=\"\(size)\""
        if isMono { elements += " font-family=\"monospace\"" }
        if isBold { elements += " font-weight=\"700\"" }
        if isItalic { elements += " font-style=\"italic\"" }
        elements += " x=\"\(Self.length(x))\" y=\"\(Self.length(y))\""
        if anchor != .start { elements += " text-anchor=\"\(anchor.rawValue)\"" }
        elements += ">\(HTMLText.escaped(text))</text>"
    }

    /// Finished elements.
    mutating func add(_ other: String) {
        elements += other
    }

    /// Which point of a text its x gives.
    enum Anchor: String {
        case start, middle, end
    }

    /// A text cut to about a width, with an ellipsis; a character is taken for `size` × 0.56 wide.
    static func fitted(_ text: String, width: Int, size: Int = 12) -> String {
        let most = max(width * 100 / (size * 560), 3)
        return text.count <= most ? text : text.prefix(most - 1) + "…"
    }

    /// About how wide a text is, in tenths.
    static func width(of text: String, size: Int = 12) -> Int {
        text.count * size * 56 / 10
    }
}
