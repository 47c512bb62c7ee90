import DNS
import Documents
import Findings
import Testing

@testable import MailAuthentication

/// What is proposed, rule by rule.
@Suite struct PlanTests {
    // SPF.

    @Test func twoRecordsBecomeOneWithAllSenders() async throws {
        let step = try await PlanScene.scenes[1].step("spf-merge")
        #expect(step.texts == ["v=spf1 ip4:198.51.100.7 mx ~all"])
        #expect(step.records.first?.old.count == 2)
        #expect(step.closes.contains("spf.multiple-records"))
        #expect(step.kind == .repair && step.isReady)
    }

    @Test func aMistypedTermIsCorrectedAndOtherTextStays() async throws {
        let step = try await PlanScene.scenes[2].step("spf-correct")
        #expect(step.texts == ["v=spf1 mx ip4:198.51.100.7 ~all"])
        #expect(step.records.first?.old.map(\.presentation) == ["v=spf1 mx ipv4:198.51.100.7 ~all"])
        #expect(step.closes.contains("spf.syntax"))
    }

    @Test func aTermThatNobodyCanReadIsNotGuessed() async {
        let scene = PlanScene(title: "", zone: PlanScene.mail + "county.example TXT v=spf1 mx blah%% ~all\n")
        #expect(await !scene.plan().steps.contains { $0.id.hasPrefix("spf-") })
    }

    @Test func ownHostsAreWrittenAsAddressesUntilTenLookUpsAreLeft() async throws {
        let step = try await PlanScene.scenes[8].step("spf-shorten")
        let text = try #require(step.texts.first)
        #expect(text.contains("ip4:203.0.113.1 ") && text.contains("include:_spf.example"))
        #expect(step.closes.contains("spf.too-many-lookups"))
        #expect(step.facts["domain.spf.lookups"] == .number(1))
    }

    @Test func othersHostsAreNotWrittenAsAddresses() async {
        let terms = (1...11).map { "a:h\($0).other.example" }.joined(separator: " ")
        let hosts = (1...11).map { "h\($0).other.example A 198.51.100.\($0)\n" }.joined()
        let scene = PlanScene(title: "", zone: PlanScene.mail + hosts + "county.example TXT v=spf1 \(terms) ~all\n")
        let plan = await scene.plan()
        #expect(!plan.steps.contains { $0.id == "spf-shorten" })
        #expect(plan.later.contains { $0.title.contains("subdomain") })
        #expect(plan.stage == .repair)
    }

    @Test func nothingIsBuiltOnAnIncludeThatWasNotAnswered() async {
        let scene = PlanScene(
            title: "",
            zone: PlanScene.mail + """
                county.example TXT v=spf1 include:_spf.example ?all
                _spf.example TXT !servfail
                """)
        let plan = await scene.plan()
        #expect(!plan.steps.contains { $0.id.hasPrefix("spf-") })
        #expect(!plan.findOutFirst.isEmpty)
    }

    @Test func aNeutralEndIsMadeToSaySomething() async throws {
        let step = try await PlanScene.scenes[3].step("spf-all")
        #expect(step.texts == ["v=spf1 mx ~all"])
        #expect(step.kind == .stricter)
        #expect(step.closes.contains("spf.neutral-all"))
    }

    @Test func theMergeIsTriedWithEverythingThatTheRecordsInclude() async throws {
        let scene = PlanScene(
            title: "",
            zone: PlanScene.mail + """
                county.example TXT v=spf1 include:_spf.example ~all
                county.example TXT v=spf1 mx -all
                _spf.example TXT !servfail
                """)
        let step = try await scene.step("spf-merge")
        #expect(!step.isReady && step.before.contains { $0.hasPrefix("First find out: ") })
        #expect(step.facts["domain.spf.records"] == .number(1))
    }

