import Findings
import Report
import Site

/// Makes values that have a given shape, each text a word of its own.
struct SampleValues {
    /// How many elements each list has.
    var length = 2
    /// Whether optional values are there.
    var hasOptionals = true
    /// What each text begins with.
    var word = "word"
    private var count = 0

    init(length: Int = 2, hasOptionals: Bool = true, word: String = "word") {
        self.length = length
        self.hasOptionals = hasOptionals
        self.word = word
    }

    mutating func value(of shape: PageShape) -> PageValue {
        count += 1
        switch shape {
        case .text: return .text("\(word)\(count)")
        case .markdown: return .markdown("## Part \(count)\n\nSome *prose\(count)*.\n")
        case .number: return .number(count)
        case .flag: return .flag(hasOptionals)
        case .link: return .link("index.html")
        case .chart:
            let rows = (0..<max(length, 1)).map { Chart.Row(label: "\(word)\($0)", values: [$0, nil]) }
            return .chart(
                Chart(
                    id: "chart-\(count)", form: count.isMultiple(of: 2) ? .lines : .stackedBars, title: word,
                    description: word, rowTitle: word,
                    series: [.init(title: "Met", status: "met"), .init(title: word)],
                    rows: rows))
        case .tree:
            let leaf = Tree.Node(text: word, note: word, figure: 0, state: .unknown)
            return .tree(
                Tree(
                    id: "tree-\(count)", title: word, description: word,
                    root: .init(text: word, figure: 3, children: Array(repeating: leaf, count: length))))
        case .list(let element): return .list((0..<length).map { _ in value(of: element) })
        case .object(let members):
            var values: [String: PageValue] = [:]
            for (name, shape) in members.sorted(by: { $0.key < $1.key }) { values[name] = value(of: shape) }
            return .object(values)
        case .optional(let shape): return hasOptionals ? value(of: shape) : .absent
        }
    }

    /// A page of each kind, with `index.html` for the overview.
    mutating func report(_ shapes: TemplateShapes) -> Report {
        let layout = value(of: shapes.layout)
        let pages = PageKind.allCases.map { kind in
            ReportPage(
                path: kind == .overview ? "index.html" : "pages/\(kind.rawValue).html", kind: kind, title: word,
                context: value(of: shapes.pages[kind] ?? .object([:])), data: .null)
        }
        return Report(edition: .office, layout: layout, pages: pages)
    }
}
