import Exports
import Foundation
import Settings
import Testing

/// Documents in the eyes of other people's validators; each validator is tried on a planted fault.
@Suite struct ValidationTests {
    /// Puts OSCAL documents where trestle looks for them, and has it validate them all.
    private func validate(_ files: [ExportFile], in folder: String) async throws -> PythonTools.Outcome {
        let made = try await PythonTools.run("trestle", ["init", "--local"], in: folder)
        try #require(made.status == 0, "\(made.output)")
        let models = [
            "catalog": "catalogs", "assessment-results": "assessment-results",
            "poam": "plan-of-action-and-milestones", "mapping": "mapping-collections",
        ]
        for file in files {
            let kind = try #require(models.keys.first { file.name.hasPrefix("\($0)-") }, "\(file.name)")
            let names = ["poam": "plan-of-action-and-milestones", "mapping": "mapping-collection"]
            let home = "\(folder)/\(models[kind] ?? "")/\(file.name.dropLast(5))"
            try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(home)/\(names[kind] ?? kind).json"))
        }
        return try await PythonTools.run("trestle", ["validate", "--all"], in: folder)
    }

    private func isValid(_ outcome: PythonTools.Outcome, count: Int) -> Bool {
        let valid = outcome.output.split(separator: "\n").filter { $0.hasPrefix("VALID") }.count
        return outcome.status == 0 && valid == count && !outcome.output.contains("INVALID")
    }

    @Test func trestleAcceptsEveryDocument() async throws {
        guard PythonTools.areInstalled(for: "OSCAL documents") else { return }
        for input in [SampleOffice.withHistory, SampleOffice.input([SampleOffice.run(nil)], release: .public)] {
            let files = Export(input, as: .oscal).files
            try await PythonTools.inFolder { folder in
                let outcome = try await validate(files, in: folder)
                #expect(isValid(outcome, count: files.count), "\(outcome.output.suffix(3_000))")
            }
        }
    }

    @Test func trestleFindsAPlantedFault() async throws {
        guard PythonTools.areInstalled(for: "a planted fault in an OSCAL document") else { return }
        let files = Export(SampleOffice.input(), as: .oscal).files.map { file in
            ExportFile(name: file.name, text: file.text.replacing("\"relationship\"", with: "\"relation\""))
        }
        try await PythonTools.inFolder { folder in
            let outcome = try await validate(files, in: folder)
            #expect(outcome.status != 0)
        }
    }

    /// Checks the schema itself, then the document by it; prints what is wrong.
    private static let script = """
        import json, sys, jsonschema
        schema = json.load(open("statuses-1.schema.json"))
        jsonschema.Draft202012Validator.check_schema(schema)
        faults = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open("statuses.json"))))
        for fault in faults: print(fault.json_path, fault.message)
        sys.exit(1 if faults else 0)
        """

    private func validateStatuses(_ files: [ExportFile]) async throws -> PythonTools.Outcome {
        var outcome = PythonTools.Outcome(status: -1, output: "")
        try await PythonTools.inFolder { folder in
            for file in files { try Data(file.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)")) }
            outcome = try await PythonTools.run("python", ["-c", Self.script], in: folder)
        }
        return outcome
    }

    @Test func theDocumentOfStatusesIsAsItsSchemaSays() async throws {
        guard PythonTools.areInstalled(for: "the JSON Schema of statuses") else { return }
        for input in [SampleOffice.withHistory, SampleOffice.input([SampleOffice.run(nil)], release: .public)] {
            let outcome = try await validateStatuses(Export(input, as: .json).files)
            #expect(outcome.status == 0, "\(outcome.output)")
        }
    }

    @Test(arguments: [
        ("\"status\": \"met\"", "\"status\": \"fine\""), ("\"strength\": \"must\"", "\"force\": \"must\""),
        ("\"version\": 1", "\"version\": 2"), ("\"as_of\": \"2026-03-02\"", "\"as_of\": \"2026-13-02\""),
        ("\"waived\": 0", "\"waived\": -1"), ("\"subject_kind\": \"domain\",\n", ""),
    ])
    func theSchemaFindsAPlantedFault(_ text: String, _ fault: String) async throws {
        guard PythonTools.areInstalled(for: "a planted fault in the document of statuses") else { return }
        let files = Export(SampleOffice.input(), as: .json).files.map { file in
            file.name == "statuses.json"
                ? ExportFile(name: file.name, text: file.text.replacing(text, with: fault)) : file
        }
        try #require(files != Export(SampleOffice.input(), as: .json).files)
        #expect(try await validateStatuses(files).status == 1)
    }
}
