import Findings

/// The checks of what an MTA-STS policy says.
extension Check {
    static let mtaSTSPolicySyntax = Check(
        "mta-sts.policy-syntax", .medium,
        when: "The policy file breaks the grammar of policies; low for an empty line, which most senders pass over.",
        cites: "RFC 8461 section 3.2",
        says: "The policy file has a mistake{place}: {kind}; {effect}.", fix: "Serve this: {file}.",
        fixInGeneral: "Serve one 'name: value' on each line: version, mode, each mx, max_age.")
    static let mtaSTSDuplicateField = Check(
        "mta-sts.duplicate-field", .low, when: "A field of the policy other than 'mx' stands twice.",
        cites: "RFC 8461 section 3.2", says: "'{field}' appears twice; the first counts.", fix: "Keep one.")
    static let mtaSTSUnmatched = Check(
        "mta-sts.mx-unmatched", .critical,
        when: "A mail server matches no pattern of an enforced policy; medium while it is tested.",
        cites: "RFC 8461 section 4.1", says: "Mail server {host} is not in the policy. {effect}",
        fix: "Add 'mx: {host}', then a new id.")
    static let mtaSTSUnused = Check(
        "mta-sts.mx-unused", .low, when: "A pattern of the policy matches no mail server.",
        cites: "RFC 8461 section 4.1", says: "'{pattern}' matches no mail server of {domain}.",
        fix: "Remove it when it is no longer planned.")
    static let mtaSTSInvalid = Check(
        "mta-sts.mx-invalid", .medium, when: "A pattern of the policy is no host name, nor '*.' and one.",
        cites: "RFC 8461 section 3.2", says: "'{pattern}' is not a host pattern.", fix: "{correct}",
        fixInGeneral: "Write a host name, or '*.' and the name that all hosts are one label below.")
    static let mtaSTSModeTesting = Check(
        "mta-sts.mode-testing", .low, when: "The policy is in mode 'testing'.", cites: "RFC 8461 section 5",
        says: "Failures are reported, not prevented.",
        fix: "Set 'mode: enforce' after two clean weeks of TLS reports.")
    static let mtaSTSModeNone = Check(
        "mta-sts.mode-none", .low, when: "The policy is in mode 'none'.", cites: "RFC 8461 section 5, 8.3",
        says: "The policy is switched off.", fix: "Finish the removal, or turn it on.")
    static let mtaSTSAgeShort = Check(
        "mta-sts.max-age-short", .low,
        when: "Senders may keep the policy for less than a week; medium for less than a day when it is enforced.",
        cites: "RFC 8461 section 3.2",
        says: "Senders forget the policy after {time}; weeks are expected.", fix: "Set 'max_age: 1209600' or more.")
    static let mtaSTSAgeOver = Check(
        "mta-sts.max-age-over", .medium, when: "'max_age' is more than a year.", cites: "RFC 8461 section 3.2",
        says: "'max_age: {seconds}' is above the allowed year.", fix: "Set 'max_age: 31557600' at most.")
    static let mtaSTSIDUnchanged = Check(
        "mta-sts.id-unchanged", .medium,
        when: "The policy differs from that of the last snapshot, and the id does not.",
        cites: "RFC 8461 section 3.1, 8.1",
        says: "The policy changed but its id did not; senders keep the old one.",
        fix: "Publish a new id at _mta-sts.{domain}.")
    static let mtaSTSMXCertificate = Check(
        "mta-sts.mx-certificate", .critical,
        when:
            "A probe saw a mail server's certificate that is not valid for it, under an enforced policy; medium while it is tested.",
        cites: "RFC 8461 section 4.2",
        says: "{host} shows a certificate that does not match ({why}); {effect}.",
        fix: "Install a certificate for {host} from an authority that senders trust.")
    static let mtaSTSNullMX = Check(
        "mta-sts.null-mx", .low, when: "A domain with the null MX record has an MTA-STS record.",
        cites: "RFC 8461 section 3.2", says: "A domain that takes no mail needs no delivery policy.",
        fix: "Set 'mode: none', and remove record and file when senders have forgotten the policy.")

    /// Every check of what a policy says.
    static let mtaSTSPolicy: [Check] = [
        mtaSTSPolicySyntax, mtaSTSDuplicateField, mtaSTSUnmatched, mtaSTSUnused, mtaSTSInvalid, mtaSTSModeTesting,
        mtaSTSModeNone, mtaSTSAgeShort, mtaSTSAgeOver, mtaSTSIDUnchanged, mtaSTSMXCertificate, mtaSTSNullMX,
    ]
}
