import Findings

/// Reads times as files write them: RFC 3339 with whole seconds and an offset.
struct TimestampReader {
    private var lastDate: [UInt8] = []
    private var lastDay = 0

    /// Seconds since 1970-01-01T00:00:00Z of `YYYY-MM-DDTHH:MM:SS` followed by `Z`, `+HH:MM` or `-HH:MM`; `nil` for
    /// anything else, for a date or time that does not exist, and for a time before 1970.
    mutating func seconds(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let text = bytes.span.extracting(range)
        guard text.count == 20 || text.count == 25, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), let day = day(text), let hour = Self.number(text, 11, below: 24),
            let minute = Self.number(text, 14, below: 60), let second = Self.number(text, 17, below: 60)
        else { return nil }
        let local = day * 86_400 + hour * 3_600 + minute * 60 + second
        guard let offset = Self.offset(text), local >= offset else { return nil }
        return local - offset
    }

    /// Days since 1970-01-01 of the first ten bytes. Rows of one day stand together, so the last day is remembered.
    private mutating func day(_ text: Span<UInt8>) -> Int? {
        if lastDate.count == 10 {
            var same = true
            for index in 0..<10 where text[index] != lastDate[index] { same = false }
            if same { return lastDay }
        }
        guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let century = Self.number(text, 0, below: 100), let year = Self.number(text, 2, below: 100),
            let month = Self.number(text, 5, below: 13), let day = Self.number(text, 8, below: 32),
            let date = CalendarDate(year: century * 100 + year, month: month, day: day)
        else { return nil }
        lastDate = (0..<10).map { text[$0] }
        lastDay = date.daysSinceEpoch
        return lastDay
    }

    /// Seconds that the written time is ahead of UTC.
    private static func offset(_ text: Span<UInt8>) -> Int? {
        if text.count == 20 { return text[19] == UInt8(ascii: "Z") ? 0 : nil }
        guard text[22] == UInt8(ascii: ":"), let hours = number(text, 20, below: 24),
            let minutes = number(text, 23, below: 60)
        else { return nil }
        switch text[19] {
        case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3_600 + minutes * 60)
        default: return nil
        }
    }

    private static func number(_ text: Span<UInt8>, _ position: Int, below limit: Int) -> Int? {
        let (tens, ones) = (text[position] &- UInt8(ascii: "0"), text[position + 1] &- UInt8(ascii: "0"))
        guard tens < 10, ones < 10 else { return nil }
        let number = Int(tens) * 10 + Int(ones)
        return number < limit ? number : nil
    }
}
