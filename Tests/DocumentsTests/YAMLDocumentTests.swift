import Foundation
import Testing

@testable import Documents

@Suite struct YAMLDocumentTests {
    private func fault(_ text: String, firstLine: Int = 1, firstColumn: Int = 1) -> String {
        do {
            _ = try YAMLDocument.parse(text, file: "a.yml", firstLine: firstLine, firstColumn: firstColumn)
            return "read"
        } catch {
            return error.description
        }
    }

    /// The value without places, for comparing.
    private func drawing(_ value: YAMLValue) -> String {
        switch value.content {
        case .null: "~"
        case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
        case .sequence(let values): "[" + values.map(drawing).joined(separator: ",") + "]"
        case .mapping(let entries): "{" + entries.map { "\($0.key):\(drawing($0.value))" }.joined(separator: ",") + "}"
        }
    }

    @Test(arguments: [
        ("", "~"), ("# nothing\n", "~"), ("a", "a"), ("'a'", "'a'"), ("\"a\\n\"", "'a\n'"), ("~", "~"), ("null", "~"),
        ("\"null\"", "'null'"), ("a: 1\nb:\n  - x\n  - 'y'\nc: {d: [], e: }\n", "{a:1,b:[x,'y'],c:{d:[],e:~}}"),
        ("a: |\n  one\n  two\n", "{a:'one\ntwo\n'}"), ("a: >\n  one\n  two\n", "{a:'one two\n'}"),
        ("phone: (555) 555-0142", "{phone:(555) 555-0142}"), ("t: 2026-01-01T00:00:00Z", "{t:2026-01-01T00:00:00Z}"),
        ("a: R&D *now*", "{a:R&D *now*}"), ("a: '&x *x'\nb: [\"*y\"]", "{a:'&x *x',b:['*y']}"),
        ("a: |\n  &x is *y\n", "{a:'&x is *y\n'}"), ("a: !!str 1", "{a:1}"), ("yes: no", "{yes:no}"),
        ("---\na: 1\n", "{a:1}"), ("\u{feff}a: 1", "{a:1}"),
    ]) func goodTexts(text: String, drawn: String) throws {
        #expect(drawing(try YAMLDocument.parse(text, file: "a.yml")) == drawn)
    }

    @Test(arguments: [
        (
            "a:\n\tb: 1\n",
            "a.yml:2:1: error: [yaml.syntax] This is not valid YAML: found character that cannot start any token. Check indentation, colons and quotes around this place."
        ),
        (
            "a: [1, 2\n",
            "a.yml:2:1: error: [yaml.syntax] This is not valid YAML: did not find expected ',' or ']'. Check indentation, colons and quotes around this place."
        ),
        (
            "a: 1\n b: 2\n",
            "a.yml:2:3: error: [yaml.syntax] This is not valid YAML: mapping values are not allowed in this context. Check indentation, colons and quotes around this place."
        ),
        (
            "a: 1\na: 2\n",
            "a.yml:1:1: error: [yaml.duplicate-key] The key 'a' stands twice in this group. Keep one of them."
        ),
        ("x: &y 1\n", "a.yml:1:4: error: [yaml.anchor] Anchors ('&name') are not allowed. Remove the anchor."),
        (
            "x: &y [1]\nz: *y\n",
            "a.yml:2:4: error: [yaml.alias] References ('*name') are not allowed. Write the value again."
        ),
        ("x: *y\n", "a.yml:1:4: error: [yaml.alias] References ('*name') are not allowed. Write the value again."),
        ("x: !secret 1\n", "a.yml:1:4: error: [yaml.tag] Tags ('!secret') are not allowed. Remove the tag."),
        (
            "x: !!binary aGk=\n",
            "a.yml:1:4: error: [yaml.tag] Tags ('tag:yaml.org,2002:binary') are not allowed. Remove the tag."
        ),
        ("<<: {a: 1}\n", "a.yml:1:1: error: [yaml.key] A key must be a single word or text."),
        ("? [a]\n: 1\n", "a.yml:1:3: error: [yaml.key] A key must be a single word or text."),
        (
            "a: 1\n---\nb: 2\n",
            "a.yml:2:1: error: [yaml.second-document] A second document begins here. Remove the line '---' and what follows it."
        ),
        (
            "é: 1\nb: \u{1}\n",
            "a.yml:2:4: error: [yaml.character] The character U+0001 is not allowed in YAML. Remove it."
        ),
        ("ééé: *x\n", "a.yml:1:9: error: [yaml.alias] References ('*name') are not allowed. Write the value again."),
    ]) func badTexts(text: String, message: String) {
        #expect(fault(text) == message)
    }

