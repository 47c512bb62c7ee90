import Findings

/// A fact and how it is read from the published document.
struct ConsentFact: Sendable {
    let kind: FactKind
    /// The kinds of files without which the fact is not there at all.
    let needs: Set<InputRole>
    /// `nil` where there is nothing to speak of.
    let value: @Sendable (PublishedReading) -> FactValue?

    /// Why a withheld figure makes a fact unknown.
    static let withheld = FactValue.unknown("withheld, so that nobody can be recognized")

    static let all: [ConsentFact] = [
        ConsentFact(
            "coverage.enough-share", "messages backed by enough consent", .share,
            "Messages sent to people whose consent was enough at that moment",
            from: .coverage, needs: [.ledger, .messages]
        ) { share(of: $0.total(.coverage, 1), in: $0.total(.coverage, 0)) },
        ConsentFact(
            "coverage.none-share", "messages with no consent on file", .share,
            "Messages sent to people with no consent on file", from: .coverage,
            needs: [.ledger, .messages]
        ) { share(of: $0.total(.coverage, 3), in: $0.total(.coverage, 0)) },
        ConsentFact(
            "promotional.written-share", "promotional messages with express written consent", .share,
            "Promotional messages sent with express written consent",
            from: .promotional, needs: [.ledger, .messages]
        ) { reading in
            guard let messages = reading.total(.promotional, 0), let without = reading.total(.promotional, 1) else {
                return nil
            }
            guard let messages, let without else { return withheld }
            return share(of: messages - without, in: messages)
        },
        ConsentFact(
            "after-opt-out.in-window", "messages within ten business days after an opt-out", .number,
            "Messages sent after an opt-out, within ten business days",
            from: .afterRevocation, needs: [.ledger, .messages]
        ) { sentCount($0, .afterRevocation, 0) },
        ConsentFact(
            "after-opt-out.late", "messages more than ten business days after an opt-out", .number,
            "Messages sent more than ten business days after an opt-out",
            from: .afterRevocation, needs: [.ledger, .messages]
        ) { sentCount($0, .afterRevocation, 1) },
        ConsentFact(
            "opt-out.late", "opt-outs honored after more than ten business days", .number,
            "Opt-outs honored more than ten business days after they were asked for",
            from: .late, needs: [.ledger]
        ) { number($0.total(.late, 3) ?? .some(0)) },
        ConsentFact(
            "opt-out.pending-late", "opt-outs still open after more than ten business days", .number,
            "Opt-outs not honored although asked for more than ten business days ago",
            from: .late, needs: [.ledger]
        ) { number($0.total(.late, 4) ?? .some(0)) },
        ConsentFact(
            "opt-out.p95-seconds", "seconds within which 95 of 100 opt-outs were honored", .number,
            "Seconds within which 95 of 100 opt-outs were honored", from: .honor,
            needs: [.ledger]
        ) { $0.total(.honor, 2).map(number) },
        ConsentFact(
            "opt-out.rate", "opt-outs among the people reached", .share,
            "Opt-outs for each person reached, where the files hold one program", from: .optOuts,
            needs: [.ledger, .messages]
        ) { reading in
            // People whom several programs reached can't be told from the figures of each.
            let programs = reading.rows(.reach)
            guard programs.count == 1, let reached = programs.first?.figures.last else { return nil }
            return share(of: reading.total(.optOuts, 0) ?? .some(0), in: .some(reached))
        },
    ]

    private init(
        _ name: String, _ title: String, _ type: FactType, _ meaning: String, from statistic: Statistic,
        needs: Set<InputRole>,
        value: @escaping @Sendable (PublishedReading) -> FactValue?
    ) {
        kind = FactKind(
            name: "consent.\(name)", title: title, subject: .program, type: type, meaning: "\(meaning).",
            source: "\(statistic.rawValue) of the consent figures as published")
        self.needs = needs
        self.value = value
    }

    /// A share is known only when part, whole and remainder may all be shown.
    private static func share(of part: Int??, in whole: Int??) -> FactValue? {
        guard let part, let whole else { return nil }
        guard let part, let whole else { return withheld }
        guard whole > 0 else { return nil }
        let remainder = abs(whole - part)
        return (1...CellSheet.largestSmall).contains(remainder) ? withheld : .share(count: part, of: whole)
    }

    private static func number(_ figure: Int?) -> FactValue { figure.map(FactValue.number) ?? withheld }

    /// A count of messages, where messages were sent at all.
    private static func sentCount(_ reading: PublishedReading, _ statistic: Statistic, _ column: Int) -> FactValue? {
        guard reading.total(.reach, 0) != nil else { return nil }
        return number(reading.total(statistic, column) ?? .some(0))
    }
}
