import DNS

/// Whether a domain exists and its name servers answer.
struct ZoneAnalysis: Sendable {
    enum Existence: Hashable, Sendable {
        case exists
        case missing
        case unreachable(UnknownReason)
    }

    let domain: DomainName
    /// NS, MX, TXT and A of the domain.
    let answers: [Answer]
}

extension ZoneAnalysis {
    private static let types: [RecordType] = [.ns, .mx, .txt, .a]

    /// Asks what every check needs; questions of the other checks are put on their way beside them.
    init(of domain: DomainName, inquiry: Inquiry) async {
        self.domain = domain
        let below = ["_dmarc", "_domainkey", wildcardProbe].compactMap { try? domain.prefixed($0) }
        inquiry.prefetch(Self.types.map { Question(domain, $0) } + below.map { Question($0, .txt) })
        var answers: [Answer] = []
        for type in Self.types { answers.append(await inquiry.answer(domain, type)) }
        self.answers = answers
    }

    /// A positive answer for any type wins; a failed look-up never means that the name is missing.
    var existence: Existence {
        if answers.contains(where: { $0.state == .records || $0.state == .empty }) { return .exists }
        if answers.contains(where: { $0.state == .nonexistent }) { return .missing }
        return .unreachable(answers.lazy.compactMap(\.unknownReason).first ?? .timeout)
    }

    /// Whether the domain is the top of a zone: it has name servers of its own.
    var isZone: Bool { answers.contains { $0.question.type == .ns && $0.state == .records && $0.aliases.isEmpty } }

    /// Whether an answer at the domain failed validation.
    var isBogus: Bool { answers.contains { $0.unknownReason == .bogus } }

    /// The name that the domain is an alias of.
    var alias: DomainName? { answers.lazy.compactMap(\.aliases.last).first }
}

extension ZoneAnalysis {
    /// Judges an existing domain; `all` holds every answer, `beyond` says what was left out.
    func judge(all: [Answer], beyond: [String], into findings: inout FindingList) {
        if let alias { findings.raise(.nameIsAlias, ["target": alias.description]) }
        for name in Self.contradicted(all) { findings.raise(.inconsistentExistence, ["name": name.description]) }
        let failed = all.filter { $0.unknownReason != nil }
        if !failed.isEmpty {
            let reasons = Set(failed.compactMap { $0.unknownReason?.description }).sorted()
            let what =
                "\(failed.count) of \(all.count) look-ups for \(domain) failed (\(listed(reasons)))."
            findings.raise(.partlyUnknown, ["what": what])
        }
        for what in beyond { findings.raise(.partlyUnknown, ["what": what]) }
    }

    /// Names that do not exist for one type and have records of another, aliases left out.
    private static func contradicted(_ answers: [Answer]) -> [DomainName] {
        let plain = answers.filter(\.aliases.isEmpty)
        let missing = Set(plain.filter { $0.state == .nonexistent }.map(\.question.name))
        let present = Set(plain.filter { $0.state == .records }.map(\.question.name))
        return missing.intersection(present).sorted()
    }
}
