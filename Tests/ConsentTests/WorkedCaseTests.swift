import Consent
import Documents
import Findings
import Testing

/// Small files with figures that can be checked by hand.
@Suite struct WorkedCaseTests {
    private func figures(_ ledger: String, _ messages: String = "", asOf: String = "2026-11-01T00:00:00Z") throws
        -> [String: String]
    {
        let counted = try count(
            ledger: "\(ledgerColumns)\n\(ledger)\n", messages: "\(messageColumns)\n\(messages)\n", asOf: asOf)
        guard case .object(let members) = counted.exact else { return [:] }
        return members.mapValues(\.canonicalText).filter { $0.value != "[]" }
    }

    @Test func `two messages around a consent, one after an opt-out`() throws {
        let figures = try figures(
            """
            a,2026-05-04T10:00:00Z,+13925550101,sms,reminders,opt_in,express,web_form,x,
            b,2026-05-20T10:00:00Z,+13925550101,sms,reminders,opt_out,,reply,,2026-05-20T10:00:03Z
            """,
            """
            1,2026-05-04T09:59:59Z,+13925550101,sms,reminders,informational,delivered,
            2,2026-05-04T10:00:00Z,+13925550101,mms,reminders,informational,delivered,
            3,2026-05-05T10:00:00Z,+13925550101,sms,reminders,promotional,delivered,
            4,2026-05-21T10:00:00Z,+13925550101,sms,reminders,informational,delivered,
            5,2026-05-20T10:00:05Z,+13925550101,sms,reminders,optout_confirm,delivered,
            """)
        #expect(
            figures == [
                "s02_coverage": #"[["mms","reminders",1,1,0,0],["sms","reminders",3,0,1,2]]"#,
                "s03_promotional": #"[["sms",1,1]]"#, "s04_after_revocation": #"[["sms",1,0]]"#,
                "s05_honour": #"[["text",1,3,3,3]]"#, "s05_late": #"[["text",1,0,0,0,0]]"#,
                "s06_optout_rate_msg": #"[["reminders",5,1]]"#, "s06_optout_rate_out": #"[["reminders",1]]"#,
            ])
    }

    @Test func `a mailbox is one person in any case of its letters`() throws {
        let figures = try figures(
            "a,2026-05-04T10:00:00Z,Pat@Mail.Example,email,news,opt_in,implied,web_form,,",
            """
            1,2026-05-05T10:00:00Z,pat@mail.example,email,news,informational,complained,
            2,2026-05-05T10:00:00Z,PAT@MAIL.EXAMPLE,email,news,promotional,bounced,
            """)
        #expect(figures["s02_coverage"] == #"[["email","news",2,1,1,0]]"#)
        #expect(figures["s03_promotional"] == #"[["email",1,1]]"#)
        #expect(figures["s06_optout_rate_msg"] == #"[["news",2,1]]"#)
        #expect(figures["s01_active"] == #"[["email","news",1,1]]"#)
    }

    @Test func `a failed message was not sent, any other word was`() throws {
        let rows = ["failed", "Failed", "sent", "queued", ""].enumerated().map { index, status in
            "\(index),2026-05-05T10:00:00Z,+13925550101,voice,calls,informational,\(status),"
        }
        #expect(try figures("", rows.joined(separator: "\n"))["s06_optout_rate_msg"] == #"[["calls",4,1]]"#)
    }

    @Test func `the as-of instant decides which consents are active and which opt-outs are overdue`() throws {
        let ledger = """
            a,2026-01-05T10:00:00Z,+13925550101,sms,p,opt_in,express,web_form,,
            b,2026-09-01T10:00:00Z,+13925550102,sms,p,opt_in,express_written,web_form,,
            c,2026-08-03T10:00:00Z,+13925550101,sms,p,opt_out,,paper,,
            """
        #expect(try figures(ledger, asOf: "2026-08-02T00:00:00Z")["s01_active"] == #"[["text","p",2,1]]"#)
        #expect(try figures(ledger, asOf: "2026-09-01T10:00:00Z")["s01_active"] == #"[["text","p",3,1]]"#)
        // 3 to 17 August 2026 are ten business days, the 18th is the eleventh.
        #expect(try figures(ledger, asOf: "2026-08-17T23:59:59Z")["s05_late"] == #"[["text",1,1,0,0,0]]"#)
        #expect(try figures(ledger, asOf: "2026-08-18T00:00:00Z")["s05_late"] == #"[["text",1,1,0,0,1]]"#)
    }

    @Test func `a time of application that is no time counts as not applied`() throws {
        let figures = try figures(
            """
            a,2026-10-28T10:00:00Z,+13925550101,sms,p,opt_out,,reply,,soon
            b,2026-10-28T10:00:00Z,+13925550102,sms,p,opt_out,,reply,,2026-10-28T05:00:10-05:00
            c,2026-10-28T10:00:00Z,+13925550103,sms,p,opt_out,,reply,,2026-10-28T09:59:59Z
            """)
        #expect(figures["s05_late"] == #"[["text",3,1,1,0,0]]"#)
        #expect(figures["s05_honour"] == #"[["text",1,10,10,10]]"#)
    }

    @Test func `consent cannot be given to every program, but every program can be left`() throws {
        let figures = try figures(
            """
            a,2026-01-05T10:00:00Z,+13925550101,sms,*,opt_in,express_written,web_form,,
            b,2026-01-06T10:00:00Z,+13925550101,sms,p,opt_in,express,web_form,,
            c,2026-02-02T10:00:00Z,+13925550101,mms,*,opt_out,,reply,,2026-02-02T10:00:00Z
            """,
            """
            1,2026-01-05T12:00:00Z,+13925550101,sms,p,informational,sent,
            2,2026-01-06T12:00:00Z,+13925550101,sms,p,informational,sent,
            3,2026-01-07T12:00:00Z,+13925550101,sms,*,informational,sent,
            4,2026-02-20T12:00:00Z,+13925550101,sms,q,informational,sent,
            """)
        #expect(figures["s01_active"] == nil)
        #expect(figures["s02_coverage"] == #"[["sms","*",1,0,0,1],["sms","p",2,1,0,1],["sms","q",1,0,0,1]]"#)
        // Presidents' Day on 16 February: the 20th is the thirteenth business day after the 2nd.
        #expect(figures["s04_after_revocation"] == #"[["sms",0,1]]"#)
        #expect(figures["s06_optout_rate_out"] == #"[["*",1]]"#)
    }

    @Test func `equal rows count once, whatever their quotes, and one letter makes them differ`() throws {
        let figures = try figures(
            """
            a,2026-01-05T10:00:00Z,+13925550101,sms,p,opt_out,,reply,,
            a,2026-01-05T10:00:00Z,"+13925550101",sms,p,"opt_out",,reply,"",
            a,2026-01-05T10:00:00Z,+13925550101,sms,p,opt_out,,Reply,,
            a,2026-01-05T10:00:00+00:00,+13925550101,sms,p,opt_out,,reply,,
            """)
        #expect(figures["s06_optout_rate_out"] == #"[["p",3]]"#)
    }

    @Test func `fields with separators are not confused with their neighbors`() throws {
        let figures = try figures(
            "",
            """
            1,2026-01-05T10:00:00Z,+13925550101,sms,"a,b",informational,sent,
            1,2026-01-05T10:00:00Z,+13925550101,sms,"a,b",informational,"sent",
            1,2026-01-05T10:00:00Z,+13925550101,sms,"a""b\nc",informational,sent,
            """)
        #expect(figures["s06_optout_rate_msg"] == #"[["a\"b\nc",1,1],["a,b",1,1]]"#)
    }

    @Test func `files without rows have no figures`() throws {
        #expect(try figures("").isEmpty)
        let counted = try count(ledger: ledgerColumns, messages: "\(messageColumns)\r\n")
        #expect(counted.problems.isEmpty)
        #expect(counted.published["context"]?["log_start"] == .null)
    }

    @Test func `the message log begins on the day of its earliest valid message, unless it is said`() throws {
        let messages = """
            \(messageColumns)
            1,2026-03-05T23:30:00-01:00,+13925550101,sms,p,informational,failed,
            2,2026-03-07T10:00:00Z,+13925550101,sms,p,informational,sent,
            3,2026-01-01T10:00:00,+13925550101,sms,p,informational,sent,
            """
        let start = try count(messages: messages).published["context"]?["log_start"]
        #expect(start == .string("2026-03-06T00:00:00Z"))
        let said = try count(messages: messages, logStart: "2026-02-01T00:00:00Z").published["context"]?["log_start"]
        #expect(said == .string("2026-02-01T00:00:00Z"))
    }
}
