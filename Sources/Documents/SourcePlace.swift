/// A place in an input file: the file as people name it, line and UTF-8 column, both counted from 1.
///
///     SourcePlace(file: "Content/site.yml", line: 7, column: 5).description    // Content/site.yml:7:5
public struct SourcePlace: Hashable, Sendable {
    /// Path relative to the workspace where the file lies in it; otherwise as people name it.
    public var file: String
    /// Line, from 1; 0 when the whole file is meant.
    public var line: Int
    /// Column in UTF-8 bytes, from 1; 0 when the whole line is meant.
    public var column: Int

    /// A place; line and column 0 mean the whole file.
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourcePlace: Comparable, CustomStringConvertible {
    /// By file, line, column; a whole file comes before the lines in it.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }

    /// `file`, `file:line` or `file:line:column`.
    public var description: String {
        if line == 0 { file } else if column == 0 { "\(file):\(line)" } else { "\(file):\(line):\(column)" }
    }
}
