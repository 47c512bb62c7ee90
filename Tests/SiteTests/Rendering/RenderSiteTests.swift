import Documents
import Findings
import Report
import Testing

@testable import Site

@Suite struct RenderSiteTests {
    private func report(pages: Int) -> Report {
        TestTemplates.report(
            (0..<pages).map { number in
                var page = TestTemplates.page("domains/d\(number).html", ["title": .text("Domain \(number)")])
                if number.isMultiple(of: 3) { page.data = .object(["number": .integer(number)]) }
                return page
            })
    }

    private func all(_ report: Report, workers: Int, extra: [SiteFile] = []) async throws -> [SiteFile] {
        var files: [SiteFile] = []
        try await renderSite(report, templates: TestTemplates.set(), extra: extra, workers: workers) {
            files.append($0)
        }
        return files
    }

    @Test func handsFilesOverInTheOrderOfTheirPaths() async throws {
        let extra = [SiteFile(path: "assets/seal.svg", text: "<svg/>"), SiteFile(path: "zz.txt", text: "")]
        let files = try await all(report(pages: 4), workers: 2, extra: extra)
        #expect(
            files.map(\.path) == [
                "assets/seal.svg", "assets/site.css", "domains/d0.html", "domains/d0.json", "domains/d1.html",
                "domains/d2.html",
                "domains/d3.html", "domains/d3.json", "zz.txt",
            ])
        #expect(files[3].bytes == Array("{\"number\":0}\n".utf8))
    }

    @Test func givesTheSameBytesOnAnyNumberOfCores() async throws {
        let one = try await all(report(pages: 60), workers: 1)
        for workers in [0, 2, 3, 16] { #expect(try await all(report(pages: 60), workers: workers) == one) }
        #expect(one.count == 60 + 20 + 1)
    }

    @Test func tellsTheMistakesOfAllPagesAndHandsOverNothingAfterTheFirst() async throws {
        var report = report(pages: 9)
        for number in [2, 5] { report.pages[number].context = TestTemplates.context(["count": .text("x")]) }
        var handed: [String] = []
        do throws(Diagnostics) {
            try await renderSite(report, templates: TestTemplates.set(), workers: 2) { handed.append($0.path) }
            Issue.record("rendered pages with wrong contexts")
        } catch {
            #expect(error.all.map { $0.place?.file } == ["domains/d2.html", "domains/d5.html"])
        }
        #expect(handed == ["assets/site.css", "domains/d0.html", "domains/d0.json", "domains/d1.html"])
    }

    @Test func stopsWhenAFileIsNotTaken() async throws {
        let refusal = Diagnostics([Diagnostic(code: "test.refusal", message: "no")])
        var count = 0
        await #expect(throws: refusal) {
            try await renderSite(report(pages: 50), templates: TestTemplates.set(), workers: 2) {
                _ throws(Diagnostics) in
                count += 1
                if count == 5 { throw refusal }
            }
        }
        #expect(count == 5)
    }

    @Test func buildsASiteAndBuildsItAgain() async throws {
        let folder = try TemporaryFolder()
        let writer = SiteWriter(target: folder.path + "/_site")
        let set = try TestTemplates.set()
        let first = try await buildSite(report(pages: 12), templates: set, to: writer)
        #expect(first.written.count == 12 + 4 + 1)
        let second = try await buildSite(report(pages: 12), templates: set, workers: 1, to: writer)
        #expect(second.isEmpty && second.kept.count == 17)
        let third = try await buildSite(report(pages: 11), templates: set, to: writer)
        #expect(third.removed == ["domains/d11.html"])
    }

    @Test func aPageWithAWrongContextLeavesTheOldSite() async throws {
        let folder = try TemporaryFolder()
        let writer = SiteWriter(target: folder.path + "/_site")
        let set = try TestTemplates.set()
        _ = try await buildSite(report(pages: 3), templates: set, to: writer)
        let before = folder.names()
        var broken = report(pages: 5)
        broken.pages[4].context = .absent
        await #expect(throws: Diagnostics.self) { try await buildSite(broken, templates: set, to: writer) }
        #expect(folder.names() == before)
    }

    @Test func twoPagesWithOnePathAreRefused() async throws {
        let folder = try TemporaryFolder()
        var report = report(pages: 3)
        report.pages[1].path = report.pages[0].path
        do throws(Diagnostics) {
            _ = try await buildSite(report, templates: TestTemplates.set(), to: SiteWriter(target: folder.path + "/s"))
            Issue.record("wrote two pages to one path")
        } catch {
            #expect(error.all.map(\.code) == ["site.path"])
        }
        #expect(folder.names().isEmpty)
    }
}
