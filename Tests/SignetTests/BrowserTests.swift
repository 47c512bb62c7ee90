import Foundation
import Testing

/// Headless Chromium opens the site from disk and below a sub-path of a server, and has nothing to complain of.
@Suite(.serialized) struct BrowserTests {
    /// What the page's console said, and the document after loading.
    private func open(_ address: String) throws -> (complaints: [String], document: String) {
        let profile = FileManager.default.temporaryDirectory.appendingPathComponent("chromium-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: profile) }
        let outcome = try Command.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=\(profile)", "--enable-logging=stderr", "--dump-dom", address,
            ], in: "/", environment: ["HOME": profile, "PATH": "/usr/bin:/bin"])
        try #require(outcome.status == 0, "\(outcome.errors.prefix(2_000))")
        return (
            outcome.errors.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") }, outcome.output
        )
    }

    @Test func everyKindOfPageOpensFromDisk() throws {
        let folder = try DemonstrationSite.shared.office
        for path in try DemonstrationSite.kinds(below: folder) {
            let page = try open("file://\(folder)/\(path)")
            #expect(page.complaints.isEmpty, "\(path): \(page.complaints)")
            #expect(page.document.contains("</main>"), "\(path)")
        }
    }

    @Test func everyKindOfPageOpensBelowASubPath() throws {
        let folder = try DemonstrationSite.shared.folder
        let server = try FileServer(folder)
        defer { server.stop() }
        for path in try DemonstrationSite.kinds(below: folder + "/office") {
            let page = try open("http://127.0.0.1:\(server.port)/office/\(path)")
            #expect(page.complaints.isEmpty, "\(path): \(page.complaints)")
            #expect(page.document.contains("</main>"), "\(path)")
        }
    }

    @Test func plantedFaultsAreHeard() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("planted-\(UUID())").path
        try FileManager.default.copyItem(atPath: try DemonstrationSite.shared.office, toPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = folder + "/index.html"
        let text = try String(contentsOfFile: page, encoding: .utf8)
        let faults = ["<script>document.title = ''</script></body>", "<p style=\"color: red\">x</p></body>"]
        for fault in faults {
            try Data(text.replacingOccurrences(of: "</body>", with: fault).utf8).write(to: URL(fileURLWithPath: page))
            #expect(try !open("file://\(page)").complaints.isEmpty, "\(fault)")
        }
    }
}

/// Python's file server on a free port of loopback.
private final class FileServer {
    let port: Int
    private let running: Command.Running

    init(_ folder: String) throws {
        running = try Command.start(
            ["python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder], in: "/")
        var found: Int?
        for _ in 0..<100 where found == nil {
            Thread.sleep(forTimeInterval: 0.1)
            let words = try running.output.split(separator: " ")
            if let index = words.firstIndex(of: "port"), words.count > index + 1 { found = Int(words[index + 1]) }
        }
        port = try #require(found, "the file server did not start")
    }

    func stop() {
        running.stop()
    }
}
