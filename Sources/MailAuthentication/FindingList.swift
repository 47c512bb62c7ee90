import Findings

/// The findings of one domain while they are collected.
struct FindingList {
    /// The domain, in A-label form.
    let subject: String
    /// Whether the domain is judged as one that sends no mail.
    let isParked: Bool
    /// What was raised, in the order it was raised.
    private(set) var findings: [Finding] = []

    init(subject: String, isParked: Bool) {
        self.subject = subject
        self.isParked = isParked
    }

    /// Raises a check unless it says nothing about the domain's role; `severity` overrides the declared one, `place`
    /// says where in a record it is.
    mutating func raise(
        _ check: Check, _ words: [String: String] = [:], severity: Severity? = nil, at place: RecordPlace? = nil
    ) {
        guard let declared = check.severity(whenParked: isParked) else { return }
        let fix = isParked ? check.fixWhenParked ?? check.fix : check.fix
        let words = words.merging(["domain": subject]) { given, _ in given }
        let finding = Finding(
            code: check.code, severity: severity ?? declared, subject: subject,
            message: filled(check.message, words), fix: filled(fix, words), citation: check.citation, place: place)
        // What would be said twice in the same words is one fault to its reader: the first place stands for it.
        guard !findings.contains(where: { $0.hasWords(of: finding) }) else { return }
        findings.append(finding)
    }

    /// Whether a check has been raised.
    func has(_ check: Check) -> Bool { findings.contains { $0.code == check.code } }
}

extension Finding {
    /// Whether a reader can't tell it from another one.
    fileprivate func hasWords(of other: Finding) -> Bool {
        code == other.code && severity == other.severity && message == other.message && fix == other.fix
    }
}
