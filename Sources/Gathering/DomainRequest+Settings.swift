public import DNS
public import MailAuthentication
public import Settings

extension DomainRequest {
    /// What to check of a domain that settings list.
    ///
    /// - Parameters:
    ///   - domain: The entry of the settings.
    ///   - settings: All settings, for what the whole office has once.
    /// - Throws: what keeps its name from being one, which settings that were read from a file have ruled out.
    public init(_ domain: DomainSettings, of settings: OfficeSettings) throws(DomainName.Fault) {
        self.init(
            name: try DomainName(domain.name),
            declaredRoles: Set(domain.roles.map(MailRole.init(declared:))),
            selectors: domain.selectors,
            subdomains: domain.subdomains.compactMap { try? DomainName($0) },
            carriesBallots: domain.carriesBallots,
            postsToLists: domain.postsToLists,
            reportAddress: settings.reportAddress)
        if let host = settings.reportAddress?.split(separator: "@").last, host.lowercased() == domain.name {
            reportingDomains = settings.domains.filter { $0.name != domain.name }
                .compactMap { try? DomainName($0.name) }
        }
    }
}

extension MailRole {
    fileprivate init(declared role: DeclaredRole) {
        self =
            switch role {
            case .sends: .sends
            case .receives: .receives
            case .parked: .parked
            }
    }
}
