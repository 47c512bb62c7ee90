import Documents
import Evidence
import Findings

/// What one source gave.
struct Harvest: Sendable {
    var records: [SubjectRecord] = []
    /// Records that are kept in a journal.
    var stored: [StoredRecord] = []
    /// In strict mode: what could not be found out about those.
    var doubts: [Diagnostic] = []
    /// What was wrong with it, without content of rows.
    var problems: [Diagnostic] = []
}

extension Harvest {
    /// The office itself: which sources were looked at, so that what is absent can be told from what was left out.
    init(office request: GatherRequest) {
        let sources = request.sources.sorted().map { JSONValue.string($0.rawValue) }
        records = [
            SubjectRecord(
                subject: Subject(kind: .office, name: Self.office),
                findings: [Self.mailboxFinding(request)].compactMap(\.self),
                observations: [request.suffixes?.observation].compactMap(\.self),
                details: .object(["sources": .array(sources)]))
        ]
    }

    /// All of several in their order. A name that two account exports both have is given the second one's path, since
    /// a group of one system is not the group of another.
    init(joining harvests: [Harvest]) {
        var seen: Set<Subject> = []
        for harvest in harvests {
            problems += harvest.problems
            stored += harvest.stored
            doubts += harvest.doubts
            for var record in harvest.records {
                if seen.contains(record.subject) {
                    let file = record.observations.first?.name ?? "another export"
                    problems.append(.groupTwice(record.subject.name, file: file))
                    record.rename(to: Self.freeName(for: record.subject, file: file, seen: seen))
                }
                seen.insert(record.subject)
                records.append(record)
            }
        }
    }

    private static func freeName(for subject: Subject, file: String, seen: Set<Subject>) -> String {
        var name = "\(subject.name) (\(file))"
        while seen.contains(Subject(kind: subject.kind, name: name)) { name += "'" }
        return name
    }

    /// - Throws: every problem that is more than a note, and one diagnostic for each subject with an unknown answer.
    func refuseDoubt() throws(Diagnostics) {
        let unknown = doubts + records.compactMap(\.doubt)
        let bad = problems.filter { $0.level != .note }
        if !bad.isEmpty || !unknown.isEmpty { throw Diagnostics(bad + unknown) }
    }
}

extension SubjectRecord {
    /// That an answer about the subject could not be had; `nil` when all were.
    var doubt: Diagnostic? {
        let unknowns = unknowns
        return unknowns.first.map { .unknownAnswer(about: subject, $0, more: unknowns.count - 1) }
    }

    /// What about the subject could not be found out, each with its reason: facts by name; where none is unknown,
    /// findings; where there is none either, questions.
    fileprivate var unknowns: [String] {
        let facts = facts.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
            .compactMap { name, value -> String? in
                guard case .unknown(let reason) = value else { return nil }
                let title = FactRegister.all.first { $0.name == name }?.title ?? name
                return reason.isEmpty ? title : "\(title) (\(reason))"
            }
        if !facts.isEmpty { return facts }
        let findings = findings.filter { $0.severity == .unknown }.map { finding in
            finding.message.last == "." ? String(finding.message.dropLast()) : finding.message
        }
        if !findings.isEmpty { return findings }
        return observations.filter { $0.state.hasPrefix("unknown") }.map { "\($0.type) of \($0.name)" }
    }

    fileprivate mutating func rename(to name: String) {
        subject.name = name
        findings = findings.map { finding in
            var finding = finding
            finding.subject = name
            return finding
        }.sorted()
    }
}
