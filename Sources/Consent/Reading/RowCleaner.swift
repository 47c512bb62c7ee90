import Documents

/// Section 3 of the specification for the rows of one role: what is the same row, and which rows are valid.
struct RowCleaner {
    enum Outcome {
        case duplicate
        case rejected(RejectReason)
        case valid(CleanRow)
    }

    private let role: InputRole
    private let hash: KeyedHash
    private let vocabulary = Vocabulary()
    private var timestamps = TimestampReader()
    private var appliedTimes = TimestampReader()
    private var seenRows = FingerprintIndex()
    private var seenIDs = FingerprintIndex()
    private var scratch: [UInt8] = []
    /// Distinct rows that carry an id, whether valid or not.
    private var rowsWithID = 0

    init(role: InputRole, hash: KeyedHash) {
        self.role = role
        self.hash = hash
    }

    /// Distinct rows whose id another row had before.
    var repeatedIDs: Int { rowsWithID - seenIDs.count }

    /// Cleans one readable row.
    mutating func clean(
        _ row: CSVBlock.Row, of block: CSVBlock, plan: ColumnPlan, programs: inout ProgramNames
    ) -> Outcome {
        func field(_ column: Int) -> Range<Int> { plan.positions[column].map { block.field($0, of: row) } ?? 0..<0 }
        guard seenRows.insert(canonicalFingerprint(block, plan, row)).isNew else { return .duplicate }
        if !field(0).isEmpty {
            rowsWithID += 1
            _ = seenIDs.insert(hash(block.bytes.span.extracting(field(0))))
        }
        guard let time = timestamps.seconds(in: block.bytes, field(1)) else { return .rejected(.timestamp) }
        guard let channel = vocabulary.channels.value(of: block.bytes, field(3)) else { return .rejected(.channel) }
        guard RecipientRule.accepts(block.bytes, field(2), on: channel) else { return .rejected(.recipient) }
        switch role {
        case .ledger:
            guard let event = vocabulary.events.value(of: block.bytes, field(5)) else { return .rejected(.vocabulary) }
            var basis: Basis?
            if event == .optIn {
                basis = vocabulary.bases.value(of: block.bytes, field(6))
                guard basis != nil else { return .rejected(.vocabulary) }
            }
            return .valid(
                .ledger(
                    LedgerRow(
                        time: time, recipient: recipient(block.bytes, field(2)), group: channel.group,
                        program: programs.number(of: block.bytes, field(4)), event: event, basis: basis,
                        isInquiry: basis == .implied && vocabulary.isInquiry(block.bytes, field(7)),
                        applied: event == .optOut ? appliedTimes.seconds(in: block.bytes, field(9)) : nil)))
        case .messages:
            guard let purpose = vocabulary.purposes.value(of: block.bytes, field(5)) else {
                return .rejected(.vocabulary)
            }
            return .valid(
                .message(
                    MessageRow(
                        time: time, recipient: recipient(block.bytes, field(2)), channel: channel,
                        program: programs.number(of: block.bytes, field(4)), purpose: purpose,
                        isFailed: vocabulary.isFailed(block.bytes, field(6)))))
        }
    }

    /// Rows are the same when they are equal in every column of the role. No field of a readable row holds a zero
    /// byte, so one between the fields keeps them apart.
    private mutating func canonicalFingerprint(
        _ block: CSVBlock, _ plan: ColumnPlan, _ row: CSVBlock.Row
    ) -> Fingerprint {
        scratch.removeAll(keepingCapacity: true)
        for position in plan.positions {
            if let position { scratch.append(contentsOf: block.bytes[block.field(position, of: row)]) }
            scratch.append(0)
        }
        return hash(scratch.span)
    }

    /// Recipients compare with the letters A–Z folded to a–z.
    private mutating func recipient(_ bytes: [UInt8], _ range: Range<Int>) -> Fingerprint {
        scratch.removeAll(keepingCapacity: true)
        for index in range {
            let byte = bytes[index]
            scratch.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
        }
        return hash(scratch.span)
    }
}
