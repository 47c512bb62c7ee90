import DNS

/// A DKIM key record (RFC 6376 section 3.6.1).
struct DKIMRecord: Hashable, Sendable {
    /// The joined text of the TXT record.
    let text: [UInt8]
    /// Tags in order, values without white space around them.
    let tags: [Tag]

    struct Tag: Hashable, Sendable {
        let name: String
        let value: [UInt8]
        let range: Range<Int>
        /// Where in the joined text the value begins.
        let valueStart: Int
    }

    /// Reads a key record; names and values are compared with case.
    init(_ text: [UInt8]) throws(TagFault) {
        self.text = text
        var tags: [Tag] = []
        var start = 0
        while start <= text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: ";")) ?? text.count
            let part = text[start..<end].withoutFoldingSpace
            defer { start = end + 1 }
            if part.isEmpty {
                // One `;` may close the list; nothing may stand empty inside it.
                guard end == text.count, !tags.isEmpty else {
                    throw TagFault(.malformed, start..<min(end + 1, text.count), at: end)
                }
                break
            }
            let tag = try Self.tag(part)
            guard !tags.contains(where: { $0.name == tag.name }) else {
                throw TagFault(.repeated, tag.range)
            }
            tags.append(tag)
        }
        self.tags = tags
        if let place = tags.firstIndex(where: { $0.name == "v" }) {
            let tag = tags[place]
            guard place == 0, tag.value == Array("DKIM1".utf8) else {
                throw TagFault(.version, tag.range, at: place == 0 ? tag.firstUnlike("DKIM1") : nil)
            }
        }
        guard tags.contains(where: { $0.name == "p" }) else {
            throw TagFault(.noKey, 0..<text.count, at: text.count)
        }
    }

    private static func tag(_ part: ArraySlice<UInt8>) throws(TagFault) -> Tag {
        let range = part.startIndex..<part.endIndex
        let isNamePart: (UInt8) -> Bool = { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
            throw TagFault(.malformed, range, at: part.firstIndex { !isNamePart($0) })
        }
        let name = part[..<equals].withoutFoldingSpace
        let value = part[(equals + 1)...].withoutFoldingSpace
        guard let first = name.first, isLetter(first) else {
            throw TagFault(.malformed, range, at: name.startIndex)
        }
        if let wrong = name.firstIndex(where: { !isNamePart($0) })
            ?? value.firstIndex(where: { !(0x21...0x7e).contains($0) && !isFoldingSpace($0) })
        {
            throw TagFault(.malformed, range, at: wrong)
        }
        return Tag(
            name: String(decoding: name, as: UTF8.self), value: Array(value), range: range,
            valueStart: value.startIndex)
    }
}

extension DKIMRecord.Tag {
    /// Where in the record the value stops being the one that is wanted.
    fileprivate func firstUnlike(_ wanted: String) -> Int {
        valueStart + zip(value, wanted.utf8).prefix { $0 == $1 }.count
    }
}

extension DKIMRecord {
    /// The value of a tag.
    func value(_ name: String) -> [UInt8]? { tags.first { $0.name == name }?.value }

    /// The parts of a colon list; `nil` when the tag is not there.
    private func list(_ name: String) -> [String]? {
        value(name)?.split(separator: UInt8(ascii: ":")).map { String(decoding: $0.withoutFoldingSpace, as: UTF8.self) }
    }

    /// The key type, `rsa` unless said otherwise.
    var keyType: String { value("k").map { String(decoding: $0, as: UTF8.self) } ?? "rsa" }

    /// The hashes that signatures may use; `nil` allows all.
    var hashes: [String]? { list("h") }

    /// Whether the key serves e-mail.
    var servesMail: Bool { list("s").map { $0.contains("*") || $0.contains("email") } ?? true }

    /// Whether the key serves reports about TLS only (RFC 8460 section 3).
    var servesReportsOnly: Bool { list("s").map { $0 == ["tlsrpt"] } ?? false }

    /// Whether the owner is only testing.
    var isTesting: Bool { list("t")?.contains("y") ?? false }

    /// Whether the key has been withdrawn.
    var isRevoked: Bool { keyText.isEmpty }

    private var keyText: [UInt8] { (value("p") ?? []).filter { !isFoldingSpace($0) } }

    /// The key; `nil` when it was withdrawn or its type is not known.
    func key() throws(DKIMKey.Damage) -> DKIMKey? {
        guard !isRevoked, ["rsa", "ed25519"].contains(keyType) else { return nil }
        guard let octets = base64Decoded(keyText) else { throw .base64 }
        return keyType == "rsa" ? try DKIMKey(rsa: octets) : try DKIMKey(ed25519: octets)
    }

    /// Whether a text is meant as a key record at all; a wildcard may answer with any other text.
    static func isMeant(by text: [UInt8]) -> Bool {
        if text.withoutFoldingSpace.lowercased.starts(with: "v=dkim1".utf8) { return true }
        return text.split(separator: UInt8(ascii: ";")).contains { part in
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            return name.count < part.count && Array(name.withoutFoldingSpace) == [UInt8(ascii: "p")]
        }
    }
}

private func isFoldingSpace(_ octet: UInt8) -> Bool { isBlank(octet) || octet == 0x0d || octet == 0x0a }

extension Collection<UInt8> where SubSequence == ArraySlice<UInt8> {
    /// The octets without folding white space at both ends; the slice keeps its indices.
    fileprivate var withoutFoldingSpace: ArraySlice<UInt8> {
        var slice = self[startIndex...]
        while let first = slice.first, isFoldingSpace(first) { slice = slice.dropFirst() }
        while let last = slice.last, isFoldingSpace(last) { slice = slice.dropLast() }
        return slice
    }
}
