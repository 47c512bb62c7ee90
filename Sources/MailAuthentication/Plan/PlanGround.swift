import DNS
import Findings

/// Where a plan starts from: what was seen of a domain, checked again as it was then.
struct PlanGround: Sendable {
    let request: DomainRequest
    /// What was answered then, or would be after the steps before.
    let observed: any Resolver
    /// The check of those answers, which every trial is compared with.
    let record: SubjectRecord
    let spf: SPFAnalysis
    let vantage: Vantage
    /// Everything that the gathering stored, answers of other servers than name servers among it.
    let evidence: [Observation]

    /// Checks what a record's observations hold.
    init(
        _ request: DomainRequest, seen record: SubjectRecord, beside others: [Observation], from vantage: Vantage
    ) async {
        // A clock must not decide what a plan says.
        var request = request
        request.deadline = .seconds(86_400)
        self.request = request
        let observed = ObservedResolver(others + record.observations)
        self.observed = observed
        evidence = record.observations
        var vantage = Vantage(resolver: observed, asOf: vantage.asOf, suffixes: vantage.suffixes)
        vantage.policyFiles = StoredPolicyFiles(of: record)
        self.vantage = vantage
        self.record = await checkDomain(request, from: vantage)
        spf = await Self.spf(of: request.name, observed)
    }

    private init(_ ground: PlanGround, _ observed: OverlayResolver, _ file: StoredPolicyFiles?, keeps spf: Bool) async {
        request = ground.request
        evidence = ground.evidence
        self.observed = observed
        var vantage = ground.vantage
        vantage.resolver = observed
        if let file { vantage.policyFiles = file }
        self.vantage = vantage
        let (request, resolved) = (ground.request, vantage)
        async let record = checkDomain(request, from: resolved)
        self.spf = spf ? ground.spf : await Self.spf(of: ground.request.name, observed)
        self.record = await record
    }

    /// Where the plan stands after some changes.
    func ground(after changes: [RecordChange], file: (host: DomainName, text: String)? = nil) async -> PlanGround {
        // Names that begin with an underscore are no hosts, and hold no record that SPF leads to.
        let keepsSPF = changes.allSatisfy { $0.name != domain && $0.name.labels.contains { $0.hasPrefix("_") } }
        return await PlanGround(
            self, OverlayResolver(base: observed, changes: changes),
            file.map { StoredPolicyFiles(host: $0.host, octets: Array($0.text.utf8)) }, keeps: keepsSPF)
    }

    /// The SPF record and all it includes, as a resolver answers.
    static func spf(of domain: DomainName, _ resolver: any Resolver) async -> SPFAnalysis {
        let inquiry = Inquiry(resolver: resolver, within: .seconds(86_400))
        let analysis = await SPFAnalysis(of: domain, inquiry: inquiry)
        inquiry.close()
        return analysis
    }
}

extension PlanGround {
    var domain: DomainName { request.name }

    /// The answer that was seen at a name below the domain, or at the domain itself for an empty prefix.
    func answer(_ prefix: String, _ type: RecordType) async -> Answer {
        guard let name = prefix.isEmpty ? domain : try? domain.prefixed(prefix) else {
            return Answer(Question(domain, type), .nonexistent)
        }
        return await observed.answer(to: Question(name, type))
    }

    /// Whether a finding of that check was raised.
    func has(_ check: Check) -> Bool { record.findings.contains { $0.code == check.code } }

    /// Whether something about a standard is unknown, so that nothing may be built on it.
    func isUnknown(_ standard: String) -> Bool {
        record.findings.contains { $0.severity == .unknown && $0.code.hasPrefix(standard + ".") }
    }

    /// The words of a fact.
    func words(_ fact: String) -> [String] {
        switch record.facts["domain." + fact] {
        case .words(let words): words
        case .word(let word): [word]
        default: []
        }
    }

    /// Whether a fact is true; `nil` when it is unknown or not there.
    func flag(_ fact: String) -> Bool? {
        if case .flag(let flag)? = record.facts["domain." + fact] { flag } else { nil }
    }

    /// Whether a usable DKIM key was found.
    var hasKey: Bool {
        if case .number(let count)? = record.facts["domain.dkim.keys"] { count > 0 } else { false }
    }

    /// Whether the domain is known to send no mail.
    var isParked: Bool { words("mail.role") == [MailRole.parked.rawValue] }

    /// The zone that holds the domain's records, as far as it was seen.
    var zone: DomainName {
        get async {
            let servers = await answer("", .ns)
            if servers.state == .records || domain.labelCount <= 2 { return domain }
            return vantage.suffixes?.registrableDomain(of: domain) ?? domain
        }
    }
}

/// The policy files that a record shows, or one that would be published.
struct StoredPolicyFiles: PolicyFileSource {
    private let host: DomainName
    private let octets: [UInt8]

    init(host: DomainName, octets: [UInt8]) {
        self.host = host
        self.octets = octets
    }

    /// The file that stands among the shown records; `nil` when there is none, and what rests on it is unknown.
    init?(of record: SubjectRecord) {
        for shown in record.details["records"]?.elements ?? [] {
            guard shown["standard"]?.text == "mta-sts", shown["type"]?.text == "file",
                let host = shown["name"]?.text.flatMap({ try? DomainName($0) }),
                let octets = shown["text"]?.text.map({ Array($0.utf8) })
            else { continue }
            self.init(host: host, octets: octets)
            return
        }
        return nil
    }

    func policyFile(of host: DomainName) async -> PolicyFileAnswer {
        host == self.host ? .file(octets: octets, mediaType: "text/plain", certificate: nil) : .unrecorded
    }
}
