/// The status of an item for a subject (or for several together).
public enum ItemStatus: String, Hashable, Sendable, CaseIterable {
    case met
    case partlyMet = "partly met"
    case notMet = "not met"
    /// It could not be checked.
    case unknown
    /// Nobody looked.
    case notAssessed = "not assessed"
    case notApplicable = "not applicable"
    /// A role accepted the risk until a date.
    case waived
}

/// The status of several subjects or parts together.
///
/// *Not applicable* and *waived* ones are left out. Of the others: all met → met; some met and some not met, or any
/// partly met → partly met; none met and some not met → not met; otherwise unknown before not assessed. Where nothing
/// is left: waived when any was, else not applicable. Of nothing at all the status is not assessed: nobody looked.
public func rollUp(_ statuses: some Sequence<ItemStatus>) -> ItemStatus {
    var seen: Set<ItemStatus> = []
    for status in statuses { seen.insert(status) }
    if seen.contains(.partlyMet) { return .partlyMet }
    if seen.contains(.notMet) { return seen.contains(.met) ? .partlyMet : .notMet }
    if seen.contains(.unknown) { return .unknown }
    if seen.contains(.notAssessed) { return .notAssessed }
    if seen.contains(.met) { return .met }
    if seen.contains(.waived) { return .waived }
    return seen.contains(.notApplicable) ? .notApplicable : .notAssessed
}
