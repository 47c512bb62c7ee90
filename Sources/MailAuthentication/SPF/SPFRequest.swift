public import DNS

/// The result of evaluating SPF (RFC 7208 section 2.6); the raw values are the RFC's words.
public enum SPFResult: String, Hashable, Sendable, Codable, CaseIterable {
    /// No record, or no domain to ask about (RFC 7208 section 2.6.1): nothing is said of the sender.
    case none
    /// The record says nothing about this sender, or says so with `?`.
    case neutral
    /// The sender is authorized: a mechanism with `+` or without a sign matches.
    case pass
    /// The sender is not authorized (`-`).
    case fail
    /// The sender is probably not authorized (`~`).
    case softfail
    /// A look-up failed; trying again later may help (RFC 7208 section 2.6.6).
    case temperror
    /// The record is broken, or needs more look-ups than the limit allows (RFC 7208 section 4.6.4).
    case permerror
}

/// One sender to evaluate.
public struct SPFRequest: Hashable, Sendable {
    /// The address of the computer that hands over the mail.
    public var ip: IPAddress
    /// The address given with MAIL FROM, without angle brackets; empty for a bounce (RFC 7208 section 2.4).
    public var mailFrom: String
    /// The name given with HELO or EHLO.
    public var helo: String
    /// The name of the receiving host, shown by the macro `%{r}` of an explanation (RFC 7208 section 7.2); `unknown`
    /// where it does not matter.
    public var receiver: String
    /// Seconds since 1970-01-01T00:00:00Z, shown by the macro `%{t}` of an explanation.
    public var time: Int?

    /// A request with all its parts.
    public init(ip: IPAddress, mailFrom: String, helo: String, receiver: String = "unknown", time: Int? = nil) {
        self.ip = ip
        self.mailFrom = mailFrom
        self.helo = helo
        self.receiver = receiver
        self.time = time
    }
}

/// What came of evaluating SPF.
public struct SPFOutcome: Hashable, Sendable {
    /// The result.
    public var result: SPFResult
    /// The explanation that the domain's owner gives with a `fail` (RFC 7208 section 6.2); printable ASCII. `nil` for
    /// other results and where there is none. It is an outsider's text.
    public var explanation: String?

    /// An outcome with both parts.
    public init(result: SPFResult, explanation: String? = nil) {
        self.result = result
        self.explanation = explanation
    }
}
