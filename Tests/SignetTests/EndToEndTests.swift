import Foundation
import Testing

/// The built program on a copy of the demonstration workspace.
@Suite struct EndToEndTests {
    @Test func gatheringAtTheDemonstrationsTimeReproducesTheNewestSnapshot() throws {
        let workspace = try TemporaryWorkspace()
        let before = try TemporaryWorkspace.contents(of: workspace.root + "/Content/snapshots")
        let outcome = try workspace.signet("gather", "--recorded", "Content/zones")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("unchanged"))
        #expect(try TemporaryWorkspace.contents(of: workspace.root + "/Content/snapshots") == before)
    }

    @Test func buildingTwiceAnywhereGivesTheSameBytes() throws {
        let workspace = try TemporaryWorkspace()
        let runs: [(name: String, environment: [String: String], prefix: [String])] = [
            ("first", [:], []), ("again", [:], []),
            ("elsewhere", ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"], []),
            ("one-core", [:], ["/usr/bin/taskset", "-c", "0"]),
        ]
        try #require(try Command.run(["locale", "-a"], in: "/").output.lowercased().contains("tr_tr.utf"))
        var sites: [[String: Data]] = []
        for run in runs {
            let outcome = try workspace.signet(
                "build", "--output", "site-\(run.name)", environment: run.environment, prefix: run.prefix)
            #expect(outcome.status == 0, "\(run.name): \(outcome.errors)")
            sites.append(try TemporaryWorkspace.contents(of: workspace.root + "/site-\(run.name)"))
        }
        for (run, site) in zip(runs, sites) {
            #expect(site.keys.sorted() == sites[0].keys.sorted(), "\(run.name)")
            for (path, bytes) in site { #expect(bytes == sites[0][path], "\(run.name): \(path)") }
        }
        #expect(sites[0].count > 50)
    }

    @Test func aSecondBuildRewritesNothing() throws {
        let workspace = try TemporaryWorkspace()
        #expect(try workspace.signet("build").status == 0)
        let page = workspace.root + "/_site/index.html"
        let first = try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date
        let outcome = try workspace.signet("build")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("0 written"))
        #expect(try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date == first)
    }

    @Test func theSummarySaysWhatAClerkNeeds() throws {
        let outcome = try TemporaryWorkspace().signet("build")
        for words in [
            "domains", "programs", "checklist items", "not met", "unknown", "To do first", "_site/index.html",
        ] {
            #expect(outcome.output.contains(words), "\(words) is not in:\n\(outcome.output)")
        }
    }

    @Test func theSummaryAgreesWithTheOverview() throws {
        let workspace = try TemporaryWorkspace()
        let lines = try workspace.signet("build").output.split(separator: "\n")
        let first = try #require(lines.first { $0.contains("    1. ") })
        let page = try workspace.text("_site/index.html")
        let list = try #require(page.range(of: "id=\"todo\""))
        let step = try #require(first.replacing("    1. ", with: "").split(separator: " · ").first)
        #expect(page[list.upperBound...].prefix(3_000).contains(step), "\(step)")
    }

    @Test func nothingIsWrittenWhenSettingsAreWrong() throws {
        let workspace = try TemporaryWorkspace()
        #expect(try workspace.signet("build").status == 0)
        let before = try TemporaryWorkspace.contents(of: workspace.root + "/_site")
        try workspace.put("Content/site.yml", try workspace.text("Content/site.yml") + "\nownrs: []\n")
        let outcome = try workspace.signet("build")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("Content/site.yml:"))
        #expect(outcome.errors.contains("Did you mean 'owners'?"))
        #expect(try TemporaryWorkspace.contents(of: workspace.root + "/_site") == before)
    }

    @Test func theVerdictIsAnExitCode() throws {
        let workspace = try TemporaryWorkspace()
        let settings = try workspace.text("Content/site.yml")
        #expect(try workspace.signet("check").status == 1)
        let lenient = settings.replacing(/(?m)^gate:.*$/, with: "gate: {severity: none, unknown: pass, must: pass}")
        try #require(lenient != settings)
        try workspace.put("Content/site.yml", lenient)
        #expect(try workspace.signet("check").status == 0)
    }

    @Test func aFreshWorkspaceBuildsAndNothingInItIsAssessed() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("signet-init-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let outcome = try BuiltProgram.run(
            [
                "init", folder, "--name", "Cedar County Clerk", "--type", "county", "--state", "Larkspur",
                "--texting", "no", "--domain", "cedar-county.example", "--yes",
            ], in: "/", environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let page = try String(contentsOfFile: folder + "/_site/index.html", encoding: .utf8)
        #expect(page.contains("Cedar County Clerk"))
        #expect(page.contains("Not assessed"))
        let statuses = try BuiltProgram.run(["items", "--workspace", folder, "--json"], in: "/").output
        #expect(!statuses.contains("\"status\": \"met\""))
        #expect(statuses.contains("\"status\": \"not assessed\""))
    }

    @Test func theChainIsWholeUntilAByteChanges() throws {
        let workspace = try TemporaryWorkspace()
        #expect(try workspace.signet("verify").status == 0)
        let folder = workspace.root + "/Content/snapshots/objects"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
        let outcome = try workspace.signet("verify")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(name))
    }

    @Test func evidenceOlderThanTheNewestIsRefused() throws {
        let workspace = try TemporaryWorkspace()
        let before = try TemporaryWorkspace.contents(of: workspace.root + "/Content/snapshots")
        let outcome = try workspace.signet(
            "gather", "--recorded", "Content/zones", environment: ["SOURCE_DATE_EPOCH": "100"])
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("[evidence.time]"))
        #expect(try TemporaryWorkspace.contents(of: workspace.root + "/Content/snapshots") == before)
    }

    @Test func aReportFromBeforeItsEvidenceIsRefused() throws {
        let workspace = try TemporaryWorkspace()
        let outcome = try workspace.signet("build", "--as-of", "1999-01-01")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("its newest evidence is of 2026-11-01"))
        #expect(!FileManager.default.fileExists(atPath: workspace.root + "/_site"))
    }

    @Test func aBadExportIsToldEvenWhenQuietAndTheRestIsGathered() throws {
        let workspace = try TemporaryWorkspace()
        try workspace.put("Content/accounts/office.csv", "")
        let outcome = try workspace.signet(
            "gather", "--quiet", "--recorded", "Content/zones", environment: ["SOURCE_DATE_EPOCH": "1793620800"])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("Content/accounts/office.csv"))
        #expect(outcome.errors.contains("error: ["))
        #expect(outcome.output.contains("written"))
    }

    @Test func aResultThatCanNotBeWrittenIsNoSuccess() throws {
        let workspace = try TemporaryWorkspace()
        let program = try BuiltProgram.path
        let outcome = try Command.run(["/bin/sh", "-c", "\(program) items >/dev/full"], in: workspace.root)
        #expect(outcome.status == 4)
        #expect(outcome.errors.contains("[output.unwritable]"))
    }

    @Test func twoSnapshotsAreNamedByTheirBeginnings() throws {
        let workspace = try TemporaryWorkspace()
        let named = try workspace.signet("diff", "2026-10", "2026-11")
        #expect(named.status == 0)
        #expect(named.output.contains("juniper-elections.example"))
        #expect(try workspace.signet("diff").output == named.output)
        let unclear = try workspace.signet("diff", "2026", "2026-11")
        #expect(unclear.status == 2)
        #expect(unclear.errors.contains("'2026' fits 2 snapshots"))
    }
}
