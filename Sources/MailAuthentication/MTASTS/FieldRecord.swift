import DNS

/// A text record of fields after a version, read to its end whatever is wrong with it: the form that MTA-STS (RFC 8461
/// section 3.1), TLS-RPT (RFC 8460 section 3) and, with a little more freedom, BIMI share.
///
///     v=STSv1; id=20261001;
struct FieldRecord: Hashable, Sendable {
    /// One field of the form `name=value`.
    struct Field: Hashable, Sendable {
        /// As written: names are compared with case.
        let name: String
        let value: [UInt8]
        let range: Range<Int>
    }

    /// What may stand in a record.
    struct Grammar: Hashable, Sendable {
        /// The value of the field `v`, compared with case.
        let version: String
        /// Whether blanks may stand around `=`, and values may be empty or hold more than extensions may.
        let isLoose: Bool

        static let mtaSTS = Grammar(version: "STSv1", isLoose: false)
        static let tlsReporting = Grammar(version: "TLSRPTv1", isLoose: false)
        static let bimi = Grammar(version: "BIMI1", isLoose: true)
    }

    /// The joined text of the TXT record.
    let text: [UInt8]
    /// The fields that follow the grammar, in order; the first is the version.
    let fields: [Field]
    /// The places that do not.
    let faults: [Range<Int>]

    /// Reads a text that ``selected(from:_:)`` kept.
    init(_ text: [UInt8], _ grammar: Grammar) {
        self.text = text
        var fields: [Field] = []
        var faults: [Range<Int>] = []
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: ";")) ?? text.count
            defer { start = end + 1 }
            let part = text[start..<end].withoutOuterBlanks
            if part.isEmpty {
                // One semicolon may close the record; nothing may stand empty inside it.
                if end < text.count { faults.append(start..<(end + 1)) }
            } else if let field = Self.field(part, grammar) {
                fields.append(field)
            } else {
                faults.append(part.startIndex..<part.endIndex)
            }
        }
        self.fields = fields
        self.faults = faults
    }

    private static func field(_ part: ArraySlice<UInt8>, _ grammar: Grammar) -> Field? {
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = grammar.isLoose ? part[..<equals].withoutOuterBlanks : part[..<equals]
        let value = grammar.isLoose ? part[(equals + 1)...].withoutOuterBlanks : part[(equals + 1)...]
        guard name.isFieldName else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        let isGood =
            if grammar.isLoose || grammar == .tlsReporting && text == "rua" {
                value.allSatisfy { (0x20...0x7e).contains($0) || isBlank($0) }
            } else {
                !value.isEmpty && value.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "=") }
            }
        guard isGood else { return nil }
        return Field(name: text, value: Array(value), range: part.startIndex..<part.endIndex)
    }
}

extension FieldRecord {
    /// The texts that are records of the version: those that begin with `v=VERSION;`, to the letter; senders discard
    /// all others (RFC 8461 section 3.1, RFC 8460 section 3).
    static func selected(from texts: [[UInt8]], _ grammar: Grammar) -> [[UInt8]] {
        texts.filter { isSelected($0, grammar) }
    }

    private static func isSelected(_ text: [UInt8], _ grammar: Grammar) -> Bool {
        guard grammar.isLoose else { return text.starts(with: "v=\(grammar.version);".utf8) }
        guard text.first == UInt8(ascii: "v") else { return false }
        let first = text.prefix { $0 != UInt8(ascii: ";") }.dropFirst().withoutOuterBlanks
        return first.first == UInt8(ascii: "=")
            && Array(first.dropFirst().withoutOuterBlanks) == Array(grammar.version.utf8)
    }

    /// The texts that are meant as records of the version and do not begin as they must: another case, a blank, a
    /// quotation mark or a byte order mark too many, no semicolon.
    static func nearMisses(in texts: [[UInt8]], _ grammar: Grammar) -> [[UInt8]] {
        let wanted = Array(grammar.version.utf8.lowercased)
        let stem = wanted.filter { !isDigit($0) }
        return texts.filter { text in
            guard !isSelected(text, grammar) else { return false }
            var letters: [UInt8] = []
            var rest = text.prefix(40)[...]
            while letters.count < stem.count + 2, let first = rest.first {
                if let count = typographicCharacter(rest) {
                    rest = rest.dropFirst(count)
                    continue
                }
                rest = rest.dropFirst()
                if isLetterOrDigit(first) || first == UInt8(ascii: "=") { letters.append(lowercase(first)) }
            }
            return letters.starts(with: Array("v=".utf8) + stem.prefix(stem.count - 1))
        }
    }

    /// A part of the text for people, octets outside printable ASCII escaped, and cut where it is long.
    func fragment(_ range: Range<Int>) -> String {
        bounded(escaped(text[range.clamped(to: 0..<text.count)].prefix(200)), to: 60)
    }

    /// The first value of a field; later ones of the same name are ignored (RFC 8461 section 3.2).
    func value(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }
}

extension Collection<UInt8> {
    /// Whether the octets are the name of an extension field: a letter or digit, then at most 31 letters, digits,
    /// underscores, hyphens and full stops (RFC 8461 section 3.1).
    var isFieldName: Bool {
        guard let first, isLetterOrDigit(first), count <= 32 else { return false }
        return allSatisfy { isLetterOrDigit($0) || "_-.".utf8.contains($0) }
    }
}

/// The text, cut to a number of characters; three dots stand for what was cut off.
func bounded(_ text: String, to count: Int) -> String {
    text.unicodeScalars.count <= count ? text : String(text.unicodeScalars.prefix(count)) + "..."
}
