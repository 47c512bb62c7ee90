import Accounts
import Documents
import Evidence
import Findings
import Settings
import Testing

@testable import Gathering

@Suite("Sign-in exports of products") struct AccountFormTests {
    private static let planted = "zq7-planted"

    @Test func theSettingsKnowEveryFormByItsName() {
        #expect(AccountsPreset.allCases.map(\.rawValue) == AccountPreset.allCases.map(\.rawValue))
        for preset in AccountsPreset.allCases { #expect(AccountPreset(preset).rawValue == preset.rawValue) }
    }

    @Test func aReportThatIsNotOfferedIsEvidenceToo() async throws {
        let export = AccountsSettings(file: "", preset: .entra, group: "County mail", isOffered: false)
        let keeper = ProgressKeeper()
        let evidence = try await gather(
            try County.request(try County.settings(domains: [], accounts: [export]), sources: [.accounts]),
            progress: keeper.keep)
        let record = try #require(evidence.records.first { $0.subject.kind == .accounts })
        #expect(record.subject.name == "County mail")
        #expect(Set(record.facts.keys) == Set(Accounts.facts.map(\.name)))
        #expect(record.facts.values.allSatisfy { $0.isUnknown })
        #expect(keeper.all.map(\.what) == ["County mail"] && evidence.problems.isEmpty)
    }

    /// A name in the export, in the list of groups, and in what is broken: it stands in nothing that is stored or said.
    @Test func noNameIsStoredOrSaid() async throws {
        let name = Self.planted
        let users = [
            "{\"userPrincipalName\": \"\(name)\", \"isAdmin\": true, \"isMfaCapable\": false, \"methodsRegistered\": []}",
            "{\"userPrincipalName\": \"\(name)\", \"isAdmin\": \"\(name)\"}",
            "{\"userPrincipalName\": \"\(name)\" \(name)}",
        ]
        var files = County.files
        files["entra.json"] = "{\"value\": [\(users.joined(separator: ","))]}"
        files["groups.csv"] = "account,group,role\n\(name),Staff,\(name)\n\(name)-2,\(name)@x,user\n\(name)\n"
        files["broken.json"] = "{\"value\": [{\"userPrincipalName\": \"\(name)"
        let exports = [
            AccountsSettings(file: "entra.json", preset: .entra, groups: "groups.csv"),
            AccountsSettings(file: "broken.json", preset: .entra),
        ]
        let keeper = ProgressKeeper()
        let evidence = try await gather(
            try County.request(try County.settings(domains: [], accounts: exports), files: files, sources: [.accounts]),
            progress: keeper.keep)
        let said =
            evidence.records.map(\.json.canonicalText) + evidence.problems + keeper.all.map(\.what)
        #expect(!said.joined(separator: "\n").contains(name))
        #expect(evidence.records.map(\.subject.name) == ["office", "Staff", "broken.json"])
        #expect(evidence.problems.count > 4)
    }
}
