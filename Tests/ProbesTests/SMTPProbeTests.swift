import DNS
import Findings
import MailAuthentication
import NIOCore
import NIOSSL
import Testing

@testable import Probes

/// Conversations with mail servers on this machine.
@Suite struct SMTPProbeTests {
    private static let host = name("mx.county.example")
    private let authority: TestAuthority

    init() throws { authority = try TestAuthority() }

    private func probe(_ dialer: Dialer, limit: Duration = .seconds(60)) -> SMTPProbe {
        SMTPProbe(
            name: name("signet.county.example"), dialer: dialer,
            judge: CertificateJudge(roots: [authority.certificate], asOf: .now()), limit: limit)
    }

    private func look(
        _ script: ScriptedSMTP.Script = .init(), _ identity: TestIdentity? = nil,
        versions: (TLSVersion, TLSVersion?) = (.tlsv12, nil), limit: Duration = .seconds(60)
    ) async throws -> (answer: MailServerAnswer, visits: Visits) {
        let identity = try identity ?? authority.identity("mx.county.example")
        let server = try await LoopbackServer.smtp(script, tls: identity.context(from: versions.0, to: versions.1))
        return try await server.use { server in
            (await probe(server.dialer(only: 25), limit: limit).probe(Self.host), server.visits)
        }
    }

    private func tls(_ answer: MailServerAnswer) throws -> TLSSeen {
        guard case .seen(let seen) = answer, case .done(let tls) = seen.handshake else {
            Issue.record("\(answer)")
            throw CancellationError()
        }
        #expect(seen.offersSTARTTLS)
        return tls
    }

    @Test func aGoodServerIsSeenAndNoMailCommandIsSent() async throws {
        let (answer, visits) = try await look()
        let tls = try tls(answer)
        #expect(tls.version == "TLS 1.3")
        #expect(tls.olderAccepted == [])
        #expect(tls.olderTried)
        #expect(tls.isTrusted && tls.matchesName && tls.trustFault == "")
        #expect(tls.chain.map(\.names) == [["mx.county.example"]])
        // The second connection, for older versions, ends in the handshake.
        #expect(visits.connections == 2)
        #expect(Set(visits.lines) == ["EHLO signet.county.example", "STARTTLS", "QUIT"])
        #expect(visits.lines.prefix(3) == ["EHLO signet.county.example", "STARTTLS", "QUIT"])
    }

    @Test func certificatesThatAreNotInOrderAreSeenAllTheSame() async throws {
        let cases: [(TestIdentity, Bool, Bool, String)] = [
            (try authority.identity("*.county.example"), true, true, ""),
            (try authority.identity("other.example"), true, false, ""),
            (try authority.identity("mx.county.example", isSelfSigned: true), false, true, "it is signed by itself"),
            (
                try TestAuthority("Nobody").identity("mx.county.example"), false, true,
                "the certificate of its issuer was not sent, or is not trusted"
            ),
        ]
        for (identity, isTrusted, matches, fault) in cases {
            let tls = try tls(try await look(.init(), identity).answer)
            #expect(tls.isTrusted == isTrusted)
            #expect(tls.matchesName == matches)
            #expect(tls.trustFault == fault)
            #expect(try tls.chain.first?.der == identity.der)
        }
        let expired = try tls(
            try await look(.init(), authority.identity("mx.county.example", from: -90, days: 30)).answer)
        #expect(!expired.isTrusted && expired.trustFault.hasPrefix("it ended on "))
    }

    @Test func oldVersionsAreSeen() async throws {
        let only = try await look(versions: (.tlsv1, .tlsv1))
        #expect(try tls(only.answer).version == "TLS 1.0")
        #expect(try tls(only.answer).olderAccepted == ["TLS 1.0"])
        #expect(only.visits.connections == 1, "there is no need to ask again")
        let beside = try tls(try await look(versions: (.tlsv1, nil)).answer)
        #expect(beside.version == "TLS 1.3")
        #expect(beside.olderAccepted == ["TLS 1.1"])
    }

    @Test func withoutSTARTTLSNothingIsTried() async throws {
        let none = MailServerAnswer.seen(MailServerSeen(offersSTARTTLS: false, handshake: .none))
        for hello in ["250-mx\r\n250 8BITMIME\r\n", "250 starttls\r\n", "502 what?\r\n", "250-mx\r\n250 STARTTLSX\r\n"]
        {
            let (answer, visits) = try await look(.init(hello: hello))
            #expect(answer == none, "\(hello)")
            #expect(visits.lines == ["EHLO signet.county.example", "QUIT"])
            #expect(visits.connections == 1)
        }
        guard case .seen(let seen) = try await look(.init(hello: "250-mx\r\n250 starttls\r\n")).answer else {
            Issue.record("the keyword is compared without case")
            return
        }
        #expect(seen.offersSTARTTLS)
    }

