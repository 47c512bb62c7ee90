import Findings

@testable import MailAuthentication

extension FindingCase {
    private static func includes(_ count: Int) -> String {
        let terms = (1...count).map { "include:p\($0).example" }.joined(separator: " ")
        let zones = (1...count).map { "p\($0).example TXT v=spf1 ip4:198.51.100.\($0) -all" }.joined(separator: "\n")
        return "county.example TXT v=spf1 \(terms) -all\n\(zones)"
    }

    private static func mailServers(_ count: Int) -> String {
        (1...count).map { "list.example MX 10 mx\($0).list.example\nmx\($0).list.example A 198.51.100.\($0)" }
            .joined(separator: "\n")
    }

    /// What the terms lead to.
    static let spfTreeCases: [FindingCase] = [
        FindingCase(
            "spf.too-many-lookups", .high, includes(11), quiet: includes(10),
            says:
                "Checking this record takes 11 DNS look-ups; receivers stop at 10 and treat the record as broken, so mail fails at random."
        ),
        FindingCase(
            "spf.too-many-lookups", .high, includes(11) + "\np9.example TXT !servfail",
            quiet: includes(10) + "\np9.example TXT !servfail", roles: [.parked]),
        FindingCase(
            "spf.near-lookup-limit", .medium, includes(9), quiet: includes(8),
            says: "9 of 10 look-ups are used. A provider's next change can break the record."),
        FindingCase("spf.near-lookup-limit", .medium, includes(10), quiet: includes(11)),
        FindingCase(
            "spf.too-many-voids", .high, "county.example TXT v=spf1 a:x.example a:y.example a:z.example -all",
            quiet: "county.example TXT v=spf1 a:x.example a:y.example -all",
            says:
                "3 entries point to names that do not exist or are empty. Receivers may stop after two and ignore the record."
        ),
        FindingCase(
            "spf.too-many-voids", .high,
            "county.example TXT v=spf1 a:x.example mx:y.example exists:z.example -all",
            quiet: "county.example TXT v=spf1 a:x.example mx:y.example exists:z.example -all\nz.example A !servfail"),
        FindingCase(
            "spf.too-many-voids-ipv6", .low,
            "county.example TXT v=spf1 a:x.example a:y.example a:z.example -all\nx.example A 203.0.113.1\ny.example A 203.0.113.2\nz.example A 203.0.113.3",
            quiet:
                "county.example TXT v=spf1 a:x.example a:y.example a:z.example -all\nx.example A 203.0.113.1\ny.example A 203.0.113.2\nz.example AAAA 2001:db8::1\nz.example A 203.0.113.3",
            says: "For mail sent over IPv6, 3 entries lead nowhere."),
        FindingCase(
            "spf.void-term", .medium, "county.example TXT v=spf1 a:gone.example -all",
            quiet: "county.example TXT v=spf1 a:gone.example -all\ngone.example AAAA 2001:db8::1",
            says: "'a:gone.example' leads nowhere: gone.example has no address."),
        FindingCase(
            "spf.void-term", .medium, "county.example TXT v=spf1 mx -all",
            quiet: "county.example TXT v=spf1 mx -all\ncounty.example MX !timeout"),
        FindingCase(
            "spf.include-missing", .high, "county.example TXT v=spf1 include:gone.example -all",
            quiet: "county.example TXT v=spf1 include:gone.example -all\ngone.example TXT !servfail",
            says:
                "'include:gone.example' names gone.example, which has no SPF record. Receivers treat the whole record as broken. If the name can be registered, a stranger could authorize himself."
        ),
        FindingCase(
            "spf.include-missing", .high, "county.example TXT v=spf1 redirect=list.example\nlist.example TXT other",
            quiet: "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1", roles: [.parked]),
        FindingCase(
            "spf.include-missing", .high,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 include:gone.example",
            quiet: "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 a:gone.example"),
        FindingCase(
            "spf.include-invalid", .high,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 foo -all",
            quiet: "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 foo=1 -all",
            says:
                "The record of list.example, used by 'include:list.example', is itself broken (a mistake at 'foo': this word is not known)."
        ),
        FindingCase(
            "spf.include-invalid", .high,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 -all\nlist.example TXT v=spf1 mx",
            quiet: "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 -all"),
        FindingCase(
            "spf.include-unknown", .unknown,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT !refused",
            quiet: "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 -all",
            says:
                "list.example could not be read (the name server refused to answer); the rest of the record was checked."
        ),
        FindingCase(
            "spf.include-self", .high, "county.example TXT v=spf1 include:county.example -all",
            quiet: "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1",
            says: "The record of county.example includes itself. Receivers treat it as broken."),
        FindingCase(
            "spf.include-loop", .high,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 include:county.example",
            quiet:
                "county.example TXT v=spf1 include:list.example include:other.example -all\nlist.example TXT v=spf1 include:other.example\nother.example TXT v=spf1",
            says: "The record of county.example includes itself by way of others. Receivers treat it as broken."),
        FindingCase(
            "spf.duplicate-include", .low,
            "county.example TXT v=spf1 include:a.example include:b.example -all\na.example TXT v=spf1 include:c.example\nb.example TXT v=spf1 include:c.example\nc.example TXT v=spf1",
            quiet:
                "county.example TXT v=spf1 include:a.example include:b.example -all\na.example TXT v=spf1 include:c.example\nb.example TXT v=spf1\nc.example TXT v=spf1",
            says: "c.example is included 2 times and counted each time."),
        FindingCase(
            "spf.mx-over-ten", .high, "county.example TXT v=spf1 mx:list.example -all\n" + mailServers(11),
            quiet: "county.example TXT v=spf1 mx:list.example -all\n" + mailServers(10),
            says: "list.example has more than 10 mail servers; 'mx' must then be treated as an error."),
        FindingCase(
            "spf.depends-on-sender", .note, "county.example TXT v=spf1 exists:%{i}.list.example -all",
            quiet: "county.example TXT v=spf1 exists:%{d}.list.example -all"),
    ]

