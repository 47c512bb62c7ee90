import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let good = "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@county.example"
    private static let deep = "a.b.c.d.e.f.g.county.example"

    private static func dmarc(_ text: String) -> String { "_dmarc.county.example TXT \(text)" }

    /// Which record applies, and what stands beside it.
    static let dmarcPlaceCases: [FindingCase] = [
        FindingCase(
            "dmarc.missing", .critical, "", quiet: good,
            says: "Nothing tells receivers what to do with forged mail from county.example."),
        FindingCase(
            "dmarc.missing", .critical, dmarc("v=spf1 -all"), quiet: dmarc("!servfail"), roles: [.parked]),
        FindingCase("dmarc.missing", .critical, dmarc("v=dmarc1; p=reject"), quiet: "_dmarc.example TXT !timeout"),
        FindingCase(
            "dmarc.unknown", .unknown, dmarc("!servfail"), quiet: dmarc("!empty"),
            says:
                "The DMARC record could not be read (the name server reported a failure). This does not mean that there is none."
        ),
        FindingCase(
            "dmarc.unknown", .unknown, "_dmarc.example TXT !refused",
            quiet: good + "\n_dmarc.example TXT !refused"),
        FindingCase(
            "dmarc.inherited", .note, "_dmarc.example TXT v=DMARC1; p=reject; sp=quarantine", quiet: good,
            says: "county.example uses the policy of example: quarantine."),
        FindingCase(
            "dmarc.inherited-psd", .high, "_dmarc.example TXT v=DMARC1; p=reject; psd=y", quiet: good,
            says:
                "county.example has no DMARC record; only the registry's at example applies (reject), and its reports go there."
        ),
        FindingCase(
            "dmarc.multiple-records", .critical, good + "\n" + dmarc("v=DMARC1; p=none"),
            quiet: good + "\n" + dmarc("v=DMARC2; p=none"),
            says: "2 DMARC records: receivers must ignore all of them."),
        FindingCase(
            "dmarc.version-near-miss", .critical, dmarc("v=dmarc1; p=reject"), quiet: good,
            says:
                "A record at _dmarc.county.example does not begin with exactly 'v=DMARC1;': 'v=dmarc1; p=reject'. Receivers do not see it."
        ),
        FindingCase(
            "dmarc.version-near-miss", .critical, dmarc("v=DMARC1 p=reject"), quiet: dmarc("v = DMARC1 ; p=reject")),
        FindingCase("dmarc.version-near-miss", .critical, dmarc("p=none; v=DMARC1"), quiet: dmarc("V=DMARC1;p=none")),
        FindingCase("dmarc.version-near-miss", .critical, dmarc("\"v=DMARC1; p=none\""), quiet: dmarc("hello")),
        FindingCase("dmarc.version-near-miss", .critical, dmarc("v=DMARC1\\; p=none"), quiet: dmarc("v=DMARC1")),
        FindingCase("dmarc.version-near-miss", .critical, dmarc("\\x20v=DMARC1; p=none"), quiet: dmarc("v=spf1 -all")),
        FindingCase("dmarc.version-near-miss", .critical, dmarc("DMARC1; p=none"), quiet: good),
        FindingCase("dmarc.backslash", .high, dmarc("v=DMARC1; p=none\\; sp=none"), quiet: good),
        FindingCase(
            "dmarc.wrong-place", .high, "county.example TXT v=DMARC1; p=reject", quiet: good,
            says: "A DMARC record stands at county.example, where nobody looks."),
        FindingCase("dmarc.wrong-place", .high, "dmarc.county.example TXT v=DMARC1; p=reject", quiet: good),
        FindingCase(
            "dmarc.wrong-place", .high, "_dmarc.county.example.county.example TXT v=DMARC1; p=reject", quiet: good),
        FindingCase("dmarc.wrong-place", .high, "_dmarc1.county.example TXT v=DMARC1; p=reject", quiet: good),
        FindingCase(
            "dmarc.wrong-place", .low, good + "\ncounty.example TXT v=DMARC1; p=reject",
            quiet: good + "\ndmarc.county.example TXT v=DMARC1; p=reject"),
        FindingCase("dmarc.spf-at-dmarc", .low, good + "\n" + dmarc("v=spf1 -all"), quiet: good),
        FindingCase("dmarc.spf-at-dmarc", .note, "*.county.example TXT v=spf1 -all", quiet: dmarc("v=spf1 -all")),
        FindingCase("dmarc.unrelated-text", .low, good + "\n" + dmarc("verification=1"), quiet: good),
        FindingCase(
            "dmarc.alias", .note,
            "_dmarc.county.example CNAME policy.list.example\npolicy.list.example TXT v=DMARC1; p=reject", quiet: good,
            says: "The policy is kept at policy.list.example by somebody else."),
        FindingCase(
            "dmarc.alias", .unknown,
            "_dmarc.county.example CNAME policy.list.example\npolicy.list.example TXT !timeout",
            quiet: dmarc("!timeout")),
        FindingCase(
            "dmarc.deep-name", .low, "\(deep) A 203.0.113.1\n" + good,
            quiet: "\(deep) A 203.0.113.1\n_dmarc.\(deep) TXT v=DMARC1; p=reject",
            says:
                "Receivers look at no more than 8 places and miss b.c.d.e.f.g.county.example.", domain: deep),
        FindingCase(
            "dmarc.deep-name", .low, "\(deep) A 203.0.113.1",
            quiet: "\(deep) A 203.0.113.1\n_dmarc.\(deep) TXT !timeout",
            domain: deep),
    ]

    /// What the tags say.
    static let dmarcTagCases: [FindingCase] = [
        FindingCase(
            "dmarc.syntax", .medium, dmarc("v=DMARC1; p=reject; sp"), quiet: dmarc("v=DMARC1; p=reject;"),
            says: "The record has a mistake at 'sp' (character 21); receivers skip that part."),
        FindingCase("dmarc.syntax", .medium, dmarc("v=DMARC1;; p=reject"), quiet: dmarc("v=DMARC1; p=reject ; ")),
        FindingCase("dmarc.syntax", .medium, dmarc("v=DMARC1; p=reject; rua="), quiet: good),
        FindingCase("dmarc.syntax", .medium, dmarc("v=DMARC1; p=reject; sp=\\xE2\\x80\\x9Cnone"), quiet: good),
        FindingCase("dmarc.syntax", .high, dmarc("v=DMARC1; p reject"), quiet: good),
        FindingCase(
            "dmarc.policy-invalid", .high, dmarc("v=DMARC1; p=rejct; rua=mailto:d@county.example"), quiet: good,
            says: "'p=rejct' is not a policy. Receivers act as if it said 'none'."),
        FindingCase(
            "dmarc.policy-invalid", .high, dmarc("v=DMARC1; p=reject; sp=all"), quiet: dmarc("v=DMARC1; p=REJECT"),
            says: "'sp=all' is not a policy. Receivers ignore DMARC, as there is no report address."),
        FindingCase("dmarc.policy-missing", .high, dmarc("v=DMARC1; sp=reject"), quiet: dmarc("v=DMARC1; p=bad")),
        FindingCase("dmarc.policy-not-second", .low, dmarc("v=DMARC1; sp=reject; p=reject"), quiet: good),
        FindingCase(
            "dmarc.obsolete-tag", .note, good + "; pct=100", quiet: good + "; pct=50",
            says: "'pct' was withdrawn in 2026 and is ignored."),
        FindingCase("dmarc.obsolete-tag", .note, good + "; rf=afrf", quiet: good),
        FindingCase(
            "dmarc.obsolete-tag", .note, good + "!10m", quiet: good,
            says: "'!size' was withdrawn in 2026 and is ignored."),
        FindingCase(
            "dmarc.value-invalid", .medium, good + "; adkim=strict", quiet: good + "; adkim=s",
            says: "'adkim=strict' is not valid; receivers use the default."),
        FindingCase("dmarc.value-invalid", .low, good + "; t=yes", quiet: good + "; t=n"),
        FindingCase("dmarc.value-invalid", .low, good + "; psd=x", quiet: good + "; psd=u"),
        FindingCase("dmarc.value-invalid", .low, good + "; pct=101", quiet: good + "; pct=0"),
        FindingCase("dmarc.value-invalid", .low, good + "; pct=5x", quiet: good + "; pct=5"),
        FindingCase("dmarc.value-invalid", .low, good + "; ri=daily", quiet: good + "; ri=86400"),
        FindingCase("dmarc.value-invalid", .low, good + "; fo=2", quiet: good + "; fo=1:d:s"),
        FindingCase(
            "dmarc.unknown-tag", .medium, good + "; rau=mailto:x@county.example", quiet: good,
            says: "'rau' is not known and is ignored. Did you mean 'rua'?"),
        FindingCase(
            "dmarc.unknown-tag", .low, good + "; flavor=plain", quiet: good,
            says: "'flavor' is not known and is ignored."),
        FindingCase("dmarc.unknown-tag", .low, good + "; dkim=s", quiet: good + "; adkim=s"),
        FindingCase(
            "dmarc.repeated-tag", .high, dmarc("v=DMARC1; p=reject; p=none"), quiet: good,
            says: "'p' appears twice; receivers differ in which they read."),
        FindingCase("dmarc.repeated-tag", .medium, good + "; adkim=s; ADKIM=r", quiet: good + "; adkim=s; aspf=r"),
        FindingCase("dmarc.failure-reports", .note, good + "; ruf=mailto:f@county.example", quiet: good),
        FindingCase(
            "dmarc.fo-without-ruf", .note, good + "; fo=1", quiet: good + "; fo=1; ruf=mailto:f@county.example"),
        FindingCase(
            "dmarc.subdomain-tag-ignored", .low, good + "; sp=none\n_dmarc.example TXT v=DMARC1; p=reject",
            quiet: good + "; sp=none", says: "'sp' has no effect here; it counts only at example."),
    ]

    /// What follows from the policy.
    static let dmarcPolicyCases: [FindingCase] = [
        FindingCase(
            "dmarc.policy-none", .high, dmarc("v=DMARC1; p=none"), quiet: good,
            says: "Forged mail from county.example is only counted, not stopped."),
        FindingCase("dmarc.policy-none", .critical, dmarc("v=DMARC1; p=none"), quiet: good, roles: [.parked]),
        FindingCase("dmarc.policy-none", .high, "_dmarc.example TXT v=DMARC1; p=reject; sp=none", quiet: good),
        FindingCase("dmarc.policy-quarantine", .low, dmarc("v=DMARC1; p=quarantine"), quiet: good),
        FindingCase(
            "dmarc.policy-quarantine", .medium, dmarc("v=DMARC1; p=quarantine"),
            quiet: dmarc("v=DMARC1; p=quarantine; t=y"), roles: [.parked]),
        FindingCase(
            "dmarc.testing", .medium, good + "; t=y", quiet: dmarc("v=DMARC1; p=none; t=y"),
            says: "Marked as a test: new receivers apply quarantine, older ones already apply reject."),
        FindingCase("dmarc.testing", .high, good + "; t=Y", quiet: good + "; t=n", roles: [.parked]),
        FindingCase(
            "dmarc.percent", .medium, good + "; pct=25", quiet: dmarc("v=DMARC1; p=none; pct=25"),
            says:
                "Older receivers apply the policy to 25% only; new ones to all mail. The setting was withdrawn in 2026."
        ),
        FindingCase("dmarc.percent", .high, good + "; pct=0", quiet: good, roles: [.parked]),
        FindingCase(
            "dmarc.subdomain-weaker", .medium, good + "; sp=quarantine", quiet: good,
            says:
                "Names below county.example are protected less (quarantine) than county.example itself (reject)."),
        FindingCase("dmarc.subdomain-weaker", .high, good + "; sp=none", quiet: good, roles: [.parked]),
        FindingCase(
            "dmarc.subdomain-weaker", .medium, good + "; sp=none",
            quiet: good + "; sp=none\n_dmarc.example TXT v=DMARC1; p=reject"),
        FindingCase(
            "dmarc.nonexistent-weaker", .medium, good + "; np=quarantine", quiet: good + "; np=none",
            says: "Made-up names such as vote.county.example can be forged: it only goes to spam folders."),
        FindingCase("dmarc.nonexistent-open", .high, good + "; sp=none", quiet: good + "; sp=none; np=reject"),
        FindingCase(
            "dmarc.nonexistent-open", .medium, dmarc("v=DMARC1; p=none"), quiet: dmarc("v=DMARC1; p=none; np=reject")),
        FindingCase(
            "dmarc.reject-without-dkim", .high, good, quiet: good + "\n_domainkey.county.example TXT !empty"),
        FindingCase(
            "dmarc.reject-without-dkim", .high, good, quiet: dmarc("v=DMARC1; p=quarantine")),
        FindingCase(
            "dmarc.parked-incomplete", .high, dmarc("v=DMARC1; p=quarantine"), quiet: good, roles: [.parked],
            says: "A domain without mail should refuse everything, also below it."),
        FindingCase("dmarc.parked-incomplete", .high, good + "; sp=quarantine", quiet: good, roles: [.parked]),
        FindingCase(
            "dmarc.parked-incomplete", .high, good + "; np=none", quiet: good + "; np=reject", roles: [.parked]),
    ]

    /// Where reports go.
    static let dmarcReportCases: [FindingCase] = [
        FindingCase(
            "dmarc.no-aggregate", .medium, dmarc("v=DMARC1; p=reject"), quiet: good,
            says: "Nobody receives reports about mail sent as county.example."),
        FindingCase("dmarc.no-aggregate", .high, dmarc("v=DMARC1; p=none"), quiet: dmarc("v=DMARC1; p=reject")),
        FindingCase("dmarc.no-aggregate", .low, dmarc("v=DMARC1; p=none"), quiet: good, roles: [.parked]),
        FindingCase(
            "dmarc.report-address-invalid", .high, dmarc("v=DMARC1; p=reject; rua=d@county.example"), quiet: good,
            says: "'d@county.example' is not a usable report address."),
        FindingCase(
            "dmarc.report-address-invalid", .medium, good + ",mailto:county.example",
            quiet: good + ",mailto:x@county.example"),
        FindingCase(
            "dmarc.report-address-invalid", .high, dmarc("v=DMARC1; p=reject; rua=mailto://d@county.example"),
            quiet: good),
        FindingCase(
            "dmarc.report-address-invalid", .high, dmarc("v=DMARC1; p=reject; rua=mailto:d d@county.example"),
            quiet: good),
        FindingCase(
            "dmarc.report-scheme", .medium, dmarc("v=DMARC1; p=reject; rua=https://county.example/d"), quiet: good),
        FindingCase(
            "dmarc.report-host-missing", .high,
            dmarc("v=DMARC1; p=reject; rua=mailto:d@mail.county.example"), quiet: good,
            says: "Reports to d@mail.county.example can't be delivered."),
        FindingCase(
            "dmarc.report-host-missing", .high, good + "\ncounty.example MX 0 .",
            quiet: good + "\ncounty.example MX !servfail"),
        FindingCase(
            "dmarc.external-unauthorised", .medium,
            dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example") + "\nlist.example MX 10 mx.list.example",
            quiet:
                dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example")
                + "\ncounty.example._report._dmarc.list.example TXT v=DMARC1",
            says: "list.example has not said that it accepts reports about county.example; receivers send it none."),
        FindingCase(
            "dmarc.external-unauthorised", .medium,
            dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example") + "\nlist.example MX 10 mx.list.example",
            quiet:
                dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example")
                + "\n*._report._dmarc.list.example TXT v=DMARC1; rua=mailto:other@list.example"),
        FindingCase(
            "dmarc.external-override", .medium,
            dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example")
                + "\ncounty.example._report._dmarc.list.example TXT v=DMARC1; rua=mailto:x@other.example",
            quiet: good, says: "list.example redirects the reports to other.example; receivers then send none at all."),
        FindingCase(
            "dmarc.external-unknown", .unknown,
            dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example")
                + "\ncounty.example._report._dmarc.list.example TXT !timeout",
            quiet:
                dmarc("v=DMARC1; p=reject; rua=mailto:d@list.example")
                + "\ncounty.example._report._dmarc.list.example TXT !empty",
            says: "Could not check whether list.example accepts the reports (the name server did not answer in time)."),
        FindingCase(
            "dmarc.many-report-addresses", .low, good + ",mailto:e@county.example,mailto:f@county.example",
            quiet: good + ",mailto:e@county.example",
            says: "Receivers need not serve more than two addresses; 'rua' names 3."),
    ]
}
