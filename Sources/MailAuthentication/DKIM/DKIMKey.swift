/// The public key inside a DKIM key record.
enum DKIMKey: Hashable, Sendable {
    /// An RSA key: bits of the modulus without leading zeros, the modulus, the exponent's octets without leading
    /// zeros.
    case rsa(bits: Int, modulus: [UInt8], exponent: [UInt8])
    /// An Ed25519 key of 32 octets (RFC 8463 section 4.2).
    case ed25519([UInt8])

    /// What keeps octets from being a key.
    enum Damage: Error, Hashable, Sendable {
        /// Not base64 with its padding (RFC 4648 section 4).
        case base64
        /// Neither `SubjectPublicKeyInfo` nor `RSAPublicKey` (RFC 6376 section 3.6.1, RFC 8017 appendix A.1.1).
        case structure
        /// Octets after the end of the key.
        case trailing
        /// A key for another algorithm than the record says.
        case algorithm
        /// Not 32 octets, for Ed25519.
        case length(Int)
    }
}

extension DKIMKey.Damage: CustomStringConvertible {
    /// What is wrong with the key.
    var description: String {
        switch self {
        case .base64: "the text is not whole"
        case .structure: "its inner structure is broken"
        case .trailing: "there is something after its end"
        case .algorithm: "it is a key of another kind than the record says"
        case .length(let count): "it has \(count) octets instead of 32"
        }
    }
}

extension DKIMKey {
    /// Reads an RSA key in either of the two forms that are in use.
    init(rsa octets: [UInt8]) throws(Damage) {
        var outer = DERReader(octets[...])
        guard var body = outer.element(0x30) else { throw .structure }
        guard outer.isAtEnd else { throw .trailing }
        var first = body
        if first.element(0x02) == nil {
            guard var algorithm = body.element(0x30), let identifier = algorithm.element(0x06) else {
                throw .structure
            }
            // rsaEncryption, 1.2.840.113549.1.1.1 (RFC 3279 section 2.3.1).
            guard Array(identifier.rest) == [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01] else {
                throw .algorithm
            }
            guard var bits = body.element(0x03), bits.octet() == 0 else { throw .structure }
            guard body.isAtEnd else { throw .trailing }
            guard let inner = bits.element(0x30) else { throw .structure }
            guard bits.isAtEnd else { throw .trailing }
            body = inner
        }
        guard let modulus = body.element(0x02), let exponent = body.element(0x02) else { throw .structure }
        guard body.isAtEnd else { throw .trailing }
        let number = Array(modulus.rest.drop { $0 == 0 })
        guard let top = number.first, modulus.rest.first.map({ $0 < 0x80 }) ?? false else { throw .structure }
        self = .rsa(
            bits: number.count * 8 - top.leadingZeroBitCount, modulus: number,
            exponent: Array(exponent.rest.drop { $0 == 0 }))
    }

    /// Reads an Ed25519 key: the 32 octets as they are.
    init(ed25519 octets: [UInt8]) throws(Damage) {
        guard octets.count == 32 else { throw .length(octets.count) }
        self = .ed25519(octets)
    }

    /// The size that people compare.
    var bits: Int {
        switch self {
        case .rsa(let bits, _, _): bits
        case .ed25519: 256
        }
    }

    /// Whether receivers refuse the RSA exponent: even, 1 or longer than 32 bits (RFC 8017 section 3.1).
    var hasOddExponent: Bool {
        guard case .rsa(_, _, let exponent) = self else { return false }
        guard let last = exponent.last, last & 1 == 1 else { return true }
        return exponent == [1] || exponent.count > 4
    }
}

/// Reads the definite-length elements of DER (ITU-T X.690) and never looks past its octets.
struct DERReader {
    private(set) var rest: ArraySlice<UInt8>

    init(_ octets: ArraySlice<UInt8>) { rest = octets }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes one octet.
    mutating func octet() -> UInt8? { rest.popFirst() }

    /// Takes an element of that tag and gives its content; takes nothing when the next element is another.
    mutating func element(_ tag: UInt8) -> DERReader? {
        var copy = rest
        guard copy.popFirst() == tag, let length = Self.length(&copy), length <= copy.count else { return nil }
        let content = copy.prefix(length)
        rest = copy.dropFirst(length)
        return DERReader(content)
    }

    private static func length(_ octets: inout ArraySlice<UInt8>) -> Int? {
        guard let first = octets.popFirst() else { return nil }
        guard first & 0x80 != 0 else { return Int(first) }
        let count = Int(first & 0x7f)
        guard (1...3).contains(count) else { return nil }
        var length = 0
        for _ in 0..<count {
            guard let octet = octets.popFirst() else { return nil }
            length = length << 8 | Int(octet)
        }
        return length
    }
}

/// The octets of a base64 text with its padding; `nil` when a character is foreign or the text is not whole.
func base64Decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var buffer: UInt32 = 0
    var digits = 0
    var padding = 0
    for octet in text {
        if octet == UInt8(ascii: "=") {
            padding += 1
            continue
        }
        guard padding == 0, let value = base64Value(octet) else { return nil }
        buffer = buffer << 6 | value
        digits += 1
        if digits.isMultiple(of: 4) {
            result += [UInt8(buffer >> 16 & 0xff), UInt8(buffer >> 8 & 0xff), UInt8(buffer & 0xff)]
            buffer = 0
        }
    }
    switch (digits % 4, padding) {
    case (0, 0): return result
    case (2, 2): return result + [UInt8(buffer >> 4 & 0xff)]
    case (3, 1): return result + [UInt8(buffer >> 10 & 0xff), UInt8(buffer >> 2 & 0xff)]
    default: return nil
    }
}

private func base64Value(_ octet: UInt8) -> UInt32? {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(octet - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(octet - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(octet - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
}
