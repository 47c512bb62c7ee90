import DNS
import Findings

/// Whether senders are asked to report mail that could not be delivered encrypted (RFC 8460).
struct TLSReportAnalysis: Sendable {
    let domain: DomainName
    /// The answer at `_smtp._tls`.
    let answer: Answer
    /// The one record, when there is just one.
    let record: FieldRecord?
    /// The hosts of addresses that certainly can't be reached.
    let missingHosts: Set<DomainName>
}

extension TLSReportAnalysis {
    /// The most addresses whose hosts are looked up.
    static let limit = 20

    /// Asks for the record, and whether the hosts of its addresses exist.
    init(of domain: DomainName, inquiry: Inquiry) async {
        self.domain = domain
        if let question = Self.question(for: domain) {
            answer = await inquiry.answer(to: question)
        } else {
            answer = Answer(Question(domain, .txt), .nonexistent)
        }
        let texts = FieldRecord.selected(from: answer.texts, .tlsReporting)
        record = texts.count == 1 ? texts.first.map { FieldRecord($0, .tlsReporting) } : nil
        var missing: Set<DomainName> = []
        for address in (record?.value("rua").map(ReportURI.list) ?? []).prefix(Self.limit) {
            guard let host = address.host, host != domain else { continue }
            if await Self.isMissing(host, isMail: address.isMail, inquiry: inquiry) { missing.insert(host) }
        }
        missingHosts = missing
    }

    /// Where the record stands; `nil` when that name would be too long.
    static func question(for domain: DomainName) -> Question? {
        (try? domain.prefixed("_smtp._tls")).map { Question($0, .txt) }
    }

    /// Whether nothing can be sent to a host: it has no address and, for mail, no mail server either.
    private static func isMissing(_ host: DomainName, isMail: Bool, inquiry: Inquiry) async -> Bool {
        for type in isMail ? [RecordType.mx, .a, .aaaa] : [.a, .aaaa] {
            let answer = await inquiry.answer(host, type)
            if type == .mx, answer.mailExchanges.contains(where: { $0.host == .root }) { return true }
            guard answer.isMissing else { return false }
        }
        return true
    }

    /// The addresses of the record, whatever is wrong with them.
    var addresses: [ReportURI] { record?.value("rua").map(ReportURI.list) ?? [] }

    /// Whether senders have a record that they can follow; `nil` when not known.
    var isPresent: Bool? {
        guard answer.unknownReason == nil else { return nil }
        guard let record, record.faults.isEmpty else { return false }
        return addresses.contains { $0.fault == nil }
    }

    static let factKinds: [FactKind] = [
        domainFact(
            "tls-rpt.present", "TLS-RPT record", .flag,
            "Whether senders are asked, by a record that they can follow, to report mail that could not travel encrypted.",
            from: "TXT at '_smtp._tls' of the domain")
    ]

    var facts: [String: FactValue] {
        ["domain.tls-rpt.present": isPresent.map(FactValue.flag) ?? .unknown(because: answer.unknownReason ?? .timeout)]
    }

    /// What was seen, for the list of standards.
    var seen: String {
        if let reason = answer.unknownReason { return "unknown: \(reason)" }
        let count = FieldRecord.selected(from: answer.texts, .tlsReporting).count
        guard count == 1 else { return count == 0 ? "no record" : "\(count) records" }
        guard isPresent == true else { return "one record, with a mistake" }
        return counted(addresses.filter { $0.fault == nil }.count, "report address", "report addresses")
    }

    /// The records, term by term.
    var displayed: [DisplayedRecord] {
        FieldRecord.selected(from: answer.texts, .tlsReporting).map { text in
            FieldRecord(text, .tlsReporting).displayed(
                as: "tls-rpt", title: "TLS-RPT record", at: answer.question.name, meaning: meaning)
        }
    }

    private func meaning(of field: FieldRecord.Field) -> String {
        switch field.name {
        case "v": return "\(domain) wants to know when mail to it could not travel encrypted."
        case "rua":
            let places = ReportURI.list(field.value).map { $0.fault == nil ? $0.place : "\($0.text) (not usable)" }
            return "Daily statistics go to \(listed(places))."
        default: return "Senders do not know this and ignore it."
        }
    }
}

extension FieldRecord {
    /// The record as pages show it; what is beyond its first 1,000 characters is cut.
    func displayed(
        as standard: String, title: String, at name: DomainName, meaning: (Field) -> String
    ) -> DisplayedRecord {
        DisplayedRecord(
            standard: standard, title: title, name: name, type: .txt,
            text: bounded(escaped(text.prefix(2_000)), to: 1_000),
            terms: fields.map { DisplayedTerm(text: fragment($0.range), meaning: meaning($0)) })
    }
}
