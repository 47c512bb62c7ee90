import Documents
import Findings
import Settings

/// The names that a checklist may use: facts, owners, and the items of all checklists.
struct Vocabulary: Sendable {
    let facts: [String: FactKind]
    /// In code-point order, for suggestions.
    let factNames: [String]
    let owners: [String]
    /// Where each item stands; those of all files.
    var items: [String: SourcePlace] = [:]
    /// In the order of the files, for suggestions.
    var itemIDs: [String] = []
    /// False when a file could not be cut, so that an unknown item may stand in it.
    var hasAllItems = true

    init(facts: [FactKind], owners: [Owner]) {
        self.facts = Dictionary(facts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        factNames = self.facts.keys.sorted(by: codePointOrder)
        self.owners = owners.map(\.id)
    }
}

extension Vocabulary {
    /// Takes the ids of items; an id that is taken already is an error at its place.
    mutating func take(_ texts: [ChecklistText.Item], log: inout Diagnostics) {
        for item in texts where Item.isID(item.id) {
            if let first = items[item.id] {
                log.append(.duplicateItem(item.id, first: first), at: item.place)
            } else {
                items[item.id] = item.place
                itemIDs.append(item.id)
            }
        }
    }
}

/// The comparisons that rules are written with.
enum Operator: String, CaseIterable {
    case `is`, `in`, contains, equals
    case atLeast = "at-least"
    case atMost = "at-most"
    case notOlderThan = "not-older-than"
}

extension FactKind {
    /// The comparisons that fit its type. An age is a number whose name ends in `-days`.
    var operators: [Operator] {
        switch type {
        case .flag: [.is]
        case .word: [.is, .in]
        case .words: [.contains]
        case .share: [.atLeast, .atMost]
        case .number where name.hasSuffix("-days"): [.equals, .atLeast, .atMost, .notOlderThan]
        case .number: [.equals, .atLeast, .atMost]
        }
    }

    /// Whether it comes from mail reports.
    var isOfReports: Bool { name.hasPrefix("reports.") }
}

extension FactType {
    /// "a number", for messages.
    var withArticle: String {
        switch self {
        case .flag: "yes or no"
        case .number: "a number"
        case .share: "a share"
        case .word: "a word"
        case .words: "a set of words"
        }
    }
}
