/// The kinds of page, one template each: `Templates/<raw value>.md`.
public enum PageKind: String, Hashable, Sendable, CaseIterable {
    case overview
    case domains
    case domain
    case consent
    case accounts
    case checklists
    case checklist
    /// A checklist on paper, blank.
    case sheet
    case item
    case changes
    case evidence
    case about
    case notFound = "not-found"
    /// A page of the office's own, from `Content/pages`.
    case own
}

/// The two builds: everything for the office, or only what is marked `release: public`.
public enum Edition: String, Hashable, Sendable, CaseIterable {
    case office
    case `public`
}
