import Documents
import Evidence
import Findings
import Guidance
import Settings

/// What all documents of one export share.
struct ExportContext: Sendable {
    let input: ExportInput
    let identity: OSCALIdentity
    let time: OSCALTime
    let runs: [AssessedRun]
    private let ownerTitles: [String: String]
    private let factSources: [String: String]

    init(_ input: ExportInput) {
        self.input = input
        identity = OSCALIdentity(siteID: input.siteID)
        time = OSCALTime(zone: input.settings.office.timeZone)
        runs = input.runs.map(AssessedRun.init)
        ownerTitles = Dictionary(input.settings.owners.map { ($0.id, $0.title) }) { first, _ in first }
        factSources = Dictionary(input.facts.map { ($0.name, $0.source) }) { first, _ in first }
    }

    var office: Office { input.settings.office }

    /// The title of a role; its id where the settings do not know it.
    func title(ofRole id: String) -> String { ownerTitles[id] ?? id }

    /// Where a fact comes from; `nil` for one that no gatherer declares.
    func source(ofFact name: String) -> String? { factSources[name] }

    /// What documents give as the time of their last change: never the clock's.
    func lastModified(_ run: AssessedRun) -> Instant { input.modified ?? end(of: run) }

    /// When the gathering ended; without one, the end of the day of the assessment.
    func end(of run: AssessedRun) -> Instant { run.snapshot?.ended ?? time.end(of: run.assessment.asOf) }

    /// A subject's name for people.
    func name(of subject: Subject) -> String {
        switch subject.kind {
        case .office: office.name
        case .domain, .accounts: subject.name
        case .program: input.settings.programs.first { $0.id == subject.name }?.title ?? subject.name
        }
    }

    /// The part of a file's name that names the office.
    var fileName: String { input.siteID }
}
