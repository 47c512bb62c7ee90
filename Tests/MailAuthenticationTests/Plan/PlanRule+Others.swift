import DNS
import Findings

@testable import MailAuthentication

extension PlanRule {
    private static let base = PlanScene.mail + "county.example TXT v=spf1 mx ~all\n"
    private static let county = name("county.example")

    /// A certificate as a server shows it.
    private static func certificate(_ issuer: String, names: [String] = ["county.example"]) -> CertificateSeen {
        let begin = Instant.demonstration
        return CertificateSeen(
            names: names, issuer: issuer, notBefore: begin,
            notAfter: Instant(secondsSinceEpoch: begin.secondsSinceEpoch + 90 * 86_400) ?? begin,
            publicKeyDigests: CertificateSeen.Digests(sha256: Array(repeating: 0xAB, count: 32)))
    }

    private static func tls(_ certificate: CertificateSeen) -> TLSSeen {
        TLSSeen(
            version: "TLS 1.3", chain: [certificate], isTrusted: true, trustFault: "", matchesName: true)
    }

    private static func site(_ issuer: String, names: [String] = ["county.example"]) -> (inout PlanScene) -> Void {
        { scene in
            let answer = WebSiteAnswer(
                https: .answered(
                    tls(certificate(issuer, names: names)),
                    response: WebResponse(status: 200, strictTransportSecurity: "max-age=31536000")), http: .refused)
            scene.world = PolicyWorld(sites: [county: answer])
        }
    }

    private static func server(_ state: DNSSECState) -> (inout PlanScene) -> Void {
        { scene in
            scene.states = [county: state]
            scene.world = PolicyWorld(servers: [
                name("mail.county.example"): .seen(
                    MailServerSeen(
                        offersSTARTTLS: true,
                        handshake: .done(tls(certificate("Example", names: ["mail.county.example"])))))
            ])
        }
    }

    private static let unlinked = base + "county.example DNSKEY 257 13\ncounty.example DS !empty\n"

    static let others: [PlanRule] = [
        PlanRule(
            "caa-add", .add, base, opposite: base,
            publishes: [
                "@ CAA 0 issue \"letsencrypt.org\"", "@ CAA 0 issuewild \";\"",
                "@ CAA 0 iodef \"mailto:dmarc@county.example\"",
            ], scene: site("Let's Encrypt"), opposite: site("Unheard-of Authority")),
        PlanRule(
            "caa-add", .add, base, opposite: base + "county.example CAA 0 issue \"letsencrypt.org\"",
            publishes: ["@ CAA 0 issue \"digicert.com\"", "@ CAA 0 iodef \"mailto:dmarc@county.example\""],
            scene: site("DigiCert Inc", names: ["*.county.example"])),
        PlanRule(
            "dnssec-sign", .add, base, opposite: base, isReady: false, scene: { $0.states = [county: .insecure] },
            opposite: { $0.states = [county: .secure] }),
        PlanRule(
            "dnssec-ds", .add, unlinked + "county.example CDS 12345 13 2 " + String(repeating: "AB", count: 32),
            opposite: unlinked + "county.example CDS 0 0 0 00",
            publishes: ["county DS 12345 13 2 " + String(repeating: "AB", count: 32)],
            scene: { $0.states = [county: .insecure] }),
        PlanRule(
            "dane-add", .add, base, opposite: base,
            publishes: ["_25._tcp.mail TLSA 3 1 1 " + String(repeating: "ab", count: 32)], scene: server(.secure),
            opposite: server(.insecure)),
        PlanRule(
            "stop-mx-host-registrable", .repair, base + "zone com\ncounty.example MX 20 mx.lapsed.com",
            opposite: base + "zone com\nlapsed.com TXT x\ncounty.example MX 20 mx.lapsed.com",
            scene: { $0.hasSuffixes = true }),
        PlanRule(
            "stop-dkim-target-registrable", .repair, base + "zone com\ns1._domainkey.county.example CNAME k.lapsed.com",
            opposite: base + "zone com\nlapsed.com TXT x\ns1._domainkey.county.example CNAME k.lapsed.com",
            scene: {
                $0.hasSuffixes = true
                $0.selectors = ["s1"]
            }),
        PlanRule(
            "stop-ns-host-registrable", .repair, base + "zone com\ncounty.example NS ns.lapsed.com",
            opposite: base + "provider.example TXT x", isReady: false,
            scene: { $0.hasSuffixes = true }),
        PlanRule(
            "stop-dnssec-bogus", .repair, base, opposite: base, isReady: false,
            scene: { $0.states = [county: .bogus] }, opposite: { $0.states = [county: .insecure] }),
        PlanRule(
            "stop-dnssec-dangling-ds", .repair, base + "county.example DNSKEY 257 13 tag=2\ncounty.example DS 1 13 2",
            opposite: base + "county.example DNSKEY 257 13 tag=1\ncounty.example DS 1 13 2", isReady: false,
            scene: { $0.states = [county: .bogus] }, opposite: { $0.states = [county: .secure] }),
    ]

    private static let complete = """
        county.example TXT v=spf1 -all
        county.example MX 0 .
        _dmarc.county.example TXT v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s
        *._domainkey.county.example TXT v=DKIM1; p=

        """

    static let parked: [PlanRule] = [
        PlanRule("parked-set", .stricter, "", opposite: complete, scene: { $0.roles = [.parked] }),
        // The web site's name is one that can be forged, too, whether settings name it or not.
        PlanRule(
            "parked-set", .add, complete + "www.county.example A 203.0.113.80",
            opposite: complete + "www.county.example A 203.0.113.80\nwww.county.example TXT v=spf1 -all",
            publishes: ["www TXT v=spf1 -all"], scene: { $0.roles = [.parked] }),
        PlanRule(
            "parked-set", .add, complete + "shop.county.example A 203.0.113.80",
            opposite: complete + "shop.county.example CNAME elsewhere.example\nelsewhere.example A 203.0.113.80",
            publishes: ["shop TXT v=spf1 -all"],
            scene: {
                $0.roles = [.parked]
                $0.subdomains = ["shop.county.example"]
            }),
    ]
}
