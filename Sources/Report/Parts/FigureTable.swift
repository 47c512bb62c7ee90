/// A table of figures.
struct FigureTable: PageObject, Hashable {
    /// What it shows.
    var title: String
    /// What is counted, in a sentence or two; may be empty.
    var note: String
    /// The head of the first column.
    var rowTitle: String
    var columns: [Column]
    var rows: [Row]
    /// Said when there are no rows.
    var empty: String

    static let members: [Member<FigureTable>] = [
        Member("title") { $0.title },
        Member("note") { $0.note },
        Member("rowTitle") { $0.rowTitle },
        Member("columns") { $0.columns },
        Member("rows") { $0.rows },
        Member("empty") { $0.empty },
    ]

    /// The head of a column.
    struct Column: PageObject, Hashable {
        var title: String

        static let members: [Member<Column>] = [Member("title") { $0.title }]
    }

    /// A row: one cell a column.
    struct Row: PageObject, Hashable {
        var title: String
        /// The page of what the row is about.
        var link: PageLink?
        var cells: [Cell]
        /// Whether it is the sum of the rows above.
        var isSum: Bool

        static let members: [Member<Row>] = [
            Member("title") { $0.title },
            Member("link") { $0.link },
            Member("cells") { $0.cells },
            Member("sum") { $0.isSum },
        ]
    }

    /// A figure, or the word for its absence.
    struct Cell: PageObject, Hashable {
        /// The column's head, for phones.
        var label: String
        var text: String
        /// Whether the figure is withheld.
        var isHeld: Bool

        static let members: [Member<Cell>] = [
            Member("label") { $0.label },
            Member("text") { $0.text },
            Member("held") { $0.isHeld },
        ]
    }
}

extension FigureTable {
    init(
        title: String, note: String = "", rowTitle: String, columns: [String], rows: [Row], empty: String = ""
    ) {
        self.init(
            title: title, note: note, rowTitle: rowTitle, columns: columns.map(Column.init), rows: rows, empty: empty)
    }
}

extension FigureTable.Row {
    /// What stands in place of a withheld figure.
    static let withheld = "withheld"

    /// A row of worded figures; `nil` is a withheld one.
    init(title: String, link: String? = nil, figures: [String?], columns: [String], isSum: Bool = false) {
        self.init(
            title: title, link: link.map(PageLink.init),
            cells: zip(columns, figures).map { label, figure in
                FigureTable.Cell(label: label, text: figure ?? Self.withheld, isHeld: figure == nil)
            },
            isSum: isSum)
    }
}
