import Findings

/// The checks of whether a record applies.
extension Check {
    static let dmarcMissing = Check(
        "dmarc.missing", .critical, when: "No DMARC record applies to the domain.",
        cites: "RFC 9989 section 4.5, 5.1.4",
        says: "Nothing tells receivers what to do with forged mail from {domain}.",
        fix:
            "Publish the first record of the plan at `_dmarc.{domain}`: `v=DMARC1; p=none; np=reject; rua=mailto:` and an"
            + " address for reports.",
        fixWhenParked:
            "Refuse all mail in this name. Publish `v=DMARC1; p=reject; sp=reject; np=reject` at `_dmarc.{domain}`.")
    static let dmarcUnknown = Check(
        "dmarc.unknown", .unknown, when: "A look-up that decides which record applies failed.",
        cites: "RFC 9989 section 4.10.1",
        says: "The DMARC record could not be read ({reason}). This does not mean that there is none.",
        fix: "Run again.")
    static let dmarcInherited = Check(
        "dmarc.inherited", .note, when: "The record of a parent applies.", cites: "RFC 9989 section 4.10.1",
        says: "{domain} uses the policy of {location}: {policy}.",
        fix: "None; a record of its own only if it should differ.")
    static let dmarcInheritedRegistry = Check(
        "dmarc.inherited-psd", .high, when: "Only the record of a registry applies.",
        cites: "RFC 9989 section 4.10.1",
        says:
            "{domain} has no DMARC record; only the registry's at {location} applies ({policy}), and its reports go there.",
        fix: "Publish your own.")
    static let dmarcMultipleRecords = Check(
        "dmarc.multiple-records", .critical, when: "Two or more DMARC records stand at the domain.",
        cites: "RFC 9989 section 4.10, RFC 7489 section 6.6.3",
        says: "{count} DMARC records: receivers must ignore all of them.",
        fix: "Keep one (the plan merges them).")
    static let dmarcVersionNearMiss = Check(
        "dmarc.version-near-miss", .critical, when: "A text is meant as DMARC but does not begin as it must.",
        cites: "RFC 9989 section 4.7",
        says:
            "A record at _dmarc.{domain} does not begin with exactly 'v=DMARC1;': '{fragment}'. Receivers do not see it.",
        fix: "Correct the beginning to 'v=DMARC1;'.")
    static let dmarcBackslash = Check(
        "dmarc.backslash", .high, when: "The record has backslashes before semicolons.",
        cites: "RFC 9989 section 4.8",
        says: "The record contains backslashes from a zone file; receivers stop at them.",
        fix: "Enter it without backslashes in the web form.")
    static let dmarcWrongPlace = Check(
        "dmarc.wrong-place", .high, when: "A DMARC record stands where nobody looks; low when a good one exists.",
        cites: "RFC 9989 section 4.5", says: "A DMARC record stands at {name}, where nobody looks.",
        fix: "Move it to _dmarc.{domain}.")
    static let dmarcSPFAtDMARC = Check(
        "dmarc.spf-at-dmarc", .low, when: "An SPF record answers at '_dmarc'; a note when a wildcard is the cause.",
        cites: "RFC 9989 section 4.10",
        says: "An SPF record answers at _dmarc.{domain}; receivers skip it.",
        fix: "Remove it, or narrow the wildcard.")
    static let dmarcUnrelatedText = Check(
        "dmarc.unrelated-text", .low, when: "Other text stands beside the record.", cites: "RFC 9989 section 4.10",
        says: "Other text stands beside the DMARC record; receivers should skip it.", fix: "Remove it.")
    static let dmarcAlias = Check(
        "dmarc.alias", .note, when: "'_dmarc' is an alias; unknown when its target could not be read.",
        cites: "RFC 1034 section 3.6.2", says: "The policy is kept at {target} by somebody else.",
        fix: "Make sure that you trust them.")
    static let dmarcDeepName = Check(
        "dmarc.deep-name", .low, when: "A name of more than eight labels has no record of its own.",
        cites: "RFC 9989 section 4.10", says: "Receivers look at no more than 8 places and miss {names}.",
        fix: "Publish a record at the name itself.")
}

