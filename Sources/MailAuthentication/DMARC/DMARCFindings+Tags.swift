import DNS
import Findings

extension DMARCAnalysis {
    private static let knownTags = [
        "v", "p", "sp", "np", "rua", "ruf", "adkim", "aspf", "fo", "psd", "t", "pct", "ri", "rf",
    ]

    /// Judges the tags of the domain's own record, one by one.
    func judgeTags(of record: DMARCRecord, into findings: inout FindingList) {
        if record.text.indices.dropLast().contains(where: { isBackslash(record.text, at: $0) }) {
            findings.raise(.dmarcBackslash)
        } else {
            for fault in record.faults {
                let hasPolicy = record.has("p")
                let words = [
                    "fragment": record.fragment(fault.range), "at": column(fault.firstWrong),
                    "correction": record.corrected.map { "Publish '\($0)'." }
                        ?? "Write every part as 'tag=value', with one ';' between them.",
                ]
                findings.raise(.dmarcSyntax, words, severity: hasPolicy ? nil : .high, at: place(fault.range))
            }
        }
        judgePolicyTags(of: record, into: &findings)
        var seen: Set<String> = []
        for tag in record.tags {
            if !seen.insert(tag.name).inserted {
                let isGrave = ["p", "sp", "rua"].contains(tag.name)
                findings.raise(
                    .dmarcRepeatedTag, ["tag": tag.name], severity: isGrave ? .high : nil, at: place(tag.range))
            }
            judge(tag, into: &findings)
        }
        judgeObsolete(record, into: &findings)
        for name in ["rua", "ruf"] { judgeAddresses(name, of: record, into: &findings) }
        if record.has("ruf") {
            findings.raise(.dmarcFailureReports)
        } else if record.has("fo") {
            findings.raise(.dmarcFailureOptions)
        }
        if let organization = discovery.organizationalDomain, organization != discovery.domain, record.scope == .unsaid
        {
            for name in ["sp", "np"] where record.has(name) {
                findings.raise(.dmarcSubdomainTagIgnored, ["tag": name, "org": organization.description])
            }
        }
    }

    private func isBackslash(_ text: [UInt8], at index: Int) -> Bool {
        text[index] == UInt8(ascii: "\\") && text[index + 1] == UInt8(ascii: ";")
    }

    private func judgePolicyTags(of record: DMARCRecord, into findings: inout FindingList) {
        guard record.has("p") else {
            findings.raise(.dmarcPolicyMissing)
            return
        }
        // Second means right after `v`; parts that could not be read stand between them too.
        if let place = record.tags.firstIndex(where: { $0.name == "p" }), place != 1 {
            findings.raise(.dmarcPolicyNotSecond)
        }
    }

    private func judge(_ tag: DMARCRecord.Tag, into findings: inout FindingList) {
        let value = String(decoding: tag.value.lowercased, as: UTF8.self)
        let words = ["tag": tag.name, "value": escaped(tag.value)]
        let correct: String?
        switch tag.name {
        case "p", "sp", "np":
            guard DMARCPolicy(rawValue: value) == nil else { return }
            let isIgnored = discovery.applied?.record.isUsed == false
            let effect =
                isIgnored
                ? "Receivers ignore DMARC, as there is no report address."
                : "Receivers act as if it said 'none'."
            findings.raise(.dmarcPolicyInvalid, words.merging(["effect": effect]) { $1 }, at: place(tag.range))
            return
        case "adkim", "aspf": correct = ["r", "s"].contains(value) ? nil : "Write r (relaxed) or s (strict)."
        case "t": correct = ["y", "n"].contains(value) ? nil : "Write y or n."
        case "psd": correct = DMARCScope(rawValue: value) != nil ? nil : "Write y, n or u."
        case "pct": correct = DMARCRecord.percent(value) != nil ? nil : "Remove 'pct'."
        case "ri": correct = value.utf8.allSatisfy(isDigit) ? nil : "Remove 'ri'."
        case "fo":
            let options = value.split(separator: ":", omittingEmptySubsequences: false)
            correct = options.allSatisfy { ["0", "1", "d", "s"].contains($0) } ? nil : "Write 0, 1, d or s."
        case "v", "rua", "ruf", "rf": correct = nil
        default:
            judgeUnknown(tag, into: &findings)
            return
        }
        guard let correct else { return }
        findings.raise(
            .dmarcValueInvalid, words.merging(["correct": correct]) { $1 },
            severity: ["adkim", "aspf"].contains(tag.name) ? .medium : nil, at: place(tag.range))
    }

    private func judgeUnknown(_ tag: DMARCRecord.Tag, into findings: inout FindingList) {
        let near = nearest(to: tag.name, in: Self.knownTags, within: min(2, tag.name.utf8.count - 1))
        let isGrave = near.map { ["p", "sp", "rua"].contains($0) } ?? false
        findings.raise(
            .dmarcUnknownTag, ["tag": tag.name, "hint": near.map { "Did you mean '\($0)'?" } ?? ""],
            severity: isGrave ? .medium : nil, at: place(tag.range))
    }

    /// A place in the domain's own record.
    private func place(_ range: Range<Int>) -> RecordPlace {
        RecordPlace(name: "_dmarc.\(discovery.domain)", offset: range.lowerBound, length: range.count)
    }

    private func judgeObsolete(_ record: DMARCRecord, into findings: inout FindingList) {
        var obsolete = ["ri", "rf"].filter(record.has)
        // A share below 100 of a policy that stops something has its own finding.
        if record.has("pct"), record.percent == 100 || record.requested == .none { obsolete.insert("pct", at: 0) }
        let addresses = record.reportAddresses("rua") + record.reportAddresses("ruf")
        if addresses.contains(where: \.hasSizeLimit) { obsolete.append("!size") }
        for tag in obsolete { findings.raise(.dmarcObsoleteTag, ["tag": tag]) }
    }

    private func judgeAddresses(_ name: String, of record: DMARCRecord, into findings: inout FindingList) {
        let addresses = record.reportAddresses(name)
        guard !addresses.isEmpty else { return }
        let usable = addresses.filter(\.isUsable)
        for address in addresses where !address.isUsable && ["", "mailto"].contains(address.scheme) {
            findings.raise(
                .dmarcReportAddressInvalid, ["uri": address.text],
                severity: usable.isEmpty && name == "rua" ? .high : nil)
        }
        if addresses.allSatisfy({ !["", "mailto"].contains($0.scheme) }) { findings.raise(.dmarcReportScheme) }
        if addresses.count > 2 {
            findings.raise(.dmarcManyReportAddresses, ["tag": name, "count": String(addresses.count)])
        }
    }
}
