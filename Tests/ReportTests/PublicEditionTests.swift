import Documents
import Evidence
import Findings
import Guidance
import Report
import Settings
import Testing

/// Plants a word in every field that is the office's own, and looks for it in all that the public edition gives.
@Suite("The public edition")
struct PublicEditionTests {
    private static let plant = "OFFICEONLY"

    private var planted: ReportInput {
        let plant = Self.plant
        var input = SmallOffice.input(.public)
        input.settings.domains.append(
            DomainSettings(
                name: "\(plant.lowercased()).example", purpose: "\(plant) purpose", selectors: [plant],
                owner: "\(plant)-role"))
        for place in input.settings.programs.indices {
            input.settings.programs[place].id = "\(plant)-program"
            input.settings.programs[place].ledger = ["\(plant)/ledger.csv"]
            input.settings.programs[place].messages = ["\(plant)/messages.csv"]
            input.settings.programs[place].owner = "\(plant)-role"
        }
        input.settings.programs.append(
            ProgramSettings(id: "\(plant)-hidden", title: "\(plant) program", owner: "\(plant)-role"))
        input.settings.accounts = [AccountsSettings(file: "\(plant)/accounts.csv", owner: "\(plant)-role")]
        input.settings.owners.append(Owner(id: "\(plant)-role", title: "\(plant) title"))
        plantGuidance(&input)
        for place in input.snapshots.indices { plantEvidence(&input, place) }
        input.ownPages.append(OwnPage(slug: "officeonly", title: "\(plant) page", text: "\(plant) text"))
        return input
    }

    private func plantGuidance(_ input: inout ReportInput) {
        let plant = Self.plant
        input.catalog.checklists[0].groups[0].items[0].crosswalk = [CrosswalkLink("\(plant)-01")]
        input.catalog.checklists[0].localTexts = [
            LocalText(
                title: "\(plant) law", edition: "\(plant) edition", currentEdition: "2",
                changes: [LocalText.Change(item: "\(plant)-09", title: "\(plant)", kind: .omit, reason: plant)])
        ]
        var item = SmallOffice.statement("\(plant)-01", "\(plant) item", release: .office)
        item.prose = "\(plant) prose"
        item.citation = "\(plant) citation"
        var other = item
        other.id = "\(plant)-03"
        input.catalog.checklists[0].groups.append(ItemGroup(title: "\(plant) group", items: [item]))
        input.catalog.checklists[0].groups.append(
            ItemGroup(
                title: "\(plant) counted",
                items: [
                    SmallOffice.counted("\(plant)-02", "\(plant) texting", .program, "consent.coverage.enough-share")
                ]))
        input.catalog.checklists.append(
            Checklist(
                id: plant.lowercased(), title: "\(plant) checklist", publisher: plant,
                groups: [ItemGroup(title: plant, items: [other])], introduction: plant))
        for release in [Release.office, .public] {
            // A public statement about an office-only domain would name it.
            input.statements.statements.append(
                SignedStatement(
                    item: "DEMO-01", subject: release == .public ? SmallOffice.hidden : SmallOffice.open,
                    role: "\(plant)-role", date: SmallOffice.day("2026-09-01"), until: SmallOffice.day("2027-09-01"),
                    isMet: true, text: "\(plant) statement", document: plant, release: release))
            input.statements.acceptedRisks.append(
                AcceptedRisk(
                    item: "DEMO-01", subject: release == .public ? SmallOffice.hidden : SmallOffice.open,
                    owner: "\(plant)-role", reason: "\(plant) reason", date: SmallOffice.day("2026-09-01"),
                    until: SmallOffice.day("2027-01-15"), release: release))
        }
    }

