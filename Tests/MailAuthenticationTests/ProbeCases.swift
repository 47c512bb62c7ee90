import DNS
import Findings

@testable import MailAuthentication

extension TLSSeen {
    /// A handshake that went well, but for what is said.
    static func seen(
        _ version: String = "TLS 1.3", older: [String] = [], end: Int = 60, fault: String = "", matches: Bool = true,
        names: [String] = ["mx.county.example"]
    ) -> TLSSeen {
        TLSSeen(
            version: version, olderAccepted: older, olderTried: true, chain: [.policyHost(to: end, names: names)],
            isTrusted: fault.isEmpty, trustFault: fault, matchesName: matches)
    }
}

extension PolicyWorld {
    /// One mail server.
    static func mail(_ answer: MailServerAnswer, silences: Int = 0, file: PolicyFileAnswer = .unrecorded) -> PolicyWorld
    {
        PolicyWorld(
            file: file, servers: [name("mx.county.example"): answer],
            history: DomainHistory(silentServers: silences > 0 ? ["mx.county.example": silences] : [:]))
    }

    static func mail(_ tls: TLSSeen, file: PolicyFileAnswer = .unrecorded) -> PolicyWorld {
        mail(.seen(MailServerSeen(offersSTARTTLS: true, handshake: .done(tls))), file: file)
    }

    static func mail(_ handshake: MailServerSeen.Handshake) -> PolicyWorld {
        mail(.seen(MailServerSeen(offersSTARTTLS: handshake != .none, handshake: handshake)))
    }

    /// The site of the domain, and that of its `www`.
    static func web(
        _ https: WebSiteAnswer.Secure, http: WebSiteAnswer.Plain = .refused, www: WebSiteAnswer? = nil
    ) -> PolicyWorld {
        PolicyWorld(sites: [
            name("county.example"): WebSiteAnswer(https: https, http: http),
            name("www.county.example"): www ?? WebSiteAnswer(https: .noAddress, http: .noAddress),
        ])
    }

    /// A site with everything in order, but for what is said.
    static func secure(
        _ hsts: String? = "max-age=31536000", http: WebSiteAnswer.Plain = .refused, end: Int = 60, fault: String = "",
        matches: Bool = true
    ) -> PolicyWorld {
        web(
            .answered(
                .seen(end: end, fault: fault, matches: matches, names: ["county.example"]),
                response: WebResponse(status: 200, strictTransportSecurity: hsts)), http: http)
    }
}

extension FindingCase {
    private static let server = "county.example MX 10 mx.county.example\nmx.county.example A 203.0.113.25"
    private static let probedAndEnforced =
        server + "\n_mta-sts.county.example TXT v=STSv1; id=1\nmta-sts.county.example A 203.0.113.80"
    private static let policy = PolicyFileAnswer.file(
        octets: Array("version: STSv1\nmode: enforce\nmx: mx.county.example\nmax_age: 604800\n".utf8),
        mediaType: "text/plain", certificate: nil)

    private static func mail(
        _ code: String, _ severity: Severity, _ world: PolicyWorld, quiet: PolicyWorld = .mail(.seen()),
        zone: String = server, says message: String? = nil
    ) -> FindingCase {
        FindingCase(code, severity, zone, quiet: zone, says: message, world: world, quietWorld: quiet)
    }

    private static func site(
        _ code: String, _ severity: Severity, _ world: PolicyWorld, quiet: PolicyWorld = .secure(),
        says message: String? = nil
    ) -> FindingCase {
        FindingCase(code, severity, "", quiet: "", says: message, world: world, quietWorld: quiet)
    }

