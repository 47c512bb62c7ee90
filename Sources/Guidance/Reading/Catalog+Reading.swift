public import Documents
public import Findings
public import Settings

extension Catalog {
    /// Reads and checks every checklist of a folder: Markdown with front matter, `##` groups, `###` items with a `yaml`
    /// block each.
    ///
    ///     let catalog = try Catalog.read(from: files, facts: FactRegister.all, owners: settings.owners)
    ///     catalog.item("CTIA-01")?.title
    ///
    /// - Parameters:
    ///   - files: the files of the workspace.
    ///   - folder: the folder in it; only files directly in it that end in `.md` are read, and others are reported.
    ///   - facts: the register of facts that rules may refer to.
    ///   - owners: the roles that items may name.
    /// - Throws: every mistake in the files, each with its line and column; that there is no checklist, when the folder
    ///   has none or is not there.
    public static func read(
        from files: FileSource, folder: String = "Content/guidance", facts: [FactKind], owners: [Owner]
    ) throws(Diagnostics) -> Catalog {
        var log = Diagnostics()
        var vocabulary = Vocabulary(facts: facts, owners: owners)
        var sheets: [ChecklistFile] = []
        let paths = files.paths(in: folder, suffix: ".md", stray: .strayFile(.checklists), log: &log)
        if paths == [] { log.append(.noChecklist(folder: folder), at: SourcePlace(file: folder)) }
        for path in paths ?? [] {
            do {
                sheets.append(try ChecklistFile(path: path, files: files, log: &log))
            } catch {
                log.append(error)
                vocabulary.hasAllItems = false
            }
        }
        for sheet in sheets {
            for item in sheet.text.groups.flatMap(\.items) where Item.isID(item.id) {
                if let first = vocabulary.items[item.id] {
                    log.append(.duplicateItem(item.id, first: first), at: item.place)
                } else {
                    vocabulary.items[item.id] = item.place
                    vocabulary.itemIDs.append(item.id)
                }
            }
        }
        var catalog = Catalog()
        var references = StatedReferences()
        for sheet in sheets {
            if let checklist = Checklist(sheet, vocabulary: vocabulary, references: &references, log: &log) {
                catalog.checklists.append(checklist)
            }
        }
        let crosswalk = Crosswalk(references, vocabulary: vocabulary, log: &log)
        for sheet in sheets { log.fillLines(of: sheet.path, from: sheet.source) }
        try log.throwIfAnyError()
        catalog.checklists.sort { codePointOrder($0.id, $1.id) }
        catalog.take(crosswalk)
        return catalog
    }

    /// Gives each item its links.
    private mutating func take(_ crosswalk: Crosswalk) {
        for checklist in checklists.indices {
            for group in checklists[checklist].groups.indices {
                for item in checklists[checklist].groups[group].items.indices {
                    let id = checklists[checklist].groups[group].items[item].id
                    checklists[checklist].groups[group].items[item].crosswalk = crosswalk.links[id] ?? []
                }
            }
        }
    }
}

extension FileSource {
    /// The files directly in a folder whose name ends as it should, in code-point order. Others are logged: what is
    /// put there and read by nobody would silently do nothing. Hidden files are passed over.
    ///
    /// - Returns: `nil`, with an error in `log`, when the folder can't be listed.
    func paths(in folder: String, suffix: String, stray: GuidanceFault, log: inout Diagnostics) -> [String]? {
        let all: [String]
        do { all = try list(folder) } catch {
            log.append(error)
            return nil
        }
        var paths: [String] = []
        for path in all {
            let name = path.dropFirst(folder.count + 1)
            if name.hasPrefix(".") || name.contains("/.") { continue }
            if name.hasSuffix(suffix), name.count > suffix.count, !name.contains("/") {
                paths.append(path)
            } else {
                log.append(stray, at: SourcePlace(file: path))
            }
        }
        return paths
    }
}
