import Documents

extension [DomainSettings] {
    /// The list `domains`; entries that are wrong are left out, with errors in `log`.
    init(_ values: [YAMLValue], owners: [String], names: NameConversion, log: inout Diagnostics) {
        self = []
        var seen: Set<String> = []
        for value in values {
            let keys = [
                "name", "purpose", "role", "selectors", "subdomains", "carries", "posts-to-lists", "controlled-by",
                "owner", "release",
            ]
            guard let mapping = YAMLMapping(value, name: "a domain", keys: keys, log: &log) else { continue }
            let name = mapping.requiredDomain("name", names: names, log: &log)
            let domain = DomainSettings(
                name: name ?? "", purpose: mapping.line("purpose", log: &log) ?? "",
                roles: mapping.roles("role", log: &log), selectors: mapping.selectors("selectors", log: &log),
                owner: mapping.owner("owner", known: owners, log: &log),
                release: mapping.word("release", log: &log) ?? .office,
                subdomains: mapping.subdomains("subdomains", of: name, names: names, log: &log),
                carriesBallots: mapping.carriesBallots("carries", log: &log),
                postsToLists: mapping.flag("posts-to-lists", log: &log) ?? false,
                controlledBy: mapping.value("controlled-by").map { ControlledBy($0, log: &log) } ?? ControlledBy())
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
    fileprivate func requiredDomain(_ key: String, names: NameConversion, log: inout Diagnostics) -> String? {
        required(key, log: &log) == nil ? nil : domain(key, names: names, log: &log)
    }

    /// Whole names below the domain; its labels alone are completed.
    fileprivate func subdomains(
        _ key: String, of domain: String?, names conversion: NameConversion, log: inout Diagnostics
    ) -> [String] {
        guard let domain else { return [] }
        var names: [String] = []
        for (text, place) in texts(key, log: &log) {
            do {
                let whole = try? domainName(text, conversion)
                let isWhole = whole.map { $0.hasSuffix(".\(domain)") || $0 == domain } ?? false
                let name = try domainName(isWhole ? text : "\(text).\(domain)", conversion)
                if name == domain {
                    log.append(.ownSubdomain(domain), at: place)
                } else if names.contains(name) {
                    log.append(.duplicate(what: "subdomain", name), at: place)
                } else {
                    names.append(name)
                }
            } catch {
                log.append(.notADomain(text, error), at: place)
            }
        }
        return names
    }

    fileprivate func carriesBallots(_ key: String, log: inout Diagnostics) -> Bool {
        var carries = false
        for (text, place) in texts(key, log: &log) {
            if text == "ballots" {
                carries = true
            } else {
                log.append(.unknownWord(text, key: key, words: ["ballots"], at: place))
            }
        }
        return carries
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

extension ControlledBy {
    /// The group `controlled-by`; what is wrong is logged, and left out.
    fileprivate init(_ value: YAMLValue, log: inout Diagnostics) {
        self.init()
        let keys = ["registrar", "dns", "mail", "web"]
        guard let mapping = YAMLMapping(value, name: "the group 'controlled-by'", keys: keys, log: &log) else { return }
        registrar = mapping.words("registrar", log: &log)
        dns = mapping.words("dns", log: &log)
        mail = mapping.words("mail", log: &log)
        web = mapping.words("web", log: &log)
    }
}
