import Documents
import Findings
import Settings
import Testing

@testable import Guidance

@Suite struct CatalogReadingTests {
    private let text = """
        ---
        id: m3aawg-elec
        title: Election security best common practices
        framework: M3AAWG
        publisher: Messaging, Malware and Mobile Anti-Abuse Working Group
        edition: early 2020
        date: 2020-02
        url: https://www.m3aawg.org/published-documents
        audience: [official, it]
        binds: Binds nobody; it recommends.
        license: Paraphrased, with a link.
        language: en-US
        ---

        Two focus areas.

        ```markdown
        ## No heading
        ### NOT-01 An example in a code block
        ```

        ## Focus area 1: sign-in ##

        For all staff.

        ### M3AAWG-ELEC-01 Turn on multi-factor sign-in

        ~~~yaml
        strength: should
        release: public
        audience: trainer
        owner: it
        citation: {part: focus area 1, confidence: secondary}
        evidence: {subject: accounts, fact: account.mfa.coverage, at-least: 100}
        ~~~

        **What.** Do it.

        ```yaml
        strength: may
        ```

        #### How

        Ask.

        ## Focus area 2

        ### M3AAWG-ELEC-10 Move DMARC to a policy that stops fakes
        ```yaml
        strength: must
        citation: A guide, page 4
        crosswalk: [M3AAWG-ELEC-01]
        when:
          - {fact: domain.mail.role, contains: sends}
        evidence:
          subject: domain
          parts:
            - all:
                - {fact: domain.dmarc.policy, in: [quarantine, reject]}
                - any:
                    - {fact: domain.dkim.keys, at-least: 1}
                    - {fact: domain.spf.valid, is: yes}
            - attest: {role: it, max-age: 12 months, document: true}
        ```
        """

    private func read(_ text: String) throws -> Checklist {
        try #require(try Fixture.catalog(["m3aawg-elec.md": text]).checklists.first)
    }

