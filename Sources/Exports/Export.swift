import Guidance

/// A form in which other programs read what the pages say; the raw values are the words of the command line.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// Documents of the Open Security Controls Assessment Language (NIST), version 1.2.1.
    case oscal
    /// A table for spreadsheets.
    case csv
    /// A document with its JSON Schema.
    case json
}

/// The documents of one export, and what is said of them.
public struct Export: Hashable, Sendable {
    /// Documents that lie beside each other, since they refer to each other by name; in the order of their names.
    public let files: [ExportFile]
    /// What they hold, in one or two sentences.
    public let sentence: String

    /// Says in a form what assessments say: a pure function of its input, with the same bytes for the same input.
    ///
    ///     Export(input, as: .oscal).files.map(\.name)    // ["assessment-results-juniper.json", "catalog-bod.json", …]
    ///
    /// - Parameters:
    ///   - input: What to export.
    ///   - format: The form.
    public init(_ input: ExportInput, as format: ExportFormat) {
        let context = ExportContext(input)
        let rows = context.runs.flatMap { StatusRow.all($0, in: context) }
        switch format {
        case .oscal:
            (files, sentence) = context.oscal
        case .csv:
            files = [statusesCSV(rows)]
            sentence = "A table with \(rows.count) statuses."
        case .json:
            files = [StatusSchema.file, context.statusesJSON]
            sentence = "A document with \(rows.count) statuses, and its JSON Schema."
        }
    }
}

extension ExportContext {
    /// Catalogs, assessment results, the plan of action where there is one, and mappings, by name.
    fileprivate var oscal: (files: [ExportFile], sentence: String) {
        guard let newest = runs.first, !newest.assessment.checklists.isEmpty else {
            return ([], "There is no item to export, so no OSCAL document was written.")
        }
        let plan = plan(newest)
        let files =
            newest.assessment.checklists.map { catalog($0.checklist, run: newest) }
            + [assessmentResults(newest)] + [plan].compactMap { $0 } + mappings(newest)
        let silence = plan == nil ? " Nothing is open and no risk is accepted, so there is no plan of action." : ""
        return (
            files.sorted { $0.name < $1.name },
            "\(files.count) OSCAL documents with \(runs.map(\.pairs.count).reduce(0, +)) findings.\(silence)"
        )
    }
}
