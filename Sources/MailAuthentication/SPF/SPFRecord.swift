import DNS

/// What a matching mechanism says of the sender (RFC 7208 section 4.6.2).
enum SPFQualifier: UInt8, Hashable, Sendable {
    case pass = 0x2b
    case fail = 0x2d
    case softfail = 0x7e
    case neutral = 0x3f

    /// The result of a match.
    var result: SPFResult {
        switch self {
        case .pass: .pass
        case .fail: .fail
        case .softfail: .softfail
        case .neutral: .neutral
        }
    }
}

/// Prefix lengths of `a` and `mx`, in bits.
struct DualPrefix: Hashable, Sendable {
    var four = 32
    var six = 128
}

/// A mechanism (RFC 7208 section 5); a target of `nil` is the domain itself.
enum SPFMechanism: Hashable, Sendable {
    case all
    case include(MacroString)
    case a(MacroString?, DualPrefix)
    case mx(MacroString?, DualPrefix)
    case ptr(MacroString?)
    case network(IPAddress, prefix: Int)
    case exists(MacroString)
}

/// One term of a record.
struct SPFTerm: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case directive(SPFQualifier, SPFMechanism)
        case redirect(MacroString)
        case explanation(MacroString)
        /// Ignored by receivers (RFC 7208 section 6); the name as written.
        case unknownModifier(String)
    }

    let content: Content
    /// Where it stands, in octets of the joined text.
    let range: Range<Int>
}

/// A record that begins with `v=spf1`, read to its end whatever is wrong with it.
struct SPFRecord: Hashable, Sendable {
    /// The joined text of the TXT record.
    let text: [UInt8]
    /// The terms that follow the grammar, in order.
    let terms: [SPFTerm]
    /// Every place that does not; any of them makes receivers ignore the record (RFC 7208 section 4.6).
    let faults: [SPFFault]
    /// Where each term stands, broken ones too.
    let ranges: [Range<Int>]
}

extension SPFRecord {
    /// A part of the text for people, octets outside printable ASCII escaped.
    func fragment(_ range: Range<Int>) -> String { escaped(text[range.clamped(to: 0..<text.count)]) }

    /// The redirect target; the record has one at most.
    var redirect: SPFTerm? {
        terms.first { if case .redirect = $0.content { true } else { false } }
    }

    /// The target of `exp`, when there is one.
    var explanation: MacroString? {
        for case .explanation(let target) in terms.map(\.content) { return target }
        return nil
    }

    /// The first `all` with its place among ``terms``.
    var firstAll: (index: Int, qualifier: SPFQualifier)? {
        for (index, term) in terms.enumerated() {
            if case .directive(let qualifier, .all) = term.content { return (index, qualifier) }
        }
        return nil
    }
}
