extension DomainName {
    /// Reads the uncompressed wire form (RFC 1035 section 3.1) that makes up the whole of `wire`; `nil` when it is not
    /// well formed.
    init?(wire: some Collection<UInt8>) {
        var text: [UInt8] = []
        var rest = wire[...]
        guard rest.count <= 255 else { return nil }
        while let length = rest.popFirst(), length > 0 {
            guard length <= 63, rest.count > Int(length) else { return nil }
            if !text.isEmpty { text.append(UInt8(ascii: ".")) }
            Self.write(label: rest.prefix(Int(length)), to: &text)
            rest = rest.dropFirst(Int(length))
        }
        guard rest.isEmpty, !wire.isEmpty else { return nil }
        self.init(known: String(decoding: text, as: UTF8.self))
    }

    /// The uncompressed wire form.
    var wire: [UInt8] {
        var wire: [UInt8] = []
        for label in labels {
            let octets = Self.octets(ofLabel: label)
            wire.append(UInt8(truncatingIfNeeded: octets.count))
            wire += octets
        }
        wire.append(0)
        return wire
    }

    /// A label's one text: lower case, with everything that is not plain as `\DDD`.
    static func text(ofLabel octets: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        write(label: octets, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    private static func write(label octets: some Sequence<UInt8>, to text: inout [UInt8]) {
        for octet in octets {
            switch octet {
            case 0x41...0x5a: text.append(octet | 0x20)
            case UInt8(ascii: "."), UInt8(ascii: "\\"), 0...0x20, 0x7f...0xff:
                text += [UInt8(ascii: "\\"), 0x30 + octet / 100, 0x30 + octet / 10 % 10, 0x30 + octet % 10]
            default: text.append(octet)
            }
        }
    }

    /// The octets of a label's text; the reverse of ``text(ofLabel:)``.
    private static func octets(ofLabel text: String) -> [UInt8] {
        var octets: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let octet = rest.popFirst() {
            if octet == UInt8(ascii: "\\"), rest.count >= 3 {
                let value = rest.prefix(3).reduce(0) { $0 * 10 + Int($1) - 0x30 }
                octets.append(UInt8(truncatingIfNeeded: value))
                rest = rest.dropFirst(3)
            } else {
                octets.append(octet)
            }
        }
        return octets
    }
}
