import DNS
import Documents
import Evidence
import Findings
import Settings
import Testing

@testable import Gathering

/// What stands on the office's own record: the suffix list's date, and where the office's mail is.
@Suite struct OfficeRecordTests {
    private func office(email: String? = nil, list: Bool = false) async throws -> SubjectRecord {
        var settings = try County.settings()
        settings.office.email = email
        var request = try County.request(settings)
        if list { request.suffixes = try Self.list() }
        let evidence = try await gather(request, progress: { _ in })
        return try #require(evidence.records.first { $0.subject.kind == .office })
    }

    private static func list() throws -> PublicSuffixList {
        try PublicSuffixList(
            text: """
                // VERSION: 2026-10-20_09-05-11_UTC
                // ===BEGIN ICANN DOMAINS===
                example
                // ===END ICANN DOMAINS===
                """, path: "list.dat", date: try #require(CalendarDate("2026-01-01")))
    }

    @Test func theDateOfTheSuffixListIsAnObservation() async throws {
        #expect(
            try await office(list: true).observations == [
                Observation(name: "public suffix list", type: "file", state: "records", records: ["2026-10-20"])
            ])
        #expect(try await office().observations == [])
    }

    @Test func theListReachesTheDomains() async throws {
        var request = try County.request(try County.settings(domains: ["vote.county.example"]))
        let without = try await gather(request, progress: { _ in }).records.first { $0.subject.kind == .domain }
        #expect(without?.facts["domain.dmarc.effective-policy"] == .unknown("no public suffix list is here"))
        request.suffixes = try Self.list()
        let with = try await gather(request, progress: { _ in }).records.first { $0.subject.kind == .domain }
        #expect(with?.facts["domain.dmarc.effective-policy"] == .word("reject"))
        #expect(with?.details["suffixList"]?.text == "2026-10-20")
    }

    @Test func officeMailAtAProviderForEverybodyIsAFindingOfTheOfficeWithoutTheAddress() async throws {
        let record = try await office(email: "jane.q.clerk@gmail.com")
        let finding = try #require(record.findings.first)
        #expect(record.findings.count == 1)
        #expect(finding.code == "mx.consumer-provider" && finding.severity == .high && finding.subject == "office")
        #expect(
            finding.message
                == "County uses gmail.com for its mail. Its records belong to Gmail, and anyone can open a similar address"
                + " there.")
        #expect(!record.json.canonicalText.contains("jane"))
    }

    @Test(arguments: ["clerk@county.example", "gmail.com@county.example", "clerk@mail.gmail.com", "clerk", "@", nil])
    func otherMailIsNone(email: String?) async throws {
        #expect(try await office(email: email).findings == [])
    }

    @Test func aDomainOfSuchAProviderInTheSettingsHasThatFindingAndNoFact() async throws {
        let request = try County.request(try County.settings(domains: ["comcast.net", "county.example"]))
        let evidence = try await gather(request, progress: { _ in })
        let record = try #require(evidence.records.first { $0.subject.name == "comcast.net" })
        #expect(record.findings.map(\.code) == ["mx.consumer-provider"])
        #expect(record.facts.isEmpty && record.observations.isEmpty)
    }
}
