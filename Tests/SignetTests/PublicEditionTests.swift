import Foundation
import Testing

/// A public edition holds no byte of what is marked for the office.
struct PublicEditionTests {
    private static let mark = "zqofficeonly"

    /// The demonstration with the mark in everything that can be marked `release: office`.
    private func plantedWorkspace() throws -> TemporaryWorkspace {
        let workspace = try TemporaryWorkspace()
        let settings = try workspace.text("Content/site.yml")
        let domain = "domains:\n  - {name: \(Self.mark).example, purpose: \(Self.mark) purpose, release: office}"
        let program =
            "programs:\n  - {id: \(Self.mark), title: \(Self.mark) program, ledger: [Content/consent/newsletter-ledger.csv]}"
        try workspace.put(
            "Content/site.yml",
            settings.replacing(/(?m)^domains:$/, with: domain).replacing(/(?m)^programs:$/, with: program))
        try workspace.put(
            "Content/zones/\(Self.mark).example.zone",
            """
            $ORIGIN \(Self.mark).example.
            $TTL 3600
            @ IN SOA ns.\(Self.mark).example. hostmaster.\(Self.mark).example. 1 7200 3600 1209600 3600
            @ IN NS ns.\(Self.mark).example.
            @ IN TXT "v=spf1 include:\(Self.mark)-vendor.example ~all"

            """)
        try workspace.put(
            "Content/pages/\(Self.mark).md",
            "---\ntitle: \(Self.mark) page\nrelease: office\n---\n\n\(Self.mark) text\n")
        let checklist = try workspace.text("Content/guidance/m3aawg-elec.md")
        try workspace.put(
            "Content/guidance/m3aawg-elec.md",
            checklist + """

                ### M3AAWG-ELEC-98 \(Self.mark) item

                ```yaml
                strength: may
                release: office
                audience: [it]
                citation: \(Self.mark) citation
                evidence: {attest: {role: clerk, max-age: 365 days}}
                ```

                **What.** \(Self.mark) prose.

                """)
        try workspace.put(
            "Content/attestations/\(Self.mark).yml",
            """
            statements:
              - {item: M3AAWG-ELEC-98, role: clerk, date: 2026-10-01, until: 2027-10-01, met: true, text: \(Self.mark) statement, release: office}
            accepted-risks:
              - {item: M3AAWG-ELEC-07, owner: clerk, reason: \(Self.mark) reason, date: 2026-10-01, until: 2027-10-01, release: office}

            """)
        return workspace
    }

    private func filesWithMark(below folder: String) throws -> [String] {
        let mark = Data(Self.mark.utf8)
        return try TemporaryWorkspace.contents(of: folder).filter { path, bytes in
            path.lowercased().contains(Self.mark) || bytes.range(of: mark) != nil
                || String(decoding: bytes, as: UTF8.self).lowercased().contains(Self.mark)
        }.map(\.key).sorted()
    }

    @Test func nothingMarkedForTheOfficeReachesThePublicEdition() throws {
        let workspace = try plantedWorkspace()
        let gathered = try workspace.signet(
            "gather", "--recorded", "Content/zones", environment: ["SOURCE_DATE_EPOCH": "1793620800"])
        #expect(gathered.status == 0, "\(gathered.errors)")
        let built = try workspace.signet("build", "--edition", "office,public", "--output", "site")
        #expect(built.status == 0, "\(built.errors)")
        #expect(try filesWithMark(below: workspace.root + "/site/public").isEmpty)
        let summary = try workspace.signet("build", "--edition", "public", "--output", "alone")
        #expect(summary.output.contains("To do first"))
        #expect(!summary.output.lowercased().contains(Self.mark))
        #expect(!summary.output.contains("vote-juniper.example"), "not in the terminal either: a log may be public")
        #expect(summary.output.contains("  6 domains"))
        // The same search finds the mark where it belongs, so it can find it at all.
        let office = try filesWithMark(below: workspace.root + "/site/office")
        for path in ["domains/\(Self.mark).example.html", "items/M3AAWG-ELEC-98.html", "index.html"] {
            #expect(office.contains(path), "\(path) of \(office)")
        }
    }

    @Test func theDemonstrationsOfficeDomainsAndFiguresStayInside() throws {
        let site = try DemonstrationSite.shared
        let accounts = try String(
            contentsOfFile: BuiltProgram.package + "/Content/accounts/office.csv", encoding: .utf8)
        let groups = Set(
            accounts.split(separator: "\n").dropFirst().compactMap { line in
                line.split(separator: ",", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
            })
        #expect(groups.count > 3)
        for (path, bytes) in try TemporaryWorkspace.contents(of: site.public) {
            let text = String(decoding: bytes, as: UTF8.self)
            for inside in ["ballottrack.example", "vote-juniper.example"] {
                #expect(!text.contains(inside), "\(path) tells of \(inside)")
            }
            #expect(!path.hasPrefix("consent/"), "\(path)")
        }
    }
}
