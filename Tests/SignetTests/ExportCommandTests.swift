import Foundation
import Testing

/// `signet export`, as a user runs it.
struct ExportCommandTests {
    @Test func eachFormatIsWrittenWhereItIsAsked() throws {
        let workspace = try TemporaryWorkspace()
        for (format, file) in [("oscal", "catalog-poll.json"), ("csv", "statuses.csv"), ("json", "statuses.json")] {
            let outcome = try workspace.signet("export", format)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("Look in _export/\(format)"))
            #expect(FileManager.default.fileExists(atPath: "\(workspace.root)/_export/\(format)/\(file)"))
        }
        let named = try workspace.signet("export", "csv", "--output", "table", "--edition", "public", "--quiet")
        #expect(named.status == 0 && named.output.split(separator: "\n").count == 1)
        #expect(try !workspace.text("table/statuses.csv").contains("ballottrack.example"))
    }

    @Test func badUsageIsTold() throws {
        let workspace = try TemporaryWorkspace()
        for (arguments, words) in [
            (["xml"], "'xml' is no format. There are: oscal, csv, json."),
            (["csv", "--edition", "press"], "'press' is no edition."),
            (["csv", "--as-of", "May"], "--as-of must be a date"),
        ] {
            let outcome = try BuiltProgram.run(["export"] + arguments, in: workspace.root)
            #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.root + "/_export"))
    }

    /// The whole demonstration in the eyes of trestle, where it is installed.
    @Test func trestleAcceptsTheDemonstration() throws {
        let trestle = BuiltProgram.package + "/.build/tools/trestle/bin/trestle"
        guard FileManager.default.isExecutableFile(atPath: trestle) else {
            print("skipped: OSCAL of the demonstration, since .ci/setup tests has not installed compliance-trestle")
            return
        }
        let workspace = try TemporaryWorkspace()
        let exported = try workspace.signet("export", "oscal", "--history", "--output", "out")
        try #require(exported.status == 0, "\(exported.errors)")
        let folder = workspace.root + "/trestle"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(try Command.run([trestle, "init", "--local"], in: folder).status == 0)
        let homes = [
            "catalog-": ("catalogs", "catalog"), "assessment-results-": ("assessment-results", "assessment-results"),
            "poam-": ("plan-of-action-and-milestones", "plan-of-action-and-milestones"),
            "mapping-": ("mapping-collections", "mapping-collection"),
        ]
        let files = try TemporaryWorkspace.contents(of: workspace.root + "/out").filter { $0.key.first != "." }
        for (name, bytes) in files {
            let (_, home) = try #require(homes.first { name.hasPrefix($0.key) }, "\(name)")
            try workspace.put("trestle/\(home.0)/\(name.dropLast(5))/\(home.1).json", bytes)
        }
        let outcome = try Command.run([trestle, "validate", "--all"], in: folder)
        let lines = (outcome.output + outcome.errors).split(separator: "\n")
        #expect(outcome.status == 0 && lines.count { $0.hasPrefix("VALID") } == files.count, "\(lines.suffix(20))")
    }
}
