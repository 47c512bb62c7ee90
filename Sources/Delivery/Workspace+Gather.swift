import DNS
import Documents
public import Evidence
public import Findings
public import Gathering
import Settings

import struct Foundation.TimeZone

/// What a gathering left behind.
public struct GatherOutcome: Hashable, Sendable {
    /// The newest snapshot now, in numbers.
    public var snapshot: SnapshotSummary

    /// What happened, in one sentence: the snapshot's id, how many subjects it has, and how many findings are unknown.
    public var sentence: String {
        let size = "\(snapshot.subjects) subjects, \(snapshot.unknownFindings) findings unknown"
        return snapshot.isNew
            ? "snapshot \(snapshot.id) written: \(size)" : "unchanged: snapshot \(snapshot.id) has it all (\(size))"
    }
}

extension Workspace {
    /// Gathers evidence and writes it as a new snapshot, unless the newest one of the same time says the same.
    ///
    /// - Parameters:
    ///   - connection: what answers questions of the DNS.
    ///   - time: the snapshot's time; `nil`: the clock's.
    ///   - sources: what to look at.
    ///   - isStrict: whether a bad input or an unknown answer ends the run without a snapshot.
    ///   - tool: name and version of the program.
    ///   - run: whether an earlier run is taken up; it keeps what is finished while this runs.
    ///   - progress: called as subjects are done.
    /// - Throws: ``RunFailure``; ``RunFailure/evidence(_:)`` when no snapshot could be written.
    public func gather(
        through connection: ResolverConnection, time: Instant?, sources: Set<Source>, isStrict: Bool, tool: String,
        run: GatherRun, progress: @escaping @Sendable (GatherProgress) -> Void
    ) async throws(RunFailure) -> GatherOutcome {
        let settings: OfficeSettings
        do { settings = try OfficeSettings.read(from: files, names: .idna) } catch { throw .settings(error) }
        let suffixes = try suffixList(of: settings)
        let notices = connection.problems + suffixes.problems
        if isStrict, !notices.isEmpty { throw .evidence(Diagnostics(notices)) }
        do throws(Diagnostics) {
            let lock = try WorkspaceLock(workspace: root)
            defer { lock.release() }
            let newest = try store.newestEnd()
            var request = GatherRequest(
                settings: settings, files: files, resolver: connection.resolver, suffixes: suffixes.list,
                policyFiles: connection.policyFiles, earlier: try store.newest(before: time ?? .now(), with: .domain),
                time: time, sources: sources, strict: isStrict, tool: tool)
            request.domainsAtOnce = connection.domainsAtOnce
            request.comparison = connection.comparison
            request.isInside = connection.isInside
            let moment = time ?? .now()
            let zone = TimeZone(identifier: settings.office.timeZone) ?? .gmt
            let probes = ProbeChoice(
                settings.probes, on: moment.local(in: zone).date, dialer: connection.dialer, suffixes: suffixes.list,
                asOf: moment)
            request.mailServers = probes.mailServers
            request.webSites = probes.webSites
            request.permission = probes.permission
            if sources.contains(.domains) {
                request.journal = try run.open(
                    workspace: root,
                    GatherTerms(
                        tool: tool, settings: try settingsBytes, origin: connection.resolver.origin, time: time,
                        began: time ?? request.clock(), previous: newest?.id, suffixes: suffixes.bytes,
                        anchors: connection.anchors, probes: probes.terms))
            }
            var evidence = try await Gathering.gather(request, progress: progress)
            if let newest, evidence.ended < newest.ended {
                throw Diagnostics([.beforeNewest(evidence.ended, newest.id)])
            }
            evidence.problems = notices.map(\.description) + evidence.problems
            let summary = try store.add(evidence)
            request.journal?.remove()
            return GatherOutcome(snapshot: summary)
        } catch {
            throw .evidence(error)
        }
    }
}

extension Workspace {
    /// The bytes of the settings file as it is.
    private var settingsBytes: [UInt8] {
        get throws(Diagnostics) {
            do { return try files.read("Content/site.yml") } catch { throw Diagnostics([error]) }
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
    static func beforeNewest(_ time: Instant, _ newest: String) -> Diagnostic {
        Diagnostic(
            code: "evidence.time",
            message:
                "This gathering would be of \(time), before the newest snapshot (\(newest)). Set this computer's"
                + " clock, or take SOURCE_DATE_EPOCH away.")
    }
}
