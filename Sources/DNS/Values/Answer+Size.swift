extension Answer {
    /// How many octets a message with this answer has at least: header, question, an OPT record, the aliases and the
    /// records, owners compressed to two octets and names in data not compressed (RFC 1035 section 4.1).
    ///
    /// `nil` when there is no answer, or when records are not held whole (keys, signatures, other types). It stands in
    /// for ``size`` where an answer did not come over the wire.
    public var expectedSize: Int? {
        guard unknownReason == nil else { return nil }
        var octets = 12 + question.name.wire.count + 4 + 11
        for alias in aliases { octets += 12 + alias.wire.count }
        for record in records {
            guard let length = record.data.length else { return nil }
            octets += 12 + length
        }
        return octets
    }
}

extension RecordData {
    /// How many octets the data takes on the wire, names not compressed; `nil` when it is not held whole.
    fileprivate var length: Int? {
        switch self {
        case .address(let address): address.octets.count
        case .mailExchange(_, let host): 2 + host.wire.count
        case .text(let strings): strings.reduce(0) { $0 + 1 + $1.count }
        case .name(let name): name.wire.count
        case .startOfAuthority(let zone): zone.primary.wire.count + zone.mailbox.wire.count + 20
        case .hashParameters(_, _, _, let salt): 5 + salt.count
        case .tlsAssociation(_, _, _, let data): 3 + data.count
        case .certificationAuthority(_, let tag, let value): 2 + tag.utf8.count + value.count
        case .delegationSigner, .zoneKey, .signature, .other: nil
        }
    }
}
