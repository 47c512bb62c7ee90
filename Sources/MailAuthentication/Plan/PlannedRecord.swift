public import DNS
public import Findings

/// A record set of a domain that a step changes: what to remove and what to publish.
///
/// Other records of the same type at the same name stay as they are.
public struct PlannedRecord: Hashable, Sendable {
    /// The whole name.
    public var name: DomainName
    /// The zone that holds it.
    public var zone: DomainName
    /// The type.
    public var type: RecordType
    /// The TTL in seconds.
    public var ttl: Int
    /// What is removed.
    public var old: [RecordData]
    /// What is published.
    public var new: [RecordData]

    /// A change with its parts.
    public init(
        _ name: DomainName, in zone: DomainName, _ type: RecordType, ttl: Int, old: [RecordData] = [],
        new: [RecordData]
    ) {
        self.name = name
        self.zone = zone
        self.type = type
        self.ttl = ttl
        self.old = old
        self.new = new
    }

    /// The TTL while a step is fresh and may have to be taken back: five minutes; an hour is good afterwards.
    static let freshTTL = 300
}

extension PlannedRecord {
    /// What a web form takes as the name: the part before the zone, `@` for the zone itself.
    public var host: String {
        guard name.isAtOrBelow(zone) else { return name.description }
        let labels = name.labels.dropLast(zone.labelCount)
        return labels.isEmpty ? "@" : labels.joined(separator: ".")
    }

    /// What is published, as lines of a zone file (RFC 1035 section 5.1), each with its whole name.
    public var lines: [String] { new.map { "\(name). \(ttl) IN \(type) \($0.zoneText)" } }

    /// The form of a record in ``DomainPlan/json``; `old` and `new` hold the values as a web form takes them.
    public var json: JSONValue {
        .object([
            "name": .string(name.description), "host": .string(host), "zone": .string(zone.description),
            "type": .string(type.description), "ttl": .integer(ttl),
            "old": .array(old.map { .string($0.presentation) }), "new": .array(new.map { .string($0.presentation) }),
            "lines": .array(lines.map(JSONValue.string)),
        ])
    }

    /// A text record cut at 255 octets (RFC 1035 section 3.3, RFC 7208 section 3.3).
    static func text(_ octets: [UInt8]) -> RecordData {
        guard !octets.isEmpty else { return .text([[]]) }
        return .text(
            stride(from: 0, to: octets.count, by: 255).map { Array(octets[$0..<min($0 + 255, octets.count)]) })
    }

    static func text(_ text: String) -> RecordData { Self.text(Array(text.utf8)) }
}

extension RecordData {
    /// The data as a zone file holds it, names with their final dot.
    fileprivate var zoneText: String {
        switch self {
        case .text(let strings): strings.map(Self.quoted).joined(separator: " ")
        case .mailExchange(let preference, let host): "\(preference) \(host.absolute)"
        case .name(let name): name.absolute
        default: presentation
        }
    }

    /// A character string in quotes: `"` and `\` with a backslash before them, other octets as `\DDD`.
    private static func quoted(_ octets: [UInt8]) -> String {
        var text = "\""
        for octet in octets {
            if octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "\\") {
                text += "\\" + String(UnicodeScalar(octet))
            } else if (0x20...0x7e).contains(octet) {
                text += String(UnicodeScalar(octet))
            } else {
                let digits = String(octet)
                text += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
            }
        }
        return text + "\""
    }
}

extension DomainName {
    fileprivate var absolute: String { labels.isEmpty ? "." : description + "." }
}
