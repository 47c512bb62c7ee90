extension JSONValue {
    /// The one text of this value: no white space, members in code-point order of their names, the shortest escapes
    /// (after RFC 8785, but ordered by Unicode scalar).
    ///
    /// Control characters, DEL, U+2028 and U+2029 are escaped; everything else but `"` and `\` stands as it is.
    ///
    ///     JSONValue.object(["b": .integer(1), "a": .null]).canonicalText    // {"a":null,"b":1}
    public var canonicalText: String { String(decoding: canonicalOctets, as: UTF8.self) }

    /// ``canonicalText`` in UTF-8.
    public var canonicalOctets: [UInt8] {
        var octets: [UInt8] = []
        write(to: &octets, indent: nil, depth: 0)
        return octets
    }

    /// The same with two-space indentation and a line end at the close, for files that people read.
    ///
    /// Members are in the same order and escapes are the same; only white space differs from ``canonicalText``.
    public var prettyText: String {
        var octets: [UInt8] = []
        write(to: &octets, indent: "  ", depth: 0)
        octets.append(UInt8(ascii: "\n"))
        return String(decoding: octets, as: UTF8.self)
    }

    private func write(to octets: inout [UInt8], indent: String?, depth: Int) {
        switch self {
        case .null: octets += "null".utf8
        case .boolean(let flag): octets += (flag ? "true" : "false").utf8
        case .integer(let value): octets += String(value).utf8
        case .string(let value): Self.write(string: value, to: &octets)
        case .array(let elements):
            Self.write(open: "[", close: "]", count: elements.count, to: &octets, indent: indent, depth: depth) {
                elements[$0].write(to: &$1, indent: indent, depth: depth + 1)
            }
        case .object(let members):
            let sorted = members.sorted { Self.precedes($0.key, $1.key) }
            Self.write(open: "{", close: "}", count: sorted.count, to: &octets, indent: indent, depth: depth) {
                Self.write(string: sorted[$0].key, to: &$1)
                $1 += (indent == nil ? ":" : ": ").utf8
                sorted[$0].value.write(to: &$1, indent: indent, depth: depth + 1)
            }
        }
    }

    private static func write(
        open: Unicode.Scalar, close: Unicode.Scalar, count: Int, to octets: inout [UInt8], indent: String?,
        depth: Int, element: (Int, inout [UInt8]) -> Void
    ) {
        octets.append(UInt8(ascii: open))
        for index in 0..<count {
            if index > 0 { octets.append(UInt8(ascii: ",")) }
            if let indent { octets += ("\n" + String(repeating: indent, count: depth + 1)).utf8 }
            element(index, &octets)
        }
        if let indent, count > 0 { octets += ("\n" + String(repeating: indent, count: depth)).utf8 }
        octets.append(UInt8(ascii: close))
    }

    private static func write(string: String, to octets: inout [UInt8]) {
        octets.append(UInt8(ascii: "\""))
        if string.utf8.allSatisfy(standsAsItIs) {
            octets += string.utf8
        } else {
            for scalar in string.unicodeScalars { write(scalar: scalar, to: &octets) }
        }
        octets.append(UInt8(ascii: "\""))
    }

    private static func write(scalar: Unicode.Scalar, to octets: inout [UInt8]) {
        switch scalar {
        case "\"": octets += "\\\"".utf8
        case "\\": octets += "\\\\".utf8
        case "\n": octets += "\\n".utf8
        case "\r": octets += "\\r".utf8
        case "\t": octets += "\\t".utf8
        case "\u{8}": octets += "\\b".utf8
        case "\u{c}": octets += "\\f".utf8
        case "\u{0}"..<"\u{20}", "\u{7f}", "\u{2028}", "\u{2029}":
            let hexadecimal = String(scalar.value, radix: 16)
            octets += ("\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal).utf8
        default: octets += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }

    /// Whether an octet of UTF-8 begins or is part of a character that is never escaped; U+2028 and U+2029 begin with
    /// 0xE2, as do others.
    private static func standsAsItIs(_ octet: UInt8) -> Bool {
        octet >= 0x20 && octet != UInt8(ascii: "\"") && octet != UInt8(ascii: "\\") && octet != 0x7f && octet != 0xe2
    }

    /// The order of code points, which UTF-8 has as well.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        let known = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { left.lexicographicallyPrecedes($0) }
        }
        return (known ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
