import DNS

/// The records that count for certificates of a name: those of the closest name at or above it that has any.
struct CAASet: Sendable {
    /// Where they stand.
    enum Place: Hashable, Sendable {
        /// At this name or, where it is an alias, at its target.
        case name(DomainName)
        /// Nowhere up to the root.
        case nowhere
        /// A look-up failed; authorities must not issue then, and nothing follows from it here.
        case unknown(UnknownReason)
    }

    let place: Place
    let records: [CAARecord]
    /// No records anywhere.
    static let nothing = CAASet(place: .nowhere, records: [])

    /// Climbs from a name towards the root (RFC 8659 section 3). Aliases are followed at each name, and the climb goes
    /// on from the alias, never from its target.
    static func climbing(from name: DomainName, inquiry: Inquiry) async -> CAASet {
        var next: DomainName? = name
        while let here = next, here != .root {
            // Of the names above, nothing was to be expected beyond the recorded zones.
            let question = Question(here, .caa)
            let answer =
                here == name ? await inquiry.answer(to: question) : await inquiry.answer(aside: question)
            if let reason = answer.unknownReason { return CAASet(place: .unknown(reason), records: []) }
            let records = answer.records.compactMap { CAARecord($0.data) }
            if !records.isEmpty { return CAASet(place: .name(here), records: records) }
            next = here.parent
        }
        return .nothing
    }

    /// What the values of a property say.
    func issuers(_ tag: String) -> [CAAIssuer?] { records.filter { $0.tag == tag }.map { CAAIssuer($0.value) } }

    /// Whether an authority known by any of some names may issue for a name that is not a wildcard (RFC 8659
    /// section 4.2).
    func allows(_ names: Set<String>) -> Bool {
        if records.contains(where: { $0.isCritical && !CAARecord.known.contains($0.tag) }) { return false }
        let issuers = issuers("issue")
        return issuers.isEmpty
            || issuers.contains { $0?.isSatisfiable == true && $0?.domain.map(names.contains) == true }
    }
}
