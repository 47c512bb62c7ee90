import DNS
import Findings

private let draft = "draft-brand-indicators-for-message-identification"

/// The checks of BIMI, which no office needs: never above a note except where a record misses its aim.
extension Check {
    static let bimiAbsent = Check(
        "bimi.absent", .note, parked: .silent, when: "A domain that sends mail has no BIMI record.",
        cites: "\(draft) section 4",
        says: "No logo is published. Nothing to do; for offices, a .gov name says more.", fix: "None.")
    static let bimiDeclined = Check(
        "bimi.declined", .note, when: "The record declines a logo: 'l=' and 'a=' are empty.",
        cites: "\(draft) section 4", says: "The domain declares that it shows no logo.", fix: "None.")
    static let bimiNotEffective = Check(
        "bimi.not-effective", .note, when: "There is a logo, and the DMARC policy does not enforce in full.",
        cites: "\(draft) section 7", says: "The logo is not shown while DMARC does not enforce.",
        fix: "Bring DMARC to 'quarantine' or 'reject', for all mail and for names below.")
    static let bimiSyntax = Check(
        "bimi.syntax", .low, when: "The record breaks the grammar of BIMI or has no 'l='.",
        cites: "\(draft) section 4", says: "The logo record has a mistake at '{fragment}'; it is ignored.",
        fix: "Publish 'v=BIMI1; l=' and the https address of the logo, then '; a=' and that of its certificate.")
    static let bimiMultipleRecords = Check(
        "bimi.multiple-records", .low, when: "Two or more BIMI records stand at the name.",
        cites: "\(draft) section 4", says: "{count} logo records: all are ignored.", fix: "Keep one.")
    static let bimiNotHTTPS = Check(
        "bimi.not-https", .low, when: "The logo or its certificate has no https address.",
        cites: "\(draft) section 4", says: "'{uri}' must be an https address.",
        fix: "Serve it over https and write that address.")
    static let bimiWrongPlace = Check(
        "bimi.wrong-place", .low, when: "A BIMI record stands at '_bimi' of the domain or at the domain itself.",
        cites: "\(draft) section 4", says: "A logo record stands at {name}, where nobody looks.",
        fix: "Move it to default._bimi.{domain}.")
    static let bimiUnknown = Check(
        "bimi.unknown", .unknown, when: "The BIMI record could not be looked up.", cites: "\(draft) section 4",
        says: "The logo record could not be read ({reason}).", fix: "Run again.")
    static let bimiNoCertificate = Check(
        "bimi.no-certificate", .note, when: "The record has a logo and no certificate for it.",
        cites: "\(draft) section 4", says: "Large providers show logos only with a mark certificate.", fix: "None.")

    /// Every check of BIMI.
    static let bimi: [Check] = [
        bimiAbsent, bimiDeclined, bimiNotEffective, bimiSyntax, bimiMultipleRecords, bimiNotHTTPS, bimiWrongPlace,
        bimiUnknown, bimiNoCertificate,
    ]
}

extension BIMIAnalysis {
    /// Judges the record of a domain that sends mail.
    func judge(dmarc: DMARCAnalysis, into findings: inout FindingList) {
        guard let answer else { return }
        for name in wrongPlaces { findings.raise(.bimiWrongPlace, ["name": name.description]) }
        if let reason = answer.unknownReason {
            findings.raise(.bimiUnknown, ["reason": reason.description])
            return
        }
        let misses = FieldRecord.nearMisses(in: answer.texts, .bimi)
        for text in misses { findings.raise(.bimiSyntax, ["fragment": bounded(escaped(text.prefix(40)), to: 40)]) }
        let count = FieldRecord.selected(from: answer.texts, .bimi).count
        if count == 0, misses.isEmpty, wrongPlaces.isEmpty { findings.raise(.bimiAbsent) }
        if count > 1 { findings.raise(.bimiMultipleRecords, ["count": String(count)]) }
        guard let record, let content else { return }
        for range in record.faults + (content == .incomplete ? [0..<record.text.count] : []) {
            findings.raise(
                .bimiSyntax, ["fragment": record.fragment(range)], at: RecordPlace(range, of: answer.question.name))
        }
        switch content {
        case .declined: findings.raise(.bimiDeclined)
        case .incomplete: break
        case .logo(let logo, let certificate):
            for place in [logo, certificate] where !place.isEmpty {
                let uri = ReportURI(place.utf8)
                if uri.isMail || uri.fault != nil { findings.raise(.bimiNotHTTPS, ["uri": place]) }
            }
            if certificate.isEmpty { findings.raise(.bimiNoCertificate) }
            if dmarc.stopsLogos { findings.raise(.bimiNotEffective) }
        }
    }
}

extension DMARCAnalysis {
    /// Whether receivers show no logo for the policy's sake; false also when the policy is not known.
    fileprivate var stopsLogos: Bool {
        let record = discovery.applied?.record
        let effective = discovery.effective
        return effective.name.effective == DMARCPolicy.none || effective.subdomains.effective == DMARCPolicy.none
            || record?.isTest ?? false || record?.percent ?? 100 < 100
    }
}
