import DNS
import Findings

extension DKIMAnalysis {
    /// Judges the keys that were found, or that none was.
    func judge(_ circumstances: Circumstances, into findings: inout FindingList) {
        if !selectors.contains(where: \.isFound) { judgeNothingFound(circumstances, into: &findings) }
        for selector in selectors { judge(selector, circumstances, into: &findings) }
        judgeWildcard(into: &findings)
        judgeSharing(into: &findings)
        let keys = usable.compactMap(\.usableKey)
        let isOnlyEd25519 = keys.allSatisfy { if case .ed25519 = $0 { true } else { false } }
        if !keys.isEmpty, isOnlyEd25519 { findings.raise(.dkimEd25519Only) }
    }

    private func judgeNothingFound(_ circumstances: Circumstances, into findings: inout FindingList) {
        let mayMatter = circumstances.sends || circumstances.isParked
        if let reason = unknownReason, base.unknownReason != nil || selectors.allSatisfy(\.isUnknown) {
            findings.raise(.dkimUnknown, ["reason": reason.description])
        } else if base.state == .nonexistent {
            guard mayMatter else { return }
            let names = providers.isEmpty ? "each service that sends its mail" : listed(providers)
            let fix =
                circumstances.isParked
                ? "None: a domain that sends no mail needs no key."
                : "Turn on DKIM at \(names); it shows the records to publish."
            findings.raise(.dkimMissing, ["fix": fix])
        } else if wildcard?.isFound != true, circumstances.sends {
            findings.raise(.dkimNoneFound, ["count": counted(askedCount, "known name", "known names")])
        }
    }

    private func judge(
        _ selector: DKIMSelector, _ circumstances: Circumstances, into findings: inout FindingList
    ) {
        var words = ["selector": selector.name]
        switch selector.state {
        case .unknown: break
        case .missing:
            if let name = selector.misplaced {
                words["name"] = name.description
                words["right"] = selector.answer.question.name.description
                findings.raise(.dkimRecordMisplaced, words)
            } else if base.state != .nonexistent || !findings.has(.dkimMissing) {
                findings.raise(.dkimSelectorMissing, words)
            }
        case .targetMissing(let target):
            words["target"] = target.description
            words["provider"] = selector.provider.isEmpty ? "the provider" : selector.provider
            findings.raise(.dkimTargetMissing, words)
        case .multiple(let count):
            words["count"] = String(count)
            findings.raise(.dkimMultipleRecords, words)
        case .broken(let fault, let text):
            words["fragment"] = escaped(text[fault.range.clamped(to: 0..<text.count)].prefix(60))
            words["at"] = column(fault.firstWrong)
            findings.raise(.dkimSyntax, words, at: RecordPlace(fault.range, of: selector.answer.question.name))
        case .revoked: findings.raise(.dkimRevoked, words)
        case .damaged(let damage):
            words["why"] = damage.description
            findings.raise(.dkimKeyDamaged, words)
        case .unknownType(let type):
            words["k"] = escaped(type.utf8)
            findings.raise(.dkimKeyTypeUnknown, words)
        case .key(let key): judge(key, of: selector, circumstances, into: &findings)
        }
    }

    private func judge(
        _ key: DKIMKey, of selector: DKIMSelector, _ circumstances: Circumstances, into findings: inout FindingList
    ) {
        var words = ["selector": selector.name]
        if case .rsa(let bits, _, _) = key {
            words["bits"] = String(bits)
            switch bits {
            case ..<1024: findings.raise(.dkimKeyTooShort, words)
            case 1024..<2048: findings.raise(.dkimKeyShort, words)
            case 2048...4096: break
            default: findings.raise(.dkimKeyLong, words)
            }
        }
        if key.hasOddExponent { findings.raise(.dkimExponent, words) }
        if let hashes = selector.record?.hashes {
            if !hashes.contains("sha256") {
                findings.raise(.dkimHashOnlySHA1, words)
            } else if hashes.contains("sha1") {
                findings.raise(.dkimHashSHA1, words)
            }
        }
        guard let record = selector.record else { return }
        if record.isTesting { findings.raise(.dkimTesting, words) }
        if !record.servesMail, !record.servesReportsOnly { findings.raise(.dkimServiceNotMail, words) }
        if circumstances.isParked, selector.usableKey != nil { findings.raise(.dkimParkedKey, words) }
    }

    private func judgeWildcard(into findings: inout FindingList) {
        if case .key? = wildcard?.state { findings.raise(.dkimWildcard) }
        if isRevokedByWildcard { findings.raise(.dkimWildcardRevoked) }
    }

    private func judgeSharing(into findings: inout FindingList) {
        var places: [(key: DKIMKey, names: [String])] = []
        for selector in selectors {
            guard case .key(let key) = selector.state else { continue }
            if let index = places.firstIndex(where: { $0.key == key }) {
                places[index].names.append("'\(selector.name)'")
            } else {
                places.append((key, ["'\(selector.name)'"]))
            }
        }
        for place in places where place.names.count > 1 {
            findings.raise(.dkimSharedKey, ["places": listed(place.names)])
        }
    }
}

extension DKIMSelector {
    /// Whether the look-up failed.
    var isUnknown: Bool { if case .unknown = state { true } else { false } }
}
