import Testing

@testable import Site

@Suite struct HTMLTagTests {
    private func drawn(_ html: String) -> [String] {
        HTMLTag.all(in: Array(html.utf8)).map { tag in
            "\(tag.line):\(tag.column) \(tag.name)" + tag.attributes.map { " \($0.name)='\($0.value)'" }.joined()
                + (tag.text.isEmpty ? "" : " «\(tag.text)»")
        }
    }

    @Test(arguments: [
        ("<p>", ["1:1 p"]), ("a\n <P Class=\"A b\">", ["2:2 p class='A b'"]),
        ("<a href=x title='y z' hidden>", ["1:1 a href='x' title='y z' hidden=''"]),
        ("<br/><img src = \"a\" />", ["1:1 br", "1:6 img src='a'"]),
        ("<p a=\"&amp;&lt;&#65;&#x42;&colon;&unknown;&\">", ["1:1 p a='&<AB:&unknown;&'"]),
        ("<!-- <p> --><i>", ["1:13 i"]), ("<!doctype html></p><?x?><b>", ["1:25 b"]), ("1 < 2 <3 <p>", ["1:10 p"]),
        ("<script>a < b; '<p>'</script><p>", ["1:1 script «a < b; '<p>'»", "1:30 p"]),
        ("<style>p{}</STYLE>\n<p>", ["1:1 style «p{}»", "2:1 p"]),
        ("<p a=\">\" b>", ["1:1 p a='>' b=''"]), ("<p a", ["1:1 p a=''"]), ("<p a=", ["1:1 p a=''"]),
        ("<p a=\"x", ["1:1 p a='x'"]), ("<p =x>", ["1:1 p ='x'"]),
        ("<script>never ended", ["1:1 script «never ended»"]), ("<", []), ("<!--", []), ("</", []),
    ])
    func findsStartTags(html: String, expected: [String]) {
        #expect(drawn(html) == expected)
    }
}
