import DNS
import Findings
import Testing

@testable import MailAuthentication

@Suite struct DomainRecordTests {
    private func record(_ zone: String, roles: Set<MailRole> = [], selectors: [String] = []) async -> SubjectRecord {
        let script = ScriptedResolver("zone example\ncounty.example NS ns.provider.example\n" + zone)
        return await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: roles, selectors: selectors), resolver: script)
    }

    private static let key = "c1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))"

    @Test(
        "the headline: can strangers send in our name?",
        arguments: [
            ("", "yes"), ("_dmarc.county.example TXT v=DMARC1; p=none", "yes"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject", "no"),
            ("_dmarc.county.example TXT v=DMARC1; p=quarantine", "no"),
            ("_dmarc.county.example TXT v=DMARC1; p=quarantine; t=y", "yes"),
            ("_dmarc.county.example TXT v=DMARC1; p=quarantine; pct=0", "yes"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject; t=y", "partly"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject; pct=40", "partly"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject; sp=none", "partly"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject; np=none", "partly"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject; sp=none; np=reject", "partly"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT v=spf1 +all", "yes"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT v=spf1 ip4:0.0.0.0/0 -all", "yes"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT v=spf1 ip4:8.0.0.0/7 -all", "no"),
            ("_dmarc.county.example TXT !timeout", "unknown"),
            ("_dmarc.county.example TXT !timeout\ncounty.example TXT v=spf1 +all", "yes"),
            ("_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT !timeout", "unknown"),
            ("_dmarc.county.example TXT v=DMARC1; p=none\ncounty.example TXT !timeout", "yes"),
            (
                "_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT v=spf1 include:p.example -all\np.example TXT !timeout",
                "unknown"
            ),
            (
                "_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT v=spf1 ?include:p.example -all\np.example TXT !timeout",
                "no"
            ),
            (
                "_dmarc.county.example TXT v=DMARC1; p=reject\ncounty.example TXT v=spf1 a:p.example -all\np.example A !timeout",
                "no"
            ),
        ])
    func headline(zone: String, word: String) async {
        let details = await record(zone).details
        #expect(details["answer"]?["word"]?.text == word, "\(details["answer"]?["reason"]?.text ?? "")")
        #expect(details["answer"]?["reason"]?.text?.hasSuffix(".") == true)
    }

    @Test(
        "section 12: the role when settings are silent",
        arguments: [
            ("county.example TXT v=spf1 -all", "parked", ""),
            ("county.example TXT v=spf1 -all\ncounty.example MX 0 .", "parked", ""),
            ("county.example TXT v=spf1 -all moo=1", "parked", ""),
            ("county.example TXT v=spf1 mx -all\ncounty.example MX 10 m.example", "receives sends", ""),
            ("county.example TXT v=spf1 ip4:8.8.8.8 -all", "sends", ""),
            ("county.example MX 10 m.example", "receives", ""),
            ("county.example TXT v=spf1 -all\ncounty.example MX 10 m.example", "receives", ""),
            ("county.example TXT v=spf1 redirect=p.example", "sends", ""),
            ("", "", "nothing in the DNS tells what it is used for"),
            ("county.example TXT v=spf1 ~all", "", "nothing in the DNS tells what it is used for"),
            ("county.example TXT !timeout", "", "the name server did not answer in time"),
            (
                "county.example TXT v=spf1 -all\ncounty.example MX !timeout", "",
                "the name server did not answer in time"
            ),
            (
                "county.example TXT v=spf1 -all\n_domainkey.county.example TXT !servfail", "",
                "the name server reported a failure"
            ),
            ("county.example TXT v=spf1 mx -all\n_domainkey.county.example TXT !servfail", "sends", ""),
            ("county.example TXT v=spf1 -all\n\(key)", "sends", ""),
        ])
    func role(zone: String, words: String, unknown: String) async {
        let record = await record(zone, selectors: ["c1"])
        let expected: FactValue =
            unknown.isEmpty ? .words(words.split(separator: " ").map(String.init)) : .unknown(unknown)
        #expect(record.facts["domain.mail.role"] == expected)
        #expect(record.details["role"]?["inferred"]?.boolean == true)
        #expect(record.details["role"]?["because"]?.text?.hasSuffix(".") == true)
    }

    @Test func aDeclaredRoleIsNotInferred() async {
        let record = await record("county.example TXT v=spf1 mx -all", roles: [.parked])
        #expect(record.facts["domain.mail.role"] == .words(["parked"]))
        #expect(record.details["role"]?["because"]?.text == "The settings say so.")
        #expect(record.details["role"]?["inferred"]?.boolean == false)
    }

    @Test func inferenceSaysWhyAndWhatToDoWhenItCannotTell() async {
        let parked = await record("county.example TXT v=spf1 -all")
        #expect(
            parked.details["role"]?["because"]?.text
                == "Treated as parked because it names no mail server and its SPF record allows nobody to send.")
        let nothing = await record("")
        #expect(nothing.details["role"]?["because"]?.text?.contains("use the records of a parked domain") == true)
        #expect(
            nothing.findings.contains { $0.code == "dkim.missing" && $0.severity == .high }, "checked as one that sends"
        )
    }

    @Test func everyFactIsRegisteredWithAValueOfItsType() async {
        let zones = [
            "", "county.example TXT v=spf1 +all", Self.key + "\ncounty.example TXT v=spf1 ?all\ncounty.example MX 0 .",
            "_dmarc.county.example TXT v=DMARC1; p=quarantine; pct=5; adkim=s; aspf=s; rua=mailto:a@county.example",
            "county.example TXT v=spf1 ~all\n_dmarc.county.example TXT v=DMARC1; p=none; t=y",
        ]
        let kinds = Dictionary(uniqueKeysWithValues: MailAuthentication.facts.map { ($0.name, $0) })
        for zone in zones {
            let facts = await record(zone, selectors: ["c1"]).facts
            #expect(Set(facts.keys).union(SubjectRecord.factsNotAlways) == Set(kinds.keys))
            for (name, value) in facts {
                let isFit: Bool
                switch (kinds[name]?.type, value) {
                case (_, .unknown), (.flag, .flag), (.number, .number): isFit = true
                case (.word(let words), .word(let word)): isFit = words.contains(word)
                case (.words(let all), .words(let some)): isFit = Set(some).isSubset(of: all)
                default: isFit = false
                }
                #expect(isFit, "\(name): \(value)")
            }
        }
        for kind in MailAuthentication.facts {
            #expect(
                kind.subject == .domain && kind.name.hasPrefix("domain.") && kind.meaning.hasSuffix(".")
                    && !kind.source.isEmpty)
        }
    }

    @Test func theDetailsHaveTheirShape() async {
        let details = await record(
            """
            county.example TXT v=spf1 include:p.example mx -all
            p.example TXT v=spf1 ip4:8.8.8.0/24 a:gone.example -all
            county.example MX 10 aspmx.l.google.com
            county.example MX 5 mx.county.example
            _dmarc.county.example TXT v=DMARC1; p=reject; np=none; sp=quarantine
            \(Self.key)
            """, selectors: ["c1"]
        ).details
        #expect(
            details["standards"]?.elements.compactMap { $0["id"]?.text } == [
                "spf", "dkim", "dmarc", "mx", "mta-sts", "tls-rpt", "dane", "bimi", "dnssec", "caa",
            ])
        #expect(details["records"]?.elements.compactMap { $0["standard"]?.text } == ["spf", "dkim", "dmarc", "mx"])
        #expect(
            details["policies"]
                == .object([
                    "name": .string("reject"), "subdomains": .string("quarantine"), "nonexistent": .string("none"),
                    "older": .string("reject"), "olderSubdomains": .string("quarantine"),
                    "organization": .string("county.example"), "olderOrganization": .string("county.example"),
                ]))
        #expect(
            details["dkim"]?.elements == [
                .object([
                    "selector": .string("c1"), "provider": .string(""), "kind": .string("RSA"), "bits": .integer(2048),
                    "state": .string("usable"),
                ])
            ])
        #expect(details["spf"]?["lookups"]?.integer == 3)
        #expect(details["spf"]?["limit"]?.integer == 10)
        let tree = details["spf"]?["tree"]
        #expect(tree?["text"]?.text == "county.example" && tree?["cost"]?.integer == 0 && tree?["total"]?.integer == 3)
        #expect(tree?["children"]?.elements.compactMap { $0["text"]?.text } == ["include:p.example", "mx"])
        #expect(tree?["children"]?.elements.first?["total"]?.integer == 2)
        #expect(details["records"]?.elements.last?["text"]?.text == "5 mx.county.example\n10 aspmx.l.google.com")
    }

    @Test func partsThatAreNotKnownAreAbsent() async {
        let none = await record("").details
        #expect(none["spf"] == nil && none["policies"] == nil)
        let unknown = await record("county.example TXT !timeout\n_dmarc.county.example TXT !timeout").details
        #expect(unknown["spf"] == nil && unknown["policies"] == nil)
        #expect(
            unknown["standards"]?.elements.first?["seen"]?.text == "unknown: the name server did not answer in time")
    }

    @Test(arguments: [
        ("-all", "Everyone else: refuse."), ("~all", "Everyone else: suspect."), ("?all", "Everyone else: no opinion."),
        ("+all", "Everyone else: may send too."), ("ip4:8.8.8.0/24", "These 256 addresses may send."),
        ("ip4:8.8.8.8", "This address may send."), ("-ip4:8.8.8.8", "This address may not send."),
        ("ip6:2001:db8::/32", "The addresses of this network may send."),
        ("a", "The computers at the address of county.example may send."),
        ("mx", "The mail servers of county.example may send."),
        ("~mx", "The mail servers of county.example should not send; treat with suspicion."),
        ("include:p.example", "Everyone on the list of p.example may send. 1 look-up."),
        ("include:amazonses.com", "Everyone on the list of amazonses.com (Amazon SES) may send. At least 1 look-up."),
        ("redirect=p.example", "Use the list of p.example instead. 1 look-up."),
        ("ptr", "Servers whose reverse name ends in county.example may send."),
        ("exists:%{i}.p.example", "Senders for which a name made from each message says yes may send."),
        ("exp=p.example", "The name of a text that explains a refusal."),
        ("moo=1", "Receivers do not know this and ignore it."),
        ("foo", "This part can't be read; receivers ignore the whole record."),
    ])
    func theTermsOfSPFInPlainWords(term: String, meaning: String) async {
        let details = await record("county.example TXT v=spf1 \(term)\np.example TXT v=spf1 -all").details
        let terms = details["records"]?.elements.first?["terms"]?.elements ?? []
        #expect(terms.first?["meaning"]?.text == "This is the list of who may send mail as county.example.")
        #expect(terms.last?["text"]?.text == term)
        #expect(terms.last?["meaning"]?.text == meaning)
    }

    @Test(arguments: [
        ("p=none", "Mail that fails the check: only count it."),
        ("p=quarantine", "Mail that fails the check: put it into spam."),
        ("p=no", "Mail that fails the check: not a known policy."),
        ("sp=reject", "The same for names below county.example that exist: refuse it."),
        ("np=reject", "The same for names below county.example that are made up: refuse it."),
        ("rua=mailto:a@x.example, mailto:b@x.example!1m", "Daily statistics go to a@x.example and b@x.example."),
        ("ruf=https://x.example", "Copies of failed messages go to https://x.example."),
        ("adkim=s", "The signature's domain must be identical."),
        ("aspf=r", "The bounce address's domain may be a relative."),
        ("t=y", "Only a test."), ("t=n", "Not a test."), ("pct=10", "Only for 10% (older receivers)."),
        ("psd=n", "county.example stands for itself; look no higher."),
        ("psd=y", "county.example is a registry, under which others register names."),
        ("psd=u", "Not said whether county.example is a registry."),
        ("fo=1", "When copies of failed messages are wanted."),
        ("ri=1", "How often statistics are wanted, in seconds; withdrawn."),
        ("rf=afrf", "The format of copies of failed messages; withdrawn."),
        ("x=1", "Receivers do not know this and ignore it."),
    ])
    func theTagsOfDMARCInPlainWords(tag: String, meaning: String) async {
        let details = await record("_dmarc.county.example TXT v=DMARC1; \(tag)").details
        let terms = details["records"]?.elements.first?["terms"]?.elements ?? []
        #expect(terms.last?["text"]?.text == tag)
        #expect(terms.last?["meaning"]?.text == meaning)
    }

    @Test(arguments: [
        ("v=DKIM1; p=", "revoked", ["This is a DKIM key.", "The key has been withdrawn."]),
        (
            "k=ed25519; p=\(TestKey.base64(Array(repeating: 1, count: 32)))", "usable",
            ["The kind of key: ed25519.", "The key itself (256 bits)."]
        ),
        (
            "t=y:s; p=\(TestKey.rsa(bits: 2048))", "testing",
            ["Test only. The signer's name must be this domain, not one below it.", "The key itself (2048 bits)."]
        ),
        ("s=*; p=\(TestKey.rsa(bits: 768))", "unusable", ["For which services: all.", "The key itself (768 bits)."]),
        (
            "h=sha1; p=\(TestKey.rsa(bits: 2048))", "unusable",
            ["The hashes that signatures may use: sha1.", "The key itself (2048 bits)."]
        ),
        ("n=x; p=AAAA", "damaged", ["A note for administrators.", "The key itself."]),
        (
            "z=x; k=x; p=AAAA", "broken",
            ["Receivers do not know this and ignore it.", "The kind of key: x.", "The key itself."]
        ),
        ("v=DKIM1", "broken", []),
    ])
    func theTagsOfDKIMInPlainWords(text: String, state: String, meanings: [String]) async {
        let details = await record("c1._domainkey.county.example TXT \(text)", selectors: ["c1"]).details
        #expect(details["dkim"]?.elements.first?["state"]?.text == state)
        let terms = details["records"]?.elements.first { $0["standard"]?.text == "dkim" }?["terms"]?.elements ?? []
        #expect(terms.compactMap { $0["meaning"]?.text } == meanings)
    }

    @Test func aDomainThatDoesNotExistIsOneFindingAndItsPolicyIsStillShown() async {
        let script = ScriptedResolver("zone example\n_dmarc.example TXT v=DMARC1; p=reject; sp=none; np=quarantine")
        let record = await checkDomain(DomainRequest(name: name("county.example")), resolver: script)
        #expect(record.findings.map(\.code) == ["dns.domain-missing"])
        #expect(record.facts["domain.dmarc.policy"] == .word("quarantine"))
        #expect(record.details["policies"]?["name"]?.text == "quarantine")
        #expect(record.facts["domain.spf.records"] == .number(0))
    }

    @Test func aliasesAreObservedAsRecordsOfTheirOwn() async {
        let record = await record(
            "_dmarc.county.example CNAME p.example\np.example CNAME q.example\nq.example TXT v=DMARC1; p=reject")
        let aliases = record.observations.filter { $0.type == "CNAME" }
        #expect(
            aliases == [
                Observation(name: "_dmarc.county.example", type: "CNAME", state: "records", records: ["p.example"]),
                Observation(name: "p.example", type: "CNAME", state: "records", records: ["q.example"]),
            ])
    }

    @Test func oneRunIsLikeAnother() async {
        let zone =
            "county.example TXT v=spf1 include:a.example include:b.example mx -all\na.example TXT v=spf1 a -all\nb.example TXT v=spf1\ncounty.example MX 1 m.example\n"
            + Self.key
        let first = await record(zone, selectors: ["c1"]).json.canonicalText
        for _ in 0..<20 { #expect(await record(zone, selectors: ["c1"]).json.canonicalText == first) }
    }

    @Test func everyQuestionIsAskedOnce() async {
        actor Counter {
            var counts: [Question: Int] = [:]
            func count(_ question: Question) { counts[question, default: 0] += 1 }
        }
        struct Counting: Resolver {
            let script: ScriptedResolver
            let counter: Counter
            let origin = "counting"
            func answer(to question: Question) async -> Answer {
                await counter.count(question)
                return await script.answer(to: question)
            }
            func securityState(of name: DomainName) async -> DNSSECState { .secure }
        }
        let counter = Counter()
        let script = ScriptedResolver(
            "zone example\ncounty.example TXT v=spf1 mx include:p.example -all\np.example TXT v=spf1 a -all\ncounty.example MX 1 county.example\ncounty.example A 203.0.113.1"
        )
        let record = await checkDomain(
            DomainRequest(name: name("county.example")), resolver: Counting(script: script, counter: counter))
        let counts = await counter.counts
        #expect(counts.values.allSatisfy { $0 == 1 })
        #expect(counts.count == record.observations.count { ScriptedResolver.types[$0.type] != nil })
        #expect(counts.count <= 45, "a sending domain needs 25 to 45 questions")
    }

    @Test func aParkedDomainNeedsAboutADozenQuestions() async {
        let record = await record(
            "county.example TXT v=spf1 -all\ncounty.example MX 0 .\n_dmarc.county.example TXT v=DMARC1; p=reject\n*._domainkey.county.example TXT v=DKIM1; p="
        )
        #expect(
            record.findings.map(\.code) == [
                "dnssec.indeterminate", "ns.missing-host", "ns.single", "caa.missing", "dmarc.no-aggregate",
                "dkim.wildcard-revoked", "mx.null",
            ])
        // Name servers and parents are shared with other domains.
        let own = record.observations.filter {
            $0.type != "DNSSEC" && name($0.name).isAtOrBelow(name("county.example"))
        }
        #expect(own.count <= 13, "\(own.map { "\($0.name) \($0.type)" })")
    }
}
