/// Why a record of a CSV file could not be read; the record is left out and reading goes on after it.
public enum CSVFault: Hashable, Sendable {
    /// It has another number of fields than the header.
    case fieldCount(expected: Int, found: Int)
    /// Something other than a separator follows a closing quote.
    case textAfterQuote
    /// A quote that opens on this line closes neither within 1 MiB nor before the end of the file.
    case unclosedQuote
    /// It is longer than 1 MiB.
    case tooLong
    /// It holds bytes that are not UTF-8.
    case notUTF8
    /// It holds the byte 0.
    case nul
}

extension CSVFault {
    /// What is wrong, as the end of a sentence about the row; never its content.
    ///
    ///     CSVFault.fieldCount(expected: 8, found: 7).reason    // it has 7 fields where the header has 8
    public var reason: String {
        switch self {
        case .fieldCount(let expected, let found):
            "it has \(found) \(found == 1 ? "field" : "fields") where the header has \(expected)"
        case .textAfterQuote: "text follows a closing quote"
        case .unclosedQuote: "a quote is opened and not closed"
        case .tooLong: "it is longer than 1 MiB"
        case .notUTF8: "it is not UTF-8 text"
        case .nul: "it holds a zero byte"
        }
    }
}
