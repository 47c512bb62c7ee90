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
        let catalog = Catalog(
            files: files, folder: folder, local: nil, facts: facts, owners: owners, log: &log)
        try log.throwIfAnyError()
        return catalog
    }

    /// Reads and checks all guidance of a workspace, and decides which checklists count for its office.
    ///
    ///     let catalog = try Catalog.read(from: files, facts: FactRegister.all, settings: settings)
    ///     catalog.checklists.filter(\.isForComparison).map(\.title)
    ///
    /// - Parameters:
    ///   - files: the files of the workspace.
    ///   - folder: the folder of the checklists.
    ///   - local: the folder of what the office itself adds, replaces and leaves out; it need not be there.
    ///   - facts: the register of facts that rules may refer to.
    ///   - settings: the office, its roles, and the checklists it has chosen itself.
    /// - Throws: every mistake in the files, and every checklist that the settings name and that is not there, each with
    ///   its line and column.
    public static func read(
        from files: FileSource, folder: String = "Content/guidance", local: String = "Content/local",
        facts: [FactKind], settings: OfficeSettings
    ) throws(Diagnostics) -> Catalog {
        var log = Diagnostics()
        var catalog = Catalog(
            files: files, folder: folder, local: local, facts: facts, owners: settings.owners, log: &log)
        if log.errors.isEmpty { catalog.choose(settings, log: &log) }
        let choice = settings.frameworks
        for path in Set((choice.apply + choice.compare).map(\.place.file)) {
            if let text = try? files.text(path) { log.fillLines(of: path, from: text) }
        }
        try log.throwIfAnyError()
        var notes = Diagnostics(catalog.warnings)
        for path in Set(catalog.warnings.compactMap(\.place?.file)) {
            if let text = try? files.text(path) { notes.fillLines(of: path, from: text) }
        }
        catalog.warnings = notes.all
        return catalog
    }

    /// All checklists of a folder, with what is wrong in `log`.
    private init(
        files: FileSource, folder: String, local: String?, facts: [FactKind], owners: [Owner],
        log: inout Diagnostics
    ) {
        self.init()
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
        for sheet in sheets { vocabulary.take(sheet.text.groups.flatMap(\.items), log: &log) }
        let names = sheets.map(\.name)
        let own = local.flatMap { files.paths(in: $0, suffix: ".md", stray: .strayFile(.local), log: &log) } ?? []
        let locals = own.compactMap { LocalFile(path: $0, files: files, known: names, log: &log) }
        for file in locals { vocabulary.take(file.added, log: &log) }
        var references = StatedReferences()
        for sheet in sheets {
            if let checklist = Checklist(sheet, vocabulary: vocabulary, references: &references, log: &log) {
                checklists.append(checklist)
            }
        }
        var changed: [String: SourcePlace] = [:]
        for file in locals {
            guard let index = checklists.firstIndex(where: { $0.id == file.checklist }) else { continue }
            checklists[index].apply(
                file, vocabulary: vocabulary, changed: &changed, references: &references, log: &log)
        }
        for path in own {
            if let text = try? files.text(path) { log.fillLines(of: path, from: text) }
        }
        let crosswalk = Crosswalk(references, vocabulary: vocabulary, log: &log)
        for sheet in sheets { log.fillLines(of: sheet.path, from: sheet.source) }
        checklists.sort { codePointOrder($0.id, $1.id) }
        take(crosswalk)
        for checklist in checklists {
            for text in checklist.localTexts where text.isOutdated {
                let fault = GuidanceFault.outdatedText(
                    checklist: checklist.id, edition: text.edition, current: text.currentEdition,
                    items: text.changes.map(\.item))
                warnings.append(Diagnostic(.warning, at: text.place, code: fault.code, message: fault.message))
            }
        }
    }

    /// Gives each item its links; those to items that are left out here go with them.
    private mutating func take(_ crosswalk: Crosswalk) {
        let ids = Set(items.map(\.id))
        for checklist in checklists.indices {
            for group in checklists[checklist].groups.indices {
                for item in checklists[checklist].groups[group].items.indices {
                    let id = checklists[checklist].groups[group].items[item].id
                    checklists[checklist].groups[group].items[item].crosswalk = (crosswalk.links[id] ?? []).filter {
                        ids.contains($0.item)
                    }
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
