/// What one message says about one question.
enum Judgement: Hashable {
    /// It does not answer the question at all: dropped, and a better one waited for.
    case foreign
    /// It is cut short.
    case truncated
    /// The question is answered, at the end of `chain`.
    case answer(AnswerState, chain: AliasChain, records: [ResourceRecord])
    /// The aliases lead to a name that this message says nothing about.
    case onward(chain: AliasChain)
    /// The server does not understand the extensions (RFC 6891 section 7).
    case withoutExtensions
    /// The server has no answer that may be judged.
    case failed(UnknownReason)
}

extension Judgement {
    /// Judges a message by the rules for answers and unknowns. `chain` ends at the name that was asked for.
    init(_ message: Message, _ type: RecordType, chain: AliasChain) {
        guard message.isResponse, message.question == Question(chain.end, type) else {
            self = .foreign
            return
        }
        switch message.code {
        case .noError where message.isTruncated, .nameError where message.isTruncated: self = .truncated
        case .noError, .nameError: self = Self.content(of: message, type, chain)
        default: self = .failure(message)
        }
    }

    private static func failure(_ message: Message) -> Judgement {
        if message.extendedErrors.contains(where: { (6...12).contains($0) }) { return .failed(.bogus) }
        if message.extendedErrors.contains(where: { (22...23).contains($0) }) { return .failed(.lame) }
        switch message.code {
        case .serverFailure: return .failed(.servfail)
        case .formatError, .notImplemented: return message.hasExtensions ? .failed(.refused) : .withoutExtensions
        default: return .failed(.refused)
        }
    }

    private static func content(of message: Message, _ type: RecordType, _ asked: AliasChain) -> Judgement {
        var chain = asked
        var sets: [DomainName: [WireRecord]] = [:]
        for record in message.answers where record.type == type || record.type == .cname {
            sets[record.name, default: []].append(record)
        }
        // Records, but none for the name asked for: the answer to something else.
        if sets[chain.end] == nil, !sets.isEmpty { return .foreign }
        while let here = sets[chain.end] {
            let wanted = here.filter { $0.type == type }
            guard wanted.isEmpty else {
                for record in wanted { chain.note(ttl: record.ttl) }
                let unique = Set(wanted.map { ResourceRecord($0.name, $0.data) })
                return .answer(.records, chain: chain, records: Array(unique))
            }
            guard let alias = here.first, case .name(let target) = alias.data else { break }
            chain.note(ttl: alias.ttl)
            guard chain.follow(to: target) else { return .answer(.unknown(.alias), chain: chain, records: []) }
        }
        return absence(message, type, chain, moved: chain.end != asked.end)
    }

    /// There is no record of the type: because there is none, or because this server can't know?
    private static func absence(
        _ message: Message, _ type: RecordType, _ chain: AliasChain, moved: Bool
    ) -> Judgement {
        let authority = message.authority
        let start = authority.first { $0.type == .soa && chain.end.isAtOrBelow($0.name) }
        let hasWord = message.isAuthoritative || message.offersRecursion
        if message.code == .nameError {
            return hasWord ? .answer(.nonexistent, chain: chain, records: []) : .failed(.lame)
        }
        if moved { return start != nil && hasWord ? .answer(.empty, chain: chain, records: []) : .onward(chain: chain) }
        // The child's side of a zone cut knows nothing about the DS (RFC 4035 section 3.1.4.1).
        if type == .ds, start?.name == chain.end, chain.end != .root { return .failed(.lame) }
        let refers = authority.contains { $0.type == .ns } && !authority.contains { $0.type == .soa }
        let isEmpty = message.isAuthoritative || message.offersRecursion && !refers
        return isEmpty ? .answer(.empty, chain: chain, records: []) : .failed(.lame)
    }
}
