extension Document {
    /// Takes `{#id}` from the ends of headings and keeps it as their id.
    mutating func readHeadingIDs() {
        for index in nodes.indices {
            guard case .heading(let level, nil) = nodes[index].content, let last = nodes[index].children.last,
                case .text(let text) = nodes[last].content, text.hasSuffix("}"),
                let start = text.range(ofLast: "{#")
            else { continue }
            let id = VerbatimText.decoded(String(text[start.upperBound...].dropLast()))
            guard !id.isEmpty, id.unicodeScalars.allSatisfy(isIDScalar) else { continue }
            let rest = String(text[..<start.lowerBound].reversed().drop { $0 == " " }.reversed())
            nodes[last].content = .text(rest)
            nodes[index].content = .heading(level: level, id: id)
        }
    }
}

/// The ids of one page: each is given once.
///
///     var ids = PageIDs()
///     (ids.take("records"), ids.take("records"))    // ("records", "records-2")
public struct PageIDs: Sendable {
    private var taken: Set<String>

    /// The ids of a page whose frame has already used some.
    ///
    /// - Parameter taken: Those that may not be given any more.
    public init(taken: Set<String> = []) {
        self.taken = taken
    }

    /// An id that is free: the wanted one, or it with a number. Its companion `id-h` is kept free for it too.
    public mutating func take(_ wanted: String) -> String {
        var id = wanted
        var number = 1
        while taken.contains(id) || taken.contains("\(id)-h") {
            number += 1
            id = "\(wanted)-\(number)"
        }
        taken.formUnion([id, "\(id)-h"])
        return id
    }
}

/// The id that a heading without one gets from its words: lower-case ASCII letters and digits, hyphens between.
///
/// Apostrophes vanish, a run of anything else becomes one hyphen, and a text without any of these letters gives
/// `section`.
///
///     slug("The county's DNS records")    // the-countys-dns-records
public func slug(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
        case "A"..."Z": result += scalar.properties.lowercaseMapping
        case "'", "’": continue
        default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
        }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? "section" : result
}

private func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
}

extension String {
    /// Where a short text stands for the last time.
    fileprivate func range(ofLast needle: String) -> Range<String.Index>? {
        var end = endIndex
        while end > startIndex {
            let start = index(before: end)
            if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
            end = start
        }
        return nil
    }
}
