import Findings

/// The checks of whether the DNS answers at all.
extension Check {
    static let domainMissing = Check(
        "dns.domain-missing", .high, when: "The domain does not exist.", cites: "RFC 8020 section 2",
        says:
            "{domain} does not exist in the DNS. Nobody can receive mail there, and it may be free for others to register.",
        fix:
            "Check the spelling in settings; if the name was given up, take it off the list; if not, renew it today.")
    static let unreachable = Check(
        "dns.unreachable", .unknown, when: "Every look-up at the domain failed.", cites: "RFC 8914 section 4",
        says: "The name servers of {domain} did not answer ({reason}). Nothing about this domain could be checked.",
        fix:
            "Ask whoever runs {nameservers} whether they serve this zone; a delegation to servers that don't know it must be removed."
    )
    static let partlyUnknown = Check(
        "dns.partly-unknown", .unknown, when: "Some look-ups failed, or there was more to look at than is looked at.",
        cites: "RFC 2308 section 7", says: "{what} The affected checks are marked.",
        fix: "Run again; if it stays, show the list to the DNS operator.")
    static let inconsistentExistence = Check(
        "dns.inconsistent-existence", .medium,
        when: "A name does not exist for one record type and has records of another.",
        cites: "RFC 8020 section 2, RFC 2308 section 2",
        says:
            "The name servers contradict themselves about whether {name} exists. Some receivers will believe it does not.",
        fix: "Ask the DNS operator to fix answers for names with no record of a type (should be NOERROR).")
    static let nameIsAlias = Check(
        "dns.name-is-alias", .note, when: "The domain is an alias.", cites: "RFC 1034 section 3.6.2",
        says:
            "{domain} is an alias of {target}; its text and mail records are those of {target}, and it can't have records of its own.",
        fix: "None; protect it through DMARC of the parent.")

    static let resolversDisagree = Check(
        "dns.resolvers-disagree", .low,
        when: "Two of the resolvers that are asked give different records for a name, and again when asked anew.",
        cites: "RFC 1034 section 4.3.5", says: "Two resolvers gave different answers for {name} {type}.",
        fix: "Wait one TTL; if it stays, the zone's servers are out of step.")
    static let splitView = Check(
        "dns.split-view", .unknown,
        when:
            "Resolvers of this network give private addresses for a name of the domain, or nothing where a public one has records.",
        cites: "RFC 6890",
        says: "This network shows its own version of {name}. What the outside sees was not checked.",
        fix: "Check from outside, or name a resolver that answers as the public sees it.")

    /// Every check of the DNS itself.
    static let zone: [Check] = [
        domainMissing, unreachable, partlyUnknown, inconsistentExistence, nameIsAlias, resolversDisagree, splitView,
    ]
}
