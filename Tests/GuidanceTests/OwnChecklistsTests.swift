import Documents
import Testing

@testable import Guidance

/// The checklists that the repository itself brings have the form that a trainer can read and print.
@Suite struct OwnChecklistsTests {
    private let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    private func sheets() throws -> [ChecklistFile] {
        let paths = try FileSource.machine.list(root + "/Content/guidance").filter { $0.hasSuffix(".md") }
        var log = Diagnostics()
        let sheets = try paths.map { try ChecklistFile(path: $0, files: .machine, log: &log) }
        #expect(log.all.map(\.description) == [], "every heading is a group or an item")
        return sheets
    }

    @Test func everyItemHasAnIDOfItsOwnATitleAndABlock() throws {
        let sheets = try sheets()
        try #require(!sheets.isEmpty)
        var seen: Set<String> = []
        for sheet in sheets {
            #expect(sheet.text.groups.flatMap(\.items).count >= 8, "\(sheet.name)")
            for item in sheet.text.groups.flatMap(\.items) {
                #expect(Item.isID(item.id) && item.id.hasPrefix(sheet.name.uppercased() + "-"), "\(item.place)")
                #expect(!item.title.isEmpty && item.block != nil, "\(item.place)")
                #expect(seen.insert(item.id).inserted, "\(item.id) stands twice")
                #expect(!item.prose.isEmpty, "\(item.id) says what, why and how")
            }
        }
    }

    @Test func everyBlockIsYAMLWithKnownKeys() throws {
        var log = Diagnostics()
        for sheet in try sheets() {
            for item in sheet.text.groups.flatMap(\.items) {
                guard let block = item.block else { continue }
                let value = try YAMLDocument.parse(block.text, file: block.place.file, firstLine: block.place.line)
                let keys = ["strength", "release", "audience", "owner", "citation", "crosswalk", "when", "evidence"]
                _ = YAMLMapping(value, name: item.id, keys: keys, log: &log)
            }
        }
        #expect(log.all.map(\.description) == [])
    }
}
