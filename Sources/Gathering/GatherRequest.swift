public import DNS
public import Documents
public import Evidence
public import Findings
public import MailAuthentication
public import Settings

/// A kind of source that a gathering looks at.
public enum Source: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The DNS of the domains, the ledgers and message logs of the programs, and the sign-in exports, as settings name
    /// them.
    ///
    /// The raw values are the words of `signet gather --only`.
    case domains, consent, accounts

    /// In the order of declaration.
    public static func < (left: Source, right: Source) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// What to gather, and the world to gather it from.
public struct GatherRequest: Sendable {
    /// Who the office is and what is looked at; only the subjects that stand here are.
    public var settings: OfficeSettings
    /// The files of the workspace, where ledgers, message logs and exports are read.
    public var files: FileSource
    /// What answers questions of the DNS; `nil` only where domains are not asked for.
    public var resolver: (any Resolver)?
    /// Under which names others register theirs; `nil`: there is no list, and what rests on it is unknown.
    public var suffixes: PublicSuffixList?
    /// What fetches MTA-STS policy files; `nil`: nobody does, and what rests on them is unknown.
    public var policyFiles: (any PolicyFileSource)?
    /// What connects to mail servers; `nil`: nobody does.
    public var mailServers: (any MailServerProbe)? = nil
    /// What looks at web sites; `nil`: nobody does.
    public var webSites: (any WebSiteProbe)? = nil
    /// By whose leave servers are connected to, or why none is.
    public var permission = ProbePermission.notAsked
    /// The newest snapshot of domains before this one, which tells how long something has been so; `nil`: there is none.
    public var earlier: StoredSnapshot?
    /// When the gathering begins and ends; `nil`: by `clock`. With a time given, the same world gives the same bytes.
    public var time: Instant?
    /// What is looked at. Nothing is carried over from an earlier snapshot for a source that is left out: its subjects
    /// have no record in this one, and what rests on them is *not assessed*.
    public var sources: Set<Source>
    /// Whether a bad input or an unknown answer ends the run without evidence.
    public var strict: Bool
    /// Name and version of the program.
    public var tool: String
    /// Where records of domains are kept as they finish, and found when a run that was ended is taken up; `nil`: in
    /// memory.
    public var journal: GatherJournal?
    /// How many domains are looked at at the same time, at least 1. Most of the time of a domain is waiting; those with
    /// dead name servers wait longest, and must not keep the others from their turn.
    public var domainsAtOnce: Int
    /// Two resolvers to be held against each other; `nil` where only one is asked.
    public var comparison: ResolverComparison?
    /// Whether the resolver is this network's own, which may show its own version of the office's names.
    public var isInside: Bool
    /// The current time, asked twice when `time` is `nil`.
    public var clock: @Sendable () -> Instant

    /// A request with all its parts.
    public init(
        settings: OfficeSettings, files: FileSource, resolver: (any Resolver)?, suffixes: PublicSuffixList? = nil,
        policyFiles: (any PolicyFileSource)? = nil, earlier: StoredSnapshot? = nil, time: Instant?,
        sources: Set<Source> = Set(Source.allCases), strict: Bool = false, tool: String,
        journal: GatherJournal? = nil, domainsAtOnce: Int = 16, comparison: ResolverComparison? = nil,
        isInside: Bool = false, clock: @escaping @Sendable () -> Instant = Instant.now
    ) {
        self.settings = settings
        self.files = files
        self.resolver = resolver
        self.suffixes = suffixes
        self.policyFiles = policyFiles
        self.earlier = earlier
        self.time = time
        self.sources = sources
        self.strict = strict
        self.tool = tool
        self.journal = journal
        self.domainsAtOnce = max(1, domainsAtOnce)
        self.comparison = comparison
        self.isInside = isInside
        self.clock = clock
    }
}

/// How far a gathering is.
public struct GatherProgress: Hashable, Sendable {
    /// Steps done, from 1 to ``total``.
    public var done: Int
    /// Steps in all: one for each domain, program and export that is asked for.
    public var total: Int
    /// The step that was just done, for people: a domain's name, a program's title, a file's path.
    public var what: String
}
