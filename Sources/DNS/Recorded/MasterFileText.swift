/// The text of a zone file before libldns reads it: what libldns would misread in silence is found here, and what it
/// refuses though it is right is written in the way that it takes.
struct MasterFileText {
    /// The text for libldns, with as many lines as the file.
    private(set) var octets: [UInt8] = []
    /// The lines with something on them that is not a comment.
    private(set) var contentLines: [Int] = []
    /// Quotation marks and parentheses that are not closed, with their lines.
    private(set) var faults: [(line: Int, fault: ZoneFault)] = []

    init(_ file: [UInt8]) {
        var line = 1
        var opened: Int?
        for text in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let scan = Scan(text)
            if scan.words.contains(where: { !$0.isEmpty }) { contentLines.append(line) }
            if scan.isQuoteOpen { faults.append((line, .openQuote)) }
            if scan.opening > 0, opened == nil { opened = line }
            if scan.closing > 0 { opened = scan.endsOpen ? line : nil }
            if line > 1 { octets.append(UInt8(ascii: "\n")) }
            octets += Self.quotingProperty(text, scan.words)
            line += 1
        }
        if let opened { faults.append((opened, .openParenthesis)) }
    }

    /// The value of a CAA record may stand without quotation marks (RFC 8659 section 4.1.1); libldns wants them.
    private static func quotingProperty(_ text: ArraySlice<UInt8>, _ words: [Range<Int>]) -> [UInt8] {
        let caa = Array("caa".utf8)
        let place = words.dropFirst().prefix(3).firstIndex { text[$0].map { $0 | 0x20 } == caa }
        guard let place, words.count == place + 4 else { return Array(text) }
        let value = words[place + 3]
        guard text[value].first != UInt8(ascii: "\""), text[value].last != UInt8(ascii: ")") else { return Array(text) }
        return text[..<value.lowerBound] + [UInt8(ascii: "\"")] + text[value] + [UInt8(ascii: "\"")]
            + text[value.upperBound...]
    }
}

/// One line, cut into words.
private struct Scan {
    /// Where the words lie, quoted texts with their marks. The first is empty when the line begins with a blank.
    var words: [Range<Int>] = []
    var isQuoteOpen = false
    /// The parentheses, and whether the last one opens.
    var opening = 0
    var closing = 0
    var endsOpen = false

    init(_ text: ArraySlice<UInt8>) {
        var escaped = false
        var start: Int?
        if let first = text.first, first == 0x20 || first == 0x09 { words.append(text.startIndex..<text.startIndex) }
        scan: for (index, octet) in zip(text.indices, text) {
            let isBlank = octet == 0x20 || octet == 0x09 || octet == 0x0d
            if escaped {
                escaped = false
            } else if octet == UInt8(ascii: "\\") {
                escaped = true
            } else if octet == UInt8(ascii: "\"") {
                isQuoteOpen.toggle()
            } else if !isQuoteOpen {
                switch octet {
                case UInt8(ascii: ";"):
                    if let start { words.append(start..<index) }
                    start = nil
                    break scan
                case UInt8(ascii: "("):
                    opening += 1
                    endsOpen = true
                case UInt8(ascii: ")"):
                    closing += 1
                    endsOpen = false
                case _ where isBlank:
                    if let start { words.append(start..<index) }
                    start = nil
                    continue
                default: break
                }
            }
            start = start ?? index
        }
        if let start { words.append(start..<text.endIndex) }
    }
}
