import DNS
import Findings

/// The answer to 'can strangers send in our name?'.
struct Headline: Hashable, Sendable {
    enum Word: String, Hashable, Sendable {
        case yes, partly, no, unknown
    }

    let word: Word
    /// One sentence for the reader.
    let reason: String
}

extension Headline {
    /// Tries yes, partly, no in this order; unknown when a failed look-up could change what they give.
    init(domain: DomainName, spf: SPFAnalysis, dmarc: DMARCAnalysis, lapses: [Lapse], findings: FindingList) {
        let effective = dmarc.discovery.effective
        let isWide = findings.findings.contains { $0.code == Check.spfAllowsWide.code && $0.severity == .critical }
        if let lapse = lapses.first {
            self.init(word: .yes, reason: lapse.opening(of: domain))
        } else if findings.has(.spfAllowsAll) || isWide {
            self.init(word: .yes, reason: "The SPF record lets every computer send as \(domain).")
        } else if effective.name.effective == DMARCPolicy.none {
            self.init(word: .yes, reason: Self.openReason(dmarc))
        } else if let reason = effective.name.unknownReason {
            self.init(word: .unknown, reason: "The DMARC record could not be read: \(reason).")
        } else if let reason = spf.answer.unknownReason {
            self.init(word: .unknown, reason: "The SPF record could not be read: \(reason).")
        } else if let node = spf.hidingNode {
            self.init(
                word: .unknown,
                reason: "What '\(node.text)' of the SPF record allows could not be read, so it may allow anybody.")
        } else {
            self.init(covered: effective, dmarc: dmarc)
        }
    }

    private static func openReason(_ dmarc: DMARCAnalysis) -> String {
        guard let record = dmarc.discovery.applied?.record else { return "No DMARC record is in effect." }
        if record.requested != .none, record.isTest || record.percent == 0 {
            return "The DMARC policy is only a test; forged mail is counted, not stopped."
        }
        let discovery = dmarc.discovery
        if discovery.current.name.effective != DMARCPolicy.none, discovery.older.policies.name == .absent {
            return "Receivers that follow the older rules find no DMARC record for \(discovery.domain)."
        }
        return "The DMARC policy is 'none': forged mail is counted, not stopped."
    }

    /// The name itself is covered; are the names below it, and is the policy in full force?
    private init(covered effective: DMARCPolicies, dmarc: DMARCAnalysis) {
        let record = dmarc.discovery.applied?.record
        let policy = effective.name.effective?.rawValue ?? "none"
        if effective.subdomains.effective == DMARCPolicy.none {
            self.init(word: .partly, reason: "The name itself is protected (\(policy)), names below it are not.")
        } else if effective.nonexistent.effective == DMARCPolicy.none {
            self.init(
                word: .partly, reason: "The name itself is protected (\(policy)), made-up names below it are not.")
        } else if record?.isTest ?? false || record?.percent ?? 100 < 100 {
            self.init(word: .partly, reason: "The DMARC policy is under test, or asks for a share of the mail only.")
        } else if let reason = effective.subdomains.unknownReason ?? effective.nonexistent.unknownReason {
            self.init(
                word: .unknown, reason: "The policy for names below it could not be read: \(reason).")
        } else {
            self.init(
                word: .no, reason: "Receivers are asked to \(policy) mail that fails the check, for every name.")
        }
    }
}

extension SPFAnalysis {
    /// A term that may hide a record which lets everybody pass.
    fileprivate var hidingNode: SPFNode? {
        nodes.first { node in
            switch (node.kind, node.state) {
            case (.include(.pass), .unknown), (.redirect, .unknown): true
            default: false
            }
        }
    }
}
