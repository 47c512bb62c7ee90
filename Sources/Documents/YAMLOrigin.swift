import Yams

/// Where a YAML text lies in its file: turns Yams' lines and columns into places.
struct YAMLOrigin {
    let file: String
    /// The line of the file on which the text begins, from 1.
    let line: Int
    /// The column on which each of its lines begins, from 1.
    let column: Int
    private let lines: SourceLines
    /// Where the last place was, since nodes come one after the other.
    private var last = Last()

    private struct Last {
        var line = 0
        var characters = 0
        var bytes = 0
        var rest = Substring.UnicodeScalarView()
    }

    init(file: String, line: Int, column: Int, text: String) {
        self.file = file
        self.line = line
        self.column = column
        lines = SourceLines(text)
    }

    mutating func place(of node: Node) -> SourcePlace {
        place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// The place of a line and a column in characters, both from 1, as libyaml counts them; its column in bytes.
    mutating func place(line: Int, column: Int) -> SourcePlace {
        if last.line != line || last.characters > column - 1 {
            last = Last(line: line, rest: Substring(lines[line] ?? "").unicodeScalars)
        }
        while last.characters < column - 1, let scalar = last.rest.popFirst() {
            last.characters += 1
            last.bytes += UTF8.width(scalar)
        }
        return SourcePlace(file: file, line: self.line + max(line, 1) - 1, column: self.column + last.bytes)
    }

    /// What Yams threw, in words at its place.
    mutating func diagnostic(_ error: any Error) -> Diagnostic {
        guard let error = error as? YamlError else { return diagnostic(.unreadable, at: place(line: 1, column: 1)) }
        let (fault, line, column) = YAMLFault.told(by: error)
        return diagnostic(fault, at: place(line: line, column: column))
    }

    /// A fault in words, with the line it stands on.
    func diagnostic(_ fault: YAMLFault, at place: SourcePlace) -> Diagnostic {
        let text = lines[place.line - line + 1].map { String(repeating: " ", count: column - 1) + $0 }
        return Diagnostic(at: place, code: fault.code, message: fault.message, line: text)
    }
}
