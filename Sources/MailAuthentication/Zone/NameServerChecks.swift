import Findings

/// The checks of a zone's name servers, its texts, and the size of its answers.
extension Check {
    static let nsSingle = Check(
        "ns.single", .medium, when: "The zone has one name server, or all have one address.",
        cites: "RFC 2182 section 5", says: "One failure takes {domain} away.",
        fix: "Have a second name server elsewhere.")
    static let nsMissingHost = Check(
        "ns.missing-host", .medium, when: "A name server of the zone has no address.",
        cites: "RFC 1034 section 4.2.2", says: "Name server {host} does not exist.",
        fix: "Correct the delegation at the registrar, and the zone.")
    static let nsAlias = Check(
        "ns.alias", .low, when: "A name server's name is an alias.", cites: "RFC 2181 section 10.3",
        says: "Name server {host} is an alias; some resolvers refuse that.", fix: "Name the target: {target}.")
    static let zoneTextCrowded = Check(
        "zone.txt-crowded", .low, when: "The domain has more than 20 TXT records, or more than 2 KiB of them.",
        cites: "RFC 7208 section 3.4", says: "Old verification records crowd {domain}: {count} with {octets} octets.",
        fix: "Remove those no longer used.")
    static let zoneTextSecret = Check(
        "zone.txt-secret", .critical, when: "A TXT record looks like a private key or a password.",
        cites: "RFC 1464", says: "A secret is published in the DNS at {name}.",
        fix: "Remove it and replace the secret, which everybody may have read.")
    static let zoneWildcardText = Check(
        "zone.wildcard-txt", .note, when: "Made-up names below the domain have TXT records.",
        cites: "RFC 4592 section 2",
        says:
            "Every made-up name below {domain} carries '{text}'. It also answers for _dmarc, _mta-sts and selectors of subdomains; receivers skip it there.",
        fix: "Narrow it if not meant.")
    static let answerTooLarge = Check(
        "dns.answer-too-large", .low, when: "An answer that matters to mail is over 1,232 octets, or needs TCP.",
        cites: "RFC 9715 section 3, RFC 7208 section 3.4",
        says: "The answer for {name} {type} is {n} octets and needs TCP. Some receivers lose it.",
        fix: "Remove old verification TXT records at this name.")

    /// Every check of name servers, texts and sizes.
    static let zoneHealth: [Check] = [
        answerTooLarge, nsSingle, nsMissingHost, nsAlias, zoneTextCrowded, zoneTextSecret, zoneWildcardText,
    ]
}
