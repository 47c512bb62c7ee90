import Documents
import Findings

/// The accounts of a CSV export, read in blocks of bytes: of a row only the fields that are looked at become text.
struct CSVAccountRows: AccountRows {
    let scope: AccountScope
    let absent: [AccountColumns.AbsentColumn]
    let goesOn = false

    private let preset: AccountPreset
    private let columns: AccountColumns
    private let latest: CalendarDate
    private var scanner: CSVScanner
    private var block: CSVBlock?
    private var read = 0

    /// Opens the file and finds its columns.
    init(path: String, files: FileSource, preset: AccountPreset, latest: CalendarDate) throws(Diagnostic) {
        scanner = try CSVScanner(path: path, files: files)
        columns = try AccountColumns(
            header: scanner.header, path: path, table: preset == .google ? .google : .plain)
        var names: [AccountAspect: String] = [:]
        for aspect in AccountAspect.allCases where !preset.silent.contains(aspect) {
            names[aspect] = columns.name(of: aspect)
        }
        scope = AccountScope(preset, names: names)
        absent = columns.absent
        self.preset = preset
        self.latest = latest
    }

    mutating func next() throws(Diagnostic) -> AccountRow? {
        while read >= block?.rows.count ?? 0 {
            guard let more = try scanner.nextBlock() else { return nil }
            (block, read) = (more, 0)
        }
        guard let block else { return nil }
        defer { read += 1 }
        return row(block.rows[read], in: block)
    }

    func place(of aspect: AccountAspect?) -> SourcePlace {
        guard let block, block.rows.indices.contains(read - 1) else { return SourcePlace(file: scanner.path) }
        let row = block.rows[read - 1]
        guard let column = AccountColumn.allCases.first(where: { $0.aspects.contains { $0 == aspect } }),
            let position = columns.position(column)
        else { return SourcePlace(file: scanner.path, line: row.line) }
        let field = block.field(position, of: row).lowerBound
        var start = block.field(0, of: row).lowerBound
        if start > 0, block.bytes[start - 1] == UInt8(ascii: "\"") { start -= 1 }
        guard start <= field else { return SourcePlace(file: scanner.path, line: row.line) }
        let before = block.bytes[start..<field]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
        return SourcePlace(
            file: scanner.path, line: row.line + before.count { $0 == UInt8(ascii: "\n") },
            column: field - lineStart + 1)
    }

    private func row(_ row: CSVBlock.Row, in block: CSVBlock) -> AccountRow {
        var result = AccountRow(number: row.number)
        if let fault = row.fault {
            result.unreadable = .csvRow(scanner.path, row: row.number, line: row.line, fault: fault)
            return result
        }
        let text = { (column: AccountColumn) -> String in
            columns.position(column).map {
                String(decoding: block.bytes[block.field($0, of: row)], as: UTF8.self)
            } ?? ""
        }
        result.account = text(.account)
        if columns.position(.group) != nil { result.groups = [text(.group)] }
        result.value.isEnabled = Account.flag(text(.enabled))
        result.value.lastSignIn = Account.lastSignIn(text(.lastSignIn), latest: latest)
        result.value.isEnforced = Account.flag(text(.enforced), empty: false)
        if preset == .google {
            result.value.factors = Account.flag(text(.methods)).map(SecondFactors.init(isEnrolled:))
            result.groups = result.groups.map(Self.unit)
        } else {
            result.value.factors = SecondFactors(text(.methods))
            result.value.isAdmin = Account.isAdmin(role: text(.role))
            result.value.isShared = Account.flag(text(.shared), empty: false)
        }
        return result
    }

    /// An organizational unit as a group's name: `/Elections/Staff` is `Elections/Staff`, and the top one is `/`.
    static func unit(_ path: String) -> String {
        path.hasPrefix("/") && path != "/" ? String(path.dropFirst()) : path
    }
}
