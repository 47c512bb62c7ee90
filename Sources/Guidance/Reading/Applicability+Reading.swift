import Documents
import Settings

extension Applicability {
    /// The value of `applies`: a group, or `no`.
    init(_ value: YAMLValue, log: inout Diagnostics) {
        switch value.content {
        case .scalar("no", plain: true), .scalar("false", plain: true):
            self.init(isEverApplied: false)
            return
        case .scalar("yes", plain: true), .scalar("true", plain: true):
            self.init()
            return
        default: self.init()
        }
        let keys = ["types", "countries", "states", "texting"]
        guard let mapping = YAMLMapping(value, name: "'applies'", keys: keys, log: &log) else { return }
        kinds = mapping.wordList("types", log: &log)
        countries = mapping.filled("countries", log: &log)?.compactMap { text, place in
            let isCode =
                text.utf8.count == 2
                && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
            if !isCode { log.append(.notACountry(text), at: place) }
            return isCode ? text : nil
        }
        states = mapping.filled("states", log: &log)?.map(\.text)
        texting = mapping.flag("texting", log: &log)
    }
}

extension YAMLMapping {
    /// A list that has something in it; `nil` when absent or wrong.
    fileprivate func filled(_ key: String, log: inout Diagnostics) -> [(text: String, place: SourcePlace)]? {
        guard value(key) != nil else { return nil }
        let texts = texts(key, log: &log)
        if texts.isEmpty { log.append(.emptyList(key: key), at: valuePlace(key)) }
        return texts
    }
}
