import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let place = "county.example CAA "
    private static let complete =
        place + #"0 issue "ca.example""# + "\n" + place + #"0 issuewild ";""# + "\n" + place
        + #"0 iodef "mailto:security@county.example""# + "\n"

    private static func certificate(_ issuer: String) -> CertificateSeen {
        var certificate = CertificateSeen.policyHost(to: 60)
        certificate.issuer = issuer
        return certificate
    }

    /// Who may issue certificates.
    static let caaCases: [FindingCase] = [
        FindingCase(
            "caa.missing", .low, "", quiet: complete, says: "Any authority may issue certificates for county.example."),
        FindingCase("caa.missing", .low, "", quiet: #"example CAA 0 issue "ca.example""#),
        FindingCase("caa.missing", .low, "", quiet: place + "!timeout"),
        // Records that limit nobody leave everybody free (RFC 8659 section 4.2).
        FindingCase("caa.missing", .low, place + #"0 iodef "mailto:a@county.example""#, quiet: complete),
        FindingCase(
            "caa.unknown", .unknown, place + "!servfail", quiet: "",
            says: "Issuing authorities must refuse too when they get no answer (the name server reported a failure)."),
        FindingCase("caa.unknown", .unknown, "example CAA !timeout", quiet: complete + "example CAA !timeout"),
        FindingCase(
            "caa.syntax", .medium, place + #"0 issue "ca.example; %%%%%""#, quiet: complete,
            says: #"'0 issue "ca.example; %%%%%"' is malformed and counts as 'nobody may issue'."#),
        FindingCase("caa.syntax", .medium, place + #"0 is-sue "ca.example""#, quiet: complete),
        FindingCase("caa.syntax", .medium, place + #"0  "ca.example""#, quiet: complete),
        FindingCase("caa.syntax", .medium, place + #"0 iodef "security@county.example""#, quiet: complete),
        FindingCase(
            "caa.syntax", .medium,
            place + #"0 issue "ca.example; accounturi=https://a.example/1; accounturi=https://a.example/2""#,
            quiet: place + #"0 issue "ca.example; accounturi=https://a.example/1; validationmethods=dns-01,http-01""#),
        FindingCase(
            "caa.critical-unknown", .high, complete + place + #"128 tbs "Unknown""#,
            quiet: complete + place + #"0 tbs "Unknown""#, says: "No authority may issue because of 'tbs'."),
        FindingCase(
            "caa.critical-unknown", .high, complete + place + #"128 isue "ca.example""#,
            quiet: place + #"128 issue "ca.example""#),
        FindingCase(
            "caa.flags", .low, place + #"1 issue "ca.example""#, quiet: place + #"128 issue "ca.example""#,
            says: "Flags should be 0 or 128, not 1."),
        FindingCase(
            "caa.issuer-unknown", .medium, place + #"0 issue "https://ca.example""#, quiet: complete,
            says: "'https://ca.example' is not an authority's domain name."),
        FindingCase("caa.issuer-unknown", .medium, place + #"0 issue "Let's Encrypt""#, quiet: complete),
        FindingCase("caa.wildcard-open", .note, place + #"0 issue "ca.example""#, quiet: complete),
        FindingCase("caa.wildcard-open", .note, place + #"0 issue "ca.example""#, quiet: place + #"0 issue ";""#),
        FindingCase("caa.iodef-missing", .note, place + #"0 issue "ca.example""#, quiet: complete),
        FindingCase(
            "caa.mta-sts-blocked", .high, withPolicy + complete,
            quiet: withPolicy + complete + place + #"0 issue "letsencrypt.org""#,
            says: "The next renewal for mta-sts.county.example will be refused.",
            world: .serving(enforced, certificate: certificate("Let's Encrypt")),
            quietWorld: .serving(enforced, certificate: certificate("Let's Encrypt"))),
        // The closer set counts, and nothing is concluded of an authority that is not known.
        FindingCase(
            "caa.mta-sts-blocked", .high,
            withPolicy + #"county.example CAA 0 issue "pki.goog""# + "\n" + #"mta-sts.county.example CAA 0 issue ";""#,
            quiet: withPolicy + complete, world: .serving(enforced, certificate: certificate("Google Trust Services")),
            quietWorld: .serving(enforced, certificate: certificate("Example Authority"))),
    ]
}
