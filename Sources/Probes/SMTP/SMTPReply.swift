/// One reply of a mail server (RFC 5321 section 4.2): a code, and the text of each line.
struct SMTPReply: Hashable, Sendable {
    var code: Int
    var lines: [String]

    /// Whether a reply to EHLO names an extension, in any line but the first (RFC 5321 section 4.1.1.1).
    func offers(_ keyword: String) -> Bool {
        lines.dropFirst().contains { line in
            line.split(separator: " ", omittingEmptySubsequences: true).first?.lowercased() == keyword.lowercased()
        }
    }
}

/// Puts replies together out of octets, within bounds.
struct SMTPReplyReader {
    /// Text that is no reply, or more of it than makes sense.
    enum Fault: Error, Hashable {
        case garbage, tooLong
    }

    /// The most octets of a line; RFC 5321 section 4.5.3.1.5 has 512.
    static let lineLimit = 2_048
    /// The most lines of one reply.
    static let replyLimit = 100
    /// The most octets of a whole conversation.
    static let limit = 65_536

    private var line: [UInt8] = []
    private var reply: SMTPReply?
    private var count = 0

    /// Whether something has come that is no whole reply yet.
    var isInside: Bool { !line.isEmpty || reply != nil }

    /// Takes one octet; the reply that it completes.
    mutating func take(_ octet: UInt8) throws(Fault) -> SMTPReply? {
        count += 1
        guard count <= Self.limit else { throw .tooLong }
        guard octet == UInt8(ascii: "\n") else {
            line.append(octet)
            guard line.count <= Self.lineLimit else { throw .tooLong }
            // Who does not begin with a code speaks something else, and may never end a line.
            if line.count <= 3, !(0x30...0x39).contains(octet) { throw .garbage }
            return nil
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        defer { line = [] }
        return try finishLine()
    }

    private mutating func finishLine() throws(Fault) -> SMTPReply? {
        guard line.count >= 3, let code = Int(String(decoding: line.prefix(3), as: UTF8.self)),
            (200...599).contains(code)
        else { throw .garbage }
        let mark = line.dropFirst(3).first
        guard mark == nil || mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") else { throw .garbage }
        var reply = reply ?? SMTPReply(code: code, lines: [])
        guard reply.code == code else { throw .garbage }
        reply.lines.append(String(decoding: line.dropFirst(4), as: UTF8.self))
        guard reply.lines.count <= Self.replyLimit else { throw .tooLong }
        let isLast = mark != UInt8(ascii: "-")
        self.reply = isLast ? nil : reply
        return isLast ? reply : nil
    }
}
