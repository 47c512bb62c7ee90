import DNS
import Documents
import Evidence
import Findings
import Settings
import Testing

@testable import Gathering

@Suite struct GatherTests {
    private func gathered(_ request: GatherRequest) async throws -> GatheredEvidence {
        try await gather(request, progress: { _ in })
    }

    private var export: AccountsSettings { AccountsSettings(file: "Content/accounts/office.csv") }

    @Test func everySourceGivesItsRecordsInTheOrderOfSubjects() async throws {
        let settings = try County.settings(domains: ["z.county.example", "county.example"], accounts: [export])
        let evidence = try await gathered(County.request(settings))
        #expect(
            evidence.records.map(\.subject) == [
                Subject(kind: .office, name: "office"), Subject(kind: .domain, name: "county.example"),
                Subject(kind: .domain, name: "z.county.example"), Subject(kind: .accounts, name: "office"),
            ])
        #expect(evidence.tool == "signet test")
        #expect(!evidence.origin.isEmpty)
        #expect(evidence.records[1].facts["domain.dmarc.policy"] == .word("reject"))
        #expect(evidence.problems == [])
    }

    @Test func theSameAgainIsTheSame() async throws {
        let settings = try County.settings(
            domains: (0..<40).map { "d\($0).county.example" } + ["county.example"], accounts: [export])
        let first = try await gathered(County.request(settings))
        for _ in 0..<3 { #expect(try await gathered(County.request(settings)) == first) }
    }

    @Test func aGivenTimeIsBothBeginningAndEnd() async throws {
        let evidence = try await gathered(County.request(County.settings()))
        #expect(evidence.began.description == "2026-11-01T06:00:00Z" && evidence.ended == evidence.began)
    }

    @Test func withoutATimeTheClockIsAskedAtTheBeginningAndAfterTheLookUps() async throws {
        let times = ProgressKeeper()
        var request = try County.request(try County.settings(), time: nil)
        request.clock = {
            times.keep(GatherProgress(done: 0, total: 0, what: ""))
            return Instant(secondsSinceEpoch: 1_000_000 + times.all.count) ?? Instant.now()
        }
        let evidence = try await gathered(request)
        #expect(evidence.began.secondsSinceEpoch == 1_000_001)
        #expect(evidence.ended.secondsSinceEpoch == 1_000_002)
        #expect(times.all.count == 2)
    }

    @Test func aClockThatIsSetBackGivesNoEndBeforeTheBeginning() async throws {
        let times = ProgressKeeper()
        var request = try County.request(try County.settings(), time: nil)
        request.clock = {
            times.keep(GatherProgress(done: 0, total: 0, what: ""))
            return Instant(secondsSinceEpoch: 1_000_000 - times.all.count) ?? Instant.now()
        }
        let evidence = try await gathered(request)
        #expect(evidence.ended == evidence.began)
    }

    @Test func aSourceThatIsNotAskedForHasNoRecord() async throws {
        let settings = try County.settings(accounts: [export])
        let domains = try await gathered(County.request(settings, sources: [.domains]))
        #expect(domains.records.map(\.subject.kind) == [.office, .domain])
        #expect(domains.records[0].details == .object(["sources": .array([.string("domains")])]))
        var request = try County.request(settings, sources: [.accounts])
        request.resolver = nil
        let accounts = try await gathered(request)
        #expect(accounts.records.map(\.subject.kind) == [.office, .accounts])
        #expect(accounts.origin == "")
    }

    @Test func domainsWithoutAResolverAreRefused() async throws {
        var request = try County.request(try County.settings())
        request.resolver = nil
        await #expect(
            throws: Diagnostics([
                Diagnostic(
                    code: "gather.resolver",
                    message:
                        "There is nothing to ask about the domains. Give a name server or recorded zones, or leave the"
                        + " domains out.")
            ])
        ) { try await gather(request, progress: { _ in }) }
    }

    @Test func progressCountsEveryStepOnce() async throws {
        let keeper = ProgressKeeper()
        let settings = try County.settings(
            domains: (0..<30).map { "d\($0).county.example" },
            programs: [ProgramSettings(id: "texts", title: "Texts", ledger: ["missing.csv"])], accounts: [export])
        _ = try await gather(County.request(settings), progress: { keeper.keep($0) })
        #expect(keeper.all.map(\.done) == Array(1...32))
        #expect(keeper.all.allSatisfy { $0.total == 32 })
        #expect(
            Set(keeper.all.map(\.what))
                == Set(settings.domains.map(\.name)).union(["Texts", "Content/accounts/office.csv"]))
        #expect(Set(keeper.all.suffix(2).map(\.what)) == ["Texts", "Content/accounts/office.csv"])
    }

    @Test func domainsShareOneCacheAndAreBoundedInNumber() async throws {
        let resolver = CountingResolver()
        var request = try County.request(try County.settings(domains: (0..<60).map { "d\($0).example" }))
        request.resolver = resolver
        let evidence = try await gathered(request)
        #expect(evidence.records.count == 61)
        #expect(resolver.asked.values.allSatisfy { $0 == 1 })
        #expect(Set(resolver.asked.keys.map { $0.name.labels.suffix(2).joined(separator: ".") }).count >= 60)
        #expect((2...16).contains(resolver.most), "\(resolver.most)")
    }

    @Test func accountsAreCountedAsOfTheOfficesOwnDay() async throws {
        // 03:00 UTC on the first of November is still October in Chicago and already the first in Kiritimati.
        let dates = ["America/Chicago": "2026-10-31", "Pacific/Kiritimati": "2026-11-01", "UTC": "2026-11-01"]
        for (zone, exported) in dates {
            let file = AccountsSettings(file: "Content/accounts/office.csv", exported: CalendarDate(exported))
            let settings = try County.settings(domains: [], accounts: [file], timeZone: zone)
            let evidence = try await gathered(County.request(settings, time: "2026-11-01T03:00:00Z"))
            let record = try #require(evidence.records.last)
            #expect(record.facts["account.export-age-days"] == .number(0), "\(zone): \(record.facts)")
        }
    }
}

