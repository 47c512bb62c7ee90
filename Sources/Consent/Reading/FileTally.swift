/// What one file gave.
struct FileTally: Hashable, Sendable {
    /// At most so many rows are named for each reason.
    static let mostExamples = 20

    struct Example: Hashable, Sendable {
        var row: Int
        var line: Int
        var fault: String?
    }

    let role: InputRole
    let path: String
    /// Data rows, duplicates included.
    var rows = 0
    var duplicates = 0
    private(set) var rejected: [RejectReason: Int] = [:]
    private(set) var examples: [RejectReason: [Example]] = [:]
    /// Valid rows with a time before 2000 or more than a day after the as-of instant.
    var farOff = 0
    /// Optional columns that the file does not have.
    var absentColumns: [String] = []

    init(role: InputRole, path: String) {
        self.role = role
        self.path = path
    }

    var rejectedRows: Int { rejected.values.reduce(0, +) }

    /// Per cent of the distinct rows that were left out, rounded down.
    var rejectedPercent: Int { rows > duplicates ? rejectedRows * 100 / (rows - duplicates) : 0 }

    mutating func reject(_ reason: RejectReason, _ example: Example) {
        rejected[reason, default: 0] += 1
        if rejected[reason, default: 0] <= Self.mostExamples { examples[reason, default: []].append(example) }
    }
}
