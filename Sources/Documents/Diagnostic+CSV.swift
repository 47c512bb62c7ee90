extension Diagnostic {
    /// The words for a whole file that cannot be used. Names in the header are not repeated: in a file without a
    /// header they are somebody's data.
    static func csv(_ path: String, _ problem: CSVProblem, line: Int = 0) -> Diagnostic {
        Diagnostic(at: SourcePlace(file: path, line: line), code: problem.code, message: problem.sentence)
    }

    /// The words for a row that cannot be read, as a warning with the code `csv.record`; they hold nothing of its
    /// content.
    ///
    /// - Parameters:
    ///   - path: The file, as people name it.
    ///   - row: Number of the data row, from 1 at the row after the header.
    ///   - line: Line on which the record begins, from 1.
    ///   - fault: What is wrong with it.
    public static func csvRow(_ path: String, row: Int, line: Int, fault: CSVFault) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path, line: line), code: "csv.record",
            message: "Row \(row) can't be read: \(fault.reason). It is left out; correct it in the source.")
    }
}

extension CSVProblem {
    fileprivate var code: String {
        switch self {
        case .empty: "csv.empty"
        case .utf16: "csv.utf-16"
        case .workbook: "csv.workbook"
        case .compressed: "csv.compressed"
        case .carriageReturns: "csv.line-ends"
        case .delimiter: "csv.delimiter"
        case .columnTwice: "csv.column-twice"
        case .header: "csv.header"
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .empty:
            "The file is empty. Export it again; even without rows it needs a line with the names of its columns."
        case .utf16:
            "The file is UTF-16 text, not UTF-8. Save it again with the encoding UTF-8."
        case .workbook:
            "The file is a workbook or ZIP archive, not CSV. Save the sheet as 'CSV UTF-8'."
        case .compressed:
            "The file is compressed, not CSV. Unpack it first."
        case .carriageReturns:
            "The lines end in a carriage return alone (old Macintosh text). Save it again with LF or CRLF line ends."
        case .delimiter(let word):
            "The columns are separated by \(word), not by commas. Export it again with commas."
        case .columnTwice(let first, let second):
            "Columns \(first) and \(second) have the same name. Rename or remove one of them."
        case .header(let fault):
            "The line with the names of the columns can't be read: \(fault.reason). Correct it, or export it again."
        }
    }
}
