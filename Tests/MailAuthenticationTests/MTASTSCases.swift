import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    static let mailServer = "county.example MX 10 mx.county.example\nmx.county.example A 203.0.113.25\n"
    /// Mail servers, a policy host, and the record that leads to it.
    static let withPolicy =
        mailServer + "mta-sts.county.example A 203.0.113.80\n_mta-sts.county.example TXT v=STSv1; id=20261001\n"
    static let enforced = "version: STSv1|mode: enforce|mx: mx.county.example|max_age: 2419200|"
    static let tested = "version: STSv1|mode: testing|mx: mx.county.example|max_age: 86400|"
    private static let record = "_mta-sts.county.example TXT "

    /// The record at `_mta-sts`.
    static let mtaSTSRecordCases: [FindingCase] = [
        FindingCase(
            "mta-sts.missing", .low, mailServer, quiet: withPolicy,
            says: "Others may deliver mail to county.example unencrypted, or to an impostor's server."),
        FindingCase("mta-sts.missing", .low, mailServer, quiet: mailServer + record + "!timeout"),
        FindingCase("mta-sts.missing", .low, "", quiet: "", roles: [.receives], quietRoles: [.sends]),
        FindingCase("mta-sts.missing", .low, mailServer, quiet: mailServer, quietRoles: [.parked]),
        FindingCase("mta-sts.not-needed", .note, secureServer, quiet: mailServer),
        FindingCase("mta-sts.missing", .low, mailServer, quiet: secureServer),
        FindingCase(
            "mta-sts.unknown", .unknown, mailServer + record + "!servfail", quiet: mailServer,
            says: "The MTA-STS record could not be read (the name server reported a failure)."),
        FindingCase(
            "mta-sts.multiple-records", .medium,
            mailServer + record + "v=STSv1; id=1\n" + record + "v=STSv1; id=2;",
            quiet: mailServer + record + "v=STSv1; id=1\n" + record + "v=spf1 -all",
            says: "2 records: senders ignore the policy."),
        FindingCase(
            "mta-sts.version-near-miss", .medium, mailServer + record + "v=stsv1; id=1", quiet: withPolicy,
            says: "The record does not begin with exactly 'v=STSv1;': 'v=stsv1; id=1'."),
        FindingCase(
            "mta-sts.version-near-miss", .medium, mailServer + record + "v=STSv1",
            quiet: mailServer + record + "v=spf1 -all"),
        FindingCase(
            "mta-sts.version-near-miss", .low, mailServer + record + "v=STSv1 ; id=1",
            quiet: mailServer + record + "v=STSv1;| id=1"),
        FindingCase(
            "mta-sts.syntax", .medium, mailServer + record + "v=STSv1; id=1; x=a=b", quiet: withPolicy,
            says: "The record has a mistake at 'x=a=b'; senders ignore the policy."),
        FindingCase(
            "mta-sts.syntax", .medium, mailServer + record + "v=STSv1;; id=1",
            quiet: mailServer + record + "v=STSv1;| id=1;"),
        FindingCase(
            "mta-sts.syntax", .medium, mailServer + record + "v=STSv1; id=2026-10-01", quiet: withPolicy,
            says: "The record has a mistake at 'id=2026-10-01'; senders ignore the policy."),
        FindingCase(
            "mta-sts.syntax", .medium, mailServer + record + "v=STSv1;", quiet: withPolicy,
            says: "The record has a mistake at 'v=STSv1;'; senders ignore the policy."),
        FindingCase(
            "mta-sts.null-mx", .low, "county.example MX 0 .\n" + record + "v=STSv1; id=1", quiet: withPolicy,
            roles: [.parked]),
    ]

    private static let secureServer =
        mailServer + "county.example DNSSEC secure\n_25._tcp.mx.county.example TLSA 3 1 1 "
        + String(repeating: "ab", count: 32)

    /// Fetching the policy file.
    static let mtaSTSFetchCases: [FindingCase] = [
        FindingCase(
            "mta-sts.host-missing", .medium, mailServer + record + "v=STSv1; id=1", quiet: withPolicy,
            says: "There is a record but no web server for the policy at mta-sts.county.example."),
        FindingCase(
            "mta-sts.fetch-failed", .unknown, withPolicy, quiet: withPolicy,
            says: "The policy could not be fetched: connection refused.",
            world: .answering(.unreachable("connection refused")), quietWorld: .serving(enforced)),
        FindingCase(
            "mta-sts.fetch-failed", .unknown, withPolicy, quiet: withPolicy, world: .answering(.unrecorded),
            quietWorld: .answering(.tooLarge)),
        FindingCase(
            "mta-sts.fetch-failed", .medium, withPolicy, quiet: withPolicy,
            says: "The policy could not be fetched: no answer in time.",
            world: .answering(.unreachable("no answer in time"), failures: 1),
            quietWorld: .answering(.unreachable("no answer in time"), failures: 0)),
        FindingCase(
            "mta-sts.status", .medium, withPolicy, quiet: withPolicy, says: "The policy address answers 404.",
            world: .answering(.status(404)), quietWorld: .answering(.redirect("/"))),
        FindingCase(
            "mta-sts.redirect", .medium, withPolicy, quiet: withPolicy,
            says: "The policy address redirects to https://www.county.example/; senders must not follow.",
            world: .answering(.redirect("https://www.county.example/")), quietWorld: .serving(enforced)),
        FindingCase(
            "mta-sts.certificate", .medium, withPolicy, quiet: withPolicy,
            says:
                "The certificate of mta-sts.county.example is not valid (nobody known signed it); senders ignore the policy.",
            world: .answering(.certificate(nil, why: "nobody known signed it")), quietWorld: .serving(enforced)),
        FindingCase(
            "mta-sts.certificate", .medium, withPolicy, quiet: withPolicy,
            says:
                "The certificate of mta-sts.county.example is not valid (it ended on 2026-10-31); senders ignore the policy.",
            world: .serving(enforced, certificate: .policyHost(to: -1)),
            quietWorld: .serving(enforced, certificate: .policyHost(to: 60))),
        FindingCase(
            "mta-sts.certificate", .medium, withPolicy, quiet: withPolicy,
            world: .serving(enforced, certificate: .policyHost(to: 60, names: ["www.county.example"])),
            quietWorld: .serving(enforced, certificate: .policyHost(to: 60, names: ["*.county.example"]))),
        FindingCase(
            "mta-sts.certificate", .medium, withPolicy, quiet: withPolicy,
            world: .serving(enforced, certificate: .policyHost(from: 2, to: 60)), quietWorld: .serving(enforced)),
        FindingCase(
            "mta-sts.certificate", .high, withPolicy, quiet: withPolicy,
            world: .serving(enforced, certificate: .policyHost(to: -1), history: policySeen("enforce")),
            quietWorld: .serving(enforced, certificate: .policyHost(to: -1), history: policySeen("testing"))),
        FindingCase(
            "mta-sts.certificate-expiring", .low, withPolicy, quiet: withPolicy,
            says: "The certificate of mta-sts.county.example expires on 2026-11-14.",
            world: .serving(enforced, certificate: .policyHost(to: 13)),
            quietWorld: .serving(enforced, certificate: .policyHost(to: 14))),
        FindingCase(
            "mta-sts.too-large", .medium, withPolicy, quiet: withPolicy, world: .answering(.tooLarge),
            quietWorld: .serving(enforced)),
        FindingCase(
            "mta-sts.media-type", .low, withPolicy, quiet: withPolicy,
            says: "The file is served as text/html; some senders refuse it.",
            world: .serving(enforced, type: "text/html"), quietWorld: .serving(enforced, type: nil)),
        FindingCase(
            "mta-sts.media-type", .low, withPolicy, quiet: withPolicy,
            world: .serving(enforced, type: nil, certificate: .policyHost(to: 60)),
            quietWorld: .serving(enforced, certificate: .policyHost(to: 60))),
    ]

    private static func policySeen(_ mode: String) -> DomainHistory {
        DomainHistory(policy: DomainHistory.Policy(id: "1", mode: mode, fingerprint: ""))
    }

    private static func policyCase(
        _ code: String, _ severity: Severity, _ policy: String, quiet: String = enforced, zone: String = withPolicy,
        says message: String? = nil
    ) -> FindingCase {
        FindingCase(
            code, severity, zone, quiet: zone, says: message, world: .serving(policy), quietWorld: .serving(quiet))
    }

    /// What the policy says.
    static let mtaSTSPolicyCases: [FindingCase] = [
        policyCase(
            "mta-sts.policy-syntax", .medium, "mode: enforce|mx: mx.county.example|max_age: 2419200",
            says: "The policy file has a mistake: there is no 'version'; senders ignore it."),
        policyCase(
            "mta-sts.policy-syntax", .medium, "version: STSv1|mode: Enforce|mx: mx.county.example|max_age: 2419200",
            says: "The policy file has a mistake in line 2: 'mode: Enforce' is not valid; senders ignore it."),
        policyCase(
            "mta-sts.policy-syntax", .medium, "version: STSv1|mode: enforce|max_age: 2419200",
            quiet: "version: STSv1|mode: none|max_age: 2419200",
            says: "The policy file has a mistake: there is no 'mx'; senders ignore it."),
        policyCase(
            "mta-sts.policy-syntax", .medium, "<html>|" + enforced,
            says:
                "The policy file has a mistake in line 1: '<html>' is no 'name: value' (this is a web page); senders ignore it."
        ),
        policyCase(
            "mta-sts.policy-syntax", .medium, enforced + "note=x|",
            says:
                "The policy file has a mistake in line 5: 'note=x' is no 'name: value' (write ':' in place of '='); senders ignore it."
        ),
        policyCase(
            "mta-sts.policy-syntax", .medium, "\\xEF\\xBB\\xBF" + enforced, quiet: enforced + "note: as agreed|"),
        policyCase(
            "mta-sts.policy-syntax", .low, enforced + "|",
            says: "The policy file has a mistake in line 5: it is empty; strict senders ignore it."),
        policyCase(
            "mta-sts.duplicate-field", .low, enforced + "mode: testing|",
            quiet: enforced + "mx: mx2.county.example|", says: "'mode' appears twice; the first counts."),
        policyCase(
            "mta-sts.mx-invalid", .medium, enforced + "mx: mx2.county.example.|",
            quiet: enforced + "mx: *.mail.example|", says: "'mx2.county.example.' is not a host pattern."),
        policyCase("mta-sts.mx-invalid", .medium, enforced + "mx: 203.0.113.25|"),
        policyCase(
            "mta-sts.mx-unmatched", .critical, "version: STSv1|mode: enforce|mx: old.county.example|max_age: 2419200",
            says:
                "Mail server mx.county.example is not in the policy. Senders that honor it refuse to deliver there."),
        policyCase(
            "mta-sts.mx-unmatched", .critical, enforced, quiet: enforced + "mx: *.mail.example|",
            zone: withPolicy + "county.example MX 20 mx2.mail.example"),
        policyCase(
            "mta-sts.mx-unmatched", .medium, "version: STSv1|mode: testing|mx: *.example|max_age: 2419200",
            says: "Mail server mx.county.example is not in the policy."),
        policyCase(
            "mta-sts.mx-unused", .low, enforced + "mx: old.county.example|", quiet: enforced,
            says: "'old.county.example' matches no mail server of county.example."),
        policyCase("mta-sts.mode-testing", .low, tested, says: "Failures are reported, not prevented."),
        policyCase("mta-sts.mode-none", .low, "version: STSv1|mode: none|max_age: 0"),
        policyCase(
            "mta-sts.max-age-short", .low, "version: STSv1|mode: enforce|mx: mx.county.example|max_age: 604799",
            quiet: "version: STSv1|mode: enforce|mx: mx.county.example|max_age: 604800",
            says: "Senders forget the policy after 6 days; weeks are expected."),
        policyCase("mta-sts.max-age-short", .low, tested, quiet: "version: STSv1|mode: none|max_age: 0"),
        policyCase(
            "mta-sts.max-age-short", .medium, "version: STSv1|mode: enforce|mx: mx.county.example|max_age: 3600",
            quiet: "version: STSv1|mode: testing|mx: mx.county.example|max_age: 3600"),
        policyCase(
            "mta-sts.max-age-over", .medium, "version: STSv1|mode: enforce|mx: mx.county.example|max_age: 31557601",
            quiet: "version: STSv1|mode: enforce|mx: mx.county.example|max_age: 31557600",
            says: "'max_age: 31557601' is above the allowed year."),
        FindingCase(
            "mta-sts.mx-certificate", .critical, withPolicy, quiet: withPolicy,
            says:
                "mx.county.example shows a certificate that does not match (it ended on 2026-05-01); senders refuse to deliver.",
            world: .serving(
                enforced,
                servers: ["mx.county.example": .encrypted(isTrusted: false, fault: "it ended on 2026-05-01")]),
            quietWorld: .serving(enforced, servers: ["mx.county.example": .encrypted()])),
        FindingCase(
            "mta-sts.mx-certificate", .medium, withPolicy, quiet: withPolicy,
            says:
                "mx.county.example shows a certificate that does not match (it is for another name); senders will refuse to deliver once it is enforced.",
            world: .serving(tested, servers: ["mx.county.example": .encrypted(matchesName: false)]),
            quietWorld: .serving(tested, servers: ["mx.county.example": .blocked])),
    ]
}
