import Documents
import Foundation
import Report
import Testing

@testable import Site

/// The templates that Signet comes with fit the pages that it composes.
@Suite struct RepositoryTemplatesTests {
    static let root = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        // The folder itself, where the package is put together from links.
        return folder.appendingPathComponent("Templates").resolvingSymlinksInPath().deletingLastPathComponent().path
    }()

    static let shapes = TemplateShapes(
        pages: Dictionary(uniqueKeysWithValues: PageKind.allCases.map { ($0, $0.shape) }), layout: Report.layoutShape)

    @Test func everyTemplateAsksOnlyForWhatItsPagesSay() throws {
        let set = try TemplateSet(from: .directory(Self.root), shapes: Self.shapes)
        #expect(set.assets.contains { $0.path == "assets/site.css" })
    }

    /// All files of a site with one sample page of each kind.
    private func site(_ samples: SampleValues) async throws -> [String: [UInt8]] {
        var samples = samples
        let set = try TemplateSet(from: .directory(Self.root), shapes: Self.shapes)
        var files: [String: [UInt8]] = ["assets/office.css": []]
        try await renderSite(samples.report(Self.shapes), templates: set) { files[$0.path] = $0.bytes }
        return files
    }

    private func faults(_ files: [String: [UInt8]]) throws -> [Diagnostic] {
        try checkSite(paths: Array(files.keys)) { path throws(Diagnostic) in files[path] ?? [] }
    }

    @Test(arguments: [(3, true), (1, true), (0, true), (2, false), (0, false)])
    func everyKindOfPageIsDrawnWhole(length: Int, hasOptionals: Bool) async throws {
        let files = try await site(SampleValues(length: length, hasOptionals: hasOptionals))
        // Which pages and styles exist is the report's affair; what is wrong inside a page is the templates'.
        let found = try faults(files).filter { !["site.link", "site.fragment"].contains($0.code) }
        #expect(found.map(\.description) == [])
        for kind in PageKind.allCases where kind != .overview {
            let page = String(decoding: files["pages/\(kind.rawValue).html"] ?? [], as: UTF8.self)
            #expect(page.contains("</html>"), "\(kind)")
            #expect(!page.contains("{{") && !page.contains("}}"), "\(kind)")
        }
    }

    @Test func hostileTextChangesNoTagOfAnyKindOfPage() async throws {
        func tags(_ word: String) async throws -> [String: [String]] {
            try await site(SampleValues(word: word)).mapValues { bytes in
                HTMLTag.all(in: bytes).map { "\($0.name) \($0.attributes.map(\.name).joined(separator: " "))" }
            }
        }
        let plain = try await tags("word")
        for word in [
            "<script>alert(1)</script>", "](javascript:x) ", "\" onclick=\"x", "`| {{x}} #\n# y\n", "\u{202e}&amp;'",
        ] {
            let hostile = try await tags(word)
            for (path, wanted) in plain where path.hasSuffix(".html") {
                #expect(hostile[path] == wanted, "\(path) with \(word.debugDescription)")
            }
        }
    }
}
