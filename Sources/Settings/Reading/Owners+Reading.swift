import Documents

extension [Owner] {
    /// The list `owners`; entries that are wrong are left out, with errors in `log`.
    init(_ values: [YAMLValue], log: inout Diagnostics) {
        self = []
        var backups: [(owner: String, backup: String, place: SourcePlace)] = []
        for value in values {
            guard let mapping = YAMLMapping(value, name: "an owner", keys: ["id", "title", "backup"], log: &log) else {
                continue
            }
            let id = mapping.requiredID("id", log: &log)
            let title = mapping.requiredWords("title", log: &log)
            let backup = mapping.text("backup", log: &log)
            guard let id, let title else { continue }
            guard !contains(where: { $0.id == id }) else {
                log.append(.duplicate(what: "owner", id), at: mapping.valuePlace("id"))
                continue
            }
            if let backup { backups.append((id, backup, mapping.valuePlace("backup"))) }
            append(Owner(id: id, title: title, backup: backup))
        }
        // A backup may stand further down, so it is looked for once all are known.
        let known = map(\.id)
        for (owner, backup, place) in backups {
            if backup == owner {
                log.append(.ownBackup(owner), at: place)
            } else if !known.contains(backup) {
                log.append(.unknownOwner(backup, known: known), at: place)
            }
        }
    }
}
