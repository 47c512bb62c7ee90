import DNS

/// A look-up term and what it leads to; at the top, the domain's own record.
struct SPFNode: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// The domain's own record.
        case record
        case include(SPFQualifier)
        case redirect
        /// `a`, `mx`, `exists` or `ptr`.
        case hosts(SPFQualifier)
    }

    enum State: Hashable, Sendable {
        case read
        case unknown(UnknownReason)
        /// Its name is made from each message.
        case dependsOnSender
        /// An include or redirect to a name without an SPF record.
        case missing
        /// A record that breaks the grammar.
        case broken(SPFFault)
        /// Several SPF records at one name.
        case multiple(Int)
        /// The name of one of its own ancestors.
        case loop
        /// A name that is no domain name.
        case noName
        /// Beyond what is looked at in one tree.
        case notFollowed
        /// `mx` with more hosts than receivers ask for.
        case tooManyHosts(Int)
    }

    let kind: Kind
    /// The term as written; the domain at the top.
    let text: String
    /// The name it leads to, with `%{d}` filled in; `nil` when it depends on the sender or is no name.
    var target: DomainName?
    /// The name whose record holds the term.
    let holder: DomainName
    /// Its own look-ups: 1, or 0 at the top.
    let cost: Int
    var state: State
    /// The record found, when there is just one.
    var record: SPFRecord?
    /// The terms of ``record`` that ask the DNS, in order.
    var children: [SPFNode] = []
    /// Whether it leads nowhere for senders with IPv4 addresses; `nil` when not known.
    var voidFour: Bool? = false
    /// Whether it leads nowhere for senders with IPv6 addresses; `nil` when not known.
    var voidSix: Bool? = false
    /// The addresses that `a` or `mx` stands for.
    var addresses = AddressSet()
}

extension SPFNode {
    /// Whether the term leads to another record.
    var leadsToRecord: Bool {
        switch kind {
        case .include, .redirect: true
        case .record, .hosts: false
        }
    }

    /// Whether more look-ups may hide behind it than were counted.
    var isCountExact: Bool {
        switch (state, leadsToRecord) {
        case (.unknown, true), (.dependsOnSender, true), (.notFollowed, _): false
        default: children.allSatisfy(\.isCountExact)
        }
    }

    /// Look-ups of the term and all below it.
    var total: Int { children.reduce(cost) { $0 + $1.total } }

    /// The term and all below it, top first.
    var flattened: [SPFNode] { [self] + children.flatMap(\.flattened) }

    /// Whether a receiver that gets here ends with an error of the record.
    var isError: Bool {
        switch state {
        case .missing, .multiple, .loop, .noName: leadsToRecord
        case .broken, .tooManyHosts: true
        case .read, .unknown, .dependsOnSender, .notFollowed: false
        }
    }
}
