public import Findings

/// A finding that came, went, or is worded or weighed otherwise than before.
///
/// Findings of two snapshots are the same one when their code and subject agree.
public struct FindingChange: Hashable, Sendable {
    /// What became of it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It was not there before.
        case raised
        /// It is gone, and its check was made: what was wrong is no longer so.
        case cleared
        /// It is gone, but its check could not be made this time: that is no improvement.
        ///
        /// That is so when an unknown finding of the same standard, or of the DNS as a whole, stands in its place.
        case notChecked = "not checked"
        /// It is still there with another severity, message or fix.
        case changed
    }

    /// The subject of the record that holds it.
    public var subject: Subject
    /// What became of it; the raw value is the word of text and JSON.
    public var kind: Kind
    /// The earlier finding; `nil` when raised.
    public var before: Finding?
    /// The later finding; `nil` when cleared or not checked.
    public var after: Finding?

    /// The finding as it is now, or as it was last; what a list of changes shows.
    public var finding: Finding? { after ?? before }
}