    @Test func everybodyWhoMaySendByEitherRecordMaySendByTheOne() async throws {
        let step = try await PlanScene.scenes[1].step("spf-merge")
        let text = try #require(step.texts.first)
        for sender in ["198.51.100.7", "203.0.113.25"] { #expect(text.contains(sender) || text.contains("mx")) }
        // '+all' and '?all' are never kept.
        let open = PlanScene(
            title: "", zone: PlanScene.mail + "county.example TXT v=spf1 mx +all\ncounty.example TXT v=spf1 a ?all\n")
        #expect(try await open.step("spf-merge").texts == ["v=spf1 a mx ~all"])
    }

    @Test func aServicesOwnRecordIsPublishedWhereItWasSeen() async throws {
        let scene = PlanScene(
            title: "",
            zone: """
                zone google.com
                county.example MX 1 aspmx.l.google.com
                aspmx.l.google.com A 198.51.100.1
                _spf.google.com TXT v=spf1 ip4:198.51.100.0/24 ~all
                """)
        let step = try await scene.step("spf-add")
        #expect(step.texts == ["v=spf1 include:_spf.google.com ~all"])
        #expect(step.isReady, "\(step.before)")
    }

    @Test func everyGainIsTold() async throws {
        let step = try await PlanScene.scenes[8].step("spf-shorten")
        #expect(
            step.before.contains(
                "'a:h1.county.example' is written as addresses: change them with the hosts (1 look-up less)."))
    }

    @Test func aMissingRecordNamesTheOwnServers() async throws {
        let step = try await PlanScene.scenes[0].step("spf-add")
        #expect(step.texts == ["v=spf1 mx ~all"])
        #expect(step.facts["domain.spf.records"] == .number(1))
    }

    @Test func behindAServiceTheRecordIsTheServices() async throws {
        let scene = PlanScene(
            title: "",
            zone: "zone google.com\ncounty.example MX 1 aspmx.l.google.com\naspmx.l.google.com A 198.51.100.1\n")
        let step = try await scene.step("spf-add")
        #expect(!step.isReady && step.records.isEmpty)
        #expect(step.before.contains { $0.contains("Google Workspace") })
    }

    // DMARC.

    @Test func withoutARecordItListensFirst() async throws {
        let step = try await PlanScene.scenes[0].step("dmarc-listen")
        #expect(step.texts == ["v=DMARC1; p=none; np=reject; rua=mailto:dmarc@county.example"])
        #expect(step.records.first?.host == "_dmarc")
        #expect(step.records.first?.name == name("_dmarc.county.example"))
        #expect(step.records.first?.ttl == 300)
        #expect(step.raises.contains("dmarc.policy-none"))
        #expect(!step.isReady && step.before.first == "First publish an SPF record, or sign the mail with DKIM.")
        #expect(step.facts["domain.dmarc.present"] == .flag(true))
    }

    @Test func withoutAnAddressForReportsOneIsChosenFirst() async throws {
        var scene = PlanScene.scenes[0]
        scene.reportAddress = nil
        let step = try await scene.step("dmarc-listen")
        #expect(!step.isReady && step.records.isEmpty)
        #expect(step.before.contains { $0.contains("report-address") })
    }

    @Test func anAddressElsewhereIsAuthorizedThere() async throws {
        let scene = elsewhere
        let step = try await scene.step("dmarc-listen")
        #expect(step.records.last?.name == name("county.example._report._dmarc.state.example"))
        #expect(step.records.last?.zone == name("state.example"))
        #expect(step.records.last?.new.map(\.presentation) == ["v=DMARC1"])
        // Nothing was seen of that host, so it is not known whether reports arrive.
        #expect(!step.isReady && step.before.contains { $0.hasPrefix("First find out: ") })
    }

    @Test func anAddressAtAnotherDomainOfTheOfficeIsJudgedByWhatWasSeenOfIt() async throws {
        let scene = elsewhere
        let others = await checkDomain(
            DomainRequest(name: name("state.example")), from: scene.vantage(scene.resolver)
        ).observations
        let plan = await plan(
            for: scene.request, seen: scene.record(), beside: others, from: scene.vantage(scene.resolver),
            calendar: ElectionCalendar(today: scene.today))
        let step = try #require(plan.steps.first { $0.id == "dmarc-listen" })
        #expect(step.isReady, "\(step.before)")
        #expect(step.facts["domain.dmarc.present"] == .flag(true))
    }

