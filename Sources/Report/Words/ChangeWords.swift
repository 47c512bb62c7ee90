import Findings
import Guidance

extension Composition {
    /// Changes of status as entries: subjects for which the same item changed in the same way stand together.
    func entries(_ changes: [StatusChange]) -> [ChangeEntry] {
        struct Key: Hashable {
            var item: String
            var from: ItemStatus
            var to: ItemStatus
        }
        var order: [Key] = []
        var groups: [Key: [StatusChange]] = [:]
        for change in changes {
            let key = Key(item: change.item.id, from: change.from, to: change.to)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(change)
        }
        return order.compactMap { key in
            guard let same = groups[key], let first = same.first else { return nil }
            let word = first.kind.word
            return ChangeEntry(
                item: NamedLink(first.item.title, PagePath.item(first.item.id)),
                about: Counting.list(same.map { reference($0.subject).title }, most: 3), word: word.word,
                mark: word.mark, from: StatusMark(first.from), to: StatusMark(first.to),
                reason: same.allSatisfy { $0.reason == first.reason } ? first.reason : "",
                count: same.count)
        }
    }

    /// `Two got worse, and one can no longer be seen. Three got better.`; or that nothing changed.
    func changeSentence(_ difference: RunDifference) -> String {
        let worse = difference.statuses(.worse).count
        let unknown = difference.statuses(.newlyUnknown).count
        let better = difference.statuses(.better).count
        let known = difference.statuses(.nowKnown).count
        let rest = difference.statuses.count - worse - unknown - better - known
        var sentences: [String] = []
        switch (worse, unknown) {
        case (0, 0): sentences.append("Nothing got worse.")
        case (_, 0): sentences.append("\(Counting.capitalizedWord(worse)) got worse.")
        case (0, _): sentences.append("Nothing got worse, but \(Counting.word(unknown)) can no longer be seen.")
        default:
            sentences.append(
                "\(Counting.capitalizedWord(worse)) got worse, and \(Counting.word(unknown)) can no longer be seen.")
        }
        if better > 0 { sentences.append("\(Counting.capitalizedWord(better)) got better.") }
        if known > 0 {
            sentences.append("\(Counting.capitalizedWord(known)) \(known == 1 ? "is" : "are") now known.")
        }
        if rest > 0 { sentences.append("\(Counting.capitalizedWord(rest)) changed otherwise.") }
        return difference.statuses.isEmpty ? "No status changed." : sentences.joined(separator: " ")
    }
}
