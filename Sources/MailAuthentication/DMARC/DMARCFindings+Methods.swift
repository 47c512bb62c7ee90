import DNS
import Findings

extension DMARCAnalysis {
    /// Judges whether receivers of both rules come to the same, and whether the record belongs where it stands.
    func judgeMethods(into findings: inout FindingList) {
        if let difference {
            findings.raise(
                .dmarcMethodsDiffer, ["difference": difference.words, "name": difference.remedy.description])
        }
        if case .own? = discovery.applied?.source, discovery.applied?.record.scope == .registry,
            discovery.isSuffix == false
        {
            findings.raise(.dmarcRegistryOnOwner)
        }
    }

    /// Judges strict alignment by what is known of names below the domain that sign or send.
    func judgeAlignment(_ circumstances: Circumstances, _ around: SPFSurroundings, into findings: inout FindingList) {
        guard circumstances.isKnownToSend, let record = discovery.applied?.record else { return }
        if record.isStrict("aspf"), let name = around.subdomainsSending.first {
            findings.raise(.dmarcStrictAlignment, ["source": "mail that \(name) sends as \(discovery.domain)"])
        } else if record.isStrict("adkim"), let name = around.subdomainsSigning.first {
            findings.raise(.dmarcStrictAlignment, ["source": "mail of \(discovery.domain) that \(name) signs"])
        }
    }

    /// Where the two ways of finding a record part, and the name at which a record would bring them together.
    private var difference: (words: String, remedy: DomainName)? {
        guard let older = discovery.older.organizationalDomain, let newer = discovery.organizationalDomain else {
            return nil
        }
        let (domain, old, new) = (discovery.domain, discovery.older, discovery.current)
        let pairs = [
            ("", old.policies.name, new.name, old.location, discovery.location),
            (
                " for names below \(domain)", old.policies.subdomains, new.subdomains, old.locationBelow,
                discovery.locationBelow
            ),
        ]
        guard !pairs.contains(where: { $0.1.unknownReason != nil || $0.2.unknownReason != nil }) else { return nil }
        for (about, first, second, place, otherPlace) in pairs where place != otherPlace {
            guard first.effective != second.effective else { continue }
            let (a, b) = (place ?? older, otherPlace ?? newer)
            return ("reach different policies\(about): \(first.word) from \(a), \(second.word) from \(b)", older)
        }
        guard older != newer else { return nil }
        return ("take different names for the organization that \(domain) belongs to: \(older) and \(newer)", older)
    }
}

extension DMARCOutcome {
    /// What is done, for sentences.
    fileprivate var word: String { self == .absent ? "no policy" : "'\(effective?.rawValue ?? "unknown")'" }
}
