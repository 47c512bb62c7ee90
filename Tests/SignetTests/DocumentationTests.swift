import Foundation
import Testing

/// What the manuals show works as shown.
struct DocumentationTests {
    /// The text between a fence that opens with these words and its end.
    private func block(_ opening: String, containing words: String, of file: String) throws -> String {
        let text = try String(contentsOfFile: BuiltProgram.package + "/" + file, encoding: .utf8)
        let fence = opening.prefix { $0 == "`" }
        for part in text.components(separatedBy: "\n" + opening + "\n").dropFirst() {
            let block = try #require(part.components(separatedBy: "\n" + fence + "\n").first)
            if block.contains(words) { return block + "\n" }
        }
        Issue.record("\(file) has no block '\(opening)' with '\(words)'")
        return ""
    }

    @Test func theChecklistOfTheContributorsGuideIsReadAndJudged() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.put(
            "Content/guidance/county.md",
            try block("````markdown", containing: "id: county", of: "CONTRIBUTING.md"))
        let outcome = try workspace.signet("items")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("COUNTY-01"))
        #expect(outcome.output.contains("COUNTY-02"))
    }

    @Test func theStatementsOfTheReadmeAreRead() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.put(
            "Content/attestations/readme.yml", try block("```yaml", containing: "accepted-risks:", of: "README.md"))
        let outcome = try workspace.signet("items")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func theReadmeNamesEveryCommand() throws {
        let readme = try String(contentsOfFile: BuiltProgram.package + "/README.md", encoding: .utf8)
        for command in CommandLineTests.commands { #expect(readme.contains("`\(command)"), "\(command)") }
    }

    @Test func theReadmesTwoCommandsAreWhatContinuousIntegrationRuns() throws {
        let script = try String(contentsOfFile: BuiltProgram.package + "/.ci/run", encoding: .utf8)
        let readme = try String(contentsOfFile: BuiltProgram.package + "/README.md", encoding: .utf8)
        for target in ["site", "test"] {
            #expect(readme.contains("make \(target) "))
            #expect(script.contains(" \(target)\n"))
        }
    }
}
