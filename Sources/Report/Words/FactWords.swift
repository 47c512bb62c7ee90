import Findings

extension FactValue {
    /// The value in words: `yes`, `3`, `8 of 10`, `reject`, `sends, receives`, `unknown: reason`.
    var words: String {
        switch self {
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): Counting.grouped(number)
        case .share(let count, let whole): "\(Counting.grouped(count)) of \(Counting.grouped(whole))"
        case .word(let word): word
        case .words(let words): words.isEmpty ? "none" : words.sorted().joined(separator: ", ")
        case .unknown(let reason): reason.isEmpty ? "unknown" : "unknown: \(reason)"
        }
    }
}

extension Severity {
    /// The word at the beginning of a line.
    var title: String { Counting.capitalized(rawValue) }
}
