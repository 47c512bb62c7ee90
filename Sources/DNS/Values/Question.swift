/// What is asked of the DNS: a name and a record type, of the class IN.
///
///     Question(try DomainName("_dmarc.example.com"), .txt)
public struct Question: Hashable, Sendable {
    /// The name whose records are asked for; where it is an alias, resolvers go on to the name it stands for.
    public var name: DomainName
    /// The record type.
    public var type: RecordType

    /// The question for records of that type at that name.
    public init(_ name: DomainName, _ type: RecordType) {
        self.name = name
        self.type = type
    }
}