    /// Whom the record lets pass.
    static let spfReachCases: [FindingCase] = [
        FindingCase(
            "spf.allows-all", .critical, "county.example TXT v=spf1 +all", quiet: "county.example TXT v=spf1 -all",
            says: "The record lets every computer in the world send as county.example."),
        FindingCase(
            "spf.allows-all", .critical, "county.example TXT v=spf1 mx all",
            quiet: "county.example TXT v=spf1 mx ?all", roles: [.parked]),
        FindingCase(
            "spf.allows-all", .critical,
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 +all",
            quiet: "county.example TXT v=spf1 ?include:list.example -all\nlist.example TXT v=spf1 +all"),
        FindingCase(
            "spf.allows-all", .critical,
            "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1 include:open.example\nopen.example TXT v=spf1 all",
            quiet: "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1 foo +all"),
        FindingCase(
            "spf.allows-wide", .critical, "county.example TXT v=spf1 ip4:0.0.0.0/0 -all",
            quiet: "county.example TXT v=spf1 ip4:0.0.0.0/1 -all",
            says: "The record authorizes 4,294,967,296 addresses, far more than any provider needs."),
        FindingCase(
            "spf.allows-wide", .critical, "county.example TXT v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all",
            quiet: "county.example TXT v=spf1 ip4:0.0.0.0/1 -all"),
        FindingCase(
            "spf.allows-wide", .critical, "county.example TXT v=spf1 ip6:::/0 -all",
            quiet: "county.example TXT v=spf1 ip6:2000::/16 -all",
            says: "The record authorizes all IPv6 addresses, far more than any provider needs."),
        FindingCase(
            "spf.allows-wide", .high, "county.example TXT v=spf1 ip4:8.0.0.0/7 -all",
            quiet: "county.example TXT v=spf1 ip4:8.0.0.0/8 -all"),
        FindingCase(
            "spf.allows-wide", .high, "county.example TXT v=spf1 ip6:2000::/15 -all",
            quiet: "county.example TXT v=spf1 ip6:2000::/16 -all"),
        FindingCase(
            "spf.allows-many", .low, "county.example TXT v=spf1 ip4:8.0.0.0/11 -all",
            quiet: "county.example TXT v=spf1 ip4:8.0.0.0/12 -all",
            says: "2,097,152 addresses may send as county.example, most of them through 'ip4:8.0.0.0/11'."),
        FindingCase(
            "spf.neutral-all", .medium, "county.example TXT v=spf1 mx ?all",
            quiet: "county.example TXT v=spf1 mx ~all"),
        FindingCase(
            "spf.neutral-all", .high, "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1 ?all",
            quiet: "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1 -all", roles: [.parked]),
        FindingCase(
            "spf.no-all", .medium, "county.example TXT v=spf1 ip4:8.8.8.8",
            quiet: "county.example TXT v=spf1 ip4:8.8.8.8 -all"),
        FindingCase(
            "spf.no-all", .high, "county.example TXT v=spf1",
            quiet: "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1 -all", roles: [.parked]),
        FindingCase(
            "spf.softfail-all", .low, "county.example TXT v=spf1 ~all", quiet: "county.example TXT v=spf1 -all"),
        FindingCase(
            "spf.softfail-all", .note,
            "county.example TXT v=spf1 ~all\n_dmarc.county.example TXT v=DMARC1; p=quarantine",
            quiet: "county.example TXT v=spf1 ~all\n_dmarc.county.example TXT v=DMARC1; p=none"),
        FindingCase(
            "spf.softfail-all", .high,
            "county.example TXT v=spf1 ~all\n_dmarc.county.example TXT v=DMARC1; p=reject",
            quiet: "county.example TXT v=spf1 -all\n_dmarc.county.example TXT v=DMARC1; p=reject", roles: [.parked]),
        FindingCase(
            "spf.hardfail-before-dmarc", .note, "county.example TXT v=spf1 mx -all",
            quiet: "county.example TXT v=spf1 mx -all\n_domainkey.county.example TXT !servfail"),
        FindingCase(
            "spf.hardfail-before-dmarc", .note,
            "county.example TXT v=spf1 mx -all\n_dmarc.county.example TXT v=DMARC1; p=none",
            quiet: "county.example TXT v=spf1 mx -all\n_dmarc.county.example TXT v=DMARC1; p=reject"),
    ]
}
