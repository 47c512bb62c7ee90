import Accounts
import Documents
import Findings
import Testing

@Suite("Broken JSON exports") struct JSONFaultTests {
    /// Every fault of a whole answer, its place and its words.
    @Test(
        arguments: [
            ("", "export-1: error: [accounts.json] The file is empty. Save the answer again."),
            (
                "account,group\n",
                "export-1:1:1: error: [accounts.json] This is no JSON answer: an object or a list is expected here. Save the answer as it came."
            ),
            (
                "{\"value\": [\n  {\"isAdmin\": tr",
                "export-1:2:17: error: [accounts.json] The file ends in the middle of the answer. Save it again."
            ),
            (
                "{\"value\": []}\n{\"value\": []}",
                "export-1:2:1: error: [accounts.json] Something follows the end of the answer. Save each page in a file of its own."
            ),
            (
                "{\"value\": [{}, 17]}",
                "export-1:1:16: error: [accounts.json] An account is expected here. Save the answer as it came."
            ),
            (
                "{\"users\": []}",
                "export-1: error: [accounts.json] The answer has no list 'value'. Check that the right report was saved."
            ),
            (
                "{\"value\": [] \"x\": 1}",
                "export-1: error: [accounts.json] The answer around the list of accounts can't be read. This is not valid JSON: something else is expected here."
            ),
            (
                "{\"error\": {\"code\": \"Authentication_RequestFromNonPremiumTenant\"}}",
                "export-1: error: [accounts.json] The answer has no list 'value'. Check that the right report was saved."
            ),
        ]) func isRefusedAtItsPlace(text: String, words: String) throws
    {
        let error = try #require(throws: Diagnostics.self) { try Answers.counted(.entra, text) }
        #expect(error.all.map(\.description) == [words])
    }

    @Test func otherEncodingsAreRefused() throws {
        let day = try #require(CalendarDate("2026-11-01"))
        let request = AccountsRequest(preset: .entra, files: ["f.json"], asOf: day)
        let utf16: [UInt8] = [0xff, 0xfe, 0x7b, 0x00]
        let files = FileSource(read: { _ throws(Diagnostic) in utf16 }, list: { _ throws(Diagnostic) in [] })
        let error = try #require(throws: Diagnostics.self) { try countAccounts(request, files: files) }
        #expect(
            error.all.map(\.description) == [
                "f.json: error: [accounts.json] The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
            ])
        let marked = [0xef, 0xbb, 0xbf] + Array(Answers.entra(Answers.entraUser("a", "fido2")).utf8)
        let withMark = FileSource(read: { _ throws(Diagnostic) in marked }, list: { _ throws(Diagnostic) in [] })
        #expect(try countAccounts(request, files: withMark).records.first?.facts["account.in-use"] == .number(1))
    }

    @Test func oneBrokenAccountIsLeftOutAndTheRestGoesOn() throws {
        let (records, problems) = try Answers.counted(
            .entra,
            Answers.entra(
                Answers.entraUser("a", "fido2"), #"{"userPrincipalName": "zq7-planted", "isAdmin": 1.5}"#,
                #"{"userPrincipalName": "b", "userPrincipalName": "zq7-planted"}"#, "{}",
                #"{"userPrincipalName": "c", "isAdmin": "yes", "isMfaCapable": true, "methodsRegistered": "fido2"}"#))
        let facts = try #require(records.first).facts
        #expect(facts["account.in-use"] == .number(2))
        #expect(facts["account.admins"]?.isUnknown == true && facts["account.mfa.coverage"]?.isUnknown == true)
        #expect(
            problems.map { "\($0.place?.description ?? "") \($0.code)" } == [
                "export-1:5:5 accounts.element", "export-1:6:5 accounts.element", "export-1:7:5 accounts.no-account",
                "export-1:8:5 accounts.role", "export-1:8:5 accounts.enrolled", "export-1 accounts.all-in-use",
            ])
        #expect(!everythingSaid((records, problems)).contains("planted"))
    }

    @Test func aBareListIsTakenForTheWhole() throws {
        let text = "[\(Answers.entraUser("a", "fido2")), \(Answers.entraUser("b", "fido2"))]\n"
        #expect(try Answers.counted(.entra, text).records.first?.facts["account.in-use"] == .number(2))
    }

    @Test func nestingAndLengthAreBounded() throws {
        let deep =
            "{\"value\": [{\"x\": \(String(repeating: "[", count: 5_000))1\(String(repeating: "]", count: 5_000))}]}"
        #expect(try Answers.counted(.entra, deep).problems.map(\.code).first == "accounts.element")
        let long = "{\"value\": [{\"x\": \"\(String(repeating: "y", count: 2 << 20))\"}]}"
        let error = try #require(throws: Diagnostics.self) { try Answers.counted(.entra, long) }
        #expect(
            error.all.first?.message
                == "One account, or the rest of the answer, is longer than 1 MiB. Save the answer as it came.")
        let bomb = String(repeating: "[", count: 3 << 20)
        #expect(throws: Diagnostics.self) { try Answers.counted(.entra, "{\"value\": [{\"x\": \(bomb)") }
        #expect(throws: Diagnostics.self) { try Answers.counted(.entra, "{\"x\": \(bomb)") }
    }

    @Test func brokenBytesNeverBreakTheCount() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var random = HostileInputTests.Seeded(state: seed)
        let whole = Array(
            Answers.entra(Answers.entraUser("zq7-planted", "fido2"), Answers.entraUser("zq7-planted-2", "sms")).utf8)
        let day = try #require(CalendarDate("2026-11-01"))
        var counted = 0
        for _ in 0..<600 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            let sent = bytes
            let files = FileSource(
                read: { _ throws(Diagnostic) in sent }, list: { _ throws(Diagnostic) in [] },
                open: { _ throws(Diagnostic) in ByteChunks(sent, every: 7) })
            do {
                let result = try countAccounts(AccountsRequest(preset: .entra, files: ["f"], asOf: day), files: files)
                #expect(!everythingSaid(result).contains("planted"), "seed \(seed)")
                counted += 1
            } catch {
                #expect(!error.description.contains("planted"), "seed \(seed)")
            }
        }
        #expect(counted > 0)
    }
}
