import DNS

/// A place where an SPF record breaks the grammar of RFC 7208 section 12.
struct SPFFault: Error, Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// Neither a mechanism nor a modifier (section 4.6.1).
        case unknownTerm
        /// Not four decimal numbers, or not an IPv6 address (section 5.6).
        case badAddress
        /// A prefix length with a leading zero, out of range, or not a number (section 5.6).
        case badPrefix
        /// A `%` that begins no macro (section 7.1).
        case badMacro
        /// A name that does not close with a macro or a top label (section 7.1).
        case badDomain
        /// Nothing after `:` or `=`, or no such sign where one is needed (section 12).
        case emptyValue
        /// Tab, line break, comma or semicolon between terms (section 4.6.1).
        case notASpace
        /// An octet that is not printable ASCII (section 12).
        case notASCII
        /// A character that word processors put in place of a plain one (section 12).
        case typographic
        /// `redirect` or `exp` a second time (section 6).
        case repeatedModifier(String)
        /// Two terms without a space between them (section 4.6.1).
        case glued(second: String)
    }

    let kind: Kind
    /// Where, in octets of the joined text.
    let range: Range<Int>
    /// The first octet that can't stand where it does; where something is missing, the place for it.
    let firstWrong: Int
    /// The term as it was probably meant.
    var correction: String?

    init(_ kind: Kind, _ range: Range<Int>, at firstWrong: Int? = nil, correction: String? = nil) {
        self.kind = kind
        self.range = range
        self.firstWrong = firstWrong ?? range.lowerBound
        self.correction = correction
    }
}

extension SPFFault.Kind: CustomStringConvertible {
    /// What is wrong, in words that follow the fragment.
    var description: String {
        switch self {
        case .unknownTerm: "this word is not known"
        case .badAddress: "this is not an address"
        case .badPrefix: "the number after '/' is not valid"
        case .badMacro: "a '%' stands where none may"
        case .badDomain: "this is not a full domain name"
        case .emptyValue: "something is missing here"
        case .notASpace: "only spaces may stand between entries"
        case .notASCII: "this character is not allowed"
        case .typographic: "a copied typographic character"
        case .repeatedModifier(let name): "'\(name)' appears twice"
        case .glued(let second): "a space is missing before '\(second)'"
        }
    }
}
