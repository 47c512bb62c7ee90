import Evidence
import Findings
import Foundation
import Report
import Testing

@Suite("What a domain's page tells of the evidence")
struct DomainEvidenceTests {
    private func report(
        _ details: [String: JSONValue] = [:], edition: Edition = .office,
        change: (inout SubjectRecord) -> Void = { _ in }
    ) throws -> Report {
        var input = SmallOffice.input(edition)
        let place = try #require(input.snapshots[1].records.firstIndex { $0.subject.name == SmallOffice.open })
        if case .object(var members) = input.snapshots[1].records[place].details {
            for (name, value) in details { members[name] = value }
            input.snapshots[1].records[place].details = .object(members)
        }
        change(&input.snapshots[1].records[place])
        return try compose(input)
    }

    private func page(_ details: [String: JSONValue] = [:]) throws -> PageValue {
        try #require(try report(details).page("domains/open.example.html")).context
    }

    @Test func providersAreToldWithThePlacesThatNameThem() throws {
        let context = try page([
            "sources": [
                ["provider": "Example Mail", "via": ["SPF: include:_spf.mail.example", "MX: mx.mail.example"]],
                ["provider": "Other"],
            ]
        ])
        let sources = context["sources"]?.elements ?? []
        #expect(sources.map { $0["provider"]?.text } == ["Example Mail", "Other"])
        #expect(sources.first?["via.1.text"]?.text == "MX: mx.mail.example")
        #expect(try page()["sources"]?.elements.isEmpty == true)
    }

