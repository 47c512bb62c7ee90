import DNS
import Findings

extension MXAnalysis {
    static let factKinds: [FactKind] = [
        domainFact(
            "mx.null", "declaration that the domain takes no mail", .flag,
            "Whether the domain declares that it takes no mail.", from: "MX at the domain")
    ]

    var facts: [String: FactValue] {
        let reason = answer.unknownReason ?? .timeout
        return ["domain.mx.null": isNull.map(FactValue.flag) ?? .unknown(because: reason)]
    }
}

extension DNSSECAnalysis {
    static let factKinds: [FactKind] = [
        domainFact(
            "dnssec.state", "DNSSEC state", .word(["secure", "insecure", "bogus"]),
            "Whether the domain's answers can be proved; unknown when nothing here can validate them.",
            from: "validation from the root")
    ]

    var facts: [String: FactValue] {
        let value: FactValue =
            state == .indeterminate ? .unknown("it could not be validated from here") : .word(state.rawValue)
        return ["domain.dnssec.state": value]
    }
}

extension RoleDecision {
    static let factKinds: [FactKind] = [
        domainFact(
            "mail.role", "use of the domain for mail", .words(MailRole.allCases.map(\.rawValue)),
            "What the domain is used for: it sends mail, receives mail, or is parked.",
            from: "settings, else its SPF, MX and DKIM records"),
        domainFact(
            "name.government", "name that ends in .gov", .flag,
            "Whether the name ends in .gov, which only governments get.", from: "the name"),
    ]

    func facts(of domain: DomainName) -> [String: FactValue] {
        let role: FactValue
        if let unknownReason {
            role = .unknown(because: unknownReason)
        } else if roles.isEmpty {
            role = .unknown("nothing in the DNS tells what it is used for")
        } else {
            role = .words(roles.map(\.rawValue).sorted())
        }
        return ["domain.mail.role": role, "domain.name.government": .flag(domain.labels.last == "gov")]
    }
}
