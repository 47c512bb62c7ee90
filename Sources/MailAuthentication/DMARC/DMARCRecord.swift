import DNS

/// What receivers are asked to do with mail that fails (RFC 9989 section 4.7), weakest first.
enum DMARCPolicy: String, Hashable, Sendable, CaseIterable, Comparable {
    case none, quarantine, reject

    static func < (left: DMARCPolicy, right: DMARCPolicy) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// One level lower, as under test.
    var lowered: DMARCPolicy { self == .reject ? .quarantine : .none }
}

/// Whether a record stands for a registry (RFC 9989 section 4.7, `psd`).
enum DMARCScope: String, Hashable, Sendable {
    case registry = "y"
    case organization = "n"
    case unsaid = "u"
}

/// A DMARC record, read to its end whatever is wrong with it.
struct DMARCRecord: Hashable, Sendable {
    struct Tag: Hashable, Sendable {
        /// The name in lower case.
        let name: String
        /// The value as written, without blanks around it.
        let value: [UInt8]
        let range: Range<Int>
    }

    /// The joined text of the TXT record.
    let text: [UInt8]
    /// Tags that follow the grammar, in order.
    let tags: [Tag]
    /// The places that do not: empty, without `=`, with characters that may not be there.
    let faults: [TagFault]

    /// The texts that are DMARC records: `v`, `=`, exactly `DMARC1`, then `;` or the end, blanks between them
    /// allowed (RFC 9989 section 4.8).
    static func selected(from texts: [[UInt8]]) -> [[UInt8]] {
        texts.filter { text in
            guard text.first.map(lowercase) == UInt8(ascii: "v") else { return false }
            let first = text.prefix { $0 != UInt8(ascii: ";") }.dropFirst().withoutOuterBlanks
            return first.first == UInt8(ascii: "=")
                && Array(first.dropFirst().withoutOuterBlanks) == Array("DMARC1".utf8)
        }
    }

    /// Reads a text that ``selected(from:)`` kept.
    init(_ text: [UInt8]) {
        self.text = text
        var tags: [Tag] = []
        var faults: [TagFault] = []
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: ";")) ?? text.count
            defer { start = end + 1 }
            let part = text[start..<end].withoutOuterBlanks
            let isTail = end == text.count
            if part.isEmpty {
                if !isTail { faults.append(TagFault(.malformed, start..<(end + 1), at: end)) }
                continue
            }
            do throws(TagFault) {
                tags.append(try Self.tag(part))
            } catch {
                faults.append(error)
            }
        }
        self.tags = tags
        self.faults = faults
    }

    private static func tag(_ part: ArraySlice<UInt8>) throws(TagFault) -> Tag {
        let range = part.startIndex..<part.endIndex
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
            throw TagFault(.malformed, range, at: part.firstIndex { !isLetterOrDigit($0) })
        }
        let name = part[..<equals].withoutOuterBlanks
        let value = part[(equals + 1)...].withoutOuterBlanks
        guard !name.isEmpty else { throw TagFault(.malformed, range, at: equals) }
        if let wrong = name.firstIndex(where: { !isLetterOrDigit($0) }) {
            throw TagFault(.malformed, range, at: wrong)
        }
        guard !value.isEmpty else { throw TagFault(.malformed, range, at: part.endIndex) }
        if let wrong = value.firstIndex(where: { !(0x20...0x7e).contains($0) && $0 != 0x09 }) {
            throw TagFault(.malformed, range, at: wrong)
        }
        return Tag(name: String(decoding: name.lowercased, as: UTF8.self), value: Array(value), range: range)
    }
}

extension DMARCRecord {
    /// A part of the text for people, octets outside printable ASCII escaped.
    func fragment(_ range: Range<Int>) -> String { escaped(text[range.clamped(to: 0..<text.count)]) }

    /// The values of a tag in lower case, in order; one unless the tag is repeated.
    func values(_ name: String) -> [String] {
        tags.filter { $0.name == name }.map { String(decoding: $0.value.lowercased, as: UTF8.self) }
    }

    /// Whether the tag is there, whatever its value.
    func has(_ name: String) -> Bool { tags.contains { $0.name == name } }

    /// The policy of a tag: the weakest of several, `nil` when the tag is not there or no value is a policy.
    private func policy(_ name: String) -> DMARCPolicy? {
        values(name).compactMap(DMARCPolicy.init(rawValue:)).min()
    }

    /// Whether `p`, `sp` or `np` says something that is no policy.
    var hasInvalidPolicy: Bool {
        ["p", "sp", "np"].contains { name in values(name).contains { DMARCPolicy(rawValue: $0) == nil } }
    }

