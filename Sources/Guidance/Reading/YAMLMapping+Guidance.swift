import Documents
import Settings

/// Values of a mapping as checklists and statements want them; whatever is wrong is logged at its place, and `nil`
/// stands for it.
extension YAMLMapping {
    /// A text of one line that says something; `nil` when absent or wrong.
    func words(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            log.append(.empty(key: key), at: valuePlace(key))
            return nil
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            log.append(.notOneLine(key: key), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// A text of one line that must be there and say something.
    func requiredWords(_ key: String, log: inout Diagnostics) -> String? {
        required(key, log: &log) == nil ? nil : words(key, log: &log)
    }

    /// A list of words of which each is known; `nil` when absent or wrong.
    func wordList<Word: RawRepresentable & CaseIterable>(_ key: String, log: inout Diagnostics) -> [Word]?
    where Word.RawValue == String {
        guard value(key) != nil else { return nil }
        let texts = texts(key, log: &log)
        if texts.isEmpty { log.append(.emptyList(key: key), at: valuePlace(key)) }
        var words: [Word] = []
        for (text, place) in texts {
            if let word = Word(rawValue: text) {
                words.append(word)
            } else {
                log.append(.unknownWord(text, key: key, words: Word.allCases.map(\.rawValue), at: place))
            }
        }
        return words.count == texts.count && !words.isEmpty ? words : nil
    }

    /// The id of an owner that the settings have; `nil` when absent or wrong.
    func owner(_ key: String, known: [String], log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        guard known.contains(text) else {
            log.append(.unknownOwner(text, known: known), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// A span of time in days: `365 days`, `12 months` (twelve make 365 days), `2 years`; `nil` when absent or wrong.
    func days(_ key: String, log: inout Diagnostics) -> Int? {
        guard let value = value(key) else { return nil }
        let words = (value.text ?? "").split(separator: " ")
        guard words.count == 2, let number = Int(words[0]), (1...36_500).contains(number) else {
            log.append(.notAnAge(value.text ?? value.kindInWords, key: key), at: value.place)
            return nil
        }
        switch words[1] {
        case "day", "days": return number
        case "month", "months": return (number * 365 + 11) / 12
        case "year", "years": return number * 365
        default:
            log.append(.notAnAge(value.text ?? "", key: key), at: value.place)
            return nil
        }
    }

    /// Where the value of a key stands.
    func valuePlace(_ key: String) -> SourcePlace { value(key)?.place ?? place(of: key) }
}
