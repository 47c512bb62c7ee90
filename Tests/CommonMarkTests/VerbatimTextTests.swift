import CommonMark
import Testing

@Suite struct VerbatimTextTests {
    /// Places in a document where data may stand, each with the text that stands around it.
    static let places: [(before: String, after: String)] = [
        ("", ""), ("word ", " word"), ("**", "**"), ("*", "*"), ("_", "_"), ("`", "`"), ("``", "``"), ("# ", ""),
        ("## ", ""),
        ("- ", ""), ("1. ", ""), ("> ", ""), ("[", "](a.html)"), ("```\n", "\n```"), ("    ", ""), ("![", "](a.svg)"),
    ]

    @Test func showsEveryFixedStringLetterForLetterInEveryPlace() {
        for text in HostileText.fixed { check(text) }
    }

    @Test func showsRandomStringsLetterForLetterInEveryPlace() {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        for _ in 0..<3_000 { check(HostileText.random(using: &generator)) }
    }

    private func check(_ text: String) {
        for (before, after) in Self.places {
            // The words around make an empty text visible, and give code spans something to hold.
            let data = "‹\(text)›"
            let document = Document(parsing: before + VerbatimText.encoded(data) + after)
            let html = HTMLRenderer(frame: .fragment).html(document)
            let isImage = before == "!["
            let shown = isImage ? String(html.split(separator: "alt=\"").last?.prefix { $0 != "\"" } ?? "") : html
            let seen = textContent(shown).unicodeScalars
            let start = seen.firstIndex(of: "‹") ?? seen.startIndex
            let end = seen.lastIndex(of: "›").map { seen.index(after: $0) } ?? seen.endIndex
            #expect(
                seen[start..<end].elementsEqual(HTMLText.visible(data).unicodeScalars),
                "\(before)…\(after) \(text.debugDescription): \(html.debugDescription)")
            #expect(document.blocks.count == 1)
        }
    }

    @Test func staysInItsTableCell() {
        for text in HostileText.fixed {
            let document = Document(
                parsing: "| a | b |\n|--|--|\n| \(VerbatimText.encoded(text)) | \(VerbatimText.encoded("x")) |\n")
            let cells = document.inOrder.filter { document.nodes[$0].content == .cell }
            #expect(cells.count == 4)
            #expect(cells.last.map { document.plainText(of: $0) } == "x")
        }
    }

    @Test func becomesAnAddressThatIsJudgedLikeAnyOther() {
        func link(_ address: String) -> String {
            HTMLRenderer(frame: .fragment).html(Document(parsing: "[a](\(VerbatimText.encoded(address)))"))
        }
        #expect(link("domains/a b.html") == "<p><a href=\"domains/a%20b.html\">a</a></p>\n")
        #expect(link("javascript:x") == "<p>a</p>\n")
        #expect(link("a) [b](c") == "<p><a href=\"a)%20[b](c\">a</a></p>\n")
        #expect(link("\"><script>") == "<p><a href=\"%22%3E%3Cscript%3E\">a</a></p>\n")
    }

    @Test func encodingIsTurnedBackByteForByte() {
        for text in HostileText.fixed {
            #expect(VerbatimText.decoded(VerbatimText.encoded(text)).utf8.elementsEqual(text.utf8))
        }
        #expect(VerbatimText.decoded("plain é") == "plain é")
        #expect(VerbatimText.decoded("\u{f0100}a") == "\u{f0100}a")
        #expect(VerbatimText.decoded("\u{f00ff}") == "\u{fffd}")
    }

    @Test func contentWithReservedCharactersIsShownAsItIs() {
        let content = "a \u{f0041} *b* \u{f0300}"
        let html = HTMLRenderer(frame: .fragment).html(Document(parsing: VerbatimText.protected(content)))
        #expect(html == "<p>a \u{f0041} <em>b</em> \u{f0300}</p>\n")
        #expect(VerbatimText.protected("plain 󱀀") == "plain 󱀀")
    }
}
