import DNS
import Documents
import Evidence
import Findings
import Foundation
import Settings
import Testing

@testable import Gathering

/// A gathering with a journal gives what one without gives, and one that goes on gives what one in a piece gives.
@Suite struct ResumeTests {
    private static let names = (0..<40).map { "d\($0).county.example" }

    private static func workspace() throws -> String {
        let root = FileManager.default.temporaryDirectory.path + "/signet-resume-\(UUID())"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        return root
    }

    private static func journal(_ root: String) throws -> GatherJournal {
        let time = try #require(Instant("2026-11-01T06:00:00Z"))
        return try GatherJournal.resume(
            workspace: root,
            GatherTerms(
                tool: "signet test", settings: [], origin: "recorded zones", time: time, began: time, previous: nil))
    }

    private static func request(_ journal: GatherJournal?, strict: Bool = false) throws -> GatherRequest {
        var request = try County.request(try County.settings(domains: names), sources: [.domains], strict: strict)
        request.journal = journal
        request.domainsAtOnce = 7
        return request
    }

    private static func records(_ evidence: GatheredEvidence) throws -> [SubjectRecord] {
        let stored = try evidence.stored.map { stored in try #require(evidence.journal).record(stored) }
        return (evidence.records + stored).sorted { $0.subject < $1.subject }
    }

    @Test func aRunThatGoesOnGivesTheSameAsOneInAPiece() async throws {
        let whole = try await gather(Self.request(nil), progress: { _ in })
        for seen in [0, 1, 17, 40] {
            let root = try Self.workspace()
            defer { try? FileManager.default.removeItem(atPath: root) }
            let first = try Self.journal(root)
            for record in whole.records.filter({ $0.subject.kind == .domain }).shuffled().prefix(seen) {
                _ = try first.keep(record)
            }
            first.close()
            let keeper = ProgressKeeper()
            let journal = try Self.journal(root)
            let evidence = try await gather(Self.request(journal), progress: { keeper.keep($0) })
            #expect(keeper.all.map(\.done) == Array((seen..<40).map { $0 + 1 }))
            #expect(try Self.records(evidence) == Self.records(whole))
            #expect(evidence.stored.count == 40 && journal.count == 40)
            #expect((evidence.began, evidence.ended) == (whole.began, whole.ended))
        }
    }

    @Test func whatTheJournalHasIsNotAskedForAgain() async throws {
        let root = try Self.workspace()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let journal = try Self.journal(root)
        for name in Self.names.dropFirst() {
            _ = try journal.keep(SubjectRecord(subject: Subject(kind: .domain, name: name)))
        }
        let resolver = CountingResolver()
        var request = try Self.request(journal)
        request.resolver = resolver
        _ = try await gather(request, progress: { _ in })
        #expect(!resolver.asked.isEmpty)
        #expect(resolver.asked.keys.allSatisfy { !$0.name.description.hasSuffix("d1.county.example") })
    }

    @Test func aNameIsFoundInTheJournalHoweverTheSettingsWriteIt() async throws {
        let root = try Self.workspace()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let journal = try Self.journal(root)
        for name in ["d1.county.example", "d2.county.example"] {
            _ = try journal.keep(SubjectRecord(subject: Subject(kind: .domain, name: name)))
        }
        let resolver = CountingResolver()
        var request = try Self.request(journal)
        request.settings.domains = ["D1.County.Example", "d2.county.example.", "d3.county.example"].map {
            var domain = request.settings.domains[0]
            domain.name = $0
            return domain
        }
        request.resolver = resolver
        let evidence = try await gather(request, progress: { _ in })
        #expect(evidence.stored.map(\.subject.name).sorted() == (1...3).map { "d\($0).county.example" })
        let asked = Set(resolver.asked.keys.map(\.name.description))
        #expect(asked.contains("d3.county.example"))
        #expect(asked.isDisjoint(with: ["d1.county.example", "d2.county.example"]))
    }

    @Test func strictLooksAtWhatWasTakenOverToo() async throws {
        let root = try Self.workspace()
        defer { try? FileManager.default.removeItem(atPath: root) }
        let journal = try Self.journal(root)
        for name in Self.names {
            let finding = Finding(
                code: "dns.unreachable", severity: .unknown, subject: name, message: "No answer.", fix: "", citation: ""
            )
            _ = try journal.keep(
                SubjectRecord(subject: Subject(kind: .domain, name: name), findings: [finding]))
        }
        let request = try Self.request(journal, strict: true)
        await #expect(throws: Diagnostics.self) { try await gather(request, progress: { _ in }) }
        do {
            _ = try await gather(request, progress: { _ in })
        } catch {
            #expect(error.all.count == 40 && error.all.allSatisfy { $0.code == "gather.unknown" })
        }
    }
}
