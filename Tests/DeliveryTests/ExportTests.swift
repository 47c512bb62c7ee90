import Documents
import Evidence
import Findings
import Foundation
import Gathering
import Guidance
import Report
import Settings
import Site
import Testing

@testable import Delivery
@testable import Exports

/// The demonstration's assessment in forms for other programs, as the pages of the same edition say it.
struct ExportTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private func export(
        _ format: ExportFormat, _ edition: Edition = .office, to folder: TemporaryFolder, history: Bool = false,
        asOf: CalendarDate? = nil
    ) throws -> ExportOutcome {
        try Workspace(root: Self.package).export(
            ExportRequest(
                format: format, edition: edition, output: folder.path + "/out", asOf: asOf, includesHistory: history,
                modified: nil, tool: "Signet 0.1.0"))
    }

    /// Name to text of every document.
    private func documents(in folder: TemporaryFolder) throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").filter { $0.first != "." }
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                (name, try String(contentsOfFile: "\(folder.path)/out/\(name)", encoding: .utf8))
            })
    }

    private func json(_ name: String, in folder: TemporaryFolder) throws -> JSONValue {
        let text = try #require(try documents(in: folder)[name], "\(name)")
        return try JSONDocument.parse(Array(text.utf8), file: name)
    }

    @Test func findingsAreCountedAsTheAssessmentCounts() throws {
        let folder = try TemporaryFolder()
        let outcome = try export(.oscal, to: folder)
        let workspace = try Workspace(root: Self.package)
        let name = "assessment-results-\(try workspace.settings().siteID).json"
        let result = try json(name, in: folder)["assessment-results"]?["results"]?.elements.first
        let statuses = (result?["findings"]?.elements ?? []).compactMap { finding in
            finding["target"]?["props"]?.elements.first { $0["name"]?.text == "status" }?["value"]?.text
        }
        let assessment = try workspace.assessment()
        let expected = assessment.items.flatMap(\.subjects).map(\.status.rawValue)
        #expect(
            Dictionary(grouping: statuses) { $0 }.mapValues(\.count)
                == Dictionary(grouping: expected) { $0 }.mapValues(\.count))
        #expect(outcome.sentence.contains(" with \(expected.count) findings."))
        let catalogs = try documents(in: folder).keys.filter { $0.hasPrefix("catalog-") }
        #expect(catalogs.count == assessment.checklists.count)
    }

    @Test func theSameExportAgainChangesNothing() throws {
        let folder = try TemporaryFolder()
        for format in ExportFormat.allCases {
            #expect(try !export(format, to: folder, history: true).change.written.isEmpty)
            let before = try documents(in: folder)
            #expect(try export(format, to: folder, history: true).change.isEmpty)
            #expect(try documents(in: folder) == before)
        }
    }

    @Test(arguments: ExportFormat.allCases)
    func thePublicEditionHoldsOnlyWhatIsReleased(format: ExportFormat) throws {
        let contents = try Workspace(root: Self.package).contents()
        let domains = contents.settings.domains.filter { $0.release == .office }.map(\.name)
        let items = contents.catalog.items.filter { $0.release == .office || $0.evidence.subject == .accounts }.map(
            \.id)
        let reasons = contents.statements.acceptedRisks.filter { $0.release == .office }.map(\.reason)
        let groups = contents.snapshots.flatMap(\.records).filter { $0.subject.kind == .accounts }.map(\.subject)
        try #require(!domains.isEmpty && !items.isEmpty && !reasons.isEmpty && !groups.isEmpty)
        let (inside, outside) = (try TemporaryFolder(), try TemporaryFolder())
        _ = try export(format, .office, to: inside, history: true)
        _ = try export(format, .public, to: outside, history: true)
        let (office, open) = (try documents(in: inside), try documents(in: outside))
        for secret in domains + items.map({ "\($0)_" }) + items.map({ "\"\($0)\"" }) + items.map({ ",\($0)," }) {
            #expect(open.values.allSatisfy { !$0.contains(secret) }, "\(secret)")
        }
        for secret in domains {
            #expect(office.values.contains { $0.contains(secret) }, "the search can find \(secret)")
        }
        for group in groups {
            let uuid = "\"class\": \"\(group.kind.rawValue)\""
            #expect(open.values.allSatisfy { !$0.contains(uuid) && !$0.contains(",accounts,\(group.name),") })
        }
        for reason in reasons {
            #expect(open.values.allSatisfy { !$0.contains(reason.prefix(30)) }, "\(reason)")
        }
    }

    @Test func whatStandsBehindFactsOfProgramsAndAccountsIsThere() {
        let codes = FindingRegister.all.map(\.code)
        for fact in FactRegister.all where fact.subject == .program || fact.subject == .accounts {
            for prefix in RelatedProblems.prefixes(of: fact.name) {
                #expect(codes.contains { $0.hasPrefix(prefix) }, "\(fact.name): \(prefix)")
            }
        }
    }

    @Test func historyAddsEveryEarlierAssessment() throws {
        let folder = try TemporaryFolder()
        _ = try export(.json, to: folder, history: true)
        let days = try json("statuses.json", in: folder)["assessments"]?.elements.compactMap { $0["as_of"]?.text } ?? []
        #expect(days.count == (try Workspace(root: Self.package).snapshots().count))
        #expect(days == days.sorted(by: >) && days.count > 1)
    }

    @Test func anAssessmentBeforeItsEvidenceIsRefused() throws {
        let folder = try TemporaryFolder()
        let failure = #expect(throws: RunFailure.self) {
            try export(.csv, to: folder, asOf: CalendarDate("2026-01-01"))
        }
        #expect(failure?.diagnostics.all.first?.code == "build.as-of")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test func aFolderOfOthersIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolders("out")
        try folder.write("mine", to: "out/letter.txt")
        let failure = #expect(throws: RunFailure.self) { try export(.json, to: folder) }
        #expect(failure?.exitCode == 4)
        #expect(try documents(in: folder) == ["letter.txt": "mine"])
    }
}
