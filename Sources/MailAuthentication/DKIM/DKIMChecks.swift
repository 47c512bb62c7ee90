import Findings

/// The checks of DKIM keys.
extension Check {
    static let dkimMissing = Check(
        "dkim.missing", .high, parked: .at(.note), when: "The name '_domainkey' below the domain does not exist.",
        cites: "RFC 6376 section 3.6.2, RFC 8020",
        says: "{domain} has no DKIM key at all: its mail carries no signature that receivers can check.",
        fix: "{fix}",
        fixInGeneral:
            "Turn on DKIM signing at each provider that sends the domain's mail, and publish the key it names.")
    static let dkimNoneFound = Check(
        "dkim.none-found", .unknown, when: "'_domainkey' exists, but no known selector answers.",
        cites: "RFC 6376 section 3.1",
        says: "No key was found under {count}. Keys may exist under names we can't guess.",
        fix:
            "Add the selectors to settings: open one message from each sender, show its source, and copy what stands after 's=' in 'DKIM-Signature'."
    )
    static let dkimUnknown = Check(
        "dkim.unknown", .unknown, when: "The look-ups of DKIM keys failed.", cites: "RFC 6376 section 6.1.2",
        says: "DKIM keys could not be looked up ({reason}).", fix: "Run again.")
    static let dkimSelectorMissing = Check(
        "dkim.selector-missing", .medium, when: "A selector that settings name is not in the DNS.",
        cites: "RFC 6376 section 3.6.2.1",
        says: "The key '{selector}', named in the settings, is not in the DNS.",
        fix: "Publish it again, or take it out of the settings when nothing signs with it.",
        fixWhenParked: "Take it out of the settings: the domain sends no mail.")
    static let dkimTargetMissing = Check(
        "dkim.target-missing", .high, when: "A selector is an alias of a name without a key.",
        cites: "RFC 6376 section 3.6.2", says: "'{selector}' points to {target}, which holds no key.",
        fix: "Renew it at {provider}, or remove it.")
    static let dkimSyntax = Check(
        "dkim.syntax", .high, when: "A key record breaks the grammar of DKIM.",
        cites: "RFC 6376 section 3.2, 3.6.1",
        says: "The key record '{selector}' has a mistake at '{fragment}'{at}; receivers ignore it.",
        fix: "Copy the record again from the provider, as one text.")
    static let dkimKeyDamaged = Check(
        "dkim.key-damaged", .high, when: "The key inside a record can't be read.", cites: "RFC 6376 section 3.6.1",
        says:
            "The key '{selector}' is damaged ({why}: often a piece lost when a long text was split).",
        fix: "Copy it again; check that all pieces are there, without spaces lost or added quotes.")
    static let dkimKeyTooShort = Check(
        "dkim.key-too-short", .critical, when: "An RSA key has fewer than 1024 bits.", cites: "RFC 8301 section 3.2",
        says:
            "The key '{selector}' has {bits} bits. It can be broken in hours, and receivers must not accept it.",
        fix: "Publish a new 2048-bit key under a new selector; remove this one.")
    static let dkimKeyShort = Check(
        "dkim.key-short", .medium, when: "An RSA key has 1024 to 2047 bits.", cites: "RFC 8301 section 3.2",
        says: "The key '{selector}' has {bits} bits; 2048 are recommended.", fix: "Change to a 2048-bit key.")
    static let dkimKeyLong = Check(
        "dkim.key-long", .low, when: "An RSA key has more than 4096 bits.", cites: "RFC 8301 section 3.2",
        says: "The key '{selector}' has {bits} bits; receivers need not accept keys over 4096 bits.",
        fix: "Change to a 2048-bit key.")
    static let dkimExponent = Check(
        "dkim.exponent", .high, when: "An RSA key has an exponent that is even, 1 or longer than 32 bits.",
        cites: "RFC 8017 section 3.1",
        says: "The key '{selector}' has an unusual exponent; many receivers refuse it.", fix: "Make a new key.")
    static let dkimHashOnlySHA1 = Check(
        "dkim.hash-sha1-only", .high, when: "A key does not allow SHA-256.", cites: "RFC 8301 section 3.1",
        says: "The key '{selector}' allows only SHA-1, which receivers must not accept.", fix: "Remove 'h='.")
    static let dkimHashSHA1 = Check(
        "dkim.hash-sha1-allowed", .low, when: "A key allows SHA-1 beside SHA-256.", cites: "RFC 8301 section 3.1",
        says: "The key '{selector}' still allows SHA-1.", fix: "Remove 'h=' or use 'h=sha256'.")
    static let dkimKeyTypeUnknown = Check(
        "dkim.key-type-unknown", .medium, when: "A key's type is neither rsa nor ed25519.",
        cites: "RFC 6376 section 3.6.1", says: "Receivers do not know the key type '{k}' of '{selector}'.",
        fix: "Use rsa.")
    static let dkimEd25519Only = Check(
        "dkim.ed25519-only", .medium, when: "Only Ed25519 keys were found.", cites: "RFC 8463 section 6",
        says: "Only an Ed25519 key was found; many receivers read only RSA.", fix: "Sign with an RSA key as well.")
    static let dkimTesting = Check(
        "dkim.testing", .medium, when: "A key is marked as a test.", cites: "RFC 6376 section 3.6.1",
        says: "The key '{selector}' is marked as a test; receivers may treat signed mail as unsigned.",
        fix: "Remove 't=y'.")
    static let dkimRevoked = Check(
        "dkim.revoked", .note, when: "A key has been withdrawn.", cites: "RFC 6376 section 3.6.1",
        says: "The key '{selector}' has been withdrawn.",
        fix:
            "None; remove the record after 30 days. If mail is still signed with it, switch the signer to another key.",
        fixWhenParked: "None; remove the record after 30 days.")
    static let dkimServiceNotMail = Check(
        "dkim.service-not-mail", .high, when: "A key is for another service than e-mail.",
        cites: "RFC 6376 section 3.6.1", says: "The key '{selector}' is not for e-mail.",
        fix: "Write 's=email', or leave 's=' out.")
    static let dkimMultipleRecords = Check(
        "dkim.multiple-records", .high, when: "Two or more records stand at one selector.",
        cites: "RFC 6376 section 3.6.2.2",
        says: "{count} keys stand under '{selector}'; receivers may take any of them or none.", fix: "Keep one.")
    static let dkimSharedKey = Check(
        "dkim.shared-key", .low, when: "The same key stands at several selectors of the domain.",
        cites: "RFC 6376 section 3.1, M3AAWG DKIM Key Rotation",
        says: "The same key is used at {places}. Whoever holds it can sign for all.",
        fix: "Use one key for each sender and domain.")
    static let dkimWildcard = Check(
        "dkim.wildcard", .high, when: "A made-up selector answers with a key.", cites: "RFC 6376 section 3.6.2",
        says: "Every selector name answers with a key: a mistake in the zone.",
        fix: "Remove the wildcard below '_domainkey'.")
    static let dkimWildcardRevoked = Check(
        "dkim.wildcard-revoked", .note, when: "A made-up selector answers with a withdrawn key.",
        cites: "RFC 6376 section 3.6.1",
        says: "All selectors are withdrawn; nobody can sign as {domain}.", fix: "None.")
    static let dkimParkedKey = Check(
        "dkim.parked-key", .medium, when: "The domain sends no mail and has a usable key.",
        cites: "RFC 6376 section 3.6.1",
        says: "{domain} sends no mail but still has the key '{selector}'.",
        fix: "Remove it; publish '*._domainkey.{domain} TXT \"v=DKIM1; p=\"'.")
    static let dkimRecordMisplaced = Check(
        "dkim.record-misplaced", .high, when: "A key that settings name stands at a name where nobody looks.",
        cites: "RFC 6376 section 3.6.2.1", says: "The key stands at {name}; receivers look at {right}.",
        fix: "Enter the name without the domain in the web form.")

    /// Every check of DKIM.
    static let dkim: [Check] = [
        dkimMissing, dkimNoneFound, dkimUnknown, dkimSelectorMissing, dkimTargetMissing, dkimSyntax, dkimKeyDamaged,
        dkimKeyTooShort, dkimKeyShort, dkimKeyLong, dkimExponent, dkimHashOnlySHA1, dkimHashSHA1, dkimKeyTypeUnknown,
        dkimEd25519Only, dkimTesting, dkimRevoked, dkimServiceNotMail, dkimMultipleRecords, dkimSharedKey, dkimWildcard,
        dkimWildcardRevoked, dkimParkedKey, dkimRecordMisplaced,
    ]
}
