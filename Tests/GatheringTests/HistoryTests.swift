import DNS
import Documents
import Evidence
import Findings
import Foundation
import MailAuthentication
import Settings
import Testing

@testable import Gathering

/// What a gathering is told of the one before.
@Suite struct HistoryTests {
    private static let domain = Subject(kind: .domain, name: "county.example")

    private static let files = [
        "zones/county.example.zone": County.zone + """

            _mta-sts IN TXT "v=STSv1; id=1"
            mta-sts IN A 192.0.2.80
            """
    ]

    /// One gathering into a store, on top of what the store has.
    private func gather(
        into store: SnapshotStore, at time: String, policy: String, sources: Set<Source> = [.domains]
    ) async throws -> WriteOutcome {
        let moment = try #require(Instant(time))
        var request = try County.request(try County.settings(), files: Self.files, sources: sources, time: time)
        request.earlier = try store.newest(before: moment, with: .domain)
        request.policyFiles = RecordedPolicyFiles(
            files: .memory(["mta-sts.county.example/.well-known/mta-sts.txt": policy]))
        return try store.write(try await Gathering.gather(request, progress: { _ in }))
    }

    private static let tested = "version: STSv1\nmode: testing\nmx: mail.county.example\nmax_age: 86400\n"
    private static let enforced = "version: STSv1\nmode: enforce\nmx: mail.county.example\nmax_age: 2592000\n"

    @Test func whatChangedSinceTheSnapshotBeforeIsTold() async throws {
        try await withStore { store in
            let first = try await gather(into: store, at: "2026-10-01T12:00:00Z", policy: Self.tested)
            #expect(first.snapshot[Self.domain]?.facts["domain.mta-sts.mode"] == .word("testing"))
            #expect(first.snapshot[Self.domain]?.observations.contains { $0.type == "HTTPS" } == true)
            let second = try await gather(into: store, at: "2026-11-01T12:00:00Z", policy: Self.enforced)
            let codes = second.snapshot[Self.domain]?.findings.map(\.code) ?? []
            #expect(codes.contains("mta-sts.id-unchanged"))
        }
    }

    @Test func theSameMomentAfterTheSameSnapshotGivesTheSameBytes() async throws {
        try await withStore { store in
            _ = try await gather(into: store, at: "2026-10-01T12:00:00Z", policy: Self.tested)
            let second = try await gather(into: store, at: "2026-11-01T12:00:00Z", policy: Self.enforced)
            let again = try await gather(into: store, at: "2026-11-01T12:00:00Z", policy: Self.enforced)
            #expect(again == .unchanged(second.snapshot))
            #expect(try store.all().count == 2)
        }
    }

    @Test func aGatheringWithoutDomainsDoesNotCutTheHistory() async throws {
        try await withStore { store in
            _ = try await gather(into: store, at: "2026-10-01T12:00:00Z", policy: Self.tested)
            _ = try await gather(into: store, at: "2026-10-15T12:00:00Z", policy: Self.tested, sources: [.consent])
            let third = try await gather(into: store, at: "2026-11-01T12:00:00Z", policy: Self.enforced)
            #expect(
                third.snapshot[Self.domain]?.findings.contains { $0.code == "mta-sts.id-unchanged" } == true)
        }
    }

    private func withStore(_ body: (SnapshotStore) async throws -> Void) async throws {
        let temporary = FileManager.default.temporaryDirectory.path + "/signet-history-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        try await body(SnapshotStore(workspace: temporary))
    }
}
