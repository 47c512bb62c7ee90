import DNS
import Findings

/// The front doors of a domain's web site, where somebody knocked.
struct WebAnalysis: Sendable {
    /// What the domain and its `www` answered, in this order; `nil` when settings ask for no connection.
    let sites: [(host: DomainName, answer: WebSiteAnswer)]?
    /// The moment that dates of certificates are compared with.
    let asOf: Instant
}

extension WebAnalysis {
    /// Has the domain and its `www` looked at.
    init(of domain: DomainName, from vantage: Vantage, inquiry: Inquiry) async {
        asOf = vantage.asOf
        guard let probe = vantage.webSites else {
            sites = nil
            return
        }
        let late = WebSiteAnswer(
            https: .unreachable(UnknownReason.deadline.description),
            http: .unreachable(UnknownReason.deadline.description))
        async let own = inquiry.value(late: late) { await probe.probe(domain) }
        guard let www = try? domain.prefixed("www") else {
            sites = [(domain, await own)]
            return
        }
        async let other = inquiry.value(late: late) { await probe.probe(www) }
        sites = await [(domain, own), (www, other)]
    }

    /// Whether anything at all was found where a web site would be.
    var hasSite: Bool { (sites ?? []).contains { $0.answer.isThere } }

    /// The sites that answer over HTTPS as they should.
    var secure: [(host: DomainName, tls: TLSSeen, response: WebResponse)] {
        (sites ?? []).compactMap { host, answer in
            guard case .answered(let tls, let response?) = answer.https, tls.isTrusted, tls.matchesName else {
                return nil
            }
            return (host, tls, response)
        }
    }

    /// Why nothing could be found out of a site; `nil` when something was of each.
    var unknownReason: String? {
        for case .unreachable(let why) in (sites ?? []).map(\.answer.https) { return why }
        return nil
    }

    /// What pages show in short; `nil` when nobody connected.
    var seen: String? {
        guard sites != nil else { return nil }
        if let first = secure.first {
            return first.response.strictTransportSecurity == nil ? "HTTPS" : "HTTPS, and browsers are told to insist"
        }
        if let unknownReason { return "unknown: \(unknownReason)" }
        return hasSite ? "no working HTTPS" : "no web site"
    }

    /// What was seen, as it is stored.
    var observations: [Observation] {
        (sites ?? []).flatMap { host, answer in
            [("https", answer.https.stored), ("http", answer.http.stored)].map { scheme, stored in
                Observation(
                    name: "\(scheme)://\(host)/", type: "web", state: stored.state, records: stored.records)
            }
        }
    }
}

extension WebSiteAnswer {
    /// Whether a server answered at either door.
    fileprivate var isThere: Bool {
        if case .answered = https { return true }
        if case .answered = http { return true }
        return false
    }
}

extension WebSiteAnswer.Secure {
    fileprivate var stored: (state: String, records: [String]) {
        switch self {
        case .noAddress: ("nonexistent", [])
        case .unreachable(let why): ("unknown.unreachable", [why])
        case .refused(let why): ("empty", [why])
        case .answered(let tls, let response): ("records", tls.stored + (response?.stored ?? ["no answer"]))
        }
    }
}

extension WebSiteAnswer.Plain {
    fileprivate var stored: (state: String, records: [String]) {
        switch self {
        case .noAddress: ("nonexistent", [])
        case .unreachable(let why): ("unknown.unreachable", [why])
        case .refused: ("empty", [])
        case .answered(let response): ("records", response.stored)
        }
    }
}

extension WebResponse {
    fileprivate var stored: [String] {
        ["status \(status)"] + (location.map { ["to \($0)"] } ?? [])
            + (strictTransportSecurity.map { ["Strict-Transport-Security: \($0)"] } ?? [])
    }
}
