import Documents

extension Office {
    /// The group `office`; `nil` with errors in `log` when a needed value is missing or wrong.
    init?(_ value: YAMLValue, names: NameConversion, log: inout Diagnostics) {
        let keys = [
            "name", "type", "state", "country", "texting", "phone", "time-zone", "address", "email", "color", "seal",
        ]
        guard let mapping = YAMLMapping(value, name: "the office", keys: keys, log: &log) else { return nil }
        let name = mapping.requiredWords("name", log: &log)
        let kind: OfficeKind? = mapping.required("type", log: &log) == nil ? nil : mapping.word("type", log: &log)
        let timeZone = mapping.timeZone("time-zone", log: &log)
        let state = mapping.line("state", log: &log) ?? ""
        let phone = mapping.line("phone", log: &log) ?? ""
        let address = mapping.text("address", log: &log)
        let email = mapping.email("email", names: names, log: &log)
        let color = mapping.value("color").flatMap { OfficeColor($0, log: &log) }
        let seal = mapping.seal("seal", log: &log)
        let country = mapping.country("country", log: &log) ?? "US"
        let texts = mapping.flag("texting", log: &log)
        guard let name, let kind, let timeZone else { return nil }
        self.init(
            name: name, kind: kind, state: state, phone: phone, timeZone: timeZone, color: color, seal: seal,
            address: address, email: email, country: country, texts: texts)
    }
}

extension OfficeColor {
    /// The group `color`; `nil` with errors in `log` when one of the two is missing or wrong.
    fileprivate init?(_ value: YAMLValue, log: inout Diagnostics) {
        guard let mapping = YAMLMapping(value, name: "the color", keys: ["light", "dark"], log: &log) else {
            return nil
        }
        let light = mapping.color("light", log: &log)
        let dark = mapping.color("dark", log: &log)
        guard let light, let dark else { return nil }
        self.init(light: light, dark: dark)
    }
}

extension YAMLMapping {
    fileprivate func color(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = requiredText(key, log: &log) else { return nil }
        let digits = text.dropFirst()
        guard text.first == "#", text.utf8.count == 7, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            log.append(.notAColor(text, key: key), at: valuePlace(key))
            return nil
        }
        return text.lowercased()
    }

    /// Two capital letters; whether the country exists is nobody's business here.
    fileprivate func country(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else {
            log.append(.notACountry(text), at: valuePlace(key))
            return nil
        }
        return text
    }

    fileprivate func timeZone(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = requiredText(key, log: &log) else { return nil }
        guard isTimeZone(text) else {
            log.append(.notATimeZone(text, suggestion: timeZoneSuggestion(for: text)), at: valuePlace(key))
            return nil
        }
        return text
    }

    fileprivate func seal(_ key: String, log: inout Diagnostics) -> String? {
        guard let path = path(key, log: &log) else { return nil }
        guard path.lowercased().hasSuffix(".svg") else {
            log.append(.sealNotSVG(path), at: valuePlace(key))
            return nil
        }
        return path
    }
}
