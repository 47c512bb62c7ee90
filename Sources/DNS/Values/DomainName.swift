/// A domain name in A-label form (RFC 1035, RFC 5890), compared without case.
///
///     let name = try DomainName("Mail.Example.com.")
///     name.description                                     // mail.example.com
///     name.isAtOrBelow(try DomainName("example.com"))      // true
public struct DomainName: Hashable, Sendable {
    /// The labels in lower case with dots between them; empty for the root. An octet that is not printable ASCII, a dot
    /// or a backslash inside a label stands as `\DDD` (RFC 1035 section 5.1), so that every name on the wire has one
    /// text, in which a dot is nothing but the end of a label.
    private let text: String

    /// What keeps a text from being a domain name.
    public enum Fault: Error, Hashable, Sendable {
        /// A label is empty: two dots together, or a leading dot, as in `vote..example` (RFC 1035 section 3.1).
        case emptyLabel
        /// A label has more than 63 octets (RFC 1035 section 2.3.4).
        case labelTooLong(String)
        /// The name has more than 253 characters (RFC 1035 section 2.3.4, without the final dot).
        case tooLong
        /// A character that is not printable ASCII; names in other scripts are written as A-labels (`xn--…`).
        case notASCII(label: String)
        /// A backslash without an octet after it: `\DDD` up to 255, or one character, is what may stand there (RFC 1035
        /// section 5.1).
        case badEscape(label: String)
        /// A label in another script that has no form in the DNS (IDNA 2008), and why.
        case noASCIIForm(label: String, why: String)
    }

    /// Reads a name with or without the final dot; `"."` is the root. `\DDD` and `\X` are read as in zone files.
    ///
    /// Underscores and other printable characters are allowed (RFC 2181 section 11): `_dmarc.example.com` is a name.
    ///
    /// - Throws: what keeps the text from being a domain name.
    @inlinable
    public init(_ text: some StringProtocol) throws(Fault) { try self.init(String(text)) }

    /// The same of a whole text.
    ///
    /// - Throws: what keeps the text from being a domain name.
    public init(_ text: String) throws(Fault) {
        if let plain = Self.plain(text.utf8) {
            self.init(known: plain)
            return
        }
        if text == "." {
            self.init(known: "")
            return
        }
        var reader = NameReader()
        for octet in text.utf8 { try reader.take(octet) }
        self.init(labels: try reader.finish())
    }

    /// A name of labels that are known to be good.
    init(labels: some Sequence<String>) { self.init(known: labels.joined(separator: ".")) }

    /// A name whose one text is known.
    init(known text: String) { self.text = text }

    /// The root of the DNS.
    public static let root = DomainName(known: "")

    /// The one text of a name of letters, digits, hyphens and underscores, which nearly all are; `nil` for others, and
    /// for what is no name.
    private static func plain(_ octets: some Collection<UInt8>) -> String? {
        var text: [UInt8] = []
        text.reserveCapacity(octets.count)
        var length = 0
        for octet in octets {
            switch octet {
            case 0x61...0x7a, 0x30...0x39, 0x2d, 0x5f: text.append(octet)
            case 0x41...0x5a: text.append(octet | 0x20)
            case 0x2e:
                guard length > 0 else { return nil }
                length = -1
                text.append(octet)
            default: return nil
            }
            length += 1
            guard length <= 63 else { return nil }
        }
        if length == 0, !text.isEmpty { text.removeLast() }
        return text.isEmpty || text.count > 253 ? nil : String(decoding: text, as: UTF8.self)
    }
}

extension DomainName {
    /// The labels from left to right, as they stand in ``description``; none for the root.
    public var labels: [String] { text.isEmpty ? [] : text.utf8.split(separator: 0x2e).map { String(Substring($0)) } }

    /// How many labels there are; none in the root.
    public var labelCount: Int { text.isEmpty ? 0 : text.utf8.count { $0 == 0x2e } + 1 }

    /// The name one label shorter: `example.com` for `mail.example.com`; `nil` for the root.
    public var parent: DomainName? {
        guard !text.isEmpty else { return nil }
        guard let dot = text.utf8.firstIndex(of: 0x2e) else { return .root }
        return DomainName(known: String(text[text.utf8.index(after: dot)...]))
    }

    /// The name with labels put before it: `_dmarc` and `example.com` give `_dmarc.example.com`.
    ///
    ///     try DomainName("example.com").prefixed("_dmarc")    // _dmarc.example.com
    ///
    /// - Parameter prefix: One label or several with dots between.
    /// - Throws: when the name becomes too long or a label is not allowed.
    public func prefixed(_ prefix: String) throws(Fault) -> DomainName {
        try DomainName(text.isEmpty ? prefix : prefix + "." + text)
    }

    /// Whether this name is the other one or lies below it, label by label; every name is at or below the root.
    public func isAtOrBelow(_ other: DomainName) -> Bool {
        let (own, end) = (text.utf8, other.text.utf8)
        guard !end.isEmpty, own.count > end.count else { return end.isEmpty || text == other.text }
        let start = own.index(own.endIndex, offsetBy: -end.count)
        return own[own.index(before: start)] == 0x2e && own[start...].elementsEqual(end)
    }
}

extension DomainName: CustomStringConvertible, Comparable {
    /// The labels with dots between them, without the final dot; `"."` for the root.
    public var description: String { text.isEmpty ? "." : text }

    /// By labels from the right, so that a zone's names stand together and a name comes before those below it.
    public static func < (left: DomainName, right: DomainName) -> Bool {
        var (own, other) = (left.text.utf8[...], right.text.utf8[...])
        while let label = own.popLastLabel() {
            guard let against = other.popLastLabel() else { return false }
            if !label.elementsEqual(against) { return label.lexicographicallyPrecedes(against) }
        }
        return !other.isEmpty
    }
}

extension Substring.UTF8View {
    /// Takes the last label of a name's text away, with the dot before it; `nil` when there is none.
    fileprivate mutating func popLastLabel() -> Substring.UTF8View? {
        guard !isEmpty else { return nil }
        guard let dot = lastIndex(of: 0x2e) else {
            defer { self = self[endIndex...] }
            return self
        }
        defer { self = self[..<dot] }
        return self[index(after: dot)...]
    }
}

extension DomainName.Fault: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .emptyLabel: "a part between two dots is empty"
        case .labelTooLong(let label): "the part '\(label.prefix(20))…' has more than 63 characters"
        case .tooLong: "it has more than 253 characters"
        case .notASCII(let label):
            "the part '\(label)' has a character that the DNS does not know; write it in its ASCII form (xn--…)"
        case .badEscape(let label):
            "the part '\(label)' has a backslash that stands for nothing; leave it out, or write \\\\"
        case .noASCIIForm(let label, let why): "the part '\(label)' \(why)"
        }
    }
}
