import Documents
import Findings
import Testing

@testable import Guidance

/// Mistakes in the `yaml` block of an item; each block is put into a checklist without any other.
@Suite struct RuleFaultTests {
    private static func evidence(_ text: String, _ code: String, _ message: String) -> FaultRow {
        FaultRow(code, "strength: may\ncitation: A guide\nevidence: \(text)", message)
    }

    private static func domain(_ text: String, _ code: String, _ message: String) -> FaultRow {
        evidence("{subject: domain, \(text)}", code, message)
    }

    private static let statement = "evidence: {attest: {role: clerk, max-age: 1 year}}"
    private static let groups = "all, any, none, fact"
    private static let ruleKeys =
        "all, any, none, fact, is, in, contains, equals, at-least, at-most, not-older-than"

    static let items: [FaultRow] = [
        FaultRow(
            "yaml.missing-key", "▲citation: A\n\(statement)",
            "An item needs the key 'strength'. Add it to this group."),
        FaultRow(
            "yaml.missing-key", "▲strength: may\n\(statement)",
            "An item needs the key 'citation'. Add it to this group."),
        FaultRow(
            "yaml.missing-key", "▲strength: may\ncitation: A",
            "An item needs the key 'evidence'. Add it to this group."),
        FaultRow(
            "yaml.unknown-key", "strength: may\n▲citaton: B\ncitation: A\n\(statement)",
            "'citaton' is not a key of an item. Did you mean 'citation'? Known: strength, release, audience, owner,"
                + " citation, crosswalk, formerly, first, when, evidence."),
        FaultRow(
            "yaml.type", "▲- strength", "An item must be a group of keys, but this is a list."),
        FaultRow(
            "yaml.syntax", "strength: may\ncitation: A\nevidence: {attest: \n▲",
            "This is not valid YAML: did not find expected node content. Check indentation, colons and quotes around"
                + " this place."),
        FaultRow(
            "yaml.duplicate-key", "▲strength: may\nstrength: must\ncitation: A\n\(statement)",
            "The key 'strength' stands twice in this group. Keep one of them."),
        FaultRow(
            "yaml.unknown-word", "strength: ▲shall\ncitation: A\n\(statement)",
            "'shall' is not a value of 'strength'. Known: must, should, may."),
        FaultRow(
            "yaml.unknown-word", "strength: may\nrelease: ▲publik\ncitation: A\n\(statement)",
            "'publik' is not a value of 'release'. Did you mean 'public'? Known: office, public."),
        FaultRow(
            "yaml.unknown-word", "strength: may\ncitation: {part: 1, confidence: ▲high}\n\(statement)",
            "'high' is not a value of 'confidence'. Known: read, secondary, general."),
        FaultRow(
            "guidance.owner", "strength: may\nowner: ▲itt\ncitation: A\n\(statement)",
            "There is no owner 'itt'. Did you mean 'it'? Known: clerk, deputy, it, trainer."),
        FaultRow(
            "guidance.unknown-item", "strength: may\ncitation: A\ncrosswalk: [▲TEST-10]\n\(statement)",
            "There is no item 'TEST-10'. Did you mean 'TEST-01'?"),
        FaultRow(
            "guidance.own-crosswalk", "strength: may\ncitation: A\ncrosswalk: ▲TEST-01\n\(statement)",
            "The item refers to itself. Remove its own id."),
        FaultRow(
            "rule.empty", "strength: may\ncitation: A\n▲when: []\n\(statement)",
            "'when' is empty. Add what it asks for, or remove it."),
        FaultRow(
            "rule.empty", "strength: may\ncitation: A\n▲when:\n\(statement)",
            "'when' is empty. Add what it asks for, or remove it."),
        FaultRow(
            "rule.other-subject",
            "strength: may\ncitation: A\nwhen: {fact: ▲account.mfa.coverage, at-least: 1}\n"
                + "evidence: {subject: domain, fact: domain.spf.valid, is: yes}",
            "'account.mfa.coverage' is a fact of an account group, but this rule judges a domain. A rule has one kind of"
                + " subject."),
    ]

