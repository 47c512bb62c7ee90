import Documents
import Findings

/// All statistics without anything withheld, each sorted as text, field by field.
struct ExactStatistics: Hashable, Sendable {
    private(set) var rows: [Statistic: [StatisticRow]] = [:]
    /// Sent messages that answered the person and needed no consent, by program; not published, but a reader can
    /// form it by subtraction.
    var exempt: [String: Int] = [:]
    /// All times between asking and stopping, sorted: percentiles over all groups come from them.
    var honorSeconds: [Int] = []

    subscript(statistic: Statistic) -> [StatisticRow] { rows[statistic] ?? [] }

    /// Sets the rows of a statistic and sorts them.
    mutating func set(_ statistic: Statistic, _ unsorted: [StatisticRow]) {
        rows[statistic] = unsorted.sorted { left, right in
            for (mine, other) in zip(left.labels, right.labels) where mine != other {
                return codePointOrder(mine.text, other.text)
            }
            return false
        }
    }

    /// The full result document.
    var json: JSONValue {
        .object(
            Dictionary(
                uniqueKeysWithValues: Statistic.allCases.map { statistic in
                    let rows = self[statistic].map { row in
                        JSONValue.array(row.labels.map(\.json) + row.figures.map(JSONValue.integer))
                    }
                    return (statistic.rawValue, JSONValue.array(rows))
                }))
    }
}

extension RowLabel {
    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .rank(let rank): .integer(rank)
        }
    }
}
