/// Strings that try to be read as Markdown or HTML.
enum HostileText {
    static let fixed = [
        "<script>alert(1)</script>", "](javascript:alert(1))", "{{", "{{{x}}}", "|", "a | b", "`", "``` todo x",
        "# title",
        "line\n# title", "    four spaces", "1. one", "1) one", "&amp;", "&#60;", "ends with \\", "\\", "*a* _b_ **c**",
        "[a](b)", "![a](b)", "<!-- c -->", "---", "===", "> quote", "- item", "\u{202e}evil", "a\u{0}b", "\u{1b}[31m",
        "é̀", "<\u{338}script>", "\"\u{301} onclick=x", "😀👩‍👩‍👧", "\u{f0041}", "\t tab", "a\nb\n\nc", "a  \nb", "{#id}",
        "x {#main}", "~~~", "$$", "+ a", "", " ", "\n", "]]>", "<a href='x'>", "\u{feff}bom", "<http://x.example>",
        "[x]: http://y.example",
    ]

    private static let pieces =
        fixed + [
            "a", "b", "Z", "0", "9", ".", " ", "(", ")", "[", "]", "*", "_", "~", "<", ">", "&", ";", "#", "-", "+",
            "=",
        ]

    /// A string of some pieces and some characters of any kind.
    static func random(using generator: inout some RandomNumberGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                let value = UInt32.random(in: 1...0x10FFFF, using: &generator)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            } else {
                text += pieces.randomElement(using: &generator) ?? ""
            }
        }
        return text
    }
}

/// The text that a reader of some HTML gets: tags cut out, the five escapes turned back. It goes by bytes, because
/// a mark over a `<` or a `;` makes one character of the two.
func textContent(_ html: String) -> String {
    var text: [UInt8] = []
    var rest = Array(html.utf8)[...]
    let escapes = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "<") {
            rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        } else if byte == UInt8(ascii: "&"),
            let (escape, sign) = escapes.first(where: { rest.starts(with: $0.key.utf8.dropFirst()) })
        {
            text.append(contentsOf: sign.utf8)
            rest = rest.dropFirst(escape.utf8.count - 1)
        } else {
            text.append(byte)
        }
    }
    return String(decoding: text, as: UTF8.self)
}
