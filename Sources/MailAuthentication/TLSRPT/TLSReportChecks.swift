import DNS
import Findings

/// The checks of TLS-RPT.
extension Check {
    static let tlsReportMissing = Check(
        "tls-rpt.missing", .low, parked: .silent,
        when: "The domain takes mail and has no TLS-RPT record; medium when it has MTA-STS or DANE.",
        cites: "RFC 8460 section 3", says: "Nobody tells {domain} when encrypted delivery fails.",
        fix: "Publish 'v=TLSRPTv1; rua=mailto:' and an address for reports at _smtp._tls.{domain}.")
    static let tlsReportUnknown = Check(
        "tls-rpt.unknown", .unknown, when: "The TLS-RPT record could not be looked up.", cites: "RFC 8460 section 3",
        says: "The TLS-RPT record could not be read ({reason}).", fix: "Run again.")
    static let tlsReportMultipleRecords = Check(
        "tls-rpt.multiple-records", .medium, when: "Two or more TLS-RPT records stand at the domain.",
        cites: "RFC 8460 section 3", says: "{count} records: senders ignore them.", fix: "Keep one.")
    static let tlsReportSyntax = Check(
        "tls-rpt.syntax", .medium,
        when: "The record breaks the grammar of TLS-RPT, names no address, or does not begin as it must.",
        cites: "RFC 8460 section 3", says: "Mistake at '{fragment}'; senders ignore the record.",
        fix: "Publish '{correct}' at _smtp._tls.{domain}.",
        fixInGeneral: "Publish 'v=TLSRPTv1; rua=mailto:' and an address for reports, and nothing else.")
    static let tlsReportAddressInvalid = Check(
        "tls-rpt.address-invalid", .medium, when: "A report address can't be used.", cites: "RFC 8460 section 3",
        says: "'{uri}' is not a usable address.",
        fix:
            "Write 'mailto:' and an address of mail, or 'https:' and one of the web; ',', '!' and ';' as %2C, %21, %3B."
    )
    static let tlsReportScheme = Check(
        "tls-rpt.scheme", .medium, when: "A report address has another scheme than 'mailto:' and 'https:'.",
        cites: "RFC 8460 section 3", says: "Only mailto: and https: are allowed, not '{uri}'.",
        fix: "Write 'rua=mailto:' and an address for reports.")
    static let tlsReportHostMissing = Check(
        "tls-rpt.host-missing", .medium, when: "The host of a report address has no mail server and no address.",
        cites: "RFC 8460 section 3", says: "Reports to {address} can't be delivered.", fix: "Correct the address.")
    static let tlsReportInsecure = Check(
        "tls-rpt.https-insecure", .medium, when: "A report address is one of 'http:'.", cites: "RFC 8460 section 3",
        says: "Reports to {uri} would travel unprotected.", fix: "Write https: in place of http:.")
    static let tlsReportSameMailbox = Check(
        "tls-rpt.same-mailbox", .low,
        when: "The only report address is a mailbox of the domain itself, and MTA-STS is enforced.",
        cites: "RFC 8460 section 3, 5.3", says: "When delivery breaks, the reports about it break too.",
        fix: "Add a second address elsewhere.")

    /// Every check of TLS-RPT.
    static let tlsReporting: [Check] = [
        tlsReportMissing, tlsReportUnknown, tlsReportMultipleRecords, tlsReportSyntax, tlsReportAddressInvalid,
        tlsReportScheme, tlsReportHostMissing, tlsReportInsecure, tlsReportSameMailbox,
    ]
}

extension TLSReportAnalysis {
    /// What the judgement needs to know of other standards.
    struct Surroundings: Sendable {
        /// Whether the domain takes mail, declared or inferred.
        var receives: Bool
        /// Whether senders are promised encryption: by MTA-STS in any mode but `none`, or by DANE.
        var hasPromise: Bool
        /// Whether senders that can't deliver encrypted do not deliver.
        var isEnforced: Bool
    }

    /// Judges the record, or that there is none.
    func judge(_ around: Surroundings, into findings: inout FindingList) {
        if let reason = answer.unknownReason {
            findings.raise(.tlsReportUnknown, ["reason": reason.description])
            return
        }
        let texts = FieldRecord.selected(from: answer.texts, .tlsReporting)
        let misses = FieldRecord.nearMisses(in: answer.texts, .tlsReporting)
        for text in misses {
            let fields = FieldRecord(text, .tlsReporting)
            raise(bounded(escaped(text.prefix(40)), to: 40), fields, into: &findings)
        }
        if texts.isEmpty, misses.isEmpty, around.receives {
            findings.raise(.tlsReportMissing, severity: around.hasPromise ? .medium : nil)
        }
        if texts.count > 1 { findings.raise(.tlsReportMultipleRecords, ["count": String(texts.count)]) }
        guard let record else { return }
        for range in record.faults + (record.value("rua") == nil ? [0..<record.text.count] : []) {
            raise(
                record.fragment(range), record, at: RecordPlace(range, of: answer.question.name), into: &findings)
        }
        for address in addresses { judge(address, into: &findings) }
        if around.isEnforced, addresses.count == 1, addresses.first?.isMail == true, addresses.first?.host == domain {
            findings.raise(.tlsReportSameMailbox)
        }
    }

    private func raise(
        _ fragment: String, _ record: FieldRecord, at place: RecordPlace? = nil, into findings: inout FindingList
    ) {
        let good = (record.value("rua").map(ReportURI.list) ?? []).filter { $0.fault == nil }.map(\.text)
        let addresses = good.isEmpty ? "mailto:NAME@\(domain)" : good.joined(separator: ",")
        findings.raise(.tlsReportSyntax, ["fragment": fragment, "correct": "v=TLSRPTv1; rua=\(addresses)"], at: place)
    }

    private func judge(_ address: ReportURI, into findings: inout FindingList) {
        let words = ["uri": address.text, "address": address.place]
        switch address.fault {
        case .form: findings.raise(.tlsReportAddressInvalid, words)
        case .scheme: findings.raise(.tlsReportScheme, words)
        case .insecure: findings.raise(.tlsReportInsecure, words)
        case nil:
            if let host = address.host, missingHosts.contains(host) { findings.raise(.tlsReportHostMissing, words) }
        }
    }
}
