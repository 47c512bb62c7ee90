import Foundation
import Testing

/// `signet plan` as a user runs it, on recorded zones.
struct PlanCommandTests {
    /// A county that sends, has two SPF records, and no DMARC record.
    private static let county = """
        $ORIGIN county.example.
        $TTL 3600
        @ IN SOA ns.county.example. hostmaster.county.example. 1 7200 3600 1209600 3600
        @ IN NS ns.county.example.
        @ IN A 203.0.113.80
        ns IN A 203.0.113.53
        @ IN MX 10 mail.county.example.
        mail IN A 203.0.113.25
        mail IN TXT "v=spf1 a -all"
        @ IN TXT "v=spf1 mx -all"
        @ IN TXT "v=spf1 ip4:198.51.100.7 ~all"
        """

    /// The zone above, so that nothing of what a check asks is unknown.
    private static let parent = """
        $ORIGIN example.
        $TTL 3600
        @ IN SOA ns.example. hostmaster.example. 1 7200 3600 1209600 3600
        @ IN NS ns.example.
        ns IN A 203.0.113.1
        county IN NS ns.county.example.
        """

    /// A folder with zone files, removed afterwards.
    private func inFolder<Value>(
        _ files: [String: String], _ body: (String) throws -> Value
    ) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("signet-plan-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((text + "\n").utf8).write(to: url)
        }
        return try body(folder.path)
    }

    private func runPlan(_ arguments: [String], in folder: String) throws -> BuiltProgram.Outcome {
        try BuiltProgram.run(["plan"] + arguments, in: folder, environment: ["SOURCE_DATE_EPOCH": "1793534400"])
    }

    private static let zones = ["zones/county.example.zone": county, "zones/example.zone": parent]

    @Test func itPrintsTheStepsInOrderWithLinesToCopy() throws {
        let outcome = try inFolder(Self.zones) {
            try runPlan(["county.example", "--role", "sends,receives", "--recorded", "zones"], in: $0)
        }
        #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.first == "county.example")
        #expect(lines.contains("1. Make one SPF record of 2"), "\(outcome.output)")
        #expect(lines.contains("- remove TXT at county.example: v=spf1 mx -all"))
        #expect(lines.contains(#"+ county.example. 300 IN TXT "v=spf1 ip4:198.51.100.7 mx ~all""#))
        #expect(lines.contains { $0.hasPrefix("It closes: ") && $0.contains("spf.multiple-records") })
    }

    @Test func itsJSONHoldsTheSameSteps() throws {
        let outcome = try inFolder(Self.zones) {
            try runPlan(["county.example", "--role", "sends,receives", "--recorded", "zones", "--json"], in: $0)
        }
        let documents = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        #expect(documents.map { $0["domain"] as? String } == ["county.example"])
        let plan = try #require(documents.first?["plan"] as? [String: Any])
        #expect(plan["stage"] as? String == "repair")
        let steps = try #require(plan["steps"] as? [[String: Any]])
        #expect(steps.first?["id"] as? String == "spf-merge")
        let record = try #require((steps.first?["records"] as? [[String: Any]])?.first)
        #expect(record["host"] as? String == "@" && record["type"] as? String == "TXT")
        #expect(record["old"] as? [String] == ["v=spf1 ip4:198.51.100.7 ~all", "v=spf1 mx -all"])
    }

    @Test func theSameZonesGiveTheSameBytes() throws {
        let arguments = ["county.example", "--role", "sends", "--recorded", "zones", "--json"]
        let first = try inFolder(Self.zones) { try runPlan(arguments, in: $0) }
        let second = try inFolder(Self.zones) { try runPlan(arguments, in: $0) }
        #expect(first.output == second.output && !first.output.isEmpty)
    }

    @Test func inAWorkspaceItsSettingsCount() throws {
        let workspace = try TemporaryWorkspace()
        let outcome = try workspace.signet("plan", "juniper-county.example", "--recorded", "Content/zones", "--json")
        #expect([0, 3].contains(outcome.status), "\(outcome.errors)")
        let documents = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        let plan = try #require(documents.first?["plan"] as? [String: Any])
        // The demonstration's day lies before its general election.
        let quiet = try #require(plan["quiet"] as? [String: String])
        let first = try #require(quiet["first"])
        let steps = try #require(plan["steps"] as? [[String: Any]])
        for step in steps where step["kind"] as? String == "stricter" {
            #expect(step["ready"] as? Bool == false)
            #expect(step["firstDay"] as? String == first, "\(step["id"] ?? "")")
        }
        #expect(steps.contains { $0["kind"] as? String != "stricter" })
    }

    @Test func whatIsNotRecordedIsFoundOutFirst() throws {
        let outcome = try inFolder(Self.zones) { try runPlan(["elsewhere.test", "--recorded", "zones"], in: $0) }
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("First find out: "))
        #expect(!outcome.output.contains("  1. "))
    }

    @Test(
        "wrong input is refused with its reason",
        arguments: [
            (["a..example"], "'a..example' is no domain name: "),
            (["county.example", "--role", "sends,never"], "'never' is no role. There are: sends, receives, parked."),
        ])
    func wrongInput(arguments: [String], words: String) throws {
        let outcome = try runPlan(arguments, in: "/")
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func aFolderWithoutZonesIsRefused() throws {
        let outcome = try inFolder(["other/x.txt": "x"]) {
            try runPlan(["county.example", "--recorded", "nowhere"], in: $0)
        }
        #expect(outcome.status != 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("nowhere"), "\(outcome.errors)")
    }

    @Test func itTellsHowItIsUsed() throws {
        let outcome = try runPlan(["--help"], in: "/")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("signet plan vote.example --recorded zones --json"))
    }
}
