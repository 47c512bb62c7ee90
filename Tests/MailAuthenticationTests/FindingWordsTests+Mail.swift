import Findings

extension FindingWordsTests {
    static let dkim: [Words] = [
        Words(
            "dkim.ed25519-only", .medium,
            says: "Only an Ed25519 key was found; many receivers read only RSA.",
            fix: "Sign with an RSA key as well.",
            cites: "RFC 8463 section 6"),
        Words(
            "dkim.exponent", .high,
            says: "The key 's1' has an unusual exponent; many receivers refuse it.",
            fix: "Make a new key.",
            cites: "RFC 8017 section 3.1"),
        Words(
            "dkim.hash-sha1-allowed", .low,
            says: "The key 's1' still allows SHA-1.",
            fix: "Remove 'h=' or use 'h=sha256'.",
            cites: "RFC 8301 section 3.1"),
        Words(
            "dkim.hash-sha1-only", .high,
            says: "The key 's1' allows only SHA-1, which receivers must not accept.",
            fix: "Remove 'h='.",
            cites: "RFC 8301 section 3.1"),
        Words(
            "dkim.key-damaged", .high,
            says:
                "The key 's1' is damaged (its inner structure is broken: often a piece lost when a long text was split).",
            fix: "Copy it again; check that all pieces are there, without spaces lost or added quotes.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "dkim.key-long", .low,
            says: "The key 's1' has 4097 bits; receivers need not accept keys over 4096 bits.",
            fix: "Change to a 2048-bit key.",
            cites: "RFC 8301 section 3.2"),
        Words(
            "dkim.key-short", .medium,
            says: "The key 's1' has 1024 bits; 2048 are recommended.",
            fix: "Change to a 2048-bit key.",
            cites: "RFC 8301 section 3.2"),
        Words(
            "dkim.key-too-short", .critical,
            says: "The key 's1' has 768 bits. It can be broken in hours, and receivers must not accept it.",
            fix: "Publish a new 2048-bit key under a new selector; remove this one.",
            cites: "RFC 8301 section 3.2"),
        Words(
            "dkim.key-type-unknown", .medium,
            says: "Receivers do not know the key type 'dsa' of 's1'.",
            fix: "Use rsa.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "dkim.missing", .high,
            says: "county.example has no DKIM key at all: its mail carries no signature that receivers can check.",
            fix: "Turn on DKIM at each service that sends its mail; it shows the records to publish.",
            cites: "RFC 6376 section 3.6.2, RFC 8020"),
        Words(
            "dkim.multiple-records", .high,
            says: "2 keys stand under 's1'; receivers may take any of them or none.",
            fix: "Keep one.",
            cites: "RFC 6376 section 3.6.2.2"),
        Words(
            "dkim.none-found", .unknown,
            says: "No key was found under 27 known names. Keys may exist under names we can't guess.",
            fix:
                "Add the selectors to settings: open one message from each sender, show its source, and copy what stands after 's=' in 'DKIM-Signature'.",
            cites: "RFC 6376 section 3.1"),
        Words(
            "dkim.parked-key", .medium,
            says: "county.example sends no mail but still has the key 's1'.",
            fix: "Remove it; publish '*._domainkey.county.example TXT \"v=DKIM1; p=\"'.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "dkim.record-misplaced", .high,
            says: "The key stands at s1.county.example; receivers look at s1._domainkey.county.example.",
            fix: "Enter the name without the domain in the web form.",
            cites: "RFC 6376 section 3.6.2.1"),
        Words(
            "dkim.revoked", .note,
            says: "The key 's1' has been withdrawn.",
            fix:
                "None; remove the record after 30 days. If mail is still signed with it, switch the signer to another key.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "dkim.selector-missing", .medium,
            says: "The key 's1', named in the settings, is not in the DNS.",
            fix: "Publish it again, or take it out of the settings when nothing signs with it.",
            cites: "RFC 6376 section 3.6.2.1"),
        Words(
            "dkim.service-not-mail", .high,
            says: "The key 's1' is not for e-mail.",
            fix: "Write 's=email', or leave 's=' out.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "dkim.shared-key", .low,
            says: "The same key is used at 's1' and 's2'. Whoever holds it can sign for all.",
            fix: "Use one key for each sender and domain.",
            cites: "RFC 6376 section 3.1, M3AAWG DKIM Key Rotation"),
        Words(
            "dkim.syntax", .high,
            says: "The key record 's1' has a mistake at 'p' (character 10); receivers ignore it.",
            fix: "Copy the record again from the provider, as one text.",
            cites: "RFC 6376 section 3.2, 3.6.1"),
        Words(
            "dkim.target-missing", .high,
            says: "'s1' points to s1.list.example, which holds no key.",
            fix: "Renew it at the provider, or remove it.",
            cites: "RFC 6376 section 3.6.2"),
        Words(
            "dkim.testing", .medium,
            says: "The key 's1' is marked as a test; receivers may treat signed mail as unsigned.",
            fix: "Remove 't=y'.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "dkim.unknown", .unknown,
            says: "DKIM keys could not be looked up (the name server did not answer in time).",
            fix: "Run again.",
            cites: "RFC 6376 section 6.1.2"),
        Words(
            "dkim.wildcard", .high,
            says: "Every selector name answers with a key: a mistake in the zone.",
            fix: "Remove the wildcard below '_domainkey'.",
            cites: "RFC 6376 section 3.6.2"),
        Words(
            "dkim.wildcard-revoked", .note,
            says: "All selectors are withdrawn; nobody can sign as county.example.",
            fix: "None.",
            cites: "RFC 6376 section 3.6.1"),
    ]

