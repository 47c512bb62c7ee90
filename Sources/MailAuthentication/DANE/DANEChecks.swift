import Findings

/// The checks of DANE for mail between servers.
extension Check {
    static let daneMissing = Check(
        "dane.missing", .low, when: "Domain and mail server are signed, and the server has no TLSA record.",
        cites: "RFC 7672 sections 2.2 and 3.1.1",
        says: "{host} could prove its identity through DNSSEC, but publishes no fingerprint.",
        fix: "Publish a '3 1 1' record at '_25._tcp.{host}', or ask {provider}.")
    static let daneNotPossible = Check(
        "dane.not-possible", .note, when: "The domain's zone or a mail server's is not signed.",
        cites: "RFC 7672 section 2.2.1", says: "DANE needs DNSSEC at {zone}.", fix: "Sign the zone, or use MTA-STS.")
    static let danePartial = Check(
        "dane.partial", .medium, when: "Some mail servers have TLSA records, and some have none.",
        cites: "RFC 7672 section 2.2.1", says: "{host} has no fingerprint; attackers choose that one.",
        fix: "Add it everywhere.")
    static let daneMXInsecure = Check(
        "dane.mx-insecure", .medium,
        when: "Mail servers have TLSA records, and the domain's MX records are not signed.",
        cites: "RFC 7672 section 2.2.1",
        says: "The fingerprints of {host} help nobody, as {domain} itself is not signed.",
        fix: "Turn on DNSSEC for {domain}.")
    static let daneLookupFailed = Check(
        "dane.lookup-failed", .high,
        when: "The question for TLSA records fails or is signed wrongly, in a zone that is otherwise secure.",
        cites: "RFC 7672 sections 2.1.1 and 2.1.2",
        says: "The name servers of {host} fail on this question; careful senders hold back mail.",
        fix: "Ask the DNS operator: they must answer TLSA.")
    static let daneUnknown = Check(
        "dane.unknown", .unknown, when: "The TLSA records of a mail server could not be read.",
        cites: "RFC 7672 section 2.1.2", says: "The fingerprints of {host} could not be read ({reason}).",
        fix: "Run again.")
    static let daneUsageUnusable = Check(
        "dane.usage-unusable", .medium, when: "All TLSA records of a mail server have usage 0 or 1.",
        cites: "RFC 7672 section 3.1.3", says: "Usage {n} is not for mail servers; senders ignore the record.",
        fix: "Publish a '3 1 1' record.")
    static let daneUsageMixed = Check(
        "dane.usage-mixed", .low, when: "A TLSA record with usage 0 or 1 stands beside usable ones.",
        cites: "RFC 7672 section 3.1.3", says: "The record '{record}' of {host} is ignored.", fix: "Remove it.")
    static let daneParameters = Check(
        "dane.parameters", .medium,
        when: "A TLSA record has an unknown number, or a digest of the wrong length.", cites: "RFC 6698 section 2.1",
        says: "The fingerprint '{record}' of {host} is malformed ({why}).",
        fix: "Publish a new record, made from the certificate that the server shows.")
    static let daneFullValue = Check(
        "dane.full-value", .low, when: "A TLSA record holds a whole certificate or key.",
        cites: "RFC 7672 section 3.1.1, RFC 7671 section 10.1.2", says: "Whole certificates make answers large.",
        fix: "Publish a digest (matching type 1).")
    static let daneMismatch = Check(
        "dane.mismatch", .critical, when: "No TLSA record fits the certificates that the mail server shows.",
        cites: "RFC 7672 section 3.1",
        says: "The certificate of {host} matches none of its fingerprints; careful senders refuse to deliver.",
        fix: "Publish the new fingerprint before changing certificates.")
    static let daneNoRollover = Check(
        "dane.no-rollover", .note, when: "A mail server has just one TLSA record, and it fits.",
        cites: "RFC 7671 section 8.1",
        says: "Before the next certificate change, publish the next fingerprint of {host} too.",
        fix: "Publish '3 1 1' for the current and the next key, or '3 1 1' and '2 1 1'.")
    static let daneNoSTARTTLS = Check(
        "dane.no-starttls", .critical, when: "A mail server with TLSA records does not offer STARTTLS.",
        cites: "RFC 7672 section 2.2", says: "{host} promises encryption and does not offer it.",
        fix: "Turn on STARTTLS.")
    static let daneNotChecked = Check(
        "dane.not-checked", .note, when: "TLSA records are in order, and nobody connected to the mail server.",
        cites: "RFC 7672 section 3",
        says: "The fingerprints of {host} are well formed; whether they match was not tested.",
        fix: "Ask for 'probes:' in the settings.")

    /// Every check of DANE.
    static let dane: [Check] = [
        daneMissing, daneNotPossible, danePartial, daneMXInsecure, daneLookupFailed, daneUnknown, daneUsageUnusable,
        daneUsageMixed, daneParameters, daneFullValue, daneMismatch, daneNoRollover, daneNoSTARTTLS, daneNotChecked,
    ]
}
