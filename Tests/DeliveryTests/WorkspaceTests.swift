import Documents
import Findings
import Foundation
import Gathering
import Settings
import Testing

@testable import Delivery

/// Finding a workspace, making one, and what is said where there is none.
struct WorkspaceTests {
    @Test func aWorkspaceIsFoundFromAnyFolderInIt() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolders("Content/guidance", "Templates")
        let workspace = try Workspace(containing: folder.path + "/Content/guidance")
        #expect(workspace.root == folder.path)
        #expect(try Workspace(root: folder.path).root == folder.path)
    }

    @Test func aFolderThatIsNoWorkspaceSaysHowToGetOne() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolders("Content")
        for attempt in [{ try Workspace(root: folder.path) }, { try Workspace(containing: folder.path) }] {
            let failure = #expect(throws: RunFailure.self) { _ = try attempt() }
            #expect(failure?.exitCode == 2)
            #expect(failure?.diagnostics.all.first?.code == "workspace.missing")
            #expect(failure?.diagnostics.all.first?.message.contains("signet init") == true)
        }
    }

    @Test func pathsOfTheCommandLineBeginAtTheRoot() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolders("Content", "Templates")
        let workspace = try Workspace(root: folder.path)
        #expect(workspace.path(of: "_site") == folder.path + "/_site")
        #expect(workspace.path(of: "/srv/site") == "/srv/site")
    }

    @Test func everyCauseHasItsExitCode() {
        let diagnostics = Diagnostics([Diagnostic(code: "a.b", message: "It is so.")])
        #expect(RunFailure.settings(diagnostics).exitCode == 2)
        #expect(RunFailure.evidence(diagnostics).exitCode == 3)
        #expect(RunFailure.delivery(diagnostics).exitCode == 4)
        #expect(RunFailure.delivery(diagnostics).diagnostics == diagnostics)
    }

    @Test func sourcesAreNamedInAList() throws {
        #expect(try Source.named(in: "domains,consent") == [.domains, .consent])
        let failure = #expect(throws: RunFailure.self) { try Source.named(in: "domains,consnet") }
        #expect(
            failure?.diagnostics.all.map(\.description) == [
                "error: [gather.source] 'consnet' is no source. Did you mean 'consent'?"
                    + " There are: domains, consent, accounts."
            ])
    }

    @Test(arguments: [
        "", "   x", "a, b: {c}", "\"quoted\" \\ and 'single'", "line\nbreak", "# no comment", "Ünïcode ‮",
    ])
    func anyNameOfAnOfficeMakesReadableSettings(name: String) throws {
        let seed = WorkspaceSeed(
            name: name, kind: "county", state: "x: y", texts: false, domains: ["vote.example"],
            timeZone: "America/Chicago", created: try #require(CalendarDate("2026-09-01")))
        let files = FileSource.memory(["Content/site.yml": seed.settingsFile])
        if name.isEmpty || name.contains("\n") || name.contains("\u{202e}") {
            // What the settings themselves refuse is refused by its place, never written.
            if let settings = try? OfficeSettings.read(from: files) { #expect(settings.office.name == name) }
        } else {
            #expect(
                try OfficeSettings.read(from: files).office.name.contains(name.trimmingCharacters(in: .whitespaces)))
        }
    }
}
