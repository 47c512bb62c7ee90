import Findings
import Settings

extension ReportInput {
    /// The plans that the edition may speak of.
    ///
    /// The public edition keeps those of public domains that name no other domain of the office: where a plan would
    /// give away a name that is the office's own, it is left out whole.
    func released(_ plans: [String: JSONValue]) -> [String: JSONValue] {
        let shown = Set(released.settings.domains.map(\.name))
        let kept = plans.filter { shown.contains($0.key) }
        guard edition == .public else { return kept }
        let hidden = settings.domains.map(\.name).filter { !shown.contains($0) }
        return kept.filter { domain, plan in
            !hidden.contains { name in !domain.isAtOrBelow(name) && plan.names(name) }
        }
    }
}

extension String {
    /// Whether a domain's name is another's, or ends in it.
    fileprivate func isAtOrBelow(_ name: String) -> Bool { self == name || hasSuffix(".\(name)") }

    /// Whether a domain's name stands in the text, alone or at the end of a longer one.
    fileprivate func names(_ name: String) -> Bool {
        guard !name.isEmpty else { return false }
        func isPart(_ scalar: Unicode.Scalar?) -> Bool {
            guard let scalar, scalar.isASCII else { return false }
            return scalar == "-" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        }
        let scalars = Array(lowercased().unicodeScalars)
        let wanted = Array(name.lowercased().unicodeScalars)
        guard scalars.count >= wanted.count else { return false }
        return (0...(scalars.count - wanted.count)).contains { start in
            let end = start + wanted.count
            guard scalars[start] == wanted[0], scalars[start..<end].elementsEqual(wanted) else { return false }
            let before = start > 0 ? scalars[start - 1] : nil
            let after = end < scalars.count ? scalars[end] : nil
            // What goes on after a dot is a longer name; a dot at the end of a sentence or of a zone's name is not.
            let goesOn = after == "." && end + 1 < scalars.count && isPart(scalars[end + 1])
            return !isPart(before) && !isPart(after) && !goesOn
        }
    }
}

extension JSONValue {
    /// Whether a domain's name stands in any text of the value.
    fileprivate func names(_ name: String) -> Bool {
        switch self {
        case .string(let text): text.names(name)
        case .array(let elements): elements.contains { $0.names(name) }
        case .object(let members): members.contains { $0.key.names(name) || $0.value.names(name) }
        case .null, .boolean, .integer: false
        }
    }
}
