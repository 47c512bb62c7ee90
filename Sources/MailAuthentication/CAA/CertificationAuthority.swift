/// A certification authority as certificates name it and as CAA records name it.
struct CertificationAuthority: Hashable, Sendable {
    /// How the issuer of its certificates begins, in lower case.
    let issuer: String
    /// The domain that its own instructions give for CAA records.
    let domain: String
    /// The domains by which CAA records let it issue, from its published practices.
    let domains: Set<String>

    private init(_ issuer: String, _ domains: String) {
        self.issuer = issuer
        let names = domains.split(separator: " ").map(String.init)
        domain = names.first ?? issuer
        self.domains = Set(names)
    }

    /// The authorities whose names in CAA records are known; for any other nothing is concluded.
    static let known: [CertificationAuthority] = [
        CertificationAuthority("let's encrypt", "letsencrypt.org"),
        CertificationAuthority("internet security research group", "letsencrypt.org"),
        CertificationAuthority(
            "digicert", "digicert.com symantec.com geotrust.com rapidssl.com thawte.com digitalcertvalidation.com"),
        CertificationAuthority("sectigo", "sectigo.com comodo.com comodoca.com usertrust.com trust-provider.com"),
        CertificationAuthority("comodo", "sectigo.com comodo.com comodoca.com usertrust.com trust-provider.com"),
        CertificationAuthority("zerossl", "sectigo.com comodo.com comodoca.com usertrust.com trust-provider.com"),
        CertificationAuthority("google trust services", "pki.goog google.com"),
        CertificationAuthority("amazon", "amazon.com amazontrust.com awstrust.com amazonaws.com"),
        CertificationAuthority("globalsign", "globalsign.com"),
        CertificationAuthority("godaddy", "godaddy.com starfieldtech.com"),
        CertificationAuthority("starfield", "godaddy.com starfieldtech.com"),
        CertificationAuthority("entrust", "entrust.net affirmtrust.com"),
        CertificationAuthority("identrust", "identrust.com"),
        CertificationAuthority("buypass", "buypass.com buypass.no"),
        CertificationAuthority("ssl corp", "ssl.com"),
        CertificationAuthority("actalis", "actalis.it"),
    ]

    /// The authority that a certificate's issuer belongs to; `nil` when it is not among the known ones.
    static func issuing(_ issuer: String) -> CertificationAuthority? {
        let issuer = issuer.lowercased()
        return known.first { issuer.hasPrefix($0.issuer) }
    }
}
