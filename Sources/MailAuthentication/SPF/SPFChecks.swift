import Findings

/// The checks of the SPF record itself: is there one, can receivers read it.
extension Check {
    static let spfMissing = Check(
        "spf.missing", .high, when: "The domain has no text record that begins with 'v=spf1'.",
        cites: "RFC 7208 section 3, 10.1.2",
        says: "{domain} has no SPF record: it does not say which servers may send its mail.",
        fix: "Publish the record from the plan. If it sends none: 'v=spf1 -all'.",
        fixWhenParked: "Publish one TXT record: `v=spf1 -all`.")
    static let spfUnknown = Check(
        "spf.unknown", .unknown, when: "The text records of the domain could not be looked up.",
        cites: "RFC 7208 section 2.6.6, 8.6",
        says: "The SPF record could not be read ({reason}). This does not mean that there is none.",
        fix: "Run again; if it stays, ask whoever runs the name servers of {domain}.")
    static let spfMultipleRecords = Check(
        "spf.multiple-records", .high, when: "Two or more text records of the domain begin with 'v=spf1'.",
        cites: "RFC 7208 section 3.2, 4.5",
        says: "{count} SPF records were found. Receivers must treat that as an error and ignore all of them.",
        fix: "Merge them into the one record shown in the plan; delete the others.",
        fixWhenParked: "Keep one, `v=spf1 -all`; delete the others.")
    static let spfSyntax = Check(
        "spf.syntax", .high, when: "The record breaks the grammar of SPF.", cites: "RFC 7208 section 4.6, 12",
        says: "The SPF record has a mistake at '{fragment}'{at}: {kind}. Receivers ignore the whole record.",
        fix: "{correction}", fixInGeneral: "Correct the entry that is named, or remove it.")
    static let spfTermGlued = Check(
        "spf.term-glued", .high, when: "Two entries of the record have no space between them.",
        cites: "RFC 7208 section 4.6.1, 12",
        says: "A space is missing before '{term}'{at}. Receivers ignore the whole record.",
        fix: "Put one space there: '{correction}'.")
    static let spfRepeatedModifier = Check(
        "spf.repeated-modifier", .high, when: "'redirect' or 'exp' stands in the record twice.",
        cites: "RFC 7208 section 6",
        says: "'{name}' appears twice. Receivers treat the record as broken.", fix: "Keep one.")
    static let spfVersionNearMiss = Check(
        "spf.version-near-miss", .high,
        when: "A text record looks meant as SPF but does not begin as one; low when a good one stands beside it.",
        cites: "RFC 7208 section 4.5",
        says:
            "A text record looks like SPF but does not begin with 'v=spf1 ': '{fragment}'. Receivers do not see it.",
        fix: "Correct the beginning to 'v=spf1 ', or remove the record.")
    static let spfWrongPlace = Check(
        "spf.wrong-place", .medium, when: "An SPF record stands at '_spf' or '_dmarc', and none at the domain.",
        cites: "RFC 7208 section 3",
        says: "An SPF record stands at {name}, where receivers do not look.", fix: "Publish it at {domain} itself.")
    static let spfTooLong = Check(
        "spf.too-long", .low,
        when:
            "The domain's text records have more than 450 octets together, or the SPF record more than 512; medium when the answer needs TCP.",
        cites: "RFC 7208 section 3.4",
        says:
            "The text records at {domain} are {count} octets together. Long answers get lost with some receivers.",
        fix: "Remove old verification records; shorten the SPF record.")
    static let spfStringSplit = Check(
        "spf.string-split", .note,
        when: "The record is stored in pieces and an entry is cut; medium when a space is missing at the cut.",
        cites: "RFC 7208 section 3.3",
        says: "The record is stored in pieces; receivers join them without spaces. {hint}",
        fix: "Put the space at the end of the first piece.")
    static let spfSenderID = Check(
        "spf.sender-id", .low, when: "A text record begins with 'spf2.0/'.", cites: "RFC 6686",
        says: "A Sender ID record remains; nobody reads it, and its '-all' or '+all' can mislead people.",
        fix: "Delete it.")
    static let spfWildcard = Check(
        "spf.wildcard", .note,
        when: "Made-up names below the domain answer with an SPF record; low when it authorizes senders.",
        cites: "RFC 7208 section 3.5",
        says: "Every made-up name below {domain} carries the SPF record '{text}'.",
        fix: "Use 'v=spf1 -all' in the wildcard.",
        fixWhenParked: "Keep it when it is `v=spf1 -all`; else change it to that.")
    static let spfHostMissing = Check(
        "spf.mx-host-missing", .low,
        when: "A mail server of the domain, with a name inside the domain, has no SPF record of its own.",
        cites: "RFC 7208 section 2.3, 10.1.3",
        says: "{host} has no SPF record of its own; bounces it sends can't be checked.",
        fix: "Publish at {host}: 'v=spf1 a -all'.")
}

