import DNS

/// A name that the domain depends on, that does not exist, and that a stranger could register.
struct Lapse: Hashable, Sendable {
    /// Where the domain depends on it.
    enum Place: Hashable, Sendable {
        /// A term of the SPF record, or of one that it includes.
        case spf(term: String)
        /// A DKIM selector that is an alias.
        case dkim(selector: String)
        /// A host that takes reports.
        case reports
        case mailServer
        case nameServer
    }

    let place: Place
    /// The name that does not exist.
    let target: DomainName
    /// What would have to be registered to have it.
    let registrable: DomainName
}

/// Finds out which names could be registered by strangers, asking only where a name was seen not to exist.
struct LapseSearch: Sendable {
    let domain: DomainName
    let suffixes: PublicSuffixList
    let inquiry: Inquiry

    /// Registries that give names to those only who prove who they are; a lapsed name there is not free to take.
    private static let closed: Set<String> = ["arpa", "edu", "gov", "int", "mil"]

    /// The lapses of a name that was answered as not existing; `nil` when it is held, when it belongs to the domain's
    /// own organization, or when that can't be told.
    func lapse(_ place: Lapse.Place, at target: DomainName) async -> Lapse? {
        guard let registrable = strangers(target) else { return nil }
        // Where the target itself would be registered, its own answer has said that nobody did.
        if target != registrable { guard await isMissing(registrable) else { return nil } }
        guard await hasRegistry(registrable) else { return nil }
        return Lapse(place: place, target: target, registrable: registrable)
    }

    /// The lapse of a name server; nothing has been asked about it, so one question about what it belongs to is.
    func lapse(ofNameServer host: DomainName) async -> Lapse? {
        guard let registrable = strangers(host), await isMissing(registrable), await hasRegistry(registrable) else {
            return nil
        }
        return Lapse(place: .nameServer, target: host, registrable: registrable)
    }

    /// What would have to be registered to have the name, when that is not the domain's own.
    private func strangers(_ name: DomainName) -> DomainName? {
        guard let registrable = suffixes.registrableDomain(of: name), !domain.isAtOrBelow(registrable),
            !registrable.isAtOrBelow(domain), let top = registrable.labels.last, !Self.closed.contains(top)
        else { return nil }
        return registrable
    }

    private func isMissing(_ name: DomainName) async -> Bool {
        let answer = await inquiry.answer(aside: Question(name, .soa))
        return answer.state == .nonexistent && answer.aliases.isEmpty
    }

    /// Whether what stands above exists: nobody can register a name below a top-level name that is none, such as
    /// `local`.
    private func hasRegistry(_ registrable: DomainName) async -> Bool {
        guard let registry = registrable.parent, registry != .root else { return false }
        let answer = await inquiry.answer(aside: Question(registry, .soa))
        return answer.state == .records || answer.state == .empty
    }
}
