import Evidence
import Findings
import Guidance
import Settings
import Testing

@testable import Exports

/// An assessment as assessment results.
@Suite struct ResultsTests {
    @Test func everyReferenceResolvesAndNothingIsEmpty() throws {
        for input in [
            SampleOffice.input(), SampleOffice.withHistory, SampleOffice.input([SampleOffice.run(nil)]),
            SampleOffice.input(release: .public),
        ] {
            let faults = ReferenceCheck(try OSCALReading(input)).faults
            #expect(faults.isEmpty, "\(faults.prefix(5))")
        }
    }

    @Test func theCheckItselfFindsAMissingReference() throws {
        let files = Export(SampleOffice.input(), as: .oscal).files.map { file in
            file.name == "catalog-bod.json"
                ? ExportFile(name: file.name, text: file.text.replacing("BOD-03", with: "BOD-93")) : file
        }
        #expect(ReferenceCheck(try OSCALReading(files)).faults.contains { $0.contains("BOD-03_obj") })
    }

    @Test func theSameInputGivesTheSameBytes() {
        for format in ExportFormat.allCases {
            #expect(Export(SampleOffice.withHistory, as: format) == Export(SampleOffice.withHistory, as: format))
        }
        var shuffled = SampleOffice.input()
        shuffled.runs[0].snapshot?.records.reverse()
        #expect(Export(shuffled, as: .oscal) == Export(SampleOffice.input(), as: .oscal))
    }