/// The checks of what the record does.
extension Check {
    static let spfTooManyLookups = Check(
        "spf.too-many-lookups", .high, when: "Reading the record takes more than 10 look-ups.",
        cites: "RFC 7208 section 4.6.4",
        says:
            "Checking this record takes {count} DNS look-ups; receivers stop at 10 and treat the record as broken, so mail fails at random.",
        fix:
            "Remove senders no longer used; replace 'a' and 'mx' by addresses; move bulk senders to a subdomain (see the plan)."
    )
    static let spfNearLookupLimit = Check(
        "spf.near-lookup-limit", .medium, parked: .silent, when: "Reading the record takes 9 or 10 look-ups.",
        cites: "RFC 7208 section 4.6.4",
        says: "{count} of 10 look-ups are used. A provider's next change can break the record.",
        fix:
            "Before it happens: remove senders no longer used; replace 'a' and 'mx' by addresses; move bulk senders to a subdomain."
    )
    static let spfTooManyVoids = Check(
        "spf.too-many-voids", .high, parked: .silent, when: "More than two entries lead nowhere.",
        cites: "RFC 7208 section 4.6.4",
        says:
            "{count} entries point to names that do not exist or are empty. Receivers may stop after two and ignore the record.",
        fix: "Remove {terms}.")
    static let spfTooManyVoidsForSix = Check(
        "spf.too-many-voids-ipv6", .low, parked: .silent,
        when: "More than two entries lead nowhere for senders with IPv6 addresses only.",
        cites: "RFC 7208 section 4.6.4, 11.1", says: "For mail sent over IPv6, {count} entries lead nowhere.",
        fix: "Use 'ip4:' or 'ip6:' instead of 'a:' or 'mx:' for hosts without IPv6: {terms}.")
    static let spfVoidTerm = Check(
        "spf.void-term", .medium, parked: .silent, when: "One or two entries lead nowhere.",
        cites: "RFC 7208 section 4.6.4", says: "'{term}' leads nowhere: {name} has no address.",
        fix: "Remove it, or correct the name.")
    static let spfIncludeMissing = Check(
        "spf.include-missing", .high, when: "An 'include' or 'redirect' leads to a name without an SPF record.",
        cites: "RFC 7208 section 5.2, 6.1",
        says:
            "'{term}' names {target}, which has no SPF record. Receivers treat the whole record as broken. If the name can be registered, a stranger could authorize himself.",
        fix: "Remove it or correct the name with the provider.")
    static let spfIncludeInvalid = Check(
        "spf.include-invalid", .high, when: "The record that an 'include' or 'redirect' leads to is broken.",
        cites: "RFC 7208 section 5.2",
        says: "The record of {target}, used by '{term}', is itself broken ({why}).",
        fix: "Tell the provider; until then remove it if it is not needed.")
    static let spfIncludeUnknown = Check(
        "spf.include-unknown", .unknown, when: "The record that an 'include' or 'redirect' leads to was not answered.",
        cites: "RFC 7208 section 5.2",
        says: "{target} could not be read ({reason}); the rest of the record was checked.",
        fix: "Run again.")
    static let spfIncludeSelf = Check(
        "spf.include-self", .high, when: "A record includes itself.", cites: "RFC 7208 section 4.6.4",
        says: "The record of {name} includes itself. Receivers treat it as broken.",
        fix: "Remove '{term}' at {name}.")
    static let spfIncludeLoop = Check(
        "spf.include-loop", .high, when: "A record includes one that includes it.", cites: "RFC 7208 section 4.6.4",
        says: "The record of {name} includes itself by way of others. Receivers treat it as broken.",
        fix: "Remove '{term}' at {holder}.")
    static let spfDuplicateInclude = Check(
        "spf.duplicate-include", .low, parked: .silent, when: "The same record is included more than once.",
        cites: "RFC 7208 section 4.6.4", says: "{target} is included {count} times and counted each time.",
        fix: "Keep one.")
    static let spfDuplicateTerm = Check(
        "spf.duplicate-term", .low, parked: .silent, when: "The same entry stands in the record twice.",
        cites: "RFC 7208 section 4.6.4", says: "'{term}' appears twice.", fix: "Remove one.")
    static let spfTooManyHosts = Check(
        "spf.mx-over-ten", .high, parked: .silent, when: "'mx' stands for more than 10 mail servers.",
        cites: "RFC 7208 section 4.6.4",
        says: "{target} has more than 10 mail servers; 'mx' must then be treated as an error.",
        fix: "List the addresses.")
    static let spfPTR = Check(
        "spf.ptr", .medium, when: "The record uses 'ptr' or '%{p}'.", cites: "RFC 7208 section 5.5, 7.2",
        says: "'ptr' is slow and unreliable, and should not be used; some receivers skip it.",
        fix: "Replace it by 'ip4:' or 'ip6:' with the addresses of those servers.",
        fixWhenParked: "Publish `v=spf1 -all` instead.")
    static let spfAllowsAll = Check(
        "spf.allows-all", .critical, when: "The record lets everybody pass.", cites: "RFC 7208 section 5.1, 2.6.3",
        says: "The record lets every computer in the world send as {domain}.",
        fix: "Replace '{term}' by '-all' (when it sends no mail) or '~all' (while you list the senders).",
        fixWhenParked: "Replace '{term}' by '-all': the domain sends no mail.")
    static let spfAllowsWide = Check(
        "spf.allows-wide", .high,
        when:
            "More than 16,777,216 IPv4 addresses (a /8) or the like of IPv6 (a /16) may send; critical when all of a family may.",
        cites: "RFC 7208 section 2.6.3, 5.6",
        says: "The record authorizes {count}, far more than any provider needs.", fix: "Narrow '{term}'.",
        fixWhenParked: "Publish `v=spf1 -all` instead.")
    static let spfAllowsMany = Check(
        "spf.allows-many", .low, parked: .silent, when: "More than 1,048,576 IPv4 addresses may send.",
        cites: "RFC 7208 section 11.4",
        says: "{count} may send as {domain}, most of them through {provider}.",
        fix: "For information; review the list of senders yearly.")
    static let spfAllowsPrivate = Check(
        "spf.allows-private", .low, parked: .at(.medium),
        when: "An entry is a private, loopback, link-local, documentation or multicast address.", cites: "RFC 6890",
        says: "'{term}' is an inside address that no receiver will ever see.", fix: "Remove it.")
    static let spfNeutralAll = Check(
        "spf.neutral-all", .medium, parked: .at(.high), when: "The record ends in '?all'.",
        cites: "RFC 7208 section 8.2", says: "The record ends in '?all': it says nothing about strangers.",
        fix: "End the record in '~all', later in '-all'.",
        fixWhenParked: "End the record in '-all'.")
    static let spfNoAll = Check(
        "spf.no-all", .medium, parked: .at(.high), when: "The record has neither 'all' nor 'redirect'.",
        cites: "RFC 7208 section 4.7",
        says: "The record does not say what to do with mail from other servers.", fix: "Add '~all' at the end.",
        fixWhenParked: "Add '-all' at the end.")
    static let spfSoftfailAll = Check(
        "spf.softfail-all", .low, parked: .at(.high),
        when: "The record ends in '~all'; a note when DMARC refuses forged mail.", cites: "RFC 7208 section 8.5",
        says: "'~all' asks receivers to be suspicious, not to refuse.",
        fix: "Keep it while DMARC is on 'quarantine' or 'reject': that is enough then.",
        fixWhenParked: "End the record in '-all': a domain that sends no mail has nothing to lose.")
    static let spfHardfailBeforeDMARC = Check(
        "spf.hardfail-before-dmarc", .note, parked: .silent,
        when: "'-all' without DMARC in force and without a DKIM key.", cites: "RFC 9989 section 7.1",
        says: "'-all' can make receivers refuse forwarded mail before DKIM and DMARC are looked at.",
        fix: "Consider '~all' once DMARC refuses forged mail.")
    static let spfAfterAll = Check(
        "spf.after-all", .medium, when: "Entries stand after 'all'.", cites: "RFC 7208 section 5.1",
        says: "Everything after '{all}' is ignored: {terms}.",
        fix: "Move 'all' to the end, or delete the rest.")
    static let spfRedirectIgnored = Check(
        "spf.redirect-ignored", .medium, when: "The record has both 'redirect' and 'all'.",
        cites: "RFC 7208 section 5.1, 6.1",
        says: "'{term}' has no effect because the record has an 'all'.", fix: "Remove one of them.")
    static let spfRedirectNotLast = Check(
        "spf.redirect-not-last", .low, when: "Entries stand after 'redirect'.", cites: "RFC 7208 section 6",
        says: "'redirect' is read last wherever it stands; this order misleads people.", fix: "Move it to the end.")
    static let spfUnknownModifier = Check(
        "spf.unknown-modifier", .low,
        when: "An entry 'name=value' is not known; medium when it looks like a mistyped mechanism.",
        cites: "RFC 7208 section 6", says: "'{term}' is not known and is ignored. {hint}",
        fix: "Remove or correct it.")
    static let spfExplanationUnusable = Check(
        "spf.exp-unusable", .low, when: "The text that 'exp' names is missing or broken.",
        cites: "RFC 7208 section 6.2", says: "The explanation text at {target} can't be used.",
        fix: "Correct or remove 'exp='.")
    static let spfDependsOnSender = Check(
        "spf.depends-on-sender", .note, when: "An entry's name is made from each message.",
        cites: "RFC 7208 section 7",
        says:
            "'{term}' asks a question that depends on each message{provider}; its answer can't be shown here.",
        fix: "None.")
    static let spfParkedNotEmpty = Check(
        "spf.parked-not-empty", .medium, when: "The domain sends no mail and its record names senders.",
        cites: "RFC 7208 section 10.1.2",
        says: "{domain} sends no mail but its SPF record still names senders.", fix: "Publish 'v=spf1 -all' instead.")

    /// Every check of SPF.
    static let spf: [Check] = [
        spfMissing, spfUnknown, spfMultipleRecords, spfSyntax, spfTermGlued, spfRepeatedModifier, spfVersionNearMiss,
        spfWrongPlace, spfTooLong, spfStringSplit, spfSenderID, spfWildcard, spfHostMissing, spfTooManyLookups,
        spfNearLookupLimit, spfTooManyVoids, spfTooManyVoidsForSix, spfVoidTerm, spfIncludeMissing, spfIncludeInvalid,
        spfIncludeUnknown, spfIncludeSelf, spfIncludeLoop, spfDuplicateInclude, spfDuplicateTerm, spfTooManyHosts,
        spfPTR, spfAllowsAll, spfAllowsWide, spfAllowsMany, spfAllowsPrivate, spfNeutralAll, spfNoAll, spfSoftfailAll,
        spfHardfailBeforeDMARC, spfAfterAll, spfRedirectIgnored, spfRedirectNotLast, spfUnknownModifier,
        spfExplanationUnusable, spfDependsOnSender, spfParkedNotEmpty,
    ]
}
