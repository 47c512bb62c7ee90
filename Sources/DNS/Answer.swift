/// What is asked of the DNS: a name and a record type.
public struct Question: Hashable, Sendable {
    /// The name.
    public var name: DomainName
    /// The record type.
    public var type: RecordType

    /// The question for records of that type at that name.
    public init(_ name: DomainName, _ type: RecordType) {
        self.name = name
        self.type = type
    }
}

/// Why a look-up gave no answer that may be judged. None of these ever means that a record is missing.
public enum UnknownReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// No server answered in time.
    case timeout
    /// The server reported a failure of its own (RCODE 2).
    case servfail
    /// The server refused (RCODE 5) or gave another error code.
    case refused
    /// DNSSEC validation failed.
    case bogus
    /// The server answered without authority, or referred upward.
    case lame
    /// The answer could not be read, or belonged to another question.
    case malformed
    /// An alias loop, or more than 16 aliases.
    case alias
    /// The answer was cut short and could not be fetched over TCP.
    case truncated
    /// The time for the whole domain ran out.
    case deadline
    /// No recorded zone holds the name, or it lies below a delegation that was not recorded.
    case unrecorded
    /// The question could not leave this network.
    case blocked
}

/// The outcome of one question.
public enum AnswerState: Hashable, Sendable {
    /// At least one record of the type asked for, at the end of the aliases.
    case records
    /// The name exists and has no record of this type.
    case empty
    /// The name does not exist (NXDOMAIN); nothing exists below it either (RFC 8020).
    case nonexistent
    /// No answer that may be judged.
    case unknown(UnknownReason)
}

/// The answer to one question.
public struct Answer: Hashable, Sendable {
    /// What was asked.
    public var question: Question
    /// What came of it.
    public var state: AnswerState
    /// The records of the type asked for, in canonical order; empty unless ``state`` is `records`.
    public var records: [ResourceRecord]
    /// The names that aliases led through, the last one being where ``records`` stand.
    public var aliases: [DomainName]
    /// The smallest TTL of the answer in seconds; 0 when there is none.
    public var ttl: Int

    /// An answer with all its parts.
    public init(
        _ question: Question, _ state: AnswerState, records: [ResourceRecord] = [], aliases: [DomainName] = [],
        ttl: Int = 0
    ) {
        self.question = question
        self.state = state
        self.records = records.sorted()
        self.aliases = aliases
        self.ttl = ttl
    }
}

extension Answer {
    /// The reason when the answer is unknown.
    public var unknownReason: UnknownReason? {
        if case .unknown(let reason) = state { reason } else { nil }
    }

    /// Whether the record is known not to be there: only `empty` and `nonexistent` mean that.
    public var isMissing: Bool { state == .empty || state == .nonexistent }

    /// The texts of TXT records, each one's strings joined with nothing between them
    /// (RFC 7208 section 3.3, RFC 6376 section 3.6.2.2).
    public var texts: [[UInt8]] {
        records.compactMap { if case .text(let strings) = $0.data { Array(strings.joined()) } else { nil } }
    }
}

extension UnknownReason: CustomStringConvertible {
    /// The reason in words that follow "because".
    public var description: String {
        switch self {
        case .timeout: "the name server did not answer in time"
        case .servfail: "the name server reported a failure"
        case .refused: "the name server refused to answer"
        case .bogus: "the answer's signature is wrong"
        case .lame: "the name server does not serve this name"
        case .malformed: "the name server's answer could not be read"
        case .alias: "its aliases lead in a circle or through too many names"
        case .truncated: "the answer was too long and could not be fetched in full"
        case .deadline: "the time for this domain ran out"
        case .unrecorded: "the recorded zones do not hold this name"
        case .blocked: "the question could not leave this network"
        }
    }
}
