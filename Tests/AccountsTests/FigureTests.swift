import Accounts
import Findings
import Testing

@Suite struct FigureTests {
    /// Four accounts in use (one an administrator) and one that is turned off.
    private let export = Export(
        "a1,Staff,admin,yes,2026-10-30,security_key;app,yes,no",
        "a2,Staff,user,yes,2026-10-01,sms,no,no",
        "a3,Staff,user,yes,2026-07-01,,no,yes",
        "a4,Staff,user,yes,never,passkey,yes,no",
        "a5,Staff,admin,no,2020-01-01,none,no,yes")

    @Test func countsAccountsInUseOnly() throws {
        let facts = try export.facts()
        #expect(facts["account.in-use"] == .number(4))
        #expect(facts["account.admins"] == .number(1))
        #expect(facts["account.admin-share"] == .share(count: 1, of: 4))
    }

    @Test func coverageIsThoseWithASecondFactor() throws {
        let facts = try export.facts()
        #expect(facts["account.mfa.coverage"] == .share(count: 3, of: 4))
        #expect(facts["account.mfa.admin-coverage"] == .share(count: 1, of: 1))
    }

    @Test func phishingResistantCoverageIsThoseWithAKeyOfAnyKind() throws {
        let facts = try export.facts()
        #expect(facts["account.mfa.phishing-resistant-coverage"] == .share(count: 2, of: 4))
        #expect(facts["account.mfa.admin-phishing-resistant-coverage"] == .share(count: 1, of: 1))
    }

    @Test func phoneOnlyIsThoseWhoseMethodsAllEndOnATelephoneNumber() throws {
        #expect(try export.facts()["account.mfa.phone-only-share"] == .share(count: 1, of: 4))
    }

    @Test func backupIsTwoMethodsThatAreNotLostTogether() throws {
        #expect(try export.facts()["account.mfa.backup-coverage"] == .share(count: 1, of: 4))
    }

    @Test func enforcedIsThoseWhoCannotSignInWithoutIt() throws {
        #expect(try export.facts()["account.mfa.enforced-coverage"] == .share(count: 2, of: 4))
    }

    @Test func everybodyHasOneStrongestMethod() throws {
        let details = try Export(
            "a1,Staff,user,yes,2026-10-30,security_key;sms,yes,no", "a2,Staff,user,yes,2026-10-30,app;sms,yes,no",
            "a3,Staff,user,yes,2026-10-30,totp,yes,no", "a4,Staff,user,yes,2026-10-30,sms;voice,yes,no",
            "a5,Staff,user,yes,2026-10-30,none,yes,no"
        ).record().details
        let counts = ["phishingResistant", "appAtBest", "phoneOnly", "withSecondFactor", "enabled"].map {
            details[$0]?.integer
        }
        #expect(counts == [1, 2, 1, 4, 5])
    }

    @Test func countsSharedAndDormant() throws {
        let facts = try export.facts()
        #expect(facts["account.shared"] == .number(1))
        #expect(facts["account.dormant"] == .number(2))
    }

    @Test func aShareOfNothingIsAbsent() throws {
        let noAdmins = try Export("a1,Staff,user,yes,2026-10-30,app,yes,no").facts()
        #expect(noAdmins["account.admins"] == .number(0))
        #expect(noAdmins["account.mfa.admin-coverage"] == nil)
        #expect(noAdmins["account.mfa.admin-phishing-resistant-coverage"] == nil)
        let noneInUse = try Export("a1,Staff,admin,no,2026-10-30,app,yes,no").facts()
        #expect(noneInUse["account.in-use"] == .number(0))
        #expect(noneInUse["account.mfa.coverage"] == nil)
        #expect(noneInUse["account.admin-share"] == nil)
        #expect(noneInUse["account.mfa.phone-only-share"] == nil)
    }

    @Test func eachGroupHasARecordAndAnAccountCountsInEachOfItsGroups() throws {
        let (records, problems) = try Export(
            "a1,Zoning,user,yes,2026-10-30,app,yes,no", "a1,Archive,user,yes,2026-10-30,app,yes,no"
        ).counted()
        #expect(
            records.map(\.subject) == [.init(kind: .accounts, name: "Archive"), .init(kind: .accounts, name: "Zoning")])
        #expect(records.allSatisfy { $0.facts["account.in-use"] == .number(1) })
        #expect(problems.isEmpty)
    }

    @Test func detailsHoldTheCountsForThePage() throws {
        #expect(
            try export.record().details
                == .object([
                    "total": .integer(5), "enabled": .integer(4), "admins": .integer(1),
                    "withSecondFactor": .integer(3), "phishingResistant": .integer(2), "appAtBest": .integer(0),
                    "phoneOnly": .integer(1),
                    "withBackup": .integer(1), "adminsWithSecondFactor": .integer(1),
                    "adminsPhishingResistant": .integer(1), "enforced": .integer(2), "shared": .integer(1),
                    "dormant": .integer(2), "dormantDays": .integer(90), "exported": .string("2026-11-01"),
                ]))
    }

    @Test func theObservationNamesTheFileAndTheRows() throws {
        #expect(
            try export.record().observations == [
                Observation(
                    name: "Content/accounts/office.csv", type: "accounts", state: "records", records: ["rows: 5"])
            ])
    }

    @Test func everyFactIsRegisteredWithItsType() throws {
        let kinds = Dictionary(uniqueKeysWithValues: Accounts.facts.map { ($0.name, $0) })
        let facts = try export.facts()
        #expect(facts.count == kinds.count)
        for (name, value) in facts {
            let kind = try #require(kinds[name])
            #expect(kind.subject == .accounts && !kind.meaning.isEmpty && !kind.source.isEmpty)
            switch value {
            case .number: #expect(kind.type == .number, "\(name)")
            case .share: #expect(kind.type == .share, "\(name)")
            default: Issue.record("\(name) has an unexpected value")
            }
        }
    }
}
