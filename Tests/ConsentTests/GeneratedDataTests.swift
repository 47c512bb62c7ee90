import Consent
import Documents
import Findings
import Foundation
import Testing

/// Larger files from the specification's own generator, counted a second time by the slow reading of the same page.
@Suite struct GeneratedDataTests {
    @Test func `agrees with the slow reading on generated files of several thousand rows`() async throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("../shared/tools/generate_consent_data.py").path
        guard FileManager.default.fileExists(atPath: script), PythonScript.isAvailable else {
            print("skipped: the generator or Python is not there")
            return
        }
        let asOf = try #require(Instant("2026-11-01T00:00:00Z"))
        let size = ["--messages", "2500", "--events", "1200", "--recipients", "150", "--seed", "3"]
        let status = try await PythonScript.run(script, size) { output in
            let files = FileSource.directory(output)
            let request = ConsentRequest(ledger: ["ledger.csv"], messages: ["messages.csv"], asOf: asOf)
            let counted = try countConsent(request, files: files)
            let expected = ReferenceCount(
                ledger: try rows("ledger.csv", files), messages: try rows("messages.csv", files),
                asOf: asOf.secondsSinceEpoch)
            #expect(counted.exact == expected.json())
            #expect((counted.exact["s02_coverage"]?.elements.count ?? 0) > 50)
        }
        #expect(status == 0)
    }

    /// The rows of a file whose fields hold neither separators nor line ends.
    private func rows(_ path: String, _ files: FileSource) throws -> [[String]] {
        try files.text(path).split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { String($0.replacing("\"", with: "")) }
        }
    }
}
