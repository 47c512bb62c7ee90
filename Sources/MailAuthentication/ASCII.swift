/// Whether the octet is `0` to `9`.
func isDigit(_ octet: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) }

/// Whether the octet is an ASCII letter.
func isLetter(_ octet: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase(octet))
}

/// Whether the octet is an ASCII letter or digit.
func isLetterOrDigit(_ octet: UInt8) -> Bool { isDigit(octet) || isLetter(octet) }

/// The octet in lower case when it is an ASCII letter.
func lowercase(_ octet: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet) ? octet + 0x20 : octet
}

/// Whether the octet is a space or a tab.
func isBlank(_ octet: UInt8) -> Bool { octet == 0x20 || octet == 0x09 }

extension Sequence<UInt8> {
    /// The octets with ASCII letters in lower case.
    var lowercased: [UInt8] { map(lowercase) }
}

extension BidirectionalCollection<UInt8> {
    /// The octets without spaces and tabs at both ends; the slice keeps its indices.
    var withoutOuterBlanks: SubSequence {
        var slice = self[...]
        while let first = slice.first, isBlank(first) { slice = slice.dropFirst() }
        while let last = slice.last, isBlank(last) { slice = slice.dropLast() }
        return slice
    }
}

/// A word processor's character at the start of the octets, and how many octets it has: a byte order mark,
/// a no-break space, curly quotes, en and em dashes.
func typographicCharacter(_ octets: some Collection<UInt8>) -> Int? {
    let characters = ["\u{feff}", "\u{a0}", "\u{2018}", "\u{2019}", "\u{201c}", "\u{201d}", "\u{2013}", "\u{2014}"]
    for character in characters where octets.starts(with: character.utf8) { return character.utf8.count }
    return nil
}
