import Findings

extension FindingWordsTests {
    /// Name servers, texts of the zone, DANE, DNSSEC and CAA.
    static let zoneRecords: [Words] = [
        Words(
            "dns.answer-too-large", .low,
            says: "The answer for county.example TXT is 1,590 octets and needs TCP. Some receivers lose it.",
            fix: "Remove old verification TXT records at this name.",
            cites: "RFC 9715 section 3, RFC 7208 section 3.4"),
        Words(
            "ns.single", .medium,
            says: "One failure takes county.example away.",
            fix: "Have a second name server elsewhere.",
            cites: "RFC 2182 section 5"),
        Words(
            "ns.missing-host", .medium,
            says: "Name server ns2.provider.example does not exist.",
            fix: "Correct the delegation at the registrar, and the zone.",
            cites: "RFC 1034 section 4.2.2"),
        Words(
            "ns.alias", .low,
            says: "Name server ns.provider.example is an alias; some resolvers refuse that.",
            fix: "Name the target: a.provider.example.",
            cites: "RFC 2181 section 10.3"),
        Words(
            "zone.txt-crowded", .low,
            says: "Old verification records crowd county.example: 21 with 263 octets.",
            fix: "Remove those no longer used.",
            cites: "RFC 7208 section 3.4"),
        Words(
            "zone.txt-secret", .critical,
            says: "A secret is published in the DNS at county.example.",
            fix: "Remove it and replace the secret, which everybody may have read.",
            cites: "RFC 1464"),
        Words(
            "zone.wildcard-txt", .note,
            says:
                "Every made-up name below county.example carries 'v=spf1 -all'. It also answers for _dmarc, _mta-sts and selectors of subdomains; receivers skip it there.",
            fix: "Narrow it if not meant.",
            cites: "RFC 4592 section 2"),
        Words(
            "dane.missing", .low,
            says: "mx.county.example could prove its identity through DNSSEC, but publishes no fingerprint.",
            fix: "Publish a '3 1 1' record at '_25._tcp.mx.county.example', or ask whoever runs mx.county.example.",
            cites: "RFC 7672 sections 2.2 and 3.1.1"),
        Words(
            "dane.not-possible", .note,
            says: "DANE needs DNSSEC at county.example.",
            fix: "Sign the zone, or use MTA-STS.",
            cites: "RFC 7672 section 2.2.1"),
        Words(
            "dane.partial", .medium,
            says: "my.county.example has no fingerprint; attackers choose that one.",
            fix: "Add it everywhere.",
            cites: "RFC 7672 section 2.2.1"),
        Words(
            "dane.mx-insecure", .medium,
            says: "The fingerprints of mx.provider.example help nobody, as county.example itself is not signed.",
            fix: "Turn on DNSSEC for county.example.",
            cites: "RFC 7672 section 2.2.1"),
        Words(
            "dane.lookup-failed", .high,
            says: "The name servers of mx.county.example fail on this question; careful senders hold back mail.",
            fix: "Ask the DNS operator: they must answer TLSA.",
            cites: "RFC 7672 sections 2.1.1 and 2.1.2"),
        Words(
            "dane.unknown", .unknown,
            says: "The fingerprints of mx.county.example could not be read (the name server did not answer in time).",
            fix: "Run again.",
            cites: "RFC 7672 section 2.1.2"),
        Words(
            "dane.usage-unusable", .medium,
            says: "Usage 1 is not for mail servers; senders ignore the record.",
            fix: "Publish a '3 1 1' record.",
            cites: "RFC 7672 section 3.1.3"),
        Words(
            "dane.usage-mixed", .low,
            says:
                "The record '0 0 1 abababababababababababababababababababababababababababababababab' of mx.county.example is ignored.",
            fix: "Remove it.",
            cites: "RFC 7672 section 3.1.3"),
        Words(
            "dane.parameters", .medium,
            says: "The fingerprint '3 1 1 abcd' of mx.county.example is malformed (its data do not fit its numbers).",
            fix: "Publish a new record, made from the certificate that the server shows.",
            cites: "RFC 6698 section 2.1"),
        Words(
            "dane.full-value", .low,
            says: "Whole certificates make answers large.",
            fix: "Publish a digest (matching type 1).",
            cites: "RFC 7672 section 3.1.1, RFC 7671 section 10.1.2"),
        Words(
            "dane.mismatch", .critical,
            says:
                "The certificate of mx.county.example matches none of its fingerprints; careful senders refuse to deliver.",
            fix: "Publish the new fingerprint before changing certificates.",
            cites: "RFC 7672 section 3.1"),
        Words(
            "dane.no-rollover", .note,
            says: "Before the next certificate change, publish the next fingerprint of mx.county.example too.",
            fix: "Publish '3 1 1' for the current and the next key, or '3 1 1' and '2 1 1'.",
            cites: "RFC 7671 section 8.1"),
        Words(
            "dane.no-starttls", .critical,
            says: "mx.county.example promises encryption and does not offer it.",
            fix: "Turn on STARTTLS.",
            cites: "RFC 7672 section 2.2"),
        Words(
            "dane.not-checked", .note,
            says: "The fingerprints of mx.county.example are well formed; whether they match was not tested.",
            fix: "Ask for 'probes:' in the settings.",
            cites: "RFC 7672 section 3"),
        Words(
            "dnssec.expiring", .high,
            says: "The signatures of county.example end on 2026-11-03.",
            fix: "Ask the DNS operator to check that signing runs.",
            cites: "RFC 6781 section 4.4.2"),
        Words(
            "dnssec.rsa-short", .medium,
            says: "The zone's signing key has only 1,024 bits.",
            fix: "Change to algorithm 13.",
            cites: "RFC 6781 section 3.4.2"),
        Words(
            "dnssec.nsec3-iterations", .low,
            says: "Resolvers may treat the zone as unsigned: 10 NSEC3 iterations.",
            fix: "Set the NSEC3 iterations to 0 and the salt to empty ('-').",
            cites: "RFC 9276 section 3.1"),
        Words(
            "caa.missing", .low,
            says: "Any authority may issue certificates for county.example.",
            fix: "Publish 'CAA 0 issue \"AUTHORITY\"'.",
            cites: "RFC 8659 section 3"),
        Words(
            "caa.unknown", .unknown,
            says: "Issuing authorities must refuse too when they get no answer (the name server reported a failure).",
            fix: "Run again; if it stays, ask the DNS operator.",
            cites: "RFC 8659 section 3, CA/B Forum Baseline Requirements section 3.2.2.8"),
        Words(
            "caa.syntax", .medium,
            says: "'0 issue \"ca.example; %%%%%\"' is malformed and counts as 'nobody may issue'.",
            fix: "Publish 'CAA 0 issue \"AUTHORITY\"'.",
            cites: "RFC 8659 sections 4.1 and 4.2, RFC 8657 sections 3 and 4"),
        Words(
            "caa.critical-unknown", .high,
            says: "No authority may issue because of 'tbs'.",
            fix: "Remove the flag.",
            cites: "RFC 8659 section 4.5"),
        Words(
            "caa.flags", .low,
            says: "Flags should be 0 or 128, not 1.",
            fix: "Write 0.",
            cites: "RFC 8659 section 4.1"),
        Words(
            "caa.issuer-unknown", .medium,
            says: "'https://ca.example' is not an authority's domain name.",
            fix: "Publish 'CAA 0 issue \"AUTHORITY\"'.",
            cites: "RFC 8659 section 4.2"),
        Words(
            "caa.wildcard-open", .note,
            says: "Wildcard certificates follow 'issue'.",
            fix: "Publish 'CAA 0 issuewild \";\"' if none is used.",
            cites: "RFC 8659 section 4.3"),
        Words(
            "caa.iodef-missing", .note,
            says: "Nobody is told about refused requests.",
            fix: "Publish 'CAA 0 iodef \"mailto:ADDRESS\"'.",
            cites: "RFC 8659 section 4.4"),
        Words(
            "caa.mta-sts-blocked", .high,
            says: "The next renewal for mta-sts.county.example will be refused.",
            fix: "Add the issuer: publish 'CAA 0 issue \"letsencrypt.org\"' at mta-sts.county.example.",
            cites: "RFC 8659 section 3"),
    ]

