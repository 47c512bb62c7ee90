/// What kind of thing a piece of evidence is about.
public enum SubjectKind: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// The office itself, one of its domains, one of its texting or e-mail programs, or a group of its accounts.
    ///
    /// The raw values are the words of stored evidence and of a checklist's rules.
    case office, domain, program, accounts

    /// In the order of declaration: the office first.
    public static func < (left: SubjectKind, right: SubjectKind) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// What a piece of evidence is about: a kind, and a name that is unique within the kind.
///
///     Subject(kind: .domain, name: "juniper-elections.example")
///     Subject(kind: .program, name: "voter-texts")
public struct Subject: Hashable, Sendable, Codable, Comparable {
    /// Whether it is the office, a domain, a messaging program or an account group; the kind decides which facts there
    /// are.
    public var kind: SubjectKind
    /// A domain's A-label name, a program's id, a group's name.
    public var name: String

    /// A subject of that kind and name.
    public init(kind: SubjectKind, name: String) {
        self.kind = kind
        self.name = name
    }

    /// By kind, then by name in code-point order.
    public static func < (left: Subject, right: Subject) -> Bool {
        left.kind == right.kind
            ? left.name.unicodeScalars.lexicographicallyPrecedes(right.name.unicodeScalars) : left.kind < right.kind
    }
}

/// One question asked of the world and what came back, unjudged; without time and TTL, which do not belong
/// to the digest of what was seen.
///
///     Observation(name: "example.com", type: "MX", state: "records", records: ["10 mx1.example.com"])
///     Observation(name: "example.com", type: "TXT", state: "unknown.timeout")
public struct Observation: Hashable, Sendable, Codable, Comparable {
    /// What was asked about: a domain name, a file's path in the workspace.
    public var name: String
    /// What was asked for: a DNS record type in upper case, or the role of a file (`ledger`, `messages`, `accounts`).
    public var type: String
    /// `records`, `empty`, `nonexistent`, or `unknown.` and the reason.
    ///
    /// `empty` and `nonexistent` are answers (RFC 2308 calls them NODATA and NXDOMAIN); `unknown.…` is the lack of one.
    public var state: String
    /// The answer in presentation form, sorted; octets outside printable ASCII as `\xNN`.
    public var records: [String]

    /// An observation with all its parts; `records` are sorted here.
    public init(name: String, type: String, state: String, records: [String] = []) {
        self.name = name
        self.type = type
        self.state = state
        self.records = records.sorted()
    }

    /// By name, type, state, then records, so that a list has one order.
    public static func < (left: Observation, right: Observation) -> Bool {
        let (first, second) = ((left.name, left.type, left.state), (right.name, right.type, right.state))
        return first == second ? left.records.lexicographicallyPrecedes(right.records) : first < second
    }
}

/// All that one gathering says of one subject: the form in which it is stored and printed.
///
/// Observations are what was seen, facts are what rules ask for, and findings are what checks say about it.
public struct SubjectRecord: Hashable, Sendable {
    /// What it is about.
    public var subject: Subject
    /// What was raised, gravest first.
    public var findings: [Finding]
    /// Fact name (``FactKind/name``) to value; a fact whose source was not supplied is absent, one that could not be
    /// found out is ``FactValue/unknown(_:)``.
    public var facts: [String: FactValue]
    /// What was asked and answered, sorted.
    public var observations: [Observation]
    /// The parts that pages show beyond facts (a record's terms, an include tree, a table of counts).
    ///
    /// An object, whose members depend on the kind of subject; `{}` where there are none.
    public var details: JSONValue

    /// A record with all its parts; findings and observations are sorted here.
    public init(
        subject: Subject, findings: [Finding] = [], facts: [String: FactValue] = [:],
        observations: [Observation] = [], details: JSONValue = .object([:])
    ) {
        self.subject = subject
        self.findings = findings.sorted()
        self.facts = facts
        self.observations = observations.sorted()
        self.details = details
    }
}