    static let dmarc: [Words] = [
        Words(
            "dmarc.alias", .note,
            says: "The policy is kept at policy.list.example by somebody else.",
            fix: "Make sure that you trust them.",
            cites: "RFC 1034 section 3.6.2"),
        Words(
            "dmarc.backslash", .high,
            says: "The record contains backslashes from a zone file; receivers stop at them.",
            fix: "Enter it without backslashes in the web form.",
            cites: "RFC 9989 section 4.8"),
        Words(
            "dmarc.deep-name", .low,
            says: "Receivers look at no more than 8 places and miss b.c.d.e.f.g.county.example.",
            fix: "Publish a record at the name itself.",
            cites: "RFC 9989 section 4.10"),
        Words(
            "dmarc.external-override", .medium,
            says: "list.example redirects the reports to other.example; receivers then send none at all.",
            fix: "Ask list.example to correct its record.",
            cites: "RFC 9990 section 4"),
        Words(
            "dmarc.external-unauthorised", .medium,
            says: "list.example has not said that it accepts reports about county.example; receivers send it none.",
            fix: "Ask them to publish 'county.example._report._dmarc.list.example TXT \"v=DMARC1\"'.",
            cites: "RFC 9990 section 4"),
        Words(
            "dmarc.external-unknown", .unknown,
            says: "Could not check whether list.example accepts the reports (the name server did not answer in time).",
            fix: "Run again.",
            cites: "RFC 9990 section 4"),
        Words(
            "dmarc.failure-reports", .note,
            says: "Failure reports may contain parts of people's mail; most receivers send none.",
            fix: "Remove 'ruf' unless someone needs it.",
            cites: "RFC 9989 section 10.2"),
        Words(
            "dmarc.fo-without-ruf", .note,
            says: "'fo' has no effect without 'ruf'.",
            fix: "Remove it.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.inherited", .note,
            says: "county.example uses the policy of example: quarantine.",
            fix: "None; a record of its own only if it should differ.",
            cites: "RFC 9989 section 4.10.1"),
        Words(
            "dmarc.inherited-psd", .high,
            says:
                "county.example has no DMARC record; only the registry's at example applies (reject), and its reports go there.",
            fix: "Publish your own.",
            cites: "RFC 9989 section 4.10.1"),
        Words(
            "dmarc.many-report-addresses", .low,
            says: "Receivers need not serve more than two addresses; 'rua' names 3.",
            fix: "Keep two.",
            cites: "RFC 7489 section 6.2"),
        Words(
            "dmarc.missing", .critical,
            says: "Nothing tells receivers what to do with forged mail from county.example.",
            fix:
                "Publish the first record of the plan at `_dmarc.county.example`: `v=DMARC1; p=none; np=reject; rua=mailto:` and an address for reports.",
            cites: "RFC 9989 section 4.5, 5.1.4"),
        Words(
            "dmarc.multiple-records", .critical,
            says: "2 DMARC records: receivers must ignore all of them.",
            fix: "Keep one (the plan merges them).",
            cites: "RFC 9989 section 4.10, RFC 7489 section 6.6.3"),
        Words(
            "dmarc.no-aggregate", .medium,
            says: "Nobody receives reports about mail sent as county.example.",
            fix: "Add 'rua=mailto:' and an address.",
            cites: "RFC 9989 section 5.1.3"),
        Words(
            "dmarc.nonexistent-open", .high,
            says: "Made-up names such as vote.county.example can be forged: nothing stops it.",
            fix: "Add 'np=reject'; it is safe at once: nobody sends from names that do not exist.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.nonexistent-weaker", .medium,
            says: "Made-up names such as vote.county.example can be forged: it only goes to spam folders.",
            fix: "Add 'np=reject'.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.obsolete-tag", .note,
            says: "'pct' was withdrawn in 2026 and is ignored.",
            fix: "Remove it at the next change.",
            cites: "RFC 9989 appendix C.5.2"),
        Words(
            "dmarc.parked-incomplete", .high,
            says: "A domain without mail should refuse everything, also below it.",
            fix: "Publish 'v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s'.",
            cites: "RFC 9989 section 4.7, M3AAWG Protecting Parked Domains"),
        Words(
            "dmarc.percent", .medium,
            says:
                "Older receivers apply the policy to 25% only; new ones to all mail. The setting was withdrawn in 2026.",
            fix: "Remove 'pct'.",
            cites: "RFC 9989 appendix A.6"),
        Words(
            "dmarc.policy-invalid", .high,
            says: "'p=rejct' is not a policy. Receivers act as if it said 'none'.",
            fix: "Write none, quarantine or reject.",
            cites: "RFC 9989 section 4.10.1"),
        Words(
            "dmarc.policy-missing", .high,
            says: "The record has no policy; new receivers read 'none', older ones ignore it.",
            fix: "Add 'p=' right after 'v=DMARC1;'.",
            cites: "RFC 9989 section 4.7, RFC 7489 section 6.3"),
        Words(
            "dmarc.policy-none", .high,
            says: "Forged mail from county.example is only counted, not stopped.",
            fix:
                "Go on to the next stage of the plan: when the reports show all your senders, 'p=quarantine', then 'p=reject'.",
            cites: "RFC 9989 section 5.1.7"),
        Words(
            "dmarc.policy-not-second", .low,
            says: "Older receivers expect 'p' right after 'v'.",
            fix: "Move 'p' there.",
            cites: "RFC 7489 section 6.4"),
        Words(
            "dmarc.policy-quarantine", .low,
            says: "Forged mail goes to spam folders; 'reject' refuses it.",
            fix:
                "Go on to the next stage of the plan, 'p=reject', when the reports show that all your mail passes.",
            cites: "RFC 9989 section 5.1.7"),
        Words(
            "dmarc.reject-without-dkim", .high,
            says: "Refusing forged mail rests on SPF alone; forwarded mail will be lost.",
            fix: "Turn on DKIM first.",
            cites: "RFC 9989 section 7.4"),
        Words(
            "dmarc.repeated-tag", .high,
            says: "'p' appears twice; receivers differ in which they read.",
            fix: "Keep one.",
            cites: "RFC 9989 section 4.8"),
        Words(
            "dmarc.report-address-invalid", .high,
            says: "'d@county.example' is not a usable report address.",
            fix: "Write 'mailto:name@host'.",
            cites: "RFC 9989 section 4.6"),
        Words(
            "dmarc.report-host-missing", .high,
            says: "Reports to d@mail.county.example can't be delivered.",
            fix: "Correct the address.",
            cites: "RFC 9989 section 4.6"),
        Words(
            "dmarc.report-scheme", .medium,
            says: "Receivers only have to support 'mailto:'.",
            fix: "Add a 'mailto:' address.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.spf-at-dmarc", .low,
            says: "An SPF record answers at _dmarc.county.example; receivers skip it.",
            fix: "Remove it, or narrow the wildcard.",
            cites: "RFC 9989 section 4.10"),
        Words(
            "dmarc.subdomain-tag-ignored", .low,
            says: "'sp' has no effect here; it counts only at example.",
            fix: "Remove it.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.subdomain-weaker", .medium,
            says: "Names below county.example are protected less (quarantine) than county.example itself (reject).",
            fix: "Remove 'sp' or set it to reject.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.syntax", .medium,
            says: "The record has a mistake at 'sp' (character 21); receivers skip that part.",
            fix: "Write every part as 'tag=value', with one ';' between them.",
            cites: "RFC 9989 section 4.8"),
        Words(
            "dmarc.testing", .medium,
            says: "Marked as a test: new receivers apply quarantine, older ones already apply reject.",
            fix: "Remove 't=y' when reports are clean.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.unknown", .unknown,
            says:
                "The DMARC record could not be read (the name server reported a failure). This does not mean that there is none.",
            fix: "Run again.",
            cites: "RFC 9989 section 4.10.1"),
        Words(
            "dmarc.unknown-tag", .medium,
            says: "'rau' is not known and is ignored. Did you mean 'rua'?",
            fix: "Correct or remove it.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.unrelated-text", .low,
            says: "Other text stands beside the DMARC record; receivers should skip it.",
            fix: "Remove it.",
            cites: "RFC 9989 section 4.10"),
        Words(
            "dmarc.value-invalid", .medium,
            says: "'adkim=strict' is not valid; receivers use the default.",
            fix: "Write r (relaxed) or s (strict).",
            cites: "RFC 9989 section 4.8"),
        Words(
            "dmarc.version-near-miss", .critical,
            says:
                "A record at _dmarc.county.example does not begin with exactly 'v=DMARC1;': 'v=dmarc1; p=reject'. Receivers do not see it.",
            fix: "Correct the beginning to 'v=DMARC1;'.",
            cites: "RFC 9989 section 4.7"),
        Words(
            "dmarc.wrong-place", .high,
            says: "A DMARC record stands at county.example, where nobody looks.",
            fix: "Move it to _dmarc.county.example.",
            cites: "RFC 9989 section 4.5"),
    ]