    private var elsewhere: PlanScene {
        var scene = PlanScene.scenes[0]
        scene.reportAddress = "dmarc@state.example"
        scene.zone += "state.example MX 5 mail.county.example\ncounty.example TXT v=spf1 mx ~all\n"
        return scene
    }

    @Test func aBrokenRecordIsMendedAtItsWeakestPolicy() async throws {
        let step = try await PlanScene.scenes[4].step("dmarc-repair")
        #expect(step.texts == ["v=DMARC1; p=none; rua=mailto:dmarc@county.example"])
        #expect(step.kind == .repair)
    }

    @Test func aDomainAtRejectIsNotSentBack() async throws {
        let plan = await PlanScene.scenes[5].plan()
        #expect(plan.stage == .reject)
        let step = try #require(plan.steps.first { $0.id == "dmarc-nonexistent" })
        #expect(
            step.texts == ["v=DMARC1; p=reject; np=reject; rua=mailto:dmarc@county.example"]
                || step.texts == ["v=DMARC1; p=reject; rua=mailto:dmarc@county.example"])
        #expect(!plan.later.contains { $0.title.hasPrefix("DMARC") })
        #expect(step.facts["domain.dmarc.policy"] == nil)
    }

    @Test func eachStageFollowsTheOneBeforeAndWaitsForReports() async throws {
        let plan = await signed.plan()
        let stages = plan.steps.filter { $0.title.hasPrefix("DMARC stage") }
        #expect(stages.map(\.id) == ["dmarc-test", "dmarc-quarantine", "dmarc-reject"])
        #expect(stages.map(\.follows) == ["dmarc-nonexistent", "dmarc-test", "dmarc-quarantine"])
        #expect(
            stages.allSatisfy { !$0.isReady && $0.missing.contains { $0.contains("Signet has seen no mail reports") } })
        // What each replaces is what the one before has published.
        let records = try stages.map { try #require($0.records.first) }
        #expect(records.dropFirst().map(\.old) == records.dropLast().map(\.new))
        #expect(stages.last?.closes == ["dmarc.policy-quarantine"])
        #expect(
            stages.map { $0.facts["domain.dmarc.effective-policy"] } == [nil, .word("quarantine"), .word("reject")])
        let json = try #require(plan.json["steps"]?.elements.last { $0["id"]?.text == "dmarc-reject" })
        #expect(json["follows"]?.text == "dmarc-quarantine")
        #expect(json["missing"]?.elements.first?.text == "30 days at stage 3.")
    }

    /// A domain that signs its mail, which then can be refused without its signature.
    private var signed: PlanScene {
        var scene = PlanScene.scenes[2]
        scene.zone =
            PlanScene.mail + """
                county.example TXT v=spf1 mx ~all
                s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2_048))
                _dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:dmarc@county.example
                """
        scene.selectors = ["s1"]
        return scene
    }

    @Test func aStageThatWouldDoHarmIsToldWithItsReason() async throws {
        let plan = await PlanScene.scenes[1].plan()
        #expect(!plan.steps.contains { $0.id == "dmarc-reject" })
        let stage = try #require(plan.later.first { $0.title.hasPrefix("DMARC stage 4") })
        #expect(stage.title.hasSuffix("'v=DMARC1; p=reject; np=reject; rua=mailto:dmarc@county.example'"))
        #expect(stage.when.contains("A usable DKIM key of every system that sends: none was found."))
    }

    @Test func withoutAnAddressForReportsTheStagesAreOnlyNamed() async {
        var scene = PlanScene.scenes[0]
        scene.reportAddress = nil
        let plan = await scene.plan()
        #expect(!plan.steps.contains { $0.title.hasPrefix("DMARC stage") })
        #expect(plan.later.contains { $0.title.hasPrefix("DMARC stages 2 to 4") && $0.when.contains("report-address") })
    }

    @Test func aServiceWithoutAKeyIsMissingAtTheLastStage() async throws {
        var scene = signed
        scene.zone += "\nzone mcsv.net\nservers.mcsv.net TXT v=spf1 ip4:192.0.2.0/24 ~all"
        scene.zone = scene.zone.replacing("v=spf1 mx ~all", with: "v=spf1 mx include:servers.mcsv.net ~all")
        let step = try await scene.step("dmarc-reject")
        #expect(step.missing.contains("A usable DKIM key of Mailchimp: none was found."))
    }

    @Test func aDomainThatWritesToListsStopsAtQuarantine() async {
        var scene = signed
        scene.postsToLists = true
        let plan = await scene.plan()
        #expect(
            plan.steps.filter { $0.title.hasPrefix("DMARC stage") }.map(\.id) == ["dmarc-test", "dmarc-quarantine"])
        #expect(plan.later.contains { $0.title == "DMARC: not 'p=reject'" })
    }

    @Test func aQuietTimeHoldsEveryStageButNoRepair() async {
        var scene = signed
        scene.elections = [PlanScene.general]
        scene.today = PlanScene.day("2026-10-01")
        let plan = await scene.plan()
        for step in plan.steps {
            #expect((step.firstDay != nil) == (step.kind == .stricter), "\(step.id)")
            if step.kind == .stricter { #expect(!step.isReady && step.firstDay == PlanScene.day("2026-12-02")) }
        }
    }

    @Test func nothingIsProposedWhereTheRecordCouldNotBeRead() async {
        let scene = PlanScene(title: "", zone: PlanScene.mail + "_dmarc.county.example TXT !servfail\n")
        let plan = await scene.plan()
        #expect(plan.stage == .unknown && plan.steps.isEmpty)
        #expect(!plan.findOutFirst.isEmpty)
    }

    // DKIM.

    @Test func aTestMarkIsTakenOff() async throws {
        let key = TestKey.rsa(bits: 2048)
        let scene = PlanScene(
            title: "", zone: PlanScene.mail + "s1._domainkey.county.example TXT v=DKIM1; t=y; p=\(key)\n",
            selectors: ["s1"])
        let step = try await scene.step("dkim-testing-s1")
        #expect(step.texts == ["v=DKIM1; p=\(key)"])
        #expect(step.closes.contains("dkim.testing"))
        #expect(step.records.first?.lines.first?.contains("\" \"") == true)
    }

    @Test func aShortKeyIsReplacedByANewOneBesideIt() async throws {
        let scene = PlanScene(
            title: "",
            zone: PlanScene.mail + "s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 1024))\n",
            selectors: ["s1"])
        let step = try await scene.step("dkim-rotate-s1")
        #expect(!step.isReady && step.control == .mail)
        #expect(step.before.contains { $0.contains("c202608._domainkey.county.example") })
    }

    // Parked domains.

    @Test func aParkedDomainGetsEverythingAtOnce() async throws {
        let step = try await PlanScene.scenes[6].step("parked-set")
        #expect(
            Set(step.texts) == [
                "v=spf1 -all", "0 .", "v=DKIM1; p=",
                "v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s",
            ])
        #expect(
            step.records.contains {
                $0.host == "*._domainkey"
                    && $0.lines.first?.hasPrefix("*._domainkey.county.example. 300 IN TXT") == true
            })
        #expect(step.records.contains { $0.host == "@" && $0.lines == ["county.example. 300 IN MX 0 ."] })
    }

    @Test func leftoversOfAParkedDomainGoAndReportsStay() async throws {
        let step = try await PlanScene.scenes[7].step("parked-set")
        #expect(step.texts.contains { $0.hasSuffix("rua=mailto:old@state.example") })
        #expect(step.records.first { $0.type == .mx }?.old.map(\.presentation) == ["10 mail.county.example"])
        #expect(step.rejects.contains("mail.county.example"))
    }

    @Test func whereNothingIsRefusedNewlyAParkedDomainDoesNotWaitForAnElection() async throws {
        var scene = PlanScene(
            title: "",
            zone: """
                county.example TXT v=spf1 -all
                county.example MX 0 .
                _dmarc.county.example TXT v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s

                """, roles: [.parked])
        scene.elections = [PlanScene.general]
        scene.today = PlanScene.day("2026-10-01")
        let step = try await scene.step("parked-set")
        #expect(step.isReady && step.firstDay == nil && step.kind == .add && step.rejects.isEmpty)
        scene.zone = scene.zone.replacing("p=reject; sp", with: "p=none; sp")
        let stricter = try await scene.step("parked-set")
        #expect(!stricter.isReady && stricter.firstDay == PlanScene.day("2026-12-02"))
    }

    @Test func reportsOfAParkedDomainDoNotGoOnToANameThatAnybodyCouldRegister() async throws {
        var scene = PlanScene(
            title: "", zone: "zone com\n_dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:d@lapsed.com\n",
            roles: [.parked])
        scene.hasSuffixes = true
        #expect(try await !scene.step("parked-set").texts.contains { $0.contains("lapsed.com") })
    }

    @Test func aParkedDomainIsNotNamedAsItsOwnReportAddress() async throws {
        let step = try await PlanScene.scenes[6].step("parked-set")
        #expect(!step.raises.contains("dmarc.report-host-missing"))
    }

    @Test func aRoleThatWasOnlyInferredIsListenedToFirst() async throws {
        let scene = PlanScene(
            title: "", zone: "county.example TXT v=spf1 -all\n", roles: [], reportAddress: "dmarc@county.example")
        let plan = await scene.plan()
        #expect(plan.stage == .parked, "\(plan.because)")
        let step = try #require(plan.steps.first { $0.id == "parked-set" })
        #expect(!step.isReady && step.before.contains { $0.contains("role: parked") })
    }

    @Test func whereNothingIsLeftThePlanSaysSo() async {
        let zone = """
            county.example TXT v=spf1 -all
            county.example MX 0 .
            _dmarc.county.example TXT v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s
            *._domainkey.county.example TXT v=DKIM1; p=
            """
        let plan = await PlanScene(title: "", zone: zone, roles: [.parked]).plan()
        #expect(plan.steps.isEmpty, "\(plan.steps.map(\.id))")
        #expect(plan.stage == .done)
    }

    // Transport.

    @Test func reportsComeBeforeThePolicyAndTheFileBeforeTheRecord() async throws {
        let plan = await PlanScene.scenes[0].plan()
        let ids = plan.steps.map(\.id)
        let reports = try #require(ids.firstIndex(of: "tls-rpt-add"))
        let policy = try #require(ids.firstIndex(of: "mta-sts-testing"))
        #expect(reports < policy)
        let step = plan.steps[policy]
        #expect(step.file?.url == "https://mta-sts.county.example/.well-known/mta-sts.txt")
        #expect(step.file?.text == "version: STSv1\r\nmode: testing\r\nmx: mail.county.example\r\nmax_age: 86400\r\n")
        #expect(step.texts.first?.wholeMatch(of: /v=STSv1; id=[0-9]{12}/) != nil)
        #expect(step.facts["domain.mta-sts.mode"] == .word("testing"))
    }

    @Test func theWholeWayOfAPolicyHasANewIdAtEachStep() async throws {
        let steps = await PlanScene.scenes[0].plan().steps.filter { $0.id.hasPrefix("mta-sts") }
        #expect(steps.map(\.follows) == [nil, "mta-sts-testing", "mta-sts-enforce"])
        let files = steps.compactMap(\.file?.text).map { $0.split(whereSeparator: \.isNewline).map(String.init) }
        #expect(files.map { $0[1] } == ["mode: testing", "mode: enforce", "mode: enforce"])
        #expect(files.compactMap(\.last) == ["max_age: 86400", "max_age: 604800", "max_age: 2592000"])
        #expect(Set(steps.flatMap(\.texts)).count == 3)
        #expect(steps[1].facts["domain.mta-sts.mode"] == .word("enforce"))
    }

    @Test func serversThatChangeStandInThePolicyByTheirServicesPattern() async throws {
        let zone = """
            zone protection.outlook.com
            county.example TXT v=spf1 mx ~all
            county.example MX 0 county-example.mail.protection.outlook.com
            county-example.mail.protection.outlook.com A 198.51.100.1
            """
        let step = try await PlanScene(title: "", zone: zone).step("mta-sts-testing")
        #expect(step.file?.text.contains("mx: *.mail.protection.outlook.com\r\n") == true)
        #expect(MailProvider.policyPattern(for: name("a.b-v1.mx.microsoft")) == "*.b-v1.mx.microsoft")
        #expect(MailProvider.policyPattern(for: name("mx.county.example")) == "mx.county.example")
    }

    @Test func aPublishedPolicyTellsWhatToDoBeforeServersChange() async throws {
        var scene = PlanScene(
            title: "",
            zone: PlanScene.mail + "_mta-sts.county.example TXT v=STSv1; id=1\nmta-sts.county.example A 203.0.113.80\n")
        scene.world = PolicyWorld.serving("version: STSv1|mode: enforce|mx: mail.county.example|max_age: 1209600|")
        let later = try #require(await scene.plan().later.first { $0.title.contains("before the mail servers change") })
        #expect(later.when.contains("wait 14 days"))
        #expect(await !PlanScene.scenes[0].plan().later.contains { $0.title.hasPrefix("MTA-STS: before") })
    }

    @Test func aDomainThatTakesNoMailGetsNoTransportPolicy() async {
        let plan = await PlanScene(title: "", zone: "county.example TXT v=spf1 ip4:203.0.113.9 ~all\n", roles: [.sends])
            .plan()
        #expect(!plan.steps.contains { $0.id.hasPrefix("mta-sts") || $0.id.hasPrefix("tls-rpt") })
    }

    // Order.

    @Test func stepsStandInTheOrderInWhichTheyAreMade() async {
        let ids = await PlanScene.scenes[0].plan().steps.map(\.id)
        #expect(
            ids == [
                "spf-add", "dmarc-listen", "dmarc-test", "dmarc-quarantine", "tls-rpt-add", "mta-sts-testing",
                "mta-sts-enforce", "mta-sts-longer",
            ])
    }

    @Test func anUnsignedZoneIsToldTheRegistrar() async throws {
        var scene = PlanScene.scenes[0]
        scene.states = [name("county.example"): .insecure]
        let step = try await scene.step("dnssec-sign")
        #expect(step.control == .registrar && !step.isReady)
    }

    @Test func aMissingDomainHasNoPlan() async {
        let scene = PlanScene(title: "", zone: "")
        let request = DomainRequest(name: name("nowhere.example"))
        let vantage = scene.vantage(scene.resolver)
        let record = await checkDomain(request, from: vantage)
        let plan = await planned(request, record, vantage, ElectionCalendar(today: scene.today))
        #expect(plan.steps.isEmpty)
        #expect(plan.because.contains("does not exist") || plan.stage == .unknown)
    }
}

