/// One look at the bytes of a CSV file: finds where a record and its fields begin and end (RFC 4180 section 2).
struct CSVPass {
    /// The longest record in bytes, without its line end.
    static let longestRecord = 1 << 20

    /// Whether nothing follows the bytes.
    let ended: Bool
    /// Fields of the last record that hold doubled quotes.
    private var doubled: [Int] = []

    enum Outcome {
        /// More bytes are needed to know.
        case incomplete
        /// An empty line that ends there.
        case blank(end: Int)
        /// A record that ends there, after so many line ends.
        case record(end: Int, lines: Int, fault: CSVFault?)
        /// One bad record; reading goes on with the line after the position, which is so many lines further.
        case damaged(from: Int, lines: Int, fault: CSVFault)
    }

    init(ended: Bool) { self.ended = ended }

    /// Finds the record that begins at a position, and appends its fields.
    mutating func record(in bytes: [UInt8], from start: Int, fields: inout [CSVBlock.Field]) -> Outcome {
        doubled.removeAll(keepingCapacity: true)
        let span = bytes.span
        // Two bytes more than the longest record, for its line end.
        let stop = min(span.count, start + Self.longestRecord + 2)
        guard start < stop else { return .incomplete }
        if let blank = blankLine(span, start) { return blank }
        var (position, lines) = (start, 0)
        var (seen, hasNul, textAfterQuote) = (UInt8(0), false, false)
        while true {
            let first = position
            var field = CSVBlock.Field(start: UInt32(first), end: UInt32(first))
            let isQuoted = position < stop && span[position] == Self.quote
            if isQuoted {
                position += 1
                var hasDoubled = false
                quoted: while true {
                    guard position < stop else { return unclosed(span, start, stop) }
                    let byte = span[position]
                    seen |= byte
                    if byte == Self.quote {
                        guard position + 1 < span.count else {
                            if !ended { return .incomplete }
                            break quoted
                        }
                        if span[position + 1] != Self.quote { break quoted }
                        hasDoubled = true
                        position += 1
                    } else if byte == Self.newline {
                        lines += 1
                    } else if byte == 0 {
                        hasNul = true
                    }
                    position += 1
                }
                field = CSVBlock.Field(start: UInt32(first + 1), end: UInt32(position))
                position += 1
                if hasDoubled { doubled.append(fields.count) }
            }
            let bare = position
            unquoted: while position < stop {
                let byte = span[position]
                seen |= byte
                if byte <= Self.comma {
                    if byte == Self.comma || byte == Self.newline { break unquoted }
                    if byte == 0 { hasNul = true }
                }
                position += 1
            }
            if position == stop {
                if !ended, stop - start < Self.longestRecord + 2 { return .incomplete }
                if stop < span.count || !ended { return .damaged(from: stop, lines: lines, fault: .tooLong) }
            }
            let isLast = position == stop || span[position] == Self.newline
            var end = position
            if isLast, position < stop, end > bare, span[end - 1] == Self.carriageReturn { end -= 1 }
            if isQuoted {
                textAfterQuote = textAfterQuote || end > bare
            } else {
                field.end = UInt32(end)
            }
            fields.append(field)
            if !isLast {
                position += 1
                continue
            }
            let next = min(position + 1, stop)
            var fault: CSVFault?
            if end - start > Self.longestRecord {
                fault = .tooLong
            } else if hasNul {
                fault = .nul
            } else if seen >= 0x80, !Self.isUTF8(span.extracting(start..<end)) {
                fault = .notUTF8
            } else if textAfterQuote {
                fault = .textAfterQuote
            }
            return .record(end: next, lines: position < stop ? lines + 1 : lines, fault: fault)
        }
    }

    /// Turns the doubled quotes of the last record into single ones, in place.
    mutating func removeDoubledQuotes(in block: inout CSVBlock) {
        for index in doubled where index < block.fields.count {
            let field = block.fields[index]
            var (source, target) = (Int(field.start), Int(field.start))
            while source < Int(field.end) {
                let byte = block.bytes[source]
                block.bytes[target] = byte
                source += byte == Self.quote ? 2 : 1
                target += 1
            }
            block.fields[index].end = UInt32(target)
        }
    }

    private func blankLine(_ span: Span<UInt8>, _ start: Int) -> Outcome? {
        if span[start] == Self.newline { return .blank(end: start + 1) }
        guard span[start] == Self.carriageReturn else { return nil }
        guard start + 1 < span.count else { return ended ? nil : .incomplete }
        return span[start + 1] == Self.newline ? .blank(end: start + 2) : nil
    }

    /// A quote that is open where the bytes, or the longest record, end: the line where the record began is bad.
    private func unclosed(_ span: Span<UInt8>, _ start: Int, _ stop: Int) -> Outcome {
        if !ended, stop - start < Self.longestRecord + 2 { return .incomplete }
        return .damaged(from: start, lines: 0, fault: .unclosedQuote)
    }

    private static func isUTF8(_ span: Span<UInt8>) -> Bool {
        (try? UTF8Span(validating: span)) != nil
    }

    private static let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    private static let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
}
