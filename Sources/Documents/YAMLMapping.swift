public import Findings

/// A YAML mapping whose keys are all known: a misspelt one is an error at its line with the nearest right name.
///
/// Reading goes on after a mistake: a value of the wrong form is logged and read as `nil`, so that an office sees all
/// its mistakes at once.
///
///     let office = YAMLMapping(value, name: "the office", keys: ["name", "county"], log: &log)
///     let name = office?.requiredText("name", log: &log)
public struct YAMLMapping: Sendable {
    /// Where the mapping begins.
    public let place: SourcePlace
    /// What the mapping is called in messages: "a domain", "the office".
    public let name: String
    private let entries: [YAMLValue.Entry]

    /// The mapping of a value, or `nil` (with an error in `log`) when the value is none.
    ///
    /// - Parameters:
    ///   - value: The value as it was read.
    ///   - name: What messages call the mapping: "a domain", "the office".
    ///   - keys: The keys that it may have; any other is an error in `log`.
    ///   - log: Where mistakes are added.
    public init?(_ value: YAMLValue, name: String, keys: [String], log: inout Diagnostics) {
        guard case .mapping(let entries) = value.content else {
            log.append(
                Diagnostic(
                    at: value.place, code: "yaml.type",
                    message: "\(name) must be a group of keys, but this is \(value.kindInWords)."))
            return nil
        }
        for entry in entries where !keys.contains(entry.key) {
            log.append(
                Diagnostic(
                    at: entry.place, code: "yaml.unknown-key",
                    message:
                        "'\(entry.key)' is not a key of \(name.insideSentence).\(suggestion(for: entry.key, in: keys))"
                        + " Known: \(keys.joined(separator: ", "))."))
        }
        self.place = value.place
        self.name = name
        self.entries = entries
    }

    /// The keys that are there, in the order of the file.
    public var keys: [String] { entries.map(\.key) }

    /// The value of a key; `nil` when it is absent or null (`key:` with nothing behind it, `~`, `null`).
    public func value(_ key: String) -> YAMLValue? {
        guard let value = entries.first(where: { $0.key == key })?.value, value.content != .null else { return nil }
        return value
    }

    /// Where a key stands, or the mapping itself when it is absent; for mistakes that are found after reading.
    public func place(of key: String) -> SourcePlace {
        entries.first { $0.key == key }?.place ?? place
    }

    /// The value of a key that must be there; logs an error (`yaml.missing-key`) when it is absent or null.
    public func required(_ key: String, log: inout Diagnostics) -> YAMLValue? {
        if let value = value(key) { return value }
        log.append(
            Diagnostic(
                at: place, code: "yaml.missing-key", message: "\(name) needs the key '\(key)'. Add it to this group."))
        return nil
    }
}

extension YAMLMapping {
    /// A text that must be there; logs an error when it is not, or when the value is a list or a group.
    public func requiredText(_ key: String, log: inout Diagnostics) -> String? {
        required(key, log: &log).flatMap { $0.textOrLog("'\(key)'", log: &log) }
    }

    /// A text that may be absent; logs an error when the value is a list or a group.
    ///
    /// A scalar is text as it was written: `yes` and `2026` are "yes" and "2026".
    public func text(_ key: String, log: inout Diagnostics) -> String? {
        value(key).flatMap { $0.textOrLog("'\(key)'", log: &log) }
    }

    /// A list of texts, each with its place; a single text counts as a list of one; empty when absent.
    ///
    /// Elements that are no texts are logged and left out.
    public func texts(_ key: String, log: inout Diagnostics) -> [(text: String, place: SourcePlace)] {
        guard let value = value(key) else { return [] }
        if case .sequence(let elements) = value.content {
            return elements.compactMap { element in
                element.textOrLog("'\(key)'", log: &log).map { ($0, element.place) }
            }
        }
        return value.textOrLog("'\(key)'", log: &log).map { [($0, value.place)] } ?? []
    }

