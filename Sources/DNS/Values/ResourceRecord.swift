/// One record of an answer: its owner and its content; the TTL is the answer's (``Answer/ttl``).
public struct ResourceRecord: Hashable, Sendable {
    /// The name that holds it.
    public var name: DomainName
    /// What it says.
    public var data: RecordData

    /// A record at that name.
    public init(_ name: DomainName, _ data: RecordData) {
        self.name = name
        self.data = data
    }
}

extension ResourceRecord: Comparable {
    /// By name, then by presentation form: records have no order of their own.
    public static func < (left: ResourceRecord, right: ResourceRecord) -> Bool {
        (left.name, left.data.presentation) < (right.name, right.data.presentation)
    }
}

/// Octets as text: printable ASCII as it is, `\` and everything else as `\xNN` with two upper-case digits.
///
/// The text is safe to print on a terminal and can be turned back.
///
///     escaped([0x76, 0x3D, 0x0A])    // v=\x0A
@inlinable
public func escaped(_ octets: some Sequence<UInt8>) -> String { escapedText(ContiguousArray(octets)) }

@usableFromInline
func escapedText(_ octets: ContiguousArray<UInt8>) -> String {
    guard !octets.allSatisfy({ (0x20...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }) else {
        return String(decoding: octets, as: UTF8.self)
    }
    var text: [UInt8] = []
    text.reserveCapacity(octets.count + 3)
    for octet in octets {
        if (0x20...0x7e).contains(octet), octet != UInt8(ascii: "\\") {
            text.append(octet)
        } else {
            text += [
                UInt8(ascii: "\\"), UInt8(ascii: "x"), hexadecimalDigit(octet >> 4), hexadecimalDigit(octet & 0xf),
            ]
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// The upper-case digit of a number below 16.
private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// The octets of a text that ``escaped(_:)`` gives; `nil` when it has something in it that no such text has.
///
///     unescaped("v=\\x0A")    // [0x76, 0x3D, 0x0A]
public func unescaped(_ text: some StringProtocol) -> [UInt8]? {
    var octets: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let octet = rest.popFirst() {
        guard (0x20...0x7e).contains(octet) else { return nil }
        guard octet == UInt8(ascii: "\\") else {
            octets.append(octet)
            continue
        }
        let digits = rest.dropFirst().prefix(2)
        guard rest.first == UInt8(ascii: "x"), digits.count == 2,
            digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        octets.append(value)
        rest = rest.dropFirst(3)
    }
    return octets
}
