public import DNS

/// What looks at a web site's front door: does it answer over HTTPS, does HTTP lead there, does it say HSTS.
///
/// A probe asks a host once in a run.
public protocol WebSiteProbe: Sendable {
    /// What a web host answered; it never throws, and returns in bounded time.
    ///
    /// - Parameter host: A domain, or `www.` below it.
    func probe(_ host: DomainName) async -> WebSiteAnswer
}

/// What a host answered on port 443 and port 80.
public struct WebSiteAnswer: Hashable, Sendable {
    /// `https://HOST/`.
    public var https: Secure
    /// `http://HOST/`.
    public var http: Plain

    /// What `https://HOST/` answered.
    public enum Secure: Hashable, Sendable {
        /// The host certainly has no address.
        case noAddress
        /// It could not be found out; in words that continue a sentence: `no answer in time`.
        case unreachable(String)
        /// There is a server at the address and HTTPS does not work there: nothing listens on port 443, or it speaks no
        /// TLS; in words that continue a sentence.
        case refused(String)
        /// TLS was agreed on and an answer came, or none that can be understood (`response` is then `nil`).
        case answered(TLSSeen, response: WebResponse?)
    }

    /// What `http://HOST/` answered.
    public enum Plain: Hashable, Sendable {
        /// The host certainly has no address.
        case noAddress
        /// It could not be found out; in words that continue a sentence.
        case unreachable(String)
        /// Nothing listens on port 80, which is fine.
        case refused
        /// An answer came.
        case answered(WebResponse)
    }

    /// What was seen, with all its parts.
    public init(https: Secure, http: Plain) {
        self.https = https
        self.http = http
    }
}

/// The head of a web server's answer, as far as checks need it.
public struct WebResponse: Hashable, Sendable {
    /// The status: 200 say.
    public var status: Int
    /// Where a redirect leads, made printable; `nil` when it is none.
    public var location: String?
    /// The first `Strict-Transport-Security` field (RFC 6797 section 6.1), made printable; `nil` when none was sent.
    public var strictTransportSecurity: String?

    /// What was seen, with all its parts.
    public init(status: Int, location: String? = nil, strictTransportSecurity: String? = nil) {
        self.status = status
        self.location = location
        self.strictTransportSecurity = strictTransportSecurity
    }
}
