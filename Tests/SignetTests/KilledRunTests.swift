import Foundation
import Testing

/// A run killed at any moment leaves the last good snapshot and site whole, and the next run mends what it left.
@Suite(.serialized) struct KilledRunTests {
    @Test func fiftyKillsOfGatherAndBuildLeaveTheLastGoodOnesStanding() throws {
        let seed = UInt64.random(in: 1...9_999_999)
        print("seed \(seed)")
        var numbers = SeededNumbers(seed: seed)
        let workspace = try TemporaryWorkspace()
        #expect(try workspace.signet("build").status == 0)
        let site = workspace.root + "/_site"
        let snapshots = workspace.root + "/Content/snapshots"
        var lastSite = try TemporaryWorkspace.contents(of: site)
        let began = ContinuousClock.now
        #expect(try workspace.signet("build", "--output", "other").status == 0)
        let spent = ContinuousClock.now - began
        let length = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        var killed = 0
        for round in 0..<50 {
            let isGather = round.isMultiple(of: 2)
            // Every gather is a day later, so that there is something to write.
            let time = String(1_793_534_400 + 86_400 * (round + 1))
            let arguments =
                isGather
                ? ["gather", "--recorded", "Content/zones"] : ["build", "--as-of", "2026-12-\(10 + round % 20)"]
            let running = try Command.start(
                [try BuiltProgram.path] + arguments, in: workspace.root,
                environment: ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": time])
            Thread.sleep(forTimeInterval: Double.random(in: 0...(length * 1.2), using: &numbers))
            if running.isRunning { killed += 1 }
            running.stop()

            let verified = try workspace.signet("verify")
            #expect(verified.status == 0, "seed \(seed), round \(round): \(verified.errors)")
            let now = try TemporaryWorkspace.contents(of: site)
            if now != lastSite {
                try expectWhole(site, "seed \(seed), round \(round)")
                lastSite = now
            }
        }
        #expect(killed > 10)
        #expect(try workspace.signet("gather", "--recorded", "Content/zones", environment: later).status == 0)
        #expect(try workspace.signet("build").status == 0)
        let leftovers = try FileManager.default.contentsOfDirectory(atPath: workspace.root)
            .filter { !["Content", "Templates", "_site", "other", ".signet.lock"].contains($0) }
        #expect(leftovers.isEmpty, "\(leftovers)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: snapshots).allSatisfy {
                $0 == "HEAD" || $0 == "objects" || $0.hasPrefix("20")
            })
    }

    private let later = ["SOURCE_DATE_EPOCH": "1806534400"]

    /// A site is whole when its manifest names exactly its files.
    private func expectWhole(_ site: String, _ context: String) throws {
        let manifest = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: site + "/.signet-site.json")))
        let named = ((manifest as? [String: Any])?["files"] as? [String: Any])?.keys.sorted() ?? []
        let there = try TemporaryWorkspace.contents(of: site).keys.filter { $0 != ".signet-site.json" }.sorted()
        #expect(named == there, "\(context)")
    }
}

/// Random numbers that a failing test can repeat (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
