import Documents
import Findings

extension [Election] {
    /// The list `elections`; entries that are wrong are left out, with errors in `log`.
    init(_ values: [YAMLValue], log: inout Diagnostics) {
        self = []
        for value in values {
            let keys = ["title", "day", "certification"]
            guard let mapping = YAMLMapping(value, name: "an election", keys: keys, log: &log) else { continue }
            let title = mapping.requiredWords("title", log: &log)
            let day = mapping.requiredDate("day", log: &log)
            let certification = mapping.requiredDate("certification", log: &log)
            guard let title, let day, let certification else { continue }
            guard certification >= day else {
                log.append(.certifiedBefore, at: mapping.valuePlace("certification"))
                continue
            }
            guard !contains(where: { $0.title == title && $0.day == day }) else {
                log.append(.duplicate(what: "election", title), at: mapping.valuePlace("title"))
                continue
            }
            append(Election(title: title, day: day, certification: certification))
        }
    }
}

extension ProbeSettings {
    /// The group `probes`; `nil` with errors in `log` when a needed value is missing or wrong.
    init?(_ value: YAMLValue, names: NameConversion, log: inout Diagnostics) {
        let keys = ["mail-servers", "web-sites", "allowed-by", "until", "ehlo"]
        guard let mapping = YAMLMapping(value, name: "the group 'probes'", keys: keys, log: &log) else { return nil }
        let mailServers = mapping.flag("mail-servers", log: &log) ?? false
        let webSites = mapping.flag("web-sites", log: &log) ?? false
        let allowedBy = mapping.requiredWords("allowed-by", log: &log)
        let until = mapping.requiredDate("until", log: &log)
        let ehlo = mapping.domain("ehlo", names: names, log: &log)
        guard let allowedBy, let until else { return nil }
        self.init(mailServers: mailServers, webSites: webSites, allowedBy: allowedBy, until: until, ehlo: ehlo)
    }
}

extension YAMLMapping {
    fileprivate func requiredDate(_ key: String, log: inout Diagnostics) -> CalendarDate? {
        required(key, log: &log) == nil ? nil : date(key, log: &log)
    }
}
