import Consent
import Documents
import Findings
import Foundation
import Testing

/// The fictional county's files and the script that makes them.
@Suite struct DemonstrationFileTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Content/consent").path
    private static let names = [
        "newsletter-ledger", "newsletter-messages", "voter-texts-ledger", "voter-texts-messages",
    ]

    private func counted(_ program: String, in folder: String = Self.folder, asOf: String) throws -> ConsentCount {
        let request = ConsentRequest(
            ledger: ["\(program)-ledger.csv"], messages: ["\(program)-messages.csv"], asOf: try #require(Instant(asOf)))
        return try countConsent(request, files: .directory(folder))
    }

    @Test(.enabled(if: PythonScript.isAvailable, "there is no Python to run the script"))
    func `running the script again gives the committed bytes`() async throws {
        let status = try await PythonScript.run("\(Self.folder)/generate.py", []) { output in
            for name in Self.names {
                let committed = try FileSource.directory(Self.folder).read("\(name).csv")
                let again = try FileSource.directory(output).read("\(name).csv")
                #expect(again == committed, "\(name)")
            }
        }
        #expect(status == 0)
    }

    @Test(.enabled(if: PythonScript.isAvailable, "there is no Python to run the script"))
    func `an earlier export holds nothing from later`() async throws {
        let until = "2026-10-01T12:00:00Z"
        let status = try await PythonScript.run("\(Self.folder)/generate.py", ["--until", until]) { output in
            for program in ["voter-texts", "newsletter"] {
                let earlier = try counted(program, in: output, asOf: until)
                #expect(!earlier.problems.contains { $0.code == "consent.time-far-off" })
                let later = try counted(program, asOf: "2026-11-01T12:00:00Z")
                #expect(earlier.exact != later.exact)
            }
        }
        #expect(status == 0)
    }

    @Test func `only reserved numbers and names occur`() throws {
        for name in Self.names {
            let text = try FileSource.directory(Self.folder).text("\(name).csv")
            for match in text.matches(of: /\+[0-9]{8,}/) {
                #expect(match.output.wholeMatch(of: /\+1[23]9[0-9]55501[0-9]{2}/) != nil, "\(match.output)")
            }
            for match in text.matches(of: /@[A-Za-z0-9.]+/) {
                #expect(match.output.lowercased().hasSuffix(".example"), "\(match.output)")
            }
        }
    }

    @Test func `the texting program shows every case`() throws {
        let counted = try counted("voter-texts", asOf: "2026-11-01T12:00:00Z")
        let record = consentRecord(program: "voter-texts", count: counted)
        #expect(
            record.findings.map(\.code) == [
                "consent.none-on-file", "consent.opt-out-late", "consent.opt-out-overdue",
                "consent.promotional-not-written", "consent.sent-after-opt-out",
                "consent.sent-before-opt-out-took-effect",
                "consent.too-weak", "consent.opt-out-before-asked", "consent.rows-left-out", "consent.rows-left-out",
            ])
        #expect(record.facts["consent.opt-out.pending-late"] == .number(12))
        #expect(record.facts["consent.after-opt-out.late"]?.isUnknown == true)
        #expect(record.facts.values.count { $0.isUnknown } == 1)
        let ranks = Set((counted.exact["s01_active"]?.elements ?? []).compactMap { $0.elements[2].integer })
        #expect(ranks == [1, 2, 3])
        #expect(Set(counted.rejectedRows.map(\.code)).count == 5)
        #expect(counted.problems.contains { $0.code == "consent.id-repeated" })
    }

    @Test func `the newsletter is in order but for a week of bad times`() throws {
        let record = consentRecord(
            program: "newsletter", count: try counted("newsletter", asOf: "2026-11-01T12:00:00Z"))
        #expect(record.findings.map(\.code) == ["consent.rows-left-out"])
        #expect(record.findings.map(\.severity) == [.medium])
        #expect(record.facts["consent.coverage.none-share"] == .share(count: 0, of: 2_284))
        #expect(record.facts["consent.opt-out.p95-seconds"]?.isUnknown == true)
    }
}
