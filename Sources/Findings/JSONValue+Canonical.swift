extension JSONValue {
    /// The one text of this value: no white space, members in code-point order of their names, the shortest escapes
    /// (after RFC 8785, but ordered by Unicode scalar).
    ///
    /// Control characters, DEL, U+2028 and U+2029 are escaped; everything else but `"` and `\` stands as it is.
    ///
    ///     JSONValue.object(["b": .integer(1), "a": .null]).canonicalText    // {"a":null,"b":1}
    public var canonicalText: String {
        var text = ""
        write(to: &text, indent: nil, depth: 0)
        return text
    }

    /// The same with two-space indentation and a line end at the close, for files that people read.
    ///
    /// Members are in the same order and escapes are the same; only white space differs from ``canonicalText``.
    public var prettyText: String {
        var text = ""
        write(to: &text, indent: "  ", depth: 0)
        text.append("\n")
        return text
    }

    private func write(to text: inout String, indent: String?, depth: Int) {
        switch self {
        case .null: text += "null"
        case .boolean(let flag): text += flag ? "true" : "false"
        case .integer(let value): text += String(value)
        case .string(let value): Self.write(string: value, to: &text)
        case .array(let elements):
            Self.write(open: "[", close: "]", count: elements.count, to: &text, indent: indent, depth: depth) {
                elements[$0].write(to: &$1, indent: indent, depth: depth + 1)
            }
        case .object(let members):
            // UTF-8 has the order of the code points.
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            Self.write(open: "{", close: "}", count: sorted.count, to: &text, indent: indent, depth: depth) {
                Self.write(string: sorted[$0].key, to: &$1)
                $1 += indent == nil ? ":" : ": "
                sorted[$0].value.write(to: &$1, indent: indent, depth: depth + 1)
            }
        }
    }

    private static func write(
        open: String, close: String, count: Int, to text: inout String, indent: String?, depth: Int,
        element: (Int, inout String) -> Void
    ) {
        text += open
        for index in 0..<count {
            if index > 0 { text += "," }
            if let indent { text += "\n" + String(repeating: indent, count: depth + 1) }
            element(index, &text)
        }
        if let indent, count > 0 { text += "\n" + String(repeating: indent, count: depth) }
        text += close
    }

    private static func write(string: String, to text: inout String) {
        text += "\""
        if string.utf8.allSatisfy(Self.standsAsItIs) {
            text += string
            text += "\""
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{8}": text += "\\b"
            case "\u{c}": text += "\\f"
            case "\u{0}"..<"\u{20}", "\u{7f}", "\u{2028}", "\u{2029}":
                let hexadecimal = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Whether an octet of UTF-8 begins or is part of a character that is never escaped; U+2028 and U+2029 begin with
    /// 0xE2, as do others.
    private static func standsAsItIs(_ octet: UInt8) -> Bool {
        octet >= 0x20 && octet != UInt8(ascii: "\"") && octet != UInt8(ascii: "\\") && octet != 0x7f && octet != 0xe2
    }
}
