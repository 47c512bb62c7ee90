import DNS

/// The records above a name, found by walking up its labels (RFC 9989 section 4.10).
struct DMARCWalk: Sendable {
    /// One place that was asked.
    struct Step: Sendable {
        enum Found: Sendable {
            case none
            /// Several records: all are discarded.
            case several(Int)
            case record(DMARCRecord)
            case unknown(UnknownReason)
        }

        /// The name whose `_dmarc` was asked.
        let name: DomainName
        let answer: Answer
        let found: Found
    }

    /// The most questions of one walk (RFC 9989 section 4.10).
    static let limit = 8

    /// The name itself first.
    let steps: [Step]
    /// Parents that were not asked because the name has more than eight labels.
    let skipped: [DomainName]
}

extension DMARCWalk {
    /// Walks up from a name to its top label, or to a record that ends the walk.
    init(from name: DomainName, inquiry: Inquiry) async {
        let (names, skipped) = Self.places(for: name)
        self.skipped = skipped
        inquiry.prefetch(names.compactMap { Self.question(at: $0) })
        var steps: [Step] = []
        for place in names {
            guard let question = Self.question(at: place) else { continue }
            let answer = await inquiry.answer(to: question)
            let step = Step(name: place, answer: answer, found: Self.found(in: answer))
            steps.append(step)
            if let record = step.record, record.scope != .unsaid { break }
        }
        self.steps = steps
    }

    /// The names to ask, and those that are left out: a name of eight labels or more is followed by the one of
    /// its last seven labels.
    static func places(for name: DomainName) -> (asked: [DomainName], skipped: [DomainName]) {
        var asked = [name]
        var skipped: [DomainName] = []
        var next = name.parent
        while let place = next, place != .root {
            if place.labelCount >= limit { skipped.append(place) } else { asked.append(place) }
            next = place.parent
        }
        return (asked, skipped)
    }

    private static func question(at name: DomainName) -> Question? {
        (try? name.prefixed("_dmarc")).map { Question($0, .txt) }
    }

    static func found(in answer: Answer) -> Step.Found {
        if let reason = answer.unknownReason { return .unknown(reason) }
        let texts = DMARCRecord.selected(from: answer.texts)
        guard let text = texts.first else { return .none }
        return texts.count == 1 ? .record(DMARCRecord(text)) : .several(texts.count)
    }
}

extension DMARCWalk.Step {
    /// The record, when there is just one.
    var record: DMARCRecord? { if case .record(let record) = found { record } else { nil } }

    /// The reason when the look-up failed.
    var unknownReason: UnknownReason? { if case .unknown(let reason) = found { reason } else { nil } }
}

extension DMARCWalk {
    /// The step whose failed look-up could change which name is the organizational domain.
    ///
    /// An unanswered top label does not count when a record was found one label below it.
    var blocker: DMARCWalk.Step? {
        steps.first { step in
            guard step.unknownReason != nil else { return false }
            guard step.name.labelCount == 1, step.name != steps.first?.name else { return true }
            return !steps.contains { $0.name.labelCount == 2 && $0.record != nil }
        }
    }

    /// The organizational domain (RFC 9989 section 4.10.2), as far as the walk was answered.
    var organizationalDomain: DomainName {
        let start = steps.first?.name ?? .root
        let found = steps.filter { $0.record != nil }
        if let own = found.first(where: { $0.record?.scope == .organization }) { return own.name }
        if let registry = found.first(where: { $0.record?.scope == .registry && $0.name != start }) {
            // One label below the registry, on the way down to the name.
            return start.ancestor(ofLabels: registry.name.labelCount + 1)
        }
        return found.min { $0.name.labelCount < $1.name.labelCount }?.name ?? start
    }

    /// The registry's record that the walk ended at, below which the name lies.
    var registry: DMARCWalk.Step? {
        steps.last { $0.record?.scope == .registry && $0.name != steps.first?.name }
    }

    /// The step at a name.
    func step(at name: DomainName) -> DMARCWalk.Step? { steps.first { $0.name == name } }
}

extension DomainName {
    /// The name's last labels, that many; the name itself when it has no more.
    fileprivate func ancestor(ofLabels count: Int) -> DomainName {
        var name = self
        while name.labelCount > count, let parent = name.parent { name = parent }
        return name
    }
}
