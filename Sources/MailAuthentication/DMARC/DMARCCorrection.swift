import DNS

extension DMARCRecord {
    /// The record as it was meant, where every mistake is a small slip: a `;` too many, or another sign in place of `=`.
    var corrected: String? {
        var parts: [String] = []
        for part in text.split(separator: UInt8(ascii: ";")).map(\.withoutOuterBlanks) where !part.isEmpty {
            if faults.contains(where: { $0.range.contains(part.startIndex) }) {
                guard let mended = Self.mended(part) else { return nil }
                parts.append(mended)
            } else {
                parts.append(escaped(part))
            }
        }
        let whole = parts.joined(separator: "; ")
        let octets = Array(whole.utf8)
        return Self.selected(from: [octets]).isEmpty || !DMARCRecord(octets).faults.isEmpty ? nil : whole
    }

    /// `p reject` and `p: reject` are meant as `p=reject`.
    private static func mended(_ part: ArraySlice<UInt8>) -> String? {
        let name = part.prefix(while: isLetterOrDigit)
        let rest = part.dropFirst(name.count).drop { isBlank($0) || $0 == UInt8(ascii: ":") }
        let tag = String(decoding: name.lowercased, as: UTF8.self)
        guard rest.startIndex > name.endIndex, !rest.isEmpty, ["p", "sp", "np"].contains(tag),
            let policy = DMARCPolicy(rawValue: String(decoding: rest.lowercased, as: UTF8.self))
        else { return nil }
        return "\(tag)=\(policy.rawValue)"
    }
}
