import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let secure = mailServer + "county.example DNSSEC secure\n"
    private static let place = "_25._tcp.mx.county.example TLSA "
    private static let digest = String(repeating: "ab", count: 32)
    private static let good = secure + place + "3 1 1 " + digest + "\n"
    private static let second = "county.example MX 20 my.county.example\nmy.county.example A 203.0.113.26\n"
    private static let outside =
        "county.example MX 10 mx.provider.example\nmx.provider.example A 203.0.113.25\n"
        + "county.example DNSSEC insecure\nprovider.example DNSSEC secure\n"

    /// What mail servers say in the DNS of their certificates.
    static let daneRecordCases: [FindingCase] = [
        FindingCase(
            "dane.missing", .low, secure, quiet: good,
            says: "mx.county.example could prove its identity through DNSSEC, but publishes no fingerprint."),
        FindingCase("dane.missing", .low, secure, quiet: secure + place + "!timeout"),
        FindingCase("dane.missing", .low, secure, quiet: mailServer + "county.example DNSSEC insecure"),
        FindingCase(
            "dane.not-possible", .note, mailServer + "county.example DNSSEC insecure", quiet: secure,
            says: "DANE needs DNSSEC at county.example."),
        FindingCase(
            "dane.not-possible", .note, secure + "mx.county.example DNSSEC insecure", quiet: mailServer,
            says: "DANE needs DNSSEC at mx.county.example."),
        // An alias may lead the records into a zone that is not signed.
        FindingCase(
            "dane.not-possible", .note,
            secure
                + "_25._tcp.mx.county.example CNAME tlsa.provider.example\ntlsa.provider.example TLSA 3 1 1 \(digest)\n"
                + "provider.example DNSSEC insecure",
            quiet: secure
                + "_25._tcp.mx.county.example CNAME tlsa.provider.example\ntlsa.provider.example TLSA 3 1 1 \(digest)\n"
                + "provider.example DNSSEC secure", says: "DANE needs DNSSEC at tlsa.provider.example."),
        FindingCase(
            "dane.partial", .medium, good + second,
            quiet: good + second + "_25._tcp.my.county.example TLSA 3 1 1 \(digest)",
            says: "my.county.example has no fingerprint; attackers choose that one."),
        FindingCase("dane.partial", .medium, good + second, quiet: secure + second),
        FindingCase(
            "dane.mx-insecure", .medium, outside + "_25._tcp.mx.provider.example TLSA 3 1 1 \(digest)", quiet: outside,
            says:
                "The fingerprints of mx.provider.example help nobody, as county.example itself is not signed."),
        FindingCase(
            "dane.lookup-failed", .high, secure + place + "!servfail", quiet: secure + place + "!timeout",
            says: "The name servers of mx.county.example fail on this question; careful senders hold back mail."),
        FindingCase("dane.lookup-failed", .high, secure + place + "!bogus", quiet: secure + place + "!empty"),
        FindingCase(
            "dane.unknown", .unknown, secure + place + "!timeout", quiet: secure,
            says:
                "The fingerprints of mx.county.example could not be read (the name server did not answer in time)."),
        FindingCase("dane.unknown", .unknown, secure + "mx.county.example DNSSEC indeterminate", quiet: good),
        FindingCase(
            "dane.usage-unusable", .medium, secure + place + "1 1 1 " + digest, quiet: good,
            says: "Usage 1 is not for mail servers; senders ignore the record."),
        FindingCase(
            "dane.usage-mixed", .low, good + place + "0 0 1 " + digest, quiet: secure + place + "0 0 1 " + digest),
        FindingCase("dane.parameters", .medium, secure + place + "3 1 1 abcd", quiet: good),
        FindingCase("dane.parameters", .medium, secure + place + "3 1 2 " + digest, quiet: good),
        FindingCase("dane.parameters", .medium, secure + place + "3 2 1 " + digest, quiet: good),
        FindingCase("dane.parameters", .medium, secure + place + "3 1 9 " + digest, quiet: good),
        FindingCase("dane.parameters", .medium, secure + place + "3 1 0 -", quiet: good),
        FindingCase(
            "dane.full-value", .low, secure + place + "3 1 0 300100", quiet: good,
            says: "Whole certificates make answers large."),
    ]

    private static func world(_ server: MailServerSeen) -> PolicyWorld {
        PolicyWorld(servers: [name("mx.county.example"): .seen(server)])
    }

    /// A server that shows a certificate whose key has this SHA-256 digest.
    private static func showing(_ octet: UInt8) -> PolicyWorld {
        var certificate = CertificateSeen.policyHost(to: 30, names: ["mx.county.example"])
        certificate.publicKeyDigests = CertificateSeen.Digests(sha256: [UInt8](repeating: octet, count: 32))
        return world(
            MailServerSeen(
                offersSTARTTLS: true,
                handshake: .done(
                    TLSSeen(version: "TLS 1.3", chain: [certificate], isTrusted: false, matchesName: true))))
    }

    /// What mail servers show.
    static let daneServerCases: [FindingCase] = [
        FindingCase(
            "dane.mismatch", .critical, good, quiet: good,
            says:
                "The certificate of mx.county.example matches none of its fingerprints; careful senders refuse to deliver.",
            world: showing(0xcd), quietWorld: showing(0xab)),
        FindingCase(
            "dane.mismatch", .critical, good, quiet: good, world: showing(0xcd),
            quietWorld: PolicyWorld(servers: [name("mx.county.example"): .blocked])),
        FindingCase(
            "dane.no-rollover", .note, good, quiet: good + place + "3 1 1 " + String(repeating: "cd", count: 32),
            world: showing(0xab), quietWorld: showing(0xab)),
        FindingCase(
            "dane.no-starttls", .critical, good, quiet: good,
            says: "mx.county.example promises encryption and does not offer it.",
            world: world(MailServerSeen(offersSTARTTLS: false, handshake: .none)), quietWorld: showing(0xab)),
        FindingCase(
            "dane.no-starttls", .critical, good, quiet: secure,
            world: world(MailServerSeen(offersSTARTTLS: false, handshake: .none)),
            quietWorld: world(MailServerSeen(offersSTARTTLS: false, handshake: .none))),
        FindingCase(
            "dane.not-checked", .note, good, quiet: good,
            says: "The fingerprints of mx.county.example are well formed; whether they match was not tested.",
            quietWorld: showing(0xab)),
    ]
}
