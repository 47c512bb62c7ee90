import Documents
import Testing

@testable import Guidance

/// Links between items, and ids that items had before.
@Suite struct CrosswalkReadingTests {
    /// A checklist of items, each with a line of its own in its block.
    static func text(_ items: [(id: String, line: String)], id: String = "test") -> String {
        Fixture.frontMatter(id: id) + "## Group\n"
            + items.map { "### \($0.id) Do it\n~~~yaml\n\($0.line)\n\(ChecklistFaultTests.block)\n~~~\n" }.joined()
    }

    private func links(_ items: [(id: String, line: String)]) throws -> [String: [CrosswalkLink]] {
        let catalog = try Fixture.catalog(["test.md": Self.text(items)])
        return Dictionary(uniqueKeysWithValues: catalog.items.map { ($0.id, $0.crosswalk) })
    }

    @Test(arguments: CrosswalkLink.Relation.allCases) func aRelationIsReadFromBothSides(
        relation: CrosswalkLink.Relation
    ) throws {
        let links = try links([
            ("TEST-01", "crosswalk: {item: TEST-02, relation: \(relation.rawValue)}"), ("TEST-02", ""),
        ])
        #expect(links["TEST-01"] == [CrosswalkLink("TEST-02", relation)])
        #expect(links["TEST-02"] == [CrosswalkLink("TEST-01", relation.inverse)])
        #expect(relation.inverse.inverse == relation)
    }

    @Test func aLinkWithoutRelationIsDescribedByTheOtherSide() throws {
        let links = try links([
            ("TEST-01", "crosswalk: [TEST-02, TEST-03]"),
            ("TEST-02", "crosswalk: [{item: TEST-01, relation: superset-of}]"), ("TEST-03", "crosswalk: TEST-01"),
        ])
        #expect(links["TEST-01"] == [CrosswalkLink("TEST-02", .subsetOf), "TEST-03"])
        #expect(links["TEST-02"] == [CrosswalkLink("TEST-01", .supersetOf)])
        #expect(links["TEST-03"] == ["TEST-01"])
    }

    @Test func linksToEarlierIDsLeadToTheItemOfToday() throws {
        let catalog = try Fixture.catalog([
            "test.md": Self.text([("TEST-01", "crosswalk: [OTHER-09]"), ("TEST-02", "formerly: [OTHER-09, TEST-00]")])
        ])
        #expect(catalog.item("TEST-01")?.crosswalk == ["TEST-02"])
        #expect(catalog.item("TEST-02")?.crosswalk == ["TEST-01"])
        #expect(catalog.item("TEST-00")?.id == "TEST-02")
        #expect(catalog.itemsByID["OTHER-09"]?.id == "TEST-02")
        #expect(catalog.items.map(\.formerly) == [[], ["OTHER-09", "TEST-00"]])
    }

    @Test func aStatementForAnEarlierIDIsForTheItemOfToday() throws {
        let catalog = try Fixture.catalog(["test.md": Self.text([("TEST-02", "formerly: TEST-00")])])
        let yaml = """
            statements:
              - {item: TEST-00, role: clerk, date: 2026-01-01, until: 2026-12-31, met: true, text: Done.}
            accepted-risks:
              - {item: TEST-00, owner: it, reason: Later., date: 2026-01-01, until: 2026-12-31}
            """
        let statements = try Statements.read(
            from: .memory(["Content/attestations/a.yml": yaml]), catalog: catalog, settings: Fixture.settings)
        #expect(statements.statements.map(\.item) == ["TEST-02"])
        #expect(statements.acceptedRisks.map(\.item) == ["TEST-02"])
    }

