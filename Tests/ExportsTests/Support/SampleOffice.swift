import Documents
import Evidence
import Exports
import Findings
import Guidance
import Settings

/// A made-up office with every status but partly met, every kind of subject, statements and accepted risks, from which tests take what
/// they need.
enum SampleOffice {
    static let siteID = "riverbend-county"
    static let good = Subject(kind: .domain, name: "riverbend.example")
    static let bad = Subject(kind: .domain, name: "old-riverbend.example")
    static let silent = Subject(kind: .domain, name: "silent.example")
    static let today = day("2026-03-02")

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? .epoch }
    static func time(_ text: String) -> Instant { Instant(text) ?? .now() }

    static var settings: OfficeSettings {
        OfficeSettings(
            office: Office(
                name: "Riverbend County", phone: "(555) 555-0142", timeZone: "America/Chicago",
                address: "1 Court Square", email: "elections@riverbend.example"),
            created: day("2026-01-02"),
            owners: [
                Owner(id: "clerk", title: "County clerk"),
                Owner(id: "deputy", title: "Deputy Clerk", backup: "clerk"), Owner(id: "it", title: "County IT"),
            ],
            domains: [
                DomainSettings(name: good.name, purpose: "Mail & notices", owner: "it", release: .public),
                DomainSettings(name: bad.name, owner: "clerk", release: .public),
                DomainSettings(name: silent.name, purpose: "Results"),
            ],
            programs: [ProgramSettings(id: "voter-texts", title: "Voter *texts*", owner: "clerk")], siteID: siteID)
    }

    static func rule(_ fact: String, is flag: Bool = true) -> Rule {
        .fact(FactCondition(fact: fact, title: "valid SPF record", comparison: .is(.flag(flag))))
    }

    static func item(
        _ id: String, _ title: String, kind: SubjectKind = .domain, strength: Strength = .should,
        crosswalk: [CrosswalkLink] = [], applies: Rule? = nil, prose: String = "", _ parts: [EvidenceRule.Part]
    ) -> Item {
        Item(
            id: id, title: title, strength: strength, audience: [.official, .it], citation: "Guide, part 1",
            confidence: .secondary, crosswalk: crosswalk, applies: applies,
            evidence: EvidenceRule(subject: kind, parts: parts), prose: prose)
    }

    static let statement = EvidenceRule.Part.statement(StatementRule(role: "clerk", maximumAgeDays: 365))
    static let withDocument = EvidenceRule.Part.statement(
        StatementRule(role: "clerk", maximumAgeDays: 90, needsDocument: true))

    static var catalog: Catalog {
        let mail = Checklist(
            id: "m3aawg-elec", title: "Election [security] practices", framework: "M3AAWG", publisher: "M3AAWG",
            edition: "early 2020", date: "2020-02", url: "https://www.m3aawg.org/published-documents",
            binds: "It binds nobody.", license: "Told in our own words.",
            groups: [
                ItemGroup(
                    title: "Mail", introduction: "What mail needs.",
                    items: [
                        item(
                            "M3AAWG-ELEC-01", "Publish a valid SPF record", strength: .must,
                            crosswalk: [CrosswalkLink("BOD-02", .supersetOf), "BOD-01"],
                            prose:
                                "**What.** One record that says who may send.\n\n**Why.** Forged mail misleads.\n\n"
                                + "**How.** Ask `County IT`.", [.rule(rule("domain.spf.valid"))]),
                        item(
                            "M3AAWG-ELEC-02", "Sign mail where it is sent",
                            applies: .fact(
                                FactCondition(fact: "domain.mail.role", title: "role", comparison: .contains("sends"))),
                            [
                                .rule(
                                    .all([
                                        .fact(
                                            FactCondition(
                                                fact: "domain.dkim.keys", title: "usable DKIM keys",
                                                comparison: .atLeast(1))),
                                        .none([rule("domain.dkim.testing")]),
                                    ])), withDocument,
                            ]),
                    ]),
                ItemGroup(
                    title: "mail", items: [item("M3AAWG-ELEC-03", "Train the staff", kind: .office, [statement])]),
            ], introduction: "Introduction.")
        let rules = Checklist(
            id: "bod", title: "Binding rules", framework: "BOD", publisher: "CISA", edition: "18-01",
            date: "2017-10-16",
            groups: [
                ItemGroup(
                    title: "All",
                    items: [
                        item(
                            "BOD-01", "Hand in a plan", kind: .office,
                            [.statement(StatementRule(role: "deputy", maximumAgeDays: 30))]),
                        item(
                            "BOD-02", "Refuse forged mail",
                            [
                                .rule(
                                    .fact(
                                        FactCondition(
                                            fact: "domain.dmarc.policy", title: "DMARC policy",
                                            comparison: .in(["quarantine", "reject"]))))
                            ]),
                        item(
                            "BOD-03", "Ask before texting", kind: .program,
                            [
                                .rule(
                                    .fact(
                                        FactCondition(
                                            fact: "consent.coverage.none-share", title: "messages without consent",
                                            comparison: .atMost(0), isShare: true)))
                            ]),
                        item(
                            "BOD-04", "Use second factors", kind: .accounts,
                            [
                                .rule(
                                    .fact(
                                        FactCondition(
                                            fact: "account.mfa.coverage", title: "accounts with a second factor",
                                            comparison: .atLeast(100), isShare: true)))
                            ]),
                    ])
            ])
        return Catalog(checklists: [rules, mail])
    }
}

