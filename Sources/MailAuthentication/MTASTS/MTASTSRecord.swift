import DNS

/// The record at `_mta-sts` (RFC 8461 section 3.1): it says that a policy exists and, by its id, when it changed.
struct MTASTSRecord: Hashable, Sendable {
    let fields: FieldRecord
    /// The id that senders compare: the first one, when it has from 1 to 32 letters and digits.
    let id: String?
    /// Where something stands in place of an id, or the whole record when nothing does; `nil` when the id is good.
    let brokenPlace: Range<Int>?

    /// Reads a text that ``FieldRecord/selected(from:_:)`` kept.
    init(_ text: [UInt8]) {
        fields = FieldRecord(text, .mtaSTS)
        // A value that is no id is grammatically an extension that is named like one.
        let meant = fields.fields.filter { $0.name == "id" }
        let good = meant.first { (1...32).contains($0.value.count) && $0.value.allSatisfy(isLetterOrDigit) }
        id = good.map { String(decoding: $0.value, as: UTF8.self) }
        brokenPlace = good == nil ? meant.first?.range ?? 0..<text.count : nil
    }

    /// What stands at ``brokenPlace``, for people.
    var brokenID: String? { brokenPlace.map(fields.fragment) }

    /// Whether senders go on to the policy file; a record with a mistake is as good as none.
    var isUsable: Bool { fields.faults.isEmpty && id != nil }
}
