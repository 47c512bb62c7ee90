import Findings

@testable import MailAuthentication

extension FindingCase {
    /// The organization of the base's name server exists.
    private static let held = "ns.provider.example A 203.0.113.53\n"

    private static func lapse(
        _ code: String, _ severity: Severity, _ zone: String, quiet: String, selectors: [String] = [],
        roles: Set<MailRole> = [.sends, .receives], says message: String? = nil
    ) -> FindingCase {
        FindingCase(
            code, severity, held + zone, quiet: held + quiet, roles: roles, selectors: selectors, says: message,
            suffixes: true)
    }

    /// Names that strangers could register.
    static let lapseCases: [FindingCase] = [
        lapse(
            "spf.include-registrable", .critical, "county.example TXT v=spf1 include:gone.example -all",
            quiet: "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 -all",
            says:
                "'include:gone.example' trusts gone.example, a domain that is not registered. Whoever registers it can send as county.example."
        ),
        lapse(
            "spf.include-registrable", .critical, "county.example TXT v=spf1 include:spf.gone.example -all",
            quiet: "county.example TXT v=spf1 include:spf.gone.example -all\ngone.example A 203.0.113.9"),
        lapse(
            "spf.include-registrable", .critical, "county.example TXT v=spf1 a:mail.gone.example -all",
            quiet: "county.example TXT v=spf1 a:mail.county.example -all"),
        lapse(
            "spf.include-registrable", .critical,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 redirect=spf.gone.example",
            quiet: "county.example TXT v=spf1 include:spf.gone.example -all\ngone.example SOA !servfail"),
        // What strangers could register below a registry's own name is as free as what stands below a top-level name.
        lapse(
            "spf.include-registrable", .critical,
            "zone us\nzone k12.us\ncounty.example TXT v=spf1 include:gone.k12.us -all",
            quiet: "zone us\ncounty.example TXT v=spf1 include:k12.us -all"),
        lapse(
            "spf.include-registrable", .critical, "county.example TXT v=spf1 include:gone.example -all",
            quiet: "zone gov\ncounty.example TXT v=spf1 include:gone.gov -all", roles: [.parked]),
        lapse(
            "spf.include-registrable", .critical, "county.example TXT v=spf1 include:gone.example bad: -all",
            quiet: "zone local\nlocal SOA !nonexistent\ncounty.example TXT v=spf1 include:mail.local -all"),
        lapse(
            "dkim.target-registrable", .critical, "k1._domainkey.county.example CNAME k1.keys.gone.example",
            quiet: "k1._domainkey.county.example CNAME k1.gone.example\ngone.example A 203.0.113.9", selectors: ["k1"],
            says:
                "'k1' points to k1.keys.gone.example, a domain that anyone could register and then sign as county.example."
        ),
        lapse(
            "dmarc.report-host-registrable", .critical,
            "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:clerk.jones@gone.example",
            quiet: "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:clerk.jones@county.example",
            says:
                "Reports about your mail go to gone.example, which anyone could register."
        ),
        lapse(
            "mx.host-registrable", .critical,
            "county.example MX 10 mx.gone.example\ncounty.example TXT v=spf1 mx -all",
            quiet: "county.example MX 10 mx.gone.example\ngone.example A 203.0.113.9",
            says: "Mail goes to mx.gone.example, a name anyone could register and then read your mail."),
        lapse(
            "mx.host-registrable", .critical, "county.example MX 10 mx.gone.example",
            quiet: "county.example MX 10 mx.county.example"),
        FindingCase(
            "ns.host-registrable", .critical, "", quiet: held,
            says:
                "Whoever registers provider.example controls county.example.",
            suffixes: true),
    ]

