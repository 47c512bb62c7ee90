import DNS
import Findings
import Testing

@testable import MailAuthentication

/// What connections to mail servers and web sites add to a domain's record.
@Suite struct ProbeTests {
    private static let zone =
        FindingCase.base + "county.example MX 10 mx.county.example\ncounty.example MX 20 my.county.example\n"
        + "mx.county.example A 203.0.113.25\nmy.county.example A 203.0.113.26\n"

    private func record(
        _ world: PolicyWorld, zone: String = zone, permission: ProbePermission = .notAsked
    ) async -> SubjectRecord {
        var vantage = Vantage(resolver: ScriptedResolver(zone), asOf: .demonstration, permission: permission)
        if !world.servers.isEmpty { vantage.mailServers = world }
        if !world.sites.isEmpty { vantage.webSites = world }
        return await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives], history: world.history),
            from: vantage)
    }

    private func row(_ id: String, of record: SubjectRecord) -> String? {
        record.details["standards"]?.elements.first { $0["id"]?.text == id }?["seen"]?.text
    }

    private func two(_ first: MailServerAnswer, _ second: MailServerAnswer) -> PolicyWorld {
        PolicyWorld(servers: [name("mx.county.example"): first, name("my.county.example"): second])
    }

    private static let good = MailServerAnswer.seen(
        MailServerSeen(offersSTARTTLS: true, handshake: .done(.seen(names: ["mx.county.example"]))))

    @Test func nothingIsSaidWhereNobodyConnected() async {
        let record = await record(PolicyWorld())
        #expect(row("smtp", of: record) == nil && row("web", of: record) == nil)
        #expect(!record.findings.contains { $0.code.hasPrefix("smtp.") || $0.code.hasPrefix("web.") })
        #expect(!record.observations.contains { $0.type == "smtp" || $0.type == "web" })
        #expect(
            record.details["probes"]
                == .object([
                    "asked": .boolean(false),
                    "why": .string("The settings ask for no connection to mail servers or web sites."),
                ]))
    }

    @Test func byWhoseLeaveStandsInTheRecord() async {
        let until = CalendarDate("2026-12-31")
        let allowed = ProbePermission(isAsked: true, allowedBy: "County IT", until: until)
        #expect(
            await record(two(Self.good, Self.good), permission: allowed).details["probes"]
                == .object([
                    "asked": .boolean(true), "allowedBy": .string("County IT"), "until": .string("2026-12-31"),
                ]))
        let over = ProbePermission(isAsked: true, allowedBy: "County IT", until: until, whyNot: "It ended.")
        #expect(await record(PolicyWorld(), permission: over).details["probes"]?["asked"] == .boolean(false))
        #expect(await record(PolicyWorld(), permission: over).details["probes"]?["why"] == .string("It ended."))
    }

    @Test func whatWasSeenIsCountedAndStored() async {
        let none = MailServerAnswer.seen(MailServerSeen(offersSTARTTLS: false, handshake: .none))
        let cases: [(PolicyWorld, String)] = [
            (two(Self.good, Self.good), "2 of 2 mail servers take encrypted mail"),
            (two(Self.good, none), "1 of 2 mail servers takes encrypted mail"),
            (two(none, .unreachable("x")), "0 of 2 mail servers take encrypted mail, 1 without an answer"),
            (two(.unknown("x"), .unreachable("x")), "unknown: no answer of 2 mail servers"),
            (two(Self.good, .blocked), "unknown: this network does not let us connect to mail servers"),
        ]
        for (world, seen) in cases {
            #expect(row("smtp", of: await record(world)) == seen)
        }
        let stored = await record(two(Self.good, none)).observations.filter { $0.type == "smtp" }
        #expect(stored.map(\.name) == ["mx.county.example", "my.county.example"])
        #expect(stored.map(\.state) == ["records", "records"])
        #expect(stored.last?.records == ["no STARTTLS"])
        #expect(stored.first?.records.contains("TLS 1.3") == true)
        let unseen = await record(two(.blocked, .unreachable("why"))).observations.filter { $0.type == "smtp" }
        #expect(unseen.map(\.state) == ["unknown.blocked", "unknown.unreachable"])
    }

    @Test func silenceIsCountedOverGatherings() async {
        var world = two(.unreachable("x"), Self.good)
        world.history = DomainHistory(silentServers: ["mx.county.example": 1, "my.county.example": 3])
        let first = await record(world)
        #expect(DomainHistory(of: first)?.silentServers == ["mx.county.example": 2])
        world = two(.blocked, .unknown("x"))
        world.history = DomainHistory(silentServers: ["mx.county.example": 1, "my.county.example": 3])
        let second = await record(world)
        #expect(
            DomainHistory(of: second)?.silentServers == ["mx.county.example": 1, "my.county.example": 3],
            "what says nothing about a server changes no count")
    }

    @Test func aServerThatCannotBeConnectedToIsNotTried() async {
        let zone =
            FindingCase.base + "county.example MX 10 localhost\ncounty.example MX 20 gone.county.example\n"
            + "county.example MX 30 203.0.113.1\n"
        let record = await record(two(.unreachable("x"), .blocked), zone: zone)
        #expect(row("smtp", of: record) == "no mail server to connect to")
        #expect(!record.findings.contains { $0.code.hasPrefix("smtp.") })
    }

    @Test func anAnchorInTheDNSMakesAWrongCertificateGrave() async {
        let anchored =
            Self.zone + "_25._tcp.mx.county.example TLSA 2 1 1 " + String(repeating: "ab", count: 32) + "\n"
        let bad = MailServerAnswer.seen(
            MailServerSeen(offersSTARTTLS: true, handshake: .done(.seen(fault: "it is signed by itself"))))
        var resolver = ScriptedResolver(anchored)
        for text in ["county.example", "mx.county.example", "my.county.example", "_25._tcp.mx.county.example"] {
            resolver.states[name(text)] = .secure
        }
        let vantage = Vantage(resolver: resolver, asOf: .demonstration, mailServers: two(bad, bad))
        let record = await checkDomain(DomainRequest(name: name("county.example")), from: vantage)
        let found = record.findings.filter { $0.code == "smtp.certificate-chain" }
        #expect(found.map(\.severity) == [.critical, .medium])
        #expect(found.first?.message.contains("mx.county.example") == true)
    }

    @Test func theWebSiteIsToldInShort() async {
        let cases: [(PolicyWorld, String)] = [
            (.secure(), "HTTPS, and browsers are told to insist"), (.secure(nil), "HTTPS"),
            (.secure(fault: "x"), "no working HTTPS"), (.web(.unreachable("x")), "unknown: x"),
            (.web(.noAddress, http: .noAddress), "no web site"), (.web(.refused("x")), "no web site"),
        ]
        for (world, seen) in cases {
            #expect(row("web", of: await record(world)) == seen)
        }
        let stored = await record(.secure()).observations.filter { $0.type == "web" }
        #expect(
            stored.map(\.name) == [
                "http://county.example/", "http://www.county.example/", "https://county.example/",
                "https://www.county.example/",
            ])
        #expect(stored.map(\.state) == ["empty", "nonexistent", "records", "nonexistent"])
    }
}
