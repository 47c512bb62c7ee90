import Findings

extension FindingWordsTests {
    static let names: [Words] = [
        Words(
            "spf.include-registrable", .critical,
            says:
                "'include:gone.example' trusts gone.example, a domain that is not registered. Whoever registers it can send as county.example.",
            fix: "Remove it today.", cites: "RFC 7208 section 5.2, 2.6.3"),
        Words(
            "dkim.target-registrable", .critical,
            says:
                "'k1' points to k1.keys.gone.example, a domain that anyone could register and then sign as county.example.",
            fix: "Remove it today.", cites: "RFC 6376 section 8.5"),
        Words(
            "dmarc.report-host-registrable", .critical,
            says: "Reports about your mail go to gone.example, which anyone could register.", fix: "Correct it today.",
            cites: "RFC 9989 section 11.2"),
        Words(
            "mx.host-registrable", .critical,
            says: "Mail goes to mx.gone.example, a name anyone could register and then read your mail.",
            fix: "Remove it today.", cites: "RFC 5321 section 5.1"),
        Words(
            "ns.host-registrable", .critical, says: "Whoever registers provider.example controls county.example.",
            fix: "Remove ns.provider.example from the delegation today.", cites: "RFC 1034 section 4.2.2"),
        Words(
            "mx.consumer-provider", .high,
            says:
                "The office uses gmail.com for its mail. Its records belong to Gmail, and anyone can open a similar address there.",
            fix: "Move official mail to a domain of your own, best under .gov.",
            cites: "CISA on .gov (guidance, no RFC)"),
        Words(
            "spf.subdomain-missing", .medium,
            says: "www.county.example has no SPF record; SPF is not inherited.",
            fix: "Publish 'v=spf1 -all' at www.county.example.", cites: "RFC 7208 section 3, 10.1.2"),
        Words(
            "spf.obsolete-type", .low, says: "A record of the retired type 'SPF' is of no use.", fix: "Delete it.",
            cites: "RFC 7208 section 3.1, 14.1"),
        Words(
            "dmarc.methods-differ", .medium,
            says:
                "Old and new receivers reach different policies for names below vote.county.example: no policy from county.example, 'reject' from vote.county.example.",
            fix: "Publish a record at _dmarc.county.example, with 'psd=n' where authority ends.",
            cites: "RFC 9989 section 4.10, appendix C.3"),
        Words(
            "dmarc.psd-on-owner", .high,
            says: "'psd=y' declares county.example a registry; names below it lose your protection.", fix: "Remove it.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.strict-alignment", .medium,
            says: "Strict alignment makes mail that news.county.example sends as county.example fail.",
            fix: "Relax it, or sign as county.example.", cites: "RFC 9989 section 4.4"),
    ]
}
