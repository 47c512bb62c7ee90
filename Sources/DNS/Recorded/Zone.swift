/// One recorded zone: its names, and what each one holds.
struct Zone {
    /// The records of one type at one name.
    struct RecordSet {
        var records: Set<ResourceRecord>
        var ttl: UInt32
    }

    /// What a zone says to a question inside it.
    enum Outcome {
        case records(RecordSet)
        case alias(to: DomainName, ttl: UInt32)
        case empty
        case nonexistent
        /// The name lies at or below a delegation to a zone of its own.
        case delegated
        /// A DNAME makes a name that is too long (YXDOMAIN, RFC 6672 section 2.2).
        case aliasTooLong
    }

    /// The zone's name.
    let origin: DomainName
    /// Every name that exists, empty non-terminals included (RFC 4592 section 2.2.2).
    private var nodes: [DomainName: [RecordType: RecordSet]]

    /// A zone with nothing in it.
    init(origin: DomainName) {
        self.origin = origin
        nodes = [origin: [:]]
    }

    /// Adds a record; a second copy of one that is there already is left out (RFC 2181 section 5).
    ///
    /// - Returns: a fault when the record can't be in this zone; it is then not added.
    mutating func add(_ record: WireRecord) -> ZoneFault? {
        guard record.name.isAtOrBelow(origin) else { return .outside(name: record.name, zone: origin) }
        let others = nodes[record.name, default: [:]].filter { !Self.besideAliases.contains($0.key) }
        if !Self.besideAliases.contains(record.type) {
            let besideAlias = others[.cname] != nil || record.type == .cname && !others.isEmpty
            let known = others[.cname]?.records.first?.data
            if besideAlias, record.type != .cname || known != record.data { return .aliasBesideData(record.name) }
        }
        let added = ResourceRecord(record.name, record.data)
        var set = nodes[record.name]?[record.type] ?? RecordSet(records: [], ttl: record.ttl)
        set.records.insert(added)
        set.ttl = min(set.ttl, record.ttl)
        nodes[record.name, default: [:]][record.type] = set
        var above = record.name.parent
        while let name = above, name.labelCount > origin.labelCount, nodes[name] == nil {
            nodes[name] = [:]
            above = name.parent
        }
        return nil
    }

    /// The types that may stand beside a CNAME (RFC 4034 sections 3 and 4).
    private static let besideAliases: Set<RecordType> = [.rrsig, RecordType(rawValue: 47)]

    /// What the zone says about records of a type at a name at or below its origin (RFC 1034 section 4.3.2).
    func lookUp(_ name: DomainName, _ type: RecordType) -> Outcome {
        var encloser = nodes[origin, default: [:]]
        var depth = origin.labelCount
        while depth < name.labelCount {
            if let dname = encloser[.dname], case .name(let target)? = dname.records.first?.data {
                let prefix = name.labels.dropLast(depth)
                guard let alias = try? target.prefixed(prefix.joined(separator: ".")) else { return .aliasTooLong }
                return .alias(to: alias, ttl: dname.ttl)
            }
            let next = DomainName(labels: Array(name.labels.suffix(depth + 1)))
            guard let node = nodes[next] else {
                let above = DomainName(labels: Array(name.labels.suffix(depth)))
                return wildcard(below: above, for: name, type)
            }
            depth += 1
            // DS belongs to the side above the cut (RFC 4035 section 3.1.4.1).
            if node[.ns] != nil, depth < name.labelCount || type != .ds { return .delegated }
            encloser = node
        }
        return answer(encloser, type)
    }

    private func wildcard(below encloser: DomainName, for name: DomainName, _ type: RecordType) -> Outcome {
        guard let node = nodes[DomainName(labels: ["*"] + encloser.labels)] else { return .nonexistent }
        guard case .records(var set) = answer(node, type) else { return answer(node, type) }
        set.records = Set(set.records.map { ResourceRecord(name, $0.data) })
        return .records(set)
    }

    private func answer(_ node: [RecordType: RecordSet], _ type: RecordType) -> Outcome {
        if let set = node[type] { return .records(set) }
        if let set = node[.cname], case .name(let target)? = set.records.first?.data {
            return .alias(to: target, ttl: set.ttl)
        }
        return .empty
    }
}
