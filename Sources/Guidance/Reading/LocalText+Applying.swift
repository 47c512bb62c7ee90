import Documents
import Settings

extension Checklist {
    /// Applies a file of the office's own to the checklist that it names.
    ///
    /// - Parameter changed: where items were changed already, by their ids; an item is changed once.
    mutating func apply(
        _ file: LocalFile, vocabulary: Vocabulary, changed: inout [String: SourcePlace],
        references: inout StatedReferences, log: inout Diagnostics
    ) {
        let title = file.frontMatter.requiredWords("title", log: &log)
        let written = file.frontMatter.requiredWords("edition", log: &log)
        var local = LocalText(
            title: title ?? "", edition: written ?? edition, currentEdition: edition,
            place: file.frontMatter.valuePlace("edition"))
        for group in file.text.groups {
            for item in group.items {
                guard Item.isID(item.id) else {
                    log.append(.itemWithoutID, at: item.place)
                    continue
                }
                guard let (kind, value) = LocalFile.change(item, log: &log) else { continue }
                if let first = changed[item.id] {
                    log.append(.changedTwice(item.id, first: first), at: item.place)
                    continue
                }
                changed[item.id] = item.place
                let change: LocalText.Change?
                switch kind {
                case .add:
                    change = add(
                        item, to: group.title, vocabulary: vocabulary, references: &references, log: &log)
                case .replace:
                    change = replace(item, value, vocabulary: vocabulary, references: &references, log: &log)
                case .omit: change = omit(item, value, log: &log)
                }
                if let change { local.changes.append(change) }
            }
        }
        if !file.text.introduction.isEmpty {
            introduction += (introduction.isEmpty ? "" : "\n\n") + file.text.introduction
        }
        groups.removeAll(where: \.items.isEmpty)
        localTexts.append(local)
    }

    private mutating func add(
        _ text: ChecklistText.Item, to group: String, vocabulary: Vocabulary, references: inout StatedReferences,
        log: inout Diagnostics
    ) -> LocalText.Change? {
        guard
            let item = Item(
                text, checklist: self, prefix: id.uppercased(), moreKeys: ["change"], vocabulary: vocabulary,
                references: &references, log: &log)
        else { return nil }
        if let place = groups.firstIndex(where: { $0.title == group }) {
            groups[place].items.append(item)
        } else {
            groups.append(ItemGroup(title: group, items: [item]))
        }
        return LocalText.Change(
            item: item.id, title: item.title, kind: .add, release: item.release, place: text.place)
    }

    private mutating func replace(
        _ text: ChecklistText.Item, _ value: YAMLValue, vocabulary: Vocabulary, references: inout StatedReferences,
        log: inout Diagnostics
    ) -> LocalText.Change? {
        guard let (group, place) = place(of: text, log: &log) else { return nil }
        let keys = Item.keys.filter { $0 != "formerly" && $0 != "first" } + ["change"]
        guard let mapping = YAMLMapping(value, name: "A replacement", keys: keys, log: &log) else { return nil }
        var item = groups[group].items[place]
        var parts = mapping.keys.filter { $0 != "change" }
        if !text.title.isEmpty, text.title != item.title {
            item.title = text.title
            parts.insert("title", at: 0)
        }
        if !text.prose.isEmpty {
            item.prose = text.prose
            parts.append("text")
        }
        if parts.isEmpty { log.append(.replacesNothing(text.id), at: text.place) }
        item.take(mapping, checklist: self, vocabulary: vocabulary, references: &references, log: &log)
        groups[group].items[place] = item
        return LocalText.Change(
            item: item.id, title: item.title, kind: .replace, parts: parts, release: item.release, place: text.place)
    }

    private mutating func omit(
        _ text: ChecklistText.Item, _ value: YAMLValue, log: inout Diagnostics
    ) -> LocalText.Change? {
        guard let mapping = YAMLMapping(value, name: "An omission", keys: ["change", "reason"], log: &log),
            let reason = mapping.requiredWords("reason", log: &log), let (group, place) = place(of: text, log: &log)
        else { return nil }
        let item = groups[group].items.remove(at: place)
        return LocalText.Change(
            item: item.id, title: item.title, kind: .omit, reason: reason, release: item.release, place: text.place)
    }

    /// Where the item that a heading names stands in this checklist.
    private func place(of text: ChecklistText.Item, log: inout Diagnostics) -> (group: Int, item: Int)? {
        for (place, group) in groups.enumerated() {
            let found = group.items.firstIndex { $0.id == text.id || $0.formerly.contains(text.id) }
            if let found { return (place, found) }
        }
        log.append(.notOfChecklist(text.id, checklist: id, known: items.map(\.id)), at: text.place)
        return nil
    }
}

extension Item {
    /// Takes what a replacement says in the place of what the item said.
    fileprivate mutating func take(
        _ mapping: YAMLMapping, checklist: Checklist, vocabulary: Vocabulary, references: inout StatedReferences,
        log: inout Diagnostics
    ) {
        strength = mapping.word("strength", log: &log) ?? strength
        release = mapping.word("release", log: &log) ?? release
        audience = mapping.wordList("audience", log: &log) ?? audience
        owner = mapping.owner("owner", known: vocabulary.owners, log: &log) ?? owner
        if let value = mapping.value("citation"),
            let citation = Citation(value, mapping: mapping, title: checklist.title, log: &log)
        {
            (self.citation, confidence) = (citation.text, citation.confidence)
        }
        _ = references.read(mapping, of: id, log: &log)
        if let value = mapping.value("evidence"),
            let evidence = EvidenceRule(value, vocabulary: vocabulary, log: &log)
        {
            self.evidence = evidence
        }
        if mapping.keys.contains("when") {
            applies = Rule(
                when: mapping, scope: RuleScope(vocabulary: vocabulary, subject: evidence.subject), log: &log)
        }
    }
}
