public import Findings

/// One JSON document (RFC 8259) read strictly: whole numbers only, no member twice, no lone surrogates, bounded depth
/// and size; with the place of the first mistake.
public enum JSONDocument {
    /// The deepest nesting (64 levels) and the most bytes (64 MiB) that a document may have.
    public static let (deepest, mostBytes) = (64, 64 << 20)

    /// The value of a document in UTF-8.
    ///
    ///     try JSONDocument.parse(Array(#"{"count": 3}"#.utf8), file: "counts.json")["count"]    // .integer(3)
    ///
    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - file: the file's name for places.
    /// - Throws: a diagnostic at the line and column of the first mistake, with the code `json.syntax` or
    ///   `json.too-large`.
    public static func parse(_ bytes: [UInt8], file: String) throws(Diagnostic) -> JSONValue {
        var reader = JSONReader(bytes)
        do {
            return try reader.document()
        } catch {
            let before = bytes.prefix(reader.offset)
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            throw Diagnostic(
                at: SourcePlace(file: file, line: line, column: reader.offset - start + 1), code: error.code,
                message: error.message)
        }
    }
}

/// What can be wrong with a JSON text; worded here and nowhere else.
enum JSONFault: Error, Hashable, Sendable, CaseIterable {
    /// It breaks the grammar (RFC 8259 section 2).
    case syntax
    /// The text ends before the value does.
    case truncated
    /// Something follows the value.
    case trailing
    /// A number with a fraction or an exponent, or one that 64 bits do not hold.
    case number
    /// An escape that is none, half of a surrogate pair, a control character, or bytes that are not UTF-8.
    case string
    /// A member stands twice in an object.
    case duplicate
    /// Nested too deeply.
    case deep
    /// Too many bytes.
    case large

    var code: String { self == .large || self == .deep ? "json.too-large" : "json.syntax" }

    var message: String {
        switch self {
        case .syntax: "This is not valid JSON: something else is expected here."
        case .truncated: "This is not valid JSON: the text ends too early."
        case .trailing: "This is not valid JSON: something follows the end of the value."
        case .number: "The number is not a whole number of at most 64 bits."
        case .string: "This is not valid JSON: the text in quotes has a character or an escape that is not allowed."
        case .duplicate: "A member stands twice in this object."
        case .deep: "The value is nested more than \(JSONDocument.deepest) levels deep."
        case .large: "The file is larger than \(JSONDocument.mostBytes >> 20) MB."
        }
    }
}
