import Findings
import Testing

@testable import MailAuthentication

/// Every sentence that a reader may meet, word for word: what the first case of each code raises.
@Suite struct FindingWordsTests {
    struct Words: Sendable {
        let code: String
        let severity: Severity
        let message: String
        let fix: String
        let citation: String

        init(_ code: String, _ severity: Severity, says message: String, fix: String, cites citation: String) {
            self.code = code
            self.severity = severity
            self.message = message
            self.fix = fix
            self.citation = citation
        }
    }

    @Test func aDomainThatSendsNoMailIsToldToRefuseEverything() async throws {
        let row = try #require(FindingCase.all.first { $0.code == "dmarc.missing" })
        let parked = FindingCase(row.code, row.severity, row.zone, quiet: row.quiet, roles: [.parked])
        let findings = await parked.record().findings
        let missing = try #require(findings.first { $0.code == "dmarc.missing" })
        #expect(
            missing.fix
                == "Refuse all mail in this name. Publish `v=DMARC1; p=reject; sp=reject; np=reject` at"
                + " `_dmarc.county.example`.")
    }

    @Test(arguments: [
        ("spf.missing", "Publish one TXT record: `v=spf1 -all`."),
        ("spf.multiple-records", "Keep one, `v=spf1 -all`; delete the others."),
        ("spf.allows-all", "Replace '+all' by '-all': the domain sends no mail."),
        ("spf.neutral-all", "End the record in '-all'."), ("spf.no-all", "Add '-all' at the end."),
        ("spf.ptr", "Publish `v=spf1 -all` instead."), ("spf.allows-wide", "Publish `v=spf1 -all` instead."),
        ("spf.wildcard", "Keep it when it is `v=spf1 -all`; else change it to that."),
        ("dmarc.policy-none", "Change to 'p=reject': the domain sends no mail that could be lost."),
        ("dmarc.policy-quarantine", "Change to 'p=reject': the domain sends no mail that could be lost."),
        ("dmarc.testing", "Remove 't=y'."), ("dmarc.policy-invalid", "Write reject."),
        ("dmarc.policy-missing", "Add 'p=reject' right after 'v=DMARC1;'."),
        ("dkim.selector-missing", "Take it out of the settings: the domain sends no mail."),
    ]) func aFixForADomainThatSendsNoMailSpeaksOfNoMail(code: String, fix: String) async throws {
        let row = try #require(FindingCase.all.first { $0.code == code })
        let parked = FindingCase(
            row.code, row.severity, row.zone, quiet: row.quiet, roles: [.parked], selectors: row.selectors)
        let fixes = await parked.record().findings.filter { $0.code == code }.map(\.fix)
        #expect(fixes.first == fix, "\(fixes)")
    }

    @Test func noFixForADomainThatSendsNoMailSpeaksOfItsSenders() {
        for check in MailAuthentication.checks where check.whenParked != .silent {
            let fix = check.fixWhenParked ?? check.fix
            for words in ["your mail", "your senders", "send its mail", "list the senders", "reports show", "~all"] {
                #expect(!fix.contains(words), "\(check.code): \(fix)")
            }
        }
    }

    @Test(arguments: dns + spf + dkim + dmarc + mx + names + mtaSTS + tlsReporting + bimi + age + zoneRecords + probed)
    func theWordsOfTheCode(
        _ words: Words
    ) async throws {
        let row = try #require(FindingCase.all.first { $0.code == words.code })
        let found = await row.record().findings.first { $0.code == words.code && $0.severity == row.severity }
        let finding = try #require(found)
        #expect(finding.severity == words.severity)
        #expect(finding.message == words.message)
        #expect(finding.fix == words.fix)
        #expect(finding.citation == words.citation)
    }

    @Test func noCodeIsWithoutItsWords() {
        let worded =
            (Self.dns + Self.spf + Self.dkim + Self.dmarc + Self.mx + Self.names + Self.mtaSTS + Self.tlsReporting
            + Self.bimi + Self.age + Self.zoneRecords + Self.probed).map(\.code)
        #expect(Set(worded) == Set(MailAuthentication.findings.map(\.code)))
        #expect(Set(worded).count == worded.count)
    }

    @Test func theWordsAreSpelledAsInTheUnitedStates() {
        for check in MailAuthentication.checks {
            let text = " " + (check.message + " " + check.fix + " " + check.meaning).lowercased()
            for word in ["authoris", "recognis", "organis", "honour", "behaviour", "favour", "programme"] {
                #expect(!text.contains(word), "\(check.code): \(word)")
            }
        }
    }

    static let dns: [Words] = [
        Words(
            "dns.resolvers-disagree", .low,
            says:
                "Two resolvers gave different answers for county.example TXT.",
            fix:
                "Wait one TTL; if it stays, the zone's servers are out of step.",
            cites: "RFC 1034 section 4.3.5"),
        Words(
            "dns.split-view", .unknown,
            says:
                "This network shows its own version of mx.county.example. What the outside sees was not checked.",
            fix:
                "Check from outside, or name a resolver that answers as the public sees it.",
            cites: "RFC 6890"),
        Words(
            "dns.domain-missing", .high,
            says:
                "county.example does not exist in the DNS. Nobody can receive mail there, and it may be free for others to register.",
            fix:
                "Check the spelling in settings; if the name was given up, take it off the list; if not, renew it today.",
            cites: "RFC 8020 section 2"),
        Words(
            "dns.inconsistent-existence", .medium,
            says:
                "The name servers contradict themselves about whether county.example exists. Some receivers will believe it does not.",
            fix: "Ask the DNS operator to fix answers for names with no record of a type (should be NOERROR).",
            cites: "RFC 8020 section 2, RFC 2308 section 2"),
        Words(
            "dns.name-is-alias", .note,
            says:
                "county.example is an alias of web.list.example; its text and mail records are those of web.list.example, and it can't have records of its own.",
            fix: "None; protect it through DMARC of the parent.",
            cites: "RFC 1034 section 3.6.2"),
        Words(
            "dns.partly-unknown", .unknown,
            says:
                "1 of 20 look-ups for county.example failed (the name server did not answer in time). The affected checks are marked.",
            fix: "Run again; if it stays, show the list to the DNS operator.",
            cites: "RFC 2308 section 7"),
        Words(
            "dns.unreachable", .unknown,
            says:
                "The name servers of county.example did not answer (the recorded zones do not hold this name). Nothing about this domain could be checked.",
            fix:
                "Ask whoever runs the name servers whether they serve this zone; a delegation to servers that don't know it must be removed.",
            cites: "RFC 8914 section 4"),
        Words(
            "dnssec.algorithm-old", .medium,
            says: "Algorithm 7 is retired; resolvers begin to treat it as unsigned.",
            fix: "Change to algorithm 13 (or 8, 15).",
            cites: "RFC 9905, RFC 9904"),
        Words(
            "dnssec.bogus", .critical,
            says: "county.example is signed wrongly. Many resolvers treat the domain as gone: no mail, no web site.",
            fix: "Tell the DNS operator today: expired signatures, a wrong DS record or missing keys.",
            cites: "RFC 4035 section 5, RFC 8914 section 4"),
        Words(
            "dnssec.dangling-ds", .critical,
            says:
                "The parent promises signatures that county.example does not have; many resolvers treat the domain as gone.",
            fix: "Remove or replace the DS record at the registrar.",
            cites: "RFC 4035 section 5"),
        Words(
            "dnssec.ds-sha1", .medium,
            says: "The link from the parent uses a retired digest.",
            fix: "Hand in a DS record with digest type 2 (SHA-256).",
            cites: "RFC 9905, RFC 9904"),
        Words(
            "dnssec.indeterminate", .unknown,
            says: "DNSSEC could not be validated from here (no proofs came with the answers).",
            fix: "Gather over the network, through a resolver that passes DNSSEC records.",
            cites: "RFC 4035 section 4.3"),
        Words(
            "dnssec.insecure", .medium,
            says: "Answers for county.example can be forged on the way.",
            fix:
                "Turn on DNSSEC at the DNS host, then give the DS record to the registrar (for .gov: on the registrar's page).",
            cites: "RFC 9364 section 1"),
        Words(
            "dnssec.signed-no-ds", .medium,
            says: "The zone is signed but the parent does not know; it has no effect.",
            fix: "Hand in the DS record at the registrar.",
            cites: "RFC 4035 section 5"),
    ]

    static let spf: [Words] = [
        Words(
            "spf.after-all", .medium,
            says: "Everything after '-all' is ignored: ip4:198.51.100.1 mx.",
            fix: "Move 'all' to the end, or delete the rest.",
            cites: "RFC 7208 section 5.1"),
        Words(
            "spf.allows-all", .critical,
            says: "The record lets every computer in the world send as county.example.",
            fix: "Replace '+all' by '-all' (when it sends no mail) or '~all' (while you list the senders).",
            cites: "RFC 7208 section 5.1, 2.6.3"),
        Words(
            "spf.allows-many", .low,
            says: "2,097,152 addresses may send as county.example, most of them through 'ip4:8.0.0.0/11'.",
            fix: "For information; review the list of senders yearly.",
            cites: "RFC 7208 section 11.4"),
        Words(
            "spf.allows-private", .low,
            says: "'ip4:10.1.2.3' is an inside address that no receiver will ever see.",
            fix: "Remove it.",
            cites: "RFC 6890"),
        Words(
            "spf.allows-wide", .critical,
            says: "The record authorizes 4,294,967,296 addresses, far more than any provider needs.",
            fix: "Narrow 'ip4:0.0.0.0/0'.",
            cites: "RFC 7208 section 2.6.3, 5.6"),
        Words(
            "spf.depends-on-sender", .note,
            says:
                "'exists:%{i}.list.example' asks a question that depends on each message; its answer can't be shown here.",
            fix: "None.",
            cites: "RFC 7208 section 7"),
        Words(
            "spf.duplicate-include", .low,
            says: "c.example is included 2 times and counted each time.",
            fix: "Keep one.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.duplicate-term", .low,
            says: "'IP4:198.51.100.9/24' appears twice.",
            fix: "Remove one.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.exp-unusable", .low,
            says: "The explanation text at why.example can't be used.",
            fix: "Correct or remove 'exp='.",
            cites: "RFC 7208 section 6.2"),
        Words(
            "spf.hardfail-before-dmarc", .note,
            says: "'-all' can make receivers refuse forwarded mail before DKIM and DMARC are looked at.",
            fix: "Consider '~all' once DMARC refuses forged mail.",
            cites: "RFC 9989 section 7.1"),
        Words(
            "spf.include-invalid", .high,
            says:
                "The record of list.example, used by 'include:list.example', is itself broken (a mistake at 'foo': this word is not known).",
            fix: "Tell the provider; until then remove it if it is not needed.",
            cites: "RFC 7208 section 5.2"),
        Words(
            "spf.include-loop", .high,
            says: "The record of county.example includes itself by way of others. Receivers treat it as broken.",
            fix: "Remove 'include:county.example' at list.example.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.include-missing", .high,
            says:
                "'include:gone.example' names gone.example, which has no SPF record. Receivers treat the whole record as broken. If the name can be registered, a stranger could authorize himself.",
            fix: "Remove it or correct the name with the provider.",
            cites: "RFC 7208 section 5.2, 6.1"),
        Words(
            "spf.include-self", .high,
            says: "The record of county.example includes itself. Receivers treat it as broken.",
            fix: "Remove 'include:county.example' at county.example.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.include-unknown", .unknown,
            says:
                "list.example could not be read (the name server refused to answer); the rest of the record was checked.",
            fix: "Run again.",
            cites: "RFC 7208 section 5.2"),
        Words(
            "spf.missing", .high,
            says: "county.example has no SPF record: it does not say which servers may send its mail.",
            fix: "Publish the record from the plan. If it sends none: 'v=spf1 -all'.",
            cites: "RFC 7208 section 3, 10.1.2"),
        Words(
            "spf.multiple-records", .high,
            says: "2 SPF records were found. Receivers must treat that as an error and ignore all of them.",
            fix: "Merge them into the one record shown in the plan; delete the others.",
            cites: "RFC 7208 section 3.2, 4.5"),
        Words(
            "spf.mx-host-missing", .low,
            says: "mail.county.example has no SPF record of its own; bounces it sends can't be checked.",
            fix: "Publish at mail.county.example: 'v=spf1 a -all'.",
            cites: "RFC 7208 section 2.3, 10.1.3"),
        Words(
            "spf.mx-over-ten", .high,
            says: "list.example has more than 10 mail servers; 'mx' must then be treated as an error.",
            fix: "List the addresses.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.near-lookup-limit", .medium,
            says: "9 of 10 look-ups are used. A provider's next change can break the record.",
            fix:
                "Before it happens: remove senders no longer used; replace 'a' and 'mx' by addresses; move bulk senders to a subdomain.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.neutral-all", .medium,
            says: "The record ends in '?all': it says nothing about strangers.",
            fix: "End the record in '~all', later in '-all'.",
            cites: "RFC 7208 section 8.2"),
        Words(
            "spf.no-all", .medium,
            says: "The record does not say what to do with mail from other servers.",
            fix: "Add '~all' at the end.",
            cites: "RFC 7208 section 4.7"),
        Words(
            "spf.parked-not-empty", .medium,
            says: "county.example sends no mail but its SPF record still names senders.",
            fix: "Publish 'v=spf1 -all' instead.",
            cites: "RFC 7208 section 10.1.2"),
        Words(
            "spf.ptr", .medium,
            says: "'ptr' is slow and unreliable, and should not be used; some receivers skip it.",
            fix: "Replace it by 'ip4:' or 'ip6:' with the addresses of those servers.",
            cites: "RFC 7208 section 5.5, 7.2"),
        Words(
            "spf.redirect-ignored", .medium,
            says: "'redirect=list.example' has no effect because the record has an 'all'.",
            fix: "Remove one of them.",
            cites: "RFC 7208 section 5.1, 6.1"),
        Words(
            "spf.redirect-not-last", .low,
            says: "'redirect' is read last wherever it stands; this order misleads people.",
            fix: "Move it to the end.",
            cites: "RFC 7208 section 6"),
        Words(
            "spf.repeated-modifier", .high,
            says: "'redirect' appears twice. Receivers treat the record as broken.",
            fix: "Keep one.",
            cites: "RFC 7208 section 6"),
        Words(
            "spf.sender-id", .low,
            says: "A Sender ID record remains; nobody reads it, and its '-all' or '+all' can mislead people.",
            fix: "Delete it.",
            cites: "RFC 6686"),
        Words(
            "spf.softfail-all", .low,
            says:
                "'~all' asks receivers to be suspicious, not to refuse.",
            fix: "Keep it while DMARC is on 'quarantine' or 'reject': that is enough then.",
            cites: "RFC 7208 section 8.5"),
        Words(
            "spf.string-split", .note,
            says: "The record is stored in pieces; receivers join them without spaces.",
            fix: "Put the space at the end of the first piece.",
            cites: "RFC 7208 section 3.3"),
        Words(
            "spf.syntax", .high,
            says:
                "The SPF record has a mistake at 'ipv4:198.51.100.1' (character 8): this word is not known. Receivers ignore the whole record.",
            fix: "Write 'ip4:198.51.100.1' instead.",
            cites: "RFC 7208 section 4.6, 12"),
        Words(
            "spf.term-glued", .high,
            says: "A space is missing before 'ip4:203.0.113.0/24' (character 27). Receivers ignore the whole record.",
            fix: "Put one space there: 'ip4:198.51.100.0/24 ip4:203.0.113.0/24'.",
            cites: "RFC 7208 section 4.6.1, 12"),
        Words(
            "spf.too-long", .low,
            says:
                "The text records at county.example are 465 octets together. Long answers get lost with some receivers.",
            fix: "Remove old verification records; shorten the SPF record.",
            cites: "RFC 7208 section 3.4"),
        Words(
            "spf.too-many-lookups", .high,
            says:
                "Checking this record takes 11 DNS look-ups; receivers stop at 10 and treat the record as broken, so mail fails at random.",
            fix:
                "Remove senders no longer used; replace 'a' and 'mx' by addresses; move bulk senders to a subdomain (see the plan).",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.too-many-voids", .high,
            says:
                "3 entries point to names that do not exist or are empty. Receivers may stop after two and ignore the record.",
            fix: "Remove 'a:x.example', 'a:y.example', 'a:z.example'.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.too-many-voids-ipv6", .low,
            says: "For mail sent over IPv6, 3 entries lead nowhere.",
            fix:
                "Use 'ip4:' or 'ip6:' instead of 'a:' or 'mx:' for hosts without IPv6: 'a:x.example', 'a:y.example', 'a:z.example'.",
            cites: "RFC 7208 section 4.6.4, 11.1"),
        Words(
            "spf.unknown", .unknown,
            says:
                "The SPF record could not be read (the name server reported a failure). This does not mean that there is none.",
            fix: "Run again; if it stays, ask whoever runs the name servers of county.example.",
            cites: "RFC 7208 section 2.6.6, 8.6"),
        Words(
            "spf.unknown-modifier", .low,
            says: "'moo=cow' is not known and is ignored.",
            fix: "Remove or correct it.",
            cites: "RFC 7208 section 6"),
        Words(
            "spf.version-near-miss", .high,
            says:
                "A text record looks like SPF but does not begin with 'v=spf1 ': ' v=spf1 -all'. Receivers do not see it.",
            fix: "Correct the beginning to 'v=spf1 ', or remove the record.",
            cites: "RFC 7208 section 4.5"),
        Words(
            "spf.void-term", .medium,
            says: "'a:gone.example' leads nowhere: gone.example has no address.",
            fix: "Remove it, or correct the name.",
            cites: "RFC 7208 section 4.6.4"),
        Words(
            "spf.wildcard", .note,
            says: "Every made-up name below county.example carries the SPF record 'v=spf1 -all'.",
            fix: "Use 'v=spf1 -all' in the wildcard.",
            cites: "RFC 7208 section 3.5"),
        Words(
            "spf.wrong-place", .medium,
            says: "An SPF record stands at _spf.county.example, where receivers do not look.",
            fix: "Publish it at county.example itself.",
            cites: "RFC 7208 section 3"),
    ]
}
