import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let keyed = "s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))"

    /// A world in which the key of ``keyed`` was first seen on a day.
    private static func seen(on day: String, selector: String = "s1") -> PolicyWorld {
        let key = try? DKIMRecord(Array("v=DKIM1; p=\(TestKey.rsa(bits: 2048))".utf8)).key()
        let since = CalendarDate(day).map {
            DomainHistory.Key(selector: selector, fingerprint: key?.fingerprint ?? "", since: $0)
        }
        return PolicyWorld(history: DomainHistory(keys: [since].compactMap(\.self)))
    }

    private static func policy(_ id: String) -> DomainHistory {
        let policy = MTASTSPolicy(Array(enforced.utf8).map { $0 == UInt8(ascii: "|") ? 0x0a : $0 })
        return DomainHistory(policy: DomainHistory.Policy(id: id, mode: "enforce", fingerprint: policy.fingerprint))
    }

    /// What only snapshots one after the other can tell.
    static let historyCases: [FindingCase] = [
        FindingCase(
            "dkim.old-key", .low, keyed, quiet: keyed, selectors: ["s1"],
            says: "'s1' has not changed since 2025-10-31.",
            world: seen(on: "2025-10-31"), quietWorld: seen(on: "2025-11-01")),
        FindingCase(
            "dkim.old-key", .low, keyed, quiet: keyed, world: seen(on: "2024-01-01"),
            quietWorld: seen(on: "2024-01-01", selector: "s2")),
        FindingCase(
            "mta-sts.id-unchanged", .medium, withPolicy, quiet: withPolicy,
            says: "The policy changed but its id did not; senders keep the old one.",
            world: .serving(enforced + "mx: mx2.county.example|", history: policy("20261001")),
            quietWorld: .serving(enforced + "mx: mx2.county.example|", history: policy("20260901"))),
        FindingCase(
            "mta-sts.id-unchanged", .medium, withPolicy, quiet: withPolicy,
            world: .serving(tested, history: policy("20261001")),
            quietWorld: .serving(
                "version: STSv1|mx: mx.county.example|max_age: 2419200|mode: enforce", history: policy("20261001"))),
        FindingCase(
            "dns.unreachable", .high, "county.example NS !timeout", quiet: "county.example NS !timeout", base: false,
            world: PolicyWorld(history: DomainHistory(unreachable: 2)),
            quietWorld: PolicyWorld(history: DomainHistory(unreachable: 1))),
    ]
}