/// The checks of what the record says.
extension Check {
    static let dmarcSyntax = Check(
        "dmarc.syntax", .medium, when: "A part of the record breaks the grammar; high when no policy is left.",
        cites: "RFC 9989 section 4.8",
        says: "The record has a mistake at '{fragment}'{at}; receivers skip that part.", fix: "{correction}",
        fixInGeneral: "Write every part as 'tag=value', with one ';' between them.")
    static let dmarcPolicyInvalid = Check(
        "dmarc.policy-invalid", .high, when: "'p', 'sp' or 'np' is not one of the three policies.",
        cites: "RFC 9989 section 4.10.1", says: "'{tag}={value}' is not a policy. {effect}",
        fix: "Write none, quarantine or reject.",
        fixWhenParked: "Write reject.")
    static let dmarcPolicyMissing = Check(
        "dmarc.policy-missing", .high, when: "The record has no 'p'.",
        cites: "RFC 9989 section 4.7, RFC 7489 section 6.3",
        says: "The record has no policy; new receivers read 'none', older ones ignore it.",
        fix: "Add 'p=' right after 'v=DMARC1;'.",
        fixWhenParked: "Add 'p=reject' right after 'v=DMARC1;'.")
    static let dmarcPolicyNotSecond = Check(
        "dmarc.policy-not-second", .low, when: "'p' is not the second tag.", cites: "RFC 7489 section 6.4",
        says: "Older receivers expect 'p' right after 'v'.", fix: "Move 'p' there.")
    static let dmarcPolicyNone = Check(
        "dmarc.policy-none", .high, parked: .at(.critical), when: "The policy is 'none'.",
        cites: "RFC 9989 section 5.1.7", says: "Forged mail from {domain} is only counted, not stopped.",
        fix:
            "Go on to the next stage of the plan: when the reports show all your senders, 'p=quarantine', then 'p=reject'.",
        fixWhenParked: "Change to 'p=reject': the domain sends no mail that could be lost.")
    static let dmarcPolicyQuarantine = Check(
        "dmarc.policy-quarantine", .low, parked: .at(.medium), when: "The policy in effect is 'quarantine'.",
        cites: "RFC 9989 section 5.1.7", says: "Forged mail goes to spam folders; 'reject' refuses it.",
        fix: "Go on to the next stage of the plan, 'p=reject', when the reports show that all your mail passes.",
        fixWhenParked: "Change to 'p=reject': the domain sends no mail that could be lost.")
    static let dmarcTesting = Check(
        "dmarc.testing", .medium, parked: .at(.high), when: "The record is marked as a test.",
        cites: "RFC 9989 section 4.7",
        says: "Marked as a test: new receivers apply {lower}, older ones already apply {full}.",
        fix: "Remove 't=y' when reports are clean.",
        fixWhenParked: "Remove 't=y'.")
    static let dmarcPercent = Check(
        "dmarc.percent", .medium, parked: .at(.high), when: "'pct' is below 100.",
        cites: "RFC 9989 appendix A.6",
        says:
            "Older receivers apply the policy to {pct}% only; new ones to all mail. The setting was withdrawn in 2026.",
        fix: "Remove 'pct'.")
    static let dmarcObsoleteTag = Check(
        "dmarc.obsolete-tag", .note, when: "The record uses 'pct', 'ri', 'rf' or a size limit.",
        cites: "RFC 9989 appendix C.5.2", says: "'{tag}' was withdrawn in 2026 and is ignored.",
        fix: "Remove it at the next change.")
    static let dmarcValueInvalid = Check(
        "dmarc.value-invalid", .low, when: "A tag has a value that is not valid; medium for 'adkim' and 'aspf'.",
        cites: "RFC 9989 section 4.8", says: "'{tag}={value}' is not valid; receivers use the default.",
        fix: "{correct}", fixInGeneral: "Write one of the values that the tag may have, or remove the tag.")
    static let dmarcUnknownTag = Check(
        "dmarc.unknown-tag", .low, when: "A tag is not known; medium when it is nearly 'p', 'sp' or 'rua'.",
        cites: "RFC 9989 section 4.7", says: "'{tag}' is not known and is ignored. {hint}",
        fix: "Correct or remove it.")
    static let dmarcRepeatedTag = Check(
        "dmarc.repeated-tag", .medium, when: "A tag appears twice; high for 'p', 'sp' and 'rua'.",
        cites: "RFC 9989 section 4.8", says: "'{tag}' appears twice; receivers differ in which they read.",
        fix: "Keep one.")
    static let dmarcSubdomainWeaker = Check(
        "dmarc.subdomain-weaker", .medium, parked: .at(.high), when: "'sp' is weaker than 'p'.",
        cites: "RFC 9989 section 4.7",
        says: "Names below {domain} are protected less ({sp}) than {domain} itself ({p}).",
        fix: "Remove 'sp' or set it to {p}.")
    static let dmarcNonexistentWeaker = Check(
        "dmarc.nonexistent-weaker", .medium, when: "'np' is weaker than 'p'.", cites: "RFC 9989 section 4.7",
        says: "Made-up names such as vote.{domain} can be forged: {np}.", fix: "Add 'np=reject'.")
    static let dmarcNonexistentOpen = Check(
        "dmarc.nonexistent-open", .high, when: "Nothing stops mail from made-up names; medium while 'p' is 'none'.",
        cites: "RFC 9989 section 4.7", says: "Made-up names such as vote.{domain} can be forged: {np}.",
        fix: "Add 'np=reject'; it is safe at once: nobody sends from names that do not exist.")
    static let dmarcSubdomainTagIgnored = Check(
        "dmarc.subdomain-tag-ignored", .low, when: "'sp' or 'np' stands below the organizational domain.",
        cites: "RFC 9989 section 4.7", says: "'{tag}' has no effect here; it counts only at {org}.",
        fix: "Remove it.")
    static let dmarcFailureReports = Check(
        "dmarc.failure-reports", .note, when: "The record asks for failure reports.",
        cites: "RFC 9989 section 10.2",
        says: "Failure reports may contain parts of people's mail; most receivers send none.",
        fix: "Remove 'ruf' unless someone needs it.")
    static let dmarcFailureOptions = Check(
        "dmarc.fo-without-ruf", .note, when: "'fo' stands without 'ruf'.", cites: "RFC 9989 section 4.7",
        says: "'fo' has no effect without 'ruf'.", fix: "Remove it.")
    static let dmarcRejectWithoutDKIM = Check(
        "dmarc.reject-without-dkim", .high, parked: .silent, when: "'p=reject' for a domain that sends without DKIM.",
        cites: "RFC 9989 section 7.4",
        says: "Refusing forged mail rests on SPF alone; forwarded mail will be lost.", fix: "Turn on DKIM first.")
    static let dmarcParkedIncomplete = Check(
        "dmarc.parked-incomplete", .high, when: "The domain sends no mail and does not refuse everything.",
        cites: "RFC 9989 section 4.7, M3AAWG Protecting Parked Domains",
        says: "A domain without mail should refuse everything, also below it.",
        fix: "Publish 'v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s'.")
}

