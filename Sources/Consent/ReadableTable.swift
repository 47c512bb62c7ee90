public import Findings

/// The published document as aligned tables for a terminal.
///
/// - Parameter published: ``ConsentCount/published``.
/// - Returns: lines of at most 100 columns where names are short; control characters of names are shown as `·`.
public func readableTable(_ published: JSONValue) -> String {
    let reading = PublishedReading(document: published)
    var text = "Consent figures as of \(published["context"]?["as_of"]?.text ?? "an unknown time")\n"
    if let start = published["context"]?["log_start"]?.text { text += "Message log complete from \(start)\n" }
    var hasWithheld = false
    for statistic in Statistic.allCases {
        let rows = reading.rows(statistic)
        text += "\n\(statistic.title)\n"
        if rows.isEmpty {
            text += "  none\n"
            continue
        }
        var table = TextTable(statistic.labelColumns, statistic.figureColumns)
        for row in rows { table.add(row, statistic) }
        for total in reading.totals(statistic) where rows.count(where: { total.sums(up: $0, of: statistic) }) > 1 {
            table.add(total, statistic, isTotal: true)
        }
        text += table.text
        hasWithheld = hasWithheld || table.hasWithheld
    }
    if hasWithheld {
        text += "\nwithheld: counts from 1 to 10, and others that would give them away, are not shown,\n"
        text += "so that nobody can be recognized. A figure that is 0 is shown.\n"
    }
    return text
}

extension PublishedRow {
    /// Whether a row is one of those that this total adds up.
    fileprivate func sums(up row: PublishedRow, of statistic: Statistic) -> Bool {
        switch statistic {
        case .active: labels == [row.labels[0], row.labels[2]]
        default: labels == [CellTable.all] || labels.first == row.labels.first
        }
    }
}

/// Columns of text, left-aligned, and of figures, right-aligned.
private struct TextTable {
    private let labelCount: Int
    private var lines: [[String]]
    private(set) var hasWithheld = false

    init(_ labels: [String], _ figures: [String]) {
        labelCount = labels.count
        lines = [labels + figures]
    }

    mutating func add(_ row: PublishedRow, _ statistic: Statistic, isTotal: Bool = false) {
        let figures = row.figures.enumerated().map { index, figure -> String in
            guard let figure else {
                hasWithheld = true
                return "withheld"
            }
            return statistic == .honor && index > 0 ? duration(figure) : grouped(figure)
        }
        // A total has no figure below a column that is not summed up.
        let missing = [String](repeating: "", count: max(0, statistic.figureColumns.count - figures.count))
        lines.append(Self.labels(row, statistic, isTotal: isTotal) + figures + missing)
    }

    private static func labels(_ row: PublishedRow, _ statistic: Statistic, isTotal: Bool) -> [String] {
        var labels = row.labels.map { label in
            switch label {
            case .text(let text): isTotal && row.labels.first == CellTable.all ? "All" : shown(text)
            case .rank(let rank): Basis.allCases.first { $0.rank == rank }?.title ?? ""
            }
        }
        guard isTotal else { return labels }
        if statistic == .active { labels.insert("all programs", at: 1) }
        while labels.count < statistic.labelColumns.count { labels.append("all programs") }
        return labels
    }

    /// A name with what could move a terminal's cursor or turn its direction replaced.
    private static func shown(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                        "·"
                    default: scalar
                    }
                }))
    }

    var text: String {
        let widths = (lines.first ?? []).indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let cells = line.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column < labelCount ? cell + space : space + cell
            }
            let joined = "  " + cells.joined(separator: "  ")
            return String(joined.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }
}

/// A whole number with a comma between thousands.
private func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return text
}

/// A length of time in its two largest units.
private func duration(_ seconds: Int) -> String {
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60)
    if days > 0 { return "\(grouped(days)) d \(hours) h" }
    if hours > 0 { return "\(hours) h \(minutes) min" }
    return minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
}

extension Basis {
    fileprivate var title: String {
        switch self {
        case .implied: "implied"
        case .express: "express"
        case .expressWritten: "express written"
        }
    }
}
