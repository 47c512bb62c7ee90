import Consent
import Documents
import Findings
import Testing

@Suite struct ReadableTableTests {
    @Test func `says what is counted, aligned, with words for what is withheld`() throws {
        var log = MadeLog()
        log.optIns(1_300, basis: "express_written", from: 0)
        log.optIns(4, basis: "express", from: 1_400)
        log.send(1_304, from: 0)
        log.send(70, from: 0, purpose: "promotional", channel: "mms")
        log.optOuts(240, from: 0, at: "2026-04-10T15:00:00Z", applied: "2026-04-11T17:30:00Z")
        let counted = try count(ledger: log.ledgerText, messages: log.messagesText)
        #expect(
            readableTable(counted.published) == """
                Consent figures as of 2026-11-01T00:00:00Z
                Message log complete from 2026-03-02T00:00:00Z

                Active consents
                  Group  Program  Basis            Consents
                  text   alerts   express          withheld
                  text   alerts   express written     1,060

                Messages backed by consent
                  Channel  Program       Messages  Enough consent  Weaker than needed  None on file
                  mms      alerts              70              70                   0             0
                  sms      alerts           1,304        withheld                   0      withheld
                  All      all programs     1,374        withheld                   0      withheld

                Promotional messages without written consent
                  Channel  Messages  Without written consent
                  mms            70                        0

                Messages after an opt-out
                  none

                Time to honor an opt-out
                  Group  Honored  Half within  95% within  99% within
                  text       240      1 d 2 h     1 d 2 h    withheld

                Opt-outs honored late
                  Group  Opt-outs  Not honored yet  Honored before asked  Honored late  Overdue
                  text        240                0                     0             0        0

                Reach by program
                  Program   Sent  People reached
                  alerts   1,374           1,304

                Opt-outs by program
                  Program  Opt-outs
                  alerts        240

                withheld: counts from 1 to 10, and others that would give them away, are not shown,
                so that nobody can be recognized. A figure that is 0 is shown.

                """)
    }

    @Test(arguments: [
        (9, "9 s"), (60, "1 min 0 s"), (3_599, "59 min 59 s"), (3_600, "1 h 0 min"), (86_399, "23 h 59 min"),
        (86_400, "1 d 0 h"), (100_000_000, "1,157 d 9 h"),
    ]) func `lengths of time are in their two largest units`(seconds: Int, words: String) {
        let row = JSONValue.array([.string("text"), .integer(50), .integer(seconds), .null, .null])
        #expect(readableTable(.object(["s05_honour": .array([row])])).contains(" \(words)    withheld"))
    }

    @Test func `sums stand only where several rows are added`() throws {
        var log = MadeLog()
        for (channel, program) in [("sms", "a"), ("mms", "b"), ("mms", "a")] {
            log.send(20, from: 0, channel: channel, program: program)
        }
        let table = readableTable(try count(messages: log.messagesText).published)
        #expect(table.contains("  mms      all programs        40 "))
        #expect(!table.contains("  sms      all programs"))
        #expect(table.contains("  All      all programs        60 "))
    }

    @Test func `names cannot move the cursor or turn the line`() throws {
        let name = "a\u{1b}[2J\u{202e}b\u{7}\u{2028}"
        let rows = [["E1", "2026-01-05T15:00:00Z", "+12925550177", "sms", name, "opt_in", "express", "", "", ""]]
        let table = readableTable(try count(ledger: csv(ledgerColumns, rows)).published)
        #expect(table.contains("a·[2J·b··"))
        #expect(table.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }

    @Test func `anything else than a published document gives an empty report, not a crash`() {
        for value in [JSONValue.null, .object(["s01_active": .array([.null, .array([])])]), .array([])] {
            #expect(readableTable(value).hasPrefix("Consent figures as of an unknown time\n"))
        }
    }
}
