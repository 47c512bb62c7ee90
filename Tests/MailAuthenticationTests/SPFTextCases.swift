import Findings

@testable import MailAuthentication

extension FindingCase {
    /// Is there a record, and can receivers read it?
    static let spfTextCases: [FindingCase] = [
        FindingCase(
            "spf.missing", .high, "county.example TXT other text", quiet: "county.example TXT v=spf1 -all",
            says: "county.example has no SPF record: it does not say which servers may send its mail."),
        FindingCase("spf.missing", .high, "", quiet: "county.example TXT !servfail"),
        FindingCase("spf.missing", .high, "county.example TXT v=spf10 -all", quiet: "county.example TXT V=SPF1 -all"),
        FindingCase("spf.missing", .high, "", quiet: "county.example TXT v=spf1", roles: [.parked]),
        FindingCase(
            "spf.unknown", .unknown, "county.example TXT !servfail", quiet: "county.example TXT !empty",
            says:
                "The SPF record could not be read (the name server reported a failure). This does not mean that there is none."
        ),
        FindingCase(
            "spf.multiple-records", .high, "county.example TXT v=spf1 -all\ncounty.example TXT v=spf1 mx -all",
            quiet: "county.example TXT v=spf1 -all\ncounty.example TXT v=spf10 mx -all",
            says: "2 SPF records were found. Receivers must treat that as an error and ignore all of them."),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 ipv4:198.51.100.1 -all",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.1 -all",
            says:
                "The SPF record has a mistake at 'ipv4:198.51.100.1' (character 8): this word is not known. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 ip4:198.51.100.300 -all",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.30 -all",
            says:
                "The SPF record has a mistake at '198.51.100.300' (character 12): this is not an address. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 a:localhost -all",
            quiet: "county.example TXT v=spf1 a:www.county.example -all",
            says:
                "The SPF record has a mistake at 'localhost' (character 10): this is not a full domain name. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 include: -all", quiet: "county.example TXT v=spf1 -all",
            says:
                "The SPF record has a mistake at 'v=spf1 include: -all' (character 16): something is missing here. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 mx\\x09-all", quiet: "county.example TXT v=spf1  -all",
            roles: [.parked]),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 mx\\xC2\\xA0-all",
            quiet: "county.example TXT v=spf1 mx -all",
            says:
                "The SPF record has a mistake at '\\xC2\\xA0' (character 10): a copied typographic character. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 mx\\xFF -all", quiet: "county.example TXT v=spf1 mx -all",
            says:
                "The SPF record has a mistake at '\\xFF' (character 10): this character is not allowed. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.syntax", .high, "county.example TXT v=spf1 ip4:198.51.100.1, -all",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.1 -all",
            says:
                "The SPF record has a mistake at ',' (character 24): only spaces may stand between entries. Receivers ignore the whole record."
        ),
        FindingCase(
            "spf.term-glued", .high, "county.example TXT v=spf1 ip4:198.51.100.0/24ip4:203.0.113.0/24 -all",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/24 -all",
            says: "A space is missing before 'ip4:203.0.113.0/24' (character 27). Receivers ignore the whole record."),
        FindingCase(
            "spf.term-glued", .high, "county.example TXT v=spf1 include:list.example~all",
            quiet: "county.example TXT v=spf1 include:list.example ~all",
            says: "A space is missing before '~all' (character 28). Receivers ignore the whole record."),
        FindingCase(
            "spf.repeated-modifier", .high,
            "county.example TXT v=spf1 redirect=a.example redirect=b.example\na.example TXT v=spf1 -all",
            quiet: "county.example TXT v=spf1 redirect=a.example\na.example TXT v=spf1 -all",
            says: "'redirect' appears twice. Receivers treat the record as broken."),
        FindingCase(
            "spf.repeated-modifier", .high, "county.example TXT v=spf1 -all exp=a.example exp=a.example",
            quiet: "county.example TXT v=spf1 -all x=a.example x=a.example"),
        FindingCase(
            "spf.version-near-miss", .high, "county.example TXT \\x20v=spf1 -all",
            quiet: "county.example TXT v=spf1 -all",
            says:
                "A text record looks like SPF but does not begin with 'v=spf1 ': ' v=spf1 -all'. Receivers do not see it."
        ),
        FindingCase("spf.version-near-miss", .high, "county.example TXT v=spf1; -all", quiet: "county.example TXT spf"),
        FindingCase(
            "spf.version-near-miss", .high, "county.example TXT \"v=spf1 -all\"",
            quiet: "county.example TXT google-site-verification=v=spf1"),
        FindingCase("spf.version-near-miss", .high, "county.example TXT spf1 -all", quiet: ""),
        FindingCase(
            "spf.version-near-miss", .low, "county.example TXT v=spf10 -all\ncounty.example TXT v=spf1 -all",
            quiet: "county.example TXT v=spf1 -all"),
        FindingCase(
            "spf.wrong-place", .medium, "_spf.county.example TXT v=spf1 -all",
            quiet: "_spf.county.example TXT v=spf1 -all\ncounty.example TXT v=spf1 -all",
            says: "An SPF record stands at _spf.county.example, where receivers do not look."),
        FindingCase(
            "spf.wrong-place", .medium, "_dmarc.county.example TXT v=spf1 -all",
            quiet: "_dmarc.county.example TXT v=DMARC1; p=none"),
        FindingCase(
            "spf.too-long", .low,
            "county.example TXT v=spf1 -all\ncounty.example TXT \(String(repeating: "x", count: 440))",
            quiet: "county.example TXT v=spf1 -all\ncounty.example TXT \(String(repeating: "x", count: 400))",
            says:
                "The text records at county.example are 465 octets together. Long answers get lost with some receivers."
        ),
        FindingCase(
            "spf.too-long", .medium,
            "county.example TXT v=spf1 -all\n"
                + (1...6).map { "county.example TXT \($0)\(String(repeating: "x", count: 220))\n" }.joined(),
            quiet: "county.example TXT v=spf1 -all\n"
                + (1...4).map { "county.example TXT \($0)\(String(repeating: "x", count: 220))\n" }.joined()),
        FindingCase(
            "spf.string-split", .note, "county.example TXT v=spf1 ip4:198.51|.100.1 -all",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.1 |-all",
            says: "The record is stored in pieces; receivers join them without spaces."),
        FindingCase(
            "spf.string-split", .medium, "county.example TXT v=spf1 include:list.example|~all",
            quiet: "county.example TXT v=spf1 include:list.example |~all"),
        FindingCase(
            "spf.sender-id", .low, "county.example TXT v=spf1 -all\ncounty.example TXT spf2.0/pra -all",
            quiet: "county.example TXT v=spf1 -all"),
        FindingCase(
            "spf.wildcard", .note, "county.example TXT v=spf1 -all\n*.county.example TXT v=spf1 -all",
            quiet: "county.example TXT v=spf1 -all\n*.county.example TXT other"),
        FindingCase(
            "spf.wildcard", .low, "county.example TXT v=spf1 mx -all\n*.county.example TXT v=spf1 mx -all",
            quiet: "county.example TXT v=spf1 mx -all\n*.county.example TXT v=spf1 -all"),
        FindingCase(
            "spf.mx-host-missing", .low,
            "county.example TXT v=spf1 mx -all\ncounty.example MX 10 mail.county.example\nmail.county.example A 203.0.113.9",
            quiet:
                "county.example TXT v=spf1 mx -all\ncounty.example MX 10 mail.county.example\nmail.county.example A 203.0.113.9\nmail.county.example TXT v=spf1 a -all",
            says: "mail.county.example has no SPF record of its own; bounces it sends can't be checked."),
        FindingCase(
            "spf.mx-host-missing", .low,
            "county.example MX 10 mail.county.example\nmail.county.example A 203.0.113.9",
            quiet:
                "county.example MX 10 mail.county.example\nmail.county.example A 203.0.113.9\nmail.county.example TXT !refused"
        ),
    ]

    /// What stands in the record.
    static let spfTermCases: [FindingCase] = [
        FindingCase(
            "spf.ptr", .medium, "county.example TXT v=spf1 ptr -all", quiet: "county.example TXT v=spf1 mx -all"),
        FindingCase(
            "spf.ptr", .medium, "county.example TXT v=spf1 exists:%{p}.list.example -all",
            quiet: "county.example TXT v=spf1 exists:%{i}.list.example -all", roles: [.parked]),
        FindingCase(
            "spf.after-all", .medium, "county.example TXT v=spf1 -all ip4:198.51.100.1 mx",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.1 mx -all",
            says: "Everything after '-all' is ignored: ip4:198.51.100.1 mx."),
        FindingCase(
            "spf.redirect-ignored", .medium,
            "county.example TXT v=spf1 redirect=list.example -all\nlist.example TXT v=spf1 -all",
            quiet: "county.example TXT v=spf1 redirect=list.example\nlist.example TXT v=spf1 -all",
            says: "'redirect=list.example' has no effect because the record has an 'all'."),
        FindingCase(
            "spf.redirect-not-last", .low,
            "county.example TXT v=spf1 redirect=list.example a\nlist.example TXT v=spf1 -all",
            quiet: "county.example TXT v=spf1 a redirect=list.example\nlist.example TXT v=spf1 -all"),
        FindingCase(
            "spf.unknown-modifier", .low, "county.example TXT v=spf1 moo=cow -all",
            quiet: "county.example TXT v=spf1 -all", says: "'moo=cow' is not known and is ignored."),
        FindingCase(
            "spf.unknown-modifier", .medium, "county.example TXT v=spf1 include=list.example -all",
            quiet: "county.example TXT v=spf1 moo=list.example -all",
            says: "'include=list.example' is not known and is ignored. Did you mean 'include:'?"),
        FindingCase(
            "spf.unknown-modifier", .note, "county.example TXT v=spf1 ra=postmaster -all",
            quiet: "county.example TXT v=spf1 rx=postmaster -all"),
        FindingCase(
            "spf.exp-unusable", .low, "county.example TXT v=spf1 -all exp=why.example",
            quiet: "county.example TXT v=spf1 -all exp=why.example\nwhy.example TXT See %{i}",
            says: "The explanation text at why.example can't be used."),
        FindingCase(
            "spf.exp-unusable", .low,
            "county.example TXT v=spf1 -all exp=why.example\nwhy.example TXT one\nwhy.example TXT two",
            quiet: "county.example TXT v=spf1 -all exp=why.example\nwhy.example TXT !servfail"),
        FindingCase(
            "spf.exp-unusable", .low, "county.example TXT v=spf1 -all exp=why.example\nwhy.example TXT 100%",
            quiet: "county.example TXT v=spf1 -all exp=%{i}.why.example"),
        FindingCase(
            "spf.duplicate-term", .low, "county.example TXT v=spf1 ip4:198.51.100.0/24 IP4:198.51.100.9/24 -all",
            quiet: "county.example TXT v=spf1 ip4:198.51.100.0/24 ip4:198.51.100.0/25 -all",
            says: "'IP4:198.51.100.9/24' appears twice."),
        FindingCase(
            "spf.duplicate-term", .low, "county.example TXT v=spf1 a:WWW.county.example a:www.county.example -all",
            quiet: "county.example TXT v=spf1 a:www.county.example a:web.county.example -all"),
        FindingCase(
            "spf.allows-private", .low, "county.example TXT v=spf1 ip4:10.1.2.3 -all",
            quiet: "county.example TXT v=spf1 ip4:8.8.8.0/24 -all",
            says: "'ip4:10.1.2.3' is an inside address that no receiver will ever see."),
        FindingCase(
            "spf.allows-private", .medium, "county.example TXT v=spf1 ip6:fe80::/64 -all",
            quiet: "county.example TXT v=spf1 -ip6:fe80::/64 -all", roles: [.parked]),
        FindingCase(
            "spf.parked-not-empty", .medium, "county.example TXT v=spf1 mx -all",
            quiet: "county.example TXT v=spf1 -all", roles: [.parked],
            says: "county.example sends no mail but its SPF record still names senders."),
        FindingCase(
            "spf.parked-not-empty", .medium, "county.example TXT v=spf1 ip4:198.51.100.1 -all",
            quiet: "county.example TXT v=spf1 moo=cow -all", roles: [.parked]),
    ]
}
