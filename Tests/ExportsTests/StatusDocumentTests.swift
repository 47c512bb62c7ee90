import Documents
import Findings
import Guidance
import Testing

@testable import Exports

/// The document of statuses.
@Suite struct StatusDocumentTests {
    private func document(_ input: ExportInput) throws -> JSONValue {
        let file = try #require(Export(input, as: .json).files.first { $0.name == "statuses.json" })
        return try JSONDocument.parse(Array(file.text.utf8), file: file.name)
    }

    @Test func theSchemaLiesBesideIt() throws {
        let files = Export(SampleOffice.input(), as: .json).files
        #expect(files.map(\.name) == ["statuses-1.schema.json", "statuses.json"])
        let schema = try JSONDocument.parse(Array(files[0].text.utf8), file: files[0].name)
        #expect(schema["properties"]?["version"]?["const"]?.integer == StatusSchema.version)
        // Every column but the day is a member of a row, and no other.
        guard case .object(let members)? = schema["$defs"]?["row"]?["properties"] else { throw Missing() }
        #expect(Set(members.keys) == Set(StatusColumn.allCases.map(\.rawValue)).subtracting(["as_of"]))
        let statuses = schema["$defs"]?["status"]?["enum"]?.elements.compactMap(\.text) ?? []
        #expect(statuses == ItemStatus.allCases.map(\.rawValue))
    }

    private struct Missing: Error {}

    @Test func itCountsItemsAsTheScorecardDoes() throws {
        let document = try document(SampleOffice.input())
        let assessment = try #require(document["assessments"]?.elements.first)
        for (status, count) in SampleOffice.run().assessment.counts {
            #expect(assessment["items"]?[status.rawValue]?.integer == count)
        }
        #expect(assessment["statuses"]?.elements.count == 13)
        #expect(document["edition"] == .string("office"))
        #expect(assessment["snapshot"]?["hash"] == .string(String(repeating: "3f", count: 32)))
    }

    @Test func whatIsNotThereIsNull() throws {
        let document = try document(SampleOffice.input([SampleOffice.run(nil)]))
        let assessment = try #require(document["assessments"]?.elements.first)
        #expect(assessment["snapshot"] == .null)
        let first = try #require(assessment["statuses"]?.elements.first { $0["item"]?.text == "BOD-02" })
        #expect(first["evidence_date"] == .null && first["statement_date"] == .null && first["sources"] == nil)
        // No account group is known before an export was read: the item has a row without a subject.
        let accounts = try #require(assessment["statuses"]?.elements.first { $0["item"]?.text == "BOD-04" })
        #expect(accounts["subject"] == .null && accounts["status"] == .string("not assessed"))
    }
}
