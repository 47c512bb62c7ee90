import DNS

/// Asks what the check itself does not need and a plan would rest on: what a domain's services ask it to publish.
///
/// What is not there is not told: nothing was to be expected.
struct Outlook: Sendable {
    let domain: DomainName
    let inquiry: Inquiry

    /// Asks for the SPF records that one entry could stand for several, where the look-ups are too many, and for that of
    /// the service that takes the mail, where there is no record; for keys of services that have none at the domain.
    func ask(_ spf: SPFAnalysis, _ mx: MXAnalysis, _ dkim: DKIMAnalysis) async {
        let targets = spf.meantNodes.filter(\.leadsToRecord).compactMap(\.target)
        var includes: [DomainName] = []
        if spf.texts.isEmpty, spf.answer.unknownReason == nil {
            includes = MailProvider.recognized(in: mx.servers.map(\.host)).compactMap(\.umbrella)
        } else if spf.trees.reduce(0, { $0 + $1.total }) > SPFEvaluation.lookupLimit {
            includes = MailProvider.recognized(in: targets).compactMap(\.umbrella)
        }
        for include in includes where !targets.contains(include) {
            guard await isKnown(include, .txt) else { continue }
            var walk = SPFWalk(inquiry: inquiry)
            _ = await walk.tree(of: SPFRecord(Array("v=spf1 include:\(include)".utf8)), at: domain)
        }
        let signing = Set(dkim.selectors.filter(\.isFound).map(\.name))
        for provider in MailProvider.recognized(in: targets) {
            let aliases = provider.keyAliases(for: domain)
            guard !aliases.contains(where: { signing.contains($0.selector) }) else { continue }
            for alias in aliases { _ = await isKnown(alias.target, .txt) }
        }
    }

    /// Asks for what hangs on a domain without mail: its web site's name can be forged, too.
    func ask(ofParked domain: DomainName) async {
        guard let www = try? domain.prefixed("www"), await inquiry.answer(domain, .a).state == .records,
            await isKnown(www, .a)
        else { return }
        _ = await inquiry.answer(aside: Question(www, .txt)) { $0.unknownReason == nil }
    }

    /// Asks for the keys that a signed zone offers to its parent (RFC 7344), when the parent knows of none.
    func ask(_ dnssec: DNSSECAnalysis) async {
        if dnssec.isSignedWithoutLink { _ = await isKnown(domain, .offeredSigner) }
    }

    private func isKnown(_ name: DomainName, _ type: RecordType) async -> Bool {
        await inquiry.answer(aside: Question(name, type)) { $0.state == .records }.state == .records
    }
}

extension RecordType {
    /// CDS: the DS records that a zone wants its parent to have (RFC 7344 section 3.1).
    static let offeredSigner = RecordType(rawValue: 59)
}
