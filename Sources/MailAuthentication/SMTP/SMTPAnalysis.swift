import DNS
import Findings

/// Whether mail to the domain's servers travels encrypted, where somebody connected to them to see.
struct SMTPAnalysis: Sendable {
    /// What the mail servers answered, by preference; `nil` when settings ask for no connection.
    let servers: [(host: DomainName, answer: MailServerAnswer)]?
    /// The moment that dates of certificates are compared with.
    let asOf: Instant
}

extension SMTPAnalysis {
    /// Has every mail server looked at that a connection can lead to.
    init(of mx: MXAnalysis, from vantage: Vantage, inquiry: Inquiry) async {
        asOf = vantage.asOf
        guard let probe = vantage.mailServers else {
            servers = nil
            return
        }
        let hosts = mx.servers.filter { !$0.isAddress && !$0.isLocal && !$0.isMissing }.map(\.host)
        let late = MailServerAnswer.unknown(UnknownReason.deadline.description)
        servers = await withTaskGroup(of: (Int, MailServerAnswer).self) { group in
            for (index, host) in hosts.enumerated() {
                group.addTask { (index, await inquiry.value(late: late) { await probe.probe(host) }) }
            }
            var answers: [Int: MailServerAnswer] = [:]
            for await (index, answer) in group { answers[index] = answer }
            return hosts.enumerated().compactMap { index, host in answers[index].map { (host, $0) } }
        }
    }

    /// The servers of which something was learned, and whether they could not be reached.
    var reached: [DomainName: Bool] {
        var reached: [DomainName: Bool] = [:]
        for (host, answer) in servers ?? [] {
            switch answer {
            case .seen: reached[host] = false
            case .unreachable: reached[host] = true
            case .blocked, .unknown: break
            }
        }
        return reached
    }

    /// What pages show in short; `nil` when nobody connected.
    var seen: String? {
        guard let servers else { return nil }
        if servers.isEmpty { return "no mail server to connect to" }
        if servers.contains(where: { $0.answer == .blocked }) {
            return "unknown: this network does not let us connect to mail servers"
        }
        let encrypted = servers.count { $0.answer.isEncrypted == true }
        let unknown = servers.count { $0.answer.isEncrypted == nil }
        let all = counted(servers.count, "mail server", "mail servers")
        if unknown == servers.count { return "unknown: no answer of \(all)" }
        let text = "\(grouped(encrypted)) of \(all) \(encrypted == 1 ? "takes" : "take") encrypted mail"
        return unknown == 0 ? text : "\(text), \(grouped(unknown)) without an answer"
    }

    /// What was seen, as it is stored.
    var observations: [Observation] {
        (servers ?? []).map { host, answer in
            let (state, records) = answer.stored
            return Observation(name: host.description, type: "smtp", state: state, records: records)
        }
    }
}

extension MailServerAnswer {
    /// Whether a handshake succeeded; `nil` when that is not known.
    fileprivate var isEncrypted: Bool? {
        guard case .seen(let server) = self else { return nil }
        if case .done = server.handshake { return true }
        return false
    }

    fileprivate var stored: (state: String, records: [String]) {
        switch self {
        case .blocked: ("unknown.blocked", [])
        case .unreachable(let why): ("unknown.unreachable", [why])
        case .unknown(let why): ("unknown.not-seen", [why])
        case .seen(let server):
            switch server.handshake {
            case .none: ("records", ["no STARTTLS"])
            case .failed(let why): ("records", ["STARTTLS", "fails: \(why)"])
            case .done(let tls): ("records", ["STARTTLS"] + tls.stored)
            }
        }
    }
}

extension TLSSeen {
    /// What was seen, as it is stored: the version and what the certificate says.
    var stored: [String] {
        var lines = [version] + olderAccepted.map { "also \($0)" }
        if let own = chain.first { lines += own.stored }
        if !trustFault.isEmpty { lines.append("not trusted: \(trustFault)") }
        return lines
    }
}

extension CertificateSeen {
    /// How lines of stored evidence begin: who issued a certificate, and the digest that a TLSA record holds.
    static let issuerMark = "issued by "
    static let keyMark = "SHA-256 of its key: "

    /// What it says, as it is stored.
    var stored: [String] {
        var lines = ["certificate for \(namesInWords), \(notBefore.utcDate) to \(notAfter.utcDate)"]
        if !issuer.isEmpty { lines.append(Self.issuerMark + bounded(escaped(issuer.utf8), to: 200)) }
        let digest = publicKeyDigests.sha256
        if !digest.isEmpty {
            lines.append(Self.keyMark + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        }
        return lines
    }

    /// The names that it is for, the first five of them.
    var namesInWords: String {
        if names.isEmpty { return "no name" }
        let rest = names.count - 5
        return listed(names.prefix(5) + (rest > 0 ? [counted(rest, "other", "others")] : []))
    }

    /// The seconds that are left; negative when it has ended.
    func secondsLeft(at moment: Instant) -> Int { notAfter.secondsSinceEpoch - moment.secondsSinceEpoch }

    /// Whether it ends within two weeks.
    func endsSoon(at moment: Instant) -> Bool { (0..<14 * 86_400).contains(secondsLeft(at: moment)) }
}