    @Test func aBrokenStartIsAFailureOfTheServer() async throws {
        let cases: [(ScriptedSMTP.Script, String)] = [
            (.init(start: "454 not now\r\n"), "the server refused it (454)"),
            (.init(injected: "250 mail from a stranger\r\n"), "the server spoke on before TLS began"),
            (.init(start: "what\r\n"), "its answer could not be understood"),
        ]
        for (script, why) in cases {
            #expect(
                try await look(script).answer
                    == .seen(MailServerSeen(offersSTARTTLS: true, handshake: .failed(why))))
        }
        let server = try await LoopbackServer.smtp(.init())
        let answer = try await server.use { await probe($0.dialer(), limit: .seconds(3)).probe(Self.host) }
        #expect(
            answer == .seen(MailServerSeen(offersSTARTTLS: true, handshake: .failed("it did not answer in time"))),
            "a server that hangs in the handshake was reached")
    }

    @Test func whoDoesNotSpeakSMTPIsToldApartFromWhoDoesNotWantTo() async throws {
        #expect(
            try await look(.init(greeting: "SSH-2.0-x\r\n")).answer
                == .unreachable("its answer could not be understood"))
        #expect(
            try await look(.init(greeting: "220-" + String(repeating: "a", count: 3_000))).answer
                == .unreachable("its answer was longer than any that makes sense"))
        #expect(
            try await look(.init(greeting: String(repeating: "220-a\r\n", count: 200))).answer
                == .unreachable("its answer was longer than any that makes sense"))
        for greeting in ["554 no\r\n", "421 later\r\n"] {
            #expect(
                try await look(.init(greeting: greeting)).answer
                    == .unknown("the server does not want to talk to us (\(greeting.prefix(3)))"))
        }
        #expect(
            try await look(.init(hello: "421 later\r\n")).answer
                == .unknown("the server does not want to talk to us (421)"))
    }

    @Test func aServerThatNeverSaysGoodbyeIsLeft() async throws {
        let (answer, _) = try await look(.init(hello: "250 mx\r\n", goodbye: ""))
        #expect(answer == .seen(MailServerSeen(offersSTARTTLS: false, handshake: .none)))
    }

    @Test func silenceSaysNothingUntilSomebodyHasAnswered() async throws {
        let silent = try await LoopbackServer.smtp(.init(greeting: ""))
        let speaking = try await LoopbackServer.smtp(.init(hello: "250 mx\r\n"))
        try await silent.use { silent in
            try await speaking.use { speaking in
                let ports = [name("good.example"): speaking.port]
                let dead = silent.port
                let probe = probe(
                    Dialer { host, _ in
                        (try? .addresses([.init(ipAddress: "127.0.0.1", port: ports[host] ?? dead)])) ?? .noAddress
                    }, limit: .seconds(4))
                #expect(
                    await probe.probe(name("mx.one.example"))
                        == .unknown("it did not answer in time, and no other mail server has answered from here yet"))
                _ = await probe.probe(name("good.example"))
                #expect(await probe.probe(name("mx.two.example")) == .unreachable("it did not answer in time"))
                #expect(silent.visits.connections <= 4, "a silent host is tried twice and no more")
            }
        }
    }

    @Test func threeUnrelatedSilentServersMeanThatTheNetworkIsShut() async throws {
        let silent = try await LoopbackServer.smtp(.init(greeting: ""))
        try await silent.use { silent in
            let probe = probe(silent.dialer(), limit: .milliseconds(150))
            for host in ["mx1.one.example", "mx2.one.example", "mx.two.example"] {
                guard case .unknown = await probe.probe(name(host)) else {
                    Issue.record("\(host) was judged, though nobody has answered")
                    return
                }
            }
            #expect(await probe.probe(name("mx.three.example")) == .blocked)
            let before = silent.visits.connections
            #expect(await probe.probe(name("mx.four.example")) == .blocked)
            #expect(silent.visits.connections == before, "no other is tried")
        }
    }

    @Test func aMachineThatSaysNoIsAnAnswer() async {
        let probe = probe(dialer([:]))
        #expect(await probe.probe(Self.host) == .unreachable("nothing listens there"))
        let nowhere = self.probe(Dialer { _, _ in .noAddress })
        #expect(await nowhere.probe(Self.host) == .unknown("it has no address"))
        let dark = self.probe(Dialer { _, _ in .unknown("why not") })
        #expect(await dark.probe(Self.host) == .unknown("why not"))
    }

    @Test func aHostIsConnectedToOnce() async throws {
        let server = try await LoopbackServer.smtp(.init(hello: "250 mx\r\n"))
        try await server.use { server in
            let probe = probe(server.dialer())
            let answers = await withTaskGroup(of: MailServerAnswer.self) { group in
                for _ in 0..<20 { group.addTask { await probe.probe(Self.host) } }
                return await group.reduce(into: Set<MailServerAnswer>()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            #expect(server.visits.connections == 1)
        }
    }
}