// Evidence and statements.
extension SampleOffice {
    static var statements: Statements {
        Statements(
            statements: [
                SignedStatement(
                    item: "M3AAWG-ELEC-03", role: "clerk", date: day("2026-02-01"), until: day("2027-01-31"),
                    isMet: true, text: "All *twelve* were trained.", document: "Record TR-1"),
                SignedStatement(
                    item: "BOD-01", role: "deputy", date: day("2025-12-01"), until: day("2026-12-31"), isMet: true,
                    text: "It was handed in."),
                SignedStatement(
                    item: "M3AAWG-ELEC-02", subject: good.name, role: "clerk", date: day("2026-02-10"),
                    until: day("2026-12-31"), isMet: true, text: "Seen.", document: "Plan 7"),
            ],
            acceptedRisks: [
                AcceptedRisk(
                    item: "BOD-02", subject: bad.name, owner: "clerk", reason: "The vendor moves in May.",
                    date: day("2026-02-01"), until: day("2026-05-31")),
                AcceptedRisk(
                    item: "M3AAWG-ELEC-01", subject: bad.name, owner: "it", reason: "Given up <soon>.",
                    date: day("2025-10-01"), until: day("2026-01-31")),
            ])
    }

    static func finding(_ code: String, _ severity: Severity, _ subject: Subject) -> Finding {
        Finding(
            code: code, severity: severity, subject: subject.name, message: "Something is wrong with \(code).",
            fix: "Publish `v=spf1 -all`. It takes an hour.", citation: "RFC 7208 section 4.5")
    }

    static var records: [SubjectRecord] {
        [
            SubjectRecord(
                subject: Subject(kind: .office, name: "office"),
                observations: [
                    Observation(name: "public suffix list", type: "file", state: "records", records: ["2026-02-15"])
                ]),
            SubjectRecord(
                subject: good, findings: [finding("dkim.old-key", .low, good), finding("bimi.absent", .note, good)],
                facts: [
                    "domain.spf.valid": .flag(true), "domain.dkim.keys": .number(2),
                    "domain.dkim.testing": .flag(false),
                    "domain.dmarc.policy": .word("reject"), "domain.mail.role": .words(["sends", "receives"]),
                ]),
            SubjectRecord(
                subject: bad,
                findings: [
                    finding("spf.missing", .high, bad), finding("dmarc.missing", .critical, bad),
                    finding("spf.missing", .critical, bad),
                ],
                facts: [
                    "domain.spf.valid": .flag(false), "domain.dmarc.policy": .word("none"),
                    "domain.mail.role": .words(["parked"]),
                ],
                observations: [Observation(name: bad.name, type: "TXT", state: "records", records: ["v=spf1 ?all"])]),
            SubjectRecord(
                subject: silent, findings: [finding("dns.unreachable", .unknown, silent)],
                facts: [
                    "domain.spf.valid": .unknown("the name server did not answer in time"),
                    "domain.dmarc.policy": .unknown("line one\nline two"),
                    "domain.mail.role": .unknown("the name server did not answer in time"),
                ],
                observations: [Observation(name: silent.name, type: "TXT", state: "unknown.timeout")]),
            SubjectRecord(
                subject: Subject(kind: .program, name: "voter-texts"),
                findings: [finding("consent.none-on-file", .high, Subject(kind: .program, name: "voter-texts"))],
                facts: ["consent.coverage.none-share": .share(count: 12, of: 400)]),
            SubjectRecord(
                subject: Subject(kind: .accounts, name: "=Clerks"),
                facts: ["account.mfa.coverage": .share(count: 20, of: 20)],
                details: .object(["exported": .string("2026-02-27")])),
        ]
    }

    static func snapshot(_ digit: String = "3f", ended: String = "2026-03-02T18:00:05Z", previous: String? = nil)
        -> Snapshot
    {
        Snapshot(
            id: "\(ended.prefix(10))-\(String(repeating: digit, count: 6))", hash: String(repeating: digit, count: 32),
            previous: previous, began: time("2026-01-05T11:59:00Z"), ended: time(ended), origin: "recorded zones",
            tool: "Signet 0.1.0", records: records)
    }

    static func run(
        _ snapshot: Snapshot? = Self.snapshot(), catalog: Catalog = Self.catalog,
        statements: Statements = Self.statements, asOf day: CalendarDate = Self.today
    ) -> ExportRun {
        ExportRun(
            assessment: assess(
                records: snapshot?.records ?? [], catalog: catalog, statements: statements, settings: settings,
                asOf: day), snapshot: snapshot)
    }

    static func input(_ runs: [ExportRun]? = nil, release: Release = .office) -> ExportInput {
        ExportInput(
            siteID: siteID, settings: settings, runs: runs ?? [run()], release: release,
            facts: [
                FactKind(
                    name: "domain.spf.valid", title: "valid SPF record", subject: .domain, type: .flag, meaning: "",
                    source: "TXT at the domain")
            ], tool: "Signet 0.1.0")
    }

    /// The newest run with an earlier one behind it.
    static var withHistory: ExportInput {
        input([
            run(snapshot("3f", previous: String(repeating: "2e", count: 32))),
            run(snapshot("2e", ended: "2026-02-02T18:00:00Z"), asOf: day("2026-02-02")),
        ])
    }
}
