import Testing

@testable import DNS

@Suite("The data of a record")
struct RecordDataTests {
    private static let host = (try? DomainName("mx1.example.com")) ?? .root
    private static let signature = RecordSignature(
        covered: .dnskey, algorithm: 13, labels: 2, originalTTL: 3_600, expiration: 1_701_000_000,
        inception: 1_699_000_000, keyTag: 2_642, signer: host)

    private static func address(_ text: String) -> IPAddress {
        guard let address = IPAddress(text) else { preconditionFailure("\(text) is no address") }
        return address
    }

    static let forms: [(RecordType, RecordData, String)] = [
        (.a, .address(address("192.0.2.1")), "192.0.2.1"),
        (.aaaa, .address(address("2001:db8::1")), "2001:db8::1"),
        (.mx, .mailExchange(preference: 10, host: host), "10 mx1.example.com"),
        (.mx, .mailExchange(preference: 0, host: .root), "0 ."),
        (.txt, .text([Array("v=spf1 \"x\"\\".utf8) + [0, 255]]), #"v=spf1 "x"\x5C\x00\xFF"#),
        (.txt, .text([[]]), ""),
        (.ns, .name(host), "mx1.example.com"), (.cname, .name(.root), "."),
        (
            .soa,
            .startOfAuthority(
                ZoneAuthority(primary: host, mailbox: host, serial: .max, refresh: 2, retry: 3, expire: 4, minimum: 5)),
            "mx1.example.com mx1.example.com 4294967295 2 3 4 5"
        ),
        (.ds, .delegationSigner(keyTag: 1, algorithm: 13, digestType: 2), "1 13 2"),
        (.dnskey, .zoneKey(flags: 257, algorithm: 8), "257 8"),
        (.dnskey, .zoneKey(flags: 257, algorithm: 8, bits: 2_048, keyTag: 20_326), "257 8 bits=2048 tag=20326"),
        (.dnskey, .zoneKey(flags: 0, algorithm: 253, keyTag: 7), "0 253 tag=7"),
        (.rrsig, .signature(signature), "DNSKEY 13 2 3600 1701000000 1699000000 2642 mx1.example.com"),
        (.nsec3param, .hashParameters(algorithm: 1, flags: 0, iterations: 0, salt: []), "1 0 0 -"),
        (.nsec3param, .hashParameters(algorithm: 1, flags: 1, iterations: 65_535, salt: [0xab]), "1 1 65535 ab"),
        (.tlsa, .tlsAssociation(usage: 3, selector: 1, matching: 1, data: [0x0b, 0x9f]), "3 1 1 0b9f"),
        (.tlsa, .tlsAssociation(usage: 255, selector: 0, matching: 0, data: []), "255 0 0 -"),
        (
            .caa, .certificationAuthority(flags: 128, tag: "issue", value: Array("ca.example".utf8)),
            #"128 issue "ca.example""#
        ),
        (
            .caa, .certificationAuthority(flags: 0, tag: "iodef", value: [0x22, 0x5c, 0x20, 7]),
            #"0 iodef "\x22\x5C \x07""#
        ),
        (.caa, .certificationAuthority(flags: 0, tag: "issue", value: []), #"0 issue """#),
        (RecordType(rawValue: 65_280), .other(##"\# 2 0102"##), ##"\# 2 0102"##),
    ]

    private static func records(_ text: String) -> [RecordData] {
        ZoneFile(path: "a.zone", octets: Array((text + "\n").utf8), named: nil).records.map(\.record.data)
    }

    @Test("has one presentation form, which can be read back", arguments: forms)
    func roundTrip(type: RecordType, data: RecordData, text: String) {
        #expect(data.presentation == text)
        #expect(RecordData(type: type, presentation: text) == data)
    }

    @Test("of a long text comes back in strings that fit the wire")
    func longText() {
        let octets = [UInt8](repeating: 0x61, count: 600)
        let data = RecordData(type: .txt, presentation: escaped(octets))
        #expect(data == .text([Array(octets.prefix(255)), Array(octets.prefix(255)), Array(octets.prefix(90))]))
    }

    @Test(
        "is not read from a text of another form",
        arguments: [
            (RecordType.a, "2001:db8::1"), (.a, ""), (.aaaa, "192.0.2.1"), (.mx, "10"), (.mx, "70000 a.example"),
            (.mx, "+1 a.example"), (.mx, "10 a.example extra"), (.mx, "10 a..example"), (.txt, #"\"#), (.txt, #"\x0"#),
            (.txt, #"\x+1"#), (.txt, #"\n"#), (.txt, "\u{fc}"), (.ns, ""), (.soa, "a b 1 2 3 4"),
            (.soa, "a b 1 2 3 4 -5"), (.ds, "1 13"), (.dnskey, "257"), (.dnskey, "257 8 bits=-1"),
            (.dnskey, "257 8 tag=70000"), (.dnskey, "257 8 tag=1 bits=2"), (.rrsig, "WHAT 13 2 1 2 3 4 a"),
            (.rrsig, "TXT 13 2 1 2 3 4"), (.nsec3param, "1 0 0"), (.nsec3param, "1 0 0 a"), (.nsec3param, "1 0 0 xy"),
            (.tlsa, "3 1 1"), (.tlsa, "3 1 256 00"), (.caa, "0 issue"), (.caa, "0 issue x"), (.caa, "0 issue \""),
            (.caa, "x issue \"\""),
        ])
    func otherForms(type: RecordType, text: String) {
        #expect(RecordData(type: type, presentation: text) == nil, "\(type) \(text)")
    }

    @Test(
        "that is cut short or has wrong lengths is no data",
        arguments: [
            (RecordType.caa, [UInt8]()), (.caa, [0]), (.caa, [0, 5, 0x69]),
            (.tlsa, [3, 1]), (.nsec3param, [1, 0, 0, 0]),
            (.nsec3param, [1, 0, 0, 0, 3, 1]), (.nsec3param, [1, 0, 0, 0, 0, 1]), (.ds, [0, 1, 8]),
            (.dnskey, [1, 1, 3]),
            (.rrsig, [0, 48, 13, 2, 0, 0, 14, 16, 0x67, 0, 0, 1, 0x66, 0, 0, 1, 0x30]),
            (.rrsig, [0, 48, 13, 2, 0, 0, 14, 16, 0x67, 0, 0, 1, 0x66, 0, 0, 1, 0x30, 0x39, 0]),
            (.rrsig, [0, 48, 13, 2, 0, 0, 14, 16, 0x67, 0, 0, 1, 0x66, 0, 0, 1, 0x30, 0x39, 9, 1]),
            (.soa, [0]), (.soa, [0, 0, 0, 0, 0, 1]), (.soa, [0, 0] + [UInt8](repeating: 0, count: 21)), (.mx, [0]),
            (.a, [1, 2, 3]), (.txt, [2, 1]), (.ns, []), (.ns, [1]), (.ns, [0xc0, 0x0c]),
        ])
    func cutShort(type: RecordType, octets: [UInt8]) {
        #expect(RecordData(type, octets: octets) == nil)
    }

    @Test("with a tag that is empty or no word is kept")
    func oddTags() {
        let rows: [([UInt8], String)] = [
            ([0, 0], #"0  """#), ([0, 0, 0x61], #"0  "a""#), ([0, 3, 0x61, 0x20, 0xff, 0x62], #"0 a\x20\xFF "b""#),
        ]
        for (octets, text) in rows {
            let data = RecordData(.caa, octets: octets)
            #expect(data?.presentation == text)
            #expect(RecordData(type: .caa, presentation: text) == data)
        }
    }

    @Test("of any octets never traps")
    func randomOctets() {
        var generator = SeededGenerator()
        for _ in 0..<20_000 {
            let octets = (0..<Int.random(in: 0...48, using: &generator)).map { _ in
                UInt8.random(in: Bool.random(using: &generator) ? 0...3 : 0...255, using: &generator)
            }
            for type in RecordData.typed {
                guard let data = RecordData(type, octets: octets) else { continue }
                let text = data.presentation
                guard type != .txt else { continue }
                #expect(RecordData(type: type, presentation: text) == data, "seed \(generator.seed): \(type) \(octets)")
            }
        }
    }

    @Test("tells how long a key is")
    func keyLengths() {
        let modulus = [UInt8](repeating: 0xff, count: 128)
        #expect(ZoneKeyLength.bits(8, key: ([3, 1, 0, 1] + modulus)[...]) == 1_024)
        #expect(ZoneKeyLength.bits(5, key: ([0, 0, 3, 1, 0, 1] + modulus)[...]) == 1_024)
        #expect(ZoneKeyLength.bits(8, key: ([3, 1, 0, 1, 0, 0x7f] + modulus)[...]) == 1_031)
        #expect(ZoneKeyLength.bits(13, key: []) == 256)
        #expect(ZoneKeyLength.bits(14, key: []) == 384)
        #expect(ZoneKeyLength.bits(15, key: []) == 256)
        #expect(ZoneKeyLength.bits(16, key: []) == 456)
        #expect(ZoneKeyLength.bits(12, key: modulus[...]) == nil)
        for cut: [UInt8] in [[], [0], [0, 1], [3, 1, 0], [3, 1, 0, 1], [0, 0, 0, 1], [1, 1, 0, 0]] {
            #expect(ZoneKeyLength.bits(8, key: cut[...]) == nil, "\(cut)")
        }
    }

    @Test("gives the tag of the key of RFC 4034 section 5.4")
    func keyTag() throws {
        // dskey.example.com. 86400 IN DNSKEY 256 3 5 ( AQOeiiR0GOMYkDshWoSKz9Xz… ) ; key id = 60485
        let key = """
            AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7Or\
            zKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==
            """
        let zone = try #require(Self.records("dskey.example.com. 86400 IN DNSKEY 256 3 5 \(key)").first)
        #expect(zone == .zoneKey(flags: 256, algorithm: 5, bits: 1_024, keyTag: 60_485))
    }

    @Test("has signatures that end in the moment nearest to now")
    func serialTime() {
        var signature = Self.signature
        #expect(signature.expiration(near: 1_700_000_000) == 1_701_000_000)
        // Beyond 2106 the number begins again (RFC 4034 section 3.1.5).
        signature.expiration = 100
        #expect(signature.expiration(near: 4_294_967_290) == 4_294_967_396)
        signature.expiration = .max
        #expect(signature.expiration(near: 4_294_967_300) == 4_294_967_295)
        #expect(signature.expiration(near: .max) <= .max)
    }

    @Test("is read from zone files as from the wire")
    func zoneFile() throws {
        let records = Self.records(
            """
            $ORIGIN a.example.
            @ 60 IN CAA 128 issue "ca.example; account=1"
            @ 60 IN CAA 0 iodef mailto:x@a.example
            _25._tcp.mx 60 IN TLSA 3 1 1 0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3
            @ 60 IN NSEC3PARAM 1 0 12 aabb
            @ 60 IN RRSIG DNSKEY 13 2 3600 20261201000000 20261101000000 12345 a.example. AQID
            @ 60 IN SOA ns hostmaster 1 2 3 4 5
            """)
        #expect(
            records.map(\.presentation) == [
                #"128 issue "ca.example; account=1""#, #"0 iodef "mailto:x@a.example""#,
                "3 1 1 0b9fa5a59eed715c26c1020c711b4f6ec42d58b0015e14337a39dad301c5afc3", "1 0 12 aabb",
                "DNSKEY 13 2 3600 1796083200 1793491200 12345 a.example", "ns.a.example hostmaster.a.example 1 2 3 4 5",
            ])
    }

    @Test("has types that are read back from their names, and only from those")
    func types() {
        for number in UInt16.min...UInt16.max {
            let type = RecordType(rawValue: number)
            #expect(RecordType(type.description) == type)
        }
        #expect(RecordType("txt") == .txt)
        #expect(RecordType("type16") == .txt)
        for text in ["", "TYPE", "TYPE70000", "TYPE-1", "TYPE+1", "WHAT", " A"] { #expect(RecordType(text) == nil) }
    }

    @Test("has text that can be turned back")
    func octets() {
        let all = (UInt8.min...UInt8.max).map { $0 }
        #expect(unescaped(escaped(all)) == all)
    }
}
