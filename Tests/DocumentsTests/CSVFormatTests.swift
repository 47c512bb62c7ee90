import Documents
import Testing

@Suite struct CSVFormatTests {
    /// Every whole file that is refused, with the exact words.
    @Test(
        arguments: [
            (
                [],
                "f.csv: error: [csv.empty] The file is empty. Export it again; even without rows it needs a line with the names of its columns."
            ),
            (
                [0xef, 0xbb, 0xbf],
                "f.csv: error: [csv.empty] The file is empty. Export it again; even without rows it needs a line with the names of its columns."
            ),
            (
                [10, 13, 10],
                "f.csv: error: [csv.empty] The file is empty. Export it again; even without rows it needs a line with the names of its columns."
            ),
            (
                [0xff, 0xfe, 97, 0, 44, 0],
                "f.csv: error: [csv.utf-16] The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
            ),
            (
                [0xfe, 0xff, 0, 97, 0, 44],
                "f.csv: error: [csv.utf-16] The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
            ),
            (
                [97, 0, 44, 0],
                "f.csv: error: [csv.utf-16] The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
            ),
            (
                [0, 97, 0, 44],
                "f.csv: error: [csv.utf-16] The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
            ),
            (
                [0x50, 0x4b, 3, 4, 20],
                "f.csv: error: [csv.workbook] The file is a workbook or ZIP archive, not CSV. Save the sheet as 'CSV UTF-8'."
            ),
            ([0x1f, 0x8b, 8, 0], "f.csv: error: [csv.compressed] The file is compressed, not CSV. Unpack it first."),
            (
                Array("a,b\r1,2\r".utf8),
                "f.csv:1: error: [csv.line-ends] The lines end in a carriage return alone (old Macintosh text). Save it again with LF or CRLF line ends."
            ),
            (
                Array("a;b\n1;2\n".utf8),
                "f.csv:1: error: [csv.delimiter] The columns are separated by semicolons, not by commas. Export it again with commas."
            ),
            (
                Array("a\tb\n".utf8),
                "f.csv:1: error: [csv.delimiter] The columns are separated by tabs, not by commas. Export it again with commas."
            ),
            (
                Array("a|b\n".utf8),
                "f.csv:1: error: [csv.delimiter] The columns are separated by vertical bars, not by commas. Export it again with commas."
            ),
            (
                Array("\na,b,a\n".utf8),
                "f.csv:2: error: [csv.column-twice] Columns 1 and 3 have the same name. Rename or remove one of them."
            ),
            (
                Array("a,\"b\n1,2\n".utf8),
                "f.csv:1: error: [csv.header] The line with the names of the columns can't be read: a quote is opened and not closed. Correct it, or export it again."
            ),
            (
                Array("a,\"b\"c\n".utf8),
                "f.csv:1: error: [csv.header] The line with the names of the columns can't be read: text follows a closing quote. Correct it, or export it again."
            ),
            (
                Array("ab,b\u{0}\n".utf8),
                "f.csv:1: error: [csv.header] The line with the names of the columns can't be read: it holds a zero byte. Correct it, or export it again."
            ),
            (
                [97, 44, 0xe4, 10],
                "f.csv:1: error: [csv.header] The line with the names of the columns can't be read: it is not UTF-8 text. Correct it, or export it again."
            ),
        ] as [([UInt8], String)])
    func `a file in another form is refused with its place and what to do`(bytes: [UInt8], sentence: String) {
        for size in [3, ByteChunks.usualSize] where size > 3 || bytes.count < 100 {
            let error = #expect(throws: Diagnostic.self) {
                try CSVReader(path: "f.csv", files: csvFiles(bytes, every: size))
            }
            #expect(error?.description == sentence)
        }
    }

    @Test func `a header longer than 1 MiB is refused with the likely cause`() {
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 21)
        let returns = Array(String(repeating: "12,34\r", count: 200_000).utf8)
        for (bytes, code) in [(long, "csv.header"), (returns, "csv.line-ends")] {
            let error = #expect(throws: Diagnostic.self) { try CSVReader(path: "f.csv", files: csvFiles(bytes)) }
            #expect(error?.code == code)
        }
    }

    @Test func `columns without a name may occur more than once`() throws {
        let reader = try CSVReader(path: "f.csv", files: .memory(["f.csv": "a,,\n"]))
        #expect(reader.header == ["a", "", ""])
    }

    @Test func `a missing file is a diagnostic`() {
        let error = #expect(throws: Diagnostic.self) { try CSVReader(path: "f.csv", files: .memory([:])) }
        #expect(error?.code == "file.missing")
    }

    /// The words for each fault of a row.
    @Test(arguments: [
        (CSVFault.fieldCount(expected: 8, found: 1), "it has 1 field where the header has 8"),
        (.fieldCount(expected: 8, found: 9), "it has 9 fields where the header has 8"),
        (.textAfterQuote, "text follows a closing quote"), (.unclosedQuote, "a quote is opened and not closed"),
        (.tooLong, "it is longer than 1 MiB"), (.notUTF8, "it is not UTF-8 text"), (.nul, "it holds a zero byte"),
    ]) func `a bad row is named by number and line, never by content`(fault: CSVFault, reason: String) {
        #expect(
            Diagnostic.csvRow("f.csv", row: 7, line: 9, fault: fault).description
                == "f.csv:9: warning: [csv.record] Row 7 can't be read: \(reason). It is left out; correct it in the source."
        )
    }
}
