import DNS

/// The fault with the better name and the correction that the whole term suggests.
func explained(_ fault: SPFFault, in term: ArraySlice<UInt8>) -> SPFFault {
    if fault.kind == .typographic || fault.kind == .notASCII || fault.kind == .notASpace { return fault }
    if let second = secondOfTwo(term) {
        let text = escaped(term[second...])
        return SPFFault(
            .glued(second: text), term.startIndex..<term.endIndex, at: second,
            correction: escaped(term[..<second]) + " " + text)
    }
    if let mark = term.firstIndex(where: { ",;".utf8.contains($0) }) {
        let parts = [term[..<mark], term[(mark + 1)...]].filter { !$0.isEmpty }
        if !parts.isEmpty, parts.allSatisfy(isKnownTerm) {
            return SPFFault(.notASpace, mark..<(mark + 1), correction: parts.map { escaped($0) }.joined(separator: " "))
        }
    }
    var fault = fault
    fault.correction = evidentCorrection(String(decoding: term, as: UTF8.self))
    return fault
}

/// Where the second of two terms begins that have grown together.
private func secondOfTwo(_ term: ArraySlice<UInt8>) -> Int? {
    guard term.count > 4 else { return nil }
    for index in term.indices.dropFirst() {
        let second = term[index...]
        // A lone letter at the end is a slip of the finger rather than the mechanism `a`.
        guard second.count > 2, isKnownTerm(second), isKnownTerm(term[..<index]) else { continue }
        return index
    }
    return nil
}

private func isKnownTerm(_ octets: ArraySlice<UInt8>) -> Bool {
    guard let term = try? SPFTerm(octets) else { return false }
    if case .unknownModifier = term.content { return false }
    return true
}

/// The term as it was probably meant, when a small change makes it valid.
private func evidentCorrection(_ term: String) -> String? {
    let sign = term.first.flatMap { "+-~?".contains($0) ? String($0) : nil } ?? ""
    let body = term.dropFirst(sign.count)
    let name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    let rest = body.dropFirst(name.count)
    let value = String(rest.dropFirst())
    var candidates: [String] = []
    let address = value.split(separator: "/", maxSplits: 1).first.flatMap { IPAddress($0) }
    if let address { candidates.append(sign + (address.isIPv4 ? "ip4:" : "ip6:") + value) }
    if ["ip4", "ip6"].contains(name.lowercased()), address == nil { candidates.append(sign + "a:" + value) }
    if ["redirect", "exp"].contains(name.lowercased()) { candidates.append(name.lowercased() + "=" + value) }
    let names = ["include", "exists", "ip4", "ip6", "all", "ptr", "mx", "redirect"]
    if let near = nearest(to: name.lowercased(), in: names, within: min(2, name.count - 1)) {
        candidates.append(near == "redirect" ? "redirect=" + value : sign + near + rest)
    }
    if name.lowercased() == "all" { candidates.append(sign + "all") }
    if let last = term.last, ",;.:".contains(last) { candidates.append(String(term.dropLast())) }
    return candidates.first { $0 != term && isKnownTerm(ArraySlice($0.utf8)) }
}