    static let whens: [FaultRow] = [
        FaultRow(
            "rule.other-subject",
            "strength: may\ncitation: A\nwhen: [{fact: ▲domain.spf.valid, is: yes}]\n\(statement)",
            "'domain.spf.valid' is a fact of a domain, but this rule judges the office. A rule has one kind of subject."
        ),
        FaultRow(
            "yaml.type", "strength: may\ncitation: A\nwhen: ▲always\n\(statement)",
            "A rule must be a group of keys, but this is a single value."),
        FaultRow(
            "rule.nothing", "strength: may\ncitation: A\nwhen: [▲{}]\n\(statement)",
            "The rule says nothing to decide by. Use one of: \(groups)."),
    ]

    static let rules: [FaultRow] = [
        evidence(
            "▲{}", "rule.nothing",
            "'evidence' says nothing to decide by. Use one of: \(groups), attest, reports, parts."),
        evidence(
            "▲{subject: domain}", "rule.nothing",
            "'evidence' says nothing to decide by. Use one of: \(groups), attest, reports, parts."),
        domain(
            "all: [▲{}]", "rule.nothing", "The rule says nothing to decide by. Use one of: \(groups)."),
        domain(
            "parts: [▲{}, {fact: domain.spf.valid, is: yes}]", "rule.nothing",
            "The part says nothing to decide by. Use one of: \(groups), attest, reports."),
        domain(
            "all: [{fact: domain.spf.valid, is: yes}], ▲any: [{fact: domain.spf.valid, is: no}]", "rule.many-forms",
            "'evidence' has 'all' and 'any'. Keep one, or put one inside the other."),
        domain("▲all: []", "rule.empty", "'all' is empty. Add what it asks for, or remove it."),
        domain("▲none: ~", "rule.empty", "'none' is empty. Add what it asks for, or remove it."),
        domain("▲parts: []", "rule.empty", "'parts' is empty. Add what it asks for, or remove it."),
        domain(
            "fact: domain.dmarc.policy, ▲in: []", "rule.empty", "'in' is empty. Add what it asks for, or remove it."),
        domain(
            "fact: domain.dmarc.policy, ▲is: ", "rule.empty", "'is' is empty. Add what it asks for, or remove it."),
        domain(
            "any: ▲{fact: domain.spf.valid, is: yes}", "yaml.type",
            "'any' must be a list of rules, but this is a group of keys."),
        domain("parts: ▲none", "yaml.type", "'parts' must be a list, but this is 'none'."),
        domain(
            "▲parts: [{fact: domain.spf.valid, is: yes}]", "rule.one-part",
            "'parts' joins two parts or more. Write a single one without 'parts'."),
        evidence(
            "▲{fact: domain.spf.valid, is: yes}", "rule.no-subject",
            "Facts decide here, so 'subject' is needed: one of office, domain, program, accounts."),
        evidence(
            "{subject: ▲domains, fact: domain.spf.valid, is: yes}", "yaml.unknown-word",
            "'domains' is not a value of 'subject'. Did you mean 'domain'? Known: office, domain, program, accounts."),
        domain(
            "▲is: yes", "rule.no-fact", "'is' compares a fact, but there is none. Add 'fact' beside it."),
        domain(
            "all: [{fact: domain.spf.valid, is: yes}], ▲at-least: 1", "rule.no-fact",
            "'at-least' compares a fact, but there is none. Add 'fact' beside it."),
        domain(
            "all: [▲{fact: domain.dmarc.policy}]", "rule.no-comparison",
            "'domain.dmarc.policy' is compared with nothing. Add one of: is, in."),
        domain(
            "all: [{fact: domain.spf.records, ▲at-lest: 1}]", "yaml.unknown-key",
            "'at-lest' is not a key of a rule. Did you mean 'at-least'? Known: \(ruleKeys)."),
        domain(
            "fact: domain.spf.records, at-least: 1, ▲at-most: 2", "rule.many-comparisons",
            "A fact is compared once, but here are at-least, at-most. Make each a condition of its own below 'all'."),
        domain(
            "fact: domain.mail.role, contains: ▲[sends, receives]", "rule.many-comparisons",
            "A fact is compared once, but here are contains sends, contains receives. Make each a condition of its own"
                + " below 'all'."),
        domain(
            "fact: ▲domain.dmarc.polcy, is: none", "rule.unknown-fact",
            "There is no fact 'domain.dmarc.polcy'. Did you mean 'domain.dmarc.policy'? 'signet facts' lists them all."),
        domain(
            "fact: ▲nothing, is: none", "rule.unknown-fact",
            "There is no fact 'nothing'. 'signet facts' lists them all."),
        domain(
            "all: [{fact: domain.spf.valid, is: yes}, {fact: ▲consent.proof.share, at-least: 90}]",
            "rule.other-subject",
            "'consent.proof.share' is a fact of a program, but this rule judges a domain. A rule has one kind of"
                + " subject."),
        domain(
            "fact: ▲reports.dmarc.unlisted-sources, at-most: 0", "rule.reports",
            "'reports.dmarc.unlisted-sources' is a fact of mail reports. Put it below 'reports'."),
        domain(
            "reports: {fact: ▲domain.spf.valid, is: yes}", "rule.reports",
            "'domain.spf.valid' is not a fact of mail reports. Move it out of 'reports'."),
        domain(
            "reports: {fact: ▲reports.dmarc.messages, at-least: 1}", "rule.unknown-fact",
            "There is no fact 'reports.dmarc.messages'. 'signet facts' lists them all."),
        domain(
            "fact: domain.spf.valid, ▲at-least: 1", "rule.misfit",
            "'at-least' does not fit 'domain.spf.valid', which is yes or no. Use is."),
        domain(
            "fact: domain.mail.role, ▲is: sends", "rule.misfit",
            "'is' does not fit 'domain.mail.role', which is a set of words. Use contains."),
        domain(
            "fact: domain.dmarc.policy, ▲contains: none", "rule.misfit",
            "'contains' does not fit 'domain.dmarc.policy', which is a word. Use is, in."),
        domain(
            "fact: domain.dmarc.policy, ▲is: [none, reject]", "rule.misfit",
            "'is' does not fit 'domain.dmarc.policy', which is a word. Use in."),
        domain(
            "fact: domain.spf.records, ▲not-older-than: 3 days", "rule.misfit",
            "'not-older-than' does not fit 'domain.spf.records', which is a number. Use equals, at-least, at-most."),
        evidence(
            "{subject: accounts, fact: account.mfa.coverage, ▲equals: 100}", "rule.misfit",
            "'equals' does not fit 'account.mfa.coverage', which is a share. Use at-least, at-most."),
        domain(
            "fact: domain.dmarc.policy, in: [quarantine, ▲rejects]", "rule.unknown-word",
            "'rejects' is never a value of 'domain.dmarc.policy'. Did you mean 'reject'? Known: none, quarantine,"
                + " reject."),
        domain(
            "fact: domain.mail.role, contains: ▲bulk", "rule.unknown-word",
            "'bulk' is never a value of 'domain.mail.role'. Known: sends, receives, parked."),
        domain(
            "fact: domain.spf.valid, is: ▲\"yes\"", "rule.flag",
            "'domain.spf.valid' is yes or no, but this is 'yes'."),
        domain(
            "fact: domain.spf.valid, is: ▲[yes]", "rule.flag",
            "'domain.spf.valid' is yes or no, but this is 'a list'."),
        evidence(
            "{subject: accounts, fact: account.mfa.coverage, at-least: ▲101}", "rule.number",
            "'at-least' must be whole per cent from 0 to 100, but this is '101'."),
        evidence(
            "{subject: accounts, fact: account.mfa.coverage, at-most: ▲99.5}", "rule.number",
            "'at-most' must be whole per cent from 0 to 100, but this is '99.5'."),
        domain(
            "fact: domain.spf.records, equals: ▲-1", "rule.number",
            "'equals' must be a whole number from 0 to 1000000000000, but this is '-1'."),
        domain(
            "fact: domain.spf.records, equals: ▲99999999999999999999", "rule.number",
            "'equals' must be a whole number from 0 to 1000000000000, but this is '99999999999999999999'."),
        evidence(
            "{subject: accounts, fact: account.export-age-days, not-older-than: ▲90}", "rule.age",
            "'not-older-than' must be a time like '365 days', '12 months' or '2 years', but this is '90'."),
        evidence(
            "{attest: {role: clerk, max-age: ▲1 week}}", "rule.age",
            "'max-age' must be a time like '365 days', '12 months' or '2 years', but this is '1 week'."),
        evidence(
            "{attest: {role: clerk, max-age: ▲0 days}}", "rule.age",
            "'max-age' must be a time like '365 days', '12 months' or '2 years', but this is '0 days'."),
        evidence(
            "{attest: ▲{max-age: 1 year}}", "yaml.missing-key",
            "'attest' needs the key 'role'. Add it to this group."),
        evidence(
            "{attest: ▲{role: clerk}}", "yaml.missing-key",
            "'attest' needs the key 'max-age'. Add it to this group."),
        evidence(
            "▲{attest: }", "yaml.missing-key",
            "'evidence' needs the key 'attest'. Add it to this group."),
        evidence(
            "{attest: {role: clerk, max-age: 1 year, document: ▲training}}", "yaml.type",
            "'document' must be true or false, but this is 'training'."),
        evidence(
            "{attest: {role: ▲clerks, max-age: 1 year}}", "guidance.owner",
            "There is no owner 'clerks'. Did you mean 'clerk'? Known: clerk, deputy, it, trainer."),
        evidence(
            "{parts: [{attest: {role: clerk, max-age: 1 year}}, ▲{attest: {role: it, max-age: 1 year}}]}",
            "rule.many-statements",
            "An item asks for one statement at most. Make the second an item of its own."),
        domain(
            "parts: [{fact: domain.spf.valid, is: yes}, {▲parts: []}]", "yaml.unknown-key",
            "'parts' is not a key of a part. Known: \(ruleKeys), attest, reports."),
    ]

