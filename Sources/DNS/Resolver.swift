/// The DNSSEC state of a zone's answers (RFC 4035 section 4.3).
public enum DNSSECState: String, Hashable, Sendable, Codable, CaseIterable {
    /// A validated chain from the trust anchor: the answer is the one that the zone's owner signed.
    case secure
    /// Proved to be unsigned: a signed parent says that the zone has no key.
    case insecure
    /// Validation failed: a signature is wrong, expired or missing where there must be one.
    case bogus
    /// Could not be validated from here; that is unknown, not unsigned.
    ///
    /// The usual causes are servers that pass no signatures on, and recorded zones, whose signatures are not looked at.
    case indeterminate
}

/// Answers questions of the DNS. A failure is an answer with its reason, never an empty list.
///
/// ``LiveResolver`` asks name servers, ``RecordedResolver`` reads zone files, and ``CachingResolver`` stands before
/// either.
public protocol Resolver: Sendable {
    /// The answer to one question, aliases followed; it never throws, and returns within the resolver's own time limit.
    func answer(to question: Question) async -> Answer
    /// Asks one question and tells the answer that ``answer(to:)`` would return, without a task that waits for it.
    ///
    /// - Parameters:
    ///   - question: What to ask.
    ///   - tell: Called once, on any thread, at the earliest before this function returns.
    func ask(_ question: Question, tell: @escaping @Sendable (Answer) -> Void)
    /// The DNSSEC state of the records at a name; ``DNSSECState/indeterminate`` where the resolver can't tell.
    func securityState(of name: DomainName) async -> DNSSECState
    /// Where answers come from, for people: `recorded zones`, `192.0.2.53:53`. It is stored with the evidence.
    var origin: String { get }
    /// Whether all answers are recorded, so that asking costs nothing and troubles nobody.
    var isRecorded: Bool { get }
}

extension Resolver {
    /// False: a resolver asks somebody unless it says otherwise.
    public var isRecorded: Bool { false }

    /// Asks in a task of its own.
    public func ask(_ question: Question, tell: @escaping @Sendable (Answer) -> Void) {
        Task { tell(await answer(to: question)) }
    }
}
