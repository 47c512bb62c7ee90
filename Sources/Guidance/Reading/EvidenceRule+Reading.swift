import Documents
import Findings

extension EvidenceRule {
    private static let partForms = Rule.groups + ["fact", "attest", "reports"]

    /// The value of `evidence`; `nil` with errors in `log` when something is wrong.
    init?(_ value: YAMLValue, vocabulary: Vocabulary, log: inout Diagnostics) {
        let keys = ["subject", "parts"] + Rule.keys + ["attest", "reports"]
        guard let mapping = YAMLMapping(value, name: "'evidence'", keys: keys, log: &log) else { return nil }
        let subject: SubjectKind? = mapping.word("subject", log: &log)
        let scope = RuleScope(vocabulary: vocabulary, subject: subject)
        let name = "'evidence'"
        guard let form = mapping.oneForm(of: Self.partForms + ["parts"], name: name, log: &log) else { return nil }
        var parts: [Part] = []
        if form == "parts" {
            guard let all = [Part](mapping.list("parts", log: &log), at: mapping, scope: scope, log: &log) else {
                return nil
            }
            parts = all
        } else {
            guard let part = Part(mapping, name: name, forms: Self.partForms, scope: scope, log: &log) else {
                return nil
            }
            parts = [part]
        }
        let needsSubject = parts.contains { if case .statement = $0 { false } else { true } }
        if mapping.value("subject") == nil, needsSubject {
            log.append(.noSubject, at: mapping.place)
            return nil
        }
        guard let subject = mapping.value("subject") == nil ? .office : subject else { return nil }
        self.init(subject: subject, parts: parts)
    }

    /// What kind of subject a value of `evidence` judges, for reading what stands beside it; `nil` when it does not
    /// say, or says it wrongly.
    static func subject(of value: YAMLValue?) -> SubjectKind? {
        guard case .mapping(let entries) = value?.content else { return nil }
        guard let subject = entries.first(where: { $0.key == "subject" }) else {
            return entries.contains { $0.key == "attest" } ? .office : nil
        }
        return subject.value.text.flatMap(SubjectKind.init)
    }
}

extension [EvidenceRule.Part] {
    fileprivate init?(_ values: [YAMLValue], at mapping: YAMLMapping, scope: RuleScope, log: inout Diagnostics) {
        guard values.count >= 2 else {
            if mapping.value("parts").map({ if case .sequence = $0.content { true } else { false } }) ?? true {
                log.append(values.isEmpty ? .emptyList(key: "parts") : .onePart, at: mapping.place(of: "parts"))
            }
            return nil
        }
        let forms = Rule.groups + ["fact", "attest", "reports"]
        self = values.compactMap { value in
            guard let part = YAMLMapping(value, name: "A part", keys: Rule.keys + ["attest", "reports"], log: &log)
            else { return nil }
            return EvidenceRule.Part(part, name: "The part", forms: forms, scope: scope, log: &log)
        }
        guard count == values.count else { return nil }
        let statements = indices.filter { if case .statement = self[$0] { true } else { false } }
        guard statements.count <= 1 else {
            log.append(.manyStatements, at: values[statements[1]].place)
            return nil
        }
    }
}

extension EvidenceRule.Part {
    fileprivate init?(
        _ mapping: YAMLMapping, name: String, forms: [String], scope: RuleScope, log: inout Diagnostics
    ) {
        guard let form = mapping.oneForm(of: forms, name: name, log: &log) else { return nil }
        switch form {
        case "attest":
            guard let value = mapping.required("attest", log: &log),
                let rule = StatementRule(value, vocabulary: scope.vocabulary, log: &log)
            else { return nil }
            self = .statement(rule)
        case "reports":
            var reports = scope
            reports.isReports = true
            guard let value = mapping.required("reports", log: &log),
                let rule = Rule(value, scope: reports, log: &log)
            else { return nil }
            self = .reports(rule)
        default:
            guard let rule = Rule(mapping, name: name, forms: forms, scope: scope, log: &log) else { return nil }
            self = .rule(rule)
        }
    }
}

extension StatementRule {
    fileprivate init?(_ value: YAMLValue, vocabulary: Vocabulary, log: inout Diagnostics) {
        let keys = ["role", "max-age", "document"]
        guard let mapping = YAMLMapping(value, name: "'attest'", keys: keys, log: &log) else { return nil }
        let role =
            mapping.required("role", log: &log) == nil
            ? nil : mapping.owner("role", known: vocabulary.owners, log: &log)
        let age = mapping.required("max-age", log: &log) == nil ? nil : mapping.days("max-age", log: &log)
        let document = mapping.value("document") == nil ? false : mapping.flag("document", log: &log)
        guard let role, let age, let document else { return nil }
        self.init(role: role, maximumAgeDays: age, needsDocument: document)
    }
}
