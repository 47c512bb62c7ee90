/// The kinds of page, one template each: `Templates/<raw value>.md`.
///
/// The address that each case names is from the site's root.
public enum PageKind: String, Hashable, Sendable, CaseIterable {
    /// The first page, `index.html`: how the office stands and what to do.
    case overview
    /// All domains with their answers, `domains.html`.
    case domains
    /// The domains with one answer, `domains-ANSWER.html`.
    case answer
    /// One domain, `domains/NAME.html`.
    case domain
    /// Consent figures of the texting and e-mail programs, `consent.html`.
    case consent
    /// How accounts sign in, `accounts.html`; only in the office's edition.
    case accounts
    /// All checklists with their counts, `checklists.html`.
    case checklists
    /// Checklists that never count, `comparison.html`.
    case comparison
    /// Which items of different checklists touch the same matter, `crosswalk.html`.
    case crosswalk
    /// One checklist with its items, `checklists/ID.html`.
    case checklist
    /// A checklist on paper, blank, `sheets/ID.html`.
    case sheet
    /// One item of a checklist, `items/ID.html`.
    case item
    /// What changed between snapshots, `changes.html`.
    case changes
    /// What was gathered, when and from where, `evidence.html`.
    case evidence
    /// About the report itself, `about.html`.
    case about
    /// What a server shows for an address that leads nowhere, `404.html`.
    case notFound = "not-found"
    /// A page of the office's own from `Content/pages`, `pages/SLUG.html`.
    case own
}

/// The two builds: everything for the office, or only what is marked `release: public`.
///
/// Each is a site of its own; the raw value is the word of the command line.
public enum Edition: String, Hashable, Sendable, CaseIterable {
    /// Everything, for the office's own eyes.
    case office
    /// Only what is marked `release: public`; it has no page about accounts.
    case `public`
}