    @Test(arguments: items + whens + rules) func aMistakeInAnItemIsToldAtItsPlace(row: FaultRow) {
        expect(row, in: "test.md", marked: MarkedText(Fixture.checklist(row.text)))
    }

    @Test func withoutOwnersTheSettingsAreNamed() {
        let text = Fixture.checklist("strength: may\ncitation: A\n\(Self.statement)")
        let error = #expect(throws: Diagnostics.self) {
            try Catalog.read(from: .memory(["Content/guidance/test.md": text]), facts: [], owners: [])
        }
        #expect(
            error?.all.map(\.message) == [
                "There is no owner 'clerk': the settings have none. Add the role to 'owners' in Content/site.yml."
            ])
    }

    /// Every code of the wording file has a row in one of the tables.
    @Test func everySentenceIsInATable() throws {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let source = try FileSource.machine.text(root + "/Sources/Guidance/Reading/GuidanceFault.swift")
        let codes = Set(
            source.matches(of: #/"((?:guidance|rule|statement|local)\.[a-z-]+)"/#).map { String($0.output.1) })
        let rows =
            ChecklistFaultTests.files + Self.items + Self.rules + StatementFaultTests.rows
            + CrosswalkReadingTests.faults
            + FirstTenTests.faults + ApplicabilityTests.faults + LocalTextTests.faults
        let elsewhere: Set<String> = [
            "guidance.formerly-circle", "local.edition", "statement.omitted", "guidance.no-groups", "guidance.none",
            "guidance.stray-file",
        ]
        #expect(codes.count > 35)
        #expect(codes.subtracting(rows.map(\.code)).subtracting(elsewhere).sorted() == [])
    }
}
