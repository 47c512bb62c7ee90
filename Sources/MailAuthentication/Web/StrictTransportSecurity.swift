/// What a `Strict-Transport-Security` field tells browsers (RFC 6797 section 6.1).
struct StrictTransportSecurity: Hashable, Sendable {
    /// For how many seconds a browser insists on HTTPS; 0 makes it forget.
    let maxAge: Int

    /// Reads a field; `nil` for one that browsers ignore: without `max-age`, or with a directive that stands twice.
    init?(_ field: String) {
        var maxAge: Int?
        var names: Set<String> = []
        for part in field.split(separator: ";", omittingEmptySubsequences: true) {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            guard let name = sides.first?.lowercased(), !name.isEmpty else { continue }
            guard names.insert(name).inserted else { return nil }
            guard name == "max-age" else { continue }
            guard sides.count == 2, let seconds = Self.seconds(sides[1]) else { return nil }
            maxAge = seconds
        }
        guard let maxAge else { return nil }
        self.maxAge = maxAge
    }

    /// Digits, with or without quotation marks; more than a century is a century.
    private static func seconds(_ text: Substring) -> Int? {
        var digits = text
        if digits.count >= 2, digits.first == "\"", digits.last == "\"" { digits = digits.dropFirst().dropLast() }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int(digits) ?? .max, 100 * 31_536_000)
    }

    /// The time in words: whole days where there are any.
    var words: String {
        let units = [(86_400, "day", "days"), (3_600, "hour", "hours"), (60, "minute", "minutes")]
        for (size, one, many) in units where maxAge >= size { return counted(maxAge / size, one, many) }
        return counted(maxAge, "second", "seconds")
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
