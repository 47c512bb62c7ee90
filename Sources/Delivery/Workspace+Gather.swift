public import DNS
public import Documents
public import Evidence
public import Findings
public import Gathering
import Settings

/// What a gathering left behind.
public struct GatherOutcome: Hashable, Sendable {
    /// The newest snapshot now.
    public var snapshot: Snapshot
    /// Whether it was written by this run; false when nothing differed.
    public var isNew: Bool

    /// What happened, in one sentence: the snapshot's id, how many subjects it has, and how many findings are unknown.
    public var sentence: String {
        let unknown = snapshot.records.flatMap(\.findings).filter { $0.severity == .unknown }.count
        let size = "\(snapshot.records.count) subjects, \(unknown) findings unknown"
        return isNew
            ? "snapshot \(snapshot.id) written: \(size)" : "unchanged: snapshot \(snapshot.id) has it all (\(size))"
    }
}

extension Workspace {
    /// Gathers evidence and writes it as a new snapshot, unless the newest one of the same time says the same.
    ///
    /// - Parameters:
    ///   - resolver: what answers questions of the DNS.
    ///   - time: the snapshot's time; `nil`: the clock's.
    ///   - sources: what to look at.
    ///   - isStrict: whether a bad input or an unknown answer ends the run without a snapshot.
    ///   - tool: name and version of the program.
    ///   - notices: what was wrong already, with recorded zones say.
    ///   - progress: called as subjects are done.
    /// - Throws: ``RunFailure``; ``RunFailure/evidence(_:)`` when no snapshot could be written.
    public func gather(
        resolver: any Resolver, time: Instant?, sources: Set<Source>, isStrict: Bool, tool: String,
        notices: [Diagnostic], progress: @escaping @Sendable (GatherProgress) -> Void
    ) async throws(RunFailure) -> GatherOutcome {
        let settings: OfficeSettings
        do { settings = try OfficeSettings.read(from: files) } catch { throw .settings(error) }
        if isStrict, !notices.isEmpty { throw .evidence(Diagnostics(notices)) }
        do throws(Diagnostics) {
            let lock = try WorkspaceLock(workspace: root)
            defer { lock.release() }
            let request = GatherRequest(
                settings: settings, files: files, resolver: resolver, time: time, sources: sources, strict: isStrict,
                tool: tool)
            let newest = try store.newest()
            var evidence = try await Gathering.gather(request, progress: progress)
            if let newest, evidence.ended < newest.ended {
                throw Diagnostics([.beforeNewest(evidence.ended, newest)])
            }
            evidence.problems = notices.map(\.description) + evidence.problems
            let outcome = try store.write(evidence)
            if case .written = outcome { return GatherOutcome(snapshot: outcome.snapshot, isNew: true) }
            return GatherOutcome(snapshot: outcome.snapshot, isNew: false)
        } catch {
            throw .evidence(error)
        }
    }
}

extension Source {
    /// The sources of a list like `domains,consent`, without spaces; the empty list has a word that is none.
    ///
    /// - Parameter list: Raw values of ``Source`` with commas between.
    /// - Throws: ``RunFailure/settings(_:)`` for a word that is none.
    public static func named(in list: String) throws(RunFailure) -> Set<Source> {
        var sources: Set<Source> = []
        for word in list.split(separator: ",", omittingEmptySubsequences: false) {
            guard let source = Source(rawValue: String(word)) else {
                let known = Source.allCases.map(\.rawValue)
                throw .settings(
                    Diagnostics([
                        Diagnostic(
                            code: "gather.source",
                            message: "'\(word)' is no source.\(suggestion(for: String(word), in: known))"
                                + " There are: \(known.joined(separator: ", ")).")
                    ]))
            }
            sources.insert(source)
        }
        return sources
    }
}

extension Diagnostic {
    static func beforeNewest(_ time: Instant, _ newest: Snapshot) -> Diagnostic {
        Diagnostic(
            code: "evidence.time",
            message:
                "This gathering would be of \(time), before the newest snapshot (\(newest.id)). Set this computer's"
                + " clock, or take SOURCE_DATE_EPOCH away.")
    }
}
