import Crypto
import Findings
import MailAuthentication
import Testing

@testable import Probes

@Suite struct CertificateSeenTests {
    private func certificate(_ names: String...) -> CertificateSeen {
        CertificateSeen(names: names, issuer: "", notBefore: .now(), notAfter: .now())
    }

    @Test(arguments: [
        ("mx.county.example", true), ("MX.County.example", true), ("*.county.example", true), ("*.example", false),
        ("county.example", false), ("m*.county.example", false), ("*", false), ("*.*.example", false),
        ("mx.*.example", false), ("mx.county.example.", true), ("a..b", false), ("", false),
    ])
    func namesAreComparedLabelByLabel(_ text: String, _ isFor: Bool) {
        #expect(certificate("other.example", text).isFor(name("mx.county.example")) == isFor)
    }

    @Test func aWildcardIsForNoDeeperName() {
        #expect(!certificate("*.county.example").isFor(name("a.b.county.example")))
        #expect(!certificate("*.county.example").isFor(name("county.example")))
        #expect(!certificate().isFor(name("county.example")))
    }

    @Test func whatDANEComparesIsComputedWhereTheCertificateWasSeen() async throws {
        let authority = try TestAuthority()
        let identity = try authority.identity("mx.county.example")
        let der = try identity.der
        let judgement = await CertificateJudge(roots: [authority.certificate], asOf: .now())
            .judge([der], of: name("mx.county.example"))
        let seen = try #require(judgement.chain.first)
        let key = Array(identity.key.publicKey.derRepresentation)

        let wanted: [(UInt8, UInt8, [UInt8]?)] = [
            (0, 0, der), (0, 1, Array(SHA256.hash(data: der))), (0, 2, Array(SHA512.hash(data: der))), (1, 0, key),
            (1, 1, Array(SHA256.hash(data: key))),
            (1, 2, Array(SHA512.hash(data: key))), (2, 0, nil), (0, 3, nil), (255, 255, nil),
        ]
        for (selector, matching, data) in wanted {
            #expect(seen.associationData(selector: selector, matching: matching) == data)
        }
        #expect(certificate().associationData(selector: 0, matching: 1) == nil)
    }

    @Test func anythingAtAllIsACertificateOrUnreadable() async throws {
        let authority = try TestAuthority()
        let good = try authority.identity("mx.county.example").der
        let judge = CertificateJudge(roots: [authority.certificate], asOf: .now())
        let seed = UInt64.random(in: 0 ... .max)
        print("seed \(seed)")
        var state = seed
        for _ in 0..<300 {
            var bad = good
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bad[Int(state >> 33) % bad.count] = UInt8(truncatingIfNeeded: state >> 20)
            let judgement = await judge.judge([bad], of: name("mx.county.example"))
            #expect(bad == good || !judgement.fault.isEmpty)
        }
        for chain in [[], [[]], [[0x30]], [Array(good.dropLast())]] as [[[UInt8]]] {
            #expect(await judge.judge(chain, of: name("mx.county.example")).fault == "it can't be read")
        }
    }
}
