/// Why a look-up gave no answer that may be judged. None of these ever means that a record is missing.
///
/// The raw value stands in observations behind `unknown.`; ``description`` is for sentences.
public enum UnknownReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// No server answered in time.
    case timeout
    /// The server reported a failure of its own (SERVFAIL, RCODE 2, RFC 1035 section 4.1.1).
    case servfail
    /// The server refused (REFUSED, RCODE 5, RFC 1035 section 4.1.1) or gave another error code.
    case refused
    /// DNSSEC validation failed, here or at the server asked (RFC 8914 section 4 has its codes for that).
    case bogus
    /// The server answered without authority, or referred upward: it does not serve the name.
    case lame
    /// The answer could not be read, or belonged to another question; or the recorded zone that would hold it has
    /// mistakes.
    case malformed
    /// An alias loop, or more than 16 aliases.
    case alias
    /// The answer was cut short (the TC bit, RFC 1035 section 4.1.1) and could not be fetched over TCP.
    case truncated
    /// The time for the whole domain ran out.
    case deadline
    /// No recorded zone holds the name, or it lies below a delegation that was not recorded: record that zone too.
    case unrecorded
    /// The question could not leave this network.
    case blocked
    /// The resolvers of this network show a version of the name that is made for it, not the one that others see.
    case splitView = "split-view"
}

extension UnknownReason: CustomStringConvertible {
    /// The reason in words that follow "because", without a full stop.
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
        case .splitView: "this network shows its own version of the name"
        }
    }
}
