import Crypto
import DNS
import Findings
import Foundation
import MailAuthentication
import NIOCore
import NIOSSL
import Testing
import X509

@testable import Probes

/// Policy files over real connections to this machine.
@Suite struct PolicyFileTests {
    private static let host = name("mta-sts.county.example")
    private static let text = Array(
        "version: STSv1\r\nmode: enforce\r\nmx: mx.county.example\r\nmax_age: 604800\r\n".utf8)
    private static let plain = ["Content-Type: text/plain; charset=utf-8"]
    private let authority: TestAuthority

    init() throws { authority = try TestAuthority() }

    private func judge() -> CertificateJudge { CertificateJudge(roots: [authority.certificate], asOf: .now()) }

    private func answer(
        _ script: ScriptedHTTP.Answer, _ identity: TestIdentity? = nil, limit: Duration = .seconds(60),
        versions: (TLSVersion, TLSVersion?) = (.tlsv12, nil)
    ) async throws -> (answer: PolicyFileAnswer, request: String) {
        let identity = try identity ?? authority.identity("mta-sts.county.example")
        let server = try await LoopbackServer.http(
            script, tls: identity.context(from: versions.0, to: versions.1))
        return try await server.use { server in
            let files = HTTPSPolicyFiles(dialer: server.dialer(only: 443), judge: judge(), limit: limit)
            return (await files.policyFile(of: Self.host), server.visits.text)
        }
    }

    @Test func aGoodFileComesWithItsTypeAndCertificate() async throws {
        let identity = try authority.identity("mta-sts.county.example", "other.example")
        let (answer, request) = try await answer(.octets(response("200 OK", Self.plain, Self.text)), identity)
        guard case .file(let octets, let type, let certificate?) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(octets == Self.text)
        #expect(type == "text/plain")
        #expect(certificate.names == ["mta-sts.county.example", "other.example"])
        #expect(certificate.issuer == "Test Authority")
        #expect(try certificate.der == identity.der)
        #expect(certificate.publicKey == Array(identity.key.publicKey.derRepresentation))
        #expect(request.hasPrefix("GET /.well-known/mta-sts.txt HTTP/1.1\r\n"))
        #expect(request.contains("Host: mta-sts.county.example\r\n"))
        #expect(!request.lowercased().contains("cookie"))
    }

    @Test func aWildcardStandsForOneLabel() async throws {
        let good = try await answer(
            .octets(response("200 OK", Self.plain, Self.text)), authority.identity("*.county.example"))
        guard case .file = good.answer else {
            Issue.record("\(good.answer)")
            return
        }
        let far = try await answer(.octets(response("200 OK", Self.plain, Self.text)), authority.identity("*.example"))
        guard case .certificate(_, let why) = far.answer else {
            Issue.record("\(far.answer)")
            return
        }
        #expect(why == "it is not for mta-sts.county.example")
        #expect(far.request.isEmpty)
    }

    @Test func aCertificateThatIsNotInOrderIsToldAndNothingIsAsked() async throws {
        let host = "mta-sts.county.example"
        let expired = try authority.identity(host, from: -100, days: 50)
        let early = try authority.identity(host, from: 10)
        let day = { (date: Certificate) in
            Instant(secondsSinceEpoch: Int(date.notValidAfter.timeIntervalSince1970))?.utcDate.description ?? ""
        }
        let first = Instant(secondsSinceEpoch: Int(early.certificate.notValidBefore.timeIntervalSince1970))
        let cases: [(TestIdentity, String)] = [
            (expired, "it ended on \(day(expired.certificate))"),
            (early, "it is valid only from \(first?.utcDate.description ?? "") on"),
            (try authority.identity("www.county.example"), "it is not for mta-sts.county.example"),
            (try authority.identity(host, isSelfSigned: true), "it is signed by itself"),
            (
                try TestAuthority("Nobody").identity(host),
                "the certificate of its issuer was not sent, or is not trusted"
            ),
            (try authority.identity(host, uses: [.clientAuth]), "it is not meant for servers"),
        ]
        for (identity, why) in cases {
            let (answer, request) = try await answer(.octets(response("200 OK", Self.plain, Self.text)), identity)
            guard case .certificate(let seen?, let said) = answer else {
                Issue.record("\(why): \(answer)")
                continue
            }
            #expect(said == why)
            #expect(try seen.der == identity.der)
            #expect(request.isEmpty, "nothing is said to a server whose certificate is wrong")
        }
    }

