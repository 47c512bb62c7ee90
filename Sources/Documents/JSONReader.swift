import Findings

/// Reads one JSON text byte by byte; recursion is bounded by ``JSONDocument/deepest``.
struct JSONReader {
    private let bytes: [UInt8]
    /// Where it reads; after a fault, where the fault is.
    private(set) var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSONFault) -> JSONValue {
        guard bytes.count <= JSONDocument.mostBytes else { throw .large }
        let value = try value(depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw .trailing }
        return value
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth <= JSONDocument.deepest else { throw .deep }
        skipSpace()
        guard offset < bytes.count else { throw .truncated }
        switch bytes[offset] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: return try word()
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        offset += 1
        var members: [String: JSONValue] = [:]
        if skip("}") { return .object(members) }
        repeat {
            skipSpace()
            let start = offset
            guard offset < bytes.count else { throw .truncated }
            guard bytes[offset] == UInt8(ascii: "\"") else { throw .syntax }
            let name = try string()
            guard members[name] == nil else {
                offset = start
                throw .duplicate
            }
            try expect(":")
            members[name] = try value(depth: depth + 1)
        } while skip(",")
        try expect("}")
        return .object(members)
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        offset += 1
        var elements: [JSONValue] = []
        if skip("]") { return .array(elements) }
        repeat { elements.append(try value(depth: depth + 1)) } while skip(",")
        try expect("]")
        return .array(elements)
    }

    private mutating func word() throws(JSONFault) -> JSONValue {
        if take("true") { return .boolean(true) }
        if take("false") { return .boolean(false) }
        if take("null") { return .null }
        throw .syntax
    }

    private mutating func take(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            guard bytes[offset...].starts(with: word) else { return false }
            offset += word.count
            return true
        }
    }

    /// An integer: an optional minus, no leading zero, no fraction, no exponent.
    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = offset
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let digits = bytes[offset...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        offset = digits.endIndex
        let next = offset < bytes.count ? bytes[offset] : 0
        guard let first = digits.first else { throw offset < bytes.count ? .syntax : .truncated }
        guard first != UInt8(ascii: "0") || digits.count == 1 else {
            offset = start
            throw .syntax
        }
        guard ![UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(next),
            let value = Int(String(decoding: bytes[start..<offset], as: UTF8.self))
        else {
            offset = start
            throw .number
        }
        return .integer(value)
    }

    private mutating func string() throws(JSONFault) -> String {
        offset += 1
        let start = offset
        passPlain()
        // Nearly every string has no escape and is read in one piece.
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
            return try text(bytes[start..<offset])
        }
        var octets = Array(bytes[start..<offset])
        while true {
            guard offset < bytes.count else { throw .truncated }
            switch bytes[offset] {
            case UInt8(ascii: "\""): return try text(octets[...])
            case UInt8(ascii: "\\"): octets.append(contentsOf: try escape())
            default: throw .string
            }
            let start = offset
            passPlain()
            octets.append(contentsOf: bytes[start..<offset])
        }
    }

    /// Passes what stands for itself in a string.
    private mutating func passPlain() {
        while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != UInt8(ascii: "\""),
            bytes[offset] != UInt8(ascii: "\\")
        {
            offset += 1
        }
    }

    /// The text of a string whose closing quote comes next, which is passed.
    private mutating func text(_ octets: ArraySlice<UInt8>) throws(JSONFault) -> String {
        guard let text = String(validating: octets, as: UTF8.self) else { throw .string }
        offset += 1
        return text
    }

    /// The UTF-8 bytes that an escape stands for (RFC 8259 section 7).
    private mutating func escape() throws(JSONFault) -> [UInt8] {
        guard offset + 1 < bytes.count else {
            offset = bytes.count
            throw .truncated
        }
        let letter = bytes[offset + 1]
        if letter == UInt8(ascii: "u") {
            let first = try unit()
            guard UTF16.isLeadSurrogate(first) else {
                guard let scalar = Unicode.Scalar(first) else { throw .string }
                return Array(String(Character(scalar)).utf8)
            }
            let second = try unit()
            guard UTF16.isTrailSurrogate(second),
                let text = String(validating: [first, second], as: UTF16.self)
            else { throw .string }
            return Array(text.utf8)
        }
        guard let byte = Self.escapes[letter] else { throw .string }
        offset += 2
        return [byte]
    }

    /// The UTF-16 code unit of `\uXXXX`.
    private mutating func unit() throws(JSONFault) -> UInt16 {
        guard bytes[offset...].starts(with: "\\u".utf8) else { throw offset < bytes.count ? .string : .truncated }
        let digits = bytes[offset...].dropFirst(2).prefix(4)
        guard digits.count == 4 else {
            offset = bytes.count
            throw .truncated
        }
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw .string }
        offset += 6
        return unit
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
        UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0a, 0x0d, 0x09: offset += 1
            default: return
            }
        }
    }

    /// Whether that character comes next; it is then passed.
    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(JSONFault) {
        guard skip(character) else { throw offset < bytes.count ? .syntax : .truncated }
    }
}