    @Test(
        "whether servers were asked, by whom and until when, or why not",
        arguments: [
            ("null", ""), (#"{"why": "Nobody asked for it."}"#, ""), (#"{"asked": "yes"}"#, ""),
            (
                #"{"asked": true, "allowedBy": "County IT, 2026-10-01", "until": "2026-12-31"}"#,
                "Servers were asked, by permission of County IT, 2026-10-01, until December 31, 2026."
            ),
            (#"{"asked": true}"#, "Servers were asked, with permission."),
            (
                #"{"asked": false, "why": "Settings do not ask for it."}"#,
                "No server was asked. Settings do not ask for it."
            ),
            (#"{"asked": false}"#, "No server was asked."),
        ])
    func probes(text: String, words: String) throws {
        let probes = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(try page(["probes": probes])["probes"]?.text == words)
    }

    @Test func aPolicyFileIsCalledOne() throws {
        let context = try page([
            "records": [
                ["title": "MTA-STS policy", "name": "https://mta-sts.open.example", "type": "file", "text": "a"]
            ]
        ])
        #expect(context["records.0.type"]?.text == "File")
    }

    @Test func whatChangedSinceTheTimeBeforeIsTold() throws {
        let since = try #require(try page()["since"])
        #expect(since["date.text"]?.text == "October 1, 2026")
        #expect(since["sentence"]?.text == "")
        let texts = (since["lines"]?.elements ?? []).compactMap { $0["text"]?.text }
        #expect(texts.contains("DMARC policy: reject before, none now."))
        #expect(texts.last == "Stop forged mail")
        #expect(since["lines"]?.elements.last?["change.from.word"]?.text == "Met")
    }

    @Test func whereNothingChangedItSaysSo() throws {
        var input = SmallOffice.input()
        input.snapshots[1].records = input.snapshots[0].records
        let since = try #require(try compose(input).page("domains/open.example.html")).context["since"]
        #expect(since?["sentence"]?.text == "Nothing changed.")
        #expect(since?["lines"]?.elements.isEmpty == true)
    }

    @Test func aNewDomainAndAFirstGatheringHaveNothingToCompareWith() throws {
        var input = SmallOffice.input()
        input.snapshots[0].records.removeAll { $0.subject.name == SmallOffice.open }
        let page = try #require(try compose(input).page("domains/open.example.html")).context
        #expect(page["since.sentence"]?.text == "It is looked at for the first time.")
        input.snapshots.removeFirst()
        #expect(try #require(try compose(input).page("domains/open.example.html")).context["since"] == .absent)
    }

    @Test func aStandardThatIsNewIsUnknownWhereItsFactIs() throws {
        let report = try report(
            ["standards": [["id": "mta-sts", "title": "MTA-STS", "seen": "a record", "wanted": "enforce"]]]
        ) { $0.facts["domain.mta-sts.present"] = .unknown("time ran out") }
        let page = try #require(report.page("domains/open.example.html")).context
        #expect(page["standards.0.status.word"]?.text == "Unknown")
    }
}

@Suite("Who was asked, on the page on the evidence")
struct EvidenceMethodsTests {
    private func methods(
        _ edition: Edition = .office, change: (inout ReportInput) -> Void
    ) throws -> [String?: String] {
        var input = SmallOffice.input(edition)
        change(&input)
        let rows = try #require(try compose(input).page("evidence.html")).context["methods"]?.elements ?? []
        return Dictionary(rows.map { ($0["title"]?.text, $0["text"]?.text ?? "") }) { first, _ in first }
    }

    private func tell(_ details: [String: JSONValue], of names: [String]) -> (inout ReportInput) -> Void {
        { input in
            for place in input.snapshots[1].records.indices
            where names.contains(input.snapshots[1].records[place].subject.name) {
                guard case .object(var members) = input.snapshots[1].records[place].details else { continue }
                members.merge(details) { $1 }
                input.snapshots[1].records[place].details = .object(members)
            }
        }
    }

    private static let all = [SmallOffice.open, SmallOffice.closed, SmallOffice.hidden]

    @Test func theDayOfThePublicSuffixListIsTold() throws {
        let told = "The list of October 20, 2026. It tells which names belong to one organization."
        let office = try methods { input in
            input.snapshots[1].records.append(
                SubjectRecord(
                    subject: Subject(kind: .office, name: "office"),
                    observations: [
                        Observation(name: "public suffix list", type: "file", state: "records", records: ["2026-10-20"])
                    ]))
        }
        #expect(office["Public suffix list"] == told)
        // The office's record is not part of the public edition; the domains tell the same.
        let open = try methods(.public, change: tell(["suffixList": "2026-10-20"], of: Self.all))
        #expect(open["Public suffix list"] == told)
        #expect(try methods { _ in }["Public suffix list"] == nil)
        #expect(try methods(change: tell(["suffixList": "soon"], of: Self.all))["Public suffix list"] == nil)
    }

    @Test func aListThatCouldNotBeReadIsNoList() throws {
        let words = try methods { input in
            input.snapshots[1].records.append(
                SubjectRecord(
                    subject: Subject(kind: .office, name: "office"),
                    observations: [Observation(name: "public suffix list", type: "file", state: "unknown.unusable")]))
        }
        #expect(words["Public suffix list"] == "It could not be used: the file could not be used.")
    }

    @Test func whatHoldsForAllDomainsIsToldOnce() throws {
        let why: JSONValue = ["asked": false, "why": "Settings do not ask for it."]
        #expect(
            try methods(change: tell(["probes": why], of: Self.all))["Mail servers and web sites"]
                == "No server was asked. Settings do not ask for it.")
        #expect(try methods { _ in }["Mail servers and web sites"] == nil)
    }

    @Test func whereDomainsDifferTheyAreCounted() throws {
        let words = try methods { input in
            tell(["probes": ["asked": false]], of: Self.all)(&input)
            tell(["probes": ["asked": true]], of: [SmallOffice.open])(&input)
        }
        #expect(
            words["Mail servers and web sites"]
                == "Servers of 1 of 3 domains were asked. Each domain's page says by whose permission, or why not.")
    }

    @Test func connectionsAreNoQuestionsToNameServers() throws {
        var input = SmallOffice.input()
        let place = try #require(input.snapshots[1].records.firstIndex { $0.subject.name == SmallOffice.open })
        input.snapshots[1].records[place].observations += [
            Observation(name: "mta-sts.open.example", type: "HTTPS", state: "unknown.status-503"),
            Observation(name: "mx.open.example", type: "SMTP", state: "records", records: ["TLS 1.3"]),
        ]
        let page = try #require(try compose(input).page("evidence.html")).context
        #expect(page["headline.answer"]?.text == "2 of 3 questions to name servers were answered.")
        let rows = page["sources.rows"]?.elements ?? []
        let connections = rows.filter { $0["title"]?.text != "Questions to name servers" }.prefix(2)
        #expect(
            connections.map { $0["title"]?.text } == ["Policy files of web servers", "Connections to mail servers"])
        #expect(connections.map { $0["cells.1.text"]?.text } == ["0", "1"])
        let reasons = (page["failures"]?.elements ?? []).compactMap { $0["reason"]?.text }
        #expect(reasons.contains("The web server answered with error 503"))
    }
}
