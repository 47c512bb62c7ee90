import Consent
import Documents
import Findings
import Testing

@Suite struct PublishedDocumentTests {
    private func sample() throws -> ConsentCount {
        var log = MadeLog()
        log.optIns(300, basis: "express_written", from: 0)
        log.optIns(4, basis: "express", from: 300)
        log.optIns(80, basis: "express", from: 0, channel: "voice")
        log.send(304, from: 0)
        log.send(70, from: 0, purpose: "promotional", channel: "voice")
        log.optOuts(40, from: 0, at: "2026-04-10T15:00:00Z", applied: "2026-04-11T15:00:00Z")
        return try count(ledger: log.ledgerText, messages: log.messagesText)
    }

    @Test func `only the members that are built are there`() throws {
        let names = [
            "s01_active", "s02_coverage", "s03_promotional", "s04_after_revocation", "s05_honour", "s05_late",
            "s06_optout_rate_msg", "s06_optout_rate_out",
        ]
        let counted = try sample()
        guard case .object(let exact) = counted.exact, case .object(let published) = counted.published else {
            Issue.record("not objects")
            return
        }
        #expect(exact.keys.sorted() == names)
        #expect(published.keys.sorted() == ["context"] + names + ["totals"])
        #expect(
            published["totals"].flatMap { if case .object(let totals) = $0 { totals.keys.sorted() } else { nil } }
                == names)
    }

    @Test func `withheld figures are null, labels stay, zero is shown`() throws {
        let counted = try sample()
        #expect(
            counted.exact.canonicalText
                == #"{"s01_active":[["text","alerts",2,4],["text","alerts",3,260],["voice","alerts",2,80]],"s02_coverage":[["sms","alerts",304,304,0,0],["voice","alerts",70,0,70,0]],"s03_promotional":[["voice",70,70]],"s04_after_revocation":[],"s05_honour":[["text",40,86400,86400,86400]],"s05_late":[["text",40,0,0,0,0]],"s06_optout_rate_msg":[["alerts",374,304]],"s06_optout_rate_out":[["alerts",40]]}"#
        )
        #expect(
            counted.published.canonicalText
                == #"{"context":{"as_of":"2026-11-01T00:00:00Z","calendar":"built-in","log_start":"2026-03-02T00:00:00Z","profile":"baseline"},"s01_active":[["text","alerts",2,null],["text","alerts",3,260],["voice","alerts",2,80]],"s02_coverage":[["sms","alerts",304,304,0,0],["voice","alerts",70,0,70,0]],"s03_promotional":[["voice",70,70]],"s04_after_revocation":[],"s05_honour":[["text",40,86400,null,null]],"s05_late":[["text",40,0,0,0,0]],"s06_optout_rate_msg":[["alerts",374,304]],"s06_optout_rate_out":[["alerts",40]],"totals":{"s01_active":[["text",2,null],["text",3,260],["voice",2,80]],"s02_coverage":[["sms",304,304,0,0],["voice",70,0,70,0],["all",374,304,70,0]],"s03_promotional":[["all",70,70]],"s04_after_revocation":[],"s05_honour":[["all",40,86400,null,null]],"s05_late":[["all",40,0,0,0,0]],"s06_optout_rate_msg":[["all",374]],"s06_optout_rate_out":[["all",40]]}}"#
        )
    }

    @Test func `people whom two programs reached are never added up`() throws {
        var log = MadeLog()
        log.send(40, from: 0, program: "a")
        log.send(40, from: 0, program: "b")
        log.send(3, from: 0, program: "c")
        let counted = try count(messages: log.messagesText)
        #expect(
            counted.published["s06_optout_rate_msg"]?.canonicalText == #"[["a",null,40],["b",40,40],["c",null,null]]"#)
        #expect(counted.published["totals"]?["s06_optout_rate_msg"]?.canonicalText == #"[["all",83]]"#)
        #expect(consentRecord(program: "p", count: counted).facts["consent.opt-out.rate"] == nil)
        let table = readableTable(counted.published)
        #expect(table.contains(/\n  All +83\n/), "\(table)")
    }

    @Test func `rows are sorted as text, field by field`() throws {
        let rows = ["b", "10", "9", "B", "ä", "a\u{10000}", "a\u{ffff}"].enumerated().map { index, program in
            ["E\(index)", "2026-01-05T15:00:00Z", "+12925550177", "sms", program, "opt_in", "express", "", "", ""]
        }
        let counted = try count(ledger: csv(ledgerColumns, rows))
        #expect(
            counted.exact["s01_active"]?.elements.map { $0.elements[1].text } == [
                "10", "9", "B", "a\u{ffff}", "a\u{10000}", "b", "ä",
            ])
    }

    @Test func `no published figure is a count from 1 to 10, in any random case`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let files = RandomFiles(using: &random, events: 60, sent: 90)
            let asOf = try #require(Instant(secondsSinceEpoch: files.asOf))
            let counted = try countConsent(
                ConsentRequest(ledger: ["l"], messages: ["m"], asOf: asOf),
                files: .memory(["l": csv(ledgerColumns, files.ledger), "m": csv(messageColumns, files.messages)]))
            let labels = ["s01_active": 3, "s02_coverage": 2]
            for source in [counted.published, counted.published["totals"] ?? .null] {
                guard case .object(let members) = source else { continue }
                for (name, table) in members where name.hasPrefix("s") && name != "s05_honour" {
                    for row in table.elements {
                        let count = source == counted.published ? labels[name] ?? 1 : name == "s01_active" ? 2 : 1
                        for figure in row.elements.dropFirst(count) {
                            #expect(
                                figure.integer.map { $0 == 0 || $0 > 10 } ?? (figure == .null), "seed \(seed) \(name)")
                        }
                    }
                }
            }
        }
    }

    @Test func `what is shown in both is the same in both`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let files = RandomFiles(using: &random, events: 60, sent: 90)
            let counted = try count(
                ledger: csv(ledgerColumns, files.ledger), messages: csv(messageColumns, files.messages))
            guard case .object(let members) = counted.exact else { continue }
            for (name, table) in members {
                let shown = counted.published[name]?.elements ?? []
                #expect(shown.count == table.elements.count, "seed \(seed)")
                for (exact, published) in zip(table.elements, shown) {
                    #expect(
                        zip(exact.elements, published.elements).allSatisfy { $1 == .null || $0 == $1 }, "seed \(seed)")
                }
            }
        }
    }
}
