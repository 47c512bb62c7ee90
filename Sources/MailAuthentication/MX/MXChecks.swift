import Findings

/// The checks of where mail for the domain goes.
extension Check {
    static let mxMissing = Check(
        "mx.missing", .medium, when: "The domain takes mail, names no mail server and has an address.",
        cites: "RFC 5321 section 5.1",
        says: "No mail server is named; senders try the web server's address.",
        fix: "Publish an MX record, or 'MX 0 .' if it takes no mail.")
    static let mxImplicit = Check(
        "mx.implicit", .low,
        when: "No mail server is named, the domain has an address, and it is not known to take mail.",
        cites: "RFC 7505 section 1", says: "Mail may still be tried at {address}.", fix: "Publish 'MX 0 .'.")
    static let mxUnknown = Check(
        "mx.unknown", .unknown, when: "The mail servers could not be looked up.", cites: "RFC 5321 section 5.1",
        says: "The mail servers of {domain} could not be looked up ({reason}).", fix: "Run again.")
    static let mxNull = Check(
        "mx.null", .note, when: "The domain has the null MX record.", cites: "RFC 7505 section 3",
        says: "{domain} declares that it takes no mail.", fix: "None.")
    static let mxNullWithOthers = Check(
        "mx.null-with-others", .high, when: "The null MX record stands beside others.", cites: "RFC 7505 section 3",
        says: "'No mail' and mail servers are both declared.", fix: "Keep one.")
    static let mxNullPreference = Check(
        "mx.null-preference", .low, when: "The null MX record has another preference than 0.",
        cites: "RFC 7505 section 3", says: "The null record should have preference 0.", fix: "Publish it as 'MX 0 .'.")
    static let mxNullButSends = Check(
        "mx.null-but-sends", .medium, parked: .silent, when: "The domain sends mail and has the null MX record.",
        cites: "RFC 7505 section 4.2", says: "Mail from a domain that takes no answers is often refused.",
        fix: "Publish a working MX record, or send from another domain.")
    static let mxHostMissing = Check(
        "mx.host-missing", .medium, when: "A mail server has no address; high when none has one.",
        cites: "RFC 5321 section 5.1", says: "Mail server {host} does not exist.", fix: "Correct or remove it.")
    static let mxHostAlias = Check(
        "mx.host-alias", .low, when: "A mail server's name is an alias.", cites: "RFC 2181 section 10.3",
        says: "{host} is an alias; some senders refuse that.", fix: "Name the target: {target}.")
    static let mxHostAddress = Check(
        "mx.host-address", .high, when: "A mail server is given as an address.",
        cites: "RFC 5321 section 5.1, RFC 1035 section 3.3.9", says: "A mail server must be a name, not '{host}'.",
        fix: "Give the address a host name, and name that.")
    static let mxHostPrivate = Check(
        "mx.host-private", .high, when: "A mail server has only private or loopback addresses.", cites: "RFC 6890",
        says: "{host} can't be reached from outside.", fix: "Give it a public address.")
    static let mxLocalhost = Check(
        "mx.localhost", .high, when: "A mail server is 'localhost' or a name of one label.",
        cites: "RFC 7505 section 1", says: "'{host}' sends mail back to the sender's own machine.",
        fix: "Publish 'MX 0 .' if no mail is wanted, else the right host.")
    static let mxSingle = Check(
        "mx.single", .note, when: "One host with one address takes all mail, and no known service runs it.",
        cites: "RFC 5321 section 5", says: "One server only; while it is down, mail waits at the senders.",
        fix: "None, or a second host.")
    static let mxProviderMixed = Check(
        "mx.provider-mixed", .low, when: "The mail servers belong to different services.",
        cites: "RFC 5321 section 5.1", says: "Mail is spread over {providers}; filtering may be bypassed.",
        fix: "Remove the old one.")
    static let mxWildcard = Check(
        "mx.wildcard", .low, when: "Made-up names below the domain have mail servers.", cites: "RFC 4592",
        says: "Mail to any made-up name below {domain} is accepted.", fix: "Remove the wildcard.")

    /// Every check of mail servers.
    static let mx: [Check] = [
        mxMissing, mxImplicit, mxUnknown, mxNull, mxNullWithOthers, mxNullPreference, mxNullButSends, mxHostMissing,
        mxHostAlias, mxHostAddress, mxHostPrivate, mxLocalhost, mxSingle, mxProviderMixed, mxWildcard,
    ]
}

/// The checks of domains that send and take no mail.
extension Check {
    static let parkedNullMXMissing = Check(
        "parked.null-mx-missing", .low, when: "A parked domain has neither mail servers nor an address.",
        cites: "RFC 7505 section 1", says: "A null record would say plainly that {domain} takes no mail.",
        fix: "Publish 'MX 0 .'.")
    static let parkedWildcardMissing = Check(
        "parked.dkim-wildcard-missing", .note, when: "A parked domain has not withdrawn all DKIM selectors.",
        cites: "RFC 6376 section 3.6.1", says: "Optional: withdraw all signing names at once.",
        fix: "Publish '*._domainkey.{domain} TXT \"v=DKIM1; p=\"'.")

    /// Every check of parked domains alone.
    static let parked: [Check] = [parkedNullMXMissing, parkedWildcardMissing]
}
