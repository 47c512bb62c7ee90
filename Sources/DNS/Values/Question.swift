/// What is asked of the DNS: a name and a record type.
public struct Question: Hashable, Sendable {
    /// The name.
    public var name: DomainName
    /// The record type.
    public var type: RecordType

    /// The question for records of that type at that name.
    public init(_ name: DomainName, _ type: RecordType) {
        self.name = name
        self.type = type
    }
}
