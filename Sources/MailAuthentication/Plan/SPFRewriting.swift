import DNS

/// An SPF record while it is written anew: corrected, merged, and shortened.
struct SPFRewriting: Sendable {
    /// Terms other than `all`, as written.
    private(set) var terms: [String] = []
    /// What it says of everybody else; `nil` when a redirect does, or nothing.
    var all: SPFQualifier?
    /// What was meant can't be told: the places of the record that have to be looked at by people.
    private(set) var unclear: [String] = []
    /// Terms that stood behind an `all`: they had no effect and are left out.
    private(set) var dropped: [String] = []

    /// Joins the records at a name into one.
    init(_ texts: [[UInt8]]) {
        var records: [SPFRecord] = []
        for text in texts {
            let record = SPFRecord(text)
            guard !record.faults.isEmpty else {
                records.append(record)
                continue
            }
            let corrected = SPFRecord(Self.corrected(record))
            unclear += corrected.faults.map { corrected.fragment($0.range) }
            records.append(corrected)
        }
        var known: Set<String> = []
        var ends: [SPFQualifier] = []
        for record in records {
            let end = record.firstAll?.index ?? record.terms.endIndex
            for (index, term) in record.terms.enumerated() {
                switch term.content {
                case .directive(let qualifier, .all): if index == end { ends.append(qualifier) }
                case .redirect(let target):
                    // With an 'all' it has no effect; two records can't both go on elsewhere.
                    if record.firstAll != nil { continue }
                    add(
                        records.count == 1 ? record.fragment(term.range) : "include:" + Self.value(term, record), target
                    )
                case .explanation, .unknownModifier:
                    if records.count == 1 { terms.append(record.fragment(term.range)) }
                case .directive:
                    guard index < end else {
                        dropped.append(record.fragment(term.range))
                        continue
                    }
                    guard known.insert(Self.canonical(term, record)).inserted else { continue }
                    terms.append(record.fragment(term.range))
                }
            }
        }
        // The softest of several, and never one that tells receivers nothing.
        all = ends.contains(.softfail) ? .softfail : ends.contains(.fail) ? .fail : ends.first
        if records.count > 1, all != .fail { all = .softfail }
    }

    private mutating func add(_ text: String, _ target: MacroString) {
        if !terms.contains(text) { terms.append(text) }
    }

    /// The term as it is compared: host names in lower case, a `+` and a whole prefix left out.
    private static func canonical(_ term: SPFTerm, _ record: SPFRecord) -> String {
        var text = record.fragment(term.range).lowercased()
        if text.hasPrefix("+") { text.removeFirst() }
        if text.hasPrefix("ip4:"), text.hasSuffix("/32") { text.removeLast(3) }
        if text.hasPrefix("ip6:"), text.hasSuffix("/128") { text.removeLast(4) }
        return text
    }

    private static func value(_ term: SPFTerm, _ record: SPFRecord) -> String {
        String(record.fragment(term.range).drop { $0 != "=" }.dropFirst())
    }

    /// The text with every term written as it was probably meant; a modifier that stands twice stays once.
    private static func corrected(_ record: SPFRecord) -> [UInt8] {
        var text = record.text
        for range in record.ranges.reversed() {
            guard
                let fault = record.faults.first(where: {
                    $0.range.overlaps(range) || range.contains($0.range.lowerBound)
                })
            else { continue }
            if case .repeatedModifier = fault.kind {
                text.removeSubrange(range.clamped(to: 0..<text.count))
            } else if let correction = fault.correction {
                text.replaceSubrange(range.clamped(to: 0..<text.count), with: Array(correction.utf8))
            }
        }
        return text
    }
}

extension SPFRewriting {
    /// The record.
    var text: String {
        var parts = ["v=spf1"] + terms.filter { !$0.isModifier }
        if let all { parts.append((all == .pass ? "+" : String(UnicodeScalar(all.rawValue))) + "all") }
        parts += terms.filter(\.isModifier)
        return parts.joined(separator: " ")
    }

    /// Takes out the terms that were written like this.
    mutating func remove(_ texts: Set<String>) { terms.removeAll { texts.contains($0) } }

    /// Puts others in the place of a term.
    mutating func replace(_ text: String, with others: [String]) {
        guard let index = terms.firstIndex(of: text) else { return }
        terms.replaceSubrange(index...index, with: others.filter { !terms.contains($0) })
    }
}

extension String {
    /// Whether it is a modifier, which stands at the end by custom.
    fileprivate var isModifier: Bool {
        guard let sign = firstIndex(where: { $0 == "=" || $0 == ":" || $0 == "/" }) else { return false }
        return self[sign] == "="
    }
}
