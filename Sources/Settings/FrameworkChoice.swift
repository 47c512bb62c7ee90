public import Documents

/// Which checklists the office has chosen itself, whatever their own rule says of offices like it.
///
///     frameworks:
///       apply: [poll, nist-63b]
///       compare: [ctia]
public struct FrameworkChoice: Hashable, Sendable {
    /// Checklists that count.
    public var apply: [Name]
    /// Checklists that are judged, but stand on the page 'For comparison' and never count.
    public var compare: [Name]

    /// A choice of checklists.
    public init(apply: [Name] = [], compare: [Name] = []) {
        self.apply = apply
        self.compare = compare
    }

    /// A checklist as the settings name it.
    public struct Name: Hashable, Sendable {
        /// The checklist's id, such as `m3aawg-elec`.
        public var id: String
        /// Where it is named.
        public var place: SourcePlace

        /// A name with its place.
        public init(_ id: String, place: SourcePlace = SourcePlace(file: "")) {
            self.id = id
            self.place = place
        }
    }
}

/// By what a program reaches people; the raw values are the words of the key `channel` and of the fact
/// `consent.channel`.
public enum ProgramChannel: String, Hashable, Sendable, CaseIterable {
    /// Text messages.
    case text
    /// Messages with pictures.
    case picture
    /// Calls.
    case voice
    /// E-mail.
    case email
}

extension OfficeSettings {
    /// Whether the office texts or calls: as it says itself, or because a program does.
    public var texts: Bool {
        office.texts ?? programs.contains { $0.channel.map { $0 != .email } ?? false }
    }
}
