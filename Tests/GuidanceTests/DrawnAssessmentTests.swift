import Documents
import Findings
import Settings
import Testing

@testable import Guidance

/// A small workspace judged whole, from its files to a drawing of the result: every status, every way to it.
@Suite struct DrawnAssessmentTests {
    private static func item(_ id: String, _ release: String, _ rest: String) -> String {
        "### TEST-\(id) Title of \(id)\n\n~~~yaml\nstrength: should\nrelease: \(release)\ncitation: A guide\n\(rest)\n~~~\n\nProse.\n\n"
    }

    private static let sends = "when: [{fact: domain.mail.role, contains: sends}]\n"
    private static let signed = "attest: {role: trainer, max-age: 12 months, document: true}"

    static let guidance =
        Fixture.frontMatter() + "## Domains\n\n"
        + item("01", "public", "evidence: {subject: domain, fact: domain.spf.valid, is: yes}")
        + item(
            "02", "public",
            sends + "evidence: {subject: domain, fact: domain.dmarc.policy, in: [quarantine, reject]}")
        + item(
            "03", "office",
            "evidence: {subject: domain, parts: [{fact: domain.dkim.keys, at-least: 1}, {\(signed)}]}")
        + "## People\n\n"
        + item("04", "public", "evidence: {\(signed)}")
        + item("05", "public", "evidence: {subject: accounts, fact: account.mfa.coverage, at-least: 100}")
        + item("06", "office", "evidence: {subject: program, fact: consent.proof.share, at-least: 90}")

    static let statements = """
        statements:
          - {item: TEST-03, subject: county.example, role: trainer, date: 2026-05-01, until: 2027-01-01, met: yes, text: All of them., document: List 7}
          - {item: TEST-04, role: trainer, date: 2025-10-01, until: 2026-09-30, met: yes, text: All of them., document: List 6, release: public}
        accepted-risks:
          - {item: TEST-02, subject: vendor.example, owner: clerk, reason: It moves in December., date: 2026-09-28, until: 2027-01-15}
        """

    private let records = [
        Fixture.record([
            "domain.spf.valid": .flag(true), "domain.mail.role": .words(["receives"]), "domain.dkim.keys": .number(0),
        ]),
        Fixture.record(
            [
                "domain.spf.valid": .unknown("the name server refused"), "domain.mail.role": .words(["sends"]),
                "domain.dmarc.policy": .word("none"), "domain.dkim.keys": .number(2),
            ], domain: "vendor.example"),
        SubjectRecord(
            subject: Subject(kind: .accounts, name: "Clerks"),
            facts: ["account.mfa.coverage": .share(count: 31, of: 40)]),
    ]

    private func drawing(_ release: Release) throws -> String {
        let catalog = try Fixture.catalog(["test.md": Self.guidance])
        let statements = try Statements.read(
            from: .memory(["Content/attestations/2026.yml": Self.statements]), catalog: catalog,
            settings: Fixture.settings)
        let assessment = assess(
            records: records, catalog: catalog, statements: statements, settings: Fixture.settings,
            asOf: Fixture.day("2026-11-01"), release: release)
        var lines: [String] = []
        for item in assessment.items {
            lines.append("\(item.item.id) \(item.status.rawValue)")
            for subject in item.subjects {
                lines.append("  \(subject.subject.name) (\(subject.owner ?? "nobody")): \(subject.reason)")
                if !subject.wouldChange.isEmpty { lines.append("    \(subject.wouldChange)") }
            }
        }
        let counts = ItemStatus.allCases.map { "\($0.rawValue) \(assessment.counts[$0] ?? -1)" }
        lines.append(counts.joined(separator: ", "))
        return lines.joined(separator: "\n")
    }

    @Test func theOfficeSeesEverything() throws {
        let drawn = try drawing(.office)
        #expect(
            drawn == """
                TEST-01 unknown
                  county.example (it): Met: valid SPF record: yes.
                  vendor.example (deputy): Unknown: valid SPF record could not be checked: the name server refused.
                    It is checked again the next time evidence is gathered.
                TEST-02 waived
                  county.example (it): Not applicable: use of the domain for mail: receives.
                  vendor.example (deputy): Accepted risk until January 15, 2027. Not met underneath: DMARC policy in effect: \
                none, wanted: quarantine or reject.
                    Needed: DMARC policy in effect: quarantine or reject.
                TEST-03 partly met
                  county.example (it): Partly met: 1 of 2 parts is met. The other is not met: usable DKIM keys: 0, wanted: at least 1.
                    Needed: usable DKIM keys: at least 1.
                  vendor.example (deputy): Not assessed: 1 of 2 parts is met. The other is not assessed: nobody has signed a statement.
                    It needs a statement that names a document, signed by: Poll worker trainer.
                TEST-04 not assessed
                  office (trainer): Not assessed: the signed statement ended on September 30, 2026 and no longer counts.
                    It needs a new statement that names a document, signed by: Poll worker trainer.
                TEST-05 not met
                  Clerks (it): Not met: accounts with a second factor: 31 of 40 (77.5%), wanted: all.
                    Needed: accounts with a second factor: all.
                TEST-06 not assessed
                  voter-texts (clerk): Not assessed: nobody has looked yet.
                    It is assessed once that evidence is gathered.
                met 0, partly met 1, not met 1, unknown 1, not assessed 2, not applicable 0, waived 1
                """)
    }

    @Test func thePublicSeesPublicThings() throws {
        let drawn = try drawing(.public)
        #expect(
            drawn == """
                TEST-01 met
                  county.example (it): Met: valid SPF record: yes.
                TEST-02 not applicable
                  county.example (it): Not applicable: use of the domain for mail: receives.
                TEST-04 not assessed
                  office (trainer): Not assessed: the signed statement ended on September 30, 2026 and no longer counts.
                    It needs a new statement that names a document, signed by: Poll worker trainer.
                met 1, partly met 0, not met 0, unknown 0, not assessed 1, not applicable 1, waived 0
                """)
    }

    @Test func theSameInputsGiveTheSameResult() throws {
        #expect(try drawing(.office) == drawing(.office))
    }
}
