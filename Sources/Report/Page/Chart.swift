/// A chart as data; the site draws it, and shows the same figures as a table beside it.
///
///     Chart(
///         id: "opt-outs", form: .lines, title: "Opt-outs", description: "They fell in spring.", rowTitle: "Month",
///         series: [.init(title: "Opt-outs")],
///         rows: [.init(label: "2026-03", values: [41]), .init(label: "2026-04", values: [nil])], gap: "withheld")
public struct Chart: Hashable, Sendable {
    /// How it is drawn.
    public enum Form: Hashable, Sendable {
        /// One horizontal bar a row, from the first series.
        case bars
        /// One horizontal bar a row, split by series; the parts add up to the row's whole.
        case stackedBars
        /// One line per series over the rows, which are points in time; a line breaks at a gap.
        case lines
    }

    /// One row of figures: a bar, or a point in time.
    public struct Row: Hashable, Sendable {
        /// What the row is about, as it is written beside the bar or below the point.
        public var label: String
        /// One figure per series, in the order of ``Chart/series``; `nil` is a gap (unknown or withheld), never drawn
        /// as zero.
        public var values: [Int?]

        /// A row with a figure per series.
        public init(label: String, values: [Int?]) {
            self.label = label
            self.values = values
        }
    }

    /// One series of figures.
    public struct Series: Hashable, Sendable {
        /// What the figures count.
        public var title: String
        /// The word of a status whose pattern and color the series has, an ``ItemStatus`` raw value such as `not met`;
        /// `nil`: ink.
        public var status: String?

        /// A series, drawn like a status where one is named.
        public init(title: String, status: String? = nil) {
            self.title = title
            self.status = status
        }
    }

    /// Word that makes ids unique within a page: lower case letters, digits, hyphens.
    public var id: String
    /// How it is drawn.
    public var form: Form
    /// What it shows, in a few words.
    public var title: String
    /// What can be seen in it, in a sentence or two, for those who do not see it.
    public var description: String
    /// What the first column of the table is called: the kind of thing that rows are.
    public var rowTitle: String
    /// The series, in drawing order.
    public var series: [Series]
    /// The rows, in drawing order.
    public var rows: [Row]
    /// What stands in the table for a gap: `withheld` for a count that would tell about single people, `unknown` for
    /// one that could not be found out.
    public var gap: String

    /// A chart with all its parts.
    public init(
        id: String, form: Form, title: String, description: String, rowTitle: String, series: [Series], rows: [Row],
        gap: String = "unknown"
    ) {
        self.id = id
        self.form = form
        self.title = title
        self.description = description
        self.rowTitle = rowTitle
        self.series = series
        self.rows = rows
        self.gap = gap
    }
}
