import Settings

/// Where a change is made, which decides whom a fix is addressed to.
enum Control: String, Hashable, Sendable, CaseIterable {
    /// The records of the zone.
    case dns
    /// The registration of the name: its name servers and DS records.
    case registrar
    /// The mail servers, and what they sign with.
    case mail
    /// The web servers.
    case web
}

extension Control {
    /// Where what a finding asks for is done: the code's first word tells the standard, and a few of its checks look at
    /// another place than the standard's records.
    init(code: String) {
        let words = code.split(separator: ".", maxSplits: 1)
        let what = words.count > 1 ? String(words[1]) : ""
        switch words.first.map(String.init) ?? "" {
        case "smtp": self = .mail
        case "web": self = .web
        case "mx" where what == "consumer-provider": self = .mail
        // The record is one of the zone; all else is told by the policy file, which a web server hands out.
        case "mta-sts": self = Self.ofRecord.contains(what) ? .dns : .web
        // Keys are the zone's, but the fingerprint of the key stands with the registration.
        case "dnssec": self = what.hasPrefix("ds") || what.hasSuffix("-ds") ? .registrar : .dns
        case "ns": self = .registrar
        case "dns" where what == "domain-missing": self = .registrar
        default: self = .dns
        }
    }

    /// Checks of MTA-STS that are about the record.
    private static let ofRecord: Set<String> = [
        "missing", "multiple-records", "syntax", "version-near-miss", "host-missing", "id-unchanged", "not-needed",
        "null-mx",
    ]

    /// The place, after the name of whoever runs it.
    var title: String {
        switch self {
        case .dns: "DNS"
        case .registrar: "registration of the name"
        case .mail: "mail system"
        case .web: "web site"
        }
    }

    /// The place at the beginning of what the office does by itself.
    fileprivate var ownPlace: String {
        switch self {
        case .dns: "In our own DNS"
        case .registrar: "At our registrar"
        case .mail: "In our own mail system"
        case .web: "On our own web site"
        }
    }
}

extension ControlledBy {
    /// `Ask County IT (DNS)`, or `In our own DNS` where settings say `us`; empty where they say nothing.
    func addressee(_ control: Control) -> String {
        let name =
            switch control {
            case .dns: dns
            case .registrar: registrar
            case .mail: mail
            case .web: web
            }
        guard let name, !name.isEmpty else { return "" }
        return name.lowercased() == "us" ? control.ownPlace : "Ask \(name) (\(control.title))"
    }
}

extension Composition {
    /// Whom a finding's fix is addressed to; empty where settings name nobody.
    func addressee(of code: String, for domain: String) -> String {
        domainSettings(domain)?.controlledBy.addressee(Control(code: code)) ?? ""
    }
}
