import Findings

/// The checks of who may issue certificates.
extension Check {
    static let caaMissing = Check(
        "caa.missing", .low, when: "No CAA record up to the root limits who may issue.", cites: "RFC 8659 section 3",
        says: "Any authority may issue certificates for {domain}.", fix: "Publish 'CAA 0 issue \"{issuer}\"'.")
    static let caaUnknown = Check(
        "caa.unknown", .unknown, when: "A look-up of CAA records failed before any were found.",
        cites: "RFC 8659 section 3, CA/B Forum Baseline Requirements section 3.2.2.8",
        says: "Issuing authorities must refuse too when they get no answer ({reason}).",
        fix: "Run again; if it stays, ask the DNS operator.")
    static let caaSyntax = Check(
        "caa.syntax", .medium, when: "A CAA record has a bad value, or a tag that is empty or no word.",
        cites: "RFC 8659 sections 4.1 and 4.2, RFC 8657 sections 3 and 4",
        says: "'{record}' is malformed and counts as 'nobody may issue'.", fix: "Publish '{corrected}'.",
        fixInGeneral: "Publish the record anew, with one word as its tag and its value after the standard.")
    static let caaCriticalUnknown = Check(
        "caa.critical-unknown", .high, when: "A CAA record with a tag that nobody understands has the flag 128.",
        cites: "RFC 8659 section 4.5", says: "No authority may issue because of '{tag}'.", fix: "Remove the flag.")
    static let caaFlags = Check(
        "caa.flags", .low, when: "A CAA record has flags other than 0 and 128.", cites: "RFC 8659 section 4.1",
        says: "Flags should be 0 or 128, not {flags}.", fix: "Write 0.")
    static let caaIssuerUnknown = Check(
        "caa.issuer-unknown", .medium, when: "A CAA record names something that is not a domain name.",
        cites: "RFC 8659 section 4.2", says: "'{value}' is not an authority's domain name.",
        fix: "Publish 'CAA 0 {tag} \"{issuer}\"'.")
    static let caaWildcardOpen = Check(
        "caa.wildcard-open", .note, when: "'issue' is limited and nothing is said about wildcards.",
        cites: "RFC 8659 section 4.3", says: "Wildcard certificates follow 'issue'.",
        fix: "Publish 'CAA 0 issuewild \";\"' if none is used.")
    static let caaReportsMissing = Check(
        "caa.iodef-missing", .note, when: "'issue' is limited and no address for reports is given.",
        cites: "RFC 8659 section 4.4", says: "Nobody is told about refused requests.",
        fix: "Publish 'CAA 0 iodef \"mailto:ADDRESS\"'.")
    static let caaBlocksPolicyHost = Check(
        "caa.mta-sts-blocked", .high,
        when: "CAA does not let the issuer of the MTA-STS policy host's certificate issue the next one.",
        cites: "RFC 8659 section 3", says: "The next renewal for mta-sts.{domain} will be refused.",
        fix: "Add the issuer: publish 'CAA 0 issue \"{issuer}\"' at mta-sts.{domain}.")

    /// Every check of CAA.
    static let caa: [Check] = [
        caaMissing, caaUnknown, caaSyntax, caaCriticalUnknown, caaFlags, caaIssuerUnknown, caaWildcardOpen,
        caaReportsMissing, caaBlocksPolicyHost,
    ]
}
