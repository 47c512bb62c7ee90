import Foundation
import Testing

/// A gathering that a person ends keeps what was seen, says so, and is taken up by `--resume`.
@Suite(.serialized) struct InterruptedRunTests {
    private static let settings = """
        office: {name: Test Office, type: county, state: Larkspur, time-zone: UTC}
        created: 2026-09-01
        domains:

        """

    /// A workspace with many domains below one recorded zone, so that a run takes a while.
    private static func workspace(domains: Int) throws -> TemporaryWorkspace {
        let list = (0..<domains).map { "  - {name: d\($0).county.example, purpose: Test}\n" }.joined()
        let workspace = try TemporaryWorkspace()
        try FileManager.default.removeItem(atPath: workspace.root + "/Content")
        try workspace.put("Content/site.yml", settings + list)
        try workspace.put(
            "zones/county.example.zone",
            """
            $ORIGIN county.example.
            $TTL 300
            @ IN SOA ns hostmaster 1 3600 600 86400 300
            @ IN NS ns
            ns IN A 203.0.113.53
            *.county.example. IN TXT "v=spf1 ip4:203.0.113.0/28 -all"
            *.county.example. IN MX 10 mx.county.example.
            mx IN A 203.0.113.25
            _dmarc IN TXT "v=DMARC1; p=reject"

            """)
        return workspace
    }

    private static let arguments = ["gather", "--recorded", "zones", "--only", "domains"]

    private static func start(_ workspace: TemporaryWorkspace, resume: Bool = false) throws -> Command.Running {
        try Command.start(
            [try BuiltProgram.path] + arguments + (resume ? ["--resume"] : []), in: workspace.root,
            environment: ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1793534400"])
    }

    /// Waits until the journal has some records, then sends a signal; the output afterwards.
    private static func interrupt(_ running: Command.Running, in root: String, by number: Int32) throws -> Int32 {
        let journal = root + "/.signet.journal"
        while running.isRunning {
            let size = (try? FileManager.default.attributesOfItem(atPath: journal)[.size] as? Int) ?? 0
            if size > 40_000 { break }
            Thread.sleep(forTimeInterval: 0.001)
        }
        kill(running.identifier, number)
        return running.wait()
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func whatWasSeenIsKeptAndTheNextRunGoesOnToTheSameEnd(number: Int32) throws {
        let (whole, ended) = (try Self.workspace(domains: 1_500), try Self.workspace(domains: 1_500))
        let expected = try BuiltProgram.run(
            Self.arguments, in: whole.root, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(expected.status == 0, "\(expected.errors.suffix(300))")

        let running = try Self.start(ended)
        let status = try Self.interrupt(running, in: ended.root, by: number)
        let errors = try running.errors
        running.forget()
        #expect(status == 3)
        let sentence = try #require(errors.split(separator: "\n").last)
        #expect(sentence.contains("[gather.interrupted] The gathering was ended. What was seen of"), "\(sentence)")
        #expect(sentence.contains("'signet gather --resume' goes on from there. No snapshot was written."))
        #expect(!FileManager.default.fileExists(atPath: ended.root + "/Content/snapshots/HEAD"))

        let resumed = try BuiltProgram.run(
            Self.arguments + ["--resume"], in: ended.root, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(resumed.status == 0, "\(resumed.errors.suffix(300))")
        #expect(resumed.errors.contains("[gather.journal] What an earlier run saw of"))
        #expect(!resumed.errors.contains("[1/1500]"))
        #expect(resumed.output == expected.output)
        let contents = { (workspace: TemporaryWorkspace) in
            try TemporaryWorkspace.contents(of: workspace.root + "/Content/snapshots")
        }
        #expect(try contents(ended) == contents(whole))
        #expect(!FileManager.default.fileExists(atPath: ended.root + "/.signet.journal"))
    }

    @Test func aKilledRunIsTakenUpToo() throws {
        let workspace = try Self.workspace(domains: 1_500)
        let running = try Self.start(workspace)
        #expect(try Self.interrupt(running, in: workspace.root, by: SIGKILL) == 128 + SIGKILL)
        running.forget()
        let resumed = try BuiltProgram.run(
            Self.arguments + ["--resume"], in: workspace.root, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(resumed.status == 0)
        #expect(resumed.errors.contains("[gather.journal] What an earlier run saw of"))
        #expect(try BuiltProgram.run(["verify"], in: workspace.root).status == 0)
    }

    @Test func aJournalOfOtherSettingsIsRefusedAndWithoutResumeDiscardedWithAWord() throws {
        let workspace = try Self.workspace(domains: 1_500)
        let running = try Self.start(workspace)
        #expect(try Self.interrupt(running, in: workspace.root, by: SIGINT) == 3)
        running.forget()
        try workspace.put(
            "Content/site.yml", Self.settings + "  - {name: d1.county.example, purpose: Test}\n")
        let refused = try BuiltProgram.run(
            Self.arguments + ["--resume"], in: workspace.root, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(refused.status == 3)
        #expect(
            refused.errors.contains(
                "[journal.other] Content/site.yml has changed since the journal was begun. Gather without --resume to begin anew."
            ))
        let anew = try BuiltProgram.run(
            Self.arguments, in: workspace.root, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(anew.status == 0)
        #expect(anew.errors.contains("what it kept is discarded. '--resume' would have gone on from there."))
        #expect(anew.output.contains("2 subjects"))
    }

    @Test func withoutAJournalResumeBeginsAnew() throws {
        let workspace = try Self.workspace(domains: 3)
        let outcome = try BuiltProgram.run(
            Self.arguments + ["--resume"], in: workspace.root, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("[3/3]") && !outcome.errors.contains("gather.journal"))
        #expect(!FileManager.default.fileExists(atPath: workspace.root + "/.signet.journal"))
    }
}
