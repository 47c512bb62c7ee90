import Consent
import Documents
import Findings
import Testing

@Suite struct ConsentFactTests {
    private let withheld = FactValue.unknown("withheld, so that nobody can be recognized")

    private func facts(_ log: MadeLog, hasMessages: Bool = true) throws -> [String: FactValue] {
        let counted = try count(ledger: log.ledgerText, messages: hasMessages ? log.messagesText : nil)
        return consentRecord(program: "alerts", count: counted).facts
    }

    /// 300 people agreed in writing, 60 in words, 40 did not agree; 30 asked to stop.
    private func sample() -> MadeLog {
        var log = MadeLog()
        log.optIns(300, basis: "express_written", from: 0)
        log.optIns(60, basis: "express", from: 300)
        log.send(400, from: 0)
        log.send(90, from: 270, at: "2026-03-03T15:00:00Z", purpose: "promotional")
        log.optOuts(230, from: 500, at: "2026-03-10T15:00:00Z", applied: "2026-03-10T15:00:09Z")
        log.optOuts(15, from: 730, at: "2026-03-10T15:00:00Z", applied: "2026-03-25T15:00:00Z")
        log.optOuts(12, from: 745, at: "2026-04-10T15:00:00Z", applied: "")
        log.send(13, from: 500, at: "2026-03-11T15:00:00Z")
        log.send(14, from: 500, at: "2026-05-11T15:00:00Z")
        return log
    }

    @Test func `facts come from the published totals`() throws {
        #expect(
            try facts(sample()) == [
                "consent.coverage.enough-share": .share(count: 390, of: 517),
                "consent.coverage.none-share": .share(count: 67, of: 517),
                "consent.promotional.written-share": .share(count: 30, of: 90),
                "consent.after-opt-out.in-window": .number(13), "consent.after-opt-out.late": .number(14),
                "consent.opt-out.late": .number(15), "consent.opt-out.pending-late": .number(12),
                "consent.opt-out.p95-seconds": .number(1_296_000),
                "consent.opt-out.rate": .share(count: 257, of: 414),
            ])
    }

    @Test func `every fact is registered with its type, and every type is kept`() throws {
        let kinds = Dictionary(uniqueKeysWithValues: Consent.facts.map { ($0.name, $0) })
        #expect(kinds.count == 9)
        #expect(Consent.facts.allSatisfy { $0.subject == .program && $0.meaning.hasSuffix(".") && !$0.source.isEmpty })
        for (name, value) in try facts(sample()) {
            switch (try #require(kinds[name]).type, value) {
            case (.share, .share), (.number, .number): break
            default: Issue.record("\(name) is not of its type")
            }
        }
    }

    @Test func `small figures make facts unknown, with the reason`() throws {
        var log = MadeLog()
        log.optIns(100, basis: "express_written", from: 0)
        log.send(103, from: 0)
        log.optOuts(4, from: 60, at: "2026-03-10T15:00:00Z", applied: "")
        log.send(2, from: 60, at: "2026-03-11T15:00:00Z", purpose: "conversational")
        let facts = try facts(log)
        #expect(facts["consent.coverage.none-share"] == withheld)
        #expect(facts["consent.after-opt-out.in-window"] == withheld)
        #expect(facts["consent.opt-out.pending-late"] == withheld)
        #expect(facts["consent.opt-out.rate"] == withheld)
        #expect(facts["consent.opt-out.late"] == .number(0))
        #expect(facts["consent.after-opt-out.late"] == .number(0))
        #expect(facts["consent.promotional.written-share"] == nil)
        #expect(facts["consent.opt-out.p95-seconds"] == nil)
    }

    @Test func `a share whose remainder is small is withheld`() throws {
        var log = MadeLog()
        log.optIns(196, basis: "express_written", from: 0)
        log.send(200, from: 0, purpose: "promotional")
        let facts = try facts(log)
        #expect(facts["consent.promotional.written-share"] == withheld)
        #expect(facts["consent.coverage.enough-share"] == withheld)
    }

    @Test func `all and none are known exactly`() throws {
        var log = MadeLog()
        log.optIns(50, basis: "express", from: 0)
        log.send(50, from: 0)
        let facts = try facts(log)
        #expect(facts["consent.coverage.enough-share"] == .share(count: 50, of: 50))
        #expect(facts["consent.coverage.none-share"] == .share(count: 0, of: 50))
        #expect(facts["consent.opt-out.rate"] == .share(count: 0, of: 50))
    }

    @Test func `without messages there is nothing to say about them`() throws {
        var log = MadeLog()
        log.optIns(50, basis: "express", from: 0)
        let header = try facts(log)
        #expect(Set(header.keys) == ["consent.opt-out.late", "consent.opt-out.pending-late"])
        let ledgerOnly = try facts(log, hasMessages: false)
        #expect(ledgerOnly == header)
    }

    @Test func `without a ledger nothing is known about consent, and nothing is claimed`() throws {
        var log = MadeLog()
        log.send(50, from: 0, purpose: "promotional")
        let record = consentRecord(program: "alerts", count: try count(messages: log.messagesText))
        #expect(record.facts.isEmpty)
        #expect(record.findings.isEmpty)
    }

    @Test func `half of the rows bad makes every fact unknown`() throws {
        var log = MadeLog()
        log.optIns(20, basis: "express", from: 0)
        log.send(20, from: 0)
        log.send(20, from: 0, at: "yesterday")
        let record = consentRecord(
            program: "alerts", count: try count(ledger: log.ledgerText, messages: log.messagesText))
        let reason = FactValue.unknown("half or more of the rows of m.csv could not be used")
        #expect(Set(record.facts.values) == [reason])
        #expect(record.facts.count == 9)
        let finding = record.findings.first { $0.code == "consent.rows-left-out" }
        #expect(finding?.severity == .unknown)
    }

    @Test func `a percentile needs enough values on either side`() throws {
        for (honored, expected) in [(219, withheld), (220, .number(9))] {
            var log = MadeLog()
            log.optOuts(honored, from: 0, at: "2026-03-10T15:00:00Z", applied: "2026-03-10T15:00:09Z")
            #expect(try facts(log)["consent.opt-out.p95-seconds"] == expected)
        }
    }
}
