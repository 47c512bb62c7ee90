import DNS
import Findings
import MailAuthentication
import NIOSSL
import Testing

@testable import Probes

/// Front doors of web sites on this machine.
@Suite struct WebProbeTests {
    private static let host = name("www.county.example")
    private let authority: TestAuthority

    init() throws { authority = try TestAuthority() }

    private func look(
        https: ScriptedHTTP.Answer?, http: ScriptedHTTP.Answer?, _ identity: TestIdentity? = nil,
        limit: Duration = .seconds(60)
    ) async throws -> (answer: WebSiteAnswer, visits: [Visits]) {
        let identity = try identity ?? authority.identity("www.county.example")
        var ports: [Int: Int] = [:]
        var servers: [LoopbackServer] = []
        if let https {
            let server = try await LoopbackServer.http(https, tls: identity.context())
            servers.append(server)
            ports[443] = server.port
        }
        if let http {
            let server = try await LoopbackServer.http(http)
            servers.append(server)
            ports[80] = server.port
        }
        let probe = WebProbe(
            dialer: dialer(ports), judge: CertificateJudge(roots: [authority.certificate], asOf: .now()),
            limit: limit)
        let answer = await probe.probe(Self.host)
        for server in servers { await server.stop() }
        return (answer, servers.map(\.visits))
    }

    @Test func aGoodSiteIsSeenFromBothDoors() async throws {
        let (answer, visits) = try await look(
            https: .octets(response("200 OK", ["Strict-Transport-Security: max-age=31536000"], Array("hi".utf8))),
            http: .octets(response("301 Moved", ["Location: https://www.county.example/"])))
        guard case .answered(let tls, let secure?) = answer.https else {
            Issue.record("\(answer.https)")
            return
        }
        #expect(tls.version == "TLS 1.3" && tls.isTrusted && tls.matchesName)
        #expect(secure == WebResponse(status: 200, strictTransportSecurity: "max-age=31536000"))
        #expect(answer.http == .answered(WebResponse(status: 301, location: "https://www.county.example/")))
        #expect(visits.map(\.connections) == [1, 1])
        #expect(visits.allSatisfy { $0.text.hasPrefix("GET / HTTP/1.1\r\nHost: www.county.example\r\n") })
    }

    @Test func aWrongCertificateIsSeen() async throws {
        let (answer, _) = try await look(
            https: .octets(response("200 OK")), http: nil, authority.identity("other.example", from: -50, days: 20))
        guard case .answered(let tls, _?) = answer.https else {
            Issue.record("\(answer.https)")
            return
        }
        #expect(!tls.isTrusted && !tls.matchesName)
        #expect(tls.trustFault.hasPrefix("it ended on "))
        #expect(answer.http == .refused)
    }

    @Test func aClosedDoorIsToldApartFromSilence() async throws {
        #expect(
            try await look(https: nil, http: nil).answer
                == WebSiteAnswer(
                    https: .refused("nothing listens there"), http: .refused))
        let slow = try await look(https: .silence, http: .silence, limit: .milliseconds(400)).answer
        #expect(slow.http == .unreachable("it did not answer in time"))
        guard case .answered(let tls, nil) = slow.https else {
            Issue.record("\(slow.https)")
            return
        }
        #expect(tls.isTrusted)
        let none = WebProbe(dialer: Dialer { _, _ in .noAddress }, judge: CertificateJudge(asOf: .now()))
        #expect(await none.probe(Self.host) == WebSiteAnswer(https: .noAddress, http: .noAddress))
        let dark = WebProbe(dialer: Dialer { _, _ in .unknown("why") }, judge: CertificateJudge(asOf: .now()))
        #expect(
            await dark.probe(Self.host) == WebSiteAnswer(https: .unreachable("why"), http: .unreachable("why")))
    }

    @Test func aServerInTheOpenOnTheSecurePortIsNotHTTPS() async throws {
        let server = try await LoopbackServer.smtp(.init())
        let answer = try await server.use { server in
            await WebProbe(dialer: server.dialer(only: 443), judge: CertificateJudge(roots: [], asOf: .now()))
                .probe(Self.host)
        }
        guard case .refused = answer.https else {
            Issue.record("\(answer.https)")
            return
        }
    }
}
