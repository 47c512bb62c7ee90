import Testing

@testable import Documents

@Suite struct DiagnosticTests {
    private func at(_ line: Int, _ column: Int, file: String = "f") -> SourcePlace {
        SourcePlace(file: file, line: line, column: column)
    }

    @Test(arguments: [
        (
            Diagnostic(at: SourcePlace(file: "f", line: 2, column: 3), code: "a.b", message: "Bad."),
            "f:2:3: error: [a.b] Bad."
        ),
        (
            Diagnostic(.warning, at: SourcePlace(file: "f", line: 2), code: "a.b", message: "Bad."),
            "f:2: warning: [a.b] Bad."
        ),
        (Diagnostic(.note, at: SourcePlace(file: "f"), code: "a.b", message: "Bad."), "f: note: [a.b] Bad."),
        (Diagnostic(code: "a.b", message: "Bad."), "error: [a.b] Bad."),
    ]) func itIsOneLine(diagnostic: Diagnostic, text: String) {
        #expect(diagnostic.description == text)
        #expect(diagnostic.drawn == text)
    }

    @Test(arguments: [
        ("key: value", 6, "     ^"), ("\tkey: value", 2, "\t^"), ("é: x", 5, "   ^"), ("日本: x", 9, "    ^"),
        ("a", 1, "^"),
        ("a", 9, " ^"), ("", 1, "^"),
    ]) func theCaretStandsBelowThePlace(line: String, column: Int, caret: String) {
        let diagnostic = Diagnostic(at: at(1, column), code: "a.b", message: "Bad.", line: line)
        #expect(diagnostic.drawn == "f:1:\(column): error: [a.b] Bad.\n  | \(line)\n  | \(caret)")
    }

    @Test func withoutAColumnThereIsNoDrawing() {
        #expect(Diagnostic(at: at(1, 0), code: "a.b", message: "Bad.", line: "x").drawn == "f:1: error: [a.b] Bad.")
    }

    @Test func severalAreKeptInTheOrderOfTheirPlacesHoweverTheyComeIn() {
        let inOrder = [
            Diagnostic(code: "a.a", message: ""), Diagnostic(at: at(0, 0), code: "a.a", message: ""),
            Diagnostic(at: at(1, 2), code: "a.a", message: ""), Diagnostic(at: at(1, 2), code: "a.b", message: "a"),
            Diagnostic(at: at(1, 2), code: "a.b", message: "b"), Diagnostic(at: at(2, 1), code: "a.a", message: ""),
            Diagnostic(at: at(1, 1, file: "g"), code: "a.a", message: ""),
        ]
        for shift in inOrder.indices {
            let turned = Array(inOrder[shift...] + inOrder[..<shift])
            #expect(Diagnostics(turned).all == inOrder)
            var log = Diagnostics()
            for diagnostic in turned { log.append(diagnostic) }
            #expect(log.all == inOrder)
            var joined = Diagnostics(Array(turned.prefix(3)))
            joined.append(contentsOf: Diagnostics(Array(turned.dropFirst(3))))
            #expect(joined == log)
        }
    }

    @Test func onlyErrorsStopTheRun() throws {
        let warning = Diagnostic(.warning, code: "a.b", message: "")
        try Diagnostics([warning]).throwIfAnyError()
        try Diagnostics().throwIfAnyError()
        let both = Diagnostics([warning, Diagnostic(code: "c.d", message: "")])
        #expect(both.errors.map(\.code) == ["c.d"])
        #expect(throws: both) { try both.throwIfAnyError() }
    }

    @Test func linesAreFilledInForTheirFileOnly() {
        var log = Diagnostics([
            Diagnostic(at: at(2, 1), code: "a.a", message: ""), Diagnostic(at: at(9, 1), code: "a.a", message: ""),
            Diagnostic(at: at(1, 1), code: "a.a", message: "", line: "kept"),
            Diagnostic(at: at(1, 1, file: "g"), code: "a.a", message: ""),
            Diagnostic(code: "a.a", message: ""),
        ])
        log.fillLines(of: "f", from: "one\r\ntwo\r\n")
        #expect(log.all.map(\.line) == [nil, "kept", "two", nil, nil])
        #expect(log.description.contains("f:2:1: error: [a.a] \n  | two\n  | ^"))
    }

    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb", ["a", "b"]), ("\n\n", ["", "", ""]),
        ("a\rb\n", ["a\rb", ""]),
    ]) func linesEndWithLFAndACRBeforeIt(text: String, lines: [String]) {
        #expect(SourceLines(text).all == lines)
        #expect(SourceLines(text)[1] == lines.first)
        #expect(SourceLines(text)[0] == nil && SourceLines(text)[lines.count + 1] == nil)
    }
}
