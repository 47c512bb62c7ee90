import Accounts
import Documents
import Findings
import Foundation
import Testing

/// The export of the fictional county, whose figures were counted by hand.
@Suite struct DemonstrationTests {
    private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Content")
        .resolvingSymlinksInPath().path

    private func counted() throws -> (records: [SubjectRecord], problems: [Diagnostic]) {
        try countAccounts(
            AccountsRequest(
                files: ["accounts/office.csv"], asOf: try #require(CalendarDate("2026-11-01")),
                exported: CalendarDate("2026-09-28")),
            files: .directory(Self.content))
    }

    @Test func everyRowIsUnderstood() throws {
        let (records, problems) = try counted()
        #expect(problems.isEmpty)
        #expect(
            records.map(\.subject.name) == [
                "County IT admins", "Election staff", "Results web site", "Seasonal staff", "Social media", "Vendors",
            ])
    }

    @Test func figuresAreThoseCountedByHand() throws {
        let records = try counted().records
        func fact(_ name: String) -> [FactValue?] { records.map { $0.facts["account.\(name)"] } }
        #expect(
            fact("in-use") == [.number(6), .number(14), .number(3), .number(20), .number(4), .number(6)])
        #expect(
            fact("mfa.coverage") == [
                .share(count: 6, of: 6), .share(count: 14, of: 14), .share(count: 3, of: 3), .share(count: 16, of: 20),
                .share(count: 3, of: 4), .share(count: 4, of: 6),
            ])
        #expect(
            fact("mfa.admin-coverage") == [
                .share(count: 5, of: 5), .share(count: 2, of: 2), .share(count: 1, of: 1), nil, nil,
                .share(count: 1, of: 2),
            ])
        #expect(fact("shared") == [.number(0), .number(0), .number(0), .number(0), .number(3), .number(0)])
        #expect(fact("dormant") == [.number(0), .number(0), .number(0), .number(5), .number(1), .number(1)])
        #expect(fact("export-age-days").allSatisfy { $0 == .number(34) })
    }

    @Test func theFindingToFixFirstIsTheVendorsAdministrator() throws {
        let findings = try counted().records.flatMap(\.findings).sorted()
        #expect(findings.first?.code == "account.admin-without-second-factor")
        #expect(findings.first?.subject == "Vendors")
    }
}
