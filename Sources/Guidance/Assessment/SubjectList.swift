import Findings
import Settings

/// Everything that items are judged for, with what was gathered about it and whose it is.
struct SubjectList: Sendable {
    /// In the order in which it is shown: the office, domains and programs as in the settings, account groups by name.
    private let entries: [SubjectKind: [Entry]]
    /// Whether the settings name a sign-in export.
    private let hasExports: Bool

    struct Entry: Sendable {
        var subject: Subject
        var owner: String?
        /// What was gathered, and what the settings themselves say.
        var facts: [String: FactValue]
        /// Whether anybody has looked.
        var isSeen: Bool
    }

    /// - Parameter release: for the public, domains that are released, and no programs or account groups.
    init(records: [SubjectRecord], settings: OfficeSettings, release: Release) {
        let found = Dictionary(records.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
        let entry = { (subject: Subject, owner: String?) in
            Entry(
                subject: subject, owner: owner, facts: found[subject]?.facts ?? [:], isSeen: found[subject] != nil)
        }
        var entries: [SubjectKind: [Entry]] = [.office: [entry(.office, nil)]]
        entries[.domain] = settings.domains.filter { $0.release >= release }.map {
            entry(Subject(kind: .domain, name: $0.name), $0.owner)
        }
        if release == .office {
            entries[.program] = settings.programs.map { program in
                var entry = entry(Subject(kind: .program, name: program.id), program.owner)
                entry.facts.merge(SettingsFacts.facts(of: program)) { $1 }
                return entry
            }
            entries[.accounts] = found.values.filter { $0.subject.kind == .accounts }
                .sorted { $0.subject < $1.subject }
                .map { entry($0.subject, settings.accountsOwner(of: $0)) }
        }
        self.entries = entries
        hasExports = !settings.accounts.isEmpty
    }

    /// The subjects of a kind.
    subscript(kind: SubjectKind) -> [Entry] { entries[kind] ?? [] }

    /// Why there is no subject of a kind, and what to do about it.
    func absence(of kind: SubjectKind) -> String {
        switch kind {
        case .office: ""
        case .domain: "There is no domain to judge. Name one under 'domains' in Content/site.yml."
        case .program: "There is no program to judge. Name one under 'programs' in Content/site.yml."
        case .accounts where hasExports:
            "No sign-in export has been read yet. Gather evidence first, with 'signet gather'."
        case .accounts:
            "There is no account group to judge. Name a sign-in export under 'accounts' in Content/site.yml."
        }
    }
}

extension OfficeSettings {
    /// Whose the export is that an account group was counted from.
    fileprivate func accountsOwner(of record: SubjectRecord) -> String? {
        if accounts.count == 1 { return accounts.first?.owner }
        let files = Set(record.observations.map(\.name))
        return accounts.first { files.contains($0.file) }?.owner
    }
}
