import DNS
public import Findings

/// What earlier gatherings saw of a domain, as far as a check of today needs it.
///
/// It is made from the record of the snapshot before, and a new one stands in the details of every record, so that each
/// snapshot carries on what came before it. Days stand in it only where something was first seen: looking again at the
/// same things gives the same history.
public struct DomainHistory: Hashable, Sendable {
    /// A DKIM key that was found.
    public struct Key: Hashable, Sendable {
        /// The selector that it was found under.
        public var selector: String
        /// Tells it from other keys: 16 hexadecimal digits.
        public var fingerprint: String
        /// The day in UTC on which it was first seen.
        public var since: CalendarDate

        /// A key with all its parts.
        public init(selector: String, fingerprint: String, since: CalendarDate) {
            self.selector = selector
            self.fingerprint = fingerprint
            self.since = since
        }
    }

    /// An MTA-STS policy that senders could use.
    public struct Policy: Hashable, Sendable {
        /// The id of the record.
        public var id: String
        /// What it asked for: `none`, `testing` or `enforce`.
        public var mode: String
        /// Tells what the file asks for from what another would: 16 hexadecimal digits.
        public var fingerprint: String

        /// A policy with all its parts.
        public init(id: String, mode: String, fingerprint: String) {
            self.id = id
            self.mode = mode
            self.fingerprint = fingerprint
        }
    }

    /// The DKIM keys that stood there last, by selector.
    public var keys: [Key]
    /// The MTA-STS policy that was read last.
    public var policy: Policy?
    /// How many snapshots in a row could not fetch the policy file.
    public var policyFailures: Int
    /// How many snapshots in a row got no answer from the domain's name servers.
    public var unreachable: Int
    /// How many snapshots in a row could not reach a mail server, by its name; servers that were reached are left out.
    public var silentServers: [String: Int]
    /// The name servers that the zone had last, in the order of their names; empty where none were seen.
    public var nameServers: [String]

    /// A history with all its parts; by default nothing was seen.
    public init(
        keys: [Key] = [], policy: Policy? = nil, policyFailures: Int = 0, unreachable: Int = 0,
        silentServers: [String: Int] = [:], nameServers: [String] = []
    ) {
        self.keys = keys
        self.policy = policy
        self.policyFailures = policyFailures
        self.unreachable = unreachable
        self.silentServers = silentServers
        self.nameServers = nameServers
    }
}

extension DomainHistory {
    /// What a record carries on; `nil` for one that carries nothing, as those of older versions.
    public init?(of record: SubjectRecord) {
        guard case .object(let members)? = record.details["history"] else { return nil }
        self.init(
            keys: (members["keys"]?.elements ?? []).prefix(DKIMAnalysis.selectorLimit).compactMap(Key.init(json:)),
            policy: members["policy"].flatMap(Policy.init(json:)),
            policyFailures: Self.count(members["policy-failures"]), unreachable: Self.count(members["unreachable"]))
        nameServers = (members["name-servers"]?.elements ?? []).prefix(NameServers.limit).compactMap(\.text)
            .compactMap { (try? DomainName($0))?.description }.sorted()
        guard case .object(let servers)? = members["silent-servers"] else { return }
        for (name, value) in servers where Self.count(value) > 0 { silentServers[name] = Self.count(value) }
    }

    private static func count(_ value: JSONValue?) -> Int { min(max(value?.integer ?? 0, 0), limit) }

    /// Beyond this many snapshots in a row nothing more is told by one more.
    static let limit = 9_999

    /// The form that a record carries; what says nothing is left out.
    var json: JSONValue {
        var members: [String: JSONValue] = [:]
        if !keys.isEmpty { members["keys"] = .array(keys.map(\.json)) }
        if let policy { members["policy"] = policy.json }
        if policyFailures > 0 { members["policy-failures"] = .integer(policyFailures) }
        if unreachable > 0 { members["unreachable"] = .integer(unreachable) }
        if !silentServers.isEmpty { members["silent-servers"] = .object(silentServers.mapValues(JSONValue.integer)) }
        if !nameServers.isEmpty { members["name-servers"] = .array(nameServers.map(JSONValue.string)) }
        return .object(members)
    }
}

extension DomainHistory.Key {
    fileprivate init?(json: JSONValue) {
        guard let selector = json["selector"]?.text, let fingerprint = json["key"]?.text,
            let since = json["since"]?.text.flatMap({ CalendarDate($0) })
        else { return nil }
        self.init(selector: selector, fingerprint: fingerprint, since: since)
    }

    fileprivate var json: JSONValue {
        .object([
            "selector": .string(selector), "key": .string(fingerprint), "since": .string(since.description),
        ])
    }
}

extension DomainHistory.Policy {
    fileprivate init?(json: JSONValue) {
        guard let id = json["id"]?.text, let mode = json["mode"]?.text, let fingerprint = json["policy"]?.text
        else { return nil }
        self.init(id: id, mode: mode, fingerprint: fingerprint)
    }

    fileprivate var json: JSONValue {
        .object(["id": .string(id), "mode": .string(mode), "policy": .string(fingerprint)])
    }
}

/// 16 hexadecimal digits that tell one sequence of octets from another (FNV-1a of 64 bits): enough to see that
/// something changed by itself, never to prove what it was.
func digest64(_ octets: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for octet in octets { hash = (hash ^ UInt64(octet)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