    /// What connecting to servers shows.
    static let probed: [Words] = [
        Words(
            "smtp.blocked", .unknown,
            says:
                "This network does not let us connect to mail servers; the checks of encryption in transit were not done.",
            fix: "Run the probe from another place.",
            cites: "RFC 5321 section 4.5.4.1"),
        Words(
            "smtp.unreachable", .unknown,
            says: "mx.county.example did not answer.",
            fix: "Check it.",
            cites: "RFC 5321 section 5"),
        Words(
            "smtp.starttls-missing", .high,
            says: "mx.county.example takes mail only unencrypted.",
            fix: "Turn on STARTTLS.",
            cites: "RFC 3207 section 4"),
        Words(
            "smtp.starttls-fails", .high,
            says: "mx.county.example offers encryption that does not work (the server refused it (454)).",
            fix: "Check certificate and protocol settings.",
            cites: "RFC 3207 section 4"),
        Words(
            "smtp.tls-old", .high,
            says: "mx.county.example knows only TLS 1.0, which is retired.",
            fix: "TLS 1.2 and 1.3.",
            cites: "RFC 8996, RFC 9325 section 3.1.1"),
        Words(
            "smtp.tls-old-allowed", .low,
            says: "mx.county.example still allows TLS 1.0 and TLS 1.1.",
            fix: "Switch off.",
            cites: "RFC 9325 section 3.1.1"),
        Words(
            "smtp.certificate-expired", .medium,
            says: "The certificate of mx.county.example ended on 2026-10-31.",
            fix: "Renew it.",
            cites: "RFC 8461 section 4.2"),
        Words(
            "smtp.certificate-name", .medium,
            says: "The certificate of mx.county.example is for a.example and b.example.",
            fix: "Certificate for mx.county.example.",
            cites: "RFC 8461 section 4.2"),
        Words(
            "smtp.certificate-chain", .medium,
            says: "Senders can't verify the certificate of mx.county.example (it is signed by itself).",
            fix: "Send the full chain; a public authority.",
            cites: "RFC 8461 section 4.2"),
        Words(
            "smtp.certificate-expiring", .low,
            says: "The certificate of mx.county.example ends on 2026-11-14.",
            fix: "Renew.",
            cites: "RFC 8461 section 4.2"),
        Words(
            "web.https-missing", .medium,
            says: "The web site of county.example has no working HTTPS (nothing listens there).",
            fix: "Certificate and HTTPS.",
            cites: "RFC 9110 section 4.2.2"),
        Words(
            "web.redirect-missing", .low,
            says: "http://county.example stays unencrypted.",
            fix: "Permanent redirect to HTTPS.",
            cites: "RFC 9110 section 15.4"),
        Words(
            "web.hsts-missing", .low,
            says: "Browsers are not told to insist on HTTPS.",
            fix: "Send 'Strict-Transport-Security: max-age=31536000'.",
            cites: "RFC 6797 section 6.1"),
        Words(
            "web.hsts-short", .low,
            says: "Browsers forget it after 1 day.",
            fix: "One year.",
            cites: "RFC 6797 section 6.1.1"),
        Words(
            "web.certificate-expiring", .low,
            says: "The site's certificate ends on 2026-11-14.",
            fix: "Renew.",
            cites: "RFC 5280 section 4.1.2.5"),
        Words(
            "web.unknown", .unknown,
            says: "The site could not be reached from here (it did not answer in time).",
            fix: "Run again.",
            cites: "RFC 9110 section 3.3"),
    ]
}
