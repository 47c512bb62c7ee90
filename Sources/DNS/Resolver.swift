/// The DNSSEC state of a zone's answers (RFC 4035 section 4.3).
public enum DNSSECState: String, Hashable, Sendable, Codable, CaseIterable {
    /// A validated chain from the trust anchor.
    case secure
    /// Proved to be unsigned.
    case insecure
    /// Validation failed.
    case bogus
    /// Could not be validated from here; that is unknown, not unsigned.
    case indeterminate
}

/// Answers questions of the DNS. A failure is an answer with its reason, never an empty list.
///
/// ``LiveResolver`` asks name servers, ``RecordedResolver`` reads zone files, and ``CachingResolver`` stands before
/// either.
public protocol Resolver: Sendable {
    /// The answer to one question, aliases followed; it never throws, and returns within the resolver's own time limit.
    func answer(to question: Question) async -> Answer
    /// The DNSSEC state of the records at a name; ``DNSSECState/indeterminate`` where the resolver can't tell.
    func securityState(of name: DomainName) async -> DNSSECState
    /// Where answers come from, for people: `recorded zones`, `192.0.2.53:53`.
    var origin: String { get }
}
