import Documents
import Findings

extension Rule {
    /// The keys of a rule: a group, or a condition on a fact.
    static let groups = ["all", "any", "none"]
    static let keys = groups + ["fact"] + Operator.allCases.map(\.rawValue)

    /// The rule of a value; `nil` with an error in `log` when something is wrong.
    init?(_ value: YAMLValue, scope: RuleScope, log: inout Diagnostics) {
        guard let mapping = YAMLMapping(value, name: "A rule", keys: Self.keys, log: &log) else { return nil }
        self.init(mapping, name: "The rule", forms: Self.groups + ["fact"], scope: scope, log: &log)
    }

    /// The rule of a mapping whose keys have been checked, and which may have other forms beside those of a rule.
    init?(
        _ mapping: YAMLMapping, name: String, forms: [String], scope: RuleScope, log: inout Diagnostics
    ) {
        guard let form = mapping.oneForm(of: forms, name: name, log: &log) else { return nil }
        guard form != "fact" else {
            guard let condition = FactCondition(mapping, scope: scope, log: &log) else { return nil }
            self = .fact(condition)
            return
        }
        guard let rules = [Rule](mapping, key: form, scope: scope, log: &log) else { return nil }
        switch form {
        case "all": self = .all(rules)
        case "any": self = .any(rules)
        default: self = .none(rules)
        }
    }

    /// The rule of `when`: one, or a list of which all must hold.
    init?(when mapping: YAMLMapping, scope: RuleScope, log: inout Diagnostics) {
        guard let value = mapping.value("when") else {
            log.append(.emptyList(key: "when"), at: mapping.place(of: "when"))
            return nil
        }
        guard case .sequence = value.content else {
            self.init(value, scope: scope, log: &log)
            return
        }
        guard let rules = [Rule](mapping, key: "when", scope: scope, log: &log) else { return nil }
        if rules.count == 1 { self = rules[0] } else { self = .all(rules) }
    }
}

extension [Rule] {
    /// The rules of a list, at least one.
    fileprivate init?(_ mapping: YAMLMapping, key: String, scope: RuleScope, log: inout Diagnostics) {
        guard let value = mapping.value(key), value.content != .sequence([]) else {
            log.append(.emptyList(key: key), at: mapping.place(of: key))
            return nil
        }
        guard case .sequence(let values) = value.content else {
            log.append(value.wrongType("'\(key)' must be a list of rules"))
            return nil
        }
        self = values.compactMap { Rule($0, scope: scope, log: &log) }
        if count < values.count { return nil }
    }
}

extension YAMLMapping {
    /// The one of these keys that is there; `nil` with an error in `log` when there is none, or more than one.
    func oneForm(of forms: [String], name: String, log: inout Diagnostics) -> String? {
        let used = keys.filter(forms.contains)
        let comparisons = keys.filter { Operator(rawValue: $0) != nil }
        if used.count > 1 {
            log.append(.manyForms(used, of: name), at: place(of: used[1]))
            return nil
        }
        if used.first != "fact", let comparison = comparisons.first {
            log.append(.comparisonWithoutFact(comparison), at: place(of: comparison))
            return nil
        }
        // Where keys are misspelt, they have been reported, and one of them may be the form.
        if used.isEmpty, keys.allSatisfy({ $0 == "subject" }) {
            log.append(.noDecision(of: name, forms: forms), at: place)
        }
        return used.first
    }
}
