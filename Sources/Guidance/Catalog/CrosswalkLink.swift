/// A reference from an item to one of another framework that asks for something alike.
///
/// A string literal is a link that is not described more closely.
///
///     crosswalk: [NIST-63B-01, {item: CISA-ELEC-03, relation: subset-of}]
public struct CrosswalkLink: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Id of the other item, as it is called today.
    public var item: String
    /// How this item stands to the other one.
    public var relation: Relation

    /// A link with its parts.
    public init(_ item: String, _ relation: Relation = .intersectsWith) {
        self.item = item
        self.relation = relation
    }

    /// A link of the default relation.
    public init(stringLiteral item: String) {
        self.init(item)
    }

    /// How two items stand to each other (NIST IR 8477, set theory relationship mapping); the raw values are the words of
    /// the key `relation`.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The same in the same words.
        case equalTo = "equal-to"
        /// The same in other words.
        case equivalentTo = "equivalent-to"
        /// This asks for a part of what the other asks for.
        case subsetOf = "subset-of"
        /// This asks for all that the other asks for, and more.
        case supersetOf = "superset-of"
        /// They have something in common; what a link means that does not say more.
        case intersectsWith = "intersects-with"

        /// The same relation, seen from the other item.
        public var inverse: Relation {
            switch self {
            case .subsetOf: .supersetOf
            case .supersetOf: .subsetOf
            case .equalTo, .equivalentTo, .intersectsWith: self
            }
        }
    }
}
