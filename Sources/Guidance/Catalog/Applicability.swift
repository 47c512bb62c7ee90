public import Settings

/// Whom a checklist concerns, as its own front matter says: what is left out does not matter.
///
/// For offices that it does not concern, it waits on the page 'For comparison'.
///
///     applies: {types: [county, state], countries: [US], texting: yes}
public struct Applicability: Hashable, Sendable {
    /// Kinds of offices; `nil`: all.
    public var kinds: [OfficeKind]?
    /// Countries, two capital letters each; `nil`: all.
    public var countries: [String]?
    /// States as people write them, upper and lower case taken together; `nil`: all.
    public var states: [String]?
    /// Whether the office texts or calls; `nil`: either.
    public var texting: Bool?
    /// `false` (`applies: no`): it concerns nobody unless the settings name it.
    public var isEverApplied: Bool

    /// A rule with its parts; without any, everybody is concerned.
    public init(
        kinds: [OfficeKind]? = nil, countries: [String]? = nil, states: [String]? = nil, texting: Bool? = nil,
        isEverApplied: Bool = true
    ) {
        self.kinds = kinds
        self.countries = countries
        self.states = states
        self.texting = texting
        self.isEverApplied = isEverApplied
    }

    /// Whether an office is concerned.
    public func concerns(_ settings: OfficeSettings) -> Bool {
        let office = settings.office
        let state = office.state.lowercased()
        return isEverApplied && kinds?.contains(office.kind) ?? true && countries?.contains(office.country) ?? true
            && states?.contains { $0.lowercased() == state } ?? true && texting.map { $0 == settings.texts } ?? true
    }
}
