import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let server = "county.example MX 10 mx.county.example\nmx.county.example A 203.0.113.25"

    /// Where mail goes.
    static let mxCases: [FindingCase] = [
        FindingCase(
            "mx.missing", .medium, "", quiet: server,
            says: "No mail server is named; senders try the web server's address."),
        FindingCase(
            "mx.implicit", .low, "", quiet: server, roles: [.parked], says: "Mail may still be tried at 203.0.113.80."),
        FindingCase("mx.implicit", .low, "", quiet: "county.example MX !timeout", roles: [.sends]),
        FindingCase(
            "mx.unknown", .unknown, "county.example MX !timeout", quiet: "county.example MX !empty",
            says:
                "The mail servers of county.example could not be looked up (the name server did not answer in time)."),
        FindingCase(
            "mx.null", .note, "county.example MX 0 .", quiet: server, roles: [.parked],
            says: "county.example declares that it takes no mail."),
        FindingCase("mx.null-with-others", .high, server + "\ncounty.example MX 0 .", quiet: server),
        FindingCase("mx.null-preference", .low, "county.example MX 10 .", quiet: "county.example MX 0 ."),
        FindingCase("mx.null-but-sends", .medium, "county.example MX 0 .", quiet: server),
        FindingCase(
            "mx.host-missing", .high, "county.example MX 10 gone.county.example", quiet: server,
            says: "Mail server gone.county.example does not exist."),
        FindingCase(
            "mx.host-missing", .medium, server + "\ncounty.example MX 20 gone.county.example",
            quiet: server + "\ncounty.example MX 20 gone.county.example\ngone.county.example A !servfail"),
        FindingCase(
            "mx.host-alias", .low,
            "county.example MX 10 m.county.example\nm.county.example CNAME mx.list.example\nmx.list.example A 203.0.113.1",
            quiet: server, says: "m.county.example is an alias; some senders refuse that."),
        FindingCase(
            "mx.host-address", .high, "county.example MX 10 203.0.113.1", quiet: server,
            says: "A mail server must be a name, not '203.0.113.1'."),
        FindingCase(
            "mx.host-private", .high, "county.example MX 10 mx.county.example\nmx.county.example A 192.168.1.1",
            quiet:
                "county.example MX 10 mx.county.example\nmx.county.example A 192.168.1.1\nmx.county.example AAAA 2001:db8::1",
            says: "mx.county.example can't be reached from outside."),
        FindingCase(
            "mx.host-private", .high, "county.example MX 10 mx.county.example\nmx.county.example A 127.0.0.1",
            quiet:
                "county.example MX 10 mx.county.example\nmx.county.example A 127.0.0.1\nmx.county.example AAAA !timeout"
        ),
        FindingCase("mx.localhost", .high, "county.example MX 10 localhost", quiet: server),
        FindingCase("mx.single", .note, server, quiet: server + "\nmx.county.example A 203.0.113.26"),
        FindingCase(
            "mx.single", .note, server, quiet: server + "\ncounty.example MX 20 my.county.example"),
        FindingCase(
            "mx.provider-mixed", .low,
            "county.example MX 10 aspmx.l.google.com\ncounty.example MX 20 county-example.mail.protection.outlook.com",
            quiet: "county.example MX 10 aspmx.l.google.com\ncounty.example MX 20 alt1.aspmx.l.google.com",
            says: "Mail is spread over Google Workspace and Microsoft 365; filtering may be bypassed."),
        FindingCase("mx.wildcard", .low, server + "\n*.county.example MX 10 mx.county.example", quiet: server),
    ]

    /// A domain without mail.
    static let parkedCases: [FindingCase] = [
        FindingCase(
            "parked.null-mx-missing", .low, "county.example A !empty\ncounty.example AAAA !empty",
            quiet: "county.example MX 0 .", roles: [.parked],
            says: "A null record would say plainly that county.example takes no mail."),
        FindingCase(
            "parked.null-mx-missing", .low, "county.example A !empty",
            quiet: "county.example A !empty\ncounty.example AAAA !servfail", roles: [.parked]),
        FindingCase(
            "parked.dkim-wildcard-missing", .note, "", quiet: "*._domainkey.county.example TXT v=DKIM1; p=",
            roles: [.parked]),
        FindingCase(
            "parked.dkim-wildcard-missing", .note, "_domainkey.county.example TXT !empty",
            quiet: "_domainkey.county.example TXT !servfail", roles: [.parked]),
    ]

    /// Whether answers can be proved.
    static let dnssecCases: [FindingCase] = [
        FindingCase("dnssec.insecure", .medium, "", quiet: "", state: .insecure, quietState: .secure),
        FindingCase("dnssec.insecure", .medium, "", quiet: "", state: .insecure, quietState: .indeterminate),
        FindingCase("dnssec.bogus", .critical, "", quiet: "", state: .bogus, quietState: .insecure),
        FindingCase(
            "dnssec.bogus", .critical, "county.example TXT !bogus", quiet: "county.example TXT !servfail",
            quietState: .secure),
        FindingCase("dnssec.indeterminate", .unknown, "", quiet: "", quietState: .secure),
        FindingCase(
            "dnssec.signed-no-ds", .medium, "county.example DNSKEY 257 13\ncounty.example DS !empty",
            quiet: "county.example DNSKEY 257 13\ncounty.example DS !lame", state: .insecure, quietState: .insecure),
        FindingCase(
            "dnssec.algorithm-old", .medium, "county.example DNSKEY 257 7", quiet: "county.example DNSKEY 257 13",
            says: "Algorithm 7 is retired; resolvers begin to treat it as unsigned.", state: .secure,
            quietState: .secure),
        FindingCase(
            "dnssec.ds-sha1", .medium, "county.example DNSKEY 257 13\ncounty.example DS 4711 13 1",
            quiet: "county.example DNSKEY 257 13\ncounty.example DS 4711 13 1\ncounty.example DS 4711 13 2",
            state: .secure, quietState: .secure),
        FindingCase(
            "dnssec.dangling-ds", .critical, "county.example DS 4711 13 2\ncounty.example DNSKEY !empty",
            quiet: "county.example DS 4711 13 2\ncounty.example DNSKEY 257 13", state: .bogus, quietState: .bogus),
        FindingCase(
            "dnssec.dangling-ds", .critical, "county.example DS 4711 8 2\ncounty.example DNSKEY 257 13",
            quiet: "county.example DS 4711 8 2\ncounty.example DNSKEY !bogus", state: .bogus, quietState: .bogus),
    ]

    /// The DNS itself.
    static let zoneCases: [FindingCase] =
        viewpointCases + [
            FindingCase(
                "dns.domain-missing", .high, "zone example", quiet: "zone example\ncounty.example NS ns.example",
                says:
                    "county.example does not exist in the DNS. Nobody can receive mail there, and it may be free for others to register.",
                base: false),
            FindingCase(
                "dns.domain-missing", .high, "zone example\ncounty.example MX !servfail",
                quiet: "zone example\ncounty.example A !empty", base: false),
            FindingCase(
                "dns.unreachable", .unknown, "zone other",
                quiet: "zone example",
                says:
                    "The name servers of county.example did not answer (the recorded zones do not hold this name). Nothing about this domain could be checked.",
                base: false),
            FindingCase(
                "dns.unreachable", .unknown,
                "county.example NS !servfail\ncounty.example A !timeout\ncounty.example MX !refused\ncounty.example TXT !lame",
                quiet: "county.example NS !servfail\ncounty.example A !timeout\ncounty.example TXT !lame"),
            FindingCase(
                "dns.partly-unknown", .unknown, "_dmarc.county.example TXT !timeout", quiet: ""),
            FindingCase(
                "dns.partly-unknown", .unknown,
                (1...51).map { "county.example MX 10 mx\($0).county.example" }.joined(separator: "\n"),
                quiet: (1...50).map { "county.example MX 10 mx\($0).county.example" }.joined(separator: "\n"),
                says: "Only the first 50 of 51 mail servers were checked. The affected checks are marked."),
            FindingCase(
                "dns.partly-unknown", .unknown,
                (1...13).map { "county.example NS ns\($0).county.example" }.joined(separator: "\n"),
                quiet: (1...12).map { "county.example NS ns\($0).county.example" }.joined(separator: "\n"),
                says: "Only the first 13 of 14 name servers were checked. The affected checks are marked."),
            FindingCase(
                "dns.inconsistent-existence", .medium, "county.example MX !nonexistent",
                quiet: "county.example MX !empty",
                says:
                    "The name servers contradict themselves about whether county.example exists. Some receivers will believe it does not."
            ),
            FindingCase(
                "dns.name-is-alias", .note,
                "zone example\ncounty.example CNAME web.list.example\nweb.list.example A 203.0.113.1",
                quiet: "zone example\ncounty.example A 203.0.113.1\nwww.county.example CNAME web.list.example",
                says:
                    "county.example is an alias of web.list.example; its text and mail records are those of web.list.example, and it can't have records of its own.",
                base: false),
        ]
}
