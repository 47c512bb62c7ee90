import Testing

@testable import CommonMark

@Suite struct PipeRowTests {
    @Test(arguments: [
        ("a | b", ["a", "b"]), ("| a | b |", ["a", "b"]), ("|a|b|", ["a", "b"]), ("  |  a  |\tb\t|  ", ["a", "b"]),
        ("a", ["a"]), ("|a", ["a"]), ("a|", ["a"]), ("||", [""]), ("| | |", ["", ""]), ("", [""]), ("   ", [""]),
        ("a \\| b | c", ["a | b", "c"]), ("a \\|", ["a |"]), ("\\|a|b", ["|a", "b"]), ("a\\\\|b", ["a\\|b"]),
        ("`a|b`", ["`a", "b`"]),
        ("é | 漢", ["é", "漢"]),
    ])
    func splitsALineAtItsBars(line: String, cells: [String]) {
        #expect(PipeRow(line[...]).cells.map(\.text) == cells)
    }

    @Test func knowsWhereEachCellBegins() {
        #expect(PipeRow("  | é |  b |"[...]).cells.map(\.offset) == [4, 10])
        #expect(PipeRow("a|b"[...]).cells.map(\.offset) == [0, 2])
    }

    @Test(arguments: [
        ("--|--", [ColumnAlignment.start, .start]), ("|:-|-:|:-:|", [.start, .end, .center]), ("-", [.start]),
        (" --- | ---: ", [.start, .end]),
    ])
    func readsAlignments(line: String, alignments: [ColumnAlignment]) {
        #expect(PipeRow(line[...]).alignments == alignments)
    }

    @Test(arguments: ["", "a|b", "--|", "- -|--", ":|:", "::--|-", "--|a", "—|—", "-:-|-"])
    func refusesWhatIsNoDelimiterRow(line: String) {
        // A row whose last cell is empty has one cell less, so only its own dashes count.
        #expect(PipeRow(line[...]).alignments == (line == "--|" ? [.start] : nil))
    }

    @Test(arguments: [("a|b", true), ("a\\|b", false), ("a\\|b|c", true), ("", false), ("|", true)])
    func seesBarsThatSeparate(line: String, hasBar: Bool) {
        #expect(PipeRow.hasBar(line[...]) == hasBar)
    }
}
