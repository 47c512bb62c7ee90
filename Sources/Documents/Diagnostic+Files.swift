extension Diagnostic {
    static func missing(_ path: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: path), code: "file.missing",
            message: "There is no such file. Check the name, or create it.")
    }

    static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: path), code: "file.unreadable",
            message: "The file can't be read: \(reason). Check its permissions.")
    }

    static func folder(_ path: String) -> Diagnostic {
        Diagnostic(
            at: SourcePlace(file: path), code: "file.unreadable",
            message: "This is a folder, not a file. Name a file.")
    }

    static func leaves(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "file.outside",
            message: "The path '\(path)' leaves the workspace. Write it relative to the workspace, without '..'.")
    }

    static func linkLeaves(_ path: String) -> Diagnostic {
        Diagnostic(
            code: "file.outside",
            message: "The path '\(path)' leaves the workspace by a symbolic link. Copy the file into the workspace.")
    }

    static func notUTF8(_ path: String, _ bytes: [UInt8]) -> Diagnostic {
        let place = firstBadByte(bytes)
        return Diagnostic(
            at: SourcePlace(file: path, line: place.line, column: place.column), code: "file.not-utf8",
            message: "The file is not UTF-8 text. Save it again with the encoding UTF-8.")
    }
}

/// Line and column of the first byte that does not belong to well-formed UTF-8.
private func firstBadByte(_ bytes: [UInt8]) -> (line: Int, column: Int) {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while true {
        switch decoder.parseScalar(from: &iterator) {
        case .valid(let scalar):
            if scalar.count == 1, scalar.first == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else {
                column += scalar.count
            }
        case .error, .emptyInput: return (line, column)
        }
    }
}
