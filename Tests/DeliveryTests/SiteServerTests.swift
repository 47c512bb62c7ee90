import Documents
import Foundation
import FoundationNetworking
import Logging
import Testing

@testable import Delivery

/// `serve`: the site on loopback, with strict headers and its own missing page.
struct SiteServerTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func site() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.makeFolders("domains")
        try folder.write("<h1>Overview</h1>", to: "index.html")
        try folder.write("<h1>A domain</h1>", to: "domains/vote.example.html")
        try folder.write("<h1>Not here</h1>", to: "404.html")
        try folder.write("outside", to: "../outside-\(folder.path.split(separator: "/").last ?? "")")
        return folder
    }

    private func fetch(_ path: String, port: Int) async throws -> (status: Int, headers: [String: String], body: String)
    {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
        let (data, response) = try await URLSession.shared.data(from: url)
        let answer = try #require(response as? HTTPURLResponse)
        let headers = answer.allHeaderFields.reduce(into: [String: String]()) { headers, field in
            headers["\(field.key)".lowercased()] = "\(field.value)"
        }
        return (answer.statusCode, headers, String(decoding: data, as: UTF8.self))
    }

    @Test func pagesComeWithStrictHeadersAndNothingElseComesAtAll() async throws {
        let folder = try site()
        let server = try SiteServer(folder: folder.path, port: 0, logger: logger)
        let (ports, started) = AsyncStream.makeStream(of: Int.self)
        let running = Task { try await server.run { started.yield($0) } }
        defer { running.cancel() }
        var found: Int?
        for await port in ports {
            found = port
            break
        }
        let port = try #require(found)
        #expect(port > 0)

        let overview = try await fetch("/", port: port)
        #expect(overview.status == 200)
        #expect(overview.body == "<h1>Overview</h1>")
        #expect(overview.headers["content-security-policy"]?.contains("default-src 'none'") == true)
        #expect(overview.headers["x-content-type-options"] == "nosniff")
        #expect(overview.headers["referrer-policy"] == "no-referrer")

        #expect(try await fetch("/domains/vote.example.html", port: port).body == "<h1>A domain</h1>")
        let missing = try await fetch("/domains/none.html", port: port)
        #expect(missing.status == 404)
        #expect(missing.body == "<h1>Not here</h1>")
        let name = folder.path.split(separator: "/").last ?? ""
        for escape in ["/../outside-\(name)", "/%2e%2e/outside-\(name)", "/domains/..%2f..%2foutside-\(name)"] {
            let answer = try await fetch(escape, port: port)
            #expect(answer.status >= 400, "\(escape)")
            #expect(!answer.body.contains("outside"), "\(escape)")
        }
        try FileManager.default.removeItem(atPath: folder.path + "/../outside-\(name)")
    }

    @Test func aFolderWithoutASiteIsToldBeforeAnythingListens() throws {
        let folder = try TemporaryFolder()
        let failure = #expect(throws: RunFailure.self) {
            try SiteServer(folder: folder.path, port: 0, logger: logger)
        }
        #expect(failure?.exitCode == 4)
        #expect(failure?.diagnostics.all.first?.message.contains("signet build") == true)
    }

    @Test func aPortThatIsTakenIsNamed() async throws {
        let folder = try site()
        let first = try SiteServer(folder: folder.path, port: 0, logger: logger)
        let (ports, started) = AsyncStream.makeStream(of: Int.self)
        let running = Task { try await first.run { started.yield($0) } }
        defer { running.cancel() }
        for await port in ports {
            let second = try SiteServer(folder: folder.path, port: port, logger: logger)
            let failure = await #expect(throws: RunFailure.self) { try await second.run { _ in } }
            #expect(failure?.exitCode == 4)
            #expect(failure?.diagnostics.all.first?.message.contains("\(port)") == true)
            break
        }
    }
}
