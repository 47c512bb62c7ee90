/// 128 bits that stand for some bytes.
struct Fingerprint: Hashable, Sendable {
    var high: UInt64
    var low: UInt64
}

/// SipHash-2-4 with 128-bit results (Aumasson and Bernstein), keyed anew for every run: recipients are compared by
/// their fingerprints, so that no number or mailbox stays in memory, and nobody can prepare rows that collide.
struct KeyedHash: Sendable {
    private let (key0, key1): (UInt64, UInt64)

    /// A hash with that key.
    init(key: (UInt64, UInt64)) { (key0, key1) = key }

    /// A hash with a random key.
    init() {
        var generator = SystemRandomNumberGenerator()
        self.init(key: (generator.next(), generator.next()))
    }

    /// The fingerprint of some bytes.
    func callAsFunction(_ bytes: Span<UInt8>) -> Fingerprint {
        var state = SipState(key0, key1)
        let whole = bytes.count & ~7
        var position = 0
        while position < whole {
            state.absorb(Self.word(bytes, position, 8))
            position += 8
        }
        state.absorb(Self.word(bytes, whole, bytes.count - whole) | UInt64(truncatingIfNeeded: bytes.count) << 56)
        return state.finish()
    }

    /// Up to eight bytes as a number, the first the least.
    private static func word(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(bytes[start + index]) << UInt64(8 * index) }
        return word
    }
}

private struct SipState {
    private var (v0, v1, v2, v3): (UInt64, UInt64, UInt64, UInt64)

    init(_ key0: UInt64, _ key1: UInt64) {
        v0 = key0 ^ 0x736f_6d65_7073_6575
        v1 = key1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
        v2 = key0 ^ 0x6c79_6765_6e65_7261
        v3 = key1 ^ 0x7465_6462_7974_6573
    }

    mutating func absorb(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    mutating func finish() -> Fingerprint {
        v2 ^= 0xee
        for _ in 0..<4 { round() }
        let low = v0 ^ v1 ^ v2 ^ v3
        v1 ^= 0xdd
        for _ in 0..<4 { round() }
        return Fingerprint(high: v0 ^ v1 ^ v2 ^ v3, low: low)
    }

    private mutating func round() {
        v0 &+= v1
        v2 &+= v3
        v1 = v1.rotated(13) ^ v0
        v3 = v3.rotated(16) ^ v2
        v0 = v0.rotated(32)
        v2 &+= v1
        v0 &+= v3
        v1 = v1.rotated(17) ^ v2
        v3 = v3.rotated(21) ^ v0
        v2 = v2.rotated(32)
    }
}

extension UInt64 {
    fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
