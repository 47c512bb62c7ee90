public import Documents
import Evidence
import Synchronization

/// One run of a gathering as the command line sees it: whether it takes up an earlier one, and what happens when a
/// person ends it.
///
///     let run = GatherRun(resumes: true)
///     let outcome = try await workspace.gather(through: connection, …, run: run)
public final class GatherRun: Sendable {
    /// Whether it goes on where a run that was ended left off.
    public let resumes: Bool
    private let journal = Mutex<GatherJournal?>(nil)

    /// A run that has not begun.
    public init(resumes: Bool) { self.resumes = resumes }

    /// Ends the keeping of records: what is finished by now stays in the journal.
    ///
    /// - Returns: what was kept and how to go on, in a sentence.
    public func interrupt() -> Diagnostic {
        let count = journal.withLock { $0?.close() } ?? 0
        let message =
            count == 0
            ? "The gathering was ended before a domain was finished; nothing was kept."
            : "The gathering was ended. What was seen of \(count == 1 ? "one domain" : "\(count) domains") is kept;"
                + " 'signet gather --resume' goes on from there. No snapshot was written."
        return Diagnostic(code: "gather.interrupted", message: message)
    }

    /// Opens the journal of the run.
    func open(workspace: String, _ terms: GatherTerms) throws(Diagnostics) -> GatherJournal {
        let opened =
            resumes
            ? try GatherJournal.resume(workspace: workspace, terms)
            : try GatherJournal.begin(workspace: workspace, terms)
        journal.withLock { $0 = opened }
        return opened
    }
}

extension Workspace {
    /// That a run which was ended left a journal, and what becomes of it now; `nil` when there is none.
    public func leftJournal(_ run: GatherRun) -> Diagnostic? {
        guard let count = GatherJournal.count(workspace: root), count > 0 else { return nil }
        let domains = count == 1 ? "one domain" : "\(count) domains"
        return Diagnostic(
            .note, code: "gather.journal",
            message: run.resumes
                ? "What an earlier run saw of \(domains) is taken over."
                : "An earlier run was ended after \(domains); what it kept is discarded. '--resume' would have gone on"
                    + " from there.")
    }
}
