import Findings

/// One check: its entry in the register of findings and the words it is raised with.
///
/// The words may hold placeholders in braces; `{domain}` is always the domain under test.
struct Check: Hashable, Sendable {
    /// What a check is worth for a domain that sends no mail.
    enum WhenParked: Hashable, Sendable {
        case same
        case silent
        case at(Severity)
    }

    /// Stable code, `standard.what-is-wrong`.
    let code: String
    /// The severity for a domain that sends mail.
    let severity: Severity
    /// The severity for a parked domain: the same, none, or another.
    let whenParked: WhenParked
    /// When it is raised, in one sentence.
    let meaning: String
    /// Where that is written.
    let citation: String
    /// What is wrong, for the reader.
    let message: String
    /// What to do.
    let fix: String
    /// What to do for a domain that sends no mail, where that differs.
    let fixWhenParked: String?
    /// What to do, for the register, where ``fix`` is made up of what was seen alone.
    let fixInGeneral: String?

    init(
        _ code: String, _ severity: Severity, parked: WhenParked = .same, when meaning: String, cites citation: String,
        says message: String, fix: String, fixWhenParked: String? = nil, fixInGeneral: String? = nil
    ) {
        self.code = code
        self.severity = severity
        whenParked = parked
        self.meaning = meaning
        self.citation = citation
        self.message = message
        self.fix = fix
        self.fixWhenParked = fixWhenParked
        self.fixInGeneral = fixInGeneral
    }
}

extension Check {
    /// The entry of the register of findings.
    var kind: FindingKind {
        FindingKind(
            code: code, severity: severity, meaning: meaning, fix: fixInGeneral ?? fix, citation: citation)
    }

    /// The severity for the role, or `nil` when the check says nothing about such a domain.
    func severity(whenParked isParked: Bool) -> Severity? {
        guard isParked else { return severity }
        return switch whenParked {
        case .same: severity
        case .silent: nil
        case .at(let severity): severity
        }
    }
}

/// Fills `{name}` in a template; text that was put in is not read again, and a placeholder without a value stays.
func filled(_ template: String, _ words: [String: String]) -> String {
    // Most sentences are the same for every domain, and then share one storage.
    guard template.utf8.contains(UInt8(ascii: "{")) || template.utf8.last == UInt8(ascii: " ") else { return template }
    var result: [UInt8] = []
    var rest = Substring(template).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
        result += rest[..<open]
        let inside = rest[rest.index(after: open)...]
        guard let close = inside.firstIndex(of: UInt8(ascii: "}")),
            let value = words[String(Substring(inside[..<close]))]
        else {
            result.append(UInt8(ascii: "{"))
            rest = inside
            continue
        }
        result += value.utf8
        rest = inside[inside.index(after: close)...]
    }
    result += rest
    while result.last == UInt8(ascii: " ") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
}
