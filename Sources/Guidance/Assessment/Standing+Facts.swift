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
    private static let most = 2

    /// The points that the outcome rests on, each fact and wish once.
    private var named: [Point] {
        var seen: Set<String> = []
        return deciding.filter { seen.insert($0.seen + $0.wish).inserted }
    }

    /// What was seen, where that decides.
    fileprivate var sight: String {
        let points = named
        guard points.count <= Self.most else { return "all \(points.count) points are as needed." }
        return points.map(\.seen).joined(separator: ", and ") + "."
    }

    /// What was seen and should be otherwise.
    fileprivate var shortfall: String {
        let points = named
        var sentences = points.prefix(Self.most).map { "\($0.seen). \($0.should)" }
        if points.count > Self.most {
            let more = points.count - Self.most
            sentences.append("\(more) more \(more == 1 ? "point differs" : "points differ").")
        }
        return sentences.joined(separator: " ")
    }

    /// What has to become so. Where other points are open as well, it is only a step.
    fileprivate var wish: String {
        let points = named
        let open = self.points.count { $0.outcome != .yes }
        let lead = join == .one || open == deciding.count ? "It is met when" : "It can be met once"
        return switch (points.count, join) {
        case (1, _): "\(lead) \(points[0].wish)."
        case (2, .every): "\(lead) \(points[0].wish) and \(points[1].wish)."
        case (2, .one): "\(lead) \(points[0].wish) or \(points[1].wish)."
        case (let count, .every): "\(lead) all \(count) points are as they should be."
        case (let count, .one): "\(lead) one of the \(count) points is as it should be."
        case (_, .mixed): "It is met when the facts are as the rule wants them."
        }
    }

    /// Why it could not be found out, in the words of who tried.
    fileprivate var obstacle: String {
        var labels: [String] = []
        var reasons: [String] = []
        for point in deciding {
            if !labels.contains(point.label) { labels.append(point.label) }
            let reason: String
            if case .unknown(let text) = point.value {
                reason = text
            } else {
                reason = "the evidence holds a value of another kind"
            }
            if !reason.isEmpty, !reasons.contains(reason) { reasons.append(reason) }
        }
        let what = labels.count <= Self.most ? listed(labels, "and") : "\(labels.count) points"
        let sentences = ["\(what) could not be checked."] + reasons.prefix(Self.most).map(\.asOwnSentence)
        return sentences.joined(separator: " ")
    }

    /// What nobody looked at.
    fileprivate func gap(hasEvidence: Bool) -> String {
        guard hasEvidence else { return "nobody has looked yet." }
        var labels: [String] = []
        for point in deciding where !labels.contains(point.label) { labels.append(point.label) }
        let what = labels.count <= Self.most ? listed(labels, "and") : "\(labels.count) points"
        return "there is no evidence for \(what)."
    }
}

extension String {
    /// A reason from elsewhere as a sentence of its own.
    fileprivate var asOwnSentence: String {
        let isEnded = last == "." || last == "!" || last == "?"
        return asSentence + (isEnded ? "" : ".")
    }
}
