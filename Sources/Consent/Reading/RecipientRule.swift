/// What a recipient looks like on each channel.
enum RecipientRule {
    /// Whether bytes are a telephone number in E.164 form (`+`, a digit 1 to 9, then 6 to 14 digits) or, for e-mail,
    /// a mailbox: one `@` with something before it, a domain with an inner dot after it, no white space, no comma.
    static func accepts(_ bytes: [UInt8], _ range: Range<Int>, on channel: Channel) -> Bool {
        let text = bytes.span.extracting(range)
        return channel == .email ? isMailbox(text) : isNumber(text)
    }

    private static func isNumber(_ text: Span<UInt8>) -> Bool {
        guard (8...16).contains(text.count), text[0] == UInt8(ascii: "+"), text[1] != UInt8(ascii: "0") else {
            return false
        }
        for index in 1..<text.count where text[index] &- UInt8(ascii: "0") > 9 { return false }
        return true
    }

    private static func isMailbox(_ text: Span<UInt8>) -> Bool {
        var at: Int?
        var hasInnerDot = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "@"):
                if at != nil || index == 0 { return false }
                at = index
            case UInt8(ascii: "."):
                if let at, index > at + 1, index < text.count - 1 { hasInnerDot = true }
            case UInt8(ascii: " "), 0x09...0x0d, UInt8(ascii: ","): return false
            default: break
            }
        }
        return at != nil && hasInnerDot
    }
}
