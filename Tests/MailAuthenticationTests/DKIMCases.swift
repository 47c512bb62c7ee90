import Findings

@testable import MailAuthentication

extension FindingCase {
    private static func key(_ fields: String, selector: String = "s1") -> String {
        "\(selector)._domainkey.county.example TXT \(fields)"
    }

    private static let good = "v=DKIM1; p=\(TestKey.rsa(bits: 2048))"

    /// DKIM keys; settings name the selector `s1`.
    static let dkimCases: [FindingCase] = [
        FindingCase(
            "dkim.missing", .high, "county.example TXT v=spf1 -all", quiet: key(good),
            says: "county.example has no DKIM key at all: its mail carries no signature that receivers can check."),
        FindingCase("dkim.missing", .note, "", quiet: "_domainkey.county.example TXT !servfail", roles: [.parked]),
        FindingCase("dkim.missing", .high, "", quiet: "_domainkey.county.example TXT !empty", roles: [.sends]),
        FindingCase(
            "dkim.none-found", .unknown, key("other", selector: "hidden"), quiet: key(good),
            says: "No key was found under 27 known names. Keys may exist under names we can't guess."),
        FindingCase(
            "dkim.unknown", .unknown, "_domainkey.county.example TXT !timeout",
            quiet: "_domainkey.county.example TXT !empty",
            says: "DKIM keys could not be looked up (the name server did not answer in time)."),
        FindingCase(
            "dkim.selector-missing", .medium, key(good, selector: "s2"), quiet: key(good), selectors: ["s1"],
            says: "The key 's1', named in the settings, is not in the DNS."),
        FindingCase(
            "dkim.selector-missing", .medium, key(good, selector: "s2"),
            quiet: "s1._domainkey.county.example TXT !servfail", selectors: ["s1"]),
        FindingCase(
            "dkim.target-missing", .high, "s1._domainkey.county.example CNAME s1.list.example",
            quiet: "s1._domainkey.county.example CNAME s1.list.example\ns1.list.example TXT \(good)", selectors: ["s1"],
            says: "'s1' points to s1.list.example, which holds no key."),
        FindingCase(
            "dkim.syntax", .high, key("v=DKIM1; p"), quiet: key(good), selectors: ["s1"],
            says: "The key record 's1' has a mistake at 'p' (character 10); receivers ignore it."),
        FindingCase("dkim.syntax", .high, key("v=DKIM1; k=rsa"), quiet: key(good), selectors: ["s1"]),
        FindingCase("dkim.syntax", .high, key("v=DKIM1; p=; p="), quiet: key("v=DKIM1; p="), selectors: ["s1"]),
        FindingCase("dkim.syntax", .high, key("p=; v=DKIM1"), quiet: key("p="), selectors: ["s1"]),
        FindingCase("dkim.syntax", .high, key("v=dkim1; p="), quiet: key("v=DKIM1; p="), selectors: ["s1"]),
        FindingCase("dkim.syntax", .high, key("v=spf1 -all"), quiet: key(good), selectors: ["s1"]),
        FindingCase(
            "dkim.key-damaged", .high, key("v=DKIM1; p=\(TestKey.rsa(bits: 2048).dropLast(4))"), quiet: key(good),
            selectors: ["s1"],
            says:
                "The key 's1' is damaged (its inner structure is broken: often a piece lost when a long text was split)."
        ),
        FindingCase("dkim.key-damaged", .high, key("v=DKIM1; p=MIIB!"), quiet: key(good), selectors: ["s1"]),
        FindingCase(
            "dkim.key-damaged", .high, key("v=DKIM1; k=ed25519; p=\(TestKey.base64(Array(repeating: 7, count: 31)))"),
            quiet: key("v=DKIM1; k=ed25519; p=\(TestKey.base64(Array(repeating: 7, count: 32)))"), selectors: ["s1"]),
        FindingCase(
            "dkim.key-too-short", .critical, key("p=\(TestKey.rsa(bits: 768))"),
            quiet: key("p=\(TestKey.rsa(bits: 1024))"), selectors: ["s1"],
            says: "The key 's1' has 768 bits. It can be broken in hours, and receivers must not accept it."),
        FindingCase(
            "dkim.key-short", .medium, key("p=\(TestKey.rsa(bits: 1024))"), quiet: key(good), selectors: ["s1"],
            says: "The key 's1' has 1024 bits; 2048 are recommended."),
        FindingCase(
            "dkim.key-short", .medium, key("p=\(TestKey.rsa(bits: 2047))"), quiet: key("p=\(TestKey.rsa(bits: 1023))"),
            selectors: ["s1"]),
        FindingCase(
            "dkim.key-long", .low, key("p=\(TestKey.rsa(bits: 4097))"), quiet: key("p=\(TestKey.rsa(bits: 4096))"),
            selectors: ["s1"]),
        FindingCase(
            "dkim.exponent", .high, key("p=\(TestKey.rsa(bits: 2048, exponent: [4]))"), quiet: key(good),
            selectors: ["s1"]),
        FindingCase(
            "dkim.exponent", .high, key("p=\(TestKey.rsa(bits: 2048, exponent: [1]))"),
            quiet: key("p=\(TestKey.rsa(bits: 2048, exponent: [3]))"), selectors: ["s1"]),
        FindingCase(
            "dkim.exponent", .high, key("p=\(TestKey.rsa(bits: 2048, exponent: [1, 0, 0, 0, 1]))"), quiet: key(good),
            selectors: ["s1"]),
        FindingCase(
            "dkim.hash-sha1-only", .high, key("h=sha1; " + good.dropFirst(9)),
            quiet: key("h=sha1:sha256; " + good.dropFirst(9)), selectors: ["s1"]),
        FindingCase(
            "dkim.hash-sha1-allowed", .low, key("h=sha1 : sha256; " + good.dropFirst(9)),
            quiet: key("h=sha256; " + good.dropFirst(9)), selectors: ["s1"]),
        FindingCase(
            "dkim.key-type-unknown", .medium, key("v=DKIM1; k=dsa; p=AAAA"), quiet: key("v=DKIM1; k=rsa; p="),
            selectors: ["s1"], says: "Receivers do not know the key type 'dsa' of 's1'."),
        FindingCase(
            "dkim.ed25519-only", .medium, key("k=ed25519; p=\(TestKey.base64(Array(repeating: 7, count: 32)))"),
            quiet: key("k=ed25519; p=\(TestKey.base64(Array(repeating: 7, count: 32)))") + "\n"
                + key(good, selector: "s2"), selectors: ["s1", "s2"]),
        FindingCase(
            "dkim.testing", .medium, key(good + "; t=y:s"), quiet: key(good + "; t=s"), selectors: ["s1"],
            says: "The key 's1' is marked as a test; receivers may treat signed mail as unsigned."),
        FindingCase("dkim.revoked", .note, key("v=DKIM1; p="), quiet: key(good), selectors: ["s1"]),
        FindingCase(
            "dkim.service-not-mail", .high, key(good + "; s=web"), quiet: key(good + "; s=web:email"),
            selectors: ["s1"]),
        FindingCase(
            "dkim.service-not-mail", .high, key(good + "; s=web"), quiet: key(good + "; s=tlsrpt"), selectors: ["s1"]),
        FindingCase(
            "dkim.multiple-records", .high, key(good) + "\n" + key("v=DKIM1; p="), quiet: key(good),
            selectors: ["s1"], says: "2 keys stand under 's1'; receivers may take any of them or none."),
        FindingCase(
            "dkim.shared-key", .low, key(good) + "\n" + key(good, selector: "s2"),
            quiet: key(good) + "\n" + key("p=\(TestKey.rsa(bits: 2048, fill: 9))", selector: "s2"),
            selectors: ["s1", "s2"],
            says: "The same key is used at 's1' and 's2'. Whoever holds it can sign for all."),
        FindingCase(
            "dkim.wildcard", .high, "*._domainkey.county.example TXT \(good)", quiet: key(good), selectors: ["s1"]),
        FindingCase(
            "dkim.wildcard-revoked", .note, "*._domainkey.county.example TXT v=DKIM1; p=", quiet: key("p="),
            roles: [.parked], selectors: ["s1"]),
        FindingCase(
            "dkim.parked-key", .medium, key(good), quiet: key("p="), roles: [.parked], selectors: ["s1"],
            says: "county.example sends no mail but still has the key 's1'."),
        FindingCase(
            "dkim.record-misplaced", .high, key(good, selector: "s2") + "\ns1.county.example TXT \(good)",
            quiet: key(good, selector: "s2"), selectors: ["s1"],
            says: "The key stands at s1.county.example; receivers look at s1._domainkey.county.example."),
        FindingCase(
            "dkim.record-misplaced", .high,
            key(good, selector: "s2") + "\ns1._domainkey.county.example.county.example TXT \(good)",
            quiet: key(good), selectors: ["s1"]),
    ]
}
