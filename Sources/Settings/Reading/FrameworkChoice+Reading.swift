import Documents

extension FrameworkChoice {
    /// The group `frameworks`. Which checklists there are is known only where they are read.
    init(_ value: YAMLValue, log: inout Diagnostics) {
        self.init()
        guard let mapping = YAMLMapping(value, name: "'frameworks'", keys: ["apply", "compare"], log: &log) else {
            return
        }
        var seen: Set<String> = []
        let names = { (key: String, log: inout Diagnostics) -> [Name] in
            mapping.texts(key, log: &log).compactMap { text, place in
                guard seen.insert(text).inserted else {
                    log.append(.frameworkTwice(text), at: place)
                    return nil
                }
                return Name(text, place: place)
            }
        }
        apply = names("apply", &log)
        compare = names("compare", &log)
    }
}
