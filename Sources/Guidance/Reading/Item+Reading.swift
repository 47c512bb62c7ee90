import Documents
import Settings

extension Item {
    /// The keys of a block, in the order in which messages list them.
    static let keys = [
        "strength", "release", "audience", "owner", "citation", "crosswalk", "formerly", "first", "when", "evidence",
    ]

    /// The item that a heading and its block make; `nil` with errors in `log` when something is wrong.
    ///
    /// - Parameters:
    ///   - checklist: whose title and audience hold where the block has none.
    ///   - prefix: what the id has to begin with, without its hyphen.
    ///   - moreKeys: keys that the block may have besides ``keys``.
    ///   - references: takes what the block says of other ids.
    init?(
        _ text: ChecklistText.Item, checklist: Checklist, prefix: String, moreKeys: [String] = [],
        vocabulary: Vocabulary,
        references: inout StatedReferences, log: inout Diagnostics
    ) {
        guard Self.isID(text.id) else {
            log.append(.itemWithoutID, at: text.place)
            return nil
        }
        if !text.id.hasPrefix(prefix + "-") { log.append(.foreignID(text.id, prefix: prefix), at: text.place) }
        if text.title.isEmpty { log.append(.itemWithoutTitle(text.id), at: text.place) }
        guard let block = text.block else {
            log.append(.itemWithoutBlock(text.id), at: text.place)
            return nil
        }
        let value: YAMLValue
        do {
            value = try YAMLDocument.parse(
                block.text, file: block.place.file, firstLine: block.place.line, firstColumn: block.place.column)
        } catch {
            log.append(error)
            return nil
        }
        guard value.content != .null else {
            log.append(.itemWithoutBlock(text.id), at: text.place)
            return nil
        }
        guard let mapping = YAMLMapping(value, name: "An item", keys: Self.keys + moreKeys, log: &log) else {
            return nil
        }
        let strength: Strength? =
            mapping.required("strength", log: &log) == nil ? nil : mapping.word("strength", log: &log)
        let release: Release = mapping.word("release", log: &log) ?? .office
        let audience: [Audience]? = mapping.wordList("audience", log: &log)
        let owner = mapping.owner("owner", known: vocabulary.owners, log: &log)
        let citation = mapping.required("citation", log: &log).flatMap {
            Citation($0, mapping: mapping, title: checklist.title, log: &log)
        }
        let first = references.readPlace(mapping, of: text.id, log: &log)
        let formerly = references.read(mapping, of: text.id, log: &log)
        let scope = RuleScope(
            vocabulary: vocabulary, subject: EvidenceRule.subject(of: mapping.value("evidence")))
        let applies = mapping.keys.contains("when") ? Rule(when: mapping, scope: scope, log: &log) : nil
        let evidence = mapping.required("evidence", log: &log).flatMap {
            EvidenceRule($0, vocabulary: vocabulary, log: &log)
        }
        guard let strength, let citation, let evidence else { return nil }
        self.init(
            id: text.id, title: text.title, strength: strength, release: release,
            audience: audience ?? checklist.audience, citation: citation.text, confidence: citation.confidence,
            formerly: formerly, first: first, owner: owner, applies: applies, evidence: evidence, prose: text.prose,
            place: text.place)
    }

    /// Upper-case letters, digits and hyphens between them: `M3AAWG-ELEC-01`.
    static func isID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count >= 2 && text.utf8.count <= 64
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy {
                        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    }
            }
    }
}

/// Where a source says so.
struct Citation {
    var text: String
    var confidence: Confidence?

    /// A text, or a mapping of `document` (the checklist's title when absent), `part` and `confidence`.
    init?(_ value: YAMLValue, mapping: YAMLMapping, title: String, log: inout Diagnostics) {
        guard case .mapping = value.content else {
            guard let text = mapping.words("citation", log: &log) else { return nil }
            self.text = text
            return
        }
        let keys = ["document", "part", "confidence"]
        guard let mapping = YAMLMapping(value, name: "'citation'", keys: keys, log: &log) else { return nil }
        text = mapping.words("document", log: &log) ?? title
        if let part = mapping.words("part", log: &log) { text += ", \(part)" }
        confidence = mapping.word("confidence", log: &log)
    }
}
