import Testing

@testable import Site

@Suite struct TemplateTagTests {
    private func drawn(_ text: String) -> [String] {
        TemplateTag.all(in: Array(text.utf8)).map {
            "\($0.line):\($0.column) \($0.kind) '\($0.name)'\($0.standsAlone ? " alone" : "")"
        }
    }

    @Test func findsEveryKindWithItsPlace() {
        let text =
            "é {{a}}{{{ b.c }}}{{&d}}\n  {{# e}}\n{{^f}}{{/f}}\n{{/e}}{{>g/h}}{{<i}}{{$j}}{{/j}}{{/i}}{{! no\ntag }}{{k}}"
        #expect(
            drawn(text) == [
                "1:4 variable 'a'", "1:9 rawVariable 'b.c'", "1:20 rawVariable 'd'", "2:3 section 'e' alone",
                "3:1 invertedSection 'f'", "3:7 close 'f'", "4:1 close 'e'", "4:7 partial 'g/h'", "4:15 parent 'i'",
                "4:21 block 'j'", "4:27 close 'j'", "4:33 close 'i'", "4:39 comment 'no\ntag'", "5:7 variable 'k'",
            ])
    }

    @Test func bracesAroundATagAreText() {
        #expect(drawn("{ {{a}} } {#{{b}}}") == ["1:3 variable 'a'", "1:13 variable 'b'"])
    }

    @Test(arguments: ["{{", "{{{", "{{{a}}", "{{a}", "{{!", "{{a\n}", "{", "}}", ""])
    func unfinishedTagsEndWithTheirLine(text: String) {
        let tags = TemplateTag.all(in: Array(text.utf8))
        #expect(tags.allSatisfy { $0.kind == .unfinished && $0.range.upperBound <= text.utf8.count })
    }

    @Test func randomTemplatesAreReadAndNeverTrap() {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "/", "^", ">", "<", "$", "!", "=", "%", "&", "title", "rows", "name", ".",
            " ", "\n",
            "```", "table", "\"", "<a href=\"", "'", "{", "}", "é", "first()", "empty(rows)", "{{#rows}}", "{{/rows}}",
            "{{title}}",
            "{{>greeting}}", "{{<frame}}", "{{/frame}}", "{{$body}}", "{{/body}}", "{{name}}",
        ]
        var passed = 0
        for _ in 0..<1_500 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            let page = TestTemplates.faults(["Templates/overview.md": "x\(text)"])
            let part = TestTemplates.faults([
                "Templates/overview.md": "```it\n```\n", "Templates/components/it.html": "x\(text)",
            ])
            if page.isEmpty || part.isEmpty { passed += 1 }
            // What the checks let through, the engine must be able to read.
            #expect(!(page + part).contains { $0.contains("can't be read") }, "\(text.debugDescription)")
        }
        #expect(passed > 80)
    }
}
