import Evidence
import Findings
import Guidance
import Settings

extension Composition {
    func accountsPage() -> ReportPage {
        let records = (newest?.snapshot.records ?? []).filter { $0.subject.kind == .accounts }
        let groups = records.map { AccountGroup(name: $0.subject.name, details: $0.details) }
        let judged = assessment.items.filter { $0.item.evidence.subject == .accounts }
        let owner = settings.accounts.compactMap(\.owner).first
        let context = AccountsPage(
            standing: StatusMark(judged.isEmpty ? .notAssessed : rollUp(judged.map(\.status))),
            headline: accountsHeadline(groups),
            docket: docket(data: PagePath.accounts, more: exportLines(groups)), who: responsible(owner),
            factors: Self.factors(groups), accounts: Self.accounts(groups), chart: Self.chart(groups),
            findings: grouped(records.flatMap(\.findings), owner: ownerTitle(owner)),
            items: judged.map(line))
        return ReportPage(
            path: PagePath.accounts, kind: .accounts, title: "Sign-in", context: context.pageValue,
            data: .object([
                "as-of": .string(input.asOf.description),
                "groups": .array(
                    records.map { .object(["group": .string($0.subject.name), "counts": $0.details]) }),
            ]))
    }

    private func accountsHeadline(_ groups: [AccountGroup]) -> Headline {
        guard !groups.isEmpty else {
            return settings.accounts.isEmpty
                ? Headline(answer: "This office lists no sign-in export.", text: "")
                : Headline(answer: "Nothing has been counted yet.", text: "")
        }
        let all = AccountGroup.sum(groups)
        guard let enabled = all["enabled"], let second = all["withSecondFactor"] else {
            return Headline(answer: "The counts of the sign-in export are not complete.", text: "")
        }
        let share = Counting.share(second, of: enabled).map { " (\($0))" } ?? ""
        let accounts = Counting.counted(enabled, "account in use", "accounts in use")
        let answer =
            enabled == second && enabled > 0
            ? "All \(accounts) have a second factor."
            : "\(Counting.grouped(second)) of \(accounts)\(share) have a second factor."
        let resistant = all["phishingResistant"].map {
            "\(Counting.grouped($0)) \($0 == 1 ? "uses" : "use") a method that a fake sign-in page can't steal."
        }
        return Headline(answer: answer, text: resistant ?? "")
    }

    private func exportLines(_ groups: [AccountGroup]) -> [Docket.Line] {
        let days = Set(groups.compactMap(\.exported)).sorted()
        guard let first = days.first else { return [] }
        return [
            Docket.Line(title: "Exported", text: Counting.list(days.count == 1 ? [first.spelled] : days.map(\.spelled)))
        ]
    }

    private static func factors(_ groups: [AccountGroup]) -> FigureTable {
        table(
            groups, title: "Second factors by group",
            note: "Accounts in use are those that are enabled. Hard to steal: a security key, passkey, certificate or"
                + " platform key.",
            columns: [
                ("In use", "enabled"), ("With a second factor", "withSecondFactor"), ("Enforced", "enforced"),
                ("Hard to steal", "phishingResistant"), ("Phone only", "phoneOnly"),
            ])
    }

    private static func accounts(_ groups: [AccountGroup]) -> FigureTable {
        table(
            groups, title: "Accounts by group",
            note: "Shared: several people sign in with it. Not used: nobody signed in for a long time.",
            columns: [
                ("All", "total"), ("In use", "enabled"), ("Administrators", "admins"), ("Shared", "shared"),
                ("Not used", "dormant"),
            ])
    }

    private static func table(
        _ groups: [AccountGroup], title: String, note: String, columns: [(title: String, member: String)]
    ) -> FigureTable {
        let titles = columns.map(\.title)
        func row(_ title: String, _ group: AccountGroup, isSum: Bool) -> FigureTable.Row {
            FigureTable.Row(
                title: title,
                figures: columns.map { column in group[column.member].map(Counting.grouped) ?? "–" },
                columns: titles, isSum: isSum)
        }
        var rows = groups.map { row($0.name, $0, isSum: false) }
        if groups.count > 1 { rows.append(row("All groups", AccountGroup.sum(groups), isSum: true)) }
        return FigureTable(
            title: title, note: note, rowTitle: "Group", columns: titles, rows: rows,
            empty: "No sign-in export has been counted.")
    }

    private static func chart(_ groups: [AccountGroup]) -> Chart? {
        let counted = groups.filter { $0["enabled"] != nil && $0["withSecondFactor"] != nil }
        guard !counted.isEmpty else { return nil }
        return Chart(
            id: "accounts", form: .stackedBars, title: "Accounts in use with and without a second factor",
            description: "\(Counting.counted(counted.count, "group")). The table below has the same figures.",
            rowTitle: "Group",
            series: [
                Chart.Series(title: "With a second factor", status: ItemStatus.met.rawValue),
                Chart.Series(title: "Without", status: ItemStatus.notMet.rawValue),
            ],
            rows: counted.map { group in
                let (enabled, second) = (group["enabled"] ?? 0, group["withSecondFactor"] ?? 0)
                return Chart.Row(
                    label: group.name,
                    values: [second, max(0, enabled.subtractingReportingOverflow(second).partialValue)])
            })
    }
}

/// The counts of an account group.
private struct AccountGroup {
    let name: String
    private let counts: [String: Int]
    /// The day of the export.
    let exported: CalendarDate?

    init(name: String, details: JSONValue) {
        self.name = name
        exported = details["exported"]?.text.flatMap { CalendarDate($0) }
        if case .object(let members) = details {
            counts = members.compactMapValues { value in value.integer.flatMap { $0 >= 0 ? $0 : nil } }
        } else {
            counts = [:]
        }
    }

    private init(counts: [String: Int]) {
        name = ""
        exported = nil
        self.counts = counts
    }

    subscript(member: String) -> Int? { counts[member] }

    /// All groups together; a count that one of them lacks, or that does not fit, is lacking.
    static func sum(_ groups: [AccountGroup]) -> AccountGroup {
        var counts = groups.first?.counts ?? [:]
        for group in groups.dropFirst() {
            counts = counts.reduce(into: [:]) { sums, entry in
                guard let other = group.counts[entry.key] else { return }
                let (sum, overflow) = entry.value.addingReportingOverflow(other)
                if !overflow { sums[entry.key] = sum }
            }
        }
        return AccountGroup(counts: counts)
    }
}
