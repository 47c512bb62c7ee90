import DNS
import Findings
import Testing

@testable import MailAuthentication

/// Counts the questions that reach a script.
private actor Questions {
    private(set) var asked: [Question] = []
    func note(_ question: Question) { asked.append(question) }
}

private struct CountingResolver: Resolver {
    let script: ScriptedResolver
    let questions = Questions()
    var origin: String { script.origin }

    func answer(to question: Question) async -> Answer {
        await questions.note(question)
        return await script.answer(to: question)
    }

    func securityState(of name: DomainName) async -> DNSSECState { .indeterminate }
}

/// Names that strangers could register: what is asked, and what is said where it can't be told.
@Suite struct LapseTests {
    private static let base = """
        zone example
        county.example NS ns.provider.example
        county.example A 203.0.113.80
        ns.provider.example A 203.0.113.53

        """

    private func record(
        _ zone: String, list: Bool = true, roles: Set<MailRole> = [.sends, .receives], selectors: [String] = []
    ) async throws -> (SubjectRecord, [Question]) {
        let resolver = CountingResolver(script: ScriptedResolver(Self.base + zone))
        let request = DomainRequest(name: name("county.example"), declaredRoles: roles, selectors: selectors)
        let suffixes = list ? try TestSuffixes.list() : nil
        let record = await checkDomain(request, resolver: resolver, suffixes: suffixes)
        return (record, await resolver.questions.asked.filter { $0.type == .soa && $0.name != name("county.example") })
    }

    private func codes(_ record: SubjectRecord) -> [String] {
        record.findings.map(\.code).filter { $0.hasSuffix("-registrable") }
    }

    @Test func whereNothingIsMissingOnlyTheNameServersOrganizationIsAskedAbout() async throws {
        let (record, asked) = try await record(
            "county.example TXT v=spf1 include:list.example -all\nlist.example TXT v=spf1 -all\ncounty.example NS ns2.provider.example"
        )
        #expect(asked == [Question(name("provider.example"), .soa)])
        #expect(codes(record).isEmpty)
    }

    @Test func aMissingNameCostsOneQuestionForWhatWouldBeRegisteredAndOneForItsRegistry() async throws {
        let (record, asked) = try await record(
            "county.example MX 10 a.gone.example\ncounty.example MX 20 b.gone.example\ncounty.example TXT v=spf1 include:spf.gone.example mx -all"
        )
        #expect(
            asked.map(\.name).sorted() == [name("example"), name("gone.example"), name("provider.example")].sorted())
        #expect(codes(record).sorted() == ["mx.host-registrable", "mx.host-registrable", "spf.include-registrable"])
        let (_, direct) = try await self.record("county.example TXT v=spf1 include:gone.example -all")
        #expect(!direct.contains(Question(name("gone.example"), .soa)), "its own answer has told")
    }

    @Test func withoutAListNothingIsAskedAndNothingIsSaid() async throws {
        let (record, asked) = try await record("county.example TXT v=spf1 include:gone.example -all", list: false)
        #expect(asked.isEmpty && codes(record).isEmpty)
        #expect(record.findings.contains { $0.code == "spf.include-missing" })
    }

    @Test(arguments: ["gone.example SOA !timeout", "example SOA !servfail", "gone.example SOA !empty"])
    func whatIsNotSeenNotToExistIsNotSaidToBeFree(zone: String) async throws {
        let (record, _) = try await record("county.example TXT v=spf1 include:spf.gone.example -all\n" + zone)
        #expect(codes(record).isEmpty)
    }

    @Test func aFailedLookUpOfItIsToldAsSuchAndAnUnrecordedOneIsNone() async throws {
        let (failed, _) = try await record("provider.example SOA !servfail")
        #expect(failed.findings.contains { $0.code == "dns.partly-unknown" })
        let (unrecorded, asked) = try await record("provider.example SOA !unrecorded")
        #expect(asked.count == 1)
        #expect(!unrecorded.findings.contains { $0.code == "dns.partly-unknown" })
        #expect(!unrecorded.observations.contains { $0.name == "provider.example" && $0.type == "SOA" })
    }

    @Test func theEndOfAnAliasIsWhatCouldBeRegistered() async throws {
        let (record, _) = try await record(
            "county.example TXT v=spf1 include:spf.list.example -all\nspf.list.example CNAME spf.gone.example")
        let finding = try #require(record.findings.first { $0.code == "spf.include-registrable" })
        #expect(finding.message.contains("trusts spf.gone.example, a domain"))
    }

    @Test(
        "makes the answer to the first question yes",
        arguments: [
            ("county.example TXT v=spf1 include:gone.example -all", "yes"),
            ("k1._domainkey.county.example CNAME k1.gone.example", "yes"),
            ("county.example NS ns.gone.example", "yes"),
            ("county.example MX 10 mx.gone.example\ncounty.example TXT v=spf1 mx -all", "yes"),
            ("county.example MX 10 mx.gone.example\ncounty.example TXT v=spf1 -all", "yes"),
            ("county.example TXT v=spf1 -all", "no"),
        ])
    func headline(zone: String, word: String) async throws {
        let (record, _) = try await record(
            "_dmarc.county.example TXT v=DMARC1; p=reject\n" + zone, selectors: ["k1"])
        #expect(record.details["answer"]?["word"]?.text == word, "\(record.details["answer"] ?? .null)")
        if word == "yes" {
            #expect(
                record.details["answer"]?["reason"]?.text?.hasPrefix("Anyone could register gone.example, ") == true)
        }
    }

    @Test func reportsThatAStrangerCouldReadNameNoAddress() async throws {
        let (record, _) = try await record(
            "_dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:clerk.jones@gone.example\ncounty.example TXT v=spf1 -all"
        )
        #expect(codes(record) == ["dmarc.report-host-registrable"])
        #expect(record.details["answer"]?["word"]?.text == "yes")
        let finding = record.findings.first { $0.code == "dmarc.report-host-registrable" }
        #expect(finding.map { $0.message + $0.fix }?.contains("clerk.jones") == false)
    }

    @Test func aParkedDomainIsNotSparedThem() async throws {
        let (record, _) = try await record(
            "county.example TXT v=spf1 include:gone.example -all", roles: [.parked])
        #expect(record.findings.first { $0.code == "spf.include-registrable" }?.severity == .critical)
    }
}
