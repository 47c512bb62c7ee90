import Documents

/// Values of a mapping as the settings want them; whatever is wrong is logged at its place, and `nil` stands for it.
extension YAMLMapping {
    /// A text of one line; `nil` when absent.
    func line(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            log.append(.notOneLine(key: key), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// A text of one line that says something; `nil` when absent or wrong.
    func words(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = line(key, log: &log) else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            log.append(.empty(key: key), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// A text of one line that must be there and say something.
    func requiredWords(_ key: String, log: inout Diagnostics) -> String? {
        required(key, log: &log) == nil ? nil : words(key, log: &log)
    }

    /// A word that other settings refer to and that stands in addresses.
    func requiredID(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = requiredText(key, log: &log) else { return nil }
        guard text.first?.isLowerCaseLetterOrDigit == true, text.utf8.count <= 64,
            text.allSatisfy({ $0.isLowerCaseLetterOrDigit || $0 == "-" })
        else {
            log.append(.notAWord(text, key: key), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// A path below the workspace; `nil` when absent or wrong.
    func path(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        return checkedPath(text, of: key, at: valuePlace(key), log: &log)
    }

    /// Paths below the workspace, each once.
    func paths(_ key: String, log: inout Diagnostics) -> [String] {
        var seen: Set<String> = []
        return texts(key, log: &log).compactMap { text, place in
            guard let path = checkedPath(text, of: key, at: place, log: &log) else { return nil }
            guard seen.insert(path).inserted else {
                log.append(.fileTwice(path), at: place)
                return nil
            }
            return path
        }
    }

    /// The id of an owner that the settings have; `nil` when absent or wrong.
    func owner(_ key: String, known: [String], log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        guard known.contains(text) else {
            log.append(.unknownOwner(text, known: known), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// An address of the form `local@domain`, the domain in ASCII; the local part is not looked at closely.
    func email(_ key: String, names: NameConversion, log: inout Diagnostics) -> String? {
        guard let text = line(key, log: &log), !text.isEmpty else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty,
            !local.contains(where: \.isWhitespace), let name = try? domainName(String(domain), names)
        else {
            log.append(.notAnAddress(text), at: valuePlace(key))
            return nil
        }
        return domain.unicodeScalars.allSatisfy(\.isASCII) ? text : "\(local)@\(name)"
    }

    /// The name of a domain or a host; `nil` when absent or wrong.
    func domain(_ key: String, names: NameConversion, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        do {
            return try domainName(text, names)
        } catch {
            log.append(.notADomain(text, error), at: valuePlace(key))
            return nil
        }
    }

    /// Where the value of a key stands.
    func valuePlace(_ key: String) -> SourcePlace { value(key)?.place ?? place(of: key) }

    private func checkedPath(
        _ text: String, of key: String, at place: SourcePlace, log: inout Diagnostics
    ) -> String? {
        guard staysBelow(text) else {
            log.append(text.isEmpty ? .empty(key: key) : .pathLeaves(text), at: place)
            return nil
        }
        return text
    }
}