    @Test func thereIsAFindingForEveryItemAndSubjectWithTheAssessmentsCounts() throws {
        let assessment = SampleOffice.run().assessment
        let findings = try OSCALReading(SampleOffice.input()).result["findings"]?.elements ?? []
        var counts: [String: Int] = [:]
        var items: [String: [ItemStatus]] = [:]
        for finding in findings {
            let status = try #require(finding["target"]?.property("status"))
            counts[status, default: 0] += 1
            items[try #require(finding.property("item")), default: []].append(
                try #require(ItemStatus(rawValue: status)))
        }
        let expected = assessment.items.flatMap(\.subjects).map(\.status.rawValue)
        #expect(counts == Dictionary(expected.map { ($0, 1) }, uniquingKeysWith: +))
        #expect(counts.count == 6, "the sample has every status but partly met")
        // The scorecard counts items: rolled up, the findings say the same.
        #expect(items.count == assessment.items.count)
        for assessed in assessment.items { #expect(rollUp(items[assessed.item.id] ?? []) == assessed.status) }
    }

    /// Item, subject, status, outcome, state, reason, implementation.
    @Test(arguments: [
        ("M3AAWG-ELEC-01", "riverbend.example", "met", "met", "satisfied", "pass", "implemented"),
        ("M3AAWG-ELEC-01", "old-riverbend.example", "not met", "not met", "not-satisfied", "fail", ""),
        ("M3AAWG-ELEC-01", "silent.example", "unknown", "unknown", "not-satisfied", "other", ""),
        (
            "M3AAWG-ELEC-02", "old-riverbend.example", "not applicable", "not applicable", "satisfied", "other",
            "not-applicable"
        ),
        ("M3AAWG-ELEC-03", "Riverbend County", "partly met", "partly met", "not-satisfied", "fail", "partial"),
        ("BOD-01", "Riverbend County", "not assessed", "not assessed", "not-satisfied", "other", ""),
        ("BOD-02", "old-riverbend.example", "waived", "not met", "not-satisfied", "fail", ""),
        ("BOD-03", "Voter \\*texts\\*", "not met", "not met", "not-satisfied", "fail", ""),
        ("BOD-04", "=Clerks", "met", "met", "satisfied", "pass", "implemented"),
    ])
    func sevenStatusesAreKeptApart(
        _ item: String, _ subject: String, _ status: String, _ outcome: String, _ state: String, _ reason: String,
        _ implementation: String
    ) throws {
        var input = SampleOffice.input()
        // A partly met status of one subject: a statement beside facts can make it.
        if status == "partly met" { input.runs[0].assessment.set(item, .partlyMet) }
        let finding = try OSCALReading(input).finding(item, subject)
        let target = try #require(finding["target"])
        #expect(target.property("status") == status && target.property("outcome") == outcome)
        #expect(target["type"] == .string("objective-id") && target["target-id"]?.text == "\(item)_obj")
        #expect(target["status"]?["state"]?.text == state && target["status"]?["reason"]?.text == reason)
        #expect(target["implementation-status"]?["state"]?.text ?? "" == implementation)
        #expect(target["status"]?["remarks"]?.text?.isEmpty == false)
        let observations = finding["related-observations"]?.elements.count ?? 0
        if ["met", "partly met", "not met"].contains(status) { #expect(observations > 0) }
        if status == "waived" { #expect(finding["related-risks"]?.elements.isEmpty == false) }
    }

    @Test func aWaivedUnknownIsNoFailure() throws {
        var statements = SampleOffice.statements
        statements.acceptedRisks = [
            AcceptedRisk(
                item: "BOD-02", owner: "clerk", reason: "r", date: SampleOffice.day("2026-01-01"),
                until: SampleOffice.day("2026-12-31"))
        ]
        let reading = try OSCALReading(SampleOffice.input([SampleOffice.run(statements: statements)]))
        let target = try reading.finding("BOD-02", "silent.example")["target"]
        #expect(target?.property("status") == "waived" && target?.property("outcome") == "unknown")
        #expect(target?["status"]?["reason"] == .string("other"))
    }

    @Test func factsArePropertiesOfWhatWasSeen() throws {
        let observations = try OSCALReading(SampleOffice.input()).result["observations"]?.elements ?? []
        let seen = try #require(observations.first { $0["title"]?.text == "Evidence about riverbend.example" })
        #expect(seen.property("domain.spf.valid") == "true" && seen.property("domain.dkim.keys") == "2")
        #expect(seen.properties("domain.mail.role") == ["receives", "sends"])
        #expect(seen["methods"] == .array([.string("TEST")]) && seen["types"] == .array([.string("discovery")]))
        #expect(seen["collected"] == .string("2026-03-02T18:00:05Z"))
        let silent = try #require(observations.first { $0["title"]?.text == "Evidence about silent.example" })
        #expect(silent.properties("unknown").count == 2)
        // A reason of many lines can't be a property's value.
        #expect(silent["description"]?.text?.contains("domain.dmarc.policy: unknown, line one\nline two") == true)
        let program = try #require(observations.first { $0["title"]?.text == "Evidence about Voter \\*texts\\*" })
        #expect(program["methods"] == .array([.string("EXAMINE")]))
        #expect(program.property("consent.coverage.none-share") == "12/400")
    }

    @Test func problemsAreRisksAndNotesAndUnknownsAreNone() throws {
        let risks = try OSCALReading(SampleOffice.input()).result["risks"]?.elements ?? []
        #expect(
            risks.compactMap { $0.property("code") } == [
                "dmarc.missing", "spf.missing", "dkim.old-key", "consent.none-on-file",
            ])
        let spf = try #require(risks.first { $0.property("code") == "spf.missing" })
        #expect(spf["status"] == .string("open"))
        #expect(spf["characterizations"]?.elements.first?["facets"]?.elements.first?["value"] == .string("critical"))
        let fix = spf["remediations"]?.elements.first
        #expect(fix?["lifecycle"] == .string("recommendation"))
        #expect(fix?["description"] == .string("Publish `v=spf1 -all`. It takes an hour."))
    }

    @Test func statementsAreObservationsAndAttestations() throws {
        let result = try OSCALReading(SampleOffice.input()).result
        let attestations = (result["attestations"]?.elements ?? []).flatMap { $0["parts"]?.elements ?? [] }
        #expect(attestations.compactMap { $0.property("item") } == ["BOD-01", "M3AAWG-ELEC-02", "M3AAWG-ELEC-03"])
        #expect(attestations.compactMap { $0.property("valid") } == ["no", "yes", "yes"])
        #expect(attestations.compactMap { $0.property("signed") } == ["2025-12-01", "2026-02-10", "2026-02-01"])
        // The item's greatest age ends it earlier than its own last day.
        #expect(attestations.compactMap { $0.property("expires") } == ["2025-12-31", "2026-05-11", "2027-01-31"])
        let last = try #require(attestations.last)
        #expect(last["name"] == .string("attestation") && last["ns"] == .string(OSCAL.ours))
        #expect(last["prose"] == .string("Yes. All \\*twelve\\* were trained.\n\nDocument: Record TR-1."))
        let observations = (result["observations"]?.elements ?? []).filter {
            $0["methods"] == .array([.string("INTERVIEW")])
        }
        #expect(observations.count == 3)
        #expect(observations.last?["collected"] == .string("2026-02-02T05:59:59Z"))
        #expect(observations.last?["expires"] == .string("2027-02-01T05:59:59Z"))
        #expect(observations.last?["types"] == .array([.string("control-objective")]))
    }

    @Test func aStatementWithoutTheDocumentThatIsWantedIsNotValid() {
        let item = SampleOffice.item("A-1", "T", kind: .office, [SampleOffice.withDocument])
        func isValid(_ isMet: Bool, _ document: String?, on day: String) -> Bool {
            SpokenStatement(
                item: item,
                statement: SignedStatement(
                    item: "A-1", role: "clerk", date: SampleOffice.day("2026-02-01"),
                    until: SampleOffice.day("2026-12-31"), isMet: isMet, text: "t", document: document), subjects: []
            ).isValid(on: SampleOffice.day(day))
        }
        #expect(isValid(true, "d", on: "2026-02-01") && isValid(true, "d", on: "2026-05-02"))
        #expect(!isValid(true, "d", on: "2026-01-31") && !isValid(true, "d", on: "2026-05-03"))
        #expect(!isValid(true, nil, on: "2026-02-02") && isValid(false, nil, on: "2026-02-02"))
    }

    @Test func noPersonsDataAndNoAddressIsInIt() throws {
        for format in ExportFormat.allCases {
            for file in Export(SampleOffice.input(), as: format).files {
                #expect(!file.text.contains("555-0142") && !file.text.contains("Court Square"))
                #expect(!file.text.contains("elections@"))
            }
        }
        let parties = try OSCALReading(SampleOffice.input()).results["metadata"]?["parties"]?.elements ?? []
        #expect(
            parties.compactMap { $0["name"]?.text } == [
                "Riverbend County", "County clerk, Riverbend County", "Deputy Clerk, Riverbend County",
                "County IT, Riverbend County",
            ])
        #expect(parties.allSatisfy { $0["type"] == .string("organization") })
    }

    @Test func historyIsTheNewestFirstAndDefinesNothingTwice() throws {
        let reading = try OSCALReading(SampleOffice.withHistory)
        let results = try reading.results["results"]?.elements ?? []
        #expect(results.compactMap { $0.property("as-of") } == ["2026-03-02", "2026-02-02"])
        #expect(results.first?.property("previous-snapshot") == String(repeating: "2e", count: 32))
        #expect(results.last?["local-definitions"] == nil && results.last?["findings"]?.elements.isEmpty == false)
        #expect(ReferenceCheck(reading).faults.isEmpty)
    }

    @Test func withoutEvidenceTheAssessmentIsOfItsDay() throws {
        let reading = try OSCALReading(SampleOffice.input([SampleOffice.run(nil)]))
        let result = try reading.result
        #expect(result["start"] == .string("2026-03-03T05:59:59Z") && result["assessment-log"] == nil)
        #expect(
            try reading.finding("M3AAWG-ELEC-01", "riverbend.example")["target"]?.property("status") == "not assessed")
    }

    @Test func itsItemsAreFoundInTheCatalogsThatItLinks() throws {
        let reading = try OSCALReading(SampleOffice.input())
        for document in [try reading.results, try reading.plan] {
            let resources = document["back-matter"]?["resources"]?.elements ?? []
            let links = resources.flatMap { $0["rlinks"]?.elements ?? [] }.compactMap { $0["href"]?.text }
            #expect(links.filter { $0.hasPrefix("catalog-") } == ["catalog-bod.json", "catalog-m3aawg-elec.json"])
        }
        let selections = try reading.result["reviewed-controls"]?["control-selections"]?.elements ?? []
        #expect(selections.compactMap { $0.property("framework") } == ["bod", "m3aawg-elec"])
        #expect(selections.first?["include-controls"]?.elements.count == 4)
        #expect(selections.first?["links"]?.elements.count == 1)
    }

    @Test func theTimeOfTheLastChangeMayBeGiven() throws {
        var input = SampleOffice.input()
        input.modified = SampleOffice.time("2026-04-01T00:00:00Z")
        #expect(try OSCALReading(input).results["metadata"]?["last-modified"] == .string("2026-04-01T00:00:00Z"))
    }

    @Test func withoutAnAssessmentOrAnItemThereIsNothing() {
        #expect(Export(SampleOffice.input([]), as: .oscal).files.isEmpty)
        let empty = Export(SampleOffice.input([SampleOffice.run(catalog: Catalog())]), as: .oscal)
        #expect(empty.files.isEmpty)
        #expect(empty.sentence == "There is no item to export, so no OSCAL document was written.")
    }
}

extension Assessment {
    /// Gives an item's subjects another status.
    mutating func set(_ item: String, _ status: ItemStatus) {
        for checklist in checklists.indices {
            for place in checklists[checklist].items.indices where checklists[checklist].items[place].item.id == item {
                for subject in checklists[checklist].items[place].subjects.indices {
                    checklists[checklist].items[place].subjects[subject].status = status
                    checklists[checklist].items[place].subjects[subject].underlying = status
                }
            }
        }
    }
}