/// The checks of where reports go.
extension Check {
    static let dmarcNoAggregate = Check(
        "dmarc.no-aggregate", .medium, parked: .at(.low),
        when: "The record names no address for statistics; high while the policy is 'none'.",
        cites: "RFC 9989 section 5.1.3", says: "Nobody receives reports about mail sent as {domain}.",
        fix: "Add 'rua=mailto:' and an address.")
    static let dmarcReportAddressInvalid = Check(
        "dmarc.report-address-invalid", .medium,
        when: "A report address can't be used; high when no other can.", cites: "RFC 9989 section 4.6",
        says: "'{uri}' is not a usable report address.", fix: "Write 'mailto:name@host'.")
    static let dmarcReportScheme = Check(
        "dmarc.report-scheme", .medium, when: "No report address is a 'mailto:' one.",
        cites: "RFC 9989 section 4.7", says: "Receivers only have to support 'mailto:'.",
        fix: "Add a 'mailto:' address.")
    static let dmarcReportHostMissing = Check(
        "dmarc.report-host-missing", .high, when: "A report address's host takes no mail.",
        cites: "RFC 9989 section 4.6", says: "Reports to {address} can't be delivered.", fix: "Correct the address.")
    static let dmarcExternalUnauthorized = Check(
        "dmarc.external-unauthorised", .medium,
        when: "A report address belongs to somebody else, who has not said that he accepts the reports.",
        cites: "RFC 9990 section 4",
        says: "{host} has not said that it accepts reports about {domain}; receivers send it none.",
        fix: "Ask them to publish '{record}'.")
    static let dmarcExternalOverride = Check(
        "dmarc.external-override", .medium, when: "The host that accepts the reports names another host for them.",
        cites: "RFC 9990 section 4",
        says: "{host} redirects the reports to {other}; receivers then send none at all.",
        fix: "Ask {host} to correct its record.")
    static let dmarcExternalUnknown = Check(
        "dmarc.external-unknown", .unknown, when: "It could not be looked up whether a host accepts the reports.",
        cites: "RFC 9990 section 4", says: "Could not check whether {host} accepts the reports ({reason}).",
        fix: "Run again.")
    static let dmarcManyReportAddresses = Check(
        "dmarc.many-report-addresses", .low, when: "A tag names more than two addresses.",
        cites: "RFC 7489 section 6.2", says: "Receivers need not serve more than two addresses; '{tag}' names {count}.",
        fix: "Keep two.")

    /// Every check of DMARC.
    static let dmarc: [Check] = [
        dmarcMissing, dmarcUnknown, dmarcInherited, dmarcInheritedRegistry, dmarcMultipleRecords, dmarcVersionNearMiss,
        dmarcBackslash, dmarcWrongPlace, dmarcSPFAtDMARC, dmarcUnrelatedText, dmarcAlias, dmarcDeepName, dmarcSyntax,
        dmarcPolicyInvalid, dmarcPolicyMissing, dmarcPolicyNotSecond, dmarcPolicyNone, dmarcPolicyQuarantine,
        dmarcTesting, dmarcPercent, dmarcObsoleteTag, dmarcValueInvalid, dmarcUnknownTag, dmarcRepeatedTag,
        dmarcSubdomainWeaker, dmarcNonexistentWeaker, dmarcNonexistentOpen, dmarcSubdomainTagIgnored,
        dmarcFailureReports, dmarcFailureOptions, dmarcRejectWithoutDKIM, dmarcParkedIncomplete, dmarcNoAggregate,
        dmarcReportAddressInvalid, dmarcReportScheme, dmarcReportHostMissing, dmarcExternalUnauthorized,
        dmarcExternalOverride, dmarcExternalUnknown, dmarcManyReportAddresses,
    ]
}
