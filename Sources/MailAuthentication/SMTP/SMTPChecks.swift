import Findings

/// The checks of encryption on the way to the mail servers; done only where settings ask for connections.
extension Check {
    static let smtpBlocked = Check(
        "smtp.blocked", .unknown,
        when: "This network lets no connection out to mail servers; said once for a gathering.",
        cites: "RFC 5321 section 4.5.4.1",
        says:
            "This network does not let us connect to mail servers; the checks of encryption in transit were not done.",
        fix: "Run the probe from another place.")
    static let smtpUnreachable = Check(
        "smtp.unreachable", .unknown,
        when: "A mail server does not accept a connection; medium when that lasts two gatherings.",
        cites: "RFC 5321 section 5", says: "{host} did not answer.", fix: "Check it.")
    static let smtpStartTLSMissing = Check(
        "smtp.starttls-missing", .high, when: "A mail server's answer to EHLO does not name STARTTLS.",
        cites: "RFC 3207 section 4", says: "{host} takes mail only unencrypted.", fix: "Turn on STARTTLS.")
    static let smtpStartTLSFails = Check(
        "smtp.starttls-fails", .high, when: "A mail server offers STARTTLS and the handshake fails.",
        cites: "RFC 3207 section 4", says: "{host} offers encryption that does not work ({why}).",
        fix: "Check certificate and protocol settings.")
    static let smtpTLSOld = Check(
        "smtp.tls-old", .high, when: "A mail server knows no version of TLS from 1.2 on.",
        cites: "RFC 8996, RFC 9325 section 3.1.1", says: "{host} knows only {version}, which is retired.",
        fix: "TLS 1.2 and 1.3.")
    static let smtpTLSOldAllowed = Check(
        "smtp.tls-old-allowed", .low, when: "A mail server accepts a version of TLS below 1.2 beside newer ones.",
        cites: "RFC 9325 section 3.1.1", says: "{host} still allows {version}.", fix: "Switch off.")
    static let smtpCertificateExpired = Check(
        "smtp.certificate-expired", .medium,
        when: "The certificate of a mail server has ended; critical with MTA-STS in mode enforce or DANE-TA.",
        cites: "RFC 8461 section 4.2", says: "The certificate of {host} ended on {date}.", fix: "Renew it.")
    static let smtpCertificateName = Check(
        "smtp.certificate-name", .medium,
        when: "The certificate of a mail server is not for its name; critical with MTA-STS in mode enforce or DANE-TA.",
        cites: "RFC 8461 section 4.2", says: "The certificate of {host} is for {names}.",
        fix: "Certificate for {host}.")
    static let smtpCertificateChain = Check(
        "smtp.certificate-chain", .medium,
        when:
            "The issuer of a mail server's certificate is missing or not trusted; critical with MTA-STS in mode enforce or DANE-TA.",
        cites: "RFC 8461 section 4.2", says: "Senders can't verify the certificate of {host} ({why}).",
        fix: "Send the full chain; a public authority.")
    static let smtpCertificateExpiring = Check(
        "smtp.certificate-expiring", .low, when: "The certificate of a mail server ends within 14 days.",
        cites: "RFC 8461 section 4.2", says: "The certificate of {host} ends on {date}.", fix: "Renew.")

    /// Every check of connections to mail servers.
    static let smtp: [Check] = [
        smtpBlocked, smtpUnreachable, smtpStartTLSMissing, smtpStartTLSFails, smtpTLSOld, smtpTLSOldAllowed,
        smtpCertificateExpired, smtpCertificateName, smtpCertificateChain, smtpCertificateExpiring,
    ]
}
