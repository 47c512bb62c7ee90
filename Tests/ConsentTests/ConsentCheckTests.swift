import Consent
import Documents
import Findings
import Testing

@Suite struct ConsentCheckTests {
    private func findings(_ log: MadeLog) throws -> [String: Finding] {
        let counted = try count(ledger: log.ledgerText, messages: log.messagesText)
        let findings = consentRecord(program: "alerts", count: counted).findings
        return Dictionary(findings.map { ($0.code, $0) }) { first, _ in first }
    }

    /// Ninety people who agreed in writing and got what they agreed to.
    private func sound() -> MadeLog {
        var log = MadeLog()
        log.optIns(90, basis: "express_written", from: 0)
        log.send(90, from: 0, purpose: "promotional")
        return log
    }

    @Test func `nothing is raised where nothing is wrong`() throws {
        #expect(try findings(sound()).isEmpty)
    }

    @Test func `messages without consent`() throws {
        var log = sound()
        log.send(12, from: 100)
        let found = try findings(log)
        #expect(found.keys.sorted() == ["consent.none-on-file"])
        #expect(
            found["consent.none-on-file"]?.message
                == "12 messages went to people with no consent on file at that moment.")
        #expect(found["consent.none-on-file"]?.severity == .high)
        #expect(found["consent.none-on-file"]?.subject == "alerts")
    }

    @Test func `messages on too weak consent`() throws {
        var log = sound()
        log.optIns(30, basis: "implied", from: 100)
        log.send(30, from: 100)
        let found = try findings(log)
        #expect(found.keys.sorted() == ["consent.too-weak"])
        #expect(
            found["consent.too-weak"]?.message
                == "30 messages went to people whose consent was weaker than the purpose of the message needs.")
    }

    @Test func `promotion without written consent, but e-mail needs none`() throws {
        var log = sound()
        log.optIns(30, basis: "express", from: 100)
        log.send(30, from: 100, purpose: "promotional")
        #expect(
            try findings(log)["consent.promotional-not-written"]?.message
                == "30 promotional texts or calls went to people who had not agreed in writing.")
        let ledger = "E1,2026-01-05T15:00:00Z,a@mail.example,email,news,opt_in,express,web_form,,\n"
        let messages = "M1,2026-01-06T15:00:00Z,a@mail.example,email,news,promotional,delivered,\n"
        let mail = try count(ledger: "\(ledgerColumns)\n\(ledger)", messages: "\(messageColumns)\n\(messages)")
        #expect(consentRecord(program: "news", count: mail).findings.isEmpty)
    }

    @Test func `messages after an opt-out, and opt-outs late, overdue or before they were asked for`() throws {
        var log = sound()
        log.optOuts(15, from: 200, at: "2026-03-10T15:00:00Z", applied: "2026-04-10T15:00:00Z")
        log.send(15, from: 200, at: "2026-03-12T15:00:00Z")
        log.send(15, from: 200, at: "2026-03-25T15:00:00Z")
        log.optOuts(16, from: 300, at: "2026-03-10T15:00:00Z", applied: "")
        log.optOuts(17, from: 400, at: "2026-03-10T15:00:00Z", applied: "2026-03-10T14:59:59Z")
        let found = try findings(log)
        #expect(
            found.mapValues(\.message) == [
                "consent.none-on-file": "30 messages went to people with no consent on file at that moment.",
                "consent.sent-before-opt-out-took-effect":
                    "15 messages went out after the person had asked to stop, within ten business days.",
                "consent.sent-after-opt-out":
                    "15 messages went out more than ten business days after the person had asked to stop.",
                "consent.opt-out-late": "15 opt-outs were honored after more than ten business days.",
                "consent.opt-out-overdue": "16 opt-outs are more than ten business days old and not honored yet.",
                "consent.opt-out-before-asked": "17 opt-outs are recorded as honored before they were asked for.",
            ])
    }

    @Test func `a withheld number is raised without the number`() throws {
        var log = sound()
        log.send(2, from: 100)
        #expect(
            try findings(log)["consent.none-on-file"]?.message
                == "Some messages (how many is withheld, so that nobody can be recognized) went to people with no "
                + "consent on file at that moment.")
    }

    @Test(arguments: [
        (
            100, 4, Severity.note,
            "Some rows (how many is withheld, so that nobody can be recognized) of m.csv could not be used."
        ),
        (400, 20, .note, "20 rows of m.csv could not be used."),
        (380, 20, .medium, "20 rows of m.csv, 5% or more, could not be used. The figures may be wrong by as much."),
        (21, 20, .medium, "20 rows of m.csv, 5% or more, could not be used. The figures may be wrong by as much."),
        (20, 20, .unknown, "Half or more of the rows of m.csv could not be used, so its figures are not relied on."),
    ]) func `rows left out weigh by their share`(good: Int, bad: Int, severity: Severity, message: String) throws {
        var log = MadeLog()
        log.optIns(good, basis: "express", from: 0)
        log.send(good, from: 0)
        log.send(bad, from: 0, at: "2026-03-02 15:00:00")
        let found = try findings(log)["consent.rows-left-out"]
        #expect(found?.severity == severity)
        #expect(found?.message == message)
    }

    /// A code that is new needs a log here that raises it; the sound one must not.
    @Test func `every registered code is raised by a log, and none by a sound one`() throws {
        var log = sound()
        log.optIns(30, basis: "implied", from: 100)
        log.send(30, from: 100, purpose: "promotional")
        log.optIns(30, basis: "express", from: 130)
        log.send(30, from: 130, purpose: "promotional")
        log.send(30, from: 160)
        log.optOuts(15, from: 200, at: "2026-03-10T15:00:00Z", applied: "2026-04-10T15:00:00Z")
        log.send(15, from: 200, at: "2026-03-12T15:00:00Z")
        log.send(15, from: 200, at: "2026-03-25T15:00:00Z")
        log.optOuts(16, from: 300, at: "2026-03-10T15:00:00Z", applied: "")
        log.optOuts(17, from: 400, at: "2026-03-10T15:00:00Z", applied: "2026-03-10T14:59:59Z")
        log.send(20, from: 0, at: "2026-03-02 15:00:00")
        var raised = Set(try findings(log).keys)
        let asOf = try #require(Instant("2026-11-01T00:00:00Z"))
        let lost = ConsentRequest(ledger: ["gone.csv"], messages: [], asOf: asOf)
        let failure = try #require(throws: Diagnostics.self) { try countConsent(lost, files: .memory([:])) }
        raised.formUnion(consentRecord(program: "alerts", request: lost, failure: failure).findings.map(\.code))
        #expect(raised == Set(Consent.findings.map(\.code)))
        #expect(try findings(sound()).isEmpty)
    }

    @Test func `every code is registered once, with a meaning and a citation`() {
        let codes = Consent.findings.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.count == 10)
        #expect(
            Consent.findings.allSatisfy {
                $0.code.hasPrefix("consent.") && $0.meaning.hasSuffix(".") && !$0.citation.isEmpty
            })
    }
}