    @Test func whatIsNoPolicyIsToldApart() async throws {
        let big = [UInt8](repeating: 0x61, count: PolicyFileAnswer.limit + 1)
        let cases: [(ScriptedHTTP.Answer, PolicyFileAnswer)] = [
            (.octets(response("404 Not Found", Self.plain, Self.text)), .status(404)),
            (.octets(response("204 No Content")), .status(204)),
            (.octets(response("304 Not Modified")), .status(304)),
            (
                .octets(response("301 Moved", ["Location: https://other.example/\u{e9}"])),
                .redirect("https://other.example/\\u{e9}")
            ),
            (.octets(response("302 Found")), .redirect("")),
            (.octets(response("200 OK", Self.plain, big)), .tooLarge),
            (.octets(response("200 OK", ["Content-Length: 10485760"], big)), .tooLarge),
            (.endless(response("200 OK", Self.plain), piece: big), .tooLarge),
            (
                .octets(response("200 OK", ["Content-Length: 100"], Self.text.dropLast())),
                .unreachable("it ended the connection early")
            ),
            (.hangUp, .unreachable("it ended the connection early")),
            (.octets(Array("SSH-2.0-x\r\n\r\n".utf8)), .unreachable("its answer could not be understood")),
            (
                .endless(response("200 OK").dropLast(2), piece: Array("X-A: b\r\n".utf8)),
                .unreachable("its answer was longer than any that makes sense")
            ),
        ]
        for (script, wanted) in cases {
            let seen = try await answer(script).answer
            #expect(seen == wanted)
        }
    }

    @Test func sixtyFourKibibytesAreReadWhole() async throws {
        let content = [UInt8](repeating: 0x61, count: PolicyFileAnswer.limit)
        let (answer, _) = try await answer(.octets(response("200 OK", ["Content-Type: TEXT/Html"], content)))
        guard case .file(let octets, let type, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(octets.count == PolicyFileAnswer.limit)
        #expect(type == "text/html")
    }

    @Test func chunksArePutTogetherAndBounded() async throws {
        let fields = ["Transfer-Encoding: chunked"]
        let good = try await answer(.octets(response("200 OK", fields, Array("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".utf8))))
        guard case .file(let octets, nil, _) = good.answer else {
            Issue.record("\(good.answer)")
            return
        }
        #expect(octets == Array("abcde".utf8))
        let pieces = Array(String(repeating: "1\r\na\r\n", count: 1_000).utf8)
        let tiny = try await answer(.endless(response("200 OK", fields), piece: pieces))
        #expect(tiny.answer == .tooLarge || tiny.answer == .unreachable(DialFault.tooLong.words))
    }

    @Test(arguments: [ScriptedHTTP.Answer.silence, .pause(response("200 OK", ["Content-Length: 5"], [0x61]))])
    func whoIsSlowIsLeft(_ script: ScriptedHTTP.Answer) async throws {
        let answer = try await answer(script, limit: .milliseconds(400)).answer
        #expect(answer == .unreachable("it did not answer in time"))
    }

    @Test func oldVersionsOfTLSAreRefused() async throws {
        let answer = try await answer(
            .octets(response("200 OK", Self.plain, Self.text)), versions: (.tlsv1, .tlsv11)
        ).answer
        #expect(answer == .unreachable("it does not agree on a current version of TLS"))
    }

    @Test func aServerInTheOpenIsNoServer() async throws {
        let server = try await LoopbackServer.smtp(.init())
        let answer = try await server.use { server in
            await HTTPSPolicyFiles(dialer: server.dialer(), judge: judge()).policyFile(of: Self.host)
        }
        #expect(answer == .unreachable("it does not agree on a current version of TLS"))
    }

    @Test func whereNothingListensOrLeadsTheReasonSaysSo() async {
        let none = HTTPSPolicyFiles(dialer: dialer([:]), judge: judge())
        #expect(await none.policyFile(of: Self.host) == .unreachable("nothing listens there"))
        let lost = HTTPSPolicyFiles(dialer: Dialer { _, _ in .noAddress }, judge: judge())
        #expect(await lost.policyFile(of: Self.host) == .unreachable("mta-sts.county.example has no address"))
        let dark = HTTPSPolicyFiles(dialer: Dialer { _, _ in .unknown("why not") }, judge: judge())
        #expect(
            await dark.policyFile(of: Self.host)
                == .unreachable("the address of mta-sts.county.example could not be used: why not"))
    }

    @Test func aHostIsAskedOnceInARun() async throws {
        let server = try await LoopbackServer.http(
            .octets(response("404 Not Found")), tls: authority.identity("mta-sts.county.example").context())
        try await server.use { server in
            let files = HTTPSPolicyFiles(dialer: server.dialer(), judge: judge())
            let answers = await withTaskGroup(of: PolicyFileAnswer.self) { group in
                for _ in 0..<20 { group.addTask { await files.policyFile(of: Self.host) } }
                return await group.reduce(into: [PolicyFileAnswer]()) { $0.append($1) }
            }
            #expect(answers == Array(repeating: .status(404), count: 20))
            #expect(server.visits.connections == 1)
        }
    }

    @Test func aSecondAddressIsTriedWhereTheFirstIsDead() async throws {
        let server = try await LoopbackServer.http(
            .octets(response("404 Not Found")), tls: authority.identity("mta-sts.county.example").context())
        try await server.use { server in
            let port = server.port
            let two = Dialer { _, _ in
                (try? .addresses([
                    .init(ipAddress: "127.0.0.1", port: closedPort), .init(ipAddress: "127.0.0.1", port: port),
                ])) ?? .noAddress
            }
            #expect(await HTTPSPolicyFiles(dialer: two, judge: judge()).policyFile(of: Self.host) == .status(404))
        }
    }
}