    /// Encryption on the way to the mail servers.
    static let smtpCases: [FindingCase] = [
        mail(
            "smtp.blocked", .unknown, .mail(.blocked), quiet: .mail(.unreachable("why")),
            says:
                "This network does not let us connect to mail servers; the checks of encryption in transit were not done."
        ),
        mail(
            "smtp.unreachable", .unknown, .mail(.unreachable("why")), says: "mx.county.example did not answer."),
        mail("smtp.unreachable", .unknown, .mail(.unknown("why"), silences: 5), quiet: .mail(.blocked)),
        mail(
            "smtp.unreachable", .medium, .mail(.unreachable("why"), silences: 1),
            quiet: .mail(.unreachable("why"))),
        mail("smtp.starttls-missing", .high, .mail(.none), says: "mx.county.example takes mail only unencrypted."),
        mail(
            "smtp.starttls-fails", .high, .mail(.failed("the server refused it (454)")), quiet: .mail(.none),
            says: "mx.county.example offers encryption that does not work (the server refused it (454))."),
        mail(
            "smtp.tls-old", .high, .mail(.seen("TLS 1.0", older: ["TLS 1.0"])),
            quiet: .mail(.seen("TLS 1.2", older: ["TLS 1.0"])),
            says: "mx.county.example knows only TLS 1.0, which is retired."),
        mail(
            "smtp.tls-old-allowed", .low, .mail(.seen(older: ["TLS 1.0", "TLS 1.1"])),
            quiet: .mail(.seen("TLS 1.1", older: ["TLS 1.1"])),
            says: "mx.county.example still allows TLS 1.0 and TLS 1.1."),
        mail(
            "smtp.certificate-expired", .medium, .mail(.seen(end: -1, fault: "it ended")),
            quiet: .mail(.seen(end: 1))),
        mail(
            "smtp.certificate-expired", .critical, .mail(.seen(end: -1, fault: "it ended"), file: policy),
            quiet: .mail(.seen(end: 1), file: policy), zone: probedAndEnforced),
        mail(
            "smtp.certificate-name", .medium, .mail(.seen(matches: false, names: ["a.example", "b.example"])),
            says: "The certificate of mx.county.example is for a.example and b.example."),
        mail(
            "smtp.certificate-name", .critical, .mail(.seen(matches: false), file: policy),
            quiet: .mail(.seen(), file: policy), zone: probedAndEnforced),
        mail(
            "smtp.certificate-chain", .medium, .mail(.seen(fault: "it is signed by itself")),
            quiet: .mail(.seen(end: -1, fault: "it ended")),
            says: "Senders can't verify the certificate of mx.county.example (it is signed by itself)."),
        mail(
            "smtp.certificate-chain", .critical, .mail(.seen(fault: "it is signed by itself"), file: policy),
            quiet: .mail(.seen(), file: policy), zone: probedAndEnforced),
        mail("smtp.certificate-expiring", .low, .mail(.seen(end: 13)), quiet: .mail(.seen(end: 14))),
        mail("smtp.certificate-expiring", .low, .mail(.seen(end: 0)), quiet: .mail(.seen(end: -1, fault: "it ended"))),
    ]

    /// The domain's web site.
    static let webCases: [FindingCase] = [
        site(
            "web.https-missing", .medium, .web(.refused("nothing listens there"), http: .answered(.init(status: 200))),
            says: "The web site of county.example has no working HTTPS (nothing listens there)."),
        site(
            "web.https-missing", .medium, .secure(fault: "it is signed by itself"),
            quiet: .web(.refused("nothing listens there")),
            says: "The web site of county.example has no working HTTPS (certificate: it is signed by itself)."),
        site(
            "web.https-missing", .medium, .secure(matches: false), quiet: .web(.noAddress, http: .noAddress),
            says: "The web site of county.example has no working HTTPS (certificate: it is for county.example)."),
        site(
            "web.https-missing", .medium, .web(.answered(.seen(), response: nil)),
            quiet: .web(
                .refused("nothing listens there"), http: .answered(.init(status: 200)),
                www: .init(https: .answered(.seen(), response: .init(status: 200)), http: .refused)),
            says: "The web site of county.example has no working HTTPS (no answer came over HTTPS)."),
        site(
            "web.redirect-missing", .low, .secure(http: .answered(.init(status: 200))),
            quiet: .secure(http: .answered(.init(status: 301, location: "HTTPS://county.example/"))),
            says: "http://county.example stays unencrypted."),
        site(
            "web.redirect-missing", .low,
            .secure(http: .answered(.init(status: 301, location: "http://www.county.example/"))),
            quiet: .web(
                .refused("nothing listens there"),
                http: .answered(.init(status: 301, location: "http://www.county.example/")),
                www: .init(
                    https: .refused("nothing listens there"),
                    http: .answered(.init(status: 308, location: "https://www.county.example/"))))),
        site(
            "web.redirect-missing", .low, .secure(http: .answered(.init(status: 302, location: "/home"))),
            quiet: .secure(http: .answered(.init(status: 403)))),
        site(
            "web.hsts-missing", .low, .secure(nil), says: "Browsers are not told to insist on HTTPS."),
        site("web.hsts-missing", .low, .secure("includeSubDomains")),
        site(
            "web.hsts-short", .low, .secure("max-age=86400; includeSubDomains"), quiet: .secure("max-age=63072000"),
            says: "Browsers forget it after 1 day."),
        site(
            "web.hsts-short", .low, .secure("max-age=0"), quiet: .secure(nil),
            says: "Browsers forget it after 0 seconds."),
        site("web.certificate-expiring", .low, .secure(end: 13), quiet: .secure(end: 14)),
        site(
            "web.unknown", .unknown, .web(.unreachable("it did not answer in time")),
            says: "The site could not be reached from here (it did not answer in time)."),
        site(
            "web.unknown", .unknown, .web(.refused("x"), www: .init(https: .unreachable("y"), http: .refused)),
            quiet: .web(
                .answered(.seen(), response: .init(status: 200)), www: .init(https: .unreachable("y"), http: .refused))),
    ]
}
