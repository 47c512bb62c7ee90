import Documents
import Findings
import Settings

@testable import Guidance

/// A small register of facts, an office and helpers that many tests share.
enum Fixture {
    static let facts: [FactKind] = [
        kind("domain.mail.role", "use of the domain for mail", .domain, .words(["sends", "receives", "parked"])),
        kind("domain.dmarc.policy", "DMARC policy in effect", .domain, .word(["none", "quarantine", "reject"])),
        kind("domain.spf.valid", "valid SPF record", .domain, .flag),
        kind("domain.spf.records", "SPF records", .domain, .number),
        kind("domain.dkim.keys", "usable DKIM keys", .domain, .number),
        kind("account.mfa.coverage", "accounts with a second factor", .accounts, .share),
        kind("account.export-age-days", "days since the sign-in export", .accounts, .number),
        kind("consent.proof.share", "consents with proof", .program, .share),
        kind("reports.dmarc.unlisted-sources", "senders not listed", .domain, .number),
    ]

    static let owners = [
        Owner(id: "clerk", title: "County clerk", backup: "deputy"),
        Owner(id: "deputy", title: "Deputy clerk"),
        Owner(id: "it", title: "County IT", backup: "deputy"),
        Owner(id: "trainer", title: "Poll worker trainer", backup: "deputy"),
    ]

    static let settings = OfficeSettings(
        office: Office(name: "Juniper County Elections Office"), created: day("2026-09-01"), owners: owners,
        domains: [
            DomainSettings(name: "county.example", owner: "it", release: .public),
            DomainSettings(name: "vendor.example", owner: "deputy"),
        ],
        programs: [ProgramSettings(id: "voter-texts", title: "Voter texts", owner: "clerk")],
        accounts: [AccountsSettings(file: "Content/accounts/office.csv", owner: "it")])

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    private static func kind(_ name: String, _ title: String, _ subject: SubjectKind, _ type: FactType) -> FactKind {
        FactKind(name: name, title: title, subject: subject, type: type, meaning: "A fact.", source: "test")
    }

    /// Front matter without fault for a checklist.
    static func frontMatter(id: String = "test") -> String {
        """
        ---
        id: \(id)
        title: Test guidance
        framework: TEST
        publisher: Testers
        edition: first
        date: 2026-01
        url: https://publisher.example/guide
        audience: [official, it]
        binds: Binds nobody.
        license: Free.
        ---

        """
    }

    /// A checklist with one item.
    static func checklist(_ block: String, id: String = "TEST-01", title: String = "Do it") -> String {
        frontMatter() + "## Group\n\n### \(id) \(title)\n\n~~~yaml\n\(block)\n~~~\n\nProse.\n"
    }

    /// The catalog of texts by file name.
    static func catalog(_ files: [String: String]) throws(Diagnostics) -> Catalog {
        var paths: [String: String] = [:]
        for (name, text) in files { paths["Content/guidance/\(name)"] = text }
        return try Catalog.read(from: .memory(paths), facts: facts, owners: owners)
    }

    /// The catalog of one checklist with one item.
    static func catalog(item block: String) throws(Diagnostics) -> Catalog {
        try catalog(["test.md": checklist(block)])
    }

    /// An item of a catalog of its own.
    static func item(
        _ parts: [EvidenceRule.Part], subject: SubjectKind = .domain, applies: Rule? = nil, owner: String? = nil,
        release: Release = .office, crosswalk: [CrosswalkLink] = []
    ) -> Item {
        item(
            "TEST-01", subject: subject, parts, applies: applies, owner: owner, release: release, crosswalk: crosswalk)
    }

    /// An item of a catalog of its own, with an id.
    static func item(
        _ id: String, subject: SubjectKind = .domain, _ parts: [EvidenceRule.Part],
        applies: Rule? = nil, owner: String? = nil, release: Release = .office, crosswalk: [CrosswalkLink] = []
    ) -> Item {
        Item(
            id: id, title: "Do it", release: release, crosswalk: crosswalk, owner: owner, applies: applies,
            evidence: EvidenceRule(subject: subject, parts: parts))
    }

    static func catalog(_ items: [Item]) -> Catalog {
        Catalog(checklists: [
            Checklist(id: "test", title: "Test guidance", groups: [ItemGroup(title: "Group", items: items)])
        ])
    }

    /// The record of a domain with these facts.
    static func record(_ facts: [String: FactValue], domain: String = "county.example") -> SubjectRecord {
        SubjectRecord(subject: Subject(kind: .domain, name: domain), facts: facts)
    }

    /// How an item stands for the first subject of its kind.
    static func judge(
        _ item: Item, facts: [String: FactValue]? = nil, statements: Statements = Statements(),
        asOf: String = "2026-11-01"
    ) -> AssessedSubject? {
        let assessment = assess(
            records: facts.map { [record($0)] } ?? [], catalog: catalog([item]), statements: statements,
            settings: settings, asOf: day(asOf))
        return assessment.items.first?.subjects.first
    }

    static let valid = Rule.fact(
        FactCondition(fact: "domain.spf.valid", title: "valid SPF record", comparison: .is(.flag(true))))
    static let strict = Rule.fact(
        FactCondition(
            fact: "domain.dmarc.policy", title: "DMARC policy in effect", comparison: .in(["quarantine", "reject"])))
    static let keys = Rule.fact(
        FactCondition(fact: "domain.dkim.keys", title: "usable DKIM keys", comparison: .atLeast(1)))
}

/// A text in which `▲` marks the place that an error is expected at.
struct MarkedText {
    var text: String
    /// Line and UTF-8 column of the mark; 0 when there is none.
    var line = 0
    var column = 0

    init(_ marked: String) {
        let parts = marked.split(separator: "▲", maxSplits: 1, omittingEmptySubsequences: false)
        text = parts.joined()
        guard parts.count == 2 else { return }
        let before = parts[0].utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        line = before.count
        column = (before.last?.count ?? 0) + 1
    }
}
