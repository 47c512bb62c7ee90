import Findings
import Guidance

/// An evidence rule in words, as Markdown.
struct RuleWords {
    /// The title of a role, by its id.
    let title: (String) -> String

    /// What an item is judged for, when it applies, and when it is met.
    func prose(of item: Item) -> String {
        var paragraphs = ["Judged for \(item.evidence.subject.each)."]
        if let applies = item.applies {
            paragraphs.append("It applies where this holds:\n\n" + lines(applies).joined(separator: "\n"))
        }
        let parts = item.evidence.parts.flatMap { part in
            switch part {
            case .rule(let rule), .reports(let rule): lines(rule)
            case .statement(let rule): ["- \(words(rule))"]
            }
        }
        let lead = item.evidence.parts.count > 1 ? "It is met where all of this holds:" : "It is met where this holds:"
        paragraphs.append(lead + "\n\n" + parts.joined(separator: "\n"))
        return paragraphs.joined(separator: "\n\n")
    }

    private func lines(_ rule: Rule, depth: Int = 0) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        func group(_ words: String, _ rules: [Rule]) -> [String] {
            ["\(indent)- \(words):"] + rules.flatMap { lines($0, depth: depth + 1) }
        }
        return switch rule {
        case .all(let rules): group("all of these", rules)
        case .any(let rules): group("at least one of these", rules)
        case .none(let rules): group("none of these", rules)
        case .fact(let condition):
            ["\(indent)- \(PlainText.markdownLine("\(condition.title): \(condition.wanted)"))"]
        }
    }

    private func words(_ rule: StatementRule) -> String {
        let document = rule.needsDocument ? " It has to name a document." : ""
        return "a signed statement of \(PlainText.markdownLine(title(rule.role))), at most \(rule.maximumAgeDays)"
            + " days old.\(document)"
    }
}

extension SubjectKind {
    fileprivate var each: String {
        switch self {
        case .office: "the office"
        case .domain: "each domain"
        case .program: "each messaging program"
        case .accounts: "each account group"
        }
    }
}

extension FactCondition {
    /// What is wanted of the fact.
    fileprivate var wanted: String {
        let unit = isShare ? "%" : ""
        return switch comparison {
        case .is(.flag(let flag)): flag ? "yes" : "no"
        case .is(.word(let word)): word
        case .is(let value): value.json.canonicalText
        case .in(let words): words.joined(separator: " or ")
        case .contains(let word): "has '\(word)'"
        case .equals(let number): "exactly \(number)"
        case .atLeast(100) where isShare: "all of them"
        case .atLeast(let number): "at least \(number)\(unit)"
        case .atMost(0): "none"
        case .atMost(let number): "at most \(number)\(unit)"
        case .notOlderThan(let days): "at most \(days) days"
        }
    }
}
