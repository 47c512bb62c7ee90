import Findings

/// The checks of the domain's web site; done only where settings ask for connections.
extension Check {
    static let webHTTPSMissing = Check(
        "web.https-missing", .medium, when: "Neither the domain nor its www answers over HTTPS as it should.",
        cites: "RFC 9110 section 4.2.2", says: "The web site of {domain} has no working HTTPS ({why}).",
        fix: "Certificate and HTTPS.")
    static let webRedirectMissing = Check(
        "web.redirect-missing", .low, when: "A site answers over HTTP without sending to HTTPS.",
        cites: "RFC 9110 section 15.4", says: "http://{host} stays unencrypted.",
        fix: "Permanent redirect to HTTPS.")
    static let webHSTSMissing = Check(
        "web.hsts-missing", .low, when: "A site answers over HTTPS without a usable Strict-Transport-Security field.",
        cites: "RFC 6797 section 6.1", says: "Browsers are not told to insist on HTTPS.",
        fix: "Send 'Strict-Transport-Security: max-age=31536000'.")
    static let webHSTSShort = Check(
        "web.hsts-short", .low, when: "A site tells browsers to insist on HTTPS for less than a year.",
        cites: "RFC 6797 section 6.1.1", says: "Browsers forget it after {time}.", fix: "One year.")
    static let webCertificateExpiring = Check(
        "web.certificate-expiring", .low, when: "The certificate of a site ends within 14 days.",
        cites: "RFC 5280 section 4.1.2.5", says: "The site's certificate ends on {date}.", fix: "Renew.")
    static let webUnknown = Check(
        "web.unknown", .unknown, when: "No site of the domain could be looked at.", cites: "RFC 9110 section 3.3",
        says: "The site could not be reached from here ({reason}).", fix: "Run again.")

    /// Every check of connections to web sites.
    static let web: [Check] = [
        webHTTPSMissing, webRedirectMissing, webHSTSMissing, webHSTSShort, webCertificateExpiring, webUnknown,
    ]
}
