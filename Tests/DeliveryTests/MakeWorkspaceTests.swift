import Documents
import Findings
import Foundation
import Settings
import Testing

@testable import Delivery

/// `init`: a fresh workspace appears whole or not at all.
struct MakeWorkspaceTests {
    private let seed = WorkspaceSeed(
        name: "Cedar County Clerk", kind: "county", state: "Larkspur", texts: false, domains: ["cedar.example"],
        timeZone: "America/Chicago", created: CalendarDate(daysSinceEpoch: 20_000) ?? .epoch)

    private func model() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.makeFolders("Content/guidance", "Templates/assets")
        for name in ["ctia.md", "ctia.es.md", "poll.md", "notes.txt"] {
            try folder.write("text of \(name)", to: "Content/guidance/\(name)")
        }
        try folder.write("template", to: "Templates/overview.md")
        return folder
    }

    @Test func itHoldsTemplatesChecklistsAndSettings() throws {
        let (model, place) = (try model(), try TemporaryFolder())
        let workspace = try Workspace.make(seed, at: place.path + "/new", from: try Workspace(root: model.path))
        let settings = try OfficeSettings.read(from: workspace.files)
        #expect(settings.office.name == "Cedar County Clerk")
        #expect(settings.siteID == "cedar-county-clerk")
        #expect(try workspace.files.text("Content/site.yml").contains("\nsite-id: cedar-county-clerk\n"))
        #expect(settings.domains.map(\.name) == ["cedar.example"])
        #expect(settings.domains.allSatisfy { $0.release == .office }, "nothing is public before the office says so")
        #expect(try workspace.files.text("Templates/overview.md") == "template")
        #expect(settings.office.texts == false)
        #expect(
            try workspace.files.list("Content/guidance") == [
                "Content/guidance/ctia.es.md", "Content/guidance/ctia.md", "Content/guidance/poll.md",
            ], "those that do not concern it stand for comparison")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["new"])
    }

    @Test func anOfficeThatTextsSaysSoInItsSettings() throws {
        let (model, place) = (try model(), try TemporaryFolder())
        var seed = seed
        seed.texts = true
        let workspace = try Workspace.make(seed, at: place.path + "/new", from: try Workspace(root: model.path))
        #expect(try OfficeSettings.read(from: workspace.files).texts)
    }

    @Test func aFolderThatHoldsSomethingIsLeftAlone() throws {
        let (model, place) = (try model(), try TemporaryFolder())
        try place.write("mine", to: "letter.txt")
        let failure = #expect(throws: RunFailure.self) {
            try Workspace.make(seed, at: place.path, from: try Workspace(root: model.path))
        }
        #expect(failure?.exitCode == 2)
        #expect(failure?.diagnostics.all.first?.code == "init.occupied")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["letter.txt"])
    }

    @Test(arguments: ["kind", "zone", "domain"])
    func aWrongAnswerIsToldAndNothingIsMade(part: String) throws {
        let (model, place) = (try model(), try TemporaryFolder())
        var seed = seed
        switch part {
        case "kind": seed.kind = "parish"
        case "zone": seed.timeZone = "Mars/Olympus"
        default: seed.domains = ["not a domain"]
        }
        let failure = #expect(throws: RunFailure.self) {
            try Workspace.make(seed, at: place.path + "/new", from: try Workspace(root: model.path))
        }
        #expect(failure?.exitCode == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
    }

    @Test func aPlaceThatCanNotBeWrittenIsNamed() throws {
        let model = try model()
        let failure = #expect(throws: RunFailure.self) {
            try Workspace.make(seed, at: "/proc/signet/new", from: try Workspace(root: model.path))
        }
        #expect(failure?.exitCode == 4)
        #expect(failure?.diagnostics.all.first?.place?.file == "/proc/signet/new")
    }
}
