import DNS

extension SPFRecord {
    /// The texts that are SPF records: `v=spf1`, then a space or the end (RFC 7208 section 4.5).
    static func selected(from texts: [[UInt8]]) -> [[UInt8]] {
        texts.filter { text in
            text.prefix(6).lowercased == Array("v=spf1".utf8) && (text.count == 6 || text[6] == 0x20)
        }
    }

    /// Reads a text that ``selected(from:)`` kept.
    init(_ text: [UInt8]) {
        self.text = text
        var terms: [SPFTerm] = []
        var faults: [SPFFault] = []
        var ranges: [Range<Int>] = []
        var seen: Set<String> = []
        var index = min(6, text.count)
        while index < text.count {
            guard text[index] != 0x20 else {
                index += 1
                continue
            }
            let end = text[index...].firstIndex(of: 0x20) ?? text.count
            let range = index..<end
            ranges.append(range)
            do throws(SPFFault) {
                let term = try SPFTerm(text[range])
                if let name = term.onceOnly, !seen.insert(name).inserted {
                    faults.append(SPFFault(.repeatedModifier(name), range))
                }
                terms.append(term)
            } catch {
                faults.append(explained(error, in: text[range]))
            }
            index = end
        }
        self.terms = terms
        self.faults = faults
        self.ranges = ranges
    }
}

extension SPFTerm {
    /// The name of a modifier that may stand once only.
    fileprivate var onceOnly: String? {
        switch content {
        case .redirect: "redirect"
        case .explanation: "exp"
        default: nil
        }
    }

    /// Reads one term, without the spaces around it.
    init(_ octets: ArraySlice<UInt8>) throws(SPFFault) {
        range = octets.startIndex..<octets.endIndex
        if let bad = octets.firstIndex(where: { !(0x21...0x7e).contains($0) }) {
            throw Self.fault(ofOctetAt: bad, in: octets)
        }
        let qualifier = octets.first.flatMap(SPFQualifier.init(rawValue:))
        let body = qualifier == nil ? octets : octets.dropFirst()
        let name = body.prefix { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
        guard let first = name.first, isLetter(first) else { throw SPFFault(.unknownTerm, range) }
        let word = String(decoding: name.lowercased, as: UTF8.self)
        let rest = body.dropFirst(name.count)
        if rest.first == UInt8(ascii: "=") {
            guard qualifier == nil else { throw SPFFault(.unknownTerm, range) }
            let value = rest.dropFirst()
            switch word {
            case "redirect": content = .redirect(try MacroString(domain: value))
            case "exp": content = .explanation(try MacroString(domain: value))
            default:
                _ = try MacroString(value, in: .modifier)
                content = .unknownModifier(String(decoding: name, as: UTF8.self))
            }
            return
        }
        content = .directive(qualifier ?? .pass, try SPFMechanism(word, rest, in: range))
    }

    private static func fault(ofOctetAt index: Int, in octets: ArraySlice<UInt8>) -> SPFFault {
        if [0x09, 0x0a, 0x0d].contains(octets[index]) { return SPFFault(.notASpace, index..<(index + 1)) }
        if let length = typographicCharacter(octets[index...]) {
            return SPFFault(.typographic, index..<(index + length))
        }
        let end = octets[index...].firstIndex { $0 < 0x80 } ?? octets.endIndex
        return SPFFault(.notASCII, index..<max(index + 1, end))
    }
}

extension SPFMechanism {
    /// Reads a mechanism from its name in lower case and what follows the name (RFC 7208 section 5).
    fileprivate init(_ word: String, _ rest: ArraySlice<UInt8>, in range: Range<Int>) throws(SPFFault) {
        let colon = rest.first == UInt8(ascii: ":")
        let value = rest.dropFirst()
        switch word {
        case "all":
            guard rest.isEmpty else { throw SPFFault(.unknownTerm, range, at: rest.startIndex) }
            self = .all
        case "include", "exists":
            guard colon else {
                throw SPFFault(rest.isEmpty ? .emptyValue : .unknownTerm, range, at: rest.startIndex)
            }
            let target = try MacroString(domain: value)
            self = word == "include" ? .include(target) : .exists(target)
        case "ptr":
            guard colon || rest.isEmpty else { throw SPFFault(.unknownTerm, range, at: rest.startIndex) }
            self = .ptr(colon ? try MacroString(domain: value) : nil)
        case "a", "mx":
            let (target, prefix) = try Self.targetAndPrefix(rest, in: range)
            self = word == "a" ? .a(target, prefix) : .mx(target, prefix)
        case "ip4":
            guard colon, !value.isEmpty else {
                throw SPFFault(.emptyValue, range, at: rest.startIndex + (colon ? 1 : 0))
            }
            self = try Self.network(value, widest: 32) { isDottedDecimal($0) ? IPAddress($1) : nil }
        case "ip6":
            guard colon, !value.isEmpty else {
                throw SPFFault(.emptyValue, range, at: rest.startIndex + (colon ? 1 : 0))
            }
            self = try Self.network(value, widest: 128) { IPAddress($1).flatMap { $0.isIPv4 ? nil : $0 } }
        default: throw SPFFault(.unknownTerm, range)
        }
    }

