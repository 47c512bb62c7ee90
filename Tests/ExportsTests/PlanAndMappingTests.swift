import Findings
import Guidance
import Settings
import Testing

@testable import Exports

/// Accepted risks and problems as a plan of action.
@Suite struct PlanTests {
    private func risk(_ id: String, in list: JSONValue?) throws -> JSONValue {
        try #require(list?.elements.first { $0.property("waiver") == id || $0.property("code") == id }, "\(id)")
    }

    @Test func thereIsAnEntryForEachAcceptedRiskAndEachProblemBehindWhatIsNotMet() throws {
        let plan = try OSCALReading(SampleOffice.input()).plan
        // The old DKIM key is behind no status that is not met, DMARC's problem behind one that is waived.
        #expect(
            plan["poam-items"]?.elements.compactMap { $0["title"]?.text } == [
                "Something is wrong with spf.missing.", "Something is wrong with consent.none-on-file.",
                "Accepted risk for BOD-02, old-riverbend.example",
                "Accepted risk for M3AAWG-ELEC-01, old-riverbend.example",
            ])
        let entry = try #require(plan["poam-items"]?.elements.first)
        let finding = entry["related-findings"]?.elements.first?["finding-uuid"]
        #expect(plan["findings"]?.elements.contains { $0["uuid"] == finding } == true)
        #expect(plan["system-id"]?["id"] == .string("riverbend-county"))
    }

    @Test func itsPartsAreThoseOfTheResults() throws {
        let reading = try OSCALReading(SampleOffice.input())
        for list in ["observations", "risks", "findings"] {
            let all = try reading.result[list]?.elements ?? []
            let carried = try reading.plan[list]?.elements ?? []
            #expect(!carried.isEmpty && carried.allSatisfy(all.contains), "\(list)")
        }
    }

    @Test func anAcceptedRiskHasItsOwnerDayAndLog() throws {
        let waiver = try risk(
            "BOD-02 old-riverbend.example 2026-02-01", in: OSCALReading(SampleOffice.input()).result["risks"])
        #expect(waiver["status"] == .string("deviation-approved") && waiver.property("accepted") == "yes")
        #expect(waiver["deadline"] == .string("2026-06-01T04:59:59Z"))
        #expect(waiver["statement"] == .string("The vendor moves in May."))
        let actor = waiver["origins"]?.elements.first?["actors"]?.elements.first
        #expect(actor?["type"] == .string("party"))
        #expect(actor?["actor-uuid"]?.text == OSCALIdentity(siteID: "riverbend-county").role("clerk"))
        #expect(waiver["risk-log"]?["entries"]?.elements.count == 1)
    }

    @Test func oneThatHasEndedIsOpenAgain() throws {
        let lapsed = try risk(
            "M3AAWG-ELEC-01 old-riverbend.example 2025-10-01", in: OSCALReading(SampleOffice.input()).plan["risks"])
        #expect(lapsed["status"] == .string("open") && lapsed.property("accepted") == nil)
        #expect(
            lapsed["risk-log"]?["entries"]?.elements.compactMap { $0["status-change"]?.text }
                == ["deviation-approved", "open"])
        #expect(lapsed["statement"] == .string("Given up \\<soon>."))
    }

    @Test func oneThatHasNotBegunIsNotTold() throws {
        var statements = SampleOffice.statements
        statements.acceptedRisks = [
            AcceptedRisk(
                item: "BOD-02", owner: "clerk", reason: "r", date: SampleOffice.day("2026-04-01"),
                until: SampleOffice.day("2026-12-31"))
        ]
        let reading = try OSCALReading(SampleOffice.input([SampleOffice.run(statements: statements)]))
        #expect(try reading.result["risks"]?.elements.allSatisfy { $0.property("waiver") == nil } == true)
        #expect(ReferenceCheck(reading).faults.isEmpty)
    }

    @Test func whereNothingIsOpenThereIsNoPlan() throws {
        let export = Export(SampleOffice.input([SampleOffice.run(nil, statements: Statements())]), as: .oscal)
        #expect(!export.files.contains { $0.name.hasPrefix("poam") })
        #expect(export.sentence.hasSuffix("so there is no plan of action."))
        #expect(
            export.files.map(\.name) == [
                "assessment-results-riverbend-county.json", "catalog-bod.json", "catalog-m3aawg-elec.json",
                "mapping-bod-m3aawg-elec.json",
            ])
    }

    @Test(arguments: [
        ("domain.spf.lookups", "spf.too-many-lookups", true), ("domain.spf.valid", "dmarc.missing", false),
        ("domain.mta-sts.mode", "mta-sts.missing", true), ("consent.coverage.none-share", "consent.none-on-file", true),
        ("consent.coverage.none-share", "consent.opt-out-late", false),
        ("consent.opt-out.late", "consent.opt-out-late", true),
        ("account.mfa.coverage", "account.without-second-factor", true),
        ("account.dormant", "account.shared-accounts", false),
        ("odd", "odd.x", false), ("consent.new.figure", "consent.none-on-file", false),
    ])
    func problemsStandBehindFactsOfTheirArea(fact: String, code: String, isBehind: Bool) {
        #expect(RelatedProblems.prefixes(of: fact).contains { code.hasPrefix($0) } == isBehind)
    }
}

/// Crosswalks as mapping collections.
@Suite struct MappingTests {
    @Test func bothSidesReferencesAreReadAndTurnedRound() throws {
        let mapping = try OSCALReading(SampleOffice.input()).model("mapping-bod-m3aawg-elec.json", "mapping-collection")
        #expect(mapping["provenance"]?["method"] == .string("human"))
        #expect(mapping["provenance"]?["matching-rationale"] == .string("semantic"))
        let maps = mapping["mappings"]?["maps"]?.elements ?? []
        // The checklist says that its item is a superset of BOD-02; the file tells how BOD-02 stands to it.
        #expect(maps.compactMap { $0["relationship"]?.text } == ["intersects-with", "subset-of"])
        #expect(maps.compactMap { $0["sources"]?.elements.first?["id-ref"]?.text } == ["BOD-01", "BOD-02"])
        #expect(mapping["mappings"]?["source-resource"]?["href"] == .string("catalog-bod.json"))
    }

    @Test func withoutACrosswalkThereIsNoFile() {
        var catalog = SampleOffice.catalog
        for list in catalog.checklists.indices {
            for group in catalog.checklists[list].groups.indices {
                for item in catalog.checklists[list].groups[group].items.indices {
                    catalog.checklists[list].groups[group].items[item].crosswalk = []
                }
            }
        }
        let files = Export(SampleOffice.input([SampleOffice.run(catalog: catalog)]), as: .oscal).files
        #expect(!files.contains { $0.name.hasPrefix("mapping") })
    }
}