/// Bad inputs: counted, kept, and no reason to stop, unless the run is strict.
@Suite struct BadInputTests {
    private func settings() throws -> OfficeSettings {
        try County.settings(
            programs: [ProgramSettings(id: "texts", title: "Texts", ledger: ["Content/consent/none.csv"])],
            accounts: [
                AccountsSettings(file: "Content/accounts/none.csv"),
                AccountsSettings(file: "Content/accounts/office.csv"),
            ])
    }

    @Test func aMissingFileMakesWhatRestsOnItUnknownAndTheRestGoesOn() async throws {
        let evidence = try await gather(County.request(settings()), progress: { _ in })
        let records = Dictionary(uniqueKeysWithValues: evidence.records.map { ($0.subject, $0) })
        let program = try #require(records[Subject(kind: .program, name: "texts")])
        #expect(!program.facts.isEmpty && program.facts.values.allSatisfy(\.isUnknown))
        let accounts = try #require(records[Subject(kind: .accounts, name: "Content/accounts/none.csv")])
        #expect(!accounts.facts.isEmpty)
        #expect(
            accounts.facts.values.allSatisfy {
                $0 == .unknown("the file Content/accounts/none.csv could not be used")
            })
        #expect(accounts.observations.map(\.state) == ["unknown.unusable"])
        #expect(records[Subject(kind: .accounts, name: "office")]?.facts.values.contains(where: \.isUnknown) == false)
        #expect(evidence.problems.count == 2)
        #expect(evidence.problems.allSatisfy { $0.contains("file.missing") })
    }

    @Test func strictRefusesBadInputsAndUnknownAnswers() async throws {
        var faults: [Diagnostic] = []
        do {
            _ = try await gather(County.request(settings(), strict: true), progress: { _ in })
        } catch let diagnostics as Diagnostics {
            faults = diagnostics.all
        }
        #expect(
            faults.filter { $0.code == "file.missing" }.compactMap { $0.place?.file }.sorted()
                == ["Content/accounts/none.csv", "Content/consent/none.csv"])
        let unknown = faults.filter { $0.code == "gather.unknown" }.map(\.message)
        #expect(
            unknown.contains(
                "About the account group 'Content/accounts/none.csv' this could not be found out: administrators among the"
                    + " accounts in use (the file Content/accounts/none.csv could not be used), and 12 more. Gather"
                    + " again later, or without --strict to keep what is known."))
        #expect(unknown.contains { $0.hasPrefix("About the program 'texts' this could not be found out: ") })
    }

    @Test func strictLetsPassWhatIsWhole() async throws {
        let settings = try County.settings(
            domains: [],
            accounts: [AccountsSettings(file: "Content/accounts/office.csv", exported: CalendarDate("2026-11-01"))])
        let strict = try await gather(County.request(settings, strict: true), progress: { _ in })
        #expect(strict == (try await gather(County.request(settings), progress: { _ in })))
    }

    @Test func strictRefusesADomainThatCouldNotBeLookedUp() async throws {
        let settings = try County.settings(domains: ["elsewhere.example"])
        await #expect(
            throws: Diagnostics([
                Diagnostic(
                    code: "gather.unknown",
                    message:
                        "About the domain 'elsewhere.example' this could not be found out: BIMI record (the recorded"
                        + " zones do not hold this name), and 25 more. Gather again later, or without --strict to keep what is known."
                )
            ])
        ) { try await gather(County.request(settings, strict: true), progress: { _ in }) }
        let evidence = try await gather(County.request(settings), progress: { _ in })
        #expect(evidence.records.last?.findings.contains { $0.severity == .unknown } == true)
    }

    @Test func aNameThatTheDNSDoesNotTakeIsAProblem() async throws {
        let settings = try County.settings(domains: ["a..example", "county.example"])
        let evidence = try await gather(County.request(settings), progress: { _ in })
        #expect(
            evidence.problems == [
                "error: [gather.domain] 'a..example' can't be looked up: a part between two dots is empty. Correct it in"
                    + " the settings."
            ])
        #expect(evidence.records.map(\.subject.name) == ["office", "county.example"])
    }

    @Test func aGroupThatTwoExportsHaveIsShownTwice() async throws {
        var files = County.files
        files["b.csv"] = County.accounts
        files["c.csv"] = County.accounts
        let settings = try County.settings(
            domains: [], accounts: ["Content/accounts/office.csv", "b.csv", "c.csv"].map { AccountsSettings(file: $0) })
        let evidence = try await gather(County.request(settings, files: files), progress: { _ in })
        #expect(evidence.records.map(\.subject.name) == ["office", "office", "office (b.csv)", "office (c.csv)"])
        #expect(evidence.records.flatMap(\.findings).map(\.subject).contains("office (b.csv)"))
        #expect(
            evidence.problems.first
                == "b.csv: note: [gather.group-twice] The account group 'office' stands in an earlier export too. The two are"
                + " shown apart; give one of them another name.")
        #expect(evidence.problems.count == 2)
    }
}
