import Findings
import Guidance
import Settings

extension Composition {
    func consentPage() -> ReportPage {
        let documents = settings.programs.map { program in
            (program: program, document: document(of: program))
        }
        let figures = documents.compactMap { entry in entry.document }
        let programs = documents.map { entry in section(entry.program, entry.document) }
        let isAnyHeld = programs.contains { program in
            program.tables.contains { $0.rows.contains { $0.cells.contains(where: \.isHeld) } }
        }
        let context = ConsentPage(
            title: isPublic ? "Texting and calls" : "Did people agree to the messages we sent?",
            standing: isPublic ? StatusMark(.notAssessed) : standing(figures, of: documents.count),
            headline: consentHeadline(documents.map { (title: $0.program.title, document: $0.document) }),
            docket: docket(data: isPublic ? nil : PagePath.consent, more: consentLines(figures)),
            hasFigures: !isPublic, isAnyHeld: isAnyHeld, programs: programs)
        return ReportPage(
            path: PagePath.consent, kind: .consent, title: "Texting and calls", context: context.pageValue,
            data: isPublic ? nil : consentData(documents.map { (id: $0.program.id, document: $0.document) }))
    }

    /// The published figures of a program; `nil`: none, or not for this edition.
    private func document(of program: ProgramSettings) -> ConsentDocument? {
        guard !isPublic, let record = record(.program, program.id) else { return nil }
        let document = ConsentDocument(document: record.details)
        return document.isEmpty ? nil : document
    }

    private func section(_ program: ProgramSettings, _ document: ConsentDocument?) -> ConsentPage.Program {
        let subject = Subject(kind: .program, name: program.id)
        let findings = newest?.records[subject]?.findings ?? []
        return ConsentPage.Program(
            id: programAnchor(program.id), title: program.title, owner: ownerTitle(program.owner),
            sentence: isPublic
                ? "Its figures are not part of the public edition."
                : document?.sentence ?? "No figures could be counted for this program yet.",
            chart: document.flatMap { coverageChart(program, $0) }, tables: document?.tables ?? [],
            findings: entries(findings), items: lines(for: subject).map(\.line))
    }

    private func coverageChart(_ program: ProgramSettings, _ document: ConsentDocument) -> Chart? {
        let rows = document.rows("s02_coverage", labels: 2, figures: 4)
        guard !rows.isEmpty else { return nil }
        return Chart(
            id: "\(programAnchor(program.id))-coverage", form: .stackedBars,
            title: "Messages of \(program.title) by consent on file",
            description: document.sentence, rowTitle: "Channel and program",
            series: [
                Chart.Series(title: "Enough consent", status: ItemStatus.met.rawValue),
                Chart.Series(title: "Weaker than needed", status: ItemStatus.partlyMet.rawValue),
                Chart.Series(title: "None on file", status: ItemStatus.notMet.rawValue),
            ],
            rows: rows.map { row in
                Chart.Row(
                    label: row.labels.map(ConsentDocument.words).joined(separator: " · "),
                    values: Array(row.figures.dropFirst()))
            }, gap: FigureTable.Row.withheld)
    }

    /// - Parameter programs: how many there are, counted or not; what nobody counted is never taken for enough.
    private func standing(_ documents: [ConsentDocument], of programs: Int) -> StatusMark {
        let answers = documents.compactMap(\.answer)
        if answers.isEmpty { return StatusMark(documents.isEmpty ? .notAssessed : .unknown) }
        let isAllKnown = answers.count == programs
        if !isAllKnown, answers.allSatisfy({ $0 == .met }) { return StatusMark(.unknown) }
        if answers.allSatisfy({ $0 == .met }) { return StatusMark(word: "Yes", mark: ItemStatus.met.mark) }
        if answers.allSatisfy({ $0 == .notMet }) { return StatusMark(word: "No", mark: ItemStatus.notMet.mark) }
        return StatusMark(word: "Partly", mark: ItemStatus.partlyMet.mark)
    }

    private func consentHeadline(_ programs: [(title: String, document: ConsentDocument?)]) -> Headline {
        if programs.isEmpty { return Headline(answer: "This report names no messaging program.", text: "") }
        if isPublic {
            return Headline(
                answer: "This report names \(Counting.countedInWords(programs.count, "messaging program")).",
                text: "Figures are not part of the public edition.")
        }
        let figures = programs.compactMap { program in program.document.map { (program.title, $0) } }
        guard !figures.isEmpty else {
            return Headline(
                answer: "Nothing has been counted yet.",
                text: "The report will speak of \(Counting.countedInWords(programs.count, "messaging program")).")
        }
        let sentences = figures.prefix(3).map { title, document in
            programs.count == 1 ? document.sentence : "\(title): \(document.sentence)"
        }
        return Headline(
            answer: "\(standing(figures.map(\.1), of: programs.count).word).", text: sentences.joined(separator: " "))
    }

    private func consentLines(_ documents: [ConsentDocument]) -> [Docket.Line] {
        var lines: [Docket.Line] = []
        // Figures are those of the snapshot, whatever the report's own day is.
        if let counted = documents.compactMap(\.asOf).max() {
            lines.append(Docket.Line(title: "Figures as of", text: time(counted).text))
        }
        if let start = documents.compactMap(\.logStart).max() {
            lines.append(Docket.Line(title: "Message log complete from", text: start.utcDate.spelled))
        }
        return lines
    }

    private func consentData(_ programs: [(id: String, document: ConsentDocument?)]) -> JSONValue {
        .object([
            "as-of": .string(input.asOf.description),
            "programs": .array(
                programs.map { program in
                    .object([
                        "program": .string(program.id), "published": program.document?.document ?? .null,
                    ])
                }),
        ])
    }
}

extension ConsentDocument {
    /// Whether the messages had the consent they needed; `nil` where none were counted.
    var answer: ItemStatus? {
        guard let total = coverageTotal else { return nil }
        // A withheld figure is never 0.
        if total.weaker == .some(0), total.none == .some(0) { return .met }
        return total.enough == .some(0) ? .notMet : .partlyMet
    }

    /// How many messages had the consent they needed, in a sentence.
    var sentence: String {
        guard let total = coverageTotal else { return "No message was counted." }
        guard let sent = total.sent else { return "How many messages were sent is withheld." }
        let messages = Counting.counted(sent, "message")
        if total.weaker == .some(0), total.none == .some(0) {
            return sent == 1
                ? "The one message had the consent it needed." : "All \(messages) had the consent they needed."
        }
        guard let enough = total.enough else {
            return "\(messages) were sent. How many had the consent they needed is withheld."
        }
        let areAllShown = total.weaker != nil && total.none != nil
        let share = areAllShown ? Counting.share(enough, of: sent).map { " (\($0))" } ?? "" : ""
        return "\(Counting.grouped(enough)) of \(messages)\(share) had the consent they needed."
    }

    private var coverageTotal: (sent: Int?, enough: Int?, weaker: Int?, none: Int?)? {
        guard let figures = total("s02_coverage", figures: 4), figures.count == 4 else { return nil }
        return (figures[0], figures[1], figures[2], figures[3])
    }
}