    /// What follows `a` or `mx`: `[":" domain-spec] [dual-cidr-length]`.
    private static func targetAndPrefix(
        _ rest: ArraySlice<UInt8>, in range: Range<Int>
    ) throws(SPFFault) -> (MacroString?, DualPrefix) {
        let slash = UInt8(ascii: "/")
        var prefix = DualPrefix()
        var front = rest
        if let (digits, before) = trailingNumber(front), before.last == slash {
            prefix.six = try prefixLength(digits, widest: 128)
            front = before.dropLast()
        }
        if let (digits, before) = trailingNumber(front) {
            prefix.four = try prefixLength(digits, widest: 32)
            front = before
        }
        guard !front.isEmpty else { return (nil, prefix) }
        guard front.first == UInt8(ascii: ":") else {
            throw SPFFault(front.first == slash ? .badPrefix : .unknownTerm, range, at: front.startIndex)
        }
        let name = front.dropFirst()
        do throws(SPFFault) {
            return (try MacroString(domain: name), prefix)
        } catch {
            if error.kind == .badDomain, let cut = name.lastIndex(of: slash),
                (try? MacroString(domain: name[..<cut])) != nil
            {
                throw SPFFault(.badPrefix, cut..<rest.endIndex)
            }
            throw error
        }
    }

    /// The digits at the end and what stands before the slash in front of them.
    private static func trailingNumber(_ octets: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
        let digits = octets.suffix(while: isDigit)
        let before = octets.dropLast(digits.count)
        guard !digits.isEmpty, before.last == UInt8(ascii: "/") else { return nil }
        return (digits, before.dropLast())
    }

    private static func network(
        _ value: ArraySlice<UInt8>, widest: Int, read: (ArraySlice<UInt8>, String) -> IPAddress?
    ) throws(SPFFault) -> SPFMechanism {
        let text = value.prefix { $0 != UInt8(ascii: "/") }
        guard let address = read(text, String(decoding: text, as: UTF8.self)) else {
            throw SPFFault(.badAddress, text.startIndex..<text.endIndex)
        }
        guard text.endIndex < value.endIndex else { return .network(address, prefix: widest) }
        let digits = value[(text.endIndex + 1)...]
        return .network(address, prefix: try prefixLength(digits, widest: widest))
    }

    /// `"0"`, or digits without a leading zero, up to the widest.
    private static func prefixLength(_ digits: ArraySlice<UInt8>, widest: Int) throws(SPFFault) -> Int {
        let fault = SPFFault(.badPrefix, digits.startIndex..<digits.endIndex)
        guard (1...3).contains(digits.count), digits.allSatisfy(isDigit),
            digits.count == 1 || digits.first != UInt8(ascii: "0")
        else { throw fault }
        let length = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard length <= widest else { throw fault }
        return length
    }
}

/// Four numbers from 0 to 255 without leading zeros (RFC 7208 section 12, `ip4-network`).
private func isDottedDecimal(_ octets: ArraySlice<UInt8>) -> Bool {
    let numbers = octets.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count == 4
        && numbers.allSatisfy { number in
            (1...3).contains(number.count) && number.allSatisfy(isDigit)
                && (number.count == 1 || number.first != UInt8(ascii: "0"))
                && number.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
        }
}

extension ArraySlice<UInt8> {
    /// The longest end of which every octet holds.
    fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex
        return self[start...]
    }
}
