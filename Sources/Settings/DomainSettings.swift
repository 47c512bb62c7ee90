/// What a domain does with mail.
public enum DeclaredRole: String, Hashable, Sendable, CaseIterable {
    /// It sends mail, it takes mail, or it does neither; `parked` goes with no other.
    case sends, receives, parked
}

/// One domain to look at: what it is for, what it does with mail, and whose it is.
///
///     - name: juniper-elections.example
///       purpose: Election office mail and web site
///       role: [sends, receives]
///       selectors: [e202608]
///       subdomains: [www, mail]
///       controlled-by: {registrar: us, dns: County IT, mail: Northwind Mail, web: us}
///       owner: it
///       release: public
public struct DomainSettings: Hashable, Sendable {
    /// A-label name in lower case; each domain stands once.
    public var name: String
    /// What it is for, in a few words; may be empty.
    public var purpose: String
    /// What it does with mail (the key `role`, a word or a list); empty: inferred from the DNS, and told as such.
    public var roles: Set<DeclaredRole>
    /// DKIM selectors known to be in use, in lower case, each once.
    public var selectors: [String]
    /// Id of the owner.
    public var owner: String?
    /// Who may see it.
    public var release: Release
    /// Whole names of subdomains that have a mail server or a site, in lower case, each once.
    ///
    /// The file may hold the labels before the domain (`www`) or the whole name.
    public var subdomains: [String]
    /// Whether ballots, or what voters do with them, depend on its mail (the word `ballots` of the key `carries`): no
    /// stricter step is proposed without evidence from mail reports.
    public var carriesBallots: Bool
    /// Whether people write from it to mailing lists (the key `posts-to-lists`), which break DKIM and SPF: its policy
    /// stops at quarantine.
    public var postsToLists: Bool
    /// Who can make which change.
    public var controlledBy: ControlledBy

    /// A domain with all its parts.
    public init(
        name: String, purpose: String = "", roles: Set<DeclaredRole> = [], selectors: [String] = [],
        owner: String? = nil, release: Release = .office, subdomains: [String] = [], carriesBallots: Bool = false,
        postsToLists: Bool = false, controlledBy: ControlledBy = ControlledBy()
    ) {
        self.name = name
        self.purpose = purpose
        self.roles = roles
        self.selectors = selectors
        self.owner = owner
        self.release = release
        self.subdomains = subdomains
        self.carriesBallots = carriesBallots
        self.postsToLists = postsToLists
        self.controlledBy = controlledBy
    }
}

/// Who can make a change, for each of the four places where one is made; in the office's own words.
///
///     controlled-by: {registrar: us, dns: County IT, mail: Northwind Mail, web: us}
public struct ControlledBy: Hashable, Sendable {
    /// Who manages the registration of the name: renewals, name servers, DS records.
    public var registrar: String?
    /// Who edits the DNS records.
    public var dns: String?
    /// Who runs the mail servers.
    public var mail: String?
    /// Who runs the web site.
    public var web: String?

    /// Whoever is known; `nil` where the file is silent.
    public init(registrar: String? = nil, dns: String? = nil, mail: String? = nil, web: String? = nil) {
        self.registrar = registrar
        self.dns = dns
        self.mail = mail
        self.web = web
    }
}
