import Findings
import Guidance

/// The columns of the table of statuses; the names are those of the CSV file's header and of the JSON document's
/// members.
enum StatusColumn: String, CaseIterable {
    case asOf = "as_of"
    case framework, item, title, strength
    case subjectKind = "subject_kind"
    case subject, status, outcome, reason, owner
    case ownerTitle = "owner_title"
    case evidenceDate = "evidence_date"
    case sources
    case statementDate = "statement_date"
    case statementUntil = "statement_until"

    /// What a row has in the column; several values only for sources.
    func values(_ row: StatusRow) -> [String] {
        let value: String? =
            switch self {
            case .asOf: row.asOf.description
            case .framework: row.framework
            case .item: row.item
            case .title: row.title
            case .strength: row.strength.rawValue
            case .subjectKind: row.subjectKind.rawValue
            case .subject: row.subject
            case .status: row.status.rawValue
            case .outcome: row.outcome.rawValue
            case .reason: row.reason
            case .owner: row.owner
            case .ownerTitle: row.ownerTitle
            case .evidenceDate: row.evidenceDate?.description
            case .sources: nil
            case .statementDate: row.statementDate?.description
            case .statementUntil: row.statementUntil?.description
            }
        return self == .sources ? row.sources : value.map { [$0] } ?? []
    }
}

/// Statuses as a CSV file (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read names right): a header, then
/// a row for each.
///
/// A cell that a spreadsheet could take for a formula, because it begins with `=`, `+`, `-` or `@`, be it behind white
/// space, has an apostrophe put before it.
func statusesCSV(_ rows: [StatusRow]) -> ExportFile {
    let header = StatusColumn.allCases.map { CSVCell.text($0.rawValue) }
    let lines = rows.map { row in
        StatusColumn.allCases.map { CSVCell.text($0.values(row).joined(separator: "; ")) }
    }
    let text = ([header] + lines).map { $0.joined(separator: ",") + "\r\n" }.joined()
    return ExportFile(name: "statuses.csv", text: "\u{feff}" + text)
}

/// A cell of a CSV file.
enum CSVCell {
    /// The text, harmless to a spreadsheet, in quotes where the format wants them.
    static func text(_ text: String) -> String {
        let clean = PlainText.cleaned(text)
        // A tab, which is a space now, and white space in general, don't hide what comes after them.
        let first = clean.first { !$0.isWhitespace }
        let isFormula = first.map { "=+-@\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains($0) } ?? false
        let safe = isFormula ? "'" + clean : clean
        let needsQuotes = safe.contains { ",\"\n".contains($0) } || safe.first == " " || safe.last == " "
        return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
    }
}
