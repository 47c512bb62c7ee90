/// A place in the text of a DNS record, so that whoever shows the record can mark it.
public struct RecordPlace: Hashable, Sendable, Codable {
    /// The name that holds the record.
    public var name: String
    /// Where it begins, in octets from the start of the record's strings joined together; the first octet is 0.
    public var offset: Int
    /// How many octets it has; 0 where something is missing at that point.
    public var length: Int

    /// A place with all its parts; negative numbers become 0.
    public init(name: String, offset: Int, length: Int) {
        self.name = name
        self.offset = max(0, offset)
        self.length = max(0, length)
    }
}

extension RecordPlace: Comparable {
    /// By name, then from the start of the text to its end.
    public static func < (left: RecordPlace, right: RecordPlace) -> Bool {
        (left.name, left.offset, left.length) < (right.name, right.offset, right.length)
    }
}

extension RecordPlace {
    /// The object with its three members.
    var json: JSONValue {
        .object(["name": .string(name), "offset": .integer(offset), "length": .integer(length)])
    }

    /// The place that ``json`` wrote; `nil` when the JSON has another form.
    init?(json: JSONValue) {
        guard let name = json["name"]?.text, let offset = json["offset"]?.integer,
            let length = json["length"]?.integer, offset >= 0, length >= 0
        else { return nil }
        self.init(name: name, offset: offset, length: length)
    }
}
