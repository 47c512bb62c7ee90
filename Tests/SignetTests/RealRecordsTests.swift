import Foundation
import Testing

/// A report of 24 real federal domains from their recorded zones, where these are at hand.
struct RealRecordsTests {
    private static let zones = URL(fileURLWithPath: BuiltProgram.package).deletingLastPathComponent()
        .appendingPathComponent("shared/data/zones-18f").path

    /// Providers' zones that stand beside the domains.
    private static let providers: Set<String> = ["_spf.google.com", "amazonses.com", "spf.protection.outlook.com"]

    @Test func realRecordsMakeACompleteReportWithUnknownWhereNothingWasRecorded() throws {
        guard FileManager.default.fileExists(atPath: Self.zones) else {
            print("skipped: the recorded federal zones are not here")
            return
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.zones)
            .filter { $0.hasSuffix(".zone") }.map { String($0.dropLast(5)) }
            .filter { !Self.providers.contains($0) }.sorted()
        #expect(names.count == 24)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("signet-federal-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try BuiltProgram.run(
            [
                "init", folder, "--name", "Federal sites", "--type", "other", "--state", "none", "--texting", "no",
                "--yes",
            ] + names.flatMap { ["--domain", $0] }, in: "/")
        try #require(made.status == 0, "\(made.errors)")
        let gathered = try BuiltProgram.run(
            ["gather", "--recorded", Self.zones, "--workspace", folder], in: "/",
            environment: ["SOURCE_DATE_EPOCH": "1793534400"])
        #expect(gathered.status == 0, "\(gathered.errors)")
        let built = try BuiltProgram.run(["build", "--workspace", folder], in: "/")
        #expect(built.status == 0, "\(built.errors)")
        for name in names {
            #expect(FileManager.default.fileExists(atPath: "\(folder)/_site/domains/\(name).html"), "\(name)")
        }

        let checked = try BuiltProgram.run(["domain", "--recorded", Self.zones, "--json"] + names, in: "/")
        #expect(checked.status == 3, "what was not recorded is unknown")
        let domains = try #require(
            try JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [[String: Any]])
        #expect(domains.compactMap { $0["domain"] as? String } == names)
        for domain in domains {
            let observations = try #require(domain["observations"] as? [[String: Any]])
            #expect(
                observations.contains { $0["state"] as? String == "records" }, "\(domain["domain"] ?? ""): nothing seen"
            )
            let codes = (domain["findings"] as? [[String: Any]])?.compactMap { $0["code"] as? String } ?? []
            #expect(!codes.contains("dns.domain-missing"))
        }
        let vote = try #require(domains.first { $0["domain"] as? String == "vote.gov" })
        let facts = try #require(vote["facts"] as? [String: Any])
        #expect(facts["domain.spf.all"] as? String == "fail")
        #expect(facts["domain.dmarc.policy"] as? String == "reject")
        #expect(facts["domain.name.government"] as? Bool == true)
    }
}
