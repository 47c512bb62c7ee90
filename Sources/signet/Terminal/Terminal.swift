import Documents
import Foundation
import Logging

/// The two streams of a terminal: results on stdout, everything else on stderr.
enum Terminal {
    /// Writes a result and a line end to stdout.
    static func print(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    /// Writes a result as it is to stdout.
    static func printRaw(_ text: String) {
        write(text, to: .standardOutput)
    }

    /// Writes a complaint and a line end to stderr.
    static func complain(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    /// Writes a question to stderr and leaves the cursor behind it.
    static func ask(_ text: String) {
        write(text, to: .standardError)
    }

    /// Writes each diagnostic to stderr, drawn where its line is known.
    static func report(_ diagnostics: Diagnostics) {
        for diagnostic in diagnostics.all { complain(colored(diagnostic)) }
    }

    /// Whether stderr is a terminal that a person watches.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    private static func colored(_ diagnostic: Diagnostic) -> String {
        let drawn = visible(diagnostic.drawn)
        guard isWatched, ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty else { return drawn }
        let color =
            switch diagnostic.level {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        let word = "\(diagnostic.level.rawValue): "
        guard let range = drawn.range(of: word) else { return drawn }
        return drawn.replacingCharacters(in: range, with: "\u{1b}[\(color);1m\(word)\u{1b}[0m")
    }

    /// Text from a file with what would steer a terminal, or turn its reading direction, written out.
    private static func visible(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{7f}"..<"\u{a0}", "\u{200e}"..."\u{200f}", "\u{202a}"..."\u{202e}",
                "\u{2066}"..."\u{2069}":
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A result that can't be written is no success: the program ends with the exit code for that.
    private static func write(_ text: String, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            guard handle === FileHandle.standardOutput else { return }
            complain("error: [output.unwritable] The result could not be written to standard output.")
            exit(4)
        }
    }
}