    @Test func placesCountInTheFileThatTheTextStandsIn() throws {
        #expect(fault("a: 1\nb: *x\n", firstLine: 10, firstColumn: 5).hasPrefix("a.yml:11:8: "))
        let value = try YAMLDocument.parse("a: [日本, x]\r\nb: {c: d}\r\n", file: "f", firstLine: 3)
        guard case .mapping(let entries) = value.content, case .sequence(let list) = entries[0].value.content else {
            Issue.record("\(value)")
            return
        }
        #expect(
            list.map(\.place) == [
                SourcePlace(file: "f", line: 3, column: 5), SourcePlace(file: "f", line: 3, column: 13),
            ])
        #expect(entries[1].place == SourcePlace(file: "f", line: 4, column: 1))
        #expect(entries[1].value.place == SourcePlace(file: "f", line: 4, column: 4))
    }

    @Test func aFaultIsDrawnWithItsLine() throws {
        let diagnostic = #expect(throws: Diagnostic.self) {
            try YAMLDocument.parse("a: 1\r\nb: é *x\r\nc: *x\r\n", file: "f", firstColumn: 3)
        }
        #expect(diagnostic?.drawn.hasSuffix("\n  |   c: *x\n  |      ^") == true, "\(diagnostic?.drawn ?? "")")
    }

    /// Aliases as keys would be compared in depth: a billion comparisons, were they let through.
    @Test func aBombOfAliasesIsRefusedAtOnce() {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...40 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(fault(bomb).contains("[yaml.alias]"))
        #expect(fault(bomb + "? *a40\n: 1\n? *a40\n: 2\n").contains("[yaml.alias]"))
    }

    @Test(arguments: [24, 100, 999, 5_000, 100_000]) func deepNestingIsRefused(depth: Int) {
        for text in ["[", "{a: ", "- ", "? "] {
            let found = fault(String(repeating: text, count: depth))
            #expect(
                found.contains("[yaml.too-large]") || found.contains("[yaml.syntax]") || found.contains("[yaml.key]"),
                "\(found)")
        }
    }

    @Test func theDeepestNestingIsRead() throws {
        let depth = YAMLDocument.deepest
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(drawing(try YAMLDocument.parse(text, file: "f")) == text)
        #expect(fault("[" + text + "]").contains("[yaml.too-large]"))
    }

    @Test func aMegabyteIsReadAndFiveAreNot() throws {
        let line = "- {name: a.example, purpose: mail}\n"
        let text = String(repeating: line, count: (1 << 20) / line.utf8.count)
        guard case .sequence(let values) = try YAMLDocument.parse(text, file: "f").content else { return }
        #expect(values.count == (1 << 20) / line.utf8.count)
        #expect(fault(String(repeating: "# comment\n", count: 500_000)).contains("[yaml.too-large]"))
        #expect(fault("[" + String(repeating: "1,", count: 250_000) + "]").contains("[yaml.too-large]"))
    }

    @Test func oneLongLineWithManyValuesHasAllItsPlaces() throws {
        let text = "[" + String(repeating: "é, ", count: 20_000) + "]"
        guard case .sequence(let values) = try YAMLDocument.parse(text, file: "f").content else { return }
        #expect(values.count == 20_000)
        #expect(values.last?.place.column == 2 + 19_999 * 4)
    }

    @Test func noiseNeverTraps() {
        let seed = UInt64.random(in: 1...9_999_999)
        print("seed \(seed)")
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let parts = [
            "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "&a ", "*a", "!b ", "'", "\"", "|", ">", "?", "\t", "#",
            "é", "%", "---\n", "...\n", ",",
        ]
        for _ in 0..<5_000 {
            let text = (0...next(12)).map { _ in parts[next(parts.count)] }.joined()
            let found = fault(text)
            #expect(found == "read" || found.contains("[yaml."), "seed \(seed): \(text): \(found)")
        }
    }
}
