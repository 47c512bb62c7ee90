/// Who has to act, and until when.
struct Responsible: PageObject, Hashable {
    /// The role; `nil`: nobody is named.
    var owner: String?
    /// The role that stands in.
    var backup: String?
    /// The last day, where one is known.
    var due: DateText?
    /// `9 days overdue`, `in 12 days`; empty without a day.
    var remaining: String
    /// Whether that day has passed.
    var isLate: Bool

    static let members: [Member<Responsible>] = [
        Member("owner") { $0.owner },
        Member("backup") { $0.backup },
        Member("due") { $0.due },
        Member("remaining") { $0.remaining },
        Member("late") { $0.isLate },
    ]

    init(owner: String?, backup: String? = nil, due: DateText? = nil, remaining: String = "", isLate: Bool = false) {
        self.owner = owner
        self.backup = backup
        self.due = due
        self.remaining = remaining
        self.isLate = isLate
    }
}
