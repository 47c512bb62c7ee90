import Accounts
import Documents
import Findings
import Testing

@Suite struct HostileInputTests {
    /// A generator that gives the same numbers for the same seed (SplitMix64).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }

    @Test func randomTextNeverBreaksTheCount() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var random = Seeded(state: seed)
        let pieces = [
            ",", ",", ",", "\n", "\"", "\"\"", "\r\n", ";", "yes", "no", "admin", "app", "2026-10-30", "never", "Staff",
            "\u{0}", "\u{202e}", "é", "🗳", "{n}", "9999-99-99", String(repeating: "x", count: 300),
        ]
        for _ in 0..<300 {
            var export = Export()
            for _ in 0..<Int.random(in: 0...120, using: &random) {
                export.text += pieces.randomElement(using: &random) ?? ""
            }
            let (records, problems) = try export.counted()
            for record in records {
                for (name, value) in record.facts {
                    guard case .share(let count, let whole) = value else { continue }
                    #expect(whole > 0 && (0...whole).contains(count), "\(name), seed \(seed)")
                }
                let total = try #require(record.details["total"]?.integer)
                let enabled = try #require(record.details["enabled"]?.integer)
                #expect(enabled <= total, "seed \(seed)")
            }
            #expect(problems.count <= 40, "seed \(seed)")
        }
    }

    @Test func theOrderOfRowsDoesNotMatter() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var random = Seeded(state: seed)
        var rows = (1...60).map { number in
            let methods = ["none", "app", "sms;voice", "passkey;app"][number % 4]
            return
                "a\(number),Group \(number % 7),\(number % 5 == 0 ? "admin" : "user"),yes,2026-0\(number % 9 + 1)-01,"
                + "\(methods),yes,no"
        }
        var export = Export()
        let header = export.text
        export.text = header + rows.joined(separator: "\n")
        let expected = try export.counted().records
        #expect(expected.count == 7)
        for _ in 0..<10 {
            rows.shuffle(using: &random)
            export.text = header + rows.joined(separator: "\r\n")
            #expect(try export.counted().records == expected, "seed \(seed)")
        }
    }

    @Test func wordsOfAMessageAreNotReadAgain() throws {
        let records = try Export("a1,{n} of {of},user,yes,2026-10-30,none,yes,no").counted().records
        let finding = try #require(records.first?.findings.first)
        #expect(finding.subject == "{n} of {of}")
        #expect(finding.message.hasPrefix("1 of 1 accounts in use"))
    }

    @Test func textThatIsNotUTF8IsABadRow() throws {
        let bytes =
            Array((Export.header + "\na1,Staff,user,yes,2026-10-30,").utf8) + [0xff, 0xfe] + Array(",yes,no\n".utf8)
        let files = FileSource(
            read: { _ throws(Diagnostic) in bytes }, list: { _ throws(Diagnostic) in [] })
        let day = try #require(CalendarDate("2026-11-01"))
        let (records, problems) = try countAccounts(AccountsRequest(files: ["f.csv"], asOf: day), files: files)
        #expect(records.isEmpty)
        #expect(problems.map(\.code) == ["csv.record"])
    }

    @Test func methodsByTheThousandAreOneAccount() throws {
        let methods = Array(repeating: "sms", count: 10_000).joined(separator: ";")
        let facts = try Export("a1,Staff,user,yes,2026-10-30,\(methods),yes,no").facts()
        #expect(facts["account.mfa.phone-only-share"] == .share(count: 1, of: 1))
        #expect(facts["account.mfa.backup-coverage"] == .share(count: 0, of: 1))
    }
}
