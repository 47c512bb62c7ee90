import DNS
import Findings
import Testing

@testable import MailAuthentication

/// Each way in which name servers fail, from the wire to the record of the domain: the right unknown with its reason,
/// or the right finding, and never a word of something missing that was not seen to be missing.
@Suite(.serialized) struct FaultTests {
    typealias Query = LoopbackServer.Query

    /// What the good server says: a county that protects its name.
    private static func good(_ query: Query) -> LoopbackResponse {
        var response = query.response
        let texts = [
            "county.example": "v=spf1 include:list.example -all", "list.example": "v=spf1 ip4:8.8.8.8 -all",
            "_dmarc.county.example": "v=DMARC1; p=reject", "mx.county.example": "v=spf1 a -all",
            "_mta-sts.county.example": "v=STSv1; id=1",
            "_smtp._tls.county.example": "v=TLSRPTv1; rua=mailto:tls@county.example",
        ]
        switch (query.name, query.type) {
        case (let name, .txt): response.answers = texts[name].map { [(name, .txt, LoopbackResponse.text($0))] } ?? []
        case ("county.example", .mx):
            response.answers = [("county.example", .mx, [0, 10] + LoopbackResponse.wire("mx.county.example"))]
        case ("county.example", .caa):
            response.answers = [
                ("county.example", .caa, [0, 5] + Array("issueca.example".utf8)),
                ("county.example", .caa, [0, 5] + Array("iodefmailto:a@county.example".utf8)),
            ]
        case ("county.example", .ns):
            response.answers = [("county.example", .ns, LoopbackResponse.wire("ns.county.example"))]
        case ("county.example", .a), ("mx.county.example", .a), ("ns.county.example", .a),
            ("mta-sts.county.example", .a):
            response.answers = [(query.name, .a, [203, 0, 113, 25])]
        default: break
        }
        if response.answers.isEmpty,
            !["county.example", "mx.county.example", "_domainkey.county.example"].contains(query.name)
        {
            response.code = 3
        }
        return response
    }

