import Documents

/// One file of `Content/guidance`, cut but not yet understood.
struct ChecklistFile {
    var path: String
    var source: String
    var frontMatter: YAMLValue
    var text: ChecklistText

    /// The name without `.md`.
    var name: String {
        String((path.split(separator: "/").last ?? "").dropLast(3))
    }

    init(path: String, files: FileSource, log: inout Diagnostics) throws(Diagnostic) {
        self.path = path
        source = try files.text(path)
        let parts: FrontMatter
        do {
            parts = try FrontMatter(source, file: path)
        } catch {
            var own = Diagnostics([error])
            own.fillLines(of: path, from: source)
            throw own.all.first ?? error
        }
        frontMatter = parts.value
        text = ChecklistText(parts.body, file: path, firstLine: parts.bodyLine, log: &log)
    }
}

extension Checklist {
    private static let keys = [
        "id", "title", "framework", "publisher", "edition", "date", "url", "audience", "binds", "license", "language",
        "applies",
    ]

    /// The checklist of a file; `nil` with errors in `log` when something is wrong with the whole of it. Items with
    /// mistakes are left out.
    init?(
        _ file: ChecklistFile, vocabulary: Vocabulary, references: inout StatedReferences, log: inout Diagnostics
    ) {
        let value = file.frontMatter
        guard let mapping = YAMLMapping(value, name: "The front matter", keys: Self.keys, log: &log) else { return nil }
        let id = mapping.checklistID(file: file, log: &log)
        let title = mapping.requiredWords("title", log: &log)
        let framework = mapping.requiredWords("framework", log: &log)
        let publisher = mapping.requiredWords("publisher", log: &log)
        let edition = mapping.requiredWords("edition", log: &log)
        let date = mapping.requiredWords("date", log: &log)
        let url = mapping.sourceURL("url", log: &log)
        let audience: [Audience]? =
            mapping.required("audience", log: &log) == nil ? nil : mapping.wordList("audience", log: &log)
        let binds = mapping.requiredWords("binds", log: &log)
        let license = mapping.requiredWords("license", log: &log)
        let language = mapping.languageTag("language", log: &log)
        let applies = mapping.value("applies").map { Applicability($0, log: &log) } ?? Applicability()
        self.init(
            id: id ?? file.name, title: title ?? "", framework: framework ?? "", publisher: publisher ?? "",
            edition: edition ?? "", date: date ?? "", url: url ?? "", audience: audience ?? [], binds: binds ?? "",
            license: license ?? "", language: language ?? "en", applicability: applies,
            introduction: file.text.introduction,
            place: SourcePlace(file: file.path, line: 1, column: 1))
        // ASCII only: a locale has no say in what upper case is.
        let prefix = (mapping.value("id")?.text ?? file.name).uppercased()
        for group in file.text.groups {
            let items = group.items.compactMap {
                Item(
                    $0, checklist: self, prefix: prefix, vocabulary: vocabulary, references: &references, log: &log)
            }
            groups.append(ItemGroup(title: group.title, introduction: group.introduction, items: items))
        }
    }
}

extension YAMLMapping {
    fileprivate func checklistID(file: ChecklistFile, log: inout Diagnostics) -> String? {
        guard let id = requiredText("id", log: &log) else { return nil }
        let isWord =
            !id.isEmpty && id.utf8.count <= 64 && id.first != "-" && id.last != "-"
            && id.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
        guard isWord else {
            log.append(.notAChecklistID(id), at: valuePlace("id"))
            return nil
        }
        if id != file.name { log.append(.fileName(id: id, file: file.name + ".md"), at: valuePlace("id")) }
        return id
    }

    /// An address of the web without blanks and control characters; `nil` when absent or wrong.
    fileprivate func sourceURL(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
        let isGood = rest.map { rest in
            !rest.isEmpty && rest.first != "/"
                && rest.unicodeScalars.allSatisfy {
                    (0x21...0x7e).contains($0.value) && !"\"<>\\^`{|}".unicodeScalars.contains($0)
                }
        }
        guard isGood == true else {
            log.append(.notAURL(text), at: valuePlace(key))
            return nil
        }
        return text
    }

    /// A tag of BCP 47, by its shape: `en`, `es-US`, `zh-Hant`.
    fileprivate func languageTag(_ key: String, log: inout Diagnostics) -> String? {
        guard let text = text(key, log: &log) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isGood = parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
        }
        guard isGood else {
            log.append(.notALanguage(text), at: valuePlace(key))
            return nil
        }
        return text
    }
}
