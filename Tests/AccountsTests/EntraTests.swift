import Accounts
import Documents
import Findings
import Testing

@Suite("Microsoft Entra: user registration details") struct EntraTests {
    @Test func theDocumentedExampleIsCounted() throws {
        // The three people of the maker's own example.
        let (records, problems) = try Answers.counted(
            .entra,
            Answers.entra(
                Answers.entraUser("AlexW@example.com", "microsoftAuthenticatorPush", "softwareOneTimePasscode"),
                Answers.entraUser("AllanD@example.com", isCapable: false),
                Answers.entraUser(
                    "BiancaP@example.com", "mobilePhone", "microsoftAuthenticatorPush", "softwareOneTimePasscode")),
            group: "County mail")
        let record = try #require(records.first)
        #expect(record.subject.name == "County mail" && records.count == 1)
        #expect(record.facts["account.in-use"] == .number(3))
        #expect(record.facts["account.mfa.coverage"] == .share(count: 2, of: 3))
        #expect(record.facts["account.mfa.phishing-resistant-coverage"] == .share(count: 0, of: 3))
        #expect(record.facts["account.mfa.backup-coverage"] == .share(count: 2, of: 3))
        #expect(
            problems.map(\.description) == [
                "export-1: note: [accounts.all-in-use] The export of Microsoft Entra does not tell which accounts are turned off. All count as in use; name those that should count in a list under 'groups'."
            ])
    }

    @Test(
        arguments: [
            ("fido2", "phishingResistant"), ("fido2SecurityKey", "phishingResistant"),
            ("passKeyDeviceBound", "phishingResistant"), ("passKeyDeviceBoundAuthenticator", "phishingResistant"),
            ("passKeyDeviceBoundWindowsHello", "phishingResistant"), ("passKeySynced", "phishingResistant"),
            ("windowsHelloForBusiness", "phishingResistant"), ("macOsSecureEnclaveKey", "phishingResistant"),
            ("microsoftAuthenticatorPush", "appAtBest"), ("microsoftAuthenticatorPasswordless", "appAtBest"),
            ("softwareOneTimePasscode", "appAtBest"), ("hardwareOneTimePasscode", "appAtBest"),
            ("temporaryAccessPass", "appAtBest"), ("mobilePhone", "phoneOnly"), ("alternateMobilePhone", "phoneOnly"),
            ("officePhone", "phoneOnly"),
        ]) func eachMethodHasItsStrength(method: String, member: String) throws
    {
        let (records, problems) = try Answers.counted(.entra, Answers.entra(Answers.entraUser("a", method)))
        for name in ["phishingResistant", "appAtBest", "phoneOnly"] {
            #expect(records.first?.details[name]?.integer == (name == member ? 1 : 0), "\(name)")
        }
        #expect(problems.map(\.code) == ["accounts.all-in-use"])
    }

    @Test func whatOnlyResetsPasswordsIsNoSecondFactor() throws {
        let records = try Answers.counted(
            .entra,
            Answers.entra(
                Answers.entraUser("a", isCapable: false, "email", "securityQuestion"),
                Answers.entraUser("b", isCapable: false, "mobilePhone"), Answers.entraUser("c", "email", "mobilePhone"))
        ).records
        #expect(records.first?.facts["account.mfa.coverage"] == .share(count: 1, of: 3))
        #expect(records.first?.facts["account.mfa.phone-only-share"] == .share(count: 1, of: 3))
    }

    @Test func aMethodThatIsNewIsSaidAndCountsAsOneThatCanBePhished() throws {
        let (records, problems) = try Answers.counted(.entra, Answers.entra(Answers.entraUser("a", "telepathy")))
        #expect(records.first?.details["appAtBest"]?.integer == 1)
        let problem = try #require(problems.first)
        #expect(problem.code == "accounts.method" && problem.place?.description == "export-1:4:5")
        #expect(!problem.description.contains("telepathy"))
    }

    @Test func whatTheExportNeverTellsIsUnknownWithTheNextBestEvidence() throws {
        let facts = try #require(
            try Answers.counted(.entra, Answers.entra(Answers.entraUser("a", "fido2"))).records.first
        ).facts
        for (name, words) in [
            ("account.dormant", "when somebody last signed in"),
            ("account.mfa.enforced-coverage", "whether the second factor is required"),
            ("account.shared", "which accounts several people share"),
        ] {
            let reason = try #require(facts[name]?.reason)
            #expect(reason.hasPrefix("the export of Microsoft Entra does not tell \(words); next best evidence: "))
        }
        #expect(facts["account.mfa.admin-coverage"] == nil, "a share of no administrators")
    }

    @Test func pagesAreOneList() throws {
        let next = "https://graph.microsoft.com/v1.0/next?$skiptoken=1"
        let first = Answers.entra(Answers.entraUser("a", "fido2"), next: next)
        let last = Answers.entra(Answers.entraUser("b", "fido2"), Answers.entraUser("A", "fido2"))
        let (records, problems) = try Answers.counted(.entra, first, last)
        #expect(records.first?.facts["account.in-use"] == .number(2))
        #expect(problems.map(\.code) == ["accounts.repeated", "accounts.all-in-use"])
        #expect(problems.first?.place?.file == "export-2", "the place names the page")
        let other = try Answers.counted(.entra, last, first)
        #expect(other.records.first?.facts == records.first?.facts)
    }

    @Test func aListThatGoesOnElsewhereIsUnknown() throws {
        let page = Answers.entra(Answers.entraUser("a", isAdmin: true, isCapable: false), next: "https://x.example/2")
        let (records, problems) = try Answers.counted(.entra, page)
        let record = try #require(records.first)
        #expect(record.findings.isEmpty && record.details["enabled"] == nil)
        for (name, value) in record.facts where name != "account.export-age-days" {
            #expect(value == .unknown("the export goes on on a page that is not there"), "\(name)")
        }
        #expect(record.observations.map(\.state) == ["unknown.cut"])
        #expect(problems.contains { $0.code == "accounts.page" })
    }

    @Test func aPlanWithoutTheReportIsUnknownWithThatReason() throws {
        let (records, problems) = try countAccounts(
            AccountsRequest(
                preset: .entra, files: [], group: "County mail", isOffered: false,
                asOf: try #require(CalendarDate("2026-11-01"))), files: .memory([:]))
        let record = try #require(records.first)
        #expect(problems.isEmpty && record.subject.name == "County mail" && record.findings.isEmpty)
        #expect(Set(record.facts.keys) == Set(Accounts.facts.map(\.name)))
        for value in record.facts.values {
            let reason = try #require(value.reason)
            #expect(
                reason.hasPrefix(
                    "your plan does not offer this report of Microsoft Entra (it takes Microsoft Entra ID P1 or P2); next best evidence: "
                ))
        }
        #expect(record.observations.map(\.state) == ["unknown.not-offered"])
    }

    @Test(arguments: [AccountPreset.google, .googleDirectory, .duo])
    func everyProductNamesTheNextBestEvidence(preset: AccountPreset) throws {
        let day = try #require(CalendarDate("2026-11-01"))
        let request = AccountsRequest(preset: preset, files: [], isOffered: false, asOf: day)
        let record = try #require(try countAccounts(request, files: .memory([:])).records.first)
        #expect(record.subject.name == preset.title && preset.source.hasPrefix("https://"))
        #expect(record.facts.values.allSatisfy { $0.reason?.hasSuffix(preset.nextBestEvidence) == true })
        #expect(
            record.facts.values.allSatisfy { $0.reason?.hasPrefix("your plan does not offer this report of") == true })
    }
}
