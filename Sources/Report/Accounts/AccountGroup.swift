import Findings

/// The counts of an account group, by the names under which evidence stores them.
struct AccountGroup: Hashable, Sendable {
    var name: String
    var counts: [String: Int] = [:]
    /// Counts that are there and not told.
    var withheld: Set<String> = []
    /// The day of the export.
    var exported: CalendarDate?
    /// Why there are no counts.
    var reason: String?

    subscript(member: String) -> Int? { counts[member] }

    /// The counts that pages show.
    static let shown = [
        "total", "enabled", "withSecondFactor", "enforced", "phishingResistant", "appAtBest", "phoneOnly", "admins",
        "shared", "dormant",
    ]
}

extension AccountGroup {
    /// The group of a record.
    init(_ record: SubjectRecord) {
        name = record.subject.name
        exported = record.details["exported"]?.text.flatMap { CalendarDate($0) }
        reason = record.details["reason"]?.text
        if case .object(let members) = record.details {
            counts = members.compactMapValues { value in value.integer.flatMap { $0 >= 0 ? $0 : nil } }
        }
        if let enabled = counts["enabled"], let second = counts["withSecondFactor"], second <= enabled {
            counts["without"] = enabled - second
        }
    }

    /// All groups together; a count that one of them lacks, or that does not fit, is lacking.
    static func sum(_ groups: [AccountGroup], name: String = "") -> AccountGroup {
        var counts = groups.first?.counts ?? [:]
        for group in groups.dropFirst() {
            counts = counts.reduce(into: [:]) { sums, entry in
                guard let other = group.counts[entry.key] else { return }
                let (sum, overflow) = entry.value.addingReportingOverflow(other)
                if !overflow { sums[entry.key] = sum }
            }
        }
        return AccountGroup(name: name, counts: counts, exported: groups.compactMap(\.exported).min())
    }
}