    @Test func readsFrontMatterGroupsAndProse() throws {
        let checklist = try read(text)
        #expect(checklist.id == "m3aawg-elec")
        #expect(checklist.title == "Election security best common practices")
        #expect(checklist.framework == "M3AAWG")
        #expect(checklist.publisher == "Messaging, Malware and Mobile Anti-Abuse Working Group")
        #expect(checklist.edition == "early 2020")
        #expect(checklist.date == "2020-02")
        #expect(checklist.url == "https://www.m3aawg.org/published-documents")
        #expect(checklist.audience == [.official, .it])
        #expect(checklist.binds == "Binds nobody; it recommends.")
        #expect(checklist.license == "Paraphrased, with a link.")
        #expect(checklist.language == "en-US")
        #expect(
            checklist.introduction
                == "Two focus areas.\n\n```markdown\n## No heading\n### NOT-01 An example in a code block\n```")
        #expect(checklist.groups.map(\.title) == ["Focus area 1: sign-in", "Focus area 2"])
        #expect(checklist.groups.map(\.introduction) == ["For all staff.", ""])
        #expect(checklist.items.map(\.id) == ["M3AAWG-ELEC-01", "M3AAWG-ELEC-10"])
    }

    @Test func readsAnItemWithAllItsKeys() throws {
        let item = try #require(try read(text).items.first)
        #expect(item.title == "Turn on multi-factor sign-in")
        #expect(item.strength == .should)
        #expect(item.release == .public)
        #expect(item.audience == [.trainer])
        #expect(item.owner == "it")
        #expect(item.citation == "Election security best common practices, focus area 1")
        #expect(item.confidence == .secondary)
        #expect(item.place == SourcePlace(file: "Content/guidance/m3aawg-elec.md", line: 26, column: 1))
        #expect(item.prose == "**What.** Do it.\n\n```yaml\nstrength: may\n```\n\n#### How\n\nAsk.")
        let place = SourcePlace(file: "Content/guidance/m3aawg-elec.md", line: 34, column: 11)
        let condition = FactCondition(
            fact: "account.mfa.coverage", title: "accounts with a second factor", comparison: .atLeast(100),
            isShare: true, place: place)
        #expect(item.evidence == EvidenceRule(subject: .accounts, parts: [.rule(.fact(condition))]))
    }

    @Test func readsPartsGroupsAndConditions() throws {
        let item = try #require(try read(text).items.last)
        #expect(item.release == .office, "nothing is public by itself")
        #expect(item.audience == [.official, .it], "the checklist's own")
        #expect(item.citation == "A guide, page 4")
        #expect(item.confidence == nil)
        #expect(item.owner == nil)
        #expect(item.evidence.subject == .domain)
        #expect(item.evidence.statement == StatementRule(role: "it", maximumAgeDays: 365, needsDocument: true))
        guard case .rule(.all(let rules)) = item.evidence.parts.first, case .any(let either) = rules.last else {
            Issue.record("the first part is a rule of two")
            return
        }
        #expect(rules.count == 2)
        #expect(either.count == 2)
        guard case .fact(let when) = item.applies else {
            Issue.record("a list of one rule is that rule")
            return
        }
        #expect(when.comparison == .contains("sends"))
    }

    @Test func crosswalkIsReadBothWays() throws {
        let checklist = try read(text)
        #expect(checklist.items.map(\.crosswalk) == [["M3AAWG-ELEC-10"], ["M3AAWG-ELEC-01"]])
    }

    @Test func lineEndsMayBeThoseOfWindows() throws {
        let unix = try read(text)
        let windows = try read(text.replacing("\n", with: "\r\n"))
        #expect(windows == unix)
    }

    @Test func everyFormOfEvidenceIsRead() throws {
        let forms: [(String, SubjectKind)] = [
            ("{subject: domain, any: [{fact: domain.spf.valid, is: no}]}", .domain),
            ("{subject: domain, none: [{fact: domain.dmarc.policy, is: none}]}", .domain),
            ("{subject: domain, fact: domain.spf.records, equals: 1}", .domain),
            ("{subject: domain, fact: domain.spf.records, at-most: 1}", .domain),
            ("{subject: accounts, fact: account.export-age-days, not-older-than: 90 days}", .accounts),
            ("{subject: domain, reports: {fact: reports.dmarc.unlisted-sources, at-most: 0}}", .domain),
            ("{attest: {role: clerk, max-age: 2 years}}", .office),
            ("{subject: program, attest: {role: clerk, max-age: 1 day, document: no}}", .program),
        ]
        for (form, subject) in forms {
            let block = "strength: may\ncitation: A guide\nevidence: \(form)"
            let catalog = try Fixture.catalog(item: block)
            #expect(catalog.items.map(\.evidence.subject) == [subject], "\(form)")
        }
    }

    @Test func agesAreCountedInDays() throws {
        for (text, days) in [
            ("1 day", 1), ("365 days", 365), ("1 month", 31), ("6 months", 183), ("12 months", 365), ("24 months", 730),
            ("1 year", 365), ("2 years", 730),
        ] {
            let block = "strength: may\ncitation: A\nevidence: {attest: {role: clerk, max-age: \(text)}}"
            let rule = try Fixture.catalog(item: block).items.first?.evidence.statement
            #expect(rule?.maximumAgeDays == days, "\(text)")
        }
    }

    @Test func checklistsStandInTheOrderOfTheirIDs() throws {
        let block = "strength: may\ncitation: A\nevidence: {attest: {role: clerk, max-age: 1 year}}"
        let file = { (id: String) in
            Fixture.frontMatter(id: id) + "## G\n### \(id.uppercased())-1 T\n```yaml\n\(block)\n```\n"
        }
        let catalog = try Fixture.catalog(["b.md": file("b"), "a-b.md": file("a-b"), "a.md": file("a")])
        #expect(catalog.checklists.map(\.id) == ["a", "a-b", "b"])
        #expect(catalog.item("A-B-1")?.title == "T")
        #expect(catalog.item("C-1") == nil)
    }

    @Test func addressAndLanguageMayBeAbsent() throws {
        let block = "strength: may\ncitation: A\nevidence: {attest: {role: clerk, max-age: 1 year}}"
        let text = Fixture.checklist(block).replacing("url: https://publisher.example/guide\n", with: "")
        let checklist = try #require(try Fixture.catalog(["test.md": text]).checklists.first)
        #expect(checklist.url == "")
        #expect(checklist.language == "en")
        #expect(checklist.place == SourcePlace(file: "Content/guidance/test.md", line: 1, column: 1))
    }

    @Test func anotherFolderMayBeRead() throws {
        let block = "strength: may\ncitation: A\nevidence: {attest: {role: clerk, max-age: 1 year}}"
        let files = FileSource.memory(["elsewhere/test.md": Fixture.checklist(block), "Content/guidance/x.md": "no"])
        let catalog = try Catalog.read(from: files, folder: "elsewhere", facts: [], owners: Fixture.owners)
        #expect(catalog.items.map(\.id) == ["TEST-01"])
        #expect(catalog.items.first?.place.file == "elsewhere/test.md")
    }

    @Test(arguments: [[:], ["Content/guidance/.hidden.md": "x"], ["Content/attestations/2026.yml": "x"]])
    func aFolderWithoutAnyChecklistIsOneClearError(files: [String: String]) {
        let error = #expect(throws: Diagnostics.self) {
            try Catalog.read(from: .memory(files), facts: [], owners: [])
        }
        #expect(
            error?.all.map(\.description) == [
                "Content/guidance: error: [guidance.none] There is no checklist in Content/guidance. Put one there, or"
                    + " let 'signet init' write its own into a new folder."
            ])
    }
}
