import DNS
import Findings

extension DMARCAnalysis {
    /// Judges which record applies and what it says; `wildcard` holds texts that made-up names answer with.
    func judge(_ circumstances: Circumstances, wildcard: [[UInt8]], into findings: inout FindingList) {
        judgePlace(wildcard, into: &findings)
        for name in misplaced {
            let isBesideGoodOne = discovery.walk.steps.first?.record != nil
            findings.raise(.dmarcWrongPlace, ["name": name.description], severity: isBesideGoodOne ? .low : nil)
        }
        if let reason = discovery.unknownReason {
            findings.raise(.dmarcUnknown, ["reason": reason.description])
            return
        }
        if let count = discovery.walk.steps.first?.several {
            findings.raise(.dmarcMultipleRecords, ["count": String(count)])
            return
        }
        guard let (source, record) = discovery.applied else {
            findings.raise(.dmarcMissing)
            judgeDepth(into: &findings)
            return
        }
        judgeSource(source, into: &findings)
        if source == .own { judgeTags(of: record, into: &findings) }
        judgePolicy(of: record, source, circumstances, into: &findings)
        judgeMethods(into: &findings)
        judgeReports(of: record, into: &findings)
    }

    private func judgeSource(_ source: DMARCDiscovery.Source, into findings: inout FindingList) {
        let policy = discovery.current.name.effective?.rawValue ?? "none"
        switch source {
        case .own: break
        case .organization(let name):
            findings.raise(.dmarcInherited, ["location": name.description, "policy": policy])
            judgeDepth(into: &findings)
        case .registry(let name):
            findings.raise(.dmarcInheritedRegistry, ["location": name.description, "policy": policy])
        }
    }

    private func judgeDepth(into findings: inout FindingList) {
        guard !discovery.walk.skipped.isEmpty else { return }
        findings.raise(.dmarcDeepName, ["names": listed(discovery.walk.skipped.map(\.description))])
    }

    /// What stands at `_dmarc` beside or in place of a record.
    private func judgePlace(_ wildcard: [[UInt8]], into findings: inout FindingList) {
        guard let own = discovery.walk.steps.first else { return }
        if let target = own.answer.aliases.last {
            findings.raise(
                .dmarcAlias, ["target": target.description], severity: own.unknownReason == nil ? nil : .unknown)
        }
        guard own.unknownReason == nil else { return }
        let texts = own.answer.texts
        let selected = DMARCRecord.selected(from: texts)
        for text in texts where !selected.contains(text) {
            if text.prefix(6).lowercased == Array("v=spf1".utf8) {
                findings.raise(.dmarcSPFAtDMARC, severity: wildcard.contains(text) ? .note : nil)
            } else if selected.isEmpty, looksLikeDMARC(text) {
                findings.raise(.dmarcVersionNearMiss, ["fragment": escaped(text.prefix(40))])
            } else if !selected.isEmpty {
                findings.raise(.dmarcUnrelatedText)
            }
        }
    }
}

/// Whether a text is meant as DMARC but does not begin as a DMARC record must.
func looksLikeDMARC(_ text: [UInt8]) -> Bool {
    guard DMARCRecord.selected(from: [text]).isEmpty else { return false }
    let plain = text.lowercased.filter { !isBlank($0) }
    let marks = ["v=dmarc", "dmarc1"].map { Array($0.utf8) }
    return plain.indices.contains { index in marks.contains { plain[index...].starts(with: $0) } }
}

extension DMARCAnalysis {
    private func judgePolicy(
        of record: DMARCRecord, _ source: DMARCDiscovery.Source, _ circumstances: Circumstances,
        into findings: inout FindingList
    ) {
        let requested = discovery.current.name.requested ?? .none
        if !record.hasInvalidPolicy, source != .own || record.has("p") {
            if requested == .none { findings.raise(.dmarcPolicyNone) }
            judgeStrength(of: record, requested, source, into: &findings)
        }
        let below = source == .own ? discovery.current.subdomains.requested : requested
        let madeUp = source == .own ? discovery.current.nonexistent.requested : record.forNonexistent
        if circumstances.isParked, [requested, below, madeUp].contains(where: { $0 != .reject && $0 != nil }) {
            findings.raise(.dmarcParkedIncomplete)
        }
        if requested == .reject, circumstances.sends, circumstances.hasKey == false {
            findings.raise(.dmarcRejectWithoutDKIM)
        }
    }

    private func judgeStrength(
        of record: DMARCRecord, _ requested: DMARCPolicy, _ source: DMARCDiscovery.Source,
        into findings: inout FindingList
    ) {
        if requested == .quarantine, discovery.effective.name.effective == .quarantine {
            findings.raise(.dmarcPolicyQuarantine)
        }
        if record.isTest, requested != .none {
            findings.raise(.dmarcTesting, ["lower": requested.lowered.rawValue, "full": requested.rawValue])
        }
        if record.percent < 100, requested != .none {
            findings.raise(.dmarcPercent, ["pct": String(record.percent)])
        }
        guard source == .own, discovery.organizationalDomain == discovery.domain || record.scope != .unsaid else {
            return
        }
        let words = [
            "p": requested.rawValue, "sp": record.forSubdomains.rawValue, "np": Self.effect(of: record.forNonexistent),
        ]
        if record.forSubdomains < requested { findings.raise(.dmarcSubdomainWeaker, words) }
        if record.forNonexistent == .none {
            findings.raise(.dmarcNonexistentOpen, words, severity: requested == .none ? .medium : nil)
        } else if record.forNonexistent < requested {
            findings.raise(.dmarcNonexistentWeaker, words)
        }
    }

    private static func effect(of policy: DMARCPolicy) -> String {
        switch policy {
        case .none: "nothing stops it"
        case .quarantine: "it only goes to spam folders"
        case .reject: "it is refused"
        }
    }

    private func judgeReports(of record: DMARCRecord, into findings: inout FindingList) {
        for check in reports {
            let host = check.host.description
            if check.delivery == .impossible {
                findings.raise(.dmarcReportHostMissing, ["address": check.address.address])
            }
            switch check.authorization {
            case .own, .given: break
            case .refused:
                findings.raise(
                    .dmarcExternalUnauthorized, ["host": host, "record": "\(check.place) TXT \"v=DMARC1\""])
            case .overridden(let other): findings.raise(.dmarcExternalOverride, ["host": host, "other": other])
            case .unknown(let reason):
                findings.raise(.dmarcExternalUnknown, ["host": host, "reason": reason.description])
            }
        }
        let addresses = record.reportAddresses("rua")
        guard addresses.isEmpty else { return }
        findings.raise(.dmarcNoAggregate, severity: record.requested == .none && !findings.isParked ? .high : nil)
    }
}

extension DMARCOutcome {
    /// What the record asks for, before tests and shares; `nil` when no record applies or that is not known.
    var requested: DMARCPolicy? { if case .policy(let requested, _) = self { requested } else { nil } }
}
