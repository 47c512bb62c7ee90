import Findings

extension ConsentDocument {
    /// The tables of the page, in the order of the statistics; a statistic that was not counted has none.
    var tables: [FigureTable] {
        [coverage, promotional, afterOptOut, honor, late, reach, optOuts, active].compactMap(\.self)
    }

    private var coverage: FigureTable? {
        table(
            "s02_coverage", title: "Messages backed by consent",
            note: "Each message was judged by the consent on file at the moment it was sent. Weaker: a kind of"
                + " consent, but not the kind that this message needs.",
            rowTitle: "Channel and program", labels: 2,
            columns: ["Sent", "Enough consent", "Weaker than needed", "None on file"])
    }

    private var promotional: FigureTable? {
        table(
            "s03_promotional", title: "Promotional messages without written consent",
            note: "Promotion by text or call needs express consent in writing.", rowTitle: "Channel", labels: 1,
            columns: ["Promotional messages", "Without written consent"])
    }

    private var afterOptOut: FigureTable? {
        table(
            "s04_after_revocation", title: "Messages after an opt-out",
            note: "Counted by business days between the opt-out and the message.", rowTitle: "Channel", labels: 1,
            columns: ["Within ten business days", "Later"])
    }

    private var honor: FigureTable? {
        table(
            "s05_honour", title: "Time to honor an opt-out",
            note: "Half of the opt-outs were honored within the first time, 95 of 100 within the second, 99 of 100"
                + " within the third.",
            rowTitle: "Channel", labels: 1, columns: ["Opt-outs honored", "Half within", "95 of 100", "99 of 100"]
        ) { place, figure in place == 0 ? Counting.grouped(figure) : Self.duration(figure) }
    }

    private var late: FigureTable? {
        table(
            "s05_late", title: "Opt-outs honored late",
            note: "Late is more than ten business days. A time before the request is a mistake in the record.",
            rowTitle: "Channel", labels: 1,
            columns: ["Opt-outs", "Still waiting", "Time before the request", "Late", "Waiting and late"])
    }

    private var reach: FigureTable? {
        table(
            "s06_optout_rate_msg", title: "Reach by program",
            note: "Everything sent, confirmations and replies to HELP too. A person may be in several programs, so"
                + " recipients have no total.",
            rowTitle: "Program", labels: 1, columns: ["Sent", "Recipients"], summed: 1)
    }

    private var optOuts: FigureTable? {
        table(
            "s06_optout_rate_out", title: "Opt-outs by program", note: "", rowTitle: "Program", labels: 1,
            columns: ["Opt-outs"])
    }

    private var active: FigureTable? {
        let rows = rows("s01_active", labels: 3, figures: 1)
        guard document["s01_active"] != nil else { return nil }
        let columns = ["Consents"]
        return FigureTable(
            title: "Active consents", note: "People who agreed, by the strongest kind of consent on file.",
            rowTitle: "Channel, program and kind of consent", columns: columns,
            rows: rows.map { row in
                FigureTable.Row(
                    title: row.labels.map(Self.words).joined(separator: " · "),
                    figures: row.figures.map { $0.map(Counting.grouped) }, columns: columns)
            }, empty: "Nobody's consent is on file.")
    }

    /// The published sum, filled up where it has the first columns only.
    private func sum(_ statistic: String, _ summed: Int, of columns: Int) -> [Int?]? {
        let missing = columns - summed
        return total(statistic, figures: summed).map { $0 + Array(repeating: nil, count: missing) }
            ?? total(statistic, figures: columns)
    }

    /// - Parameter summed: how many of the columns have a sum; `nil`: all.
    private func table(
        _ statistic: String, title: String, note: String, rowTitle: String, labels: Int, columns: [String],
        summed: Int? = nil, words: (Int, Int) -> String = { Counting.grouped($1) }
    ) -> FigureTable? {
        guard document[statistic] != nil else { return nil }
        let rows = rows(statistic, labels: labels, figures: columns.count)
        func shown(_ title: String, _ figures: [Int?], isSum: Bool) -> FigureTable.Row {
            FigureTable.Row(
                title: title,
                figures: figures.enumerated().map { place, figure in figure.map { words(place, $0) } },
                columns: columns, isSum: isSum)
        }
        var lines = rows.map { row in
            shown(row.labels.map(Self.words).joined(separator: " · "), row.figures, isSum: false)
        }
        // A sum is shown only where the published document has it, and one row needs none.
        if rows.count > 1, let total = sum(statistic, summed ?? columns.count, of: columns.count) {
            var sum = shown("All", total, isSum: true)
            for place in sum.cells.indices.dropFirst(summed ?? columns.count) {
                (sum.cells[place].text, sum.cells[place].isHeld) = ("–", false)
            }
            lines.append(sum)
        }
        return FigureTable(
            title: title, note: note, rowTitle: rowTitle, columns: columns, rows: lines, empty: "There were none.")
    }
}
