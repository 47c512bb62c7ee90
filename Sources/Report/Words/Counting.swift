import Guidance

/// Counts and lists as people read them, in US English.
enum Counting {
    /// `1,234`; with the minus sign of print.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return number < 0 ? "−\(text)" : text
    }

    /// `two`, up to `nine`; larger numbers in figures.
    static func word(_ number: Int) -> String {
        let words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(number) ? words[number] : grouped(number)
    }

    /// ``word(_:)`` at the beginning of a sentence.
    static func capitalizedWord(_ number: Int) -> String { capitalized(word(number)) }

    /// `1 domain`, `1,234 domains`.
    static func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// `one domain`, `two domains`, `12 domains`.
    static func countedInWords(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(word(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// `+3`, `−1`, `0`.
    static func change(_ difference: Int) -> String {
        difference > 0 ? "+\(grouped(difference))" : grouped(difference)
    }

    /// `a`, `a and b`, `a, b and c`; of more than `most`: `a, b and 3 more`.
    static func list(_ words: [String], most: Int = 4) -> String {
        var shown = words
        if words.count > most + 1 {
            shown = Array(words.prefix(most)) + ["\(grouped(words.count - most)) more"]
        }
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return "\(shown.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// The text with its first letter in upper case.
    static func capitalized(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// `99.3%`: one decimal, rounded down, so that 100% and 0% mean exactly that; of fewer than 10 no share is made.
    static func share(_ count: Int, of whole: Int) -> String? {
        guard whole >= 10, count >= 0, count <= whole else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: 1000)
        guard !overflow else { return nil }
        let tenths = product / whole
        if tenths == 0, count > 0 { return "below 0.1%" }
        return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }

    /// Statuses that occur with their counts: `5 met, 2 partly met, 1 unknown`.
    static func statuses(_ counts: StatusCounts) -> String {
        counts.inOrder.filter { $0.count > 0 }.map { "\(grouped($0.count)) \($0.status.rawValue)" }
            .joined(separator: ", ")
    }
}
