import DNS

/// A mail service: how to tell from a domain's records that it uses the service, and the names under which the service
/// publishes DKIM keys.
///
/// A wrong guess costs one question and never changes a verdict.
struct MailProvider: Hashable, Sendable {
    /// The name that people know it by.
    let name: String
    /// The selectors it uses, when they are the same for every customer.
    let selectors: [String]
    /// Names at or below which the service's own hosts and records lie: in MX records, SPF includes and targets of
    /// aliases.
    let marks: [DomainName]
    /// The year in which the line was last checked.
    let checked: Int

    /// Whether the name is one of the provider's.
    func owns(_ name: DomainName) -> Bool { marks.contains(where: name.isAtOrBelow) }

    /// The provider that owns the name: the one whose mark is nearest to it, so that a service inside another's domain
    /// is told from the other.
    static func owning(_ name: DomainName) -> MailProvider? {
        var candidate: DomainName? = name
        while let place = candidate {
            if let index = byMark[place] { return all[index] }
            candidate = place.parent
        }
        return nil
    }

    /// The providers that own one of the names, in the order of ``all``.
    static func recognized(in names: [DomainName]) -> [MailProvider] {
        let found = Set(names.compactMap(owning))
        return found.isEmpty ? [] : all.filter(found.contains)
    }

    /// The provider that uses the selector, when just one does.
    static func using(_ selector: String) -> MailProvider? {
        let users = all.filter { $0.selectors.contains(selector) }
        return users.count == 1 ? users.first : nil
    }

    /// Each mark with the place of its provider in ``all``; a mark that two have belongs to the first.
    private static let byMark: [DomainName: Int] = {
        let pairs = all.enumerated().flatMap { index, provider in provider.marks.map { ($0, index) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
