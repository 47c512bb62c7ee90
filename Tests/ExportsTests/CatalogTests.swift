import Findings
import Guidance
import Testing

@testable import Exports

/// Checklists as catalogs.
@Suite struct CatalogTests {
    private func catalog(_ id: String = "m3aawg-elec") throws -> JSONValue {
        try OSCALReading(SampleOffice.input()).catalog(id)
    }

    private func control(_ id: String) throws -> JSONValue {
        let groups = try catalog(id.hasPrefix("BOD") ? "bod" : "m3aawg-elec")["groups"]?.elements ?? []
        return try #require(groups.flatMap { $0["controls"]?.elements ?? [] }.first { $0["id"]?.text == id })
    }

    private func prose(_ control: JSONValue, _ part: String) -> String? {
        control["parts"]?.elements.first { $0["name"]?.text == part }?["prose"]?.text
    }

    @Test func theHeadTellsTheSource() throws {
        let metadata = try #require(try catalog()["metadata"])
        #expect(metadata["title"] == .string("Election \\[security\\] practices"))
        #expect(metadata["version"] == .string("early 2020"))
        #expect(metadata["oscal-version"] == .string("1.2.1"))
        #expect(metadata["last-modified"] == .string("2026-03-02T18:00:05Z"))
        #expect(metadata.property("date") == "2020-02")
        #expect(metadata["published"] == nil, "a month is no point in time")
        #expect(metadata["remarks"]?.text?.hasPrefix("Told in our own words.") == true)
        #expect(try catalog("bod")["metadata"]?["published"] == .string("2017-10-17T04:59:59Z"))
        let resource = try #require(try catalog()["back-matter"]?["resources"]?.elements.first)
        #expect(resource["citation"]?["text"]?.text?.hasPrefix("M3AAWG, Election") == true)
        #expect(resource["rlinks"]?.elements.first?["href"] == .string("https://www.m3aawg.org/published-documents"))
        #expect(try catalog("bod")["back-matter"]?["resources"]?.elements.first?["rlinks"] == nil)
    }

    @Test func groupsOfOneNameHaveTwoIDs() throws {
        let groups = try catalog()["groups"]?.elements ?? []
        #expect(groups.compactMap { $0["id"]?.text } == ["m3aawg-elec_mail", "m3aawg-elec_mail-2"])
        #expect(groups.first?["parts"]?.elements.first?["name"] == .string("overview"))
    }

    @Test func anItemIsAControlWithItsParts() throws {
        let control = try control("M3AAWG-ELEC-01")
        #expect(control.property("label") == "M3AAWG-ELEC-01" && control.property("strength") == "must")
        #expect(control.properties("audience") == ["official", "it"])
        #expect(prose(control, "statement") == "One record that says who may send.")
        #expect(prose(control, "guidance") == "**Why.** Forged mail misleads.\n\n**How.** Ask `County IT`.")
        #expect(
            prose(control, "assessment-objective")
                == "Judged for each domain.\n\nIt is met where this holds:\n\n- valid SPF record: yes")
        #expect(
            control["parts"]?.elements.compactMap { $0["id"]?.text } == [
                "M3AAWG-ELEC-01_smt", "M3AAWG-ELEC-01_gdn", "M3AAWG-ELEC-01_obj", "M3AAWG-ELEC-01_asm",
            ])
        #expect(control["links"]?.elements.first?["text"] == .string("Guide, part 1"))
    }

    @Test func everyControlHasAStatementAndAMethod() throws {
        let methods = [
            "M3AAWG-ELEC-01": ["TEST"], "M3AAWG-ELEC-02": ["TEST", "INTERVIEW"], "M3AAWG-ELEC-03": ["INTERVIEW"],
            "BOD-03": ["EXAMINE"], "BOD-04": ["EXAMINE"],
        ]
        for (id, expected) in methods {
            let control = try control(id)
            let method = control["parts"]?.elements.first { $0["name"]?.text == "assessment-method" }
            #expect(method?.properties("method") == expected, "\(id)")
            #expect(prose(control, "statement")?.isEmpty == false)
        }
        #expect(prose(try control("BOD-03"), "statement") == "Ask before texting")
    }

    @Test func aRuleIsToldInWords() throws {
        #expect(
            prose(try control("M3AAWG-ELEC-02"), "assessment-objective") == """
                Judged for each domain.

                It applies where this holds:

                - role: has 'sends'

                It is met where all of this holds:

                - all of these:
                  - usable DKIM keys: at least 1
                  - none of these:
                    - valid SPF record: yes
                - a signed statement of County clerk, at most 90 days old. It has to name a document.
                """)
        #expect(
            prose(try control("BOD-02"), "assessment-objective")?.hasSuffix("- DMARC policy: quarantine or reject")
                == true)
        #expect(prose(try control("BOD-04"), "assessment-objective")?.hasSuffix("factor: all of them") == true)
    }

    @Test func aChecklistWhoseIDBeginsWithADigitHasTokens() throws {
        let item = SampleOffice.item("800-177-01", "Title", [.rule(SampleOffice.rule("domain.spf.valid"))])
        let catalog = Catalog(checklists: [
            Checklist(id: "800", title: "T", edition: "1", groups: [ItemGroup(title: "選挙", items: [item])])
        ])
        let reading = try OSCALReading(SampleOffice.input([SampleOffice.run(catalog: catalog)]))
        #expect(ReferenceCheck(reading).faults.isEmpty)
        let group = try reading.catalog("800")["groups"]?.elements.first
        #expect(group?["id"] == .string("_800_group"))
        #expect(group?["controls"]?.elements.first?["id"] == .string("_800-177-01"))
    }
}
