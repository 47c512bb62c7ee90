import Findings
import Guidance
import Settings

extension Composition {
    /// The plan of a domain as its page shows it; `nil` without one.
    func planBlock(for domain: DomainSettings, _ record: SubjectRecord?) -> PlanBlock? {
        guard let plan = plans[domain.name], case .object = plan else { return nil }
        var closing = PlanClosing(self, record)
        let steps = plan["steps"].elements.prefix(Self.mostSteps).enumerated().map { place, step in
            self.step(step, place: place, of: domain, record, items: closing.items(closedBy: step["facts"]))
        }
        return PlanBlock(
            because: plan.words("because"), nothing: steps.isEmpty ? Self.nothing(plan.words("stage")) : "",
            findOut: plan["findOutFirst"].lines, quiet: quietWords(plan["quiet"]), ballots: plan.words("ballots"),
            steps: steps,
            later: plan["later"].elements.prefix(Self.mostSteps).map { later in
                PlanBlock.Later(title: later.spans("title"), when: later.spans("when"))
            })
    }

    /// A hostile plan is cut here.
    private static let mostSteps = 50

    private static func nothing(_ stage: String) -> String {
        switch stage {
        case "done": "There is nothing more to publish."
        case "parked": "There is nothing more to publish for a domain without mail."
        case "unknown": "No step is proposed until what is unknown is found out."
        default: "No step is proposed now."
        }
    }

    private func step(
        _ step: JSONValue, place: Int, of domain: DomainSettings, _ record: SubjectRecord?, items: [Item]
    ) -> PlanStep {
        let (time, isReady) = time(of: step)
        let messages = Dictionary((record?.findings ?? []).map { ($0.code, $0.message) }) { first, _ in first }
        let control = step["control"]?.text.flatMap(Control.init(rawValue:)) ?? .dns
        func findings(_ member: String) -> [PlanStep.Finding] {
            step[member].elements.compactMap(\.text).map { code in
                PlanStep.Finding(code: code, message: messages[code].map(plain) ?? "")
            }
        }
        return PlanStep(
            id: "step-\(place + 1)", title: step.spans("title"), time: time, isReady: isReady,
            ask: domain.controlledBy.addressee(control), records: step["records"].elements.map(Self.record),
            file: step["file"].flatMap { file in
                guard let text = file["text"]?.text else { return nil }
                // Pages have one kind of line end.
                return PlanFile(
                    address: file.words("url"), text: text.replacing("\r\n", with: "\n"))
            },
            why: step.spans("why"), before: step["missing"].lines(after: "Not yet: ") + step["before"].lines,
            next: step.spans("next"), back: step.spans("back"),
            rejects: step.spans("rejects"), closes: findings("closes"), raises: findings("raises"),
            items: items.map { PlanStep.Item(id: $0.id, name: NamedLink($0.title, PagePath.item($0.id))) })
    }

    /// When a step can be taken. A day that has passed by the report's day is no hindrance.
    private func time(of step: JSONValue) -> (text: String, isReady: Bool) {
        let day = step["firstDay"]?.text.flatMap { CalendarDate($0) }
        let isReady = step["ready"]?.boolean ?? true
        if let day, day > input.asOf { return ("Not before \(day.spelled)", false) }
        return isReady ? ("It can be done now", true) : ("Wait until what it rests on is done", false)
    }

    private static func record(_ record: JSONValue) -> PlanRecord {
        let (name, type) = (record.words("name"), record.words("type"))
        func values(_ member: String) -> [PlanRecord.Value] {
            record[member].elements.compactMap(\.text).map(PlanRecord.Value.init)
        }
        let host = record.words("host")
        return PlanRecord(
            title: "\(type) at \(name)", name: name, host: host.isEmpty ? "@" : host, zone: record.words("zone"),
            type: type,
            timeToLive: record["ttl"]?.integer, old: values("old"), new: values("new"),
            lines: record["lines"].elements.compactMap(\.text).joined(separator: "\n"))
    }

    /// `It is a quiet time: General election, from … to …`.
    private func quietWords(_ quiet: JSONValue?) -> String {
        guard let quiet, let until = quiet["until"]?.text.flatMap({ CalendarDate($0) }) else { return "" }
        let title = quiet.words("title")
        let from = quiet["from"]?.text.flatMap { CalendarDate($0) }
        let span = [from.map { "from \($0.spelled)" }, "to \(until.spelled)"].compactMap(\.self).joined(separator: " ")
        let first = quiet["first"]?.text.flatMap { CalendarDate($0) } ?? until.adding(days: 1)
        return "\(title.isEmpty ? "An election" : title): \(span) is a quiet time. No stricter step is taken then."
            + " The first day for one is \(first.spelled)."
    }
}

/// Which items of the checklists the steps of a plan would close, one step after the other.
private struct PlanClosing {
    private let composition: Composition
    private var record: SubjectRecord?
    private var open: Set<String>

    init(_ composition: Composition, _ record: SubjectRecord?) {
        self.composition = composition
        self.record = record
        // An item that does not apply is closed by nobody; under an accepted risk the domain may still come to meet it.
        open = Set(
            record.map { composition.judgements[$0.subject] ?? [] }?
                .filter { $0.judged.status.asksForAction || $0.judged.status == .waived }.map(\.item.id) ?? [])
    }

    /// Items that become met when the step's facts take the place of the present ones; an earlier step's stay.
    mutating func items(closedBy facts: JSONValue?) -> [Item] {
        guard case .object(let members)? = facts, !members.isEmpty, var changed = record, !open.isEmpty else {
            return []
        }
        for (name, value) in members {
            if value == .null { changed.facts[name] = nil }
            if let value = FactValue(json: value) { changed.facts[name] = value }
        }
        record = changed
        let closed = composition.judged(changed, items: open).filter { $0.status == .met }.map(\.item)
        open.subtract(closed.map(\.id))
        return closed
    }
}

extension Composition {
    /// Items judged as if a domain's record were another one.
    fileprivate func judged(_ record: SubjectRecord, items: Set<String>) -> [AssessedItem] {
        var other = input
        other.settings.domains.removeAll { $0.name != record.subject.name }
        for list in other.catalog.checklists.indices {
            for group in other.catalog.checklists[list].groups.indices {
                other.catalog.checklists[list].groups[group].items.removeAll { !items.contains($0.id) }
            }
        }
        return other.judged([record], asOf: input.asOf).items
    }
}

extension JSONValue {
    /// The text of a member; empty where there is none.
    func words(_ member: String) -> String { self[member]?.text ?? "" }

    fileprivate func spans(_ member: String) -> [TextSpan] {
        self[member]?.text.map { [TextSpan]($0) } ?? []
    }
}

extension JSONValue? {
    /// The elements of a list; none where there is none.
    var elements: [JSONValue] { self?.elements ?? [] }

    /// The texts of a list as sentences.
    fileprivate var lines: [PlanLine] { lines(after: "") }

    /// The same, each with words before it.
    fileprivate func lines(after words: String) -> [PlanLine] {
        elements.compactMap(\.text).map { PlanLine(text: [TextSpan](words + $0)) }
    }
}
