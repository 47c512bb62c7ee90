/// What consent belongs to: a recipient, a group of channels and a program, by their numbers.
struct ConsentKey: Hashable, Comparable {
    private let packed: UInt64

    init(recipient: Int, group: ChannelGroup, program: Int) {
        packed =
            UInt64(truncatingIfNeeded: recipient) << 32 | UInt64(truncatingIfNeeded: program) << 2
            | UInt64(group.rawValue)
    }

    var program: Int { Int(packed & 0xffff_ffff) >> 2 }
    var group: ChannelGroup { ChannelGroup(rawValue: UInt8(packed & 3)) ?? .text }

    /// The same recipient and group in the program `*`.
    var everyProgram: ConsentKey { ConsentKey(packed: packed & ~0xffff_fffc | UInt64(ProgramNames.every) << 2) }

    /// The key as an entry of an index, mixed so that neighbors spread.
    var fingerprint: Fingerprint {
        let mixed = packed &* 0x9e37_79b9_7f4a_7c15
        return Fingerprint(high: packed, low: mixed ^ mixed >> 32)
    }

    static func < (left: ConsentKey, right: ConsentKey) -> Bool { left.packed < right.packed }

    private init(packed: UInt64) { self.packed = packed }
}
