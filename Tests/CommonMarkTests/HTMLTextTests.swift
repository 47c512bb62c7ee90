import CommonMark
import Testing

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("<a href=\"b\" c='d'>&", "&lt;a href=&quot;b&quot; c=&#39;d&#39;&gt;&amp;"),
        ("é 漢", "é 漢"),
        ("<\u{338}b", "&lt;\u{338}b"), ("\"\u{301}", "&quot;\u{301}"),
        ("a\u{0}b\u{7f}\u{85}", "a\\u{0}b\\u{7f}\\u{85}"),
        ("\u{202e}x\u{2066}", "\\u{202e}x\\u{2066}"), ("a\tb\nc", "a\tb\nc"), ("\r\n", "\\u{d}\n"),
        ("\u{feff}\u{200b}", "\\u{feff}\\u{200b}"),
        ("\u{e0041}", "\\u{e0041}"), ("ن‌ه", "ن‌ه"), ("👩‍👧", "👩‍👧"),
    ])
    func escapesEachScalar(text: String, html: String) {
        #expect(HTMLText.escaped(text).unicodeScalars.elementsEqual(html.unicodeScalars))
    }

    @Test func visibleTextIsNotEscaped() {
        #expect(HTMLText.visible("<\u{202e}&>") == "<\\u{202e}&>")
        #expect(HTMLText.visible("<&>") == "<&>")
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFF, 0x10FFFF] as [UInt32])
    func charactersThatHTMLForbidsAreWrittenOut(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(HTMLText.escaped("a\(scalar)") == "a\\u{\(String(value, radix: 16))}")
    }
}
