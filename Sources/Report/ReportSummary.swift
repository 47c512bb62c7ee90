public import Guidance
import Settings

/// What one edition comes to, in a few lines for a clerk: the office, how much was looked at, the statuses, and what to
/// do first. It is made from what the edition may speak of, like its pages, and agrees with the overview.
public struct ReportSummary: Hashable, Sendable {
    /// Lines without a line end at the close; empty for a report that was not composed.
    public var text: String

    /// A summary that says this.
    public init(_ text: String = "") {
        self.text = text
    }
}

extension ReportSummary {
    /// - Parameter toDo: everything to do, the most pressing first; three are told.
    init(_ composition: Composition, toDo: [ToDo]) {
        let (settings, assessment) = (composition.settings, composition.assessment)
        var lines = [
            settings.office.name,
            "  \(settings.domains.count) domains, \(settings.programs.count) programs,"
                + " \(assessment.items.count) checklist items",
            "  \(assessment.countsInWords)",
        ]
        lines.append(toDo.isEmpty ? "  Nothing is left to do." : "  To do first:")
        lines += toDo.prefix(3).enumerated().map { "    \($0.offset + 1). \($0.element.line)" }
        text = lines.joined(separator: "\n")
    }
}

extension ToDo {
    /// What to do, what it is about, and whose it is.
    fileprivate var line: String {
        let what = title.map(\.text).joined() + (about.isEmpty ? "" : " · \(about)")
        return what + (who.owner.map { " (\($0))" } ?? "")
    }
}

extension Assessment {
    /// How many items have each of the seven statuses: `95 met, 32 partly met, …`, zeros included.
    public var countsInWords: String {
        ItemStatus.allCases.map { "\(counts[$0, default: 0]) \($0.rawValue)" }.joined(separator: ", ")
    }
}