    static let faults: [FaultRow] = [
        FaultRow(
            "guidance.formerly", text([("TEST-01", "formerly: [▲old]")]),
            "'old' can't have been an item's id. Write it as in 'M3AAWG-ELEC-01'."),
        FaultRow(
            "guidance.own-formerly", text([("TEST-01", "formerly: [▲TEST-01]")]),
            "'TEST-01' is the item's id of today. 'formerly' lists ids that it had before."),
        FaultRow(
            "guidance.formerly-twice", text([("TEST-01", "formerly: [TEST-00]"), ("TEST-02", "formerly: [▲TEST-00]")]),
            "'TEST-00' is already an earlier id of 'TEST-01', at Content/guidance/test.md:16:12. Keep it at one item."),
        FaultRow(
            "guidance.moved-id",
            text([("TEST-01", "formerly: [TEST-02]"), ("TEST-02", "")]).replacing("### TEST-02", with: "▲### TEST-02"),
            "The id 'TEST-02' was moved to 'TEST-01', as Content/guidance/test.md:16:12 says. An id is never used again:"
                + " give this item a new one."),
        FaultRow(
            "guidance.own-crosswalk", text([("TEST-01", "crosswalk: [▲TEST-00]\nformerly: TEST-00")]),
            "The item refers to itself. Remove its own id."),
        FaultRow(
            "guidance.unknown-item", text([("TEST-01", "crosswalk: [{item: ▲TEST-03}]"), ("TEST-02", "")]),
            "There is no item 'TEST-03'. Did you mean 'TEST-01'?"),
        FaultRow(
            "yaml.unknown-word",
            text([("TEST-01", "crosswalk: [{item: TEST-02, relation: ▲subset}]"), ("TEST-02", "")]),
            "'subset' is not a value of 'relation'. Did you mean 'subset-of'? Known: equal-to, equivalent-to, subset-of,"
                + " superset-of, intersects-with."),
        FaultRow(
            "yaml.unknown-key", text([("TEST-01", "crosswalk: [{item: TEST-02, ▲relaton: x}]"), ("TEST-02", "")]),
            "'relaton' is not a key of a link. Did you mean 'relation'? Known: item, relation."),
        FaultRow(
            "yaml.missing-key", text([("TEST-01", "crosswalk: [▲{relation: equal-to}]")]),
            "A link needs the key 'item'. Add it to this group."),
        FaultRow(
            "yaml.type", text([("TEST-01", "crosswalk: [▲[TEST-02]]"), ("TEST-02", "")]),
            "'crosswalk' must be a text, but this is a list."),
        FaultRow(
            "guidance.relation",
            text([
                ("TEST-01", "crosswalk: {item: TEST-02, relation: subset-of}"),
                ("TEST-02", "crosswalk: {item: ▲TEST-01, relation: subset-of}"),
            ]),
            "'TEST-02' can't be subset-of 'TEST-01': by Content/guidance/test.md:16:19 it is superset-of. Correct one of"
                + " them."),
        FaultRow(
            "guidance.relation",
            text([
                (
                    "TEST-01",
                    "crosswalk: [{item: TEST-02, relation: equal-to}, {item: ▲TEST-00, relation: intersects-with}]"
                ), ("TEST-02", "formerly: TEST-00"),
            ]),
            "'TEST-01' can't be intersects-with 'TEST-00': by Content/guidance/test.md:16:20 it is equal-to. Correct one"
                + " of them."),
        FaultRow(
            "guidance.relation-circle",
            text([
                ("TEST-01", "crosswalk: {item: TEST-02, relation: subset-of}"),
                ("TEST-02", "crosswalk: {item: TEST-03, relation: subset-of}"),
                ("TEST-03", "crosswalk: {item: ▲TEST-01, relation: subset-of}"),
            ]),
            "Parts run in a circle: TEST-03 is a part of TEST-01 is a part of TEST-02 is a part of TEST-03. Where they ask"
                + " for the same, write 'equal-to'."),
    ]

    @Test(arguments: faults) func aMistakeIsToldAtItsPlace(row: FaultRow) {
        expect(row, in: "test.md", marked: MarkedText(row.text))
    }

    @Test func earlierIDsThatRunInACircleAreToldAtEachPlace() {
        let text = Self.text([("TEST-01", "formerly: TEST-02"), ("TEST-02", "formerly: TEST-01")])
        let error = #expect(throws: Diagnostics.self) { try Fixture.catalog(["test.md": text]) }
        let sentence = "An id that is in use is nobody's earlier one."
        #expect(
            error?.all.map(\.message) == [
                "Earlier ids run in a circle: TEST-01 was TEST-02 was TEST-01. \(sentence)",
                "Earlier ids run in a circle: TEST-02 was TEST-01 was TEST-02. \(sentence)",
            ])
        #expect(error?.all.map(\.code) == ["guidance.formerly-circle", "guidance.formerly-circle"])
        #expect(error?.all.map { $0.place?.line } == [16, 23])
    }
}
