import Documents
import Findings
import Testing

@Suite struct PrivacyTests {
    private static let planted = "zq7-planted"

    /// Rows that are right, wrong in each column, or damaged, each with a planted name.
    @Test func noAccountsNameLeavesTheCount() throws {
        let name = Self.planted
        let rows = [
            "\(name)@juniper-county.example,Staff,admin,yes,2026-10-30,none,no,yes",
            "\(name),Staff,user,yes,2026-10-30,app,yes,no", "\(name),Staff,user,yes,2026-10-30,app,yes,no",
            "\(name)-2,\(name)@juniper-county.example,user,yes,2026-10-30,app,yes,no",
            "\(name)-3,Staff,\(name),yes,2026-10-30,app,yes,no", "\(name)-4,Staff,user,\(name),2026-10-30,app,yes,no",
            "\(name)-5,Staff,user,yes,\(name),app,yes,no", "\(name)-6,Staff,user,yes,2026-10-30,\(name),yes,no",
            "\(name)-7,Staff,user,yes,2026-10-30,app,\(name),no", "\(name)-8,Staff,user,yes,2026-10-30,app,yes,\(name)",
            "\(name)-9,Staff", "\"\(name)\"-10,Staff,user,yes,2026-10-30,app,yes,no", ",\(name)\u{7},,,,,,",
            "\"\(name)",
        ]
        var export = Export()
        export.text += rows.joined(separator: "\n")
        let text = try export.everything()
        #expect(!text.contains(name))
        // The count did look at these rows.
        #expect(try export.counted().problems.count >= 10)
        #expect(try export.counted().records.map(\.subject.name) == ["Staff"])
    }

    @Test(
        arguments: [
            "(555) 555-0142", "+15555550142", "a@b", "\u{1b}[31mred", "tab\tinside",
            String(repeating: "long ", count: 20),
        ]) func aGroupThatMayBeAPersonIsLeftOut(group: String) throws
    {
        let (records, problems) = try Export("a1,\(group),user,yes,2026-10-30,app,yes,no").counted()
        #expect(records.isEmpty)
        #expect(problems.map(\.code) == ["accounts.group"])
        #expect(!problems.contains { $0.drawn.contains(group) })
    }

    @Test func ordinaryGroupNamesStay() throws {
        for group in ["Élection staff", "Team 2026", "IT (county)", "Seasonal: May–November", "<b>Staff</b>"] {
            #expect(
                try Export("a1,\(group),user,yes,2026-10-30,app,yes,no").counted().records.map(\.subject.name)
                    == [group])
        }
    }

    @Test func anErrorDoesNotRepeatTheHeader() throws {
        let error = try #require(throws: Diagnostics.self) {
            try Export(header: "\(Self.planted),Staff,admin,yes,2026-10-30,app,yes,no").counted()
        }
        #expect(!error.description.contains(Self.planted))
    }
}