    /// Names of providers and names below the domain.
    static let ownNameCases: [FindingCase] = [
        FindingCase(
            "mx.consumer-provider", .high, "zone com\ngmail.com MX 10 mx.gmail.com",
            quiet: "zone com\ncounty.example MX 10 mx.gmail.com",
            says:
                "The office uses gmail.com for its mail. Its records belong to Gmail, and anyone can open a similar address there.",
            domain: "gmail.com", quietDomain: "county.example"),
        FindingCase(
            "spf.subdomain-missing", .medium, "www.county.example A 203.0.113.1",
            quiet: "www.county.example A 203.0.113.1\nwww.county.example TXT v=spf1 -all",
            says: "www.county.example has no SPF record; SPF is not inherited.",
            subdomains: ["www.county.example"]),
        FindingCase(
            "spf.subdomain-missing", .low,
            "www.county.example MX 10 mx.county.example\n_dmarc.county.example TXT v=DMARC1; p=reject",
            quiet: "www.county.example CNAME web.list.example\nweb.list.example A 203.0.113.1",
            subdomains: ["www.county.example"]),
        FindingCase(
            "spf.subdomain-missing", .medium, "www.county.example AAAA 2001:db8::1",
            quiet: "www.county.example A 203.0.113.1\nwww.county.example TXT !servfail",
            subdomains: ["www.county.example", "gone.county.example"]),
        FindingCase(
            "spf.obsolete-type", .low, "county.example SPF v=spf1 -all", quiet: "county.example TXT v=spf1 -all",
            says: "A record of the retired type 'SPF' is of no use.", isRecorded: true),
    ]

    private static func dmarc(_ text: String, _ label: String = "") -> String {
        "_dmarc.\(label)county.example TXT v=DMARC1; \(text)\n"
    }

    /// Older and newer receivers.
    static let dmarcMethodCases: [FindingCase] = [
        FindingCase(
            "dmarc.methods-differ", .medium, held + dmarc("p=reject", "vote.") + "vote.county.example A 203.0.113.1",
            quiet: held + dmarc("p=reject", "vote.") + dmarc("p=none") + "vote.county.example A 203.0.113.1",
            says:
                "Old and new receivers reach different policies for names below vote.county.example: no policy from county.example, 'reject' from vote.county.example.",
            domain: "vote.county.example", suffixes: true),
        FindingCase(
            "dmarc.methods-differ", .medium, held + "_dmarc.example TXT v=DMARC1; p=reject",
            quiet: held + "_dmarc.example TXT v=DMARC1; p=none; psd=y",
            says:
                "Old and new receivers reach different policies: no policy from county.example, 'reject' from example.",
            suffixes: true),
        FindingCase(
            "dmarc.methods-differ", .medium,
            held + dmarc("p=reject; psd=n", "vote.") + dmarc("p=reject") + "vote.county.example A 203.0.113.1",
            quiet: held + dmarc("p=reject", "vote.") + dmarc("p=reject") + "vote.county.example A 203.0.113.1",
            says:
                "Old and new receivers take different names for the organization that vote.county.example belongs to: county.example and vote.county.example.",
            domain: "vote.county.example", suffixes: true),
        FindingCase(
            "dmarc.psd-on-owner", .high, held + dmarc("p=reject; psd=y"), quiet: held + dmarc("p=reject; psd=n"),
            suffixes: true),
        FindingCase(
            "dmarc.psd-on-owner", .high, held + dmarc("p=reject; psd=y"),
            quiet: held + "_dmarc.pages.example TXT v=DMARC1; p=reject; psd=y\npages.example A 203.0.113.1",
            quietDomain: "pages.example", suffixes: true),
        FindingCase(
            "dmarc.strict-alignment", .medium,
            dmarc("p=reject; aspf=s") + "news.county.example TXT v=spf1 ip4:203.0.113.9 -all",
            quiet: dmarc("p=reject; aspf=s") + "news.county.example TXT v=spf1 -all",
            says: "Strict alignment makes mail that news.county.example sends as county.example fail.",
            subdomains: ["news.county.example"]),
        FindingCase(
            "dmarc.strict-alignment", .medium,
            dmarc("p=reject; adkim=s") + "k1._domainkey.news.county.example TXT v=DKIM1; p=",
            quiet: dmarc("p=reject; aspf=s") + "k1._domainkey.news.county.example TXT v=DKIM1; p=",
            says: "Strict alignment makes mail of county.example that news.county.example signs fail.",
            subdomains: ["news.county.example"]),
    ]
}
