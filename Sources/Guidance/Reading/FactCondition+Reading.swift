import Documents
import Findings

/// What a rule is read for: the subject that it judges, and whether it is one over mail reports.
struct RuleScope {
    let vocabulary: Vocabulary
    /// `nil`: it is not known because of another mistake.
    var subject: SubjectKind?
    var isReports = false
}

extension FactCondition {
    /// The condition of a mapping that has the key `fact`; `nil` with an error in `log` when something is wrong.
    init?(_ mapping: YAMLMapping, scope: RuleScope, log: inout Diagnostics) {
        guard let name = mapping.requiredText("fact", log: &log) else { return nil }
        let place = mapping.valuePlace("fact")
        guard let kind = scope.vocabulary.facts[name] else {
            log.append(.unknownFact(name, known: scope.vocabulary.factNames), at: place)
            return nil
        }
        if let subject = scope.subject, subject != kind.subject {
            log.append(.otherSubject(fact: name, about: kind.subject, rule: subject), at: place)
            return nil
        }
        guard kind.isOfReports == scope.isReports else {
            log.append(.reportsOnly(fact: name, inside: scope.isReports), at: place)
            return nil
        }
        guard let comparison = Comparison(mapping, of: kind, log: &log) else { return nil }
        self.init(
            fact: name, title: kind.title, comparison: comparison, isShare: kind.type == .share, place: mapping.place)
    }
}

extension FactCondition.Comparison {
    /// The one comparison of a mapping.
    fileprivate init?(_ mapping: YAMLMapping, of kind: FactKind, log: inout Diagnostics) {
        let used = Operator.allCases.filter { mapping.keys.contains($0.rawValue) }
        let fitting = kind.operators.map(\.rawValue)
        guard let comparison = used.first else {
            // A misspelt comparison has been reported as an unknown key.
            if mapping.keys.count == 1 {
                log.append(.noComparison(fact: kind.name, fitting: fitting), at: mapping.place)
            }
            return nil
        }
        guard used.count == 1 else {
            let keys = mapping.keys.filter { key in used.contains { $0.rawValue == key } }
            log.append(.manyComparisons(keys), at: mapping.place(of: keys[1]))
            return nil
        }
        let key = comparison.rawValue
        guard kind.operators.contains(comparison) else {
            let misfit = GuidanceFault.misfit(key, fact: kind.name, type: kind.type.withArticle, fitting: fitting)
            log.append(misfit, at: mapping.place(of: key))
            return nil
        }
        self.init(comparison, in: mapping, of: kind, log: &log)
    }

    private init?(_ comparison: Operator, in mapping: YAMLMapping, of kind: FactKind, log: inout Diagnostics) {
        let key = comparison.rawValue
        guard mapping.value(key) != nil else {
            log.append(.emptyList(key: key), at: mapping.place(of: key))
            return nil
        }
        switch comparison {
        case .is where kind.type == .flag:
            guard let flag = mapping.flag(key, of: kind, log: &log) else { return nil }
            self = .is(.flag(flag))
        case .is:
            guard let words = mapping.factWords(key, of: kind, log: &log) else { return nil }
            guard words.count == 1 else {
                log.append(.misfit(key, fact: kind.name, type: "a word", fitting: ["in"]), at: mapping.place(of: key))
                return nil
            }
            self = .is(.word(words[0]))
        case .in:
            guard let words = mapping.factWords(key, of: kind, log: &log) else { return nil }
            self = .in(words)
        case .contains:
            guard let words = mapping.factWords(key, of: kind, log: &log) else { return nil }
            guard words.count == 1 else {
                log.append(.manyComparisons(words.map { "\(key) \($0)" }), at: mapping.valuePlace(key))
                return nil
            }
            self = .contains(words[0])
        case .equals, .atLeast, .atMost:
            guard let number = mapping.factNumber(key, of: kind, log: &log) else { return nil }
            self = comparison == .equals ? .equals(number) : comparison == .atLeast ? .atLeast(number) : .atMost(number)
        case .notOlderThan:
            guard let days = mapping.days(key, log: &log) else { return nil }
            self = .notOlderThan(days: days)
        }
    }
}

extension YAMLMapping {
    fileprivate func flag(_ key: String, of kind: FactKind, log: inout Diagnostics) -> Bool? {
        guard let value = value(key) else { return nil }
        switch value.content {
        case .scalar("yes", plain: true), .scalar("true", plain: true): return true
        case .scalar("no", plain: true), .scalar("false", plain: true): return false
        default:
            log.append(.notAFlag(value.text ?? value.kindInWords, fact: kind.name), at: value.place)
            return nil
        }
    }

    /// Words that the fact may have, at least one.
    fileprivate func factWords(_ key: String, of kind: FactKind, log: inout Diagnostics) -> [String]? {
        let known: [String]
        switch kind.type {
        case .word(let words), .words(let words): known = words
        case .flag, .number, .share: known = []
        }
        let texts = texts(key, log: &log)
        if texts.isEmpty, value(key)?.content == .sequence([]) {
            log.append(.emptyList(key: key), at: place(of: key))
        }
        var isGood = !texts.isEmpty
        for (text, place) in texts where !known.contains(text) {
            log.append(.unknownFactWord(text, fact: kind.name, words: known), at: place)
            isGood = false
        }
        return isGood ? texts.map(\.text) : nil
    }

    fileprivate func factNumber(_ key: String, of kind: FactKind, log: inout Diagnostics) -> Int? {
        guard let value = value(key) else { return nil }
        let most = kind.type == .share ? 100 : 1_000_000_000_000
        guard case .scalar(let text, plain: true) = value.content, let number = Int(text), (0...most).contains(number)
        else {
            let seen = value.text ?? value.kindInWords
            log.append(.notANumber(seen, key: key, most: most, isShare: kind.type == .share), at: value.place)
            return nil
        }
        return number
    }
}
