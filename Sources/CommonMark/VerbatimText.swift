/// Text that a document shows letter for letter, whatever Markdown would make of it.
///
/// Markdown has no escape that works everywhere: a backslash is shown inside code, and an escaped word changes what
/// may stand beside an asterisk. So each byte of such a text is written as one character of a private plane, which no
/// rule of Markdown looks at: not the start of a block, not the cell of a table, not the end of a code span. After
/// parsing, the characters are turned back. A text can't break out of its place because nothing in it is read.
///
///     let name = VerbatimText.encoded("*not emphasis*")
///     HTMLRenderer(frame: .fragment).html(Document(parsing: "By \(name)."))    // <p>By *not emphasis*.</p>
public enum VerbatimText {
    /// The first of the 256 characters that stand for bytes.
    static let firstScalar: UInt32 = 0xF0000

    /// The private characters that templates and content may not contain, because the program uses them.
    public static let reserved: ClosedRange<UInt32> = 0xF0000...0xF03FF

    /// A text as private characters, one a byte of its UTF-8 form.
    ///
    /// ``decoded(_:)`` gives the text back.
    public static func encoded(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.utf8.lazy.compactMap { Unicode.Scalar(firstScalar + UInt32($0)) })
        return String(result)
    }

    /// A text with all private characters that stand for bytes turned back; the rest stays.
    public static func decoded(_ text: String) -> String {
        // 0xF3 0xB0 begins the characters of this plane: most texts have none and cost one look.
        guard text.utf8.contains(0xF3) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value >= firstScalar, let byte = UInt8(exactly: scalar.value - firstScalar) {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text in which the reserved characters themselves are written as verbatim text, so that content which
    /// happens to hold them is shown as it is.
    public static func protected(_ text: String) -> String {
        guard text.utf8.contains(0xF3), text.unicodeScalars.contains(where: { reserved.contains($0.value) }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if reserved.contains(scalar.value) {
                result.append(contentsOf: encoded(String(scalar)).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
