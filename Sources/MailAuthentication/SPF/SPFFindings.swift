import DNS
import Findings

/// What was seen beside the record: made-up names and the domain's own mail servers.
struct SPFSurroundings: Sendable {
    /// SPF records that a made-up name below the domain answers with.
    var wildcard: [[UInt8]] = []
    /// Mail servers inside the domain that have no SPF record.
    var hostsWithout: [DomainName] = []
    /// Names below the domain that settings list and that have none either.
    var subdomainsWithout: [DomainName] = []
    /// Those whose record names senders.
    var subdomainsSending: [DomainName] = []
    /// Those below which DKIM keys stand.
    var subdomainsSigning: [DomainName] = []
    /// Whether the domain has a record of the type that RFC 7208 gave up.
    var hasObsoleteType = false
}

extension SPFAnalysis {
    /// Judges what was seen. A cause takes the place of its consequences: what a broken record would do is not
    /// judged, only that it is broken.
    func judge(_ circumstances: Circumstances, _ around: SPFSurroundings, into findings: inout FindingList) {
        if let reason = answer.unknownReason {
            findings.raise(.spfUnknown, ["reason": reason.description])
            return
        }
        judgeTexts(into: &findings)
        judgeSurroundings(around, into: &findings)
        if texts.isEmpty {
            findings.raise(.spfMissing)
            for name in misplaced { findings.raise(.spfWrongPlace, ["name": name.description]) }
        } else if texts.count > 1 {
            findings.raise(.spfMultipleRecords, ["count": String(texts.count)])
        } else if let record, let tree {
            judgePieces(of: record, into: &findings)
            if record.faults.isEmpty {
                judgeTerms(of: record, circumstances, into: &findings)
                judgeTree(into: &findings)
                judgeReach(of: record, tree, circumstances, into: &findings)
            } else {
                judgeFaults(of: record, into: &findings)
            }
        }
    }

    private func judgeFaults(of record: SPFRecord, into findings: inout FindingList) {
        for fault in record.faults {
            let fragment = record.fragment(fault.range)
            let place = self.place(fault.range)
            switch fault.kind {
            case .glued(let second):
                findings.raise(
                    .spfTermGlued,
                    ["term": second, "at": column(fault.firstWrong), "correction": fault.correction ?? ""], at: place)
            case .repeatedModifier(let name): findings.raise(.spfRepeatedModifier, ["name": name], at: place)
            default:
                let correction = fault.correction.map { "Write '\($0)' instead." }
                findings.raise(
                    .spfSyntax,
                    [
                        "fragment": fragment.isEmpty ? record.fragment(0..<record.text.count) : fragment,
                        "at": column(fault.firstWrong), "kind": fault.kind.description,
                        "correction": correction ?? "Correct this entry, or remove it.",
                    ], at: place)
            }
        }
    }

    /// A place in the domain's own record.
    func place(_ range: Range<Int>) -> RecordPlace {
        RecordPlace(range, of: domain)
    }

    private func judgeTexts(into findings: inout FindingList) {
        for text in answer.texts where looksLikeSPF(text) {
            findings.raise(
                .spfVersionNearMiss, ["fragment": escaped(text.prefix(40))], severity: texts.count == 1 ? .low : nil)
        }
        if answer.texts.contains(where: { $0.starts(with: "spf2.0/".utf8) }) { findings.raise(.spfSenderID) }
        guard !texts.isEmpty else { return }
        let size = domain.description.utf8.count + answer.texts.reduce(0) { $0 + $1.count }
        if size > 450 || texts.contains(where: { $0.count > 512 }) {
            let needsTCP = answer.cameOverTCP || answer.size ?? 0 > Answer.safeSize
            findings.raise(.spfTooLong, ["count": grouped(size)], severity: needsTCP ? .medium : nil)
        }
    }

    private func judgeSurroundings(_ around: SPFSurroundings, into findings: inout FindingList) {
        if let text = around.wildcard.first {
            let authorizes = SPFRecord(text).terms.contains { term in
                if case .directive(.pass, _) = term.content { true } else { false }
            }
            findings.raise(.spfWildcard, ["text": escaped(text)], severity: authorizes ? .low : nil)
        }
        for host in around.hostsWithout { findings.raise(.spfHostMissing, ["host": host.description]) }
    }

    private func judgePieces(of record: SPFRecord, into findings: inout FindingList) {
        for case .text(let strings) in answer.records.map(\.data) where Array(strings.joined()) == record.text {
            var cut = 0
            for string in strings.dropLast() {
                cut += string.count
                guard let range = record.ranges.first(where: { $0.contains(cut) && $0.lowerBound < cut }) else {
                    continue
                }
                let isGlued = record.faults.contains { fault in
                    if case .glued(let second) = fault.kind {
                        fault.range == range && second == record.fragment(cut..<range.upperBound)
                    } else {
                        false
                    }
                }
                findings.raise(
                    .spfStringSplit, ["hint": isGlued ? "Two terms have grown together." : ""],
                    severity: isGlued ? .medium : nil)
            }
        }
    }
}

/// Whether a text is meant as SPF but does not begin as an SPF record must.
func looksLikeSPF(_ text: [UInt8]) -> Bool {
    guard SPFRecord.selected(from: [text]).isEmpty else { return false }
    var rest = text[...]
    while let first = rest.first {
        if isBlank(first) || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            rest = rest.dropFirst()
        } else if let length = typographicCharacter(rest) {
            rest = rest.dropFirst(length)
        } else {
            break
        }
    }
    let start = String(decoding: rest.prefix(8).lowercased, as: UTF8.self)
    return ["v=spf", "spf1 ", "v =spf1", "v= spf1", "v:spf1"].contains { start.hasPrefix($0) } || start == "spf1"
}
