/// A place where a tag list of DKIM or DMARC breaks its grammar (RFC 6376 section 3.2, RFC 9989 section 4.8).
struct TagFault: Error, Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// No `=`, or a name or value with characters that may not be there.
        case malformed
        /// A tag a second time.
        case repeated
        /// `v` is not the first tag, or not `DKIM1`.
        case version
        /// The tag `p` is not there.
        case noKey
    }

    let kind: Kind
    /// Where, in octets of the joined text.
    let range: Range<Int>
    /// The first octet that can't stand where it does; where something is missing, the place for it.
    let firstWrong: Int

    init(_ kind: Kind, _ range: Range<Int>, at firstWrong: Int? = nil) {
        self.kind = kind
        self.range = range
        self.firstWrong = firstWrong ?? range.lowerBound
    }
}

/// The number of an octet of a record as people count, for a sentence: ` (character 17)`.
func column(_ offset: Int) -> String { " (character \(grouped(offset + 1)))" }
