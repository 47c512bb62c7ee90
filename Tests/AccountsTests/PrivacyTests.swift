import Accounts
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
            "(555) 555-0142", "+15555550142", "a@b", "=HYPERLINK(1)", "+cmd", "-2", "\u{1b}[31mred", "tab\tinside",
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

    /// Every form of export with planted names in every place that may hold one, right and wrong.
    @Test func noNameLeavesAnyProductsExport() throws {
        let name = Self.planted
        let exports: [(AccountPreset, String)] = [
            (
                .entra,
                Answers.entra(
                    Answers.entraUser("\(name)@office.example", isAdmin: true, isCapable: false),
                    Answers.entraUser("\(name)@office.example", "\(name)"),
                    "{\"userPrincipalName\": \"\(name)\", \"isAdmin\": \"\(name)\", \"isMfaCapable\": \"\(name)\"}",
                    "{\"userPrincipalName\": \"\(name)\", \(name)}", "{\"userDisplayName\": \"\(name)\"}",
                    next: "https://\(name).example")
            ),
            (
                .google,
                Answers.google(
                    Answers.googleRow(name), Answers.googleRow(name),
                    Answers.googleRow("\(name)-2", unit: "/\(name)@office.example"),
                    Answers.googleRow("\(name)-3", status: name, signIn: name, enrolled: name, enforced: name),
                    Answers.googleRow("\(name)-4", signIn: name, enrolled: name, enforced: name), name, "\"\(name)")
            ),
            (
                .duo,
                Answers.duo(
                    Answers.duoUser(name), Answers.duoUser(name, groups: ["\(name)@office.example"]),
                    Answers.duoUser("\(name)-2", status: name, signIn: "\"\(name)\""),
                    Answers.duoUser("\(name)-3", phones: "{\"number\": \"\(name)\", \"name\": \"\(name)\"}"))
            ),
        ]
        for (preset, text) in exports {
            let counted = try Answers.counted(preset, text)
            #expect(!everythingSaid(counted).contains(name), "\(preset)")
            #expect(!counted.problems.isEmpty && !counted.records.isEmpty, "\(preset) did look at the rows")
            for length in stride(from: 0, to: text.utf8.count, by: 37) {
                let cut = String(decoding: Array(text.utf8).prefix(length), as: UTF8.self)
                do {
                    #expect(!everythingSaid(try Answers.counted(preset, cut)).contains(name), "\(preset) \(length)")
                } catch let error as Diagnostics {
                    #expect(!error.description.contains(name), "\(preset) \(length)")
                }
            }
        }
    }
}
