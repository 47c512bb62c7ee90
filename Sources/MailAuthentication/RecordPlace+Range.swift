import DNS
import Findings

extension RecordPlace {
    /// A part of the joined text of a record at a name.
    init(_ range: Range<Int>, of name: DomainName) {
        self.init(name: name.description, offset: range.lowerBound, length: range.count)
    }
}
