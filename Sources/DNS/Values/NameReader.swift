/// Reads the text of a domain name octet by octet.
struct NameReader {
    private var labels: [String] = []
    /// The octets of the label being read, escapes undone.
    private var label: [UInt8] = []
    /// The same label as it was written, for faults.
    private var written: [UInt8] = []
    /// Positions in ``label`` that were written as `\DDD`: all others must be printable ASCII.
    private var escapedAt: Set<Int> = []
    /// What stands after an open backslash.
    private var escape: [UInt8]?
    /// The octets that the labels before this one take on the wire.
    private var length = 0
    private var endsWithDot = false

    mutating func take(_ octet: UInt8) throws(DomainName.Fault) {
        endsWithDot = false
        if octet == UInt8(ascii: "."), escape == nil {
            try close()
            endsWithDot = true
            return
        }
        written.append(octet)
        guard written.count <= 1_024 else { throw .labelTooLong(writtenText) }
        if let digits = escape {
            try continueEscape(digits, with: octet)
        } else if octet == UInt8(ascii: "\\") {
            escape = []
        } else {
            label.append(octet)
        }
    }

    private mutating func continueEscape(_ digits: [UInt8], with octet: UInt8) throws(DomainName.Fault) {
        guard (0x30...0x39).contains(octet) else {
            guard digits.isEmpty, (0x21...0x7e).contains(octet) else { throw .badEscape(label: writtenText) }
            label.append(octet)
            escape = nil
            return
        }
        let digits = digits + [octet]
        guard digits.count == 3 else {
            escape = digits
            return
        }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard let escaped = UInt8(exactly: value) else { throw .badEscape(label: writtenText) }
        escapedAt.insert(label.count)
        label.append(escaped)
        escape = nil
    }

    private var writtenText: String { String(decoding: written, as: UTF8.self) }

    private mutating func close() throws(DomainName.Fault) {
        guard escape == nil else { throw .badEscape(label: writtenText) }
        guard !label.isEmpty else { throw .emptyLabel }
        for (index, octet) in label.enumerated() where !(0x21...0x7e).contains(octet) && !escapedAt.contains(index) {
            throw .notASCII(label: writtenText)
        }
        guard label.count <= 63 else { throw .labelTooLong(writtenText) }
        length += label.count + 1
        labels.append(DomainName.text(ofLabel: label))
        label.removeAll(keepingCapacity: true)
        written.removeAll(keepingCapacity: true)
        escapedAt.removeAll()
    }

    mutating func finish() throws(DomainName.Fault) -> [String] {
        if !endsWithDot { try close() }
        // 255 octets on the wire, the root's own octet among them (RFC 1035 section 2.3.4).
        guard length <= 254 else { throw .tooLong }
        return labels
    }
}
