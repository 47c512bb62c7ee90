public import DNS
public import MailAuthentication
import NIOCore

/// Looks at the front doors of web sites: `https://HOST/` and `http://HOST/`, one request each, no redirect followed.
public struct WebProbe: WebSiteProbe {
    /// How many hosts are asked at the same time.
    private static let atOnce = 8

    private let client: HTTPClient
    private let judge: CertificateJudge
    private let limit: Duration
    private let hosts = OncePerHost<WebSiteAnswer>(atOnce: atOnce)

    /// A probe for one run.
    ///
    /// - Parameters:
    ///   - dialer: what connects; ports 443 and 80 are asked of it.
    ///   - judge: what judges certificates.
    ///   - limit: how long one request may take in all.
    public init(dialer: Dialer, judge: CertificateJudge, limit: Duration = .seconds(10)) {
        client = HTTPClient(dialer: dialer)
        self.judge = judge
        self.limit = limit
    }

    /// What a host answered; the same for everybody who asks during a run.
    public func probe(_ host: DomainName) async -> WebSiteAnswer {
        await hosts.answer(of: host) {
            async let https = secure(host)
            async let http = plain(host)
            return await WebSiteAnswer(https: https, http: http)
        }
    }

    private func secure(_ host: DomainName) async -> WebSiteAnswer.Secure {
        let end = NIODeadline.now() + TimeAmount(limit)
        let addresses: [SocketAddress]
        switch await client.dialer.place(of: host, port: 443) {
        case .addresses(let found): addresses = found
        case .noAddress: return .noAddress
        case .unknown(let reason): return .unreachable(reason)
        }
        let handshake = Handshake(with: host, range: .all, isStrict: false, judge: judge)
        do {
            let (answer, tls) = try await client.get(
                "/", from: addresses, handshake: handshake, wish: .head, until: end)
            return .answered(tls, response: WebResponse(answer))
        } catch {
            if handshake.judgement != nil, error != .handshake {
                return .answered(handshake.summary(version: nil), response: nil)
            }
            return switch error {
            case .refused, .handshake, .garbage: .refused(error.words)
            case .silent, .noRoute, .late, .closed, .tooLong: .unreachable(error.words)
            }
        }
    }

    private func plain(_ host: DomainName) async -> WebSiteAnswer.Plain {
        let end = NIODeadline.now() + TimeAmount(limit)
        let addresses: [SocketAddress]
        switch await client.dialer.place(of: host, port: 80) {
        case .addresses(let found): addresses = found
        case .noAddress: return .noAddress
        case .unknown(let reason): return .unreachable(reason)
        }
        do {
            return .answered(
                WebResponse(try await client.get("/", from: host, at: addresses, wish: .head, until: end)))
        } catch .refused {
            return .refused
        } catch {
            return .unreachable(error.words)
        }
    }
}

extension WebResponse {
    fileprivate init(_ answer: HTTPAnswer) {
        self.init(
            status: answer.status, location: answer.isRedirect ? answer.location : nil,
            strictTransportSecurity: answer.strictTransportSecurity)
    }
}
