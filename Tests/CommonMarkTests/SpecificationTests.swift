import CommonMark
import Testing

/// Examples of the CommonMark specification, version 0.30, by their numbers, for the parts of it that pages are made
/// of. Where Signet draws something otherwise on purpose (raw HTML as text, code with its frame), the example is left
/// out here and has its own test.
@Suite struct SpecificationTests {
    @Test(arguments: [
        (12, "Backslash before punctuation", "\\!\\\"\\#\\$\\%\\&\\'\\(\\)", "<p>!&quot;#$%&amp;&#39;()</p>\n"),
        (13, "Backslash before letters", "\\\t\\A\\a\\ \\3\\φ\\«", "<p>\\\t\\A\\a\\ \\3\\φ\\«</p>\n"),
        (16, "Hard break", "foo\\\nbar", "<p>foo<br>\nbar</p>\n"),
        (25, "Entities", "&copy; &AElig; &ngE;", "<p>© Æ ≧̸</p>\n"),
        (26, "Numeric references", "&#35; &#1234; &#992; &#0;", "<p># Ӓ Ϡ �</p>\n"),
        (37, "Entities are no structure", "&#42;foo&#42;\n*foo*", "<p>*foo*\n<em>foo</em></p>\n"),
        (43, "Thematic breaks", "***\n---\n___", "<hr>\n<hr>\n<hr>\n"),
        (57, "Break over list", "- foo\n***\n- bar", "<ul>\n<li>foo</li>\n</ul>\n<hr>\n<ul>\n<li>bar</li>\n</ul>\n"),
        (219, "Paragraphs", "aaa\n\nbbb", "<p>aaa</p>\n<p>bbb</p>\n"),
        (222, "Leading spaces", "  aaa\n bbb", "<p>aaa\nbbb</p>\n"),
        (301, "Lists", "- foo\n- bar\n+ baz", "<ul>\n<li>foo</li>\n<li>bar</li>\n</ul>\n<ul>\n<li>baz</li>\n</ul>\n"),
        (
            302, "Ordered lists", "1. foo\n2. bar\n3) baz",
            "<ol>\n<li>foo</li>\n<li>bar</li>\n</ol>\n<ol start=\"3\">\n<li>baz</li>\n</ol>\n"
        ),
        (
            304, "Numbers interrupt nothing", "The number of windows in my house is\n14.  The number of doors is 6.",
            "<p>The number of windows in my house is\n14.  The number of doors is 6.</p>\n"
        ),
        (
            307, "Nested lists", "- foo\n  - bar\n    - baz",
            "<ul>\n<li>foo<ul>\n<li>bar<ul>\n<li>baz</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n"
        ),
        (328, "Code spans", "`foo`", "<p><code>foo</code></p>\n"),
        (329, "Code with a backtick", "`` foo ` bar ``", "<p><code>foo ` bar</code></p>\n"),
        (338, "No escapes in code", "`foo\\`bar`", "<p><code>foo\\</code>bar`</p>\n"),
        (350, "Emphasis", "*foo bar*", "<p><em>foo bar</em></p>\n"),
        (351, "No emphasis", "a * foo bar*", "<p>a * foo bar*</p>\n"),
        (357, "Emphasis with underscores", "_foo bar_", "<p><em>foo bar</em></p>\n"),
        (360, "No emphasis inside words", "foo_bar_", "<p>foo_bar_</p>\n"),
        (378, "Strong", "**foo bar**", "<p><strong>foo bar</strong></p>\n"),
        (404, "Emphasis around a link", "*foo [bar](/url)*", "<p><em>foo <a href=\"/url\">bar</a></em></p>\n"),
        (482, "Links with titles", "[link](/uri \"title\")", "<p><a href=\"/uri\" title=\"title\">link</a></p>\n"),
        (483, "Links without titles", "[link](/uri)", "<p><a href=\"/uri\">link</a></p>\n"),
        (485, "Empty links", "[link]()", "<p><a href=\"\">link</a></p>\n"),
        (489, "Spaces in angle brackets", "[link](</my uri>)", "<p><a href=\"/my%20uri\">link</a></p>\n"),
        (500, "Fragments and queries", "[link](#fragment)", "<p><a href=\"#fragment\">link</a></p>\n"),
        (502, "Escapes in addresses", "[link](foo%20b&auml;)", "<p><a href=\"foo%20b%C3%A4\">link</a></p>\n"),
        (
            527, "Reference links", "[foo][bar]\n\n[bar]: /url \"title\"",
            "<p><a href=\"/url\" title=\"title\">foo</a></p>\n"
        ),
        (594, "Autolinks", "<http://foo.bar.baz>", "<p><a href=\"http://foo.bar.baz\">http://foo.bar.baz</a></p>\n"),
        (
            604, "Mail autolinks", "<foo@bar.example.com>",
            "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n"
        ),
        (633, "Breaks by spaces", "foo  \nbaz", "<p>foo<br>\nbaz</p>\n"),
        (648, "Soft breaks", "foo\nbaz", "<p>foo\nbaz</p>\n"),
        (650, "Plain text", "hello $.;'there", "<p>hello $.;&#39;there</p>\n"),
    ])
    func drawsTheExample(number: Int, title: String, source: String, html: String) {
        #expect(HTMLRenderer(frame: .fragment).html(Document(parsing: source)) == html, "example \(number): \(title)")
    }
}
