public import Findings
public import Guidance
public import Settings

/// Whether what was seen passes the office's gate, for `signet check`.
///
///     verdict(assessment: assessment, records: newest.records, gate: settings.gate).reasons
///     // ["high: example.com: … [spf.missing]", "must, not met: BOD-02 …"]
public struct Verdict: Hashable, Sendable {
    /// Whether nothing stops; then `signet check` ends with status 0.
    public var passes: Bool
    /// What stops, one plain sentence each; empty when the gate is passed.
    public var reasons: [String]

    /// A verdict with its reasons.
    public init(passes: Bool, reasons: [String]) {
        self.passes = passes
        self.reasons = reasons
    }
}

/// Holds what was seen against the gate of the settings.
///
/// Findings stop from the gate's severity upward. What is unknown, a check that could not be made or an item, stops
/// only where the gate says so. An item of strength `must` stops when it is *not met*; *partly met* does not.
///
/// - Parameters:
///   - assessment: Every item judged.
///   - records: What the newest snapshot says, with its findings.
///   - gate: What the office lets stop.
/// - Returns: The verdict, with findings, the gravest first, before items.
public func verdict(assessment: Assessment, records: [SubjectRecord], gate: Gate) -> Verdict {
    let findings = records.flatMap(\.findings).filter { finding in
        if finding.severity == .unknown { return gate.unknownStops }
        return gate.severity.map { finding.severity <= $0 } ?? false
    }
    let items = assessment.items.filter { assessed in
        switch assessed.status {
        case .notMet: gate.mustStops && assessed.item.strength == .must
        case .unknown: gate.unknownStops
        default: false
        }
    }
    let reasons =
        findings.sorted().map { "\($0.severity.rawValue): \($0.subject): \($0.message) [\($0.code)]" }
        + items.map { "\($0.item.strength.rawValue), \($0.status.rawValue): \($0.item.id) \($0.item.title)" }
    return Verdict(passes: reasons.isEmpty, reasons: reasons)
}
