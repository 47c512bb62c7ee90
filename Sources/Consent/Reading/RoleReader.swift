import Documents

/// Reads all files of one role as if joined, in the order of their paths, so that the order in which they were named
/// changes nothing.
struct RoleReader {
    let role: InputRole
    /// The as-of instant in seconds, for times far off.
    let asOf: Int
    private(set) var cleaner: RowCleaner
    private(set) var tallies: [FileTally] = []
    /// Files that could not be used although others could.
    private(set) var unusable: [Diagnostic] = []
    /// What makes every figure unknown: files that are missing or could not be read to their end.
    private(set) var fatal: [Diagnostic] = []

    /// 2000-01-01T00:00:00Z.
    private static let year2000 = 946_684_800

    init(role: InputRole, asOf: Int, hash: KeyedHash) {
        self.role = role
        self.asOf = asOf
        cleaner = RowCleaner(role: role, hash: hash)
    }

    /// Reads the files and hands over each valid row.
    mutating func read(
        _ paths: [String], from files: FileSource, programs: inout ProgramNames, row body: (CleanRow) -> Void
    ) {
        for path in paths.sorted(by: codePointOrder) {
            do {
                try read(path, from: files, programs: &programs, row: body)
            } catch {
                if error.code.hasPrefix("file.") { fatal.append(error) } else { unusable.append(error) }
            }
        }
        if tallies.isEmpty { fatal += unusable }
    }

    private mutating func read(
        _ path: String, from files: FileSource, programs: inout ProgramNames, row body: (CleanRow) -> Void
    ) throws(Diagnostic) {
        var scanner = try CSVScanner(path: path, files: files)
        let plan = try ColumnPlan(role, header: scanner.header, path: path)
        var tally = FileTally(role: role, path: path)
        tally.absentColumns = plan.absent
        while let block = try scanner.nextBlock() {
            for row in block.rows {
                tally.rows += 1
                if let fault = row.fault {
                    tally.reject(.record, FileTally.Example(row: row.number, line: row.line, fault: fault.reason))
                    continue
                }
                switch cleaner.clean(row, of: block, plan: plan, programs: &programs) {
                case .duplicate: tally.duplicates += 1
                case .rejected(let reason):
                    tally.reject(reason, FileTally.Example(row: row.number, line: row.line))
                case .valid(let clean):
                    if clean.time < Self.year2000 || clean.time > asOf + 86_400 { tally.farOff += 1 }
                    body(clean)
                }
            }
        }
        tallies.append(tally)
    }
}
