/// A JSON value (RFC 8259) without floating point: what Signet stores and exports has whole numbers only,
/// so that two machines write the same bytes.
///
///     let value = JSONValue.object(["count": .integer(3), "of": .integer(4)])
///     value["count"]?.integer    // 3
public indirect enum JSONValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case boolean(Bool)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int)
    /// A text, unescaped.
    case string(String)
    /// Values in an order that counts.
    case array([JSONValue])
    /// Members by name, in no order; ``canonicalText`` sorts them. A name occurs once.
    case object([String: JSONValue])
}

extension JSONValue {
    /// The member of an object, or `nil` when this is no object or has no such member.
    ///
    /// A member that is there and holds ``null`` is not `nil`.
    public subscript(member: String) -> JSONValue? {
        if case .object(let members) = self { members[member] } else { nil }
    }

    /// The elements of an array; empty for anything else.
    ///
    ///     for finding in value["findings"]?.elements ?? [] { … }
    public var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The text of a string, or `nil`.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value of an integer, or `nil`; a string of digits is no integer.
    public var integer: Int? {
        if case .integer(let value) = self { value } else { nil }
    }

    /// The value of a boolean, or `nil`.
    public var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }
}

extension JSONValue: Codable {
    /// Reads any JSON value whose numbers are whole.
    ///
    /// - Throws: `DecodingError` when a number has a fraction or does not fit 64 bits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let value = try? container.decode(Int.self) {
            self = .integer(value)
        } else if let members = try? container.decode([String: JSONValue].self) {
            self = .object(members)
        } else if let elements = try? container.decode([JSONValue].self) {
            self = .array(elements)
        } else if let flag = try? container.decode(Bool.self) {
            self = .boolean(flag)
        } else if container.decodeNil() {
            self = .null
        } else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a number with a fraction, or outside 64 bits")
        }
    }

    /// Writes the value; key order is the encoder's business. Use ``canonicalText`` for stored bytes.
    ///
    /// - Throws: Whatever the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .boolean(let flag): try container.encode(flag)
        case .integer(let value): try container.encode(value)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}
