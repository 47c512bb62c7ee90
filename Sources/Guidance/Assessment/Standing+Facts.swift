import Findings

extension Standing {
    /// A rule over facts.
    ///
    /// - Parameter hasEvidence: whether anything at all was gathered about the subject.
    init(_ rule: Rule, facts: [String: FactValue], hasEvidence: Bool) {
        let judgement = Judgement(rule, facts: facts)
        self.facts = judgement.points.map { FactUse($0) }
        switch judgement.outcome {
        case .yes:
            status = .met
            because = judgement.sight
        case .no:
            status = .notMet
            because = judgement.shortfall
            wouldChange = judgement.wish
        case .unknown:
            status = .unknown
            because = judgement.obstacle
            wouldChange = "It is checked again the next time evidence is gathered."
        case .notAssessed:
            status = .notAssessed
            because = judgement.gap(hasEvidence: hasEvidence)
            wouldChange = "It is assessed once that evidence is gathered."
        }
    }

    /// What `when` comes to; `nil` when the item applies.
    init?(when rule: Rule, facts: [String: FactValue], hasEvidence: Bool) {
        let judgement = Judgement(rule, facts: facts)
        self.init(status: .unknown, because: "")
        self.facts = judgement.points.map { FactUse($0) }
        switch judgement.outcome {
        case .yes: return nil
        case .no:
            status = .notApplicable
            because = judgement.sight
        case .unknown:
            because = "it is open whether this applies. \(judgement.obstacle.asSentence)"
            wouldChange = "It is checked again the next time evidence is gathered."
        case .notAssessed:
            status = .notAssessed
            because = judgement.gap(hasEvidence: hasEvidence)
            wouldChange = "It is assessed once that evidence is gathered."
        }
    }
}

extension Judgement {
    /// The most points that a reason names one by one.
    private static let most = 3

    /// The points that the outcome rests on, each fact and wish once.
    private var named: [Point] {
        var seen: Set<String> = []
        return deciding.filter { seen.insert($0.shortfall).inserted }
    }

    /// The points that the outcome rests on, each fact once.
    private var unseen: [Point] {
        var seen: Set<String> = []
        return deciding.filter { seen.insert($0.condition.fact).inserted }
    }

    /// What was seen, where that decides; each point in a sentence of its own.
    fileprivate var sight: String {
        let points = named
        return sentences(points.map(\.seen), rest: points.count == Self.most + 1 ? "is as wanted" : "are as wanted")
    }

    /// What was seen and should be otherwise; each point in a sentence of its own.
    fileprivate var shortfall: String {
        let points = named
        let rest = points.count == Self.most + 1 ? "is not as wanted" : "are not as wanted"
        let hint = join == .one && points.count > 1 ? " One of them is enough." : ""
        return sentences(points.map(\.shortfall), rest: rest) + hint
    }

    private func sentences(_ points: [String], rest: String) -> String {
        var sentences = points.prefix(Self.most).enumerated().map { index, point in
            (index == 0 ? point : point.asSentence) + "."
        }
        let more = points.count - Self.most
        if more > 0 { sentences.append("\(grouped(more)) more \(rest).") }
        return sentences.joined(separator: " ")
    }

    /// What has to become so. Where other points are open as well, it is only a step.
    fileprivate var wish: String {
        let points = named
        let open = self.points.count { $0.outcome != .yes }
        let lead = join == .one || open == deciding.count ? "Needed" : "Needed first"
        return switch (points.count, join) {
        case (1, _): "\(lead): \(points[0].wish)."
        case (2, .every): "\(lead): \(points[0].wish). Also: \(points[1].wish)."
        case (2, .one): "\(lead): \(points[0].wish). Or: \(points[1].wish)."
        case (let count, .every): "\(lead): all \(grouped(count)) as wanted."
        case (let count, .one): "\(lead): one of the \(grouped(count)) as wanted."
        case (_, .mixed): "Needed: these as wanted, in one of the ways that the item allows."
        }
    }

    /// Why it could not be found out, in the words of who tried; each fact in a sentence of its own.
    fileprivate var obstacle: String {
        let points = unseen
        var sentences: [String] = []
        var last: String?
        for point in points.prefix(Self.most) {
            let (title, reason) = (point.condition.title, point.obstacle)
            let sentence =
                if reason == last {
                    "nor could \(title)."
                } else {
                    "\(title) could not be checked" + (reason.isEmpty ? "." : ": \(reason.ended)")
                }
            sentences.append(last == nil ? sentence : sentence.asSentence)
            last = reason
        }
        let more = points.count - Self.most
        if more > 0 { sentences.append("Nor could \(grouped(more)) more.") }
        return sentences.joined(separator: " ")
    }

    /// What nobody looked at; each fact in a sentence of its own.
    fileprivate func gap(hasEvidence: Bool) -> String {
        guard hasEvidence else { return "nobody has looked yet." }
        let points = unseen
        let more = points.count - Self.most
        let names = points.prefix(Self.most).map(\.condition.title) + (more > 0 ? ["\(grouped(more)) more"] : [])
        return "there is no evidence yet for " + names.joined(separator: ". Nor for ") + "."
    }
}

extension Judgement.Point {
    /// Why the fact is unknown; may be empty.
    fileprivate var obstacle: String {
        if case .unknown(let reason) = value { reason } else { "the evidence holds a value of another kind" }
    }
}

extension String {
    /// A reason from elsewhere with the end of a sentence.
    fileprivate var ended: String { last == "." || last == "!" || last == "?" ? self : self + "." }
}
