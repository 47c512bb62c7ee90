/// A piece of a sentence: words, or something to be shown letter for letter.
struct TextSpan: PageObject, Hashable {
    var text: String
    var isCode: Bool

    static let members: [Member<TextSpan>] = [
        Member("text") { $0.text },
        Member("code") { $0.isCode },
    ]
}

extension [TextSpan] {
    /// The pieces of a sentence in which backticks enclose what is shown letter for letter.
    init(_ sentence: String) {
        let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false)
        // A backtick without a partner is a letter like any other.
        guard pieces.count % 2 == 1 else {
            self = [TextSpan(text: sentence, isCode: false)]
            return
        }
        self = pieces.enumerated().filter { !$0.element.isEmpty }
            .map { TextSpan(text: String($0.element), isCode: $0.offset % 2 == 1) }
    }
}
