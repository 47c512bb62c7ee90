import Documents
import Exports
import Findings
import Testing

/// The documents of an export, read back.
struct OSCALReading {
    let files: [String: JSONValue]

    init(_ input: ExportInput) throws {
        try self.init(Export(input, as: .oscal).files)
    }

    init(_ files: [ExportFile]) throws {
        var read: [String: JSONValue] = [:]
        for file in files {
            #expect(file.text.hasSuffix("}\n") && !file.text.contains("\r") && !file.text.hasSuffix("\n\n"))
            read[file.name] = try JSONDocument.parse(Array(file.text.utf8), file: file.name)
        }
        self.files = read
    }

    func model(_ file: String, _ name: String) throws -> JSONValue { try #require(files[file]?[name], "\(file)") }

    var results: JSONValue {
        get throws { try model("assessment-results-riverbend-county.json", "assessment-results") }
    }
    var result: JSONValue { get throws { try #require(try results["results"]?.elements.first) } }
    var plan: JSONValue { get throws { try model("poam-riverbend-county.json", "plan-of-action-and-milestones") } }
    func catalog(_ id: String) throws -> JSONValue { try model("catalog-\(id).json", "catalog") }

    /// The finding of an item for a subject.
    func finding(_ item: String, _ subject: String) throws -> JSONValue {
        let all = try result["findings"]?.elements ?? []
        let titles = all.filter { $0["title"]?.text == "\(item) for \(subject)" }
        #expect(titles.count == 1, "\(item) for \(subject): \(all.compactMap { $0["title"]?.text })")
        return try #require(titles.first)
    }
}

extension JSONValue {
    /// The value of a property by its name; `nil` when there is none.
    func property(_ name: String) -> String? {
        self["props"]?.elements.first { $0["name"]?.text == name }?["value"]?.text
    }

    /// All values of properties of that name.
    func properties(_ name: String) -> [String] {
        (self["props"]?.elements ?? []).filter { $0["name"]?.text == name }.compactMap { $0["value"]?.text }
    }

    /// Every member and element below, with the name of the member it stands in.
    func walk(_ name: String = "", _ visit: (_ name: String, _ value: JSONValue) -> Void) {
        visit(name, self)
        switch self {
        case .array(let elements): for element in elements { element.walk(name, visit) }
        case .object(let members): for (member, value) in members { value.walk(member, visit) }
        default: break
        }
    }
}

/// What trestle does not look at: whether everything that is named is there.
struct ReferenceCheck {
    private(set) var faults: [String] = []

    init(_ reading: OSCALReading) {
        var ids: Set<String> = []
        var findings: Set<String> = []
        for (_, document) in reading.files {
            document.walk { name, value in
                if name == "id", let id = value.text { ids.insert(id) }
                if name == "findings" { findings.formUnion(value.elements.compactMap { $0["uuid"]?.text }) }
            }
        }
        for (file, document) in reading.files {
            var defined: [String] = []
            var roles: Set<String> = []
            document.walk { name, value in
                if name == "uuid", let uuid = value.text { defined.append(uuid) }
                if name == "roles" { roles.formUnion(value.elements.compactMap { $0["id"]?.text }) }
            }
            for (uuid, count) in Dictionary(grouping: defined, by: { $0 }).mapValues(\.count) where count > 1 {
                faults.append("\(file): \(uuid) is there \(count) times")
            }
            var faults: [String] = []
            document.walk { name, value in
                let isEmpty = value == .array([]) || value == .object([:]) || value == .string("")
                if isEmpty { faults.append("\(file): '\(name)' is empty") }
                guard let text = value.text else { return }
                switch name {
                case "finding-uuid": if !findings.contains(text) { faults.append("\(file): finding \(text)") }
                case _ where name.hasSuffix("-uuid") || name.hasSuffix("-uuids") || name == "member-of-organizations":
                    if !defined.contains(text) { faults.append("\(file): \(name) \(text)") }
                case "href" where text.hasPrefix("#"):
                    if !defined.contains(String(text.dropFirst())) { faults.append("\(file): \(text)") }
                case "href" where text.hasPrefix("http"): break
                case "href":
                    if reading.files[text] == nil, text != "../evidence.html" { faults.append("\(file): \(text)") }
                case "control-id", "id-ref", "target-id": if !ids.contains(text) { faults.append("\(file): \(text)") }
                case "role-id": if !roles.contains(text) { faults.append("\(file): role \(text)") }
                default: break
                }
            }
            document.walk { name, value in
                guard name == "props", value["name"] != nil, value["class"] != nil, value["name"]?.text == "subject",
                    let uuid = value["value"]?.text
                else { return }
                if !defined.contains(uuid) { faults.append("\(file): subject \(uuid)") }
            }
            self.faults += faults
        }
    }
}
