/// The outcome of one question.
public enum AnswerState: Hashable, Sendable {
    /// At least one record of the type asked for, at the end of the aliases.
    case records
    /// The name exists and has no record of this type (NODATA, RFC 2308 section 2.2).
    case empty
    /// The name does not exist (NXDOMAIN); nothing exists below it either (RFC 8020).
    case nonexistent
    /// No answer that may be judged: nothing follows from it, least of all that the record is missing.
    case unknown(UnknownReason)
}

/// The answer to one question.
///
///     let answer = await resolver.answer(to: Question(name, .txt))
///     if answer.isMissing { … } else if let reason = answer.unknownReason { … } else { use(answer.texts) }
public struct Answer: Hashable, Sendable {
    /// What was asked.
    public var question: Question
    /// What came of it.
    public var state: AnswerState
    /// The records of the type asked for, in the order of ``ResourceRecord``, which is the same for every server's
    /// order; empty unless ``state`` is `records`.
    public var records: [ResourceRecord]
    /// The names that aliases (CNAME) led through, in order and at most 16, the last one being where ``records`` stand;
    /// empty when the name itself holds them.
    public var aliases: [DomainName]
    /// The smallest TTL of the answer in seconds, aliases included; 0 when there is none, and for one with the highest
    /// bit set (RFC 2181 section 8).
    public var ttl: Int
    /// The octets of the message that it came in, the largest one's when aliases took several; for recorded zones
    /// what a server would send (``expectedSize``); `nil` when that is not known.
    public var size: Int?
    /// Whether it had to be fetched over TCP because it was cut short over UDP (RFC 7766); for recorded zones, whether
    /// it would be by servers that send at most 1,232 octets (RFC 9715).
    public var cameOverTCP: Bool
    /// The signatures of ``records`` that came with them (RFC 4035 section 3.1.1), in the order of their presentation
    /// forms; asked for with the keys and the SOA of a zone only, else empty.
    public var signatures: [RecordSignature]

    /// An answer with all its parts; the records are sorted here.
    public init(
        _ question: Question, _ state: AnswerState, records: [ResourceRecord] = [], aliases: [DomainName] = [],
        ttl: Int = 0, size: Int? = nil, cameOverTCP: Bool = false,
        signatures: [RecordSignature] = []
    ) {
        self.question = question
        self.state = state
        self.records = records.sorted()
        self.aliases = aliases
        self.ttl = ttl
        self.size = size
        self.cameOverTCP = cameOverTCP
        self.signatures = signatures.sorted { $0.presentation < $1.presentation }
    }
}

extension Answer {
    /// The types whose signatures are asked for with them: what they say of a zone's signing is enough for all of it.
    static let signedTypes: Set<RecordType> = [.dnskey, .soa]

    /// The octets of an answer that pass over UDP everywhere (RFC 9715 section 3).
    public static let safeSize = 1_232

    /// The reason when the answer is unknown; `nil` when it was answered.
    public var unknownReason: UnknownReason? {
        if case .unknown(let reason) = state { reason } else { nil }
    }

    /// Whether the record is known not to be there: only `empty` and `nonexistent` mean that, an unknown answer never
    /// does.
    public var isMissing: Bool { state == .empty || state == .nonexistent }

    /// The texts of TXT records, each one's strings joined with nothing between them (RFC 7208 section 3.3, RFC 6376
    /// section 3.6.2.2), as octets in the order of ``records``.
    public var texts: [[UInt8]] {
        records.compactMap { if case .text(let strings) = $0.data { Array(strings.joined()) } else { nil } }
    }
}
