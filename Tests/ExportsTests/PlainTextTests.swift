import Findings
import Testing

@testable import Exports

/// Outside text on its way into documents.
@Suite struct PlainTextTests {
    @Test(arguments: [
        ("plain text", "plain text"), ("a*b_c", "a\\*b\\_c"), ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("<script>", "\\<script>"), ("1. first", "1\\. first"), ("12) next", "12\\) next"), ("# title", "\\# title"),
        ("- point", "\\- point"), ("+ point", "\\+ point"), ("> quote", "\\> quote"), ("===", "\\==="),
        ("    code", "code"), ("a | b", "a \\| b"), ("{{ insert: param, x }}", "\\{\\{ insert: param, x \\}\\}"),
        ("&lt;", "\\&lt;"), ("back\\slash", "back\\\\slash"), ("`code`", "\\`code\\`"),
        ("x^2^ ~y~", "x\\^2\\^ \\~y\\~"),
        ("two\r\n# lines", "two\n\\# lines"), ("1.5 parts", "1\\.5 parts"), ("2026-03-02", "2026-03-02"),
    ])
    func whatMarkdownWouldObeyIsShown(text: String, escaped: String) {
        #expect(PlainText.markdown(text) == escaped)
    }

    @Test func controlCharactersNeverPass() {
        let text = "a\u{0}b\u{1b}[31mc\u{7f}d\u{9b}e\u{202e}f\u{2066}g\th\u{2028}i\rj"
        #expect(PlainText.cleaned(text) == "ab[31mcdefg h\ni\nj")
        #expect(PlainText.line("  a \n\n b\t") == "a b")
        #expect(PlainText.markdownLine("# a\nb") == "\\# a b")
    }

    @Test func aSentenceKeepsItsCode() {
        #expect(
            PlainText.markdownSentence("Publish `v=DMARC1; p=*`. Then *wait*.")
                == "Publish `v=DMARC1; p=*`. Then \\*wait\\*.")
        #expect(PlainText.markdownSentence("One ` alone") == "One \\` alone")
    }
}

/// JSON in the order of its outline.
@Suite struct NodeTests {
    @Test func membersKeepTheirOrderAndWhatIsEmptyIsLeftOut() {
        let node: Node = [
            "z": "1", "a": .list([]), "m": ["b": .absent, "c": .members([])],
            "b": [["x": .number(2)], .list([.absent])],
            "n": .null, "q": "\"\u{1}",
        ]
        #expect(
            node.document == """
                {
                  "z": "1",
                  "b": [
                    {
                      "x": 2
                    }
                  ],
                  "n": null,
                  "q": "\\"\\u0001"
                }

                """)
    }
}

/// Days of the office as points in time.
@Suite struct OSCALTimeTests {
    @Test(arguments: [
        ("America/Chicago", "2026-03-02", "2026-03-03T05:59:59Z"),
        // The nights on which clocks change.
        ("America/Chicago", "2026-03-07", "2026-03-08T05:59:59Z"),
        ("America/Chicago", "2026-03-08", "2026-03-09T04:59:59Z"),
        ("America/Chicago", "2026-11-01", "2026-11-02T05:59:59Z"), ("UTC", "2026-01-01", "2026-01-01T23:59:59Z"),
        ("Pacific/Kiritimati", "2026-01-01", "2026-01-01T09:59:59Z"),
        ("No/Where", "2026-01-01", "2026-01-01T23:59:59Z"),
        ("UTC", "1900-01-01", "1970-01-01T00:00:00Z"), ("America/Chicago", "9999-12-31", "9999-12-31T23:59:59Z"),
    ])
    func aDayEndsWhereTheOfficeIs(zone: String, day: String, end: String) {
        #expect(OSCALTime(zone: zone).end(of: SampleOffice.day(day)).description == end)
    }
}

/// What may be an id or a value of a property.
@Suite struct PropertyTests {
    @Test(arguments: [
        ("a", true), ("_a.b-c_1", true), ("1a", false), ("", false), ("a b", false), ("a/b", false), ("-a", false),
    ])
    func tokensAreNarrow(text: String, isToken: Bool) {
        #expect(OSCAL.isToken(text) == isToken)
        #expect(OSCAL.isToken(OSCAL.token(text)) == (isToken || text == "1a" || text == "-a" || text.isEmpty))
    }

    @Test(arguments: [("", false), (" a", false), ("a ", false), ("a\nb", false), ("a b", true), ("a\u{1}", false)])
    func valuesAreOneLineWithoutEdgeSpace(text: String, isValue: Bool) {
        #expect(OSCAL.isValue(text) == isValue)
        #expect((OSCAL.property("x", text) == .absent) == !isValue)
    }
}
