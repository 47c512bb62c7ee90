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
}
