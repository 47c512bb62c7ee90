import Findings

extension FactCondition.Comparison {
    /// Holds a value against what is wanted. A value that the comparison can't be made with is unknown: the evidence
    /// was gathered by another version, or damaged, and nothing is said of the fact itself.
    func judge(_ value: FactValue?) -> Outcome {
        guard let value else { return .notAssessed }
        guard let holds = holds(for: value) else { return .unknown }
        return holds ? .yes : .no
    }

    private func holds(for value: FactValue) -> Bool? {
        switch (self, value) {
        case (.is(.flag(let wanted)), .flag(let flag)): flag == wanted
        case (.is(.word(let wanted)), .word(let word)): word == wanted
        case (.in(let wanted), .word(let word)): wanted.contains(word)
        case (.contains(let wanted), .words(let words)): words.contains(wanted)
        case (.equals(let wanted), .number(let number)): number == wanted
        case (.atLeast(let least), .number(let number)): number >= least
        case (.atMost(let most), .number(let number)): number <= most
        case (.notOlderThan(let days), .number(let number)): number <= days
        case (.atLeast(let least), .share(let count, let whole)):
            compare(count: count, of: whole, withPercent: least).map { $0 >= 0 }
        case (.atMost(let most), .share(let count, let whole)):
            compare(count: count, of: whole, withPercent: most).map { $0 <= 0 }
        default: nil
        }
    }
}

/// Compares a share exactly with whole per cent: negative when it is smaller, 0 when it is just that, positive when it
/// is larger; `nil` when it is no share.
func compare(count: Int, of whole: Int, withPercent percent: Int) -> Int? {
    guard count >= 0, whole > 0, percent >= 0 else { return nil }
    let left = UInt(count).multipliedFullWidth(by: 100)
    let right = UInt(percent).multipliedFullWidth(by: UInt(whole))
    if left.high != right.high { return left.high < right.high ? -1 : 1 }
    return left.low == right.low ? 0 : left.low < right.low ? -1 : 1
}
