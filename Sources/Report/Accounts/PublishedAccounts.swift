import Documents
import Findings

/// The counts of account groups as they may leave the office: groups under 11 accounts are merged, and small counts
/// are withheld together with those that would give them back.
struct PublishedAccounts: Hashable, Sendable {
    /// Groups with fewer accounts than this are merged.
    static let smallest = CountSheet.largestSmall + 1
    /// What groups that were merged are called.
    static let merged = "Smaller groups"

    /// In code-point order of their names, merged ones last.
    private(set) var groups: [AccountGroup] = []
    /// All groups together; `nil` when there is one only.
    private(set) var sum: AccountGroup?

    init(_ exact: [AccountGroup]) {
        let plan = Plan(Self.merging(exact.filter(\.isCountable)))
        groups = zip(plan.rows, plan.cells).map { plan.published($0, $1) }
        if let all = plan.all, let sums = plan.sums { sum = plan.published(all, sums) }
    }

    /// The cells behind the published groups, for an attack on them.
    static func sheet(of exact: [AccountGroup]) -> CountSheet {
        Plan(merging(exact.filter(\.isCountable))).sheet
    }

    /// The groups, small ones as one where there are several.
    private static func merging(_ groups: [AccountGroup]) -> [AccountGroup] {
        let sorted = groups.sorted { codePointOrder($0.name, $1.name) }
        let small = sorted.filter { ($0["total"] ?? 0) < smallest }
        guard small.count > 1 else { return sorted }
        return sorted.filter { ($0["total"] ?? 0) >= smallest } + [.sum(small, name: merged)]
    }
}

extension AccountGroup {
    /// Whether there are counts, and none that no office can have.
    fileprivate var isCountable: Bool { counts["total"] != nil && counts.values.allSatisfy { $0 < 1 << 40 } }
}

/// All cells of the two tables and of what a reader can form from their rows, with the sums between them.
private struct Plan {
    private(set) var sheet = CountSheet()
    let rows: [AccountGroup]
    /// All rows together, where there are several.
    let all: AccountGroup?
    private(set) var cells: [[String: Int]] = []
    private(set) var sums: [String: Int]?

    init(_ rows: [AccountGroup]) {
        self.rows = rows
        all = rows.count > 1 ? AccountGroup.sum(rows, name: "All groups") : nil
        cells = rows.map { add($0) }
        if let all {
            let sums = add(all)
            equate(sums, to: cells)
            self.sums = sums
        }
        sheet.withhold()
    }

    /// Counts of which another is a part, and the parts that pages show: what is left is a cell too.
    private static let wholes: [(whole: String, parts: [[String]])] = [
        ("total", [["enabled"]]),
        (
            "enabled",
            [["withSecondFactor", "without"], ["enforced"], ["admins"], ["shared"], ["dormant"]]
        ),
        ("withSecondFactor", [["phishingResistant", "appAtBest", "phoneOnly"]]),
    ]
    /// Parts that are the whole together; of the others a remainder is left.
    private static let complete: Set<String> = ["without", "phoneOnly"]

    /// The cells of a row: those shown by name, and remainders.
    private mutating func add(_ group: AccountGroup) -> [String: Int] {
        var cells: [String: Int] = [:]
        for member in AccountGroup.shown + ["without"] {
            if let count = group[member] { cells[member] = sheet.add(count) }
        }
        for (whole, parts) in Self.wholes {
            guard let total = cells[whole] else { continue }
            for names in parts {
                var members = names.compactMap { cells[$0] }
                guard members.count == names.count else { continue }
                let left = members.reduce(sheet.values[total]) { $0 - sheet.values[$1] }
                if names.last.map(Self.complete.contains) != true, left >= 0 {
                    let remainder = sheet.add(left)
                    cells["\(whole) without \(names.joined())"] = remainder
                    members.append(remainder)
                }
                sheet.equate(total, to: members)
            }
        }
        return cells
    }

    /// Declares that rows add up to their sum, column by column.
    private mutating func equate(_ sums: [String: Int], to rows: [[String: Int]]) {
        for (member, total) in sums.sorted(by: { $0.value < $1.value }) {
            let parts = rows.compactMap { $0[member] }
            if parts.count == rows.count { sheet.equate(total, to: parts) }
        }
    }

    func published(_ group: AccountGroup, _ cells: [String: Int]) -> AccountGroup {
        var result = AccountGroup(name: group.name, exported: group.exported)
        for member in AccountGroup.shown + ["without"] {
            guard let cell = cells[member] else { continue }
            if let count = sheet.published(cell) {
                result.counts[member] = count
            } else {
                result.withheld.insert(member)
            }
        }
        return result
    }
}
