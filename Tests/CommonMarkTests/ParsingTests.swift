import CommonMark
import Testing

@Suite struct ParsingTests {
    @Test func readsBlocksAndInlinesWithTheirPlaces() {
        let document = Document(parsing: "# Title\n\nSome *strong* word\n\n- one\n- two\n")
        #expect(
            drawing(document, places: true) == """
                document @1:1
                  heading 1 @1:1
                    text 'Title' @1:3
                  paragraph @3:1
                    text 'Some ' @3:1
                    emphasis @3:6
                      text 'strong' @3:7
                    text ' word' @3:14
                  list bullet tight @5:1
                    item @5:1
                      paragraph @5:3
                        text 'one' @5:3
                    item @6:1
                      paragraph @6:3
                        text 'two' @6:3
                """)
    }

    @Test func countsColumnsInBytes() {
        let document = Document(parsing: "é *x*")
        #expect(drawing(document, places: true).contains("emphasis @1:4"))
    }

    @Test func readsCodeLinksImagesAndBreaks() {
        let document = Document(
            parsing: "`a` [b](c \"d\") ![e](f)\\\ng\n\n```dns x\nrecord\n```\n\n    indented\n\n***\n\n> q\n\n3. t\n")
        #expect(
            drawing(document) == """
                document
                  paragraph
                    code 'a'
                    text ' '
                    link 'c' 'd'
                      text 'b'
                    text ' '
                    image 'f' ''
                      text 'e'
                    line break
                    text 'g'
                  code block 'dns x' 'record
                '
                  code block '' 'indented
                '
                  break
                  quote
                    paragraph
                      text 'q'
                  list 3 tight
                    item
                      paragraph
                        text 't'
                """)
    }

    @Test func keepsRawHTMLApart() {
        let document = Document(parsing: "<div>\n\na <b>c</b>\n")
        #expect(
            drawing(document) == """
                document
                  raw block '<div>
                '
                  paragraph
                    text 'a '
                    raw '<b>'
                    text 'c'
                    raw '</b>'
                """)
    }

    @Test(arguments: ["a\nb", "a\r\nb", "a\rb"])
    func readsEveryKindOfLineEnd(source: String) {
        #expect(
            drawing(Document(parsing: source)) == "document\n  paragraph\n    text 'a'\n    soft break\n    text 'b'")
    }

    @Test func takesIDsFromTheEndsOfHeadings() {
        let document = Document(parsing: "## Records {#records}\n\n## No id\n\n## Bad {#a b}\n\nText {#no}\n")
        #expect(
            drawing(document) == """
                document
                  heading 2 #records
                    text 'Records'
                  heading 2
                    text 'No id'
                  heading 2
                    text 'Bad {#a b}'
                  paragraph
                    text 'Text {#no}'
                """)
    }

    @Test func doesNotTakeAnIDFromData() {
        let document = Document(parsing: "## " + VerbatimText.encoded("Data {#main}"))
        #expect(!drawing(document).contains("#main"))
        #expect(document.plainText(of: 0) == "Data {#main}")
    }

    @Test func emptyAndBlankTextsAreEmptyDocuments() {
        for source in ["", "\n", "  \n\n", "\u{feff}"] {
            #expect(drawing(Document(parsing: source)) == "document")
        }
    }

    @Test func givesThePlainWordsOfANode() {
        let document = Document(parsing: "a *b* `c`\nd [e](f) <i>")
        #expect(document.plainText(of: 0) == "a b c d e <i>")
    }

    @Test func replacesNodesAndSplicesBlocks() {
        var document = Document(parsing: "one\n\ntwo\n\nthree\n")
        document.replace(document.blocks[0], withHTML: "<x>")
        document.replace(block: document.blocks[1], withBlocksOf: Document(parsing: "# a\n\nb\n"))
        #expect(
            drawing(document) == """
                document
                  html '<x>'
                  heading 1
                    text 'a'
                  paragraph
                    text 'b'
                  paragraph
                    text 'three'
                """)
        let before = document
        document.replace(block: 0, withBlocksOf: Document(parsing: "not a block at the top"))
        #expect(document == before)
    }
}
