public import DNS
public import Findings

/// Answers from what a gathering saw: its stored observations. What was not asked then is unknown, with the reason
/// `unrecorded`, except where a name above is known not to exist (RFC 8020).
///
///     let today = ObservedResolver(record.observations)
///     await today.answer(to: Question(name, .txt))
public struct ObservedResolver: Resolver {
    private let answers: [Question: Answer]
    private let missing: Set<DomainName>
    private let states: [DomainName: DNSSECState]

    /// A resolver over observations of the DNS; those of other sources, and those that can't be read, are left out.
    public init(_ observations: [Observation]) {
        var aliases: [DomainName: DomainName] = [:]
        for seen in observations where seen.type == RecordType.cname.description {
            guard let name = try? DomainName(seen.name),
                let target = seen.records.first.flatMap({ try? DomainName($0) })
            else { continue }
            aliases[name] = target
        }
        var answers: [Question: Answer] = [:]
        var missing: Set<DomainName> = []
        var states: [DomainName: DNSSECState] = [:]
        for seen in observations {
            guard let name = try? DomainName(seen.name) else { continue }
            if seen.type == "DNSSEC" {
                states[name] = seen.records.first.flatMap(DNSSECState.init(rawValue:))
            } else if let type = RecordType(seen.type), let answer = Self.answer(seen, Question(name, type), aliases) {
                answers[answer.question] = answer
                if answer.state == .nonexistent, answer.aliases.isEmpty { missing.insert(name) }
            }
        }
        self.answers = answers
        self.missing = missing
        self.states = states
    }

    /// Where the answers are from.
    public var origin: String { "stored observations" }

    /// True: it reads what is in memory.
    public var isRecorded: Bool { true }

    /// What was answered then; unknown when it was not asked.
    public func answer(to question: Question) async -> Answer {
        if let answer = answers[question] { return answer }
        var place: DomainName? = question.name
        while let name = place {
            if missing.contains(name) { return Answer(question, .nonexistent).sized }
            place = name.parent
        }
        return Answer(question, .unknown(.unrecorded))
    }

    /// The state that was seen then; names that begin with an underscore are taken to lie in the zone of the host above.
    public func securityState(of name: DomainName) async -> DNSSECState {
        var place = name
        while states[place] == nil, place.labels.first?.hasPrefix("_") == true, let above = place.parent {
            place = above
        }
        return states[place] ?? .indeterminate
    }

    private static func answer(
        _ seen: Observation, _ question: Question, _ aliases: [DomainName: DomainName]
    ) -> Answer? {
        var links: [DomainName] = []
        while question.type != .cname, let target = aliases[links.last ?? question.name], !links.contains(target) {
            links.append(target)
        }
        let holder = links.last ?? question.name
        switch seen.state {
        case "records":
            let data = seen.records.compactMap { RecordData(type: question.type, presentation: $0) }
            guard !data.isEmpty, data.count == seen.records.count else { return nil }
            return Answer(question, .records, records: data.map { ResourceRecord(holder, $0) }, aliases: links)
                .sized
        case "empty": return Answer(question, .empty, aliases: links).sized
        case "nonexistent": return Answer(question, .nonexistent, aliases: links).sized
        default:
            let reason = seen.state.split(separator: ".").last.flatMap { UnknownReason(rawValue: String($0)) }
            return Answer(question, .unknown(reason ?? .malformed), aliases: links)
        }
    }
}

extension Answer {
    /// The answer with the size that a server's message would have; observations do not hold the one it had.
    fileprivate var sized: Answer {
        var answer = self
        answer.size = expectedSize
        answer.cameOverTCP = answer.size.map { $0 > Answer.safeSize } ?? false
        return answer
    }
}