/// Quiet times and ballots.
@Suite struct QuietTimeTests {
    private let calendar = ElectionCalendar(elections: [PlanScene.general], today: PlanScene.day("2026-09-04"))

    @Test(arguments: [
        ("2026-09-03", false), ("2026-09-04", true), ("2026-11-03", true), ("2026-12-01", true), ("2026-12-02", false),
    ])
    func bothEndsBelongToIt(_ row: (day: String, isQuiet: Bool)) {
        var calendar = calendar
        calendar.today = PlanScene.day(row.day)
        #expect((calendar.quietTime != nil) == row.isQuiet)
    }

    @Test func itNamesItsDays() {
        #expect(
            calendar.quietTime
                == ElectionCalendar.QuietTime(
                    title: "General election", from: PlanScene.day("2026-09-04"), until: PlanScene.day("2026-12-01"),
                    first: PlanScene.day("2026-12-02")))
    }

    @Test func aRunoffInsideItPutsTheFirstFreeDayOff() {
        var calendar = calendar
        calendar.elections.append(
            ElectionCalendar.Election(
                title: "Runoff", day: PlanScene.day("2026-12-08"), certification: PlanScene.day("2026-12-15")))
        #expect(calendar.quietTime?.title == "General election")
        #expect(calendar.quietTime?.first == PlanScene.day("2026-12-16"))
    }

    @Test func noQuietDaysLeaveElectionDayToCertification() {
        var calendar = calendar
        calendar.quietDays = 0
        #expect(calendar.quietTime == nil)
        calendar.today = PlanScene.day("2026-11-03")
        #expect(calendar.quietTime != nil)
    }

    @Test func stricterStepsWaitAndOthersDoNot() async throws {
        var scene = PlanScene.scenes[3]
        scene.elections = [PlanScene.general]
        scene.today = PlanScene.day("2026-10-01")
        let plan = await scene.plan()
        let strict = try #require(plan.steps.first { $0.id == "spf-all" })
        #expect(!strict.isReady && strict.firstDay == PlanScene.day("2026-12-02"))
        #expect(strict.before.first == "Wait until 2026-12-02: it is the quiet time of 'General election'.")
        let reports = try #require(plan.steps.first { $0.id == "dmarc-reports" })
        #expect(reports.isReady && reports.firstDay == nil)
        #expect(plan.json["quiet"]?["first"]?.text == "2026-12-02")
    }

    @Test func aNewRecordRefusesNothingInAQuietTime() async throws {
        var scene = PlanScene.scenes[0]
        scene.elections = [PlanScene.general]
        scene.today = PlanScene.day("2026-10-01")
        #expect(try await scene.step("dmarc-listen").texts == ["v=DMARC1; p=none; rua=mailto:dmarc@county.example"])
    }

    @Test func whereBallotsDependOnTheMailNothingGetsStricter() async throws {
        var scene = PlanScene.scenes[3]
        scene.carriesBallots = true
        let plan = await scene.plan()
        let strict = try #require(plan.steps.first { $0.id == "spf-all" })
        #expect(!strict.isReady && strict.firstDay == nil)
        #expect(plan.ballots?.hasPrefix("Not assessed: ballots depend on this mail") == true)
        #expect(plan.json["ballots"]?.text == plan.ballots)
    }
}

/// How records are written.
@Suite struct PlannedRecordTests {
    @Test func textIsCutAndEscapedAsZoneFilesWant() {
        let long = String(repeating: "a", count: 300)
        let record = PlannedRecord(
            name("a.county.example"), in: name("county.example"), .txt, ttl: 300, new: [PlannedRecord.text(long)])
        #expect(
            record.lines == [
                "a.county.example. 300 IN TXT \"\(String(repeating: "a", count: 255))\" \"\(String(repeating: "a", count: 45))\""
            ])
        let odd = PlannedRecord(
            name("county.example"), in: name("county.example"), .txt, ttl: 300,
            new: [PlannedRecord.text(Array("a\"b\\c".utf8) + [0xC3])])
        #expect(odd.lines == ["county.example. 300 IN TXT \"a\\\"b\\\\c\\195\""])
        #expect(odd.host == "@")
    }

    @Test func aNameOutsideTheZoneStandsWhole() {
        let record = PlannedRecord(name("a.other.example"), in: name("county.example"), .txt, ttl: 300, new: [])
        #expect(record.host == "a.other.example")
        #expect(record.lines.isEmpty)
    }
}
