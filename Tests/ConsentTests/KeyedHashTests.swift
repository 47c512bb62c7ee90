import Testing

@testable import Consent

@Suite struct KeyedHashTests {
    /// The first vectors of the reference implementation (`vectors_sip128`): key 00 to 0f, input 00, 01, 02 ….
    private static let vectors = [
        "a3817f04ba25a8e66df67214c7550293", "da87c1d86b99af44347659119b22fc45", "8177228da4a45dc7fca38bdef60affe4",
        "9c70b60c5267a94e5f33b6b02985ed51", "f88164c12d9c8faf7d0f6e7c7bcd5579", "1368875980776f8854527a07690e9627",
        "14eeca338b208613485ea0308fd7a15e", "a1f1ebbed8dbc153c0b84aa61ff08239", "3b62a9ba6258f5610f83e264f31497b4",
    ]

    @Test func `gives the vectors of the reference implementation`() {
        let hash = KeyedHash(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))
        for (length, expected) in Self.vectors.enumerated() {
            let input = (0..<length).map { UInt8($0) }
            let print = hash(input.span)
            let bytes = [print.low, print.high].flatMap { word in
                (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
            }
            let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(text == expected, "length \(length)")
        }
    }

    @Test func `every run has its own key`() {
        let input: [UInt8] = [1, 2, 3]
        #expect(KeyedHash()(input.span) != KeyedHash()(input.span))
    }
}

@Suite struct FingerprintIndexTests {
    @Test func `numbers fingerprints in the order in which they come, however many`() {
        var index = FingerprintIndex()
        // The same low bits for all, so that every look-up has to walk.
        let prints = (0..<1_000).map { Fingerprint(high: UInt64($0), low: UInt64($0 % 3) << 40) }
        for (number, print) in prints.enumerated() {
            #expect(index.number(of: print) == nil)
            let inserted = index.insert(print)
            #expect(inserted.number == number && inserted.isNew)
        }
        for (number, print) in prints.enumerated() {
            let inserted = index.insert(print)
            #expect(inserted.number == number && !inserted.isNew)
            #expect(index.number(of: print) == number)
        }
        #expect(index.count == 1_000)
    }
}