    /// The elements of a list; empty when absent, and with an error in `log` when the value is no list.
    public func list(_ key: String, log: inout Diagnostics) -> [YAMLValue] {
        guard let value = value(key) else { return [] }
        if case .sequence(let elements) = value.content { return elements }
        log.append(value.wrongType("'\(key)' must be a list"))
        return []
    }

    /// A whole number within a range, written without quotes; `nil` when absent.
    ///
    /// - Parameters:
    ///   - key: The key's name.
    ///   - range: The least and the greatest number allowed; the message names both.
    ///   - log: Where any other value is reported.
    public func number(_ key: String, in range: ClosedRange<Int>, log: inout Diagnostics) -> Int? {
        guard let value = value(key) else { return nil }
        guard case .scalar(let text, plain: true) = value.content, let number = Int(text), range.contains(number) else {
            log.append(
                value.wrongType("'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound)"))
            return nil
        }
        return number
    }

    /// `true` or `false` (also `yes` or `no`), in lower case and without quotes; `nil` when absent.
    ///
    /// Anything else is an error in `log`.
    public func flag(_ key: String, log: inout Diagnostics) -> Bool? {
        guard let value = value(key) else { return nil }
        switch value.content {
        case .scalar("true", plain: true), .scalar("yes", plain: true): return true
        case .scalar("false", plain: true), .scalar("no", plain: true): return false
        default:
            log.append(value.wrongType("'\(key)' must be true or false"))
            return nil
        }
    }

    /// A day written as `YYYY-MM-DD`, with or without quotes; `nil` when absent. Anything else is an error in `log`.
    public func date(_ key: String, log: inout Diagnostics) -> CalendarDate? {
        guard let value = value(key) else { return nil }
        guard let date = value.text.flatMap({ CalendarDate($0) }) else {
            log.append(value.wrongType("'\(key)' must be a date like 2026-11-03"))
            return nil
        }
        return date
    }

    /// One of a few words: the case whose raw value stands there; `nil` when absent.
    ///
    /// Any other word is an error in `log` that lists the known ones and suggests the nearest.
    public func word<Word: RawRepresentable & CaseIterable>(_ key: String, log: inout Diagnostics) -> Word?
    where Word.RawValue == String {
        guard let value = value(key), let text = value.textOrLog("'\(key)'", log: &log) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        log.append(.unknownWord(text, key: key, words: words, at: value.place))
        return nil
    }
}

extension Diagnostic {
    /// A value is none of the words that its key may have (`yaml.unknown-word`).
    ///
    /// - Parameters:
    ///   - text: The word that stands there.
    ///   - key: The key that it is a value of.
    ///   - words: The words allowed, in the order in which the message lists them.
    ///   - place: Where the value begins.
    public static func unknownWord(
        _ text: String, key: String, words: [String], at place: SourcePlace
    ) -> Diagnostic {
        Diagnostic(
            at: place, code: "yaml.unknown-word",
            message: "'\(text)' is not a value of '\(key)'.\(suggestion(for: text, in: words))"
                + " Known: \(words.joined(separator: ", ")).")
    }
}

extension YAMLValue {
    /// The text of a scalar, or `nil` with an error in `log`.
    ///
    /// - Parameters:
    ///   - name: What the message calls the value, at the beginning of a sentence.
    ///   - log: Where the error is added.
    public func textOrLog(_ name: String, log: inout Diagnostics) -> String? {
        if let text { return text }
        log.append(wrongType("\(name) must be a text"))
        return nil
    }

    /// An error at this value (`yaml.type`): what it must be, and what it is.
    ///
    /// - Parameter wanted: The beginning of the sentence, such as "'port' must be a whole number".
    public func wrongType(_ wanted: String) -> Diagnostic {
        let seen = text.map { "'\($0)'" } ?? kindInWords
        return Diagnostic(at: place, code: "yaml.type", message: "\(wanted), but this is \(seen).")
    }
}

extension String {
    /// A name that begins with an article, as it stands inside a sentence: "An item" is "an item".
    fileprivate var insideSentence: String {
        guard let article = ["A ", "An ", "The "].first(where: hasPrefix) else { return self }
        return article.lowercased() + dropFirst(article.count)
    }
}
