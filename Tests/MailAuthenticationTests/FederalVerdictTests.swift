import DNS
import Documents
import Findings
import Foundation
import Testing

@testable import MailAuthentication

/// Five real federal domains, judged by hand from their zones before the program was asked: each term of SPF by
/// RFC 7208, each key by RFC 6376 and 8301, DMARC by RFC 9989 and RFC 7489.
///
/// All five publish the same DMARC record but for its addresses: `v=DMARC1; p=reject; pct=100; fo=1; ri=86400;
/// rua=…; ruf=…`. There is no `sp` and no `np`, so names below get `p` (RFC 9989 section 4.7; RFC 7489 section 6.3);
/// no `adkim` and no `aspf`, so both are relaxed; 100 percent; the addresses are at hosts outside, whose permission
/// was not recorded, so it is unknown whether reports arrive.
@Suite struct FederalVerdictTests {
    struct Verdict: Sendable, CustomTestStringConvertible {
        let domain: String
        /// The record, and what its terms give: valid, the word for others, look-ups.
        let spf: String
        let valid: FactValue
        let all: String
        let lookups: FactValue
        /// Senders with their results.
        let senders: [(ip: String, result: SPFResult)]
        /// How many keys are known, and the codes that the keys raise.
        var selectors: [String] = []
        let keys: FactValue
        let keyCodes: [String]

        var testDescription: String { domain }
    }

    private static let unrecorded = FactValue.unknown("the recorded zones do not hold this name")

    static let verdicts: [Verdict] = [
        // One term, 5.1: it matches everything and fails it. No look-up. There is no name below _domainkey, and none
        // itself, so there is no key (RFC 8020).
        Verdict(
            domain: "vote.gov", spf: "v=spf1 -all", valid: .flag(true), all: "fail", lookups: .number(0),
            senders: [("192.0.2.1", .fail), ("2001:db8::1", .fail)], keys: .number(0), keyCodes: ["dkim.missing"]),
        // 5.2: the target's twelve blocks are read, one look-up; its -all is no match (the table of 5.2); then ~all.
        // 54.240.0.0/18 ends at 54.240.63.255, and 54.240.64.0/18 at 54.240.127.255. The keys stand below
        // dkim.amazonses.com, which is delegated away: unknown, not missing.
        Verdict(
            domain: "notify.gov", spf: "v=spf1 include:amazonses.com ~all", valid: .flag(true), all: "softfail",
            lookups: .number(1),
            senders: [
                ("54.240.0.1", .pass), ("54.240.127.255", .pass), ("54.240.128.1", .softfail),
                ("199.255.195.255", .pass), ("199.255.196.0", .softfail), ("2001:db8::1", .softfail),
            ],
            selectors: [
                "eku6g65dhk3u5cl7hnj2o7vplsct3zky", "an4gup5xe6a567hnjdyobxxqysuqirsj",
                "uf3w5htg3qjj4ehgf2ntgewzey7a2zt2",
            ], keys: unrecorded, keyCodes: ["dkim.unknown"]),
        // Three includes and the three of _spf.google.com: six look-ups at least. The first include decides for its
        // own addresses; for all others the second, which was not recorded, is a temporary error (5.2).
        Verdict(
            domain: "search.gov",
            spf: "v=spf1 include:amazonses.com include:mail.zendesk.com include:_spf.google.com -all",
            valid: unrecorded, all: "fail",
            lookups: .unknown("at least 6: the recorded zones do not hold this name"),
            senders: [("54.240.0.1", .pass), ("192.0.2.1", .temperror)],
            keys: .unknown("keys may exist under names that can't be guessed"), keyCodes: ["dkim.none-found"]),
        // Four look-ups at least; every sender meets an include that was not recorded. The selector of Google stands
        // in the zone with an RSA key of 1024 bits: usable (RFC 8301 section 3.2: at least 1024), but short.
        Verdict(
            domain: "fac.gov", spf: "v=spf1 include:_spf.google.com ~all", valid: unrecorded, all: "softfail",
            lookups: .unknown("at least 4: the recorded zones do not hold this name"),
            senders: [("192.0.2.1", .temperror), ("2001:db8::1", .temperror)],
            keys: .number(1), keyCodes: ["dkim.key-short"]),
        // 5.6: one address passes, before the include that was not recorded is reached. No _domainkey in the zone.
        Verdict(
            domain: "data.gov", spf: "v=spf1 ip4:34.193.244.109 include:gsa.gov ~all", valid: unrecorded,
            all: "softfail", lookups: .unknown("at least 1: the recorded zones do not hold this name"),
            senders: [("34.193.244.109", .pass), ("34.193.244.110", .temperror), ("2001:db8::1", .temperror)],
            keys: .number(0), keyCodes: ["dkim.missing"]),
    ]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/data").standardizedFileURL.path

    @Test(arguments: verdicts) func isWhatTheRecordsSay(_ verdict: Verdict) async throws {
        guard FileManager.default.fileExists(atPath: Self.folder + "/zones-18f") else {
            print("skipped: no recorded federal zones beside the package")
            return
        }
        let resolver = try RecordedResolver(files: .directory(Self.folder), folder: "zones-18f")
        let domain = name(verdict.domain)
        let text = SPFRecord.selected(from: await resolver.answer(to: Question(domain, .txt)).texts)
        #expect(text == [Array(verdict.spf.utf8)])

        let record = await checkDomain(
            DomainRequest(name: domain, selectors: verdict.selectors), resolver: resolver)
        let expected: [String: FactValue] = [
            "spf.records": .number(1), "spf.valid": verdict.valid, "spf.all": .word(verdict.all),
            "spf.lookups": verdict.lookups, "dkim.keys": verdict.keys, "dmarc.present": .flag(true),
            "dmarc.valid": .flag(true), "dmarc.policy": .word("reject"), "dmarc.effective-policy": .word("reject"),
            "dmarc.subdomain-policy": .word("reject"), "dmarc.nonexistent-policy": .word("reject"),
            "dmarc.percent": .number(100), "dmarc.testing": .flag(false), "dmarc.alignment-dkim": .word("relaxed"),
            "dmarc.alignment-spf": .word("relaxed"), "dmarc.aggregate-addresses": Self.unrecorded,
            "dmarc.external-reporting-authorised": Self.unrecorded,
        ]
        for (fact, value) in expected { #expect(record.facts["domain." + fact] == value, "\(fact)") }
        let about = ["dkim.missing", "dkim.unknown", "dkim.none-found", "dkim.key-short"]
        #expect(record.findings.map(\.code).filter(about.contains).sorted() == verdict.keyCodes)

        for (ip, result) in verdict.senders {
            let request = SPFRequest(
                ip: try #require(IPAddress(ip)), mailFrom: "office@\(verdict.domain)", helo: "mail.example")
            #expect(await checkHost(request, resolver: resolver).result == result, "\(ip)")
        }
    }
}
