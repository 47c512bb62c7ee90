import Documents

extension [AccountsSettings] {
    /// The list `accounts`; entries that are wrong are left out, with errors in `log`.
    init(_ values: [YAMLValue], owners: [String], log: inout Diagnostics) {
        self = []
        var seen: Set<String> = []
        for value in values {
            let keys = [
                "file", "preset", "groups", "group", "offered", "exported", "dormant-days", "owner", "released",
            ]
            guard let mapping = YAMLMapping(value, name: "a sign-in export", keys: keys, log: &log) else { continue }
            guard let export = AccountsSettings(mapping, owners: owners, log: &log) else { continue }
            guard let twice = export.files.first(where: { seen.contains($0) }) else {
                seen.formUnion(export.files)
                append(export)
                continue
            }
            log.append(.fileTwice(twice), at: mapping.valuePlace("file"))
        }
    }
}

extension AccountsSettings {
    fileprivate init?(_ mapping: YAMLMapping, owners: [String], log: inout Diagnostics) {
        let preset: AccountsPreset? = mapping.word("preset", log: &log)
        let isOffered = mapping.flag("offered", log: &log) ?? true
        var files: [String] = []
        if isOffered {
            guard mapping.required("file", log: &log) != nil else { return nil }
            files = mapping.paths("file", log: &log)
        } else if mapping.value("file") != nil {
            log.append(.exportNotOffered, at: mapping.valuePlace("file"))
        }
        self.init(
            file: files.first ?? "", exported: mapping.date("exported", log: &log),
            dormantDays: mapping.number("dormant-days", in: 1...3_650, log: &log) ?? 90,
            owner: mapping.owner("owner", known: owners, log: &log), preset: preset ?? .plain,
            morePages: Array(files.dropFirst()), groups: mapping.path("groups", log: &log),
            group: mapping.words("group", log: &log), isOffered: isOffered,
            released: mapping.date("released", log: &log))
        if isOffered, files.isEmpty { return nil }
        if !isOffered, self.preset == .plain { log.append(.exportWithoutProduct, at: mapping.valuePlace("offered")) }
        if self.files.count > 1, !self.preset.hasPages {
            log.append(.exportPages(self.preset.rawValue), at: mapping.valuePlace("file"))
        }
    }
}

extension AccountsPreset {
    /// Whether an export comes as several answers.
    fileprivate var hasPages: Bool { self == .entra || self == .googleDirectory || self == .duo }
}
