import Foundation
import Testing

/// Sources/README.md says what each module knows; the imports say the same.
struct MapOfTheCodeTests {
    private static let sources = BuiltProgram.package + "/Sources"

    /// Module name → what the map says it knows.
    private static func map() throws -> [String: Set<String>] {
        let text = try String(contentsOfFile: sources + "/README.md", encoding: .utf8)
        var map: [String: Set<String>] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            for module in names(in: cells[1]) { map[module] = Set(names(in: cells[3])) }
        }
        return map
    }

    private static func names(in cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }

    /// The modules of this package that a module's files import.
    private static func imports(of module: String) throws -> Set<String> {
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources + "/" + module)
        let modules = Set(try FileManager.default.contentsOfDirectory(atPath: sources))
        var imported: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources + "/" + module + "/" + file, encoding: .utf8)
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 2, words.count > index + 1 else { continue }
                let name = words.last?.split(separator: ".").first.map(String.init) ?? ""
                if modules.contains(name) { imported.insert(name) }
            }
        }
        return imported
    }

    @Test func everyModuleIsOnTheMap() throws {
        let map = try Self.map()
        let modules = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
            .filter { !$0.hasSuffix(".md") }
        #expect(Set(map.keys) == Set(modules))
    }

    @Test func modulesImportWhatTheMapSaysAndNothingElse() throws {
        for (module, known) in try Self.map() where module != "signet" {
            #expect(try Self.imports(of: module) == known, "\(module)")
        }
    }

    @Test func theCommandLineLeavesMarkdownAndCToOthers() throws {
        let imported = try Self.imports(of: "signet")
        #expect(imported.isDisjoint(with: ["CommonMark", "CCMark", "CLDNS", "CUnbound"]))
        #expect(imported.contains("Delivery"))
    }

    @Test func importsNeverRunBackAlongTheStreet() throws {
        let map = try Self.map()
        var order: [String] = []
        var open = Set(map.keys)
        while let next = open.filter({ map[$0, default: []].isSubset(of: order) }).sorted().first {
            order.append(next)
            open.remove(next)
        }
        #expect(open.isEmpty, "a circle among \(open.sorted())")
    }
}
