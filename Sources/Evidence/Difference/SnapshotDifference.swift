public import Findings

/// What changed from one snapshot to a later one, in the order of subjects, facts and findings.
///
/// Facts and findings are compared for subjects that both snapshots have; a subject that came or went is listed as
/// such, with nothing said of what it holds.
///
///     let snapshots = try store.all()
///     if let to = snapshots.last { print(SnapshotDifference(from: snapshots.dropLast().last, to: to).text) }
public struct SnapshotDifference: Hashable, Sendable {
    /// Id of the earlier snapshot; `nil` when there was none.
    public let from: String?
    /// Id of the later snapshot.
    public let to: String
    /// Subjects that only the later one has, in order.
    public let come: [Subject]
    /// Subjects that only the earlier one has, in order.
    public let gone: [Subject]
    /// Facts whose values differ, by subject and name.
    public let changes: [FactChange]
    /// Findings that differ, by subject and then gravest first.
    public let findings: [FindingChange]

    /// Compares two snapshots; without an earlier one, every subject has come.
    ///
    /// - Parameters:
    ///   - from: The earlier snapshot.
    ///   - to: The later snapshot.
    public init(from: Snapshot?, to: Snapshot) {
        self.from = from?.id
        self.to = to.id
        let earlier = Self.bySubject(from?.records ?? [])
        let later = Self.bySubject(to.records)
        come = later.keys.filter { earlier[$0] == nil }.sorted()
        gone = earlier.keys.filter { later[$0] == nil }.sorted()
        let pairs = later.keys.sorted().compactMap { subject in
            earlier[subject].flatMap { before in later[subject].map { (before, $0) } }
        }
        changes = pairs.flatMap(Self.changedFacts)
        findings = pairs.flatMap(Self.changedFindings)
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { come.isEmpty && gone.isEmpty && changes.isEmpty && findings.isEmpty }

    private static func bySubject(_ records: [SubjectRecord]) -> [Subject: SubjectRecord] {
        Dictionary(records.map { ($0.subject, $0) }) { first, _ in first }
    }

    private static func changedFacts(from before: SubjectRecord, to after: SubjectRecord) -> [FactChange] {
        Set(before.facts.keys).union(after.facts.keys).sorted().compactMap { fact in
            let (old, new) = (before.facts[fact], after.facts[fact])
            return old == new ? nil : FactChange(subject: after.subject, fact: fact, before: old, after: new)
        }
    }

    private static func changedFindings(from before: SubjectRecord, to after: SubjectRecord) -> [FindingChange] {
        var old = before.findings
        var new = after.findings
        for finding in before.findings {
            guard let index = new.firstIndex(of: finding), let other = old.firstIndex(of: finding) else { continue }
            new.remove(at: index)
            old.remove(at: other)
        }
        var changes: [FindingChange] = []
        for finding in old {
            if let index = new.firstIndex(where: { $0.code == finding.code && $0.subject == finding.subject }) {
                let successor = new.remove(at: index)
                changes.append(
                    FindingChange(subject: after.subject, kind: .changed, before: finding, after: successor))
            } else {
                let kind: FindingChange.Kind = after.couldNotCheck(finding) ? .notChecked : .cleared
                changes.append(FindingChange(subject: after.subject, kind: kind, before: finding, after: nil))
            }
        }
        changes += new.map { FindingChange(subject: after.subject, kind: .raised, before: nil, after: $0) }
        return changes.sorted { left, right in
            guard let first = left.finding, let second = right.finding else { return false }
            return first == second ? left.kind.rawValue < right.kind.rawValue : first < second
        }
    }
}

extension SubjectRecord {
    /// Whether a check of the finding's standard (its code up to the dot) came out unknown here, so that the
    /// finding's absence says nothing. An unknown finding itself is no judgement that could go missing.
    fileprivate func couldNotCheck(_ finding: Finding) -> Bool {
        guard finding.severity != .unknown else { return false }
        let standard = finding.standard
        return findings.contains { $0.severity == .unknown && ($0.standard == standard || $0.standard == "dns") }
    }
}

extension Finding {
    /// The part of the code before the dot.
    fileprivate var standard: Substring { code.prefix { $0 != "." } }
}
