import DNS
import Findings

extension MTASTSAnalysis {
    /// What the judgement needs to know of other standards and of earlier gatherings.
    struct Surroundings: Sendable {
        /// Whether the domain takes mail, declared or inferred.
        var receives: Bool
        /// Whether all mail servers have working DANE; `nil` when not known.
        var hasDANE: Bool?
        var history: DomainHistory?
    }

    /// Judges the record, the file, and whether the mail servers fit it.
    func judge(_ around: Surroundings, into findings: inout FindingList) {
        if let reason = answer.unknownReason {
            findings.raise(.mtaSTSUnknown, ["reason": reason.description])
            return
        }
        let texts = FieldRecord.selected(from: answer.texts, .mtaSTS)
        let misses = FieldRecord.nearMisses(in: answer.texts, .mtaSTS)
        for text in misses {
            let isBlankOnly = text.starts(with: "v=STSv1".utf8) && text.dropFirst(7).first.map(isBlank) == true
            findings.raise(
                .mtaSTSVersionNearMiss, ["fragment": bounded(escaped(text.prefix(40)), to: 40), "stamp": stamp],
                severity: isBlankOnly ? .low : nil)
        }
        if texts.isEmpty, misses.isEmpty, around.receives {
            findings.raise(around.hasDANE == true ? .mtaSTSNotNeeded : .mtaSTSMissing)
        }
        if texts.count > 1 { findings.raise(.mtaSTSMultipleRecords, ["count": String(texts.count)]) }
        guard let record else { return }
        if isNull == true { findings.raise(.mtaSTSNullMX) }
        for range in record.fields.faults + [record.brokenPlace].compactMap(\.self) {
            findings.raise(
                .mtaSTSSyntax, ["fragment": record.fields.fragment(range), "stamp": stamp],
                at: RecordPlace(range, of: answer.question.name))
        }
        judgeFetch(around, into: &findings)
        guard certificateFault == nil, let policy else { return }
        judgeFaults(of: policy, into: &findings)
        guard policy.isUsable, let mode = policy.mode else { return }
        judge(policy, mode, around, into: &findings)
        if mode != .none {
            judgeServers(policy, mode, into: &findings)
            judgeProbes(mode, into: &findings)
        }
    }

    /// An id that could be published now.
    private var stamp: String { record?.id ?? asOf.utcDate.description.filter { $0 != "-" } }

    private func judgeFetch(_ around: Surroundings, into findings: inout FindingList) {
        var words = ["host": host?.description ?? ""]
        func failed(_ reason: String) {
            words["reason"] = reason
            let failures = failures(after: around.history?.policyFailures ?? 0)
            let isNew = failures == (around.history?.policyFailures ?? 0)
            findings.raise(.mtaSTSFetchFailed, words, severity: failures >= 2 && !isNew ? .medium : nil)
        }
        if let why = certificateFault {
            words["why"] = why
            let wasEnforced = around.history?.policy?.mode == MTASTSPolicy.Mode.enforce.rawValue
            findings.raise(.mtaSTSCertificate, words, severity: wasEnforced ? .high : nil)
        }
        switch fetch {
        case .notNeeded, .answered(.certificate): break
        case .notAsked: failed("nothing here fetches policy files")
        case .noHost: findings.raise(.mtaSTSHostMissing, words)
        case .late: failed(UnknownReason.deadline.description)
        case .answered(.unreachable(let why)): failed(why)
        case .answered(.unrecorded): failed("the recorded zones do not hold it")
        case .answered(.tooLarge): findings.raise(.mtaSTSTooLarge, words)
        case .answered(.redirect(let place)):
            words["place"] = place.isEmpty ? "another address" : bounded(place, to: 80)
            findings.raise(.mtaSTSRedirect, words)
        case .answered(.status(let status)):
            words["status"] = String(status)
            findings.raise(.mtaSTSStatus, words)
        case .answered(.file(_, let type, let certificate)):
            judge(type: type, certificate, words, into: &findings)
        }
    }

    private func judge(
        type: String?, _ certificate: CertificateSeen?, _ words: [String: String], into findings: inout FindingList
    ) {
        var words = words
        // A recorded file has neither type nor certificate.
        if let type = type ?? certificate.map({ _ in "" }), type != "text/plain" {
            words["type"] = type.isEmpty ? "nothing in particular" : bounded(escaped(type.utf8), to: 60)
            findings.raise(.mtaSTSMediaType, words)
        }
        guard certificateFault == nil, let end = certificate?.notAfter,
            end.secondsSinceEpoch - asOf.secondsSinceEpoch < 14 * 86_400
        else { return }
        words["date"] = end.utcDate.description
        findings.raise(.mtaSTSCertificateExpiring, words)
    }

    private func judge(
        _ policy: MTASTSPolicy, _ mode: MTASTSPolicy.Mode, _ around: Surroundings, into findings: inout FindingList
    ) {
        if mode == .none { findings.raise(.mtaSTSModeNone) }
        if mode == .testing { findings.raise(.mtaSTSModeTesting) }
        if mode != .none, let age = policy.maxAge, age < 604_800 {
            findings.raise(
                .mtaSTSAgeShort, ["time": duration(age)], severity: mode == .enforce && age < 86_400 ? .medium : nil)
        }
        if let earlier = around.history?.policy, let id = record?.id, earlier.id == id,
            earlier.fingerprint != policy.fingerprint
        {
            findings.raise(.mtaSTSIDUnchanged)
        }
    }

    private func judgeServers(
        _ policy: MTASTSPolicy, _ mode: MTASTSPolicy.Mode, into findings: inout FindingList
    ) {
        let isEnforced = mode == .enforce
        for host in servers where !policy.covers(host) {
            findings.raise(
                .mtaSTSUnmatched,
                [
                    "host": host.description,
                    "effect": isEnforced ? "Senders that honor it refuse to deliver there." : "",
                ], severity: isEnforced ? nil : .medium)
        }
        guard !servers.isEmpty else { return }
        for pattern in policy.patterns where !servers.contains(where: pattern.fits) {
            findings.raise(.mtaSTSUnused, ["pattern": pattern.description])
        }
    }

    private func judgeProbes(_ mode: MTASTSPolicy.Mode, into findings: inout FindingList) {
        let isEnforced = mode == .enforce
        let effect = isEnforced ? "senders refuse to deliver" : "senders will refuse to deliver once it is enforced"
        for (host, answer) in probes {
            guard case .seen(let seen) = answer, case .done(let tls) = seen.handshake,
                !tls.isTrusted || !tls.matchesName
            else { continue }
            let why = tls.isTrusted ? "it is for another name" : tls.trustFault
            findings.raise(
                .mtaSTSMXCertificate, ["host": host.description, "why": why, "effect": effect],
                severity: isEnforced ? nil : .medium)
        }
    }
}

/// Seconds in the largest unit that they fill: `10 minutes`, `2 hours`, `7 days`.
func duration(_ seconds: Int) -> String {
    switch seconds {
    case 86_400...: counted(seconds / 86_400, "day", "days")
    case 3_600...: counted(seconds / 3_600, "hour", "hours")
    case 60...: counted(seconds / 60, "minute", "minutes")
    default: counted(seconds, "second", "seconds")
    }
}
