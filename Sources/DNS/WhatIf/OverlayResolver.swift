/// What a resolver would answer after some record sets were changed; everything else comes from the resolver below.
///
/// Names of new records exist, and so do the names between them and their zone (RFC 8020); a new alias is followed, and
/// a new wildcard answers for names that do not exist (RFC 4592 section 3.3.1). The DNSSEC state is the one of today:
/// whoever publishes a record in a signed zone signs it.
///
///     let after = OverlayResolver(base: today, changes: [RecordChange(name, .txt, [record])])
///     await after.answer(to: Question(name, .txt)).texts
public struct OverlayResolver: Resolver {
    private let base: any Resolver
    private let sets: [DomainName: [RecordType: RecordChange]]
    /// Every name that exists because of the changes.
    private let made: Set<DomainName>

    /// A resolver with changes put over it; where two change the same set, the later one counts.
    public init(base: any Resolver, changes: [RecordChange]) {
        self.base = base
        var sets: [DomainName: [RecordType: RecordChange]] = [:]
        for change in changes { sets[change.name, default: [:]][change.type] = change }
        self.sets = sets
        var made: Set<DomainName> = []
        for (name, changes) in sets where changes.values.contains(where: { !$0.records.isEmpty }) {
            var place: DomainName? = name
            while let next = place, next != .root, made.insert(next).inserted { place = next.parent }
        }
        self.made = made
    }

    /// Where the answers below come from.
    public var origin: String { base.origin }

    /// Whether the answers below the changes are recorded.
    public var isRecorded: Bool { base.isRecorded }

    /// The answer after the changes, aliases followed.
    public func answer(to question: Question) async -> Answer {
        var chain = AliasChain(from: question.name)
        while true {
            switch await step(Question(chain.end, question.type)) {
            case .base(let answer): return await finish(answer, after: chain, question)
            case .set(let name, let change):
                chain.note(ttl: UInt32(clamping: change.ttl))
                let records = change.records.map { ResourceRecord(name, $0) }
                return chain.answer(question, .records, records).withExpectedSize
            case .alias(let target, let ttl):
                chain.note(ttl: UInt32(clamping: ttl))
                guard chain.follow(to: target) else { return chain.answer(question, .unknown(.alias)) }
            case .empty: return chain.answer(question, .empty).withExpectedSize
            }
        }
    }

    /// The state below: changes are signed by whoever publishes them.
    public func securityState(of name: DomainName) async -> DNSSECState { await base.securityState(of: name) }

    private enum Step {
        case base(Answer)
        case set(DomainName, RecordChange)
        case alias(DomainName, ttl: Int)
        case empty
    }

    private func step(_ question: Question) async -> Step {
        let name = question.name
        if let changes = sets[name] {
            if let step = step(changes, question.type, at: name) { return step }
        }
        var below = await base.answer(to: question)
        if sets[name]?[.cname] != nil, !below.aliases.isEmpty {
            // The alias that stood here is gone, and nothing else can have stood beside it (RFC 1034 section 3.6.2).
            below = Answer(question, .empty)
        }
        if let reached = below.aliases.firstIndex(where: { sets[$0] != nil || made.contains($0) }) {
            return .alias(below.aliases[reached], ttl: below.ttl)
        }
        guard below.state == .nonexistent, below.aliases.isEmpty else { return .base(below) }
        if made.contains(name) { return .empty }
        return await wildcard(for: question) ?? .base(below)
    }

    /// What the changes at a name themselves say; `nil` when they say nothing about the type.
    private func step(_ changes: [RecordType: RecordChange], _ type: RecordType, at name: DomainName) -> Step? {
        if let change = changes[type] { return change.records.isEmpty ? .empty : .set(name, change) }
        if let alias = changes[.cname], case .name(let target)? = alias.records.first {
            return .alias(target, ttl: alias.ttl)
        }
        return nil
    }

    /// The answer of a new wildcard, when the closest name above that exists has one.
    private func wildcard(for question: Question) async -> Step? {
        var place = question.name.parent
        while let above = place, above != .root {
            if let changes = sets[DomainName(labels: ["*"] + above.labels)],
                changes.values.contains(where: { !$0.records.isEmpty })
            {
                return step(changes, question.type, at: question.name) ?? .empty
            }
            if made.contains(above) { return nil }
            // A name that exists between hides the wildcards above it.
            guard await base.answer(to: Question(above, question.type)).state == .nonexistent else { return nil }
            place = above.parent
        }
        return nil
    }

    /// The answer below at the end of the aliases followed so far.
    private func finish(_ answer: Answer, after chain: AliasChain, _ question: Question) async -> Answer {
        guard !chain.links.isEmpty else { return answer }
        var chain = chain
        for alias in answer.aliases where !chain.follow(to: alias) {
            return chain.answer(question, .unknown(.alias))
        }
        chain.note(ttl: UInt32(clamping: answer.ttl))
        return chain.answer(question, answer.state, answer.records).withExpectedSize
    }
}

extension Answer {
    /// The answer with the size that a server's message would have.
    var withExpectedSize: Answer {
        var answer = self
        answer.size = expectedSize
        answer.cameOverTCP = answer.size.map { $0 > Answer.safeSize } ?? false
        return answer
    }
}
