import Documents

extension [DomainSettings] {
    /// The list `domains`; entries that are wrong are left out, with errors in `log`.
    init(_ values: [YAMLValue], owners: [String], log: inout Diagnostics) {
        self = []
        var seen: Set<String> = []
        for value in values {
            let keys = ["name", "purpose", "role", "selectors", "owner", "release"]
            guard let mapping = YAMLMapping(value, name: "a domain", keys: keys, log: &log) else { continue }
            let name = mapping.domain("name", log: &log)
            let domain = DomainSettings(
                name: name ?? "", purpose: mapping.line("purpose", log: &log) ?? "",
                roles: mapping.roles("role", log: &log), selectors: mapping.selectors("selectors", log: &log),
                owner: mapping.owner("owner", known: owners, log: &log),
                release: mapping.word("release", log: &log) ?? .office)
            guard let name else { continue }
            guard seen.insert(name).inserted else {
                log.append(.duplicate(what: "domain", name), at: mapping.valuePlace("name"))
                continue
            }
            append(domain)
        }
    }
}

extension YAMLMapping {
    fileprivate func domain(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = requiredText(key, log: &log) else { return nil }
        do {
            return try domainName(text)
        } catch {
            log.append(.notADomain(text, error), at: valuePlace(key))
            return nil
        }
    }

    fileprivate func roles(_ key: String, log: inout Diagnostics) -> Set<DeclaredRole> {
        let words = DeclaredRole.allCases.map(\.rawValue)
        var roles: Set<DeclaredRole> = []
        for (text, place) in texts(key, log: &log) {
            if let role = DeclaredRole(rawValue: text) {
                roles.insert(role)
            } else {
                log.append(.unknownWord(text, key: key, words: words, at: place))
            }
        }
        if roles.contains(.parked), roles.count > 1 { log.append(.parkedWithOther, at: valuePlace(key)) }
        return roles
    }

    fileprivate func selectors(_ key: String, log: inout Diagnostics) -> [String] {
        var selectors: [String] = []
        for (text, place) in texts(key, log: &log) {
            let selector = text.lowercased()
            if !isSelector(text) {
                log.append(.notASelector(text), at: place)
            } else if selectors.contains(selector) {
                log.append(.duplicate(what: "selector", selector), at: place)
            } else {
                selectors.append(selector)
            }
        }
        return selectors
    }
}
