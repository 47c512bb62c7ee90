import Documents
import Evidence
import Findings
import Guidance
import Report
import Settings

/// A small made-up office with one of everything, from which tests take what they need.
enum SmallOffice {
    static let open = "open.example"
    static let closed = "closed.example"
    static let hidden = "hidden.example"

    static var settings: OfficeSettings {
        OfficeSettings(
            office: Office(
                name: "Juniper County Elections Office", state: "Larkspur", phone: "(555) 555-0142",
                timeZone: "America/Chicago", color: OfficeColor(light: "#1f4e5f", dark: "#9cc9d6"),
                address: "120 Courthouse Square\nJuniper City", email: "elections@closed.example"),
            created: day("2026-09-01"),
            owners: [
                Owner(id: "clerk", title: "County clerk", backup: "it"), Owner(id: "it", title: "County IT"),
            ],
            domains: [
                DomainSettings(
                    name: open, purpose: "Old notices", roles: [.parked], owner: "it", release: .public),
                DomainSettings(
                    name: closed, purpose: "Staff mail", roles: [.sends, .receives], owner: "it", release: .public),
                DomainSettings(name: hidden, purpose: "Vendor", roles: [.sends], owner: "clerk"),
            ],
            programs: [ProgramSettings(id: "voter-texts", title: "Voter texts", owner: "clerk", release: .public)],
            accounts: [AccountsSettings(file: "Content/accounts/office.csv", owner: "it")])
    }

    static var catalog: Catalog {
        Catalog(checklists: [
            Checklist(
                id: "demo", title: "Demonstration checklist", framework: "DEMO", publisher: "Example Publisher",
                edition: "2", date: "2026", url: "https://publisher.example/guide", audience: [.it, .trainer],
                binds: "It binds nobody.", license: "Our own words.",
                groups: [
                    ItemGroup(
                        title: "Mail",
                        items: [
                            Item(
                                id: "DEMO-01", title: "Stop forged mail", strength: .must, release: .public,
                                citation: "Section 1", crosswalk: ["DEMO-03"],
                                evidence: EvidenceRule(
                                    subject: .domain,
                                    parts: [
                                        .rule(
                                            .fact(
                                                FactCondition(
                                                    fact: "domain.dmarc.effective-policy",
                                                    comparison: .in(["quarantine", "reject"]),
                                                    place: SourcePlace(file: "demo.md"))))
                                    ]),
                                prose:
                                    "**Why.** Forged mail misleads.\n\n**How.** Publish a policy. If mail is lost, call."
                            )
                        ]),
                    ItemGroup(
                        title: "People",
                        items: [
                            statement("DEMO-02", "Train the staff", release: .public),
                            statement("DEMO-03", "Guard the vault plan", release: .office),
                            counted("DEMO-04", "Ask before texting", .program, "consent.coverage.enough-share"),
                            counted("DEMO-05", "Use second factors", .accounts, "account.mfa.coverage"),
                        ]),
                ],
                introduction: "What this list is for.")
        ])
    }

    static var statements: Statements {
        Statements(
            statements: [
                SignedStatement(
                    item: "DEMO-02", role: "clerk", date: day("2026-06-01"), until: day("2026-10-20"), isMet: true,
                    text: "All staff were trained.", release: .public),
                SignedStatement(
                    item: "DEMO-03", role: "clerk", date: day("2026-06-01"), until: day("2027-05-31"), isMet: true,
                    text: "The plan lies in the vault."),
            ],
            acceptedRisks: [
                AcceptedRisk(
                    item: "DEMO-01", subject: hidden, owner: "clerk", reason: "The vendor moves in December.",
                    date: day("2026-09-01"), until: day("2027-01-15"))
            ])
    }

    /// Two gatherings: the second has a domain that got worse, and one that does not answer any more.
    static var snapshots: [Snapshot] {
        [
            snapshot(
                "2026-10-01-0123456789ab", hash: "0123456789ab", ended: "2026-10-01T12:00:00Z",
                records: [
                    domain(open, answer: "no", policy: .word("reject")),
                    domain(closed, answer: "no", policy: .word("reject")),
                    domain(hidden, answer: "yes", policy: .word("none")), program, accounts,
                ]),
            snapshot(
                "2026-11-01-ba9876543210", hash: "ba9876543210", previous: "0123456789ab",
                ended: "2026-11-01T12:12:00Z",
                records: [
                    domain(open, answer: "yes", policy: .word("none"), findings: [missing(open)]),
                    domain(
                        closed, answer: "unknown", policy: .unknown("the name server did not answer in time"),
                        state: "unknown.timeout"),
                    domain(hidden, answer: "yes", policy: .word("none"), findings: [missing(hidden)]), program,
                    accounts,
                ]),
        ]
    }

    static func input(_ edition: Edition = .office, snapshots: [Snapshot]? = nil) -> ReportInput {
        ReportInput(
            settings: settings, catalog: catalog, statements: statements, snapshots: snapshots ?? Self.snapshots,
            asOf: day("2026-11-01"), edition: edition,
            ownPages: [
                OwnPage(slug: "contact", title: "How to reach us", release: .public, text: "Call **us**."),
                OwnPage(slug: "inside", title: "Only for us", text: "The inner page."),
            ], tool: "Signet 0.1")
    }
}

