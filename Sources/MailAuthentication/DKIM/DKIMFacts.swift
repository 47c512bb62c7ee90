import DNS
import Findings

extension DKIMAnalysis {
    static let factKinds: [FactKind] = [
        domainFact(
            "dkim.keys", "usable DKIM keys", .number, "How many usable DKIM keys were found.",
            from: "TXT below '_domainkey' of the domain"
        ),
        domainFact(
            "dkim.smallest-rsa-bits", "bits of the smallest RSA key for DKIM", .number,
            "The size in bits of the smallest RSA key found.",
            from: "TXT below '_domainkey' of the domain"),
        domainFact(
            "dkim.testing", "DKIM key marked as a test", .flag, "Whether a key that was found is marked as a test.",
            from: "TXT below '_domainkey' of the domain"),
    ]

    var facts: [String: FactValue] {
        let keys = selectors.compactMap { selector in
            if case .key(let key) = selector.state { key } else { nil }
        }
        let sizes = keys.compactMap { key in if case .rsa(let bits, _, _) = key { bits } else { nil } }
        let reason = FactValue.unknown(unknownReason?.description ?? "no key is known")
        let tests = selectors.filter { if case .key = $0.state { true } else { false } }.compactMap(\.record?.isTesting)
        return [
            "domain.dkim.keys": keysFact,
            "domain.dkim.smallest-rsa-bits": sizes.min().map(FactValue.number) ?? reason,
            "domain.dkim.testing": keys.isEmpty ? reason : .flag(tests.contains(true)),
        ]
    }

    private var keysFact: FactValue {
        if !usable.isEmpty { return .number(usable.count) }
        if hasKey == false || isRevokedByWildcard { return .number(0) }
        return .unknown(unknownReason?.description ?? "keys may exist under names that can't be guessed")
    }
}
