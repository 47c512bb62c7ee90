public import DNS

/// What connects to mail servers to see whether mail to them travels encrypted (RFC 3207). It sends no mail command.
///
/// A probe connects to a host once in a run, however many domains it serves.
public protocol MailServerProbe: Sendable {
    /// What a mail server answered; it never throws, and returns in bounded time.
    ///
    /// - Parameter host: A name out of an MX record.
    func probe(_ host: DomainName) async -> MailServerAnswer
}

/// What came of a connection to a mail server.
public enum MailServerAnswer: Hashable, Sendable {
    /// This network does not let us connect to mail servers: several unrelated ones could not be reached, and no one
    /// could. It says nothing about the server.
    case blocked
    /// The server could not be reached though others could, or did not speak SMTP; in words that continue a sentence: `connection refused`.
    case unreachable(String)
    /// It could not be found out for a reason on our side, so that it says nothing about the server: time ran out, or
    /// no mail server at all has answered yet; in words that continue a sentence.
    case unknown(String)
    /// The server spoke.
    case seen(MailServerSeen)
}

/// What a mail server offers.
public struct MailServerSeen: Hashable, Sendable {
    /// Whether its answer to EHLO names STARTTLS.
    public var offersSTARTTLS: Bool
    /// What came of STARTTLS.
    public var handshake: Handshake

    /// What came of STARTTLS.
    public enum Handshake: Hashable, Sendable {
        /// It was not offered, so nothing was tried.
        case none
        /// It was offered and failed; in words that continue a sentence: `the server refused (454)`.
        case failed(String)
        /// TLS was agreed on.
        case done(TLSSeen)
    }

    /// What was seen, with all its parts.
    public init(offersSTARTTLS: Bool, handshake: Handshake) {
        self.offersSTARTTLS = offersSTARTTLS
        self.handshake = handshake
    }
}
