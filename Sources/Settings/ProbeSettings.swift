public import Findings

/// Which active looks at servers are allowed, by whom and for how long: the servers may be another's.
///
///     probes: {mail-servers: yes, web-sites: yes, allowed-by: "County IT, 2026-10-01", until: 2026-12-31}
public struct ProbeSettings: Hashable, Sendable {
    /// Whether mail servers are asked for STARTTLS; no unless the file says so.
    public var mailServers: Bool
    /// Whether web sites are asked for HTTPS; no unless the file says so.
    public var webSites: Bool
    /// Who allowed it and when, in words; never empty.
    public var allowedBy: String
    /// The last day on which probes run.
    public var until: CalendarDate
    /// The name to greet mail servers with; `nil`: the one of the machine.
    public var ehlo: String?

    /// A permission with its parts.
    public init(
        mailServers: Bool = false, webSites: Bool = false, allowedBy: String, until: CalendarDate, ehlo: String? = nil
    ) {
        self.mailServers = mailServers
        self.webSites = webSites
        self.allowedBy = allowedBy
        self.until = until
        self.ehlo = ehlo
    }
}