    private func plantEvidence(_ input: inout ReportInput, _ place: Int) {
        let plant = Self.plant
        let records = [
            Subject(kind: .domain, name: "\(plant.lowercased()).example"),
            Subject(kind: .domain, name: SmallOffice.hidden), Subject(kind: .program, name: "\(plant)-program"),
            Subject(kind: .accounts, name: "\(plant)-group"), Subject(kind: .office, name: plant),
        ].map { subject in
            SubjectRecord(
                subject: subject,
                findings: [
                    Finding(
                        code: "\(plant).code", severity: place == 0 ? .high : .critical, subject: plant, message: plant,
                        fix: plant, citation: plant)
                ],
                facts: ["domain.dmarc.effective-policy": .word(plant), plant: .number(4_242_424)],
                observations: [Observation(name: plant, type: plant, state: "unknown.\(plant)", records: [plant])],
                details: .object([
                    "answer": .object(["word": .string("yes"), "reason": .string(plant)]),
                    "enabled": .integer(4_242_424), "s02_coverage": .string(plant),
                ]))
        }
        let known = Set(records.map(\.subject))
        input.snapshots[place].records =
            input.snapshots[place].records.filter { !known.contains($0.subject) } + records
        input.snapshots[place].problems = ["\(plant) problem"]
        input.snapshots[place].origin = "\(plant) origin"
    }

    @Test func nothingThatIsTheOfficesOwnIsInIt() throws {
        let text = try compose(planted).everything.lowercased()
        #expect(!text.contains(Self.plant.lowercased()))
        #expect(!text.contains("4242424") && !text.contains("4,242,424"))
        for word in ["hidden.example", "vault", "second factors of", "inner page", "DEMO-03", "DEMO-04", "1,180"] {
            #expect(!text.contains(word.lowercased()), "\(word)")
        }
    }

    @Test func theSamePlantsAreInTheOfficeEdition() throws {
        var input = planted
        input.edition = .office
        let text = try compose(input).everything
        for word in [
            "purpose", "program", "item", "prose", "citation", "group", "checklist", "statement", "reason", "title",
            "text",
            "problem", "origin",
        ] {
            #expect(text.contains("\(Self.plant) \(word)"), "the plant '\(word)' would not be found")
        }
    }

    @Test func itIsTheSameWhateverTheOfficeKeepsToItself() throws {
        #expect(try compose(planted).pages == compose(SmallOffice.input(.public)).pages)
    }

    @Test func itsCountsAreCountsOfWhatItShows() throws {
        let report = try compose(SmallOffice.input(.public))
        let overview = try #require(report.page("index.html")).context
        #expect(overview["tally.total"]?.number == 2)
        #expect(report.pages.filter { $0.kind == .item }.map(\.path) == ["items/DEMO-01.html", "items/DEMO-02.html"])
        #expect(report.pages.filter { $0.kind == .domain }.count == 2)
        #expect(
            overview["domainSentence"]?.text
                == "Strangers can send mail in the name of one of the two domains shown here. For one we don't know.")
        let item = try #require(report.page("items/DEMO-01.html")).context
        #expect(item["subjects"]?.elements.count == 2)
        #expect(item["risks"]?.elements.isEmpty == true)
        #expect(item["crosswalk"]?.elements.isEmpty == true)
    }

    @Test func itNeverClaimsToShowAll() throws {
        let report = try compose(SmallOffice.input(.public))
        let overview = try #require(report.page("index.html")).context
        #expect(overview["headline.answer"]?.text == "0 of the 2 safeguards shown here that apply are met.")
        #expect(overview["editionSentence"]?.text == "This public edition shows what the office has released.")
        #expect(overview["tally.title"]?.text == "The 2 safeguards shown here")
        #expect(overview["domainCounts"]?.text == "Yes 1, unknown 1: two domains shown here.")
        let domains = try #require(report.page("domains.html")).context
        #expect(
            domains["headline.answer"]?.text
                == "None of the two domains shown here are closed to strangers' mail.")
        let text = report.everything
        for claim in ["our two domains", "All 2 ", "All checklists", "All two"] { #expect(!text.contains(claim)) }
        let office = try #require(try compose(SmallOffice.input()).page("index.html")).context
        #expect(office["editionSentence"]?.text == "")
    }

    @Test func itSaysWhichEditionItIs() throws {
        let report = try compose(SmallOffice.input(.public))
        #expect(report.layout["edition"]?.text == "Public edition")
        #expect(report.page("about.html")?.context["public"] == .flag(true))
        #expect(try compose(SmallOffice.input()).layout["edition"]?.text == "Office edition")
    }
}
