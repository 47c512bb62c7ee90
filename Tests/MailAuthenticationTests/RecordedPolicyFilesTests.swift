import DNS
import Documents
import Foundation
import Testing

@testable import MailAuthentication

/// Policy files that stand beside recorded zones.
@Suite struct RecordedPolicyFilesTests {
    private static let host = name("mta-sts.county.example")
    private static let path = "mta-sts.county.example/.well-known/mta-sts.txt"

    @Test func aRecordedFileIsTheAnswer() async {
        let files = RecordedPolicyFiles(files: .memory([Self.path: "version: STSv1\r\n"]))
        #expect(
            await files.policyFile(of: Self.host)
                == .file(octets: Array("version: STSv1\r\n".utf8), mediaType: nil, certificate: nil))
        #expect(await files.policyFile(of: name("mta-sts.other.example")) == .unrecorded)
    }

    @Test func aFileIsReadUpToTheLimit() async {
        for (extra, isWhole) in [(0, true), (1, false), (1_000_000, false)] {
            let text = String(repeating: "x", count: PolicyFileAnswer.limit + extra)
            let answer = await RecordedPolicyFiles(files: .memory([Self.path: text])).policyFile(of: Self.host)
            if isWhole {
                #expect(answer == .file(octets: Array(text.utf8), mediaType: nil, certificate: nil))
            } else {
                #expect(answer == .tooLarge)
            }
        }
    }

    @Test(arguments: ["a/b.example", "a b.example", "_x.example", ".", "\\046\\046.example", "\\000.example"])
    func aNameThatIsNoHostReadsNothing(_ text: String) async {
        let files = RecordedPolicyFiles(
            files: FileSource(
                read: { _ throws(Diagnostic) in
                    Issue.record("a file was read")
                    return []
                }, list: { _ throws(Diagnostic) in [] }))
        #expect(await files.policyFile(of: name(text)) == .unrecorded)
    }

    @Test func nothingOutsideTheFolderIsRead() async throws {
        let manager = FileManager.default
        let root = manager.temporaryDirectory.path + "/signet-policy-files-\(UUID().uuidString)"
        defer { try? manager.removeItem(atPath: root) }
        let zones = root + "/zones"
        for folder in ["mta-sts.county.example/.well-known", "mta-sts.link.example/.well-known"] {
            try manager.createDirectory(atPath: "\(zones)/\(folder)", withIntermediateDirectories: true)
        }
        try manager.createDirectory(atPath: root + "/outside/.well-known", withIntermediateDirectories: true)
        try "version: STSv1".write(toFile: root + "/outside/.well-known/mta-sts.txt", atomically: true, encoding: .utf8)
        try "version: STSv1".write(toFile: "\(zones)/\(Self.path)", atomically: true, encoding: .utf8)
        try manager.createSymbolicLink(
            atPath: zones + "/mta-sts.link.example/.well-known/mta-sts.txt",
            withDestinationPath: root + "/outside/.well-known/mta-sts.txt")
        try manager.createSymbolicLink(
            atPath: zones + "/mta-sts.folder.example", withDestinationPath: root + "/outside")
        try manager.createDirectory(
            atPath: zones + "/mta-sts.deep.example/.well-known/mta-sts.txt", withIntermediateDirectories: true)
        let files = RecordedPolicyFiles(folder: zones)
        #expect(
            await files.policyFile(of: Self.host)
                == .file(octets: Array("version: STSv1".utf8), mediaType: nil, certificate: nil))
        for host in ["mta-sts.link.example", "mta-sts.folder.example", "mta-sts.deep.example"] {
            #expect(await files.policyFile(of: name(host)) == .unreachable("the recorded file can't be read"))
        }
    }
}