// Parts.
extension SmallOffice {
    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }

    static func snapshot(
        _ id: String, hash: String, previous: String? = nil, ended: String, records: [SubjectRecord]
    ) -> Snapshot {
        let time = Instant(ended) ?? Instant.now()
        return Snapshot(
            id: id, hash: hash, previous: previous, began: time, ended: time, origin: "recorded zones in Content/zones",
            tool: "Signet 0.1", records: records, problems: ["Content/accounts/office.csv: row 7 was left out."])
    }

    static func missing(_ domain: String) -> Finding {
        Finding(
            code: "dmarc.missing", severity: .critical, subject: domain,
            message: "Nothing tells receivers what to do with forged mail from \(domain).",
            fix: "Publish `v=DMARC1; p=reject`. It works within an hour.", citation: "RFC 9989, section 4.5")
    }

    static func domain(
        _ name: String, answer: String, policy: FactValue, findings: [Finding] = [], state: String = "records"
    ) -> SubjectRecord {
        SubjectRecord(
            subject: Subject(kind: .domain, name: name), findings: findings,
            facts: ["domain.dmarc.effective-policy": policy, "domain.dmarc.policy": policy],
            observations: [
                Observation(
                    name: "_dmarc.\(name)", type: "TXT", state: state,
                    records: state == "records" ? ["v=DMARC1; p=none"] : [])
            ],
            details: .object([
                "answer": .object(["word": .string(answer), "reason": .string("The policy says so.")]),
                "role": .object(["words": .array([.string("sends")])]),
                "standards": .array([
                    .object([
                        "id": .string("dmarc"), "title": .string("DMARC"), "seen": .string("`p=none`"),
                        "wanted": .string("quarantine or reject"),
                    ]),
                    .object([
                        "id": .string("spf"), "title": .string("SPF"), "seen": .string("one record"),
                        "wanted": .string("one valid record"),
                    ]),
                ]),
                "records": .array([
                    .object([
                        "standard": .string("spf"), "title": .string("SPF record"), "name": .string(name),
                        "type": .string("TXT"), "text": .string("v=spf1 mx -all"),
                        "terms": .array([
                            .object(["text": .string("mx"), "meaning": .string("The mail servers may send.")])
                        ]),
                    ])
                ]),
                "spf": .object([
                    "lookups": .integer(7), "exact": .boolean(true), "limit": .integer(10),
                    "tree": .object([
                        "text": .string(name), "cost": .integer(0), "total": .integer(7), "state": .string("read"),
                        "children": .array([
                            .object([
                                "text": .string("include:x.example"), "cost": .integer(1), "total": .integer(3),
                                "state": .string("read"), "children": .array([]),
                            ])
                        ]),
                    ]),
                ]),
                "dkim": .array([
                    .object([
                        "selector": .string("s1"), "provider": .string(""), "kind": .string("RSA"),
                        "bits": .integer(2048), "state": .string("usable"),
                    ])
                ]),
                "policies": .object(["name": .string("none"), "subdomains": .string("none")]),
            ]))
    }

    /// Published figures, two of them withheld.
    static var program: SubjectRecord {
        SubjectRecord(
            subject: Subject(kind: .program, name: "voter-texts"),
            facts: ["consent.coverage.enough-share": .share(count: 1180, of: 1200)],
            observations: [
                Observation(
                    name: "Content/consent/ledger.csv", type: "ledger", state: "records", records: ["rows: 900"])
            ],
            details: .object([
                "s02_coverage": .array([
                    .array([
                        .string("sms"), .string("alerts"), .integer(1000), .integer(990), .null, .null,
                    ]),
                    .array([
                        .string("voice"), .string("alerts"), .integer(200), .integer(190), .null, .null,
                    ]),
                ]),
                "s05_honour": .array([
                    .array([.string("text"), .integer(300), .integer(240), .integer(172_800), .null])
                ]),
                "totals": .object([
                    "s02_coverage": .array([
                        .array([.string("all"), .integer(1200), .integer(1180), .integer(12), .integer(8)])
                    ]),
                    "s05_honour": .array([]),
                ]),
                "context": .object(["as_of": .string("2026-11-01T12:12:00Z"), "log_start": .null]),
            ]))
    }

    static var accounts: SubjectRecord {
        SubjectRecord(
            subject: Subject(kind: .accounts, name: "elections"),
            facts: ["account.mfa.coverage": .share(count: 15, of: 20)],
            details: .object([
                "enabled": .integer(20), "admins": .integer(3), "withSecondFactor": .integer(15),
                "phishingResistant": .integer(4), "phoneOnly": .integer(6), "enforced": .integer(12),
                "shared": .integer(2), "dormant": .integer(1), "total": .integer(24),
                "exported": .string("2026-10-30"),
            ]))
    }

    static func statement(_ id: String, _ title: String, release: Release) -> Item {
        Item(
            id: id, title: title, release: release, citation: "Section 2", owner: "clerk",
            evidence: EvidenceRule(
                subject: .office,
                parts: [
                    .statement(StatementRule(role: "clerk", maximumAgeDays: 365, needsDocument: false))
                ]))
    }

    static func counted(_ id: String, _ title: String, _ kind: SubjectKind, _ fact: String) -> Item {
        Item(
            id: id, title: title, release: .public, citation: "Section 3",
            evidence: EvidenceRule(
                subject: kind,
                parts: [
                    .rule(
                        .fact(
                            FactCondition(fact: fact, comparison: .atLeast(90), place: SourcePlace(file: "demo.md"))))
                ]))
    }
}
