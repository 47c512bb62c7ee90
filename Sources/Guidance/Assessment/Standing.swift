/// How one part of an item stands for a subject, with the words for it.
struct Standing: Hashable, Sendable {
    var status: ItemStatus
    /// Why, in sentences that can stand behind "Not met: ".
    var because: String
    /// What would change it; empty where nothing needs to.
    var wouldChange = ""
    var facts: [FactUse] = []
}

extension ItemStatus {
    /// The status at the beginning of a sentence; an accepted risk is named as pages name it.
    var asLead: String {
        switch self {
        case .met: "Met"
        case .partlyMet: "Partly met"
        case .notMet: "Not met"
        case .unknown: "Unknown"
        case .notAssessed: "Not assessed"
        case .notApplicable: "Not applicable"
        case .waived: "Accepted risk"
        }
    }
}

extension Standing {
    /// Several parts that are all needed.
    init(parts: [Standing]) {
        guard parts.count != 1, let first = parts.first else {
            self = parts.first ?? Standing(status: .notAssessed, because: "nothing is asked for.")
            return
        }
        status = rollUp(parts.map(\.status))
        facts = parts.flatMap(\.facts)
        let met = parts.count { $0.status == .met }
        guard met < parts.count else {
            because = "all \(parts.count) parts are met. \(first.because.asSentence)"
            return
        }
        // What decides the whole: the parts that are not met, or else those that are unknown, or not assessed.
        let worst: ItemStatus = status == .partlyMet ? .notMet : status
        let open = parts.filter { $0.status == worst }
        let count = "\(met) of \(parts.count) parts \(met == 1 ? "is" : "are") met."
        if parts.count - met == 1, let last = open.first {
            // A part may name several figures: they are all of the one that is open.
            because = "\(count) The other is \(last.status.rawValue): \(last.because)"
            wouldChange = last.wouldChange
        } else {
            because = ([count] + open.map { $0.because.asSentence }).joined(separator: " ")
            wouldChange = "It is met when all \(parts.count) parts are met."
        }
    }
}

extension String {
    /// With a capital first letter.
    var asSentence: String {
        guard let first else { return self }
        return first.isLowercase ? first.uppercased() + dropFirst() : self
    }
}
