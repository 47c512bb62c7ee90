/// A text with macros (RFC 7208 section 7), read but not expanded.
struct MacroString: Hashable, Sendable {
    /// One macro, `%{…}`.
    struct Macro: Hashable, Sendable {
        /// The letter in lower case.
        let letter: UInt8
        /// An upper-case letter asks for URL escaping.
        let isEscaped: Bool
        /// How many parts from the right are kept; `nil` keeps all.
        let partsKept: Int?
        /// Whether the parts are turned around.
        let isReversed: Bool
        /// Where the value is split; a dot when none is named.
        let delimiters: [UInt8]
    }

    enum Part: Hashable, Sendable {
        case literal([UInt8])
        case macro(Macro)
    }

    private(set) var parts: [Part] = []
    /// Whether the text closes with `%…`, as a domain may.
    private(set) var endsInMacro = false
    /// The octets after the last `%…`, as written.
    private(set) var tail: ArraySlice<UInt8> = []
}

extension MacroString {
    /// Where a text stands decides which octets and letters it may hold.
    enum Place: Hashable, Sendable {
        case domain
        case modifier
        case explanation
    }

    /// Reads a macro-string (RFC 7208 section 7.1).
    init(_ octets: ArraySlice<UInt8>, in place: Place) throws(SPFFault) {
        var index = octets.startIndex
        var literal: [UInt8] = []
        var tailStart = index
        while index < octets.endIndex {
            let octet = octets[index]
            if octet != UInt8(ascii: "%") {
                guard (0x21...0x7e).contains(octet) || octet == 0x20 && place == .explanation else {
                    throw SPFFault(.notASCII, index..<(index + 1))
                }
                literal.append(octet)
                index += 1
                continue
            }
            let start = index
            switch octets.dropFirst(index + 1 - octets.startIndex).first {
            case UInt8(ascii: "%"): literal.append(UInt8(ascii: "%"))
            case UInt8(ascii: "_"): literal.append(UInt8(ascii: " "))
            case UInt8(ascii: "-"): literal += Array("%20".utf8)
            case UInt8(ascii: "{"):
                guard let close = octets[index...].firstIndex(of: UInt8(ascii: "}")),
                    let macro = Macro(octets[(index + 2)..<close], in: place)
                else { throw SPFFault(.badMacro, start..<Self.end(of: octets, after: start)) }
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = []
                parts.append(.macro(macro))
                index = close - 1
            default: throw SPFFault(.badMacro, start..<min(start + 2, octets.endIndex))
            }
            index += 2
            tailStart = index
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        tail = octets[tailStart...]
        endsInMacro = tail.isEmpty && !octets.isEmpty
    }

    /// Reads a domain-spec: a macro-string that closes with a macro or with a dot and a top label
    /// (RFC 7208 section 7.1).
    init(domain octets: ArraySlice<UInt8>) throws(SPFFault) {
        guard !octets.isEmpty else { throw SPFFault(.emptyValue, octets.startIndex..<octets.endIndex) }
        try self.init(octets, in: .domain)
        guard endsInMacro || Self.endsInTopLabel(tail) else {
            throw SPFFault(.badDomain, octets.startIndex..<octets.endIndex)
        }
    }

    private static func end(of octets: ArraySlice<UInt8>, after start: Int) -> Int {
        octets[start...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? octets.endIndex
    }

    private static func endsInTopLabel(_ octets: ArraySlice<UInt8>) -> Bool {
        let octets = octets.last == UInt8(ascii: ".") ? octets.dropLast() : octets
        guard let dot = octets.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let label = octets[(dot + 1)...]
        guard let first = label.first, let last = label.last else { return false }
        return isLetterOrDigit(first) && isLetterOrDigit(last)
            && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
            && !label.allSatisfy(isDigit)
    }
}

extension MacroString.Macro {
    /// Reads what stands between the braces; `nil` when it breaks the grammar.
    fileprivate init?(_ octets: ArraySlice<UInt8>, in place: MacroString.Place) {
        guard let first = octets.first else { return nil }
        let allowed = place == .domain ? "slodiphv" : "slodiphvcrt"
        letter = lowercase(first)
        guard allowed.utf8.contains(letter) else { return nil }
        isEscaped = first != letter
        var rest = octets.dropFirst()
        let digits = rest.prefix(while: isDigit)
        rest = rest.dropFirst(digits.count)
        if digits.isEmpty {
            partsKept = nil
        } else {
            // More parts than a name can have means all of them.
            let count = digits.reduce(0) { min(1000, $0 * 10 + Int($1 - UInt8(ascii: "0"))) }
            guard count > 0 else { return nil }
            partsKept = count
        }
        isReversed = rest.first.map(lowercase) == UInt8(ascii: "r")
        if isReversed { rest = rest.dropFirst() }
        guard rest.allSatisfy({ ".-+,/_=".utf8.contains($0) }) else { return nil }
        delimiters = rest.isEmpty ? [UInt8(ascii: ".")] : Array(rest)
    }
}

extension MacroString {
    /// The macro letters used, in lower case.
    var letters: Set<UInt8> {
        Set(parts.compactMap { if case .macro(let macro) = $0 { macro.letter } else { nil } })
    }

    /// Whether the expansion differs from message to message: any macro but `%{d}`.
    var dependsOnSender: Bool { !letters.subtracting([UInt8(ascii: "d")]).isEmpty }

    /// Whether it asks for the validated name of the sender, `%{p}`.
    var usesValidatedName: Bool { letters.contains(UInt8(ascii: "p")) }
}

extension MacroString {
    /// The same text with names in lower case.
    var lowercased: MacroString {
        var copy = self
        copy.parts = parts.map { part in
            if case .literal(let octets) = part { .literal(octets.lowercased) } else { part }
        }
        copy.tail = ArraySlice(tail.lowercased)
        return copy
    }
}
