/// A record set as it would be after a change: what stands at a name for one type, or that nothing does.
///
///     RecordChange(try DomainName("_dmarc.example.com"), .txt, [.text([Array("v=DMARC1; p=reject".utf8)])])
public struct RecordChange: Hashable, Sendable {
    /// The name that holds the set; a first label `*` makes a wildcard (RFC 4592).
    public var name: DomainName
    /// The type of the set.
    public var type: RecordType
    /// All its records after the change; none: the set is removed.
    public var records: [RecordData]
    /// The TTL in seconds after the change.
    public var ttl: Int

    /// A change of the whole set of that type at that name.
    public init(_ name: DomainName, _ type: RecordType, _ records: [RecordData], ttl: Int = 3_600) {
        self.name = name
        self.type = type
        self.records = records
        self.ttl = ttl
    }
}
