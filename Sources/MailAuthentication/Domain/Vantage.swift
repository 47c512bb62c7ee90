public import DNS
public import Findings

/// The place that domains are looked at from: what answers, and when.
///
///     let vantage = Vantage(resolver: CachingResolver(live), asOf: .now())
public struct Vantage: Sendable {
    /// What answers questions of the DNS; it may be shared by checks that run at the same time.
    public var resolver: any Resolver
    /// The moment that dates of certificates and signatures are compared with.
    public var asOf: Instant
    /// Under which names others register theirs; `nil`: there is no list, and what rests on it is unknown.
    public var suffixes: PublicSuffixList?
    /// What fetches MTA-STS policy files; `nil`: they are not asked for, and what rests on them is unknown.
    public var policyFiles: (any PolicyFileSource)?
    /// What connects to mail servers; `nil`: nobody does, see ``permission``.
    public var mailServers: (any MailServerProbe)?
    /// What looks at web sites; `nil`: nobody does, see ``permission``.
    public var webSites: (any WebSiteProbe)?
    /// By whose leave servers are connected to, or why none is.
    public var permission: ProbePermission
    /// Two of several resolvers, to be held against each other where findings are decided; `nil` where only one is
    /// asked.
    public var comparison: ResolverComparison?
    /// Whether the answers are those of this network's own resolvers, which may show a version of the office's names
    /// that is made for the inside.
    public var isInside: Bool

    /// A vantage with all its parts; without those that have a default, only the DNS is asked.
    public init(
        resolver: any Resolver, asOf: Instant, suffixes: PublicSuffixList? = nil,
        policyFiles: (any PolicyFileSource)? = nil,
        mailServers: (any MailServerProbe)? = nil, webSites: (any WebSiteProbe)? = nil,
        permission: ProbePermission = .notAsked, comparison: ResolverComparison? = nil, isInside: Bool = false
    ) {
        self.resolver = resolver
        self.asOf = asOf
        self.suffixes = suffixes
        self.policyFiles = policyFiles
        self.mailServers = mailServers
        self.webSites = webSites
        self.permission = permission
        self.comparison = comparison
        self.isInside = isInside
    }
}
