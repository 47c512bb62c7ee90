import Documents

/// One file of `Content/local`, cut but not yet understood.
struct LocalFile {
    var path: String
    var frontMatter: YAMLMapping
    var text: ChecklistText
    /// Id of the checklist that it changes.
    var checklist: String

    /// - Returns: `nil`, with errors in `log`, when the file can't be read or does not say what it changes.
    init?(path: String, files: FileSource, known: [String], log: inout Diagnostics) {
        let parts: FrontMatter
        do {
            parts = try FrontMatter(try files.text(path), file: path)
        } catch {
            log.append(error)
            return nil
        }
        self.path = path
        text = ChecklistText(parts.body, file: path, firstLine: parts.bodyLine, log: &log)
        let keys = ["checklist", "title", "edition"]
        guard let mapping = YAMLMapping(parts.value, name: "The front matter", keys: keys, log: &log) else {
            return nil
        }
        frontMatter = mapping
        guard let id = mapping.requiredWords("checklist", log: &log) else { return nil }
        guard known.contains(id) else {
            log.append(.unknownChecklist(id, known: known), at: mapping.valuePlace("checklist"))
            return nil
        }
        checklist = id
    }

    /// The items that it adds, as far as its blocks can be read.
    var added: [ChecklistText.Item] {
        text.groups.flatMap(\.items).filter { item in
            var ignored = Diagnostics()
            return Self.change(item, log: &ignored)?.0 == .add
        }
    }

    /// The block of an item and what is to be done to the item; `nil`, with errors in `log`, when something is wrong.
    static func change(_ item: ChecklistText.Item, log: inout Diagnostics) -> (LocalText.Kind, YAMLValue)? {
        guard let block = item.block else {
            log.append(.itemWithoutChange(item.id), at: item.place)
            return nil
        }
        do {
            let value = try YAMLDocument.parse(
                block.text, file: block.place.file, firstLine: block.place.line, firstColumn: block.place.column)
            guard case .mapping(let entries) = value.content, entries.contains(where: { $0.key == "change" }) else {
                log.append(.itemWithoutChange(item.id), at: item.place)
                return nil
            }
            var ignored = Diagnostics()
            let keys = entries.map(\.key)
            guard let mapping = YAMLMapping(value, name: "An item", keys: keys, log: &ignored),
                let kind: LocalText.Kind = mapping.word("change", log: &log)
            else { return nil }
            return (kind, value)
        } catch {
            log.append(error)
            return nil
        }
    }
}
