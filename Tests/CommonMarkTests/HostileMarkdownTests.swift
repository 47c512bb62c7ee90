import CommonMark
import Testing

/// Nothing that a document says may end the program: neither by a trap nor by running out of stack.
@Suite struct HostileMarkdownTests {
    @Test(arguments: [
        ">", "[", "![", "*", "**a ", "- ", "1. ", "`", "<", "&", "(", "|", "> - ", "*a_ ", "\\", "]", "[a](",
    ])
    func deepNestingIsDrawn(piece: String) {
        let source = String(repeating: piece, count: 100_000 / piece.utf8.count)
        let document = Document(parsing: source)
        let html = HTMLRenderer().html(document)
        #expect(html.utf8.count > 0)
        #expect(document.plainText(of: 0).utf8.count <= source.utf8.count * 2)
        let copy = document
        #expect(copy == document)
    }

    @Test func deepQuotesKeepTheirDepth() {
        let html = HTMLRenderer(frame: .fragment).html(Document(parsing: String(repeating: ">", count: 100_000) + " a"))
        #expect(html.split(separator: "<blockquote", omittingEmptySubsequences: false).count == 100_001)
    }

    @Test func manyRowsAndWideTablesAreRead() {
        let wide = String(repeating: "a|", count: 2_000) + "\n" + String(repeating: "-|", count: 2_000) + "\n"
        #expect(drawing(Document(parsing: wide)).hasPrefix("document\n  table"))
        let long = "a|b\n-|-\n" + String(repeating: "1|2\n", count: 10_000)
        #expect(Document(parsing: long).nodes.count > 40_000)
    }

    @Test func randomBytesAreDocuments() {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        let alphabet = Array("\n\n\n||--:`*_[]()<>!#&;\\\"' \tab1.>~=+{}/".utf8)
        for round in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ -> UInt8 in
                round.isMultiple(of: 4)
                    ? .random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
            }
            let source = String(decoding: bytes, as: UTF8.self)
            let document = Document(parsing: source)
            for frame in [HTMLRenderer.Frame.ledger, .sheet, .fragment] {
                let html = HTMLRenderer(frame: frame).html(document)
                let tags = html.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0 == "/" } }
                for tag in tags { #expect(allowedTags.contains(String(tag)), "\(tag) from \(source.debugDescription)") }
            }
        }
    }

    private let allowedTags: Set<String> = {
        let names = [
            "p", "h", "em", "strong", "code", "pre", "a", "ul", "ol", "li", "blockquote", "table", "thead", "tbody",
            "tr", "th",
            "td", "caption", "section", "div", "span",
        ]
        return Set(names + names.map { "/\($0)" } + ["br", "hr", "img"])
    }()
}
