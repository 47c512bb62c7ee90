import Findings

/// The checks of the MTA-STS record and of how its policy file is served.
extension Check {
    static let mtaSTSMissing = Check(
        "mta-sts.missing", .low, parked: .silent,
        when: "The domain takes mail, has no MTA-STS record, and not all its mail servers have working DANE.",
        cites: "RFC 8461 section 3",
        says: "Others may deliver mail to {domain} unencrypted, or to an impostor's server.",
        fix:
            "Follow the MTA-STS part of the plan: first the policy file in mode 'testing', then the record, later"
            + " 'enforce'.")
    static let mtaSTSNotNeeded = Check(
        "mta-sts.not-needed", .note, parked: .silent,
        when: "There is no MTA-STS record, and all mail servers have working DANE.", cites: "RFC 8461 section 2",
        says: "DANE already protects delivery; MTA-STS adds senders that don't check DANE.", fix: "Optional.")
    static let mtaSTSUnknown = Check(
        "mta-sts.unknown", .unknown, when: "The MTA-STS record could not be looked up.", cites: "RFC 8461 section 3.1",
        says: "The MTA-STS record could not be read ({reason}).", fix: "Run again.")
    static let mtaSTSMultipleRecords = Check(
        "mta-sts.multiple-records", .medium, when: "Two or more MTA-STS records stand at the domain.",
        cites: "RFC 8461 section 3.1", says: "{count} records: senders ignore the policy.", fix: "Keep one.")
    static let mtaSTSSyntax = Check(
        "mta-sts.syntax", .medium, when: "The record breaks the grammar of MTA-STS, or has no good id.",
        cites: "RFC 8461 section 3.1",
        says: "The record has a mistake at '{fragment}'; senders ignore the policy.",
        fix: "Publish 'v=STSv1; id={stamp}' at _mta-sts.{domain}.")
    static let mtaSTSVersionNearMiss = Check(
        "mta-sts.version-near-miss", .medium,
        when: "A text is meant as MTA-STS but does not begin as it must; low when only a blank is too many.",
        cites: "RFC 8461 section 3.1",
        says: "The record does not begin with exactly 'v=STSv1;': '{fragment}'.",
        fix: "Publish 'v=STSv1; id={stamp}' at _mta-sts.{domain}.")
    static let mtaSTSHostMissing = Check(
        "mta-sts.host-missing", .medium, when: "There is a record and the policy host has no address.",
        cites: "RFC 8461 section 3.2",
        says: "There is a record but no web server for the policy at {host}.",
        fix: "Add the host, with a web server that has the policy file.")
    static let mtaSTSFetchFailed = Check(
        "mta-sts.fetch-failed", .unknown,
        when: "The policy could not be fetched; medium when that lasts two snapshots.", cites: "RFC 8461 section 3.3",
        says: "The policy could not be fetched: {reason}.", fix: "Check the web server of {host}.")
    static let mtaSTSCertificate = Check(
        "mta-sts.certificate", .medium,
        when: "The certificate of the policy host is not valid; high when an enforced policy was seen before.",
        cites: "RFC 8461 section 3.3",
        says: "The certificate of {host} is not valid ({why}); senders ignore the policy.",
        fix: "Renew it for exactly this name.")
    static let mtaSTSCertificateExpiring = Check(
        "mta-sts.certificate-expiring", .low, when: "The certificate of the policy host ends within 14 days.",
        cites: "RFC 8461 section 3.3", says: "The certificate of {host} expires on {date}.", fix: "Renew it.")
    static let mtaSTSStatus = Check(
        "mta-sts.status", .medium, when: "The policy address answers with another status than 200.",
        cites: "RFC 8461 section 3.3", says: "The policy address answers {status}.",
        fix: "Serve the file itself at https://{host}/.well-known/mta-sts.txt.")
    static let mtaSTSRedirect = Check(
        "mta-sts.redirect", .medium, when: "The policy address redirects.", cites: "RFC 8461 section 3.3",
        says: "The policy address redirects to {place}; senders must not follow.",
        fix: "Serve the file at https://{host}/.well-known/mta-sts.txt, without redirect.")
    static let mtaSTSMediaType = Check(
        "mta-sts.media-type", .low, when: "The policy file is not served as 'text/plain'.",
        cites: "RFC 8461 section 3.2", says: "The file is served as {type}; some senders refuse it.",
        fix: "Let the web server say 'Content-Type: text/plain'.")
    static let mtaSTSTooLarge = Check(
        "mta-sts.too-large", .medium, when: "The policy file has more than 64 KiB.", cites: "RFC 8461 section 3.3",
        says: "The policy is larger than senders accept.", fix: "Serve plain text with the policy only.")

    /// Every check of MTA-STS.
    static let mtaSTS: [Check] =
        [
            mtaSTSMissing, mtaSTSNotNeeded, mtaSTSUnknown, mtaSTSMultipleRecords, mtaSTSSyntax, mtaSTSVersionNearMiss,
            mtaSTSHostMissing, mtaSTSFetchFailed, mtaSTSCertificate, mtaSTSCertificateExpiring, mtaSTSStatus,
            mtaSTSRedirect, mtaSTSMediaType, mtaSTSTooLarge,
        ] + mtaSTSPolicy
}
