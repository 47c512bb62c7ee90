import Documents
import Findings
import Testing

@testable import Settings

/// The word that names the office in documents that others keep.
@Suite struct SiteIDTests {
    @Test func theFileMayNameIt() throws {
        #expect(try SettingsFile.read(SettingsFile.least("site-id: riverbend-county\n")).siteID == "riverbend-county")
    }

    @Test(arguments: [
        ("Juniper County Elections Office", "juniper-county-elections-office"), ("  St. Mary's (TX) ", "st-mary-s-tx"),
        ("Doña Ana County", "do-a-ana-county"), ("選挙管理委員会", "office"), ("--- 7 ---", "7"),
        (String(repeating: "a", count: 65), "office"),
        (String(repeating: "county ", count: 20), Array(repeating: "county", count: 9).joined(separator: "-")),
    ])
    func withoutTheKeyItIsMadeOfTheName(name: String, word: String) {
        #expect(OfficeSettings.siteID(from: name) == word)
        #expect(OfficeSettings(office: Office(name: name), created: .epoch).siteID == word)
    }

    @Test(arguments: ["Riverbend", "a b", "-a", "ä", "\"\"", String(repeating: "a", count: 65)])
    func whatIsNoWordIsRefused(text: String) {
        let error = #expect(throws: Diagnostics.self) {
            try SettingsFile.read(SettingsFile.least("site-id: \(text)\n"))
        }
        #expect(error?.all.contains { $0.message.contains("site-id") } == true)
    }
}
