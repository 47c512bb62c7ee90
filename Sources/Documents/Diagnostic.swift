/// Something wrong with an input: where, what, and what to do about it.
///
/// A module keeps its causes as an enumeration of its own and words them in one file; this is the worded form that
/// is collected, printed on stderr and shown on the evidence page.
///
///     office.yaml:7:5: error: [yaml.unknown-key] 'domians' is not a key of the office. Did you mean 'domains'? …
public struct Diagnostic: Error, Hashable, Sendable {
    /// Whether the run can go on.
    public enum Level: String, Hashable, Sendable {
        /// An `error` stops the run; after a `warning` or a `note` it goes on.
        case error, warning, note
    }

    /// Whether the run can go on.
    public var level: Level
    /// Where; `nil` when it is about no file.
    public var place: SourcePlace?
    /// Stable code, `area.what-is-wrong`, lower case with hyphens and one dot.
    public var code: String
    /// What is wrong and what to do, in plain words; never the content of a row that may be personal.
    public var message: String
    /// The line of an office's own file that the place points into, for drawing; never a row of personal data.
    ///
    /// `nil` until a reader sets it or ``Diagnostics/fillLines(of:from:)`` does.
    public var line: String?

    /// A diagnostic with all its parts.
    public init(
        _ level: Level = .error, at place: SourcePlace? = nil, code: String, message: String, line: String? = nil
    ) {
        self.level = level
        self.place = place
        self.code = code
        self.message = message
        self.line = line
    }
}

extension Diagnostic: CustomStringConvertible, Comparable {
    /// `file:line:column: error: [code] message`; without a place, it begins with the level.
    public var description: String {
        var text = ""
        if let place { text.append("\(place): ") }
        text.append(level.rawValue)
        text.append(": [\(code)] ")
        text.append(message)
        return text
    }

    /// ``description`` followed by the line and a caret below the place.
    ///
    /// Just ``description`` when the line is not known or the place has no column.
    public var drawn: String {
        guard let line, let place, place.column > 0 else { return description }
        let before = line.utf8.prefix(place.column - 1)
        let indent = String(decoding: before, as: UTF8.self).map { $0 == "\t" ? "\t" : " " as Character }
        return "\(description)\n  | \(line)\n  | \(String(indent))^"
    }

    /// By place, then code and message; those about no file come first. The level does not count.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let nowhere = SourcePlace(file: "")
        let (leftPlace, rightPlace) = (left.place ?? nowhere, right.place ?? nowhere)
        if leftPlace != rightPlace { return leftPlace < rightPlace }
        return (left.code, left.message) < (right.code, right.message)
    }
}

/// The diagnostics of one reading, thrown together so that an office sees all its mistakes at once.
public struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of their places; of one place, in the order of code and message.
    public private(set) var all: [Diagnostic]

    /// No diagnostics, or these, which are sorted here.
    public init(_ all: [Diagnostic] = []) {
        self.all = all.sorted()
    }

    /// Adds one behind those that do not come after it.
    public mutating func append(_ diagnostic: Diagnostic) {
        guard let last = all.last, diagnostic < last else {
            all.append(diagnostic)
            return
        }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = low + (high - low) / 2
            if diagnostic < all[middle] { high = middle } else { low = middle + 1 }
        }
        all.insert(diagnostic, at: low)
    }

    /// Adds all of another list.
    public mutating func append(contentsOf other: Diagnostics) {
        all.append(contentsOf: other.all)
        all.sort()
    }

    /// Gives each diagnostic of a file the line that it points into, so that it can be drawn. Only for an office's own
    /// files, never for rows of personal data.
    ///
    /// - Parameters:
    ///   - file: The file's name, as in ``SourcePlace/file``.
    ///   - text: What the file holds. Lines that a diagnostic has already are kept.
    public mutating func fillLines(of file: String, from text: String) {
        guard all.contains(where: { $0.place?.file == file && $0.line == nil }) else { return }
        let lines = SourceLines(text)
        for index in all.indices where all[index].line == nil {
            guard let place = all[index].place, place.file == file else { continue }
            all[index].line = lines[place.line]
        }
    }

    /// Those that stop the run: the ones of the level ``Diagnostic/Level/error``, in order.
    public var errors: [Diagnostic] { all.filter { $0.level == .error } }

    /// One drawn diagnostic after the other.
    public var description: String { all.map(\.drawn).joined(separator: "\n") }

    /// Throws itself when it holds an error; goes on when there are only warnings and notes.
    ///
    /// - Throws: all of the diagnostics, warnings and notes too, so that none is lost on the way out.
    public func throwIfAnyError() throws(Diagnostics) {
        if !errors.isEmpty { throw self }
    }
}
