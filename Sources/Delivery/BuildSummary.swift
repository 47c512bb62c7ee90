import Findings
public import Guidance
import Settings

/// What a build found, in words that a clerk understands: the office, how much was looked at, the statuses, and up to
/// three things to do first.
public struct BuildSummary: Hashable, Sendable {
    /// A few lines without a line end at the close.
    public let text: String

    init(assessment: Assessment, settings: OfficeSettings, records: [SubjectRecord]) {
        var lines = [
            settings.office.name,
            "  \(settings.domains.count) domains, \(settings.programs.count) programs,"
                + " \(assessment.items.count) checklist items",
            "  \(assessment.countsInWords)",
        ]
        let urgent = Self.urgent(records: records, settings: settings)
        if records.isEmpty {
            lines.append("  Nothing has been gathered yet. Run 'signet gather'.")
        } else if urgent.isEmpty {
            lines.append("  Nothing urgent to fix.")
        } else {
            lines.append("  To do first:")
            lines += urgent.enumerated().map { "    \($0.offset + 1). \($0.element)" }
        }
        text = lines.joined(separator: "\n")
    }

    /// The three gravest findings, one a subject at first, with the role whose they are.
    private static func urgent(records: [SubjectRecord], settings: OfficeSettings) -> [String] {
        let grave = records.flatMap { record in
            record.findings.filter { $0.severity <= .high }.map { (subject: record.subject, finding: $0) }
        }.sorted { ($0.finding, $0.subject) < ($1.finding, $1.subject) }
        var seen: Set<Subject> = []
        let firstOfEach = grave.filter { seen.insert($0.subject).inserted }
        return firstOfEach.prefix(3).map { subject, finding in
            let owner = settings.owner(of: subject).map { " (\($0.title))" } ?? ""
            return "\(finding.message)\(owner)"
        }
    }
}

extension OfficeSettings {
    /// The role that a subject's settings name.
    func owner(of subject: Subject) -> Owner? {
        let id =
            switch subject.kind {
            case .domain: domains.first { $0.name == subject.name }?.owner
            case .program: programs.first { $0.id == subject.name }?.owner
            case .accounts: accounts.compactMap(\.owner).first
            case .office: owners.first?.id
            }
        return owners.first { $0.id == id }
    }
}

extension Assessment {
    /// How many items have each of the seven statuses: `95 met, 32 partly met, …`, zeros included.
    public var countsInWords: String {
        ItemStatus.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
    }
}