    static let mx: [Words] = [
        Words(
            "mx.host-address", .high,
            says: "A mail server must be a name, not '203.0.113.1'.",
            fix: "Give the address a host name, and name that.",
            cites: "RFC 5321 section 5.1, RFC 1035 section 3.3.9"),
        Words(
            "mx.host-alias", .low,
            says: "m.county.example is an alias; some senders refuse that.",
            fix: "Name the target: mx.list.example.",
            cites: "RFC 2181 section 10.3"),
        Words(
            "mx.host-missing", .high,
            says: "Mail server gone.county.example does not exist.",
            fix: "Correct or remove it.",
            cites: "RFC 5321 section 5.1"),
        Words(
            "mx.host-private", .high,
            says: "mx.county.example can't be reached from outside.",
            fix: "Give it a public address.",
            cites: "RFC 6890"),
        Words(
            "mx.implicit", .low,
            says: "Mail may still be tried at 203.0.113.80.",
            fix: "Publish 'MX 0 .'.",
            cites: "RFC 7505 section 1"),
        Words(
            "mx.localhost", .high,
            says: "'localhost' sends mail back to the sender's own machine.",
            fix: "Publish 'MX 0 .' if no mail is wanted, else the right host.",
            cites: "RFC 7505 section 1"),
        Words(
            "mx.missing", .medium,
            says: "No mail server is named; senders try the web server's address.",
            fix: "Publish an MX record, or 'MX 0 .' if it takes no mail.",
            cites: "RFC 5321 section 5.1"),
        Words(
            "mx.null", .note,
            says: "county.example declares that it takes no mail.",
            fix: "None.",
            cites: "RFC 7505 section 3"),
        Words(
            "mx.null-but-sends", .medium,
            says: "Mail from a domain that takes no answers is often refused.",
            fix: "Publish a working MX record, or send from another domain.",
            cites: "RFC 7505 section 4.2"),
        Words(
            "mx.null-preference", .low,
            says: "The null record should have preference 0.",
            fix: "Publish it as 'MX 0 .'.",
            cites: "RFC 7505 section 3"),
        Words(
            "mx.null-with-others", .high,
            says: "'No mail' and mail servers are both declared.",
            fix: "Keep one.",
            cites: "RFC 7505 section 3"),
        Words(
            "mx.provider-mixed", .low,
            says: "Mail is spread over Google Workspace and Microsoft 365; filtering may be bypassed.",
            fix: "Remove the old one.",
            cites: "RFC 5321 section 5.1"),
        Words(
            "mx.single", .note,
            says: "One server only; while it is down, mail waits at the senders.",
            fix: "None, or a second host.",
            cites: "RFC 5321 section 5"),
        Words(
            "mx.unknown", .unknown,
            says: "The mail servers of county.example could not be looked up (the name server did not answer in time).",
            fix: "Run again.",
            cites: "RFC 5321 section 5.1"),
        Words(
            "mx.wildcard", .low,
            says: "Mail to any made-up name below county.example is accepted.",
            fix: "Remove the wildcard.",
            cites: "RFC 4592"),
        Words(
            "parked.dkim-wildcard-missing", .note,
            says: "Optional: withdraw all signing names at once.",
            fix: "Publish '*._domainkey.county.example TXT \"v=DKIM1; p=\"'.",
            cites: "RFC 6376 section 3.6.1"),
        Words(
            "parked.null-mx-missing", .low,
            says: "A null record would say plainly that county.example takes no mail.",
            fix: "Publish 'MX 0 .'.",
            cites: "RFC 7505 section 1"),
    ]
}
