/// The US school grade that an English text asks for, by Flesch and Kincaid (1975): it grows with the length of
/// sentences and words. Syllables are counted as groups of vowels, so that a grade is a measure and no verdict.
///
///     ReadingGrade(of: "Use two steps. Keep the key.")
public struct ReadingGrade: Hashable, Sendable {
    /// Words counted.
    public var words = 0
    /// Sentences counted.
    public var sentences = 0
    /// Syllables counted.
    public var syllables = 0

    /// The grade; 0 for a text without words, and never below.
    public var value: Double {
        guard words > 0, sentences > 0 else { return 0 }
        let (words, sentences, syllables) = (Double(words), Double(sentences), Double(syllables))
        return max(0, 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }

    /// Counts a Markdown text. Code, addresses of links and the bold words that lead a paragraph ('What.') are left out.
    public init(of markdown: String) {
        let fence = #/(?m)^ {0,3}(```|~~~)[\s\S]*?^ {0,3}(```|~~~)/#
        let text = markdown.replacing(fence, with: "").replacing(#/`[^`]*`/#, with: "it")
            .replacing(#/\]\([^)]*\)/#, with: "]").replacing(#/(?m)^\*\*[^*]*\*\*/#, with: "")
        for part in text.split(separator: #/[.!?]+(?:["')\]]*)(?:\s|$)|\n\s*\n|\n\s*[-*0-9]+\.?\s/#) {
            let words = part.matches(of: #/[A-Za-z][A-Za-z'’]*/#).map(\.output)
            guard !words.isEmpty else { continue }
            sentences += 1
            self.words += words.count
            syllables += words.reduce(0) { $0 + Self.syllables(in: $1) }
        }
    }

    private static func syllables(in word: Substring) -> Int {
        let letters = word.lowercased()
        var count = 0
        var isInVowels = false
        for letter in letters {
            let isVowel = "aeiouy".contains(letter)
            if isVowel, !isInVowels { count += 1 }
            isInVowels = isVowel
        }
        if letters.hasSuffix("e"), !letters.hasSuffix("le"), count > 1 { count -= 1 }
        return max(1, count)
    }
}

extension Checklist {
    /// The grade of what is said to officials, trainers and poll workers; `nil` when nothing is.
    public var gradeForPeople: ReadingGrade? {
        let readers: Set<Audience> = [.official, .trainer, .pollWorker]
        let texts = items.filter { !readers.isDisjoint(with: $0.audience) }.map(\.prose)
        return texts.isEmpty ? nil : ReadingGrade(of: texts.joined(separator: "\n\n"))
    }
}
