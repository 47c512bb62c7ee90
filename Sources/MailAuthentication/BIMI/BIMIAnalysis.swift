import DNS
import Findings

/// Which logo receivers may show beside the domain's mail (draft-brand-indicators-for-message-identification).
struct BIMIAnalysis: Sendable {
    let domain: DomainName
    /// The answer at `default._bimi`, of the domain or else of its organizational domain; `nil` when it was not asked
    /// for, since the domain sends no mail.
    let answer: Answer?
    /// The one record, when there is just one.
    let record: FieldRecord?
    /// Names without the selector at which a record stands instead.
    let wrongPlaces: [DomainName]
}

extension BIMIAnalysis {
    /// Asks for the record of a domain that sends mail, then of the organizational domain where it has none.
    ///
    /// - Parameters:
    ///   - sends: Whether it may send mail; nothing is asked otherwise.
    ///   - organization: The organizational domain, when it is known.
    init(of domain: DomainName, sends: Bool, organization: DomainName?, inquiry: Inquiry) async {
        self.domain = domain
        guard sends else {
            (answer, record, wrongPlaces) = (nil, nil, [])
            return
        }
        let own = await Self.answer(at: domain, inquiry: inquiry)
        let hasOwn = !FieldRecord.selected(from: own.texts, .bimi).isEmpty
        if !hasOwn, own.unknownReason == nil, let organization, organization != domain {
            answer = await Self.answer(at: organization, inquiry: inquiry)
        } else {
            answer = own
        }
        let texts = FieldRecord.selected(from: answer?.texts ?? [], .bimi)
        record = texts.count == 1 ? texts.first.map { FieldRecord($0, .bimi) } : nil
        var wrong: [DomainName] = []
        if !hasOwn {
            for name in [domain, try? domain.prefixed("_bimi")].compactMap(\.self)
            where !FieldRecord.selected(from: await inquiry.answer(name, .txt).texts, .bimi).isEmpty {
                wrong.append(name)
            }
        }
        wrongPlaces = wrong
    }

    private static func answer(at domain: DomainName, inquiry: Inquiry) async -> Answer {
        guard let name = try? domain.prefixed("default._bimi") else {
            return Answer(Question(domain, .txt), .nonexistent)
        }
        return await inquiry.answer(name, .txt)
    }

    /// What a record says.
    enum Content: Hashable, Sendable {
        /// No logo is to be shown.
        case declined
        /// The place of the logo, and of the certificate for it, empty when there is none.
        case logo(String, certificate: String)
        /// No tag for a logo, or a certificate without a logo.
        case incomplete
    }

    /// What the one record says.
    var content: Content? {
        guard let record else { return nil }
        let certificate = record.value("a").map { bounded(escaped($0.prefix(300)), to: 200) } ?? ""
        guard let logo = record.value("l").map({ bounded(escaped($0.prefix(300)), to: 200) }) else {
            return .incomplete
        }
        if logo.isEmpty { return certificate.isEmpty ? .declined : .incomplete }
        return .logo(logo, certificate: certificate)
    }

    static let factKinds: [FactKind] = [
        domainFact(
            "bimi.present", "BIMI record", .flag,
            "Whether the domain says which logo belongs to its mail. A domain that sends no mail does not have this fact.",
            from: "TXT at 'default._bimi' of the domain or of its organizational domain")
    ]

    var facts: [String: FactValue] {
        guard let answer else { return [:] }
        if let reason = answer.unknownReason { return ["domain.bimi.present": .unknown(because: reason)] }
        var isPresent = false
        if case .logo = content { isPresent = record?.faults.isEmpty ?? false }
        return ["domain.bimi.present": .flag(isPresent)]
    }

    /// What was seen, for the list of standards.
    var seen: String {
        guard let answer else { return "not needed: sends no mail" }
        if let reason = answer.unknownReason { return "unknown: \(reason)" }
        switch content {
        case .logo(_, let certificate): return certificate.isEmpty ? "a logo" : "a logo with a certificate"
        case .declined: return "no logo wanted"
        case .incomplete: return "one record, with a mistake"
        case nil:
            let count = FieldRecord.selected(from: answer.texts, .bimi).count
            return count == 0 ? "no record" : "\(count) records"
        }
    }

    /// The records, term by term.
    var displayed: [DisplayedRecord] {
        guard let answer else { return [] }
        return FieldRecord.selected(from: answer.texts, .bimi).map { text in
            FieldRecord(text, .bimi).displayed(
                as: "bimi", title: "BIMI record", at: answer.question.name, meaning: meaning)
        }
    }

    private func meaning(of field: FieldRecord.Field) -> String {
        let value = bounded(escaped(field.value.prefix(300)), to: 200)
        switch field.name {
        case "v": return "Mail programs may show a logo beside mail from \(domain)."
        case "l": return value.isEmpty ? "No logo is to be shown." : "The logo is at \(value)."
        case "a":
            return value.isEmpty
                ? "No certificate vouches for the logo." : "The certificate that vouches for the logo is at \(value)."
        case "avp": return "Whether the logo of the brand or a picture of the person is preferred."
        case "lps": return "For which local parts another logo may be shown."
        default: return "Receivers do not know this and ignore it."
        }
    }
}