    private static func check(
        timeout: Duration = .seconds(10), deadline: Duration = .seconds(20), tcp: Bool = true,
        _ script: @escaping LoopbackServer.Script
    ) async throws -> SubjectRecord {
        try await LoopbackServer.with(tcp: tcp, script) { server in
            let resolver = try LiveResolver(configuration: .init(servers: [server.address], timeout: timeout))
            let record = await checkDomain(
                DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives], deadline: deadline),
                from: Vantage(resolver: CachingResolver(resolver), asOf: .demonstration))
            await resolver.shutdown()
            return record
        }
    }

    /// The good server, but for the text records of the domain itself.
    private static func checkText(
        timeout: Duration = .seconds(10), tcp: Bool = true, _ fault: @escaping @Sendable (Query) -> [[UInt8]]
    ) async throws -> SubjectRecord {
        try await check(timeout: timeout, tcp: tcp) { query in
            query.name == "county.example" && query.type == .txt ? fault(query) : [good(query).octets]
        }
    }

    private static func claims(_ record: SubjectRecord) -> [String] {
        record.findings.map(\.code).filter { $0.contains("missing") && !$0.hasPrefix("dkim.") }
    }

    /// Every question has this fault, and everything is unknown for its reason.
    static let total: [(String, Duration, UnknownReason, @Sendable (Query) -> [[UInt8]])] = [
        ("silence", .seconds(1), .timeout, { _ in [] }),
        ("SERVFAIL", .seconds(10), .servfail, { [with($0) { $0.code = 2 }] }),
        ("REFUSED", .seconds(10), .refused, { [with($0) { $0.code = 5 }] }),
        ("a lame delegation", .seconds(10), .lame, { [with($0) { $0.isAuthoritative = false }] }),
        (
            "a lame delegation that a resolver reports", .seconds(10), .lame,
            { [with($0) { ($0.code, $0.extendedError) = (2, 22) }] }
        ),
        (
            "an upward referral", .seconds(10), .lame,
            {
                [
                    with($0) {
                        $0.isAuthoritative = false
                        $0.referral = [("", "a.root.example"), ("", "b.root.example")]
                    }
                ]
            }
        ),
        ("a wrong id", .seconds(1), .malformed, { [with($0) { $0.id &+= 1 }] }),
        ("answers for another name", .seconds(1), .malformed, { [with($0) { $0.name = "other.example" }] }),
        (
            "a bogus signature", .seconds(10), .bogus,
            { [with($0) { ($0.code, $0.extendedError) = (2, 6) }] }
        ),
        (
            "an expired signature", .seconds(10), .bogus,
            { [with($0) { ($0.code, $0.extendedError) = (2, 7) }] }
        ),
    ]

    private static func with(_ query: Query, _ change: (inout LoopbackResponse) -> Void) -> [UInt8] {
        var response = query.response
        change(&response)
        return response.octets
    }

    @Test(arguments: total.indices) func everyQuestionFails(index: Int) async throws {
        let (fault, timeout, reason, script) = Self.total[index]
        let record = try await Self.check(timeout: timeout, script)
        #expect(Self.claims(record).isEmpty, "\(fault)")
        let codes = record.findings.map(\.code)
        #expect(codes == (reason == .bogus ? ["dnssec.bogus", "dns.unreachable"] : ["dns.unreachable"]), "\(fault)")
        #expect(
            record.findings.contains { $0.severity == .unknown && $0.message.contains(reason.description) }, "\(fault)")
        #expect(record.facts["domain.spf.records"] == .unknown(reason.description), "\(fault)")
        #expect(record.facts["domain.dmarc.present"] == .unknown(reason.description), "\(fault)")
        #expect(record.details["answer"]?["word"]?.text == "unknown", "\(fault)")
    }

    @Test func theGoodServerLeavesNothingUnknownButDNSSEC() async throws {
        let record = try await Self.check { [Self.good($0).octets] }
        #expect(record.facts["domain.spf.valid"] == .flag(true))
        #expect(record.facts["domain.dmarc.policy"] == .word("reject"))
        #expect(Self.claims(record).isEmpty)
        #expect(!record.findings.contains { $0.code == "dns.partly-unknown" })
    }

    /// Only the text records of the domain have this fault: SPF is unknown for its reason, DMARC is what it is.
    static let partial: [(String, Duration, Bool, UnknownReason, @Sendable (Query) -> [[UInt8]])] = [
        ("TCP refused", .seconds(10), false, .truncated, { [with($0) { $0.isTruncated = true }] }),
        ("cut short over TCP too", .seconds(10), true, .truncated, { [with($0) { $0.isTruncated = true }] }),
        (
            "an alias in a circle", .seconds(10), true, .alias,
            {
                [
                    with($0) {
                        $0.answers = [
                            ("county.example", .cname, LoopbackResponse.wire("a.example")),
                            ("a.example", .cname, LoopbackResponse.wire("county.example")),
                        ]
                    }
                ]
            }
        ),
        (
            "a chain of twenty aliases", .seconds(10), true, .alias,
            {
                [
                    with($0) { response in
                        response.answers = (0..<20).map { link in
                            (
                                link == 0 ? "county.example" : "l\(link).example", .cname,
                                LoopbackResponse.wire("l\(link + 1).example")
                            )
                        }
                        response.answers.append(("l20.example", .txt, LoopbackResponse.text("v=spf1 -all")))
                    }
                ]
            }
        ),
        ("SERVFAIL", .seconds(10), true, .servfail, { [with($0) { $0.code = 2 }] }),
        ("silence", .seconds(1), true, .timeout, { _ in [] }),
    ]

    @Test(arguments: partial.indices) func theTextRecordsFail(index: Int) async throws {
        let (fault, timeout, tcp, reason, script) = Self.partial[index]
        let record = try await Self.checkText(timeout: timeout, tcp: tcp, script)
        let codes = record.findings.map(\.code)
        #expect(Self.claims(record).isEmpty, "\(fault): \(codes)")
        #expect(codes.contains("dns.partly-unknown"), "\(fault): \(codes)")
        #expect(record.facts["domain.spf.records"] == .unknown(reason.description), "\(fault)")
        #expect(record.facts["domain.dmarc.policy"] == .word("reject"), "\(fault)")
        #expect(
            record.observations.contains {
                ($0.name, $0.type, $0.state) == ("county.example", "TXT", "unknown.\(reason.rawValue)")
            }, "\(fault)")
    }

    @Test func whatIsCutShortIsFetchedOverTCP() async throws {
        let record = try await Self.checkText { query in
            var response = Self.good(query)
            if !query.overTCP {
                response.isTruncated = true
                response.answers = []
            }
            return [response.octets]
        }
        #expect(record.facts["domain.spf.valid"] == .flag(true))
        #expect(!record.findings.contains { $0.code == "dns.partly-unknown" })
    }

    @Test func aDomainThatDoesNotExistIsMissingAndOneThatIsEmptyIsNot() async throws {
        let gone = try await Self.check { query in
            var response = query.response
            response.code = 3
            return [response.octets]
        }
        #expect(gone.findings.map(\.code) == ["dns.domain-missing"])
        let empty = try await Self.check { [$0.response.octets] }
        let codes = empty.findings.map(\.code)
        #expect(codes.contains("spf.missing") && codes.contains("dmarc.missing"))
        #expect(!codes.contains("dns.domain-missing"))
    }

    @Test func sixtyFourKilobytesOfTextAreReadWhole() async throws {
        let filler = (0..<210).map { number in
            LoopbackResponse.text([Array("filler-\(number)=".utf8), [UInt8](repeating: 0x78, count: 255)])
        }
        let record = try await Self.checkText { query in
            var response = query.response
            response.isTruncated = !query.overTCP
            if query.overTCP {
                response.answers = (filler + [LoopbackResponse.text("v=spf1 -all")]).map {
                    ("county.example", .txt, $0)
                }
            }
            return [response.octets]
        }
        #expect(record.facts["domain.spf.all"] == .word("fail"))
        #expect(record.facts["domain.spf.records"] == .number(1))
    }

    @Test func aRecordOfAThousandStringsIsOneRecord() async throws {
        let strings = ["v=spf1 "].map { Array($0.utf8) } + Array(repeating: Array("ip4:8.8.8.8 ".utf8), count: 999)
        let record = try await Self.checkText { query in
            var response = query.response
            response.isTruncated = !query.overTCP
            if query.overTCP {
                response.answers = [("county.example", .txt, LoopbackResponse.text(strings + [Array("-all".utf8)]))]
            }
            return [response.octets]
        }
        #expect(record.facts["domain.spf.records"] == .number(1))
        #expect(!record.findings.contains { $0.code == "spf.missing" || $0.code == "dns.unreachable" })
    }

    @Test func oneIncludeThatIsSilentLeavesTheRestDecided() async throws {
        let record = try await Self.check(timeout: .seconds(1)) { query in
            query.name == "list.example" ? [] : [Self.good(query).octets]
        }
        let codes = record.findings.map(\.code)
        #expect(codes.contains("spf.include-unknown") && !codes.contains("spf.include-missing"))
        #expect(record.facts["domain.spf.valid"] == .unknown(UnknownReason.timeout.description))
        #expect(record.facts["domain.spf.all"] == .word("fail"))
        #expect(record.facts["domain.dmarc.policy"] == .word("reject"))
    }

    @Test func theDeadlineEndsADomainWhoseServersAreSlowerStill() async throws {
        let began = ContinuousClock.now
        let record = try await Self.check(timeout: .seconds(600), deadline: .seconds(1)) { _ in [] }
        #expect(ContinuousClock.now - began < .seconds(300))
        #expect(record.findings.map(\.code) == ["dns.unreachable"])
        #expect(record.facts["domain.spf.records"] == .unknown(UnknownReason.deadline.description))
    }

    /// A second server says something else: that is told, and a record that one of them has is there.
    @Test func twoServersThatDifferAreToldApart() async throws {
        let bare: LoopbackServer.Script = { query in
            ["_dmarc.county.example", "county.example"].contains(query.name) && query.type == .txt
                ? [Self.with(query) { _ in }] : [Self.good(query).octets]
        }
        let whole: LoopbackServer.Script = { [Self.good($0).octets] }
        for (one, other) in [(bare, whole), (whole, bare)] {
            let record = try await LoopbackServer.with(one) { first in
                try await LoopbackServer.with(other) { second in
                    let resolvers = try [first, second].map {
                        try LiveResolver(configuration: .init(servers: [$0.address], timeout: .seconds(10)))
                    }
                    let record = await checkDomain(
                        DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives]),
                        from: Vantage(
                            resolver: CachingResolver(resolvers[0]), asOf: .demonstration,
                            comparison: ResolverComparison(first: resolvers[0], second: resolvers[1])))
                    for resolver in resolvers { await resolver.shutdown() }
                    return record
                }
            }
            let told = record.findings.filter { $0.code == "dns.resolvers-disagree" }.map(\.message)
            let names = ["_dmarc.county.example", "county.example"]
            #expect(told == names.map { name in "Two resolvers gave different answers for \(name) TXT." })
            #expect(Self.claims(record).isEmpty)
            #expect(record.facts["domain.dmarc.policy"] == .word("reject"))
        }
    }

    @Test func privateAddressesFromTheSystemsResolversAreThisNetworksVersion() async throws {
        let record = try await LoopbackServer.with({ query in
            var response = Self.good(query)
            if query.type == .a, query.name.hasSuffix("county.example") {
                response.answers = [(query.name, .a, [192, 168, 7, 25])]
            }
            return [response.octets]
        }) { server in
            let resolver = try LiveResolver(configuration: .init(servers: [server.address], timeout: .seconds(10)))
            let record = await checkDomain(
                DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives]),
                from: Vantage(resolver: CachingResolver(resolver), asOf: .demonstration, isInside: true))
            await resolver.shutdown()
            return record
        }
        #expect(record.findings.map(\.code) == ["dns.split-view"])
        #expect(record.facts["domain.mx.null"] == .unknown(UnknownReason.splitView.description))
        #expect(record.details["answer"]?["word"]?.text == "unknown")
    }

    @Test func privateAddressesFromAResolverThatWasNamedAreTheMailServers() async throws {
        let record = try await Self.check { query in
            var response = Self.good(query)
            if query.name == "mx.county.example", query.type == .a {
                response.answers = [("mx.county.example", .a, [10, 0, 0, 25])]
            }
            return [response.octets]
        }
        let codes = record.findings.map(\.code)
        #expect(codes.contains("mx.host-private") && !codes.contains("dns.split-view"))
    }
}
