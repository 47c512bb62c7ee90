import DNS
import Findings

extension DMARCDiscovery {
    /// What receivers of the newer and of the older rules do, and the names that they take for the organization; absent
    /// when no record applies to either or that is not known.
    var json: JSONValue? {
        guard unknownReason == nil, applied != nil || older.policies.name != .absent else { return nil }
        let word = { (outcome: DMARCOutcome) in JSONValue.string(outcome.effective?.rawValue ?? "unknown") }
        var members = [
            "name": word(current.name), "subdomains": word(current.subdomains),
            "nonexistent": word(current.nonexistent), "older": word(older.policies.name),
            "olderSubdomains": word(older.policies.subdomains),
        ]
        if let name = organizationalDomain { members["organization"] = .string(name.description) }
        if let name = older.organizationalDomain { members["olderOrganization"] = .string(name.description) }
        return .object(members)
    }
}
