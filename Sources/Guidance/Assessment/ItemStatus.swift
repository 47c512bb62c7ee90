/// The status of an item for a subject (or for several together).
///
/// The raw value is the word that pages and exports show.
public enum ItemStatus: String, Hashable, Sendable, CaseIterable {
    /// What the item asks for was seen, or a role has said so in a statement that counts.
    case met
    /// Some of several subjects or parts are met, and others are not.
    case partlyMet = "partly met"
    /// It was looked at, and what the item asks for is not there; or a role has said so.
    case notMet = "not met"
    /// It could not be checked: a look-up failed, or a file could not be used. Never counted as met.
    case unknown
    /// Nobody looked: its source was never supplied, or no statement that counts was made.
    case notAssessed = "not assessed"
    /// The condition under which the item applies does not hold for the subject.
    case notApplicable = "not applicable"
    /// A role accepted the risk until a date.
    case waived
}

/// The status of several subjects or parts together.
///
/// *Not applicable* and *waived* ones are left out. Of the others: all met → met; some met and some not met, or any
/// partly met → partly met; none met and some not met → not met; otherwise unknown before not assessed. Where nothing
/// is left: waived when any was, else not applicable. Of nothing at all the status is not assessed: nobody looked.
///
///     rollUp([.met, .notMet])                    // .partlyMet
///     rollUp([.met, .unknown])                   // .unknown
///     rollUp([.met, .waived, .notApplicable])    // .met
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
