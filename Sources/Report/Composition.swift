import Evidence
import Findings
import Foundation
import Guidance
import Settings

/// What all pages of one report are made from: the released part of the input, and everything judged.
struct Composition {
    /// The part of the input that the edition may speak of.
    let input: ReportInput
    /// All gatherings, the oldest first, each judged as of its own day; the newest as of the report's day.
    let runs: [Run]
    /// Everything judged as of the report's day.
    let assessment: Assessment
    /// The same by subject, in the order of the checklists.
    let judgements: [Subject: [(item: Item, judged: AssessedSubject)]]
    /// Differences between each gathering and the one before, the newest first.
    let differences: [(run: Run, difference: RunDifference)]
    /// What to publish next, by domain, as far as the edition may speak of it.
    let plans: [String: JSONValue]

    private let timeZone: TimeZone
    private let programTitles: [String: String]
    private let ownersByID: [String: Owner]
    /// All items judged, those for comparison too.
    let assessedByID: [String: AssessedItem]
    /// The topic that each item stands in, by the item's id.
    let topicsOfItems: [String: Topic]
    /// All topics.
    let topics: [Topic]
    private let checklistsOfItems: [String: Checklist]
    private let placesOfDomains: [String: Int]

    init(_ whole: ReportInput, plans: [String: JSONValue] = [:]) {
        let input = whole.released
        self.input = input
        self.plans = whole.released(plans)
        let zone = TimeZone(identifier: input.settings.office.timeZone) ?? .gmt
        timeZone = zone
        let last = input.snapshots.indices.last
        runs = input.snapshots.enumerated().map { place, snapshot in
            let day = place == last ? input.asOf : snapshot.ended.local(in: zone).date
            return Run(snapshot: snapshot, date: day, assessment: input.judged(snapshot.records, asOf: day))
        }
        assessment = runs.last?.assessment ?? input.judged([], asOf: input.asOf)
        judgements = Dictionary(
            grouping: assessment.items.flatMap { assessed in
                assessed.subjects.map { (item: assessed.item, judged: $0) }
            }
        ) { $0.judged.subject }
        differences = zip(runs, runs.dropFirst()).map { (run: $1, difference: RunDifference(from: $0, to: $1)) }
            .reversed()
        programTitles = Dictionary(input.settings.programs.map { ($0.id, $0.title) }) { first, _ in first }
        ownersByID = Dictionary(input.settings.owners.map { ($0.id, $0) }) { first, _ in first }
        placesOfDomains = Dictionary(
            input.settings.domains.enumerated().map { ($0.element.name, $0.offset) }
        ) { first, _ in first }
        assessedByID = Dictionary(
            (assessment.checklists + assessment.comparison).flatMap(\.items).map { ($0.item.id, $0) }
        ) { first, _ in first }
        topics =
            Catalog(checklists: (assessment.checklists + assessment.comparison).map(\.checklist)).topics
        topicsOfItems = Dictionary(topics.flatMap { topic in topic.items.map { ($0.id, topic) } }) { first, _ in first }
        checklistsOfItems = Dictionary(
            input.catalog.checklists.flatMap { list in list.items.map { ($0.id, list) } }
        ) { first, _ in first }
    }

    var settings: OfficeSettings { input.settings }

    /// What the newest gathering saw; `nil`: nothing was gathered yet.
    var newest: Run? { runs.last }

    /// The gathering before the newest.
    var previous: Run? { runs.dropLast().last }

    /// What is otherwise than at the gathering before; `nil`: there is none to compare with.
    var difference: RunDifference? { differences.first?.difference }

    var isPublic: Bool { input.edition == .public }

    /// Said of counts in the public edition, which are those of what it shows; empty otherwise.
    var shownHere: String { isPublic ? " shown here" : "" }

    /// What the newest gathering saw of a subject.
    func record(_ kind: SubjectKind, _ name: String) -> SubjectRecord? {
        newest?.records[Subject(kind: kind, name: name)]
    }

    /// Name of the snapshot, or the day of the report without one: what is printed on every page.
    var version: String { newest?.snapshot.id ?? "without evidence" }

    /// The day of a gathering in the office's time zone.
    func day(of snapshot: Snapshot) -> CalendarDate { snapshot.ended.local(in: timeZone).date }

    func time(_ instant: Instant) -> DateText { DateText(instant, in: timeZone) }

    /// The day that a gathering stands for; with its time where another stands for the same day.
    ///
    /// - Parameter isShort: `Nov 1, 2026`, where room is short.
    func date(of run: Run, isShort: Bool = false) -> DateText {
        let isAlone = runs.count { $0.date == run.date } == 1
        guard isAlone || day(of: run.snapshot) != run.date else {
            return DateText(run.snapshot.ended, in: timeZone, isShort: isShort)
        }
        return DateText(text: isShort ? run.date.shortSpelled : run.date.spelled, iso: run.date.description)
    }

    /// The lines below a page's first sentences.
    func docket(data path: String? = nil, more: [Docket.Line] = []) -> Docket {
        Docket(
            asOf: DateText(input.asOf), gathered: newest.map { time($0.snapshot.ended) },
            snapshot: newest?.snapshot.id, data: path.map { PageLink(path: PagePath.data(of: $0)) }, more: more)
    }
}

// Who and what, in words.
extension Composition {
    /// The title of a role; the id where settings do not know it.
    func ownerTitle(_ id: String?) -> String? { id.map { ownersByID[$0]?.title ?? $0 } }

    /// A role with the one that stands in.
    func responsible(_ id: String?) -> Responsible {
        Responsible(owner: ownerTitle(id), backup: ownerTitle(id.flatMap { ownersByID[$0]?.backup }))
    }

    /// A subject's name for people, and its page.
    func reference(_ subject: Subject) -> Reference {
        switch subject.kind {
        case .office: Reference(settings.office.name)
        case .domain:
            Reference(
                subject.name, placesOfDomains[subject.name].map { _ in PagePath.domain(subject.name) })
        case .program:
            Reference(
                programTitles[subject.name] ?? subject.name,
                programTitles[subject.name].map { _ in "\(PagePath.consent)#\(programAnchor(subject.name))" })
        case .accounts: Reference(subject.name, hasAccountsPage ? PagePath.accounts : nil)
        }
    }

    /// Word for the address of a program's section; unique, since ids are.
    func programAnchor(_ id: String) -> String { "program-\(PagePath.anchor(id))" }

    func domainSettings(_ name: String) -> DomainSettings? {
        placesOfDomains[name].map { settings.domains[$0] }
    }

    func checklist(ofItem id: String) -> Checklist? { checklistsOfItems[id] }

    /// `9 days overdue`, `today`, `in 12 days`.
    func remaining(until date: CalendarDate) -> (text: String, isLate: Bool) {
        let days = date.daysSinceEpoch - input.asOf.daysSinceEpoch
        if days < 0 { return ("\(Counting.counted(-days, "day")) overdue", true) }
        return (days == 0 ? "today" : "in \(Counting.counted(days, "day"))", false)
    }
}

extension ReportInput {
    /// Everything judged as of a day; what was signed or accepted later did not count yet.
    func judged(_ records: [SubjectRecord], asOf day: CalendarDate) -> Assessment {
        var known = statements
        known.statements.removeAll { $0.date > day }
        known.acceptedRisks.removeAll { $0.date > day }
        return assess(
            records: records, catalog: catalog, statements: known, settings: settings, asOf: day,
            release: edition == .public ? .public : .office)
    }
}
