/// A domain name in A-label form (RFC 1035, RFC 5890), compared without case.
///
///     let name = try DomainName("Mail.Example.com.")
///     name.description                                     // mail.example.com
///     name.isAtOrBelow(try DomainName("example.com"))      // true
public struct DomainName: Hashable, Sendable {
    /// The labels from left to right, in lower case; none for the root. An octet that is not printable ASCII, a dot or
    /// a backslash inside a label stands as `\DDD` (RFC 1035 section 5.1), so that every name on the wire has one text.
    public let labels: [String]

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
    public init(_ text: some StringProtocol) throws(Fault) {
        if text == "." {
            labels = []
            return
        }
        var reader = NameReader()
        for octet in text.utf8 { try reader.take(octet) }
        labels = try reader.finish()
    }

    /// A name of labels that are known to be good.
    init(labels: [String]) { self.labels = labels }

    /// The root of the DNS.
    public static let root = DomainName(labels: [])
}

extension DomainName {
    /// The name one label shorter: `example.com` for `mail.example.com`; `nil` for the root.
    public var parent: DomainName? {
        labels.isEmpty ? nil : DomainName(labels: Array(labels.dropFirst()))
    }

    /// The name with labels put before it: `_dmarc` and `example.com` give `_dmarc.example.com`.
    ///
    ///     try DomainName("example.com").prefixed("_dmarc")    // _dmarc.example.com
    ///
    /// - Parameter prefix: One label or several with dots between.
    /// - Throws: when the name becomes too long or a label is not allowed.
    public func prefixed(_ prefix: String) throws(Fault) -> DomainName {
        if let name = prefixedPlainly(prefix) { return name }
        return try DomainName(labels.isEmpty ? prefix : prefix + "." + labels.joined(separator: "."))
    }

    /// The same for labels of small letters, digits, hyphens and underscores in a name without escapes, which is what
    /// nearly all names are made of; `nil` for the others.
    private func prefixedPlainly(_ prefix: String) -> DomainName? {
        var added: [String] = []
        for label in prefix.split(separator: ".", omittingEmptySubsequences: false) {
            let isPlain = label.utf8.allSatisfy { octet in
                (0x61...0x7a).contains(octet) || (0x30...0x39).contains(octet) || octet == 0x2d || octet == 0x5f
            }
            guard isPlain, (1...63).contains(label.utf8.count) else { return nil }
            added.append(String(label))
        }
        let all = added + labels
        guard all.reduce(0, { $0 + $1.utf8.count + 1 }) <= 254, !labels.contains(where: { $0.utf8.contains(0x5c) })
        else { return nil }
        return DomainName(labels: all)
    }

    /// Whether this name is the other one or lies below it, label by label; every name is at or below the root.
    public func isAtOrBelow(_ other: DomainName) -> Bool {
        labels.count >= other.labels.count && labels.suffix(other.labels.count).elementsEqual(other.labels)
    }
}

extension DomainName: CustomStringConvertible, Comparable {
    /// The labels with dots between them, without the final dot; `"."` for the root.
    public var description: String { labels.isEmpty ? "." : labels.joined(separator: ".") }

    /// By labels from the right, so that a zone's names stand together and a name comes before those below it.
    public static func < (left: DomainName, right: DomainName) -> Bool {
        left.labels.reversed().lexicographicallyPrecedes(right.labels.reversed())
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
