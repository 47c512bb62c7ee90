import CommonMark
import Testing

@Suite struct TableTests {
    @Test func readsHeaderAlignmentAndCells() {
        let document = Document(parsing: "| Run | Met | Note |\n|:--|--:|:-:|\n| *Jun* | 61 | `a` |\n")
        #expect(
            drawing(document, places: true) == """
                document @1:1
                  table start end center @1:1
                    row @1:1
                      cell @1:3
                        text 'Run' @1:3
                      cell @1:9
                        text 'Met' @1:9
                      cell @1:15
                        text 'Note' @1:15
                    row @3:1
                      cell @3:3
                        emphasis @3:3
                          text 'Jun' @3:4
                      cell @3:11
                        text '61' @3:11
                      cell @3:16
                        code 'a' @3:17
                """)
    }

    @Test func keepsEscapedBars() {
        let document = Document(parsing: "a | b\n--|--\n`x\\|y` | z\\|\n")
        #expect(drawing(document).contains("code 'x|y'"))
        #expect(drawing(document).contains("text 'z|'"))
    }

    @Test func fillsShortRowsAndLosesNothingOfLongOnes() {
        let document = Document(parsing: "a | b\n--|--\n1\n1 | 2 | 3 | 4\n")
        let html = HTMLRenderer(frame: .fragment).html(document)
        #expect(html.contains("<tr><th scope=\"row\">1</th><td data-l=\"b\"></td></tr>"))
        #expect(html.contains("<tr><th scope=\"row\">1</th><td data-l=\"b\">2 | 3 | 4</td></tr>"))
    }

    @Test(arguments: [
        "a | b\n--|--|--\n1 | 2", "a | b\n\n--|--\n1 | 2", "a | b\n-x|--\n", "a | b", "a\n:-\nb", "--|--\na | b",
        "a | b\n||\n",
    ])
    func leavesWhatIsNoTable(source: String) {
        #expect(!drawing(Document(parsing: source)).contains("table"))
    }

    @Test(arguments: ["# x", "- x", "> x", "1. x", "```x", "    x", "---", "<div>", "[x]: y"])
    func readsACellAsTheInsideOfAParagraph(text: String) {
        let document = Document(parsing: "a | b\n--|--\n1 | \(text)\n")
        let drawn = drawing(document)
        #expect(drawn.contains("table"))
        for block in ["heading", "list", "quote", "code block", "raw block", "break"] {
            #expect(!drawn.contains("  \(block)"), "\(text) became a \(block)")
        }
        let cell = document.inOrder.last { document.nodes[$0].content == .cell } ?? 0
        #expect(document.plainText(of: cell) == text.drop { $0 == " " })
    }

    @Test func readsEmphasisWithUnderscoresAtTheStartOfACell() {
        #expect(drawing(Document(parsing: "a | b\n--|--\n_x_ | __y__\n")).contains("emphasis\n          text 'x'"))
    }

    @Test func readsTablesInListsAndQuotes() {
        let document = Document(
            parsing: "- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n> a | b\n> --|--\n> 3 | 4\n")
        #expect(
            drawing(document) == """
                document
                  list bullet
                    item
                      paragraph
                        text 'item'
                      table start start
                        row
                          cell
                            text 'a'
                          cell
                            text 'b'
                        row
                          cell
                            text '1'
                          cell
                            text '2'
                  quote
                    table start start
                      row
                        cell
                          text 'a'
                        cell
                          text 'b'
                      row
                        cell
                          text '3'
                        cell
                          text '4'
                """)
    }

    @Test func takesTheCaptionBeforeATable() {
        let html = HTMLRenderer(frame: .fragment).html(
            Document(parsing: "Table: All *148*\n\na | b\n--|--\n1 | 2\n\nTable: no table follows\n"))
        #expect(html.hasPrefix("<table class=\"stack\">\n<caption>All <em>148</em></caption>\n<thead>"))
        #expect(html.hasSuffix("<p>Table: no table follows</p>\n"))
    }

    @Test func drawsTheTableOfTheDesign() {
        let html = HTMLRenderer(frame: .fragment).html(
            Document(parsing: "Area | Met\n---|---:\nSign-in | 19\n**All** | 87\n"))
        #expect(
            html == """
                <table class="stack">
                <thead><tr><th scope="col">Area</th><th scope="col" class="n">Met</th></tr></thead>
                <tbody>
                <tr><th scope="row">Sign-in</th><td class="n" data-l="Met">19</td></tr>
                <tr class="sum"><th scope="row"><strong>All</strong></th><td class="n" data-l="Met">87</td></tr>
                </tbody>
                </table>

                """)
    }

    @Test func anEmptyHeadIsNoHeadOfAColumn() {
        let html = HTMLRenderer(frame: .fragment).html(Document(parsing: "a | | c\n--|--|--\n1 | 2 | 3\n"))
        #expect(html.contains("<th scope=\"col\">a</th><td></td><th scope=\"col\">c</th>"))
        #expect(html.contains("<td>2</td>"))
    }
}
