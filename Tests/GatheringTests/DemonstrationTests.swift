import DNS
import Documents
import Evidence
import Findings
import Foundation
import MailAuthentication
import Settings
import Testing

@testable import Gathering

/// The demonstration of this repository, gathered from its recorded zones.
@Suite struct DemonstrationTests {
    /// The root of the workspace, with symbolic links resolved; `nil` when the demonstration is not there.
    private var root: String? {
        let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: root + "/Content/zones") else {
            print("skipped: no Content/zones beside the tests")
            return nil
        }
        return root
    }

    @Test func itIsGatheredIntoOneSnapshotAndTwiceIntoTheSame() async throws {
        guard let root else { return }
        let files = FileSource.directory(root)
        let settings = try OfficeSettings.read(from: files)
        let request = GatherRequest(
            settings: settings, files: files, resolver: try RecordedResolver(files: files, folder: "Content/zones"),
            policyFiles: RecordedPolicyFiles(folder: root + "/Content/zones"), time: Instant("2026-11-01T06:00:00Z"),
            tool: "signet test")
        let evidence = try await gather(request, progress: { _ in })
        let names = Set(evidence.records.map(\.subject.name))
        #expect(names.isSuperset(of: settings.domains.map(\.name)))
        #expect(names.isSuperset(of: settings.programs.map(\.id)))
        #expect(evidence.records.contains { $0.subject.kind == .accounts })
        let modes = evidence.records.compactMap { $0.facts["domain.mta-sts.mode"] }
        #expect(modes.contains(.word("enforce")) && modes.contains(.word("testing")))

        // What is raised and stated is registered.
        let codes = Set(FindingRegister.all.map(\.code))
        let facts = Dictionary(uniqueKeysWithValues: FactRegister.all.map { ($0.name, $0) })
        for record in evidence.records {
            for finding in record.findings { #expect(codes.contains(finding.code), "\(finding.code)") }
            for fact in record.facts.keys {
                #expect(facts[fact]?.subject == record.subject.kind, "\(fact) of \(record.subject)")
            }
        }

        let temporary = FileManager.default.temporaryDirectory.path + "/signet-gathering-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: temporary) }
        let store = SnapshotStore(workspace: temporary)
        let written = try store.write(evidence)
        #expect(try store.write(try await gather(request, progress: { _ in })) == .unchanged(written.snapshot))
        #expect(try store.newest() == written.snapshot)
        #expect(store.verify() == [])
    }

    @Test func itsOwnSnapshotsAreWhole() throws {
        guard let root, FileManager.default.fileExists(atPath: root + "/" + SnapshotStore.path) else { return }
        let store = SnapshotStore(workspace: root)
        #expect(store.verify() == [])
        #expect(try store.all().last == store.newest())
    }
}
