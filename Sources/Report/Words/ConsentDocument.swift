import Findings

/// Reads a program's published figures; a figure that is withheld stays withheld.
struct ConsentDocument {
    let document: JSONValue

    /// A row of a statistic: what it is about, and its figures.
    struct Row: Hashable {
        var labels: [Label]
        /// `nil`: withheld.
        var figures: [Int?]
    }

    /// What a row is about.
    enum Label: Hashable {
        case text(String)
        case rank(Int)
    }

    /// The rows of a statistic, each with so many labels and so many figures.
    func rows(_ statistic: String, labels: Int, figures: Int) -> [Row] {
        Self.rows(document[statistic], labels: labels, figures: figures)
    }

    /// The sums of a statistic that may be shown.
    func totals(_ statistic: String, labels: Int, figures: Int) -> [Row] {
        Self.rows(document["totals"]?[statistic], labels: labels, figures: figures)
    }

    /// The sum over all rows; `nil` where there is none.
    func total(_ statistic: String, figures: Int) -> [Int?]? {
        totals(statistic, labels: 1, figures: figures).last { $0.labels == [.text("all")] }?.figures
    }

    var isEmpty: Bool {
        guard case .object(let members) = document else { return true }
        return members.isEmpty
    }

    /// The instant that the figures speak of.
    var asOf: Instant? { document["context"]?["as_of"]?.text.flatMap { Instant($0) } }

    /// From when the message log is complete.
    var logStart: Instant? { document["context"]?["log_start"]?.text.flatMap { Instant($0) } }

    private static func rows(_ table: JSONValue?, labels: Int, figures: Int) -> [Row] {
        (table?.elements ?? []).compactMap { row in
            let cells = row.elements
            // A row of another form is not guessed at.
            guard cells.count == labels + figures else { return nil }
            return Row(
                labels: cells.prefix(labels).map { label in
                    label.integer.map(Label.rank) ?? .text(label.text ?? "")
                },
                figures: cells.dropFirst(labels).map(\.integer))
        }
    }
}

extension ConsentDocument {
    /// A channel, a group of channels or a kind of consent in words; the name of a program as it is.
    static func words(_ label: Label) -> String {
        switch label {
        case .text("sms"): "Text messages"
        case .text("mms"): "Picture messages"
        case .text("voice"): "Calls"
        case .text("email"): "E-mail"
        case .text("text"): "Texts"
        case .text("*"): "Every program"
        case .text("all"): "All"
        case .text(let text): text
        case .rank(1): "Implied"
        case .rank(2): "Express"
        case .rank(3): "Express, in writing"
        case .rank: "None"
        }
    }

    /// A duration in seconds: `4 minutes`, `2 days`; rounded to the nearest unit that is at least 1.
    static func duration(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: Counting.counted(max(0, seconds), "second")
        case ..<3_600: Counting.counted((seconds + 30) / 60, "minute")
        case ..<172_800: Counting.counted((seconds + 1_800) / 3_600, "hour")
        default: Counting.counted(seconds / 86_400, "day")
        }
    }
}
