/// A row of figures of which some are withheld.
struct PublishedRow: Hashable, Sendable {
    var labels: [RowLabel]
    /// `nil`: withheld.
    var figures: [Int?]
}
