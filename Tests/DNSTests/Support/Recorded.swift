import DNS
import Documents
import Foundation
import Testing

/// A resolver over zone files that stand in the test, by the files' names in the folder `zones`.
func recorded(_ files: [String: String]) throws -> RecordedResolver {
    let files = Dictionary(uniqueKeysWithValues: files.map { ("zones/" + $0.key, $0.value) })
    return try RecordedResolver(files: .memory(files), folder: "zones")
}

extension Resolver {
    /// The answer to a question that is written as text.
    func ask(_ name: String, _ type: RecordType) async throws -> Answer {
        await answer(to: Question(try DomainName(name), type))
    }
}

extension Answer {
    /// The answer as one line, for comparison: `records a.example b.example: 10 mx.example | …`.
    var drawn: String {
        var text =
            switch state {
            case .records: "records"
            case .empty: "empty"
            case .nonexistent: "nonexistent"
            case .unknown(let reason): "unknown.\(reason.rawValue)"
            }
        for alias in aliases { text += " → \(alias)" }
        if !records.isEmpty { text += ": " + records.map { "\($0.data.presentation)" }.joined(separator: " | ") }
        return text
    }
}
