import Documents
import Findings
import Guidance
import Settings
import Testing

@testable import Exports

/// The table of statuses for spreadsheets.
@Suite struct StatusTableTests {
    private func records(_ input: ExportInput) throws -> [[String: String]] {
        let file = try #require(Export(input, as: .csv).files.first)
        var reader = try CSVReader(path: "statuses.csv", files: .memory(["statuses.csv": file.text]))
        var rows: [[String: String]] = []
        while let record = try reader.next() {
            #expect(record.fault == nil && record.fields.count == reader.header.count)
            rows.append(Dictionary(zip(reader.header, record.fields)) { first, _ in first })
        }
        #expect(reader.header == StatusColumn.allCases.map(\.rawValue))
        return rows
    }

    @Test func thereIsARowForEachItemAndSubject() throws {
        let rows = try records(SampleOffice.input())
        let assessment = SampleOffice.run().assessment
        #expect(rows.count == assessment.items.map(\.subjects.count).reduce(0, +))
        let counts = Dictionary(rows.map { ($0["status"] ?? "", 1) }, uniquingKeysWith: +)
        let expected = Dictionary(
            assessment.items.flatMap(\.subjects).map { ($0.status.rawValue, 1) }, uniquingKeysWith: +)
        #expect(counts == expected)
    }

    @Test func aRowTellsEverything() throws {
        let rows = try records(SampleOffice.input())
        let row = try #require(rows.first { $0["item"] == "M3AAWG-ELEC-01" && $0["subject"] == "riverbend.example" })
        #expect(
            row == [
                "as_of": "2026-03-02", "framework": "m3aawg-elec", "item": "M3AAWG-ELEC-01",
                "title": "Publish a valid SPF record", "strength": "must", "subject_kind": "domain",
                "subject": "riverbend.example", "status": "met", "outcome": "met", "reason": row["reason"] ?? "",
                "owner": "it", "owner_title": "County IT", "evidence_date": "2026-03-02",
                "sources": "TXT at the domain", "statement_date": "", "statement_until": "",
            ])
        let both = try #require(rows.first { $0["item"] == "M3AAWG-ELEC-02" && $0["subject"] == "riverbend.example" })
        #expect(both["statement_date"] == "2026-02-10" && both["statement_until"] == "2026-05-11")
        #expect(both["sources"] == "Signed statement; Plan 7")
        // Figures of accounts are as old as their export.
        #expect(rows.first { $0["item"] == "BOD-04" }?["evidence_date"] == "2026-02-27")
    }

    @Test func anItemWithoutSubjectsHasARowToo() throws {
        var input = SampleOffice.input()
        let checklist = input.runs[0].assessment.checklists.startIndex
        for item in input.runs[0].assessment.checklists[checklist].items.indices {
            input.runs[0].assessment.checklists[checklist].items[item].subjects = []
        }
        let rows = try records(input).filter { $0["framework"] == "bod" }
        #expect(rows.count == 4 && rows.allSatisfy { $0["subject"] == "" })
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"),
        ("\n=1", "\"'\n=1\""), (" =1", "' =1"), ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""), ("a,b", "\"a,b\""),
        ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("a\rb", "\"a\nb\""), (" a", "\" a\""),
    ])
    func cellsAreHarmlessAndReadable(text: String, cell: String) {
        #expect(CSVCell.text(text) == cell)
    }

    @Test func noCellOfTheFileBeginsAFormula() throws {
        let rows = try records(SampleOffice.input())
        #expect(rows.contains { $0["subject"] == "'=Clerks" })
        #expect(rows.allSatisfy { $0.values.allSatisfy { !"=+-@".contains($0.first ?? "x") } })
    }

    @Test func earlierAssessmentsComeBehind() throws {
        let days = try records(SampleOffice.withHistory).compactMap { $0["as_of"] }
        #expect(days.first == "2026-03-02" && days.last == "2026-02-02")
    }

    @Test func spreadsheetsKnowItsEncoding() throws {
        let text = try #require(Export(SampleOffice.input(), as: .csv).files.first).text
        #expect(text.unicodeScalars.first == "\u{feff}")
        #expect(text.utf8.suffix(2).elementsEqual([13, 10]))
    }
}
