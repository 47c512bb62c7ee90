public import DNS

/// What a domain is used for.
public enum MailRole: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Mail is sent in its name.
    case sends
    /// It takes mail.
    case receives
    /// It does neither.
    case parked

    /// In the order of declaration.
    public static func < (left: MailRole, right: MailRole) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// What to check: one domain and what is known about it beforehand.
public struct DomainRequest: Hashable, Sendable {
    /// The domain, in A-label form.
    public var name: DomainName
    /// What settings say it is used for; empty when they are silent, and the role is then inferred.
    public var declaredRoles: Set<MailRole>
    /// DKIM selectors that settings name: the first labels of `SELECTOR._domainkey.DOMAIN` (RFC 6376 section 3.6.2.1).
    ///
    /// The DNS can't list them: beyond those named here, only the selectors of recognized providers and those in
    /// general use are tried.
    public var selectors: [String]
    /// Names below the domain that settings list as having a mail server or a site.
    public var subdomains: [DomainName]
    /// Whether ballots, or what voters do with them, depend on its mail.
    public var carriesBallots: Bool
    /// Whether people write from it to mailing lists, which break DKIM and SPF.
    public var postsToLists: Bool
    /// Address of the office that takes the reports of other mail systems; `nil` where settings name none.
    public var reportAddress: String?
    /// Other domains of the office whose reports go to an address at this one.
    public var reportingDomains: [DomainName] = []
    /// What the snapshot before told of the domain; `nil` where there is none.
    public var history: DomainHistory?
    /// How long all look-ups of the domain may take together; what comes later is `unknown.deadline`.
    public var deadline: Duration

    /// A request with all its parts; the deadline is 20 seconds unless told otherwise.
    public init(
        name: DomainName, declaredRoles: Set<MailRole> = [], selectors: [String] = [], subdomains: [DomainName] = [],
        carriesBallots: Bool = false, postsToLists: Bool = false, reportAddress: String? = nil,
        history: DomainHistory? = nil, deadline: Duration = .seconds(20)
    ) {
        self.name = name
        self.declaredRoles = declaredRoles
        self.selectors = selectors
        self.subdomains = subdomains
        self.carriesBallots = carriesBallots
        self.postsToLists = postsToLists
        self.reportAddress = reportAddress
        self.history = history
        self.deadline = deadline
    }
}
