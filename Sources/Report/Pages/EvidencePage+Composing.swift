import Evidence
import Findings
import Guidance

extension Composition {
    func evidencePage() -> ReportPage {
        let asked = Questions(newest?.snapshot.records ?? [])
        let context = EvidencePage(
            headline: evidenceHeadline(asked), docket: docket(data: PagePath.evidence), sources: sources(asked),
            failures: (asked.failures + asked.connectionFailures).map { reason, count in
                EvidencePage.Failure(
                    reason: Counting.capitalized(ObservationWords.words(reason)), count: count,
                    next: ObservationWords.next(reason))
            },
            tellsProblems: !isPublic,
            problems: (newest?.snapshot.problems ?? []).map(EvidencePage.Problem.init(diagnostic:)),
            methods: methods, tool: newest?.snapshot.tool ?? "",
            snapshots: runs.reversed().map { run in
                EvidencePage.SnapshotRow(
                    id: run.snapshot.id, date: DateText(day(of: run.snapshot)), ended: time(run.snapshot.ended),
                    hash: run.snapshot.hash,
                    previous: run.snapshot.previous ?? "")
            },
            words: ItemStatus.inOrder.map { EvidencePage.Word(status: StatusMark($0), meaning: $0.meaning) })
        return ReportPage(
            path: PagePath.evidence, kind: .evidence, title: "About this evidence", context: context.pageValue,
            data: evidenceData(asked))
    }

    private func evidenceHeadline(_ asked: Questions) -> Headline {
        guard let newest else {
            return Headline(
                answer: "Nothing has been gathered yet.", text: "Every item that a machine could check is not assessed."
            )
        }
        let day = day(of: newest.snapshot).spelled
        guard asked.all > 0 else {
            return Headline(answer: "No question was asked of name servers.", text: "Gathered on \(day).")
        }
        let first =
            asked.failed == 0
            ? "All \(Counting.counted(asked.all, "question")) to name servers were answered."
            : "\(Counting.grouped(asked.answered)) of \(Counting.counted(asked.all, "question")) to name servers were answered."
        return Headline(answer: first, text: "They were asked on \(day).")
    }

    /// Questions to name servers, and in the office edition the input files and what was signed.
    private func sources(_ asked: Questions) -> FigureTable {
        let columns = ["Asked or read", "Usable", "Not usable"]
        func row(_ title: String, _ all: Int, _ usable: Int) -> FigureTable.Row {
            FigureTable.Row(
                title: title, figures: [all, usable, all - usable].map(Counting.grouped), columns: columns)
        }
        var rows: [FigureTable.Row] = []
        if newest != nil { rows.append(row("Questions to name servers", asked.all, asked.answered)) }
        for (type, title) in [
            ("file", "Policy files of web servers"), ("smtp", "Connections to mail servers"),
            ("web", "Connections to web sites"),
        ] {
            let seen = asked.connections[type] ?? []
            if !seen.isEmpty { rows.append(row(title, seen.count, seen.filter(\.isUsable).count)) }
        }
        for (type, title) in [
            ("ledger", "Consent ledgers, files"), ("messages", "Message logs, files"),
            ("accounts", "Sign-in exports, files"),
        ] {
            let files = asked.files[type] ?? []
            if !files.isEmpty { rows.append(row(title, files.count, files.filter(\.isUsable).count)) }
        }
        let signed = Set(assessment.items.flatMap { $0.subjects.compactMap(\.statement) })
        if !signed.isEmpty {
            rows.append(row("Signed statements", signed.count, signed.filter { !$0.isExpired }.count))
        }
        return FigureTable(
            title: "Questions, files and statements", rowTitle: "What", columns: columns, rows: rows,
            empty: "Nothing has been gathered yet.")
    }

    private func evidenceData(_ asked: Questions) -> JSONValue {
        .object([
            "as-of": .string(input.asOf.description),
            "questions": .object([
                "asked": .integer(asked.all), "answered": .integer(asked.answered),
                "unknown": .object(
                    Dictionary(asked.failures.map { ($0.reason, JSONValue.integer($0.count)) }) { first, _ in first }),
            ]),
            "snapshots": .array(
                runs.map { run in
                    .object([
                        "id": .string(run.snapshot.id), "sha256": .string(run.snapshot.hash),
                        "previous": run.snapshot.previous.map(JSONValue.string) ?? .null,
                        "ended": .string(run.snapshot.ended.description),
                    ])
                }),
        ])
    }
}

extension EvidencePage.Problem {
    /// A worded diagnostic, `file:line: warning: [code] message`, in parts; any other text as it is.
    init(diagnostic text: String) {
        for level in ["error", "warning", "note"] {
            guard let mark = text.firstRange(of: "\(level): ["),
                mark.lowerBound == text.startIndex || text[..<mark.lowerBound].hasSuffix(": "),
                let end = text[mark.upperBound...].firstRange(of: "] ")
            else { continue }
            let before = text[..<mark.lowerBound]
            self.init(place: String(before.dropLast(2)), text: String(text[end.upperBound...]))
            return
        }
        self.init(place: "", text: text)
    }
}
