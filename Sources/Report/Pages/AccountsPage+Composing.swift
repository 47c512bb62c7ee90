import Evidence
import Findings
import Guidance
import Settings

extension Composition {
    /// Whether the edition says anything of accounts.
    var hasAccountsPage: Bool { !isPublic || input.publishedAccounts != nil }

    func accountsPage() -> ReportPage {
        let records = isPublic ? [] : (newest?.snapshot.records ?? []).filter { $0.subject.kind == .accounts }
        let groups = input.publishedAccounts?.groups ?? records.map(AccountGroup.init)
        let counted = groups.filter { $0.reason == nil }
        let sum = input.publishedAccounts.map(\.sum) ?? AccountGroup.sum(counted, name: "All groups")
        let rows = AccountRows(groups: counted, sum: counted.count > 1 ? sum : nil)
        let judged = assessment.items.filter { $0.item.evidence.subject == .accounts }
        let owner = settings.accounts.compactMap(\.owner).first
        let context = AccountsPage(
            standing: StatusMark(judged.isEmpty ? .notAssessed : rollUp(judged.map(\.status))),
            headline: accountsHeadline(rows, all: counted.count == 1 ? counted.first : sum),
            docket: docket(data: PagePath.accounts, more: exportLines(groups)), who: responsible(owner),
            isJudged: !isPublic, factors: rows.factors, methods: rows.methods, accounts: rows.accounts,
            chart: rows.chart,
            unknowns: groups.compactMap { group in
                group.reason.map { AccountsPage.Unknown(group: group.name, reason: $0) }
            }, isGuarded: isPublic, findings: grouped(records.flatMap(\.findings), owner: ownerTitle(owner)),
            items: judged.map(line))
        let counts =
            isPublic
            ? groups.map { (name: $0.name, counts: $0.json) }
            : records.map { (name: $0.subject.name, counts: $0.details) }
        return ReportPage(
            path: PagePath.accounts, kind: .accounts, title: "Sign-in", context: context.pageValue,
            data: .object([
                "as-of": .string(input.asOf.description),
                "groups": .array(counts.map { .object(["group": .string($0.name), "counts": $0.counts]) }),
            ]))
    }

    private func accountsHeadline(_ rows: AccountRows, all: AccountGroup?) -> Headline {
        guard !rows.groups.isEmpty else {
            return settings.accounts.isEmpty && !isPublic
                ? Headline(answer: "This office lists no sign-in export.", text: "")
                : Headline(answer: "Nothing has been counted yet.", text: "")
        }
        guard let all, let enabled = all["enabled"], let second = all["withSecondFactor"] else {
            return Headline(
                answer: isPublic
                    ? "The counts of all groups together are withheld."
                    : "The counts of the sign-in export are not complete.", text: "")
        }
        // A share needs what it leaves out to be shown as well.
        let share =
            all.withheld.contains("without") ? "" : Counting.share(second, of: enabled).map { " (\($0))" } ?? ""
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
}

/// The rows of the page's tables.
private struct AccountRows {
    let groups: [AccountGroup]
    let sum: AccountGroup?

    var factors: FigureTable {
        table(
            "Second factors by group",
            note: "Accounts in use are those that are enabled. Required: nobody signs in without it.",
            [
                ("In use", "enabled"), ("With a second factor", "withSecondFactor"), ("Without", "without"),
                ("Required", "enforced"),
            ])
    }

    var methods: FigureTable {
        table(
            "The strongest method of each account in use",
            note: "Hard to steal: a security key, passkey, certificate or platform key. A person counts once, by the"
                + " strongest method; 'text or call' are those who have nothing else.",
            [
                ("Hard to steal", "phishingResistant"), ("App or code", "appAtBest"), ("Text or call", "phoneOnly"),
                ("None", "without"),
            ])
    }

    var accounts: FigureTable {
        table(
            "Accounts by group",
            note: "Shared: several people sign in with it. Not used: nobody signed in for a long time.",
            [
                ("All", "total"), ("In use", "enabled"), ("Administrators", "admins"), ("Shared", "shared"),
                ("Not used", "dormant"),
            ])
    }

    var chart: Chart? {
        let counted = groups.filter { $0["without"] != nil && $0["withSecondFactor"] != nil }
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
                Chart.Row(label: group.name, values: [group["withSecondFactor"], group["without"]])
            })
    }

    private func table(
        _ title: String, note: String, _ columns: [(title: String, member: String)]
    ) -> FigureTable {
        let titles = columns.map(\.title)
        func row(_ group: AccountGroup, isSum: Bool) -> FigureTable.Row {
            FigureTable.Row(
                title: group.name,
                figures: columns.map { column in
                    group.withheld.contains(column.member)
                        ? nil : group[column.member].map(Counting.grouped) ?? "–"
                }, columns: titles, isSum: isSum)
        }
        let rows = groups.map { row($0, isSum: false) } + (sum.map { [row($0, isSum: true)] } ?? [])
        return FigureTable(
            title: title, note: note, rowTitle: "Group", columns: titles, rows: rows,
            empty: "No sign-in export has been counted.")
    }
}

extension AccountGroup {
    /// What may be told, `null` for what is withheld.
    fileprivate var json: JSONValue {
        var members = counts.mapValues(JSONValue.integer)
        for member in withheld { members[member] = .null }
        return .object(members)
    }
}
