public import Findings

/// All statuses computed from a snapshot, the guidance and the statements, as of a date.
///
/// The same inputs give the same assessment: nothing in it depends on the day on which it is computed.
public struct Assessment: Hashable, Sendable {
    /// The day that statements and accepted risks are judged by, in the office's time zone.
    public var asOf: CalendarDate
    /// Checklists that count, with their items judged, by checklist id.
    public var checklists: [AssessedChecklist]
    /// Checklists that are judged for comparison only, by checklist id; they are no part of ``items`` and ``counts``.
    public var comparison: [AssessedChecklist]
    /// Statements and accepted risks that are for a subject which was not found, one sentence each: they do nothing,
    /// and their writers should know. Only for the office.
    public var unmatched: [String]

    /// An assessment with its parts.
    public init(
        asOf: CalendarDate, checklists: [AssessedChecklist] = [], comparison: [AssessedChecklist] = [],
        unmatched: [String] = []
    ) {
        self.asOf = asOf
        self.checklists = checklists
        self.comparison = comparison
        self.unmatched = unmatched
    }

    /// All items that count, checklist by checklist.
    public var items: [AssessedItem] { checklists.flatMap(\.items) }

    /// The items where everyone begins, in their order: at most ten, and only items that count.
    public var firstTen: [AssessedItem] {
        items.compactMap { item in item.item.first.map { (place: $0, item: item) } }
            .sorted { $0.place < $1.place }.map(\.item)
    }

    /// How many items have each status; all seven are there, so that they add up to the number of items.
    ///
    ///     assessment.counts[.unknown, default: 0]    // items that could not be checked
    public var counts: [ItemStatus: Int] { items.map(\.status).counted }
}

/// One checklist with its items judged.
public struct AssessedChecklist: Hashable, Sendable {
    /// The checklist, without what the edition leaves out.
    public var checklist: Checklist
    /// In the order of the checklist.
    public var items: [AssessedItem]

    /// A checklist with its items.
    public init(checklist: Checklist, items: [AssessedItem] = []) {
        self.checklist = checklist
        self.items = items
    }

    /// How many items have each status; all seven are there.
    public var counts: [ItemStatus: Int] { items.map(\.status).counted }
}

/// One item judged: for each subject by itself, and for all of them together.
public struct AssessedItem: Hashable, Sendable {
    /// The item.
    public var item: Item
    /// The status of all subjects together (see ``rollUp(_:)``).
    public var status: ItemStatus
    /// Each subject's own status, in the order of subjects: as in the settings, account groups by name. Empty when
    /// there is no subject of the kind.
    public var subjects: [AssessedSubject]
    /// Why there is no subject, and what to do about it, in sentences; empty where there are subjects.
    public var nothingToJudge: String

    /// A judged item with its parts.
    public init(item: Item, status: ItemStatus, subjects: [AssessedSubject] = [], nothingToJudge: String = "") {
        self.item = item
        self.status = status
        self.subjects = subjects
        self.nothingToJudge = nothingToJudge
    }

    /// How many subjects have each status; all seven are there.
    public var counts: [ItemStatus: Int] { subjects.map(\.status).counted }
}

extension [ItemStatus] {
    /// How often each status occurs, zeros included.
    var counted: [ItemStatus: Int] {
        var counts: [ItemStatus: Int] = [:]
        for status in ItemStatus.allCases { counts[status] = 0 }
        for status in self { counts[status, default: 0] += 1 }
        return counts
    }
}
