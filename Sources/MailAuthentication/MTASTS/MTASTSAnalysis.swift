import DNS
import Findings

/// Whether senders are told to deliver encrypted or not at all (RFC 8461).
struct MTASTSAnalysis: Sendable {
    /// What came of fetching the policy file.
    enum Fetch: Sendable {
        /// There is no record that would lead to a file.
        case notNeeded
        /// Nobody fetches files here.
        case notAsked
        /// The policy host certainly has no address.
        case noHost
        /// The time for the domain ran out.
        case late
        case answered(PolicyFileAnswer)
    }

    let domain: DomainName
    /// The policy host, `mta-sts.DOMAIN`; `nil` when that name would be too long.
    let host: DomainName?
    /// The answer at `_mta-sts`.
    let answer: Answer
    /// The one record, when there is just one.
    let record: MTASTSRecord?
    let fetch: Fetch
    /// The file as it was read, whatever is wrong with it.
    let policy: MTASTSPolicy?
    /// The mail servers, without the null one.
    let servers: [DomainName]
    /// Whether the domain declares that it takes no mail; `nil` when not known.
    let isNull: Bool?
    /// What those that the policy covers answered, where somebody connected to them.
    let probes: [(host: DomainName, answer: MailServerAnswer)]
    /// The moment that certificates are compared with.
    let asOf: Instant
}

extension MTASTSAnalysis {
    /// Asks for the record and, where there is one, for the policy file.
    init(of domain: DomainName, mx: MXAnalysis, from vantage: Vantage, inquiry: Inquiry) async {
        self.domain = domain
        asOf = vantage.asOf
        servers = mx.servers.map(\.host)
        isNull = mx.isNull
        host = try? domain.prefixed("mta-sts")
        let answer = await Self.answer(at: domain, inquiry: inquiry)
        self.answer = answer
        let texts = FieldRecord.selected(from: answer.texts, .mtaSTS)
        let record = texts.count == 1 ? texts.first.map(MTASTSRecord.init) : nil
        self.record = record
        guard let record, record.isUsable, let host else {
            (policy, fetch, probes) = (nil, .notNeeded, [])
            return
        }
        let fetch = await Self.fetch(host, from: vantage, inquiry: inquiry)
        self.fetch = fetch
        guard case .answered(.file(let octets, _, _)) = fetch else {
            (policy, probes) = (nil, [])
            return
        }
        let policy = MTASTSPolicy(octets)
        self.policy = policy
        probes = await Self.probes(of: servers.filter(policy.covers), under: policy, from: vantage, inquiry: inquiry)
    }

    /// Where the record stands; `nil` when that name would be too long.
    static func question(for domain: DomainName) -> Question? {
        (try? domain.prefixed("_mta-sts")).map { Question($0, .txt) }
    }

    private static func answer(at domain: DomainName, inquiry: Inquiry) async -> Answer {
        guard let question = question(for: domain) else { return Answer(Question(domain, .txt), .nonexistent) }
        return await inquiry.answer(to: question)
    }

    private static func fetch(_ host: DomainName, from vantage: Vantage, inquiry: Inquiry) async -> Fetch {
        inquiry.prefetch([Question(host, .a), Question(host, .aaaa)])
        let (four, six) = (await inquiry.answer(host, .a), await inquiry.answer(host, .aaaa))
        if four.isMissing, six.isMissing { return .noHost }
        guard let files = vantage.policyFiles else { return .notAsked }
        return await inquiry.value(late: .late) { .answered(await files.policyFile(of: host)) }
    }

    private static func probes(
        of hosts: [DomainName], under policy: MTASTSPolicy, from vantage: Vantage, inquiry: Inquiry
    ) async -> [(host: DomainName, answer: MailServerAnswer)] {
        guard let probe = vantage.mailServers, policy.isUsable, let mode = policy.mode, mode != .none else { return [] }
        return await withTaskGroup(of: (Int, MailServerAnswer).self) { group in
            for (index, host) in hosts.enumerated() {
                group.addTask {
                    (
                        index,
                        await inquiry.value(late: .unknown(UnknownReason.deadline.description)) {
                            await probe.probe(host)
                        }
                    )
                }
            }
            var answers: [Int: MailServerAnswer] = [:]
            for await (index, answer) in group { answers[index] = answer }
            return hosts.enumerated().compactMap { index, host in answers[index].map { (host, $0) } }
        }
    }
}

extension MTASTSAnalysis {
    /// What senders that look now, and know no policy from before, come to.
    enum Outcome: Hashable, Sendable {
        /// No policy that senders could use; they deliver as they always did.
        case absent
        case unknown(String)
        case policy(MTASTSPolicy.Mode)
    }

    /// What senders that look now, and know no policy from before, come to.
    var outcome: Outcome {
        if let reason = answer.unknownReason { return .unknown(reason.description) }
        switch fetch {
        case .notNeeded, .noHost: return .absent
        case .notAsked: return .unknown("nothing here fetches policy files")
        case .late: return .unknown(UnknownReason.deadline.description)
        case .answered(.unreachable(let why)): return .unknown("the policy could not be fetched: \(why)")
        case .answered(.unrecorded): return .unknown("the recorded zones do not hold the policy file")
        case .answered:
            guard let policy, policy.isUsable, let mode = policy.mode, certificateFault == nil else { return .absent }
            return .policy(mode)
        }
    }

    /// Why the certificate of the policy host would stop senders; `nil` when it is in order or was not seen.
    var certificateFault: String? {
        guard case .answered(let answer) = fetch else { return nil }
        switch answer {
        case .certificate(_, let why): return why
        case .file(_, _, let certificate?):
            if certificate.notAfter < asOf { return "it ended on \(certificate.notAfter.utcDate)" }
            if asOf < certificate.notBefore { return "it begins on \(certificate.notBefore.utcDate)" }
            if let host, !certificate.isFor(host) { return "it is not for \(host)" }
            return nil
        case .file, .status, .redirect, .tooLarge, .unreachable, .unrecorded: return nil
        }
    }

    /// The policy that the next gathering compares with: this one, or the last one while it is not known.
    func policyToRemember(_ earlier: DomainHistory.Policy?) -> DomainHistory.Policy? {
        if case .unknown = outcome { return earlier }
        if certificateFault != nil { return earlier }
        guard case .policy(let mode) = outcome, let policy, let id = record?.id else { return nil }
        return DomainHistory.Policy(id: id, mode: mode.rawValue, fingerprint: policy.fingerprint)
    }

    /// How many snapshots in a row could not fetch the file, this one included; the same as before when nothing was
    /// tried.
    func failures(after earlier: Int) -> Int {
        switch fetch {
        case .late, .answered(.unreachable): min(earlier + 1, DomainHistory.limit)
        case .notAsked, .answered(.unrecorded): earlier
        case .answered: 0
        case .notNeeded, .noHost: answer.unknownReason == nil ? 0 : earlier
        }
    }
}
