import DNS
import Findings

extension SPFAnalysis {
    /// Judges what the terms lead to.
    func judgeTree(into findings: inout FindingList) {
        for node in nodes { judgeNode(node, into: &findings) }
        judgeCount(into: &findings)
        judgeVoids(into: &findings)
        // A circle has its own finding.
        let targets = nodes.filter { $0.leadsToRecord && $0.state != .loop }.compactMap(\.target)
        for target in Set(targets).sorted() {
            let count = targets.count { $0 == target }
            if count > 1 {
                findings.raise(.spfDuplicateInclude, ["target": target.description, "count": String(count)])
            }
        }
    }

    private func judgeNode(_ node: SPFNode, into findings: inout FindingList) {
        var words = ["term": node.text, "target": node.target?.description ?? node.text]
        switch node.state {
        case .missing, .noName: if node.leadsToRecord { findings.raise(.spfIncludeMissing, words) }
        case .broken(let fault):
            let place = node.record.map { $0.fragment(fault.range) } ?? ""
            words["why"] = "a mistake at '\(place)': \(fault.kind)"
            findings.raise(.spfIncludeInvalid, words)
        case .multiple(let count):
            words["why"] = "it has \(count) SPF records"
            findings.raise(.spfIncludeInvalid, words)
        case .unknown(let reason):
            guard node.leadsToRecord else { return }
            words["reason"] = reason.description
            findings.raise(.spfIncludeUnknown, words)
        case .loop:
            words["name"] = node.target?.description
            words["holder"] = node.holder.description
            findings.raise(node.target == node.holder ? .spfIncludeSelf : .spfIncludeLoop, words)
        case .tooManyHosts: findings.raise(.spfTooManyHosts, words)
        case .dependsOnSender:
            words["provider"] = node.holder == domain ? "" : " (in the record of \(node.holder))"
            findings.raise(.spfDependsOnSender, words)
        case .read, .notFollowed: break
        }
    }

    private func judgeCount(into findings: inout FindingList) {
        let bound = isExact ? "" : "at least "
        if lookups > SPFEvaluation.lookupLimit {
            findings.raise(.spfTooManyLookups, ["count": bound + grouped(lookups)])
        } else if lookups >= SPFEvaluation.lookupLimit - 1 {
            findings.raise(.spfNearLookupLimit, ["count": (isExact ? "" : "At least ") + String(lookups)])
        }
    }

    private func judgeVoids(into findings: inout FindingList) {
        let names = { (nodes: [SPFNode]) in nodes.map { "'\($0.text)'" }.joined(separator: ", ") }
        if voids.count > SPFEvaluation.voidLimit {
            findings.raise(.spfTooManyVoids, ["count": String(voids.count), "terms": names(voids)])
            return
        }
        for node in voids {
            findings.raise(.spfVoidTerm, ["term": node.text, "name": node.target?.description ?? node.text])
        }
        if voidsForSix.count > SPFEvaluation.voidLimit {
            let only = voidsForSix.filter { $0.voidFour != true }
            findings.raise(.spfTooManyVoidsForSix, ["count": String(voidsForSix.count), "terms": names(only)])
        }
    }
}

extension SPFAnalysis {
    /// Judges whom the record lets pass, and what it says of everybody else.
    func judgeReach(
        of record: SPFRecord, _ tree: SPFNode, _ circumstances: Circumstances, into findings: inout FindingList
    ) {
        if let term = tree.passesEverybody {
            findings.raise(.spfAllowsAll, ["term": term])
        } else {
            judgeAll(of: record, tree, circumstances, into: &findings)
        }
        judgeWidth(of: record, tree, into: &findings)
    }

    private func judgeAll(
        of record: SPFRecord, _ tree: SPFNode, _ circumstances: Circumstances, into findings: inout FindingList
    ) {
        switch tree.all {
        case .qualifier(.neutral): findings.raise(.spfNeutralAll)
        case .qualifier(.softfail):
            let isEnough = circumstances.isEnforced == true && !circumstances.isParked
            findings.raise(.spfSoftfailAll, severity: isEnough ? .note : nil)
        case .qualifier(.fail):
            if circumstances.sends, circumstances.isEnforced == false, circumstances.hasKey == false {
                findings.raise(.spfHardfailBeforeDMARC)
            }
        case .absent: if record.redirect == nil { findings.raise(.spfNoAll) }
        case .qualifier(.pass), .unknown: break
        }
    }

    private func judgeWidth(of record: SPFRecord, _ tree: SPFNode, into findings: inout FindingList) {
        let set = tree.authorized
        let four = set.fourCount
        let six = set.sixCount
        let isWhole = four == UInt64(1) << 32 || six == .max
        let widest = tree.contributions.max { left, right in
            (left.set.fourCount, left.set.sixCount) < (right.set.fourCount, right.set.sixCount)
        }
        if isWhole || four > UInt64(1) << 24 || six > UInt64(1) << 48 {
            let widestSix = tree.contributions.max { $0.set.sixCount < $1.set.sixCount }
            let term = four > UInt64(1) << 24 ? widest?.text : widestSix?.text
            let count =
                six == .max
                ? "all IPv6 addresses"
                : four > UInt64(1) << 24 ? "\(grouped(four)) addresses" : "\(grouped(six)) IPv6 networks"
            findings.raise(
                .spfAllowsWide, ["count": count, "term": term ?? ""], severity: isWhole ? .critical : nil)
        } else if four > UInt64(1) << 20 {
            findings.raise(
                .spfAllowsMany, ["count": "\(grouped(four)) addresses", "provider": widest?.provider ?? ""])
        }
    }
}

extension SPFNode {
    /// What each term of the record adds to the addresses that may send.
    fileprivate var contributions: [(text: String, provider: String, set: AddressSet)] {
        var result: [(text: String, provider: String, set: AddressSet)] = []
        for term in record?.terms ?? [] {
            if case .directive(.pass, .network(let network, let prefix)) = term.content, let record {
                var set = AddressSet()
                set.insert(network, prefix: prefix)
                let text = record.fragment(term.range)
                result.append((text, "'\(text)'", set))
            }
        }
        for child in children {
            let provider = child.target.flatMap(MailProvider.owning)?.name ?? child.target?.description ?? child.text
            result.append((child.text, provider, child.kind.passes ? child.passing : AddressSet()))
        }
        return result
    }

    private var passing: AddressSet {
        switch kind {
        case .hosts: addresses
        case .include, .redirect, .record: authorized
        }
    }
}

extension SPFNode.Kind {
    fileprivate var passes: Bool {
        switch self {
        case .include(let qualifier), .hosts(let qualifier): qualifier == .pass
        case .redirect, .record: true
        }
    }
}
