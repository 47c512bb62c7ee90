import Documents
import Findings

extension [ProgramSettings] {
    /// The list `programs`; entries that are wrong are left out, with errors in `log`.
    init(_ values: [YAMLValue], owners: [String], log: inout Diagnostics) {
        self = []
        var seen: Set<String> = []
        for value in values {
            let keys = ["id", "title", "ledger", "messages", "log-start", "channel", "owner", "release"]
            guard let mapping = YAMLMapping(value, name: "a program", keys: keys, log: &log) else { continue }
            let id = mapping.requiredID("id", log: &log)
            let program = ProgramSettings(
                id: id ?? "", title: mapping.requiredWords("title", log: &log) ?? "",
                ledger: mapping.paths("ledger", log: &log), messages: mapping.paths("messages", log: &log),
                logStart: mapping.instant("log-start", log: &log),
                channel: mapping.word("channel", log: &log),
                owner: mapping.owner("owner", known: owners, log: &log),
                release: mapping.word("release", log: &log) ?? .office)
            if mapping.value("ledger") == nil, mapping.value("messages") == nil {
                log.append(.programWithoutFiles, at: mapping.place)
            }
            guard let id else { continue }
            guard seen.insert(id).inserted else {
                log.append(.duplicate(what: "program", id), at: mapping.valuePlace("id"))
                continue
            }
            append(program)
        }
    }
}

extension YAMLMapping {
    fileprivate func instant(_ key: String, log: inout Diagnostics) -> Instant? {
        guard let text = text(key, log: &log) else { return nil }
        guard let instant = Instant(text) else {
            log.append(.notATime(text, key: key), at: valuePlace(key))
            return nil
        }
        return instant
    }
}
