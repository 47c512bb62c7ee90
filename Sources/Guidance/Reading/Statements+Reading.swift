public import Documents
import Findings
public import Settings

extension Statements {
    /// Reads and checks every file of statements in a folder: YAML with the lists `statements` and `accepted-risks`. A
    /// folder that is not there has none.
    ///
    /// - Parameters:
    ///   - files: the files of the workspace.
    ///   - folder: the folder in it; only files directly in it that end in `.yml` are read, and others are reported.
    ///   - catalog: the items that they may be for.
    ///   - settings: the roles that may sign, and the subjects.
    /// - Throws: every mistake in the files, each with its line and column.
    public static func read(
        from files: FileSource, folder: String = "Content/attestations", catalog: Catalog, settings: OfficeSettings
    ) throws(Diagnostics) -> Statements {
        var log = Diagnostics()
        var reader = StatementReader(catalog: catalog, settings: settings)
        for path in files.paths(in: folder, suffix: ".yml", stray: .strayFile(.statements), log: &log) ?? [] {
            do {
                let text = try files.text(path)
                let value: YAMLValue
                do { value = try YAMLDocument.parse(text, file: path) } catch {
                    log.append(error)
                    continue
                }
                if value.content != .null { reader.read(value, log: &log) }
                log.fillLines(of: path, from: text)
            } catch {
                log.append(error)
            }
        }
        try log.throwIfAnyError()
        return reader.statements
    }
}

/// Reads file after file and keeps what must not be contradicted.
private struct StatementReader {
    let items: [String: Item]
    let itemIDs: [String]
    /// Where the office leaves items out, by their ids.
    let omitted: [String: SourcePlace]
    let settings: OfficeSettings
    let owners: [String]
    var statements = Statements()
    /// Where each statement of ``statements`` stands.
    private var days: [Key: (statement: SignedStatement, place: SourcePlace)] = [:]

    private struct Key: Hashable {
        var item: String
        var subject: String?
        var date: CalendarDate
    }

    init(catalog: Catalog, settings: OfficeSettings) {
        itemIDs = catalog.items.map(\.id)
        items = catalog.itemsByID
        let changes = catalog.checklists.flatMap(\.localTexts).flatMap(\.changes).filter { $0.kind == .omit }
        omitted = Dictionary(changes.map { ($0.item, $0.place) }, uniquingKeysWith: { first, _ in first })
        self.settings = settings
        owners = settings.owners.map(\.id)
    }

    mutating func read(_ value: YAMLValue, log: inout Diagnostics) {
        let keys = ["statements", "accepted-risks"]
        guard let mapping = YAMLMapping(value, name: "A file of statements", keys: keys, log: &log) else { return }
        for value in mapping.list("statements", log: &log) { readStatement(value, log: &log) }
        for value in mapping.list("accepted-risks", log: &log) { readRisk(value, log: &log) }
    }

    private mutating func readStatement(_ value: YAMLValue, log: inout Diagnostics) {
        let keys = ["item", "subject", "role", "date", "until", "met", "text", "document", "release"]
        guard let mapping = YAMLMapping(value, name: "A statement", keys: keys, log: &log) else { return }
        let item = item(mapping, log: &log)
        let subject = subject(mapping, of: item, log: &log)
        let role = owner("role", mapping, log: &log)
        if let role, let item { check(role, for: item, at: mapping.valuePlace("role"), log: &log) }
        let span = span(mapping, log: &log)
        let isMet = mapping.required("met", log: &log) == nil ? nil : mapping.flag("met", log: &log)
        let text = mapping.requiredWords("text", log: &log)
        let document = mapping.words("document", log: &log)
        let release: Release = mapping.word("release", log: &log) ?? .office
        guard let item, let role, let span, let isMet, let text else { return }
        let statement = SignedStatement(
            item: item.id, subject: subject, role: role, date: span.date, until: span.until, isMet: isMet, text: text,
            document: document, release: release)
        add(statement, at: mapping.place, log: &log)
    }

    /// Adds a statement unless another of the same day says the opposite.
    private mutating func add(_ statement: SignedStatement, at place: SourcePlace, log: inout Diagnostics) {
        statements.statements.append(statement)
        let key = Key(item: statement.item, subject: statement.subject, date: statement.date)
        if let other = days[key], other.statement.isMet != statement.isMet {
            log.append(.disagreement(item: statement.item, first: other.place), at: place)
        } else if days[key] == nil {
            days[key] = (statement, place)
        }
    }

    private mutating func readRisk(_ value: YAMLValue, log: inout Diagnostics) {
        let keys = ["item", "subject", "owner", "reason", "date", "until", "release"]
        guard let mapping = YAMLMapping(value, name: "An accepted risk", keys: keys, log: &log) else { return }
        let item = item(mapping, log: &log)
        let subject = subject(mapping, of: item, log: &log)
        let owner = owner("owner", mapping, log: &log)
        let reason = mapping.requiredWords("reason", log: &log)
        let span = span(mapping, log: &log)
        let release: Release = mapping.word("release", log: &log) ?? .office
        guard let item, let owner, let reason, let span else { return }
        statements.acceptedRisks.append(
            AcceptedRisk(
                item: item.id, subject: subject, owner: owner, reason: reason, date: span.date, until: span.until,
                release: release))
    }

    private func item(_ mapping: YAMLMapping, log: inout Diagnostics) -> Item? {
        guard let id = mapping.requiredText("item", log: &log) else { return nil }
        if let item = items[id] { return item }
        if let place = omitted[id] {
            log.append(.omittedItem(id, at: place), at: mapping.valuePlace("item"))
            return nil
        }
        log.append(.unknownItem(id, known: itemIDs), at: mapping.valuePlace("item"))
        return nil
    }

    /// The subject named; `nil`: all of them. An account group is known only from exports, so any name is taken.
    private func subject(_ mapping: YAMLMapping, of item: Item?, log: inout Diagnostics) -> String? {
        guard let name = mapping.words("subject", log: &log), let kind = item?.evidence.subject else { return nil }
        let known: [String]
        switch kind {
        case .office: known = [Subject.office.name]
        case .domain: known = settings.domains.map(\.name)
        case .program: known = settings.programs.map(\.id)
        case .accounts: return name
        }
        if !known.contains(name) {
            log.append(.unknownSubject(name, kind: kind, known: known), at: mapping.valuePlace("subject"))
        }
        return name
    }

    private func owner(_ key: String, _ mapping: YAMLMapping, log: inout Diagnostics) -> String? {
        mapping.required(key, log: &log) == nil ? nil : mapping.owner(key, known: owners, log: &log)
    }

    /// The item's role signs, or the one that stands in for it.
    private func check(_ role: String, for item: Item, at place: SourcePlace, log: inout Diagnostics) {
        guard let wanted = item.evidence.statement?.role, wanted != role else { return }
        let backup = settings.owners.first { $0.id == wanted }?.backup
        if backup != role {
            log.append(.otherRole(role, item: item.id, wanted: wanted, backup: backup), at: place)
        }
    }

    private func span(_ mapping: YAMLMapping, log: inout Diagnostics) -> (date: CalendarDate, until: CalendarDate)? {
        let date = mapping.required("date", log: &log) == nil ? nil : mapping.date("date", log: &log)
        let until = mapping.required("until", log: &log) == nil ? nil : mapping.date("until", log: &log)
        guard let date, let until else { return nil }
        guard date <= until else {
            log.append(.endsBeforeItBegins(date: date, until: until), at: mapping.valuePlace("until"))
            return nil
        }
        return (date, until)
    }
}
