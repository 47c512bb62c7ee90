import Findings

extension FactType {
    /// What a value can be, in a few words.
    var inWords: String {
        switch self {
        case .flag: "yes or no"
        case .number: "number"
        case .share: "share in per cent"
        case .word(let words): "one of: \(words.joined(separator: ", "))"
        case .words(let words): "set of: \(words.joined(separator: ", "))"
        }
    }
}
