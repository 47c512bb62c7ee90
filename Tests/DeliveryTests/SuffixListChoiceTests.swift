import DNS
import Documents
import Findings
import Foundation
import Settings
import Testing

@testable import Delivery

/// The public suffix list of a run: named on the command line or in the settings, or the system's.
struct SuffixListChoiceTests {
    private static let list = """
        // VERSION: 2026-10-20_09-05-11_UTC
        // ===BEGIN ICANN DOMAINS===
        example
        // ===END ICANN DOMAINS===
        """

    private func settings(_ path: String?) throws -> OfficeSettings {
        var settings = OfficeSettings(
            office: Office(name: "County", timeZone: "UTC"), created: try #require(.init("2026-09-01")))
        settings.publicSuffixList = path
        return settings
    }

    @Test func theOneThatSettingsNameIsReadFromTheWorkspace() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolders("Content", "Templates")
        try Data(Self.list.utf8).write(to: URL(fileURLWithPath: folder.path + "/Content/list.dat"))
        let workspace = try Workspace(root: folder.path)
        let choice = try workspace.suffixList(of: try settings("Content/list.dat"))
        #expect(choice.list?.date.description == "2026-10-20")
        #expect(choice.list?.path == "Content/list.dat")
        #expect(choice.problems == [])
        #expect(choice.bytes == Array(Self.list.utf8))
    }

    @Test func oneThatCannotBeUsedEndsTheRunAndIsCalledByItsPathInTheWorkspace() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolders("Content", "Templates")
        try Data("hello".utf8).write(to: URL(fileURLWithPath: folder.path + "/Content/list.dat"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Content/outside.dat", withDestinationPath: "/etc/hostname")
        let workspace = try Workspace(root: folder.path)
        for path in ["Content/list.dat", "Content/none.dat", "Content/outside.dat"] {
            let failure = #expect(throws: RunFailure.self) {
                _ = try workspace.suffixList(of: try settings(path))
            }
            #expect(failure?.exitCode == 2)
            #expect(failure?.diagnostics.all.first?.description.contains(path) == true)
            #expect(failure?.diagnostics.all.first?.description.contains(folder.path) == false)
        }
    }

    @Test func withoutANameItIsTheSystemsOrAWarningThatThereIsNone() throws {
        let choice = try SuffixListChoice(file: nil)
        if FileManager.default.fileExists(atPath: PublicSuffixList.systemPath) {
            #expect(choice.list?.path == PublicSuffixList.systemPath)
            #expect(choice.problems == [])
        } else {
            #expect(choice.list == nil)
            #expect(choice.problems.map(\.code) == ["names.suffix-list-missing"])
            #expect(choice.problems.map(\.level) == [.warning])
        }
    }

    @Test func aFileOfTheCommandLineThatIsNotThereEndsTheRun() {
        let failure = #expect(throws: RunFailure.self) { _ = try SuffixListChoice(file: "/nowhere/list.dat") }
        #expect(failure?.exitCode == 2)
        #expect(failure?.diagnostics.all.first?.code == "names.suffix-list-missing")
    }

    @Test func namesOfOtherScriptsInTheSettingsAreConverted() throws {
        let text = """
            office: {name: Juniper, type: county, time-zone: UTC}
            created: 2026-09-01
            domains:
              - {name: Bücher.example}
            """
        let files = FileSource.memory(["Content/site.yml": text])
        #expect(try OfficeSettings.read(from: files, names: .idna).domains.map(\.name) == ["xn--bcher-kva.example"])
        let wrong = FileSource.memory(["Content/site.yml": text.replacingOccurrences(of: "Bücher", with: "☃")])
        let error = #expect(throws: Diagnostics.self) { try OfficeSettings.read(from: wrong, names: .idna) }
        #expect(
            error?.all.first?.message
                == "'☃.example' is not a domain name: the part '☃' has a character that domain names may not have there."
        )
    }
}
