import Testing

@testable import Guidance

/// The ten items where everyone begins.
@Suite struct FirstTenTests {
    @Test func theyStandInTheOrderOfTheirNumbers() throws {
        let text = CrosswalkReadingTests.text([("TEST-01", "first: 2"), ("TEST-02", ""), ("TEST-03", "first: 1")])
        let catalog = try Fixture.catalog(["test.md": text])
        let assessment = assess(
            records: [], catalog: catalog, statements: Statements(), settings: Fixture.settings,
            asOf: Fixture.day("2026-11-01"))
        #expect(assessment.firstTen.map(\.item.id) == ["TEST-03", "TEST-01"])
        var compared = catalog
        compared.checklists[0].isForComparison = true
        let nothing = assess(
            records: [], catalog: compared, statements: Statements(), settings: Fixture.settings,
            asOf: Fixture.day("2026-11-01"))
        #expect(nothing.firstTen.isEmpty, "what does not count is no place to begin")
    }

    static let faults: [FaultRow] = [
        FaultRow(
            "guidance.first", CrosswalkReadingTests.text([("TEST-01", "first: 1"), ("TEST-02", "first: ▲1")]),
            "The place 1 of the first ten is that of 'TEST-01', at Content/guidance/test.md:16:8. Take another from 1 to"
                + " 10."),
        FaultRow(
            "yaml.type", CrosswalkReadingTests.text([("TEST-01", "first: ▲11")]),
            "'first' must be a whole number from 1 to 10, but this is '11'."),
    ]

    @Test(arguments: faults) func aMistakeIsToldAtItsPlace(row: FaultRow) {
        expect(row, in: "test.md", marked: MarkedText(row.text))
    }
}