    /// `p`, also when it is broken: then as if it said `none` (RFC 9989 section 4.10.1).
    var requested: DMARCPolicy { hasInvalidPolicy ? .none : policy("p") ?? .none }

    /// `sp`, else `p`.
    var forSubdomains: DMARCPolicy { hasInvalidPolicy ? .none : policy("sp") ?? requested }

    /// `np`, else `sp`, else `p`.
    var forNonexistent: DMARCPolicy { hasInvalidPolicy ? .none : policy("np") ?? forSubdomains }

    /// Whether receivers that follow RFC 9989 use the record at all (section 4.10.1).
    var isUsed: Bool { !hasInvalidPolicy || !reportAddresses("rua").filter(\.isUsable).isEmpty }

    /// Whether receivers that follow RFC 7489 use it: they need `p`, or a report address (section 6.6.3).
    var isUsedByOlder: Bool {
        guard policy("p") != nil, !hasInvalidPolicy else {
            return !reportAddresses("rua").filter(\.isUsable).isEmpty
        }
        return true
    }

    /// `t=y`: newer receivers apply one level less.
    var isTest: Bool { values("t").contains("y") }

    /// `pct`; 100 when it is not there or no number from 0 to 100.
    var percent: Int { values("pct").compactMap(Self.percent).min() ?? 100 }

    /// The number that a `pct` value stands for.
    static func percent(_ value: String) -> Int? {
        guard (1...3).contains(value.utf8.count), value.utf8.allSatisfy(isDigit), let number = Int(value),
            number <= 100
        else { return nil }
        return number
    }

    /// `psd`; the first of several.
    var scope: DMARCScope { values("psd").lazy.compactMap(DMARCScope.init(rawValue:)).first ?? .unsaid }

    /// Whether DKIM (`adkim`) or SPF (`aspf`) must name the identical domain.
    func isStrict(_ name: String) -> Bool {
        let values = values(name)
        return values.contains("s") && !values.contains("r")
    }

    /// The addresses of `rua` or `ruf`; of the first when the tag is repeated.
    func reportAddresses(_ name: String) -> [DMARCReportAddress] {
        guard let tag = tags.first(where: { $0.name == name }) else { return [] }
        return DMARCReportAddress.list(tag.value)
    }
}

/// One URI of `rua` or `ruf` (RFC 9989 section 4.6).
struct DMARCReportAddress: Hashable, Sendable {
    /// As written, octets outside printable ASCII escaped.
    let text: String
    /// The scheme in lower case; empty when there is none.
    let scheme: String
    /// Where reports go, when it is a `mailto:` URI of one address.
    let host: DomainName?
    /// Whether a size limit of the older form follows (`!10m`).
    let hasSizeLimit: Bool

    init(_ octets: some Collection<UInt8>) {
        text = escaped(octets)
        let scheme = octets.prefix { isLetterOrDigit($0) || "+-.".utf8.contains($0) }
        let rest = octets.dropFirst(scheme.count)
        let hasScheme = rest.first == UInt8(ascii: ":") && !scheme.isEmpty
        self.scheme = hasScheme ? String(decoding: scheme.lowercased, as: UTF8.self) : ""
        var address = Array(hasScheme ? Array(rest.dropFirst()) : [])
        let mark = address.lastIndex(of: UInt8(ascii: "!"))
        hasSizeLimit = mark != nil
        if let mark { address = Array(address[..<mark]) }
        if let question = address.firstIndex(of: UInt8(ascii: "?")) { address = Array(address[..<question]) }
        let at = address.lastIndex(of: UInt8(ascii: "@"))
        if self.scheme == "mailto", let at, at > 0, !address.starts(with: "//".utf8),
            address.allSatisfy({ (0x21...0x7e).contains($0) }),
            let host = try? DomainName(String(decoding: address[(at + 1)...], as: UTF8.self)),
            host.labelCount > 1, host.labels.allSatisfy(\.isHostLabel)
        {
            self.host = host
        } else {
            host = nil
        }
    }

    /// Reads the comma list of a tag's value.
    static func list(_ value: [UInt8]) -> [DMARCReportAddress] {
        value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { DMARCReportAddress($0.withoutOuterBlanks) }
    }

    /// Whether receivers can send to it.
    var isUsable: Bool { host != nil }

    /// The address without `mailto:` and size limit, for people.
    var address: String { text.split(separator: "!").first.map { String($0.dropFirst("mailto:".count)) } ?? text }
}

extension String {
    /// Letters, digits and inner hyphens (RFC 1123 section 2.1).
    fileprivate var isHostLabel: Bool {
        utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") } && utf8.first != UInt8(ascii: "-")
            && utf8.last != UInt8(ascii: "-")
    }
}
