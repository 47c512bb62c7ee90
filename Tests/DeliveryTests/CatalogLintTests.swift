import Documents
import Findings
import Foundation
import Gathering
import Guidance
import Report
import Settings
import Testing

@testable import Delivery

/// What every checklist that comes with the product keeps to.
struct CatalogLintTests {
    private let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    private func catalog() throws -> Catalog {
        let files = FileSource.directory(root)
        return try Catalog.read(
            from: files, facts: FactRegister.all, settings: try OfficeSettings.read(from: files, names: .idna))
    }

    @Test func everyFrameworkIsThere() throws {
        #expect(
            Set(try catalog().checklists.map(\.id)).isSuperset(of: [
                "bod", "bulk", "canspam", "casl", "cisa-elec", "ctia", "eac", "eges", "gdpr", "m3aawg-auth",
                "m3aawg-elec", "ncsc-hri", "ncsc-mail", "ncsc-mfa", "nist-177", "nist-63b", "nist-eip", "poll", "tcpa",
            ]))
    }

    /// The list of ids only grows: statements, exports and printed sheets of other years name them.
    @Test func idsAreStable() throws {
        let lines = try FileSource.machine.text(root + "/Content/ids.txt").split(separator: "\n").map(String.init)
        let published = lines.filter { !$0.hasPrefix("#") }
        #expect(published.count >= 370)
        #expect(Set(published).count == published.count, "an id stands once")
        let catalog = try catalog()
        let known = catalog.itemsByID
        for id in published where known[id] == nil {
            Issue.record("\(id) is gone: the item that takes its place names it as 'formerly'")
        }
        for item in catalog.items where !published.contains(item.id) {
            Issue.record("\(item.place): add \(item.id) to Content/ids.txt")
        }
    }

    @Test func everyItemSaysWhereItIsFromAndWhatDecidesIt() throws {
        for item in try catalog().items {
            #expect(!item.citation.isEmpty, "\(item.id)")
            #expect(item.confidence != nil || item.id.hasPrefix("POLL-"), "\(item.id): how well is the place known?")
            #expect(!item.evidence.parts.isEmpty, "\(item.id)")
            #expect(item.prose.contains("**What.**") && item.prose.contains("**Why.**"), "\(item.id)")
        }
    }

    @Test func textsForPeopleAreOfGradeEightAtMost() throws {
        for checklist in try catalog().checklists {
            guard let grade = checklist.gradeForPeople else { continue }
            #expect(grade.value <= 8, "\(checklist.id): \(grade.value)")
            #expect(grade.words > 0, "\(checklist.id)")
        }
    }

    @Test func tenItemsAreTheFirst() throws {
        let catalog = try catalog()
        let counting = catalog.checklists.filter { !$0.isForComparison }.flatMap(\.items)
        #expect(counting.compactMap(\.first).sorted() == Array(1...10))
    }

    @Test func everyChecklistHasItsPageItsSheetAndItsRow() throws {
        let workspace = try Workspace(root: root)
        let contents = try workspace.contents()
        let report = try compose(
            ReportInput(
                settings: contents.settings, catalog: contents.catalog, statements: contents.statements, snapshots: [],
                asOf: contents.settings.created, edition: .office, tool: "test"))
        let paths = Set(report.pages.map(\.path))
        let crosswalk = report.pages.first { $0.path == "crosswalk.html" }?.data
        let rows = crosswalk?["coverage"]?.elements.compactMap { $0["checklist"]?.text }
        for checklist in contents.catalog.checklists {
            #expect(paths.contains("checklists/\(checklist.id).html"))
            #expect(paths.contains("sheets/\(checklist.id).html"))
            #expect(rows?.contains(checklist.id) == true)
            for item in checklist.items { #expect(paths.contains("items/\(item.id).html")) }
        }
        #expect(paths.isSuperset(of: ["checklists/first-ten.html", "sheets/first-ten.html", "comparison.html"]))
    }

    @Test func theGateOfTheDemonstrationNamesOnlyWhatCounts() throws {
        let workspace = try Workspace(root: root)
        let compared = try workspace.assessment().comparison.flatMap(\.items).map(\.item.id)
        #expect(compared.contains("BOD-01") && compared.contains("GDPR-01"))
        let verdict = try workspace.gateVerdict()
        #expect(!verdict.passes, "the demonstration shows weaknesses")
        for reason in verdict.reasons {
            print("gate: \(reason)")
            for id in compared { #expect(!reason.contains(id), "\(reason)") }
        }
    }

    /// A county in the United States begins with about 40 items, and more when it texts.
    @Test(arguments: [(OfficeKind.county, false, 30...50), (.county, true, 60...100), (.campaign, true, 60...130)])
    func anOfficeBeginsWithWhatConcernsIt(kind: OfficeKind, texts: Bool, expected: ClosedRange<Int>) throws {
        let files = FileSource.directory(root)
        var settings = try OfficeSettings.read(from: files, names: .idna)
        settings.frameworks = FrameworkChoice()
        (settings.office.kind, settings.office.texts) = (kind, texts)
        let catalog = try Catalog.read(from: files, facts: FactRegister.all, settings: settings)
        let count = catalog.checklists.filter { !$0.isForComparison }.flatMap(\.items).count
        #expect(expected.contains(count), "\(kind), \(texts): \(count)")
    }
}
