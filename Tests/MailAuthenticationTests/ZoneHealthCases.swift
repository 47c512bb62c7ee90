import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let two =
        "county.example NS ns2.provider.example\nns.provider.example A 203.0.113.53\nns2.provider.example A 198.51.100.53\n"

    private static func texts(_ count: Int, of length: Int) -> String {
        (0..<count).map { "county.example TXT proof-\($0)-\(String(repeating: "x", count: length))\n" }.joined()
    }

    /// Name servers, texts and sizes.
    static let zoneHealthCases: [FindingCase] = [
        FindingCase("ns.single", .medium, "", quiet: two, says: "One failure takes county.example away."),
        FindingCase(
            "ns.single", .medium,
            "county.example NS ns2.provider.example\nns.provider.example A 203.0.113.53\nns2.provider.example A 203.0.113.53",
            quiet:
                "county.example NS ns2.provider.example\nns.provider.example A 203.0.113.53\nns2.provider.example A !timeout"
        ),
        FindingCase(
            "ns.missing-host", .medium, "county.example NS ns2.provider.example\nns.provider.example A 203.0.113.53",
            quiet: two, says: "Name server ns2.provider.example does not exist."),
        FindingCase("ns.missing-host", .medium, "", quiet: "ns.provider.example A !servfail"),
        FindingCase("ns.missing-host", .medium, "", quiet: "ns.provider.example AAAA 2001:db8::53"),
        FindingCase(
            "ns.alias", .low, "ns.provider.example CNAME a.provider.example\na.provider.example A 203.0.113.53",
            quiet: two, says: "Name server ns.provider.example is an alias; some resolvers refuse that."),
        FindingCase(
            "zone.txt-crowded", .low, texts(21, of: 4), quiet: texts(20, of: 4),
            says: "Old verification records crowd county.example: 21 with 263 octets."),
        FindingCase("zone.txt-crowded", .low, texts(10, of: 200), quiet: texts(9, of: 200)),
        FindingCase(
            "zone.txt-secret", .critical, "county.example TXT -----BEGIN RSA PRIVATE KEY-----|MIIE",
            quiet: "county.example TXT -----BEGIN PUBLIC KEY-----|MIIE",
            says: "A secret is published in the DNS at county.example."),
        FindingCase(
            "zone.txt-secret", .critical, "_dmarc.county.example TXT backup; Password=hunter2",
            quiet: "county.example TXT passwords=no"),
        FindingCase(
            "zone.wildcard-txt", .note, "*.county.example TXT v=spf1 -all", quiet: "county.example TXT v=spf1 -all",
            says:
                "Every made-up name below county.example carries 'v=spf1 -all'. It also answers for _dmarc, _mta-sts and selectors of subdomains; receivers skip it there."
        ),
        FindingCase("dns.answer-too-large", .low, texts(7, of: 200), quiet: texts(5, of: 200)),
    ]
}
