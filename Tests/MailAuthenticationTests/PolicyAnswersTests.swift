import DNS
import Findings
import Testing

@testable import MailAuthentication

/// What a domain's record says of its policies.
@Suite struct PolicyAnswersTests {
    private func record(
        _ zone: String, _ world: PolicyWorld? = nil, roles: Set<MailRole> = [.sends, .receives]
    ) async -> SubjectRecord {
        let vantage = Vantage(
            resolver: ScriptedResolver(FindingCase.base + zone), asOf: .demonstration, policyFiles: world)
        return await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: roles, history: world?.history), from: vantage)
    }

    private func asked(_ record: SubjectRecord) -> Set<String> {
        Set(record.observations.map { "\($0.name) \($0.type)" })
    }

    @Test func theModeIsWhatSendersFind() async {
        let expected: [(String, PolicyWorld?, FactValue?)] = [
            (FindingCase.withPolicy, .serving(FindingCase.enforced), .word("enforce")),
            (FindingCase.withPolicy, .serving(FindingCase.tested), .word("testing")),
            (FindingCase.withPolicy, .serving("version: STSv1|mode: none|max_age: 0"), .word("none")),
            (FindingCase.withPolicy, .answering(.status(404)), .word("none")),
            (FindingCase.withPolicy, .answering(.redirect("")), .word("none")),
            (FindingCase.withPolicy, .answering(.certificate(nil, why: "it is not trusted")), .word("none")),
            (FindingCase.withPolicy, .serving(FindingCase.enforced, certificate: .policyHost(to: -1)), .word("none")),
            (FindingCase.withPolicy, .serving("version: STSv1"), .word("none")),
            (
                FindingCase.withPolicy, .answering(.unreachable("no answer in time")),
                .unknown("the policy could not be fetched: no answer in time")
            ),
            (
                FindingCase.withPolicy, .answering(.unrecorded),
                .unknown("the recorded zones do not hold the policy file")
            ),
            (FindingCase.withPolicy, nil, .unknown("nothing here fetches policy files")),
            (FindingCase.mailServer, nil, .word("none")),
            (
                FindingCase.mailServer + "_mta-sts.county.example TXT !timeout", nil,
                .unknown("the name server did not answer in time")
            ),
        ]
        for (zone, world, value) in expected {
            #expect(
                await record(zone, world).facts["domain.mta-sts.mode"] == value, "\(zone) \(String(describing: world))")
        }
    }

    @Test func aDomainWithoutMailIsNotAskedForALogo() async {
        for roles: Set<MailRole> in [[.parked], []] {
            let seen = await record("county.example TXT v=spf1 -all\ncounty.example MX 0 .", roles: roles)
            #expect(!asked(seen).contains { $0.contains("_bimi") })
            #expect(seen.facts["domain.bimi.present"] == nil)
            #expect(seen.facts["domain.mta-sts.mode"] == .word("none"))
            #expect(seen.facts["domain.tls-rpt.present"] == .flag(false))
            let codes = seen.findings.map(\.code)
            #expect(!codes.contains { $0.hasPrefix("mta-sts") || $0.hasPrefix("tls-rpt") || $0.hasPrefix("bimi") })
        }
    }

    @Test func filesAreFetchedOnlyWhereARecordLeadsToThem() async {
        actor Counting: PolicyFileSource {
            var hosts: [String] = []
            func policyFile(of host: DomainName) async -> PolicyFileAnswer {
                hosts.append(host.description)
                return .status(404)
            }
        }
        let zones = [
            FindingCase.mailServer, FindingCase.mailServer + "mta-sts.county.example A 203.0.113.80",
            FindingCase.mailServer + "_mta-sts.county.example TXT v=STSv1; id=1",
            FindingCase.mailServer
                + "mta-sts.county.example A 203.0.113.80\n_mta-sts.county.example TXT v=STSv1; id=a-b",
        ]
        let files = Counting()
        for zone in zones + [FindingCase.withPolicy] {
            let vantage = Vantage(
                resolver: ScriptedResolver(FindingCase.base + zone), asOf: .demonstration, policyFiles: files)
            _ = await checkDomain(DomainRequest(name: name("county.example")), from: vantage)
        }
        #expect(await files.hosts == ["mta-sts.county.example"])
    }

    @Test func theFileIsAnObservationEscapedAndBounded() async throws {
        let world = PolicyWorld.serving(FindingCase.enforced + "note: \\xC3\\xBC <b>\\x22\\x5C|")
        let seen = await record(FindingCase.withPolicy, world)
        let file = try #require(seen.observations.first { $0.type == "HTTPS" })
        #expect(file.name == "mta-sts.county.example" && file.state == "records")
        #expect(file.records.contains("mode: enforce"))
        #expect(file.records.contains("note: \\xC3\\xBC <b>\"\\x5C"))
        let states: [(PolicyFileAnswer, String)] = [
            (.status(404), "nonexistent"), (.status(410), "nonexistent"), (.status(503), "unknown.status-503"),
            (.redirect("/"), "unknown.redirect"), (.tooLarge, "unknown.too-large"), (.unrecorded, "unknown.unrecorded"),
            (.certificate(nil, why: "x"), "unknown.certificate"), (.unreachable("x"), "unknown.unreachable"),
            (.file(octets: [], mediaType: nil, certificate: nil), "empty"),
        ]
        for (answer, state) in states {
            let seen = await record(FindingCase.withPolicy, .answering(answer))
            #expect(seen.observations.first { $0.type == "HTTPS" }?.state == state)
        }
        let huge = Array(repeating: UInt8(ascii: "x"), count: 60_000) + Array(repeating: 0x0a, count: 5_000)
        let bounded = await record(
            FindingCase.withPolicy, .answering(.file(octets: huge, mediaType: "text/plain", certificate: nil)))
        let lines = try #require(bounded.observations.first { $0.type == "HTTPS" }).records
        #expect(lines.count == 61 && lines.allSatisfy { $0.utf8.count <= 203 })
    }

    @Test func randomFilesAndRecordsNeitherTrapNorGrow() async {
        var seed = UInt64.random(in: .min ... .max)
        print("seed: \(seed)")
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let samples = [
            FindingCase.enforced, FindingCase.tested, "v=STSv1; id=20261001; x=1",
            "v=TLSRPTv1; rua=mailto:a@b.example,https:",
            "v=BIMI1; l=https://a.example/l.svg; a=; avp=brand",
        ].map { Array($0.utf8).map { $0 == UInt8(ascii: "|") ? UInt8(0x0a) : $0 } }
        for _ in 0..<2_000 {
            var text = samples[random(samples.count)]
            for _ in 0..<(1 + random(6)) {
                let place = random(text.count + 1)
                switch random(3) {
                case 0: text.insert(UInt8(random(256)), at: place)
                case 1: if place < text.count { text.remove(at: place) }
                default: if place < text.count { text[place] = UInt8(random(256)) }
                }
            }
            let policy = MTASTSPolicy(text)
            #expect(policy.lines.count <= text.count + 1 && (policy.maxAge ?? 0) <= MTASTSPolicy.longestAge)
            #expect(!policy.isUsable || policy.mode != nil && policy.maxAge != nil)
            for grammar in [FieldRecord.Grammar.mtaSTS, .tlsReporting, .bimi] {
                let record = FieldRecord(text, grammar)
                #expect(record.fields.allSatisfy { $0.range.upperBound <= text.count && $0.name.utf8.count <= 32 })
                #expect(record.faults.allSatisfy { record.fragment($0).utf8.count <= 63 })
                _ = FieldRecord.nearMisses(in: [text], grammar)
                _ = record.value("rua").map(ReportURI.list)
            }
        }
    }

    @Test func everyTermIsExplained() async {
        let zone =
            FindingCase.withPolicy
            + "_smtp._tls.county.example TXT v=TLSRPTv1; rua=mailto:tls@county.example,ftp:x; ext=1\n"
            + "_dmarc.county.example TXT v=DMARC1; p=reject\n"
            + "default._bimi.county.example TXT v=BIMI1; l=https://county.example/logo.svg; a=; avp=brand; lps=x; s=1"
        let world = PolicyWorld.serving(
            "version: STSv1|mode: enforce|mx: mx.county.example|mx: *.mail.example|mx: .|max_age: 1209600|note: x|")
        let details = await record(zone, world).details
        let lines = (details["records"]?.elements ?? []).flatMap { record in
            (record["terms"]?.elements ?? []).map { term in
                "\(record["standard"]?.text ?? "") \(record["type"]?.text ?? "") | \(term["text"]?.text ?? "") | "
                    + (term["meaning"]?.text ?? "")
            }
        }.filter { !$0.hasPrefix("dmarc") && !$0.hasPrefix("mx") }
        #expect(
            lines.joined(separator: "\n") == """
                mta-sts TXT | v=STSv1 | county.example says how mail must travel to it; the policy itself is a file on the web.
                mta-sts TXT | id=20261001 | The number of the policy; when it changes, senders fetch the file again.
                mta-sts file | version: STSv1 | The form that the file is written in.
                mta-sts file | mode: enforce | Senders must refuse unsafe delivery: only to these servers, only encrypted.
                mta-sts file | mx: mx.county.example | Mail may go to mx.county.example.
                mta-sts file | mx: *.mail.example | Mail may go to every server one name below mail.example.
                mta-sts file | mx: . | This names no host; nothing fits it.
                mta-sts file | max_age: 1209600 | Senders remember the policy for 14 days.
                mta-sts file | note: x | Senders do not know this and ignore it.
                tls-rpt TXT | v=TLSRPTv1 | county.example wants to know when mail to it could not travel encrypted.
                tls-rpt TXT | rua=mailto:tls@county.example,ftp:x | Daily statistics go to tls@county.example and ftp:x (not usable).
                tls-rpt TXT | ext=1 | Senders do not know this and ignore it.
                bimi TXT | v=BIMI1 | Mail programs may show a logo beside mail from county.example.
                bimi TXT | l=https://county.example/logo.svg | The logo is at https://county.example/logo.svg.
                bimi TXT | a= | No certificate vouches for the logo.
                bimi TXT | avp=brand | Whether the logo of the brand or a picture of the person is preferred.
                bimi TXT | lps=x | For which local parts another logo may be shown.
                bimi TXT | s=1 | Receivers do not know this and ignore it.
                """)
        let seen = (details["standards"]?.elements ?? []).map { "\($0["id"]?.text ?? ""): \($0["seen"]?.text ?? "")" }
        #expect(Set(seen).isSuperset(of: ["mta-sts: mode 'enforce'", "tls-rpt: 1 report address", "bimi: a logo"]))
    }

    @Test func theLogoOfTheOrganizationIsUsedWhereADomainHasNone() async {
        let zone = """
            zone example
            news.county.example A 203.0.113.80
            _dmarc.county.example TXT v=DMARC1; p=reject
            default._bimi.county.example TXT v=BIMI1; l=https://county.example/logo.svg
            """
        let vantage = Vantage(resolver: ScriptedResolver(zone), asOf: .demonstration)
        let request = DomainRequest(name: name("news.county.example"), declaredRoles: [.sends])
        #expect(await checkDomain(request, from: vantage).facts["domain.bimi.present"] == .flag(true))
    }
}
