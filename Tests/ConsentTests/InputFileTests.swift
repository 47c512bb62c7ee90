import Consent
import Documents
import Findings
import Testing

@Suite struct InputFileTests {
    private let asOf = Instant("2026-11-01T00:00:00Z")

    private func count(_ files: [String: String], ledger: [String] = ["l.csv"], messages: [String] = ["m.csv"]) throws
        -> ConsentCount
    {
        try countConsent(
            ConsentRequest(ledger: ledger, messages: messages, asOf: try #require(asOf)), files: .memory(files))
    }

    private func failure(_ files: [String: String], ledger: [String] = ["l.csv"], messages: [String] = ["m.csv"])
        -> String?
    {
        do {
            _ = try count(files, ledger: ledger, messages: messages)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `what stops the count, in exact words`() {
        let (ledger, messages) = ("\(ledgerColumns)\n", "\(messageColumns)\n")
        #expect(
            failure([:], ledger: [], messages: [])
                == "error: [consent.no-files] No file is named to count. Name a ledger, a message log, or both.")
        #expect(
            failure(["m.csv": messages])
                == "l.csv: error: [file.missing] There is no such file. Check the name, or create it.")
        #expect(
            failure(["l.csv": "event_id,ts,Recipient,program,event,basis\n", "m.csv": messages])
                == "l.csv:1: error: [consent.columns] The ledger has no columns 'recipient', 'channel', 'method', "
                + "'applied_ts'. Its first line must name the columns \(ledgerColumns), spelled exactly so, in any order."
        )
        #expect(
            failure(["l.csv": ledger, "m.csv": messages.replacing("purpose", with: "reason")])
                == "m.csv:1: error: [consent.columns] The message log has no column 'purpose'. Its first line must "
                + "name the columns \(messageColumns), spelled exactly so, in any order.")
        #expect(failure(["l.csv": ledger, "m.csv": ""])?.hasPrefix("m.csv: error: [csv.empty]") == true)
        #expect(
            failure(["l.csv": ledger.replacing(",", with: ";"), "m.csv": messages])?.hasPrefix(
                "l.csv:1: error: [csv.delimiter]")
                == true)
        #expect(failure(["l.csv": ledger, "m.csv": messages]) == nil)
    }

    @Test func `a file without a header shows nobody's data`() {
        let row = "E1,2026-01-05T15:00:00Z,+12925550177,sms,alerts,opt_in,express,web_form,,"
        let text = failure(["l.csv": "\(row)\n\(row)\n", "m.csv": "\(messageColumns)\n"]) ?? ""
        #expect(text.contains("consent.columns") || text.contains("csv.column-twice"))
        #expect(!text.contains("0177"))
        let twice = failure(["l.csv": "+12925550177,+12925550177\n", "m.csv": "\(messageColumns)\n"]) ?? ""
        #expect(twice.contains("Columns 1 and 2"))
        #expect(!twice.contains("0177"))
    }

    @Test func `an unusable file is left out, the others are counted, and facts are unknown`() throws {
        let row = "E1,2026-01-05T15:00:00Z,+12925550177,sms,alerts,opt_in,express,web_form,,\n"
        let counted = try count(
            ["l.csv": "\(ledgerColumns)\n\(row)", "bad.csv": "a;b\n", "m.csv": "\(messageColumns)\n"],
            ledger: ["bad.csv", "l.csv"])
        #expect(counted.exact["s01_active"]?.canonicalText == #"[["text","alerts",2,1]]"#)
        #expect(counted.problems.map(\.code) == ["csv.delimiter"])
        #expect(counted.problems.first?.level == .error)
        let record = consentRecord(program: "p", count: counted)
        #expect(Set(record.facts.values) == [.unknown("the file bad.csv could not be used")])
        #expect(
            record.findings.map(\.message) == [
                "The file bad.csv could not be used, so the figures do not tell the whole."
            ])
        #expect(record.findings.map(\.severity) == [.unknown])
        #expect(
            record.observations.map { "\($0.name) \($0.type) \($0.state) \($0.records)" } == [
                "bad.csv ledger unknown.unusable []", #"l.csv ledger records ["rows: withheld"]"#,
                "m.csv messages empty []",
            ])
    }

    @Test func `a file that breaks off makes every figure unknown`() throws {
        let broken = Diagnostic(at: SourcePlace(file: "m.csv"), code: "file.unreadable", message: "Gone.")
        let files = FileSource(
            read: { _ throws(Diagnostic) in [] }, list: { _ throws(Diagnostic) in [] },
            open: { path throws(Diagnostic) in
                if path == "l.csv" { return ByteChunks(Array("\(ledgerColumns)\n".utf8)) }
                var pieces = [
                    Array("\(messageColumns)\nM1,2026-01-06T15:00:00Z,+12925550177,sms,a,informational,sent,\n".utf8)
                ]
                return ByteChunks { () throws(Diagnostic) in
                    guard let piece = pieces.popLast() else { throw broken }
                    return piece
                }
            })
        let request = ConsentRequest(ledger: ["l.csv"], messages: ["m.csv"], asOf: try #require(asOf))
        let error = try #require(throws: Diagnostics.self) { try countConsent(request, files: files) }
        #expect(error.all == [broken])
        let record = consentRecord(program: "p", request: request, failure: error)
        #expect(record.facts.count == 9)
        #expect(Set(record.facts.values) == [.unknown("the file m.csv could not be used")])
        #expect(record.findings.map(\.code) == ["consent.file-not-usable"])
        #expect(record.observations.map(\.state) == ["unknown.unusable"])
    }

    @Test func `columns come in any order, others are ignored, optional ones may be missing`() throws {
        let counted = try count([
            "l.csv": "note,applied_ts,method,basis,event,program,channel,recipient,ts\n"
                + "x,,web_form,express,opt_in,alerts,sms,+12925550177,2026-01-05T15:00:00Z\n"
                + "y,,web_form,express,opt_in,alerts,sms,+12925550177,2026-01-05T15:00:00Z\n",
            "m.csv":
                "status,purpose,program,channel,recipient,sent_at\nsent,informational,alerts,sms,+12925550177,2026-01-06T15:00:00Z\n",
        ])
        #expect(counted.exact["s02_coverage"]?.canonicalText == #"[["sms","alerts",1,1,0,0]]"#)
        #expect(
            counted.problems.map(\.description) == [
                "l.csv: warning: [consent.column-absent] The ledger has no column 'event_id'. Two rows that agree in everything else then count once.",
                "l.csv: warning: [consent.column-absent] The ledger has no column 'proof'. No opt-in then counts as having a proof on file.",
                "m.csv: warning: [consent.column-absent] The message log has no column 'error_code'. No message then counts as blocked or filtered.",
                "m.csv: warning: [consent.column-absent] The message log has no column 'message_id'. Two rows that agree in everything else then count once.",
            ])
    }

    /// Every sentence about rows, as published and as named for the person who corrects the file.
    @Test func `rows left out are counted for pages and named for the terminal`() throws {
        let tail = "alerts,informational,sent,"
        let bad: [(String, String, String)] = [
            ("M,2026-01-06T15:00:00Z,+12925550177,sms,alerts", "record", "it has 5 fields where the header has 8"),
            (
                "N,2026-01-06 15:00:00,+12925550177,sms,\(tail)", "timestamp",
                "'sent_at' needs a time with an offset, like 2026-03-01T09:30:00-06:00, from 1970 on"
            ),
            (
                "O,2026-01-06T15:00:00Z,+12925550177,fax,\(tail)", "channel",
                "'channel' must be sms, mms, voice or email"
            ),
            (
                "P,2026-01-06T15:00:00Z,2925550177,sms,\(tail)", "recipient",
                "'recipient' needs a number like +12025550123, or for e-mail a mailbox like name@county.example"
            ),
            (
                "Q,2026-01-06T15:00:00Z,+12925550177,sms,alerts,spam,sent,", "vocabulary",
                "'purpose' must be conversational, informational, promotional, optout_confirm or help_reply"
            ),
        ]
        let rows = bad.map(\.0).joined(separator: "\n")
        let counted = try count(["l.csv": "\(ledgerColumns)\n", "m.csv": "\(messageColumns)\n\(rows)\n"])
        for (index, (_, word, rule)) in bad.enumerated() {
            #expect(
                counted.rejectedRows[index].description
                    == "m.csv:\(index + 2): warning: [consent.\(word)] Row \(index + 1) is left out: \(rule).")
        }
        #expect(
            counted.problems.first?.description
                == "m.csv: warning: [consent.record] Some rows are left out: a record needs as many fields as the header, closed quotes, UTF-8, and at most 1 MiB."
        )
        let ledger = try count([
            "l.csv": "\(ledgerColumns)\nE1,2026-01-05T15:00:00Z,+12925550177,sms,alerts,opt_in,,web_form,,\n",
            "m.csv": "\(messageColumns)\n",
        ])
        #expect(
            ledger.rejectedRows.map(\.message) == [
                "Row 1 is left out: 'event' must be opt_in, opt_out or help, and an opt_in needs the basis implied, express or express_written."
            ])
    }

    @Test func `at most twenty rows of a reason are named, in their order, and the count says how many`() throws {
        let rows = (0..<60).map {
            "M\($0),never,+12925550177,\($0 % 2 == 0 ? "sms" : "mms"),alerts,informational,sent,"
        }
        let counted = try count([
            "l.csv": "\(ledgerColumns)\n", "m.csv": "\(messageColumns)\n\(rows.joined(separator: "\n"))\n",
        ])
        #expect(counted.rejectedRows.map { $0.place?.line } == (2...21).map { $0 })
        #expect(counted.problems.map(\.message).first?.hasPrefix("60 rows are left out: ") == true)
    }

    @Test func `times far off and repeated ids are counted and reported`() throws {
        let rows = (0..<12).map {
            "M\($0 / 2),2027-01-0\($0 % 9 + 1)T15:00:00Z,+12925550177,sms,alerts,informational,sent,\($0)"
        }
        let old = "E1,1999-12-31T23:59:59Z,+12925550177,sms,alerts,opt_in,express,web_form,,"
        let counted = try count([
            "l.csv": "\(ledgerColumns)\n\(old)\n", "m.csv": "\(messageColumns)\n\(rows.joined(separator: "\n"))\n",
        ])
        #expect(
            counted.problems.map(\.description) == [
                "warning: [consent.id-repeated] Some rows of the message log have an id that another row has with other content. All of them are counted; check how the ids are made.",
                "l.csv: warning: [consent.time-far-off] Some rows have a time before the year 2000 or more than a day after the time that the figures speak of. They are counted; check the clock of the system that wrote them.",
                "m.csv: warning: [consent.time-far-off] 12 rows have a time before the year 2000 or more than a day after the time that the figures speak of. They are counted; check the clock of the system that wrote them.",
            ])
        #expect(counted.exact["s06_optout_rate_msg"]?.canonicalText == #"[["alerts",12,1]]"#)
    }

    @Test func `the number of rows is not published where it gives a small count away`() throws {
        func rows(failed: Int) throws -> [String] {
            var log = MadeLog()
            log.optIns(50, basis: "express", from: 0)
            log.send(50, from: 0)
            let extra = (0..<failed).map {
                "F\($0),2026-01-06T15:00:00Z,+12925550177,sms,alerts,informational,failed,\n"
            }
            let counted = try count(["l.csv": log.ledgerText, "m.csv": log.messagesText + extra.joined()])
            return consentRecord(program: "p", count: counted).observations.flatMap(\.records)
        }
        #expect(try rows(failed: 0) == ["rows: 50", "rows: 50"])
        #expect(try rows(failed: 3) == ["rows: 50", "rows: withheld"])
        #expect(try rows(failed: 11) == ["rows: 50", "rows: 61"])
    }
}
