public import Evidence
public import Guidance
public import Settings

/// What an edition may speak of, judged as its pages are, for those that say the same in other forms.
public struct JudgedInput: Sendable {
    /// The settings without what the edition leaves out.
    public var settings: OfficeSettings
    /// Each gathering without what the edition leaves out, judged as of its own day, and the newest as of the report's;
    /// the newest first. Before anything was gathered there is one assessment, without a snapshot.
    public var runs: [(assessment: Assessment, snapshot: Snapshot?)]
}

extension ReportInput {
    /// The part of the input that the edition may speak of, judged: what the pages are composed from.
    public var judged: JudgedInput {
        let composition = Composition(self)
        let runs = composition.runs.reversed().map { (assessment: $0.assessment, snapshot: Optional($0.snapshot)) }
        return JudgedInput(
            settings: composition.settings, runs: runs.isEmpty ? [(composition.assessment, nil)] : runs)
    }
}
