import Findings

/// The statement that speaks for a subject on a day, and whether it counts.
struct StatementChoice: Hashable, Sendable {
    var statement: SignedStatement
    var state: State

    /// Whether a statement counts, and if not, why.
    enum State: Hashable, Sendable {
        case counts
        /// Its first day is still to come.
        case notYet
        /// Its last day has passed.
        case expired
        /// It says until later, but it is older than its item allows.
        case tooOld
        /// It says yes without the document that its item wants.
        case withoutDocument
    }

    /// The newest statement whose day has come; else the next to come; `nil` when there is none.
    ///
    /// A newer statement takes the place of an older one for good: when it ends, the older one does not come back.
    /// Of two of one day, the one for this subject alone speaks, and a no before a yes.
    init?(among all: [SignedStatement], for subject: Subject, rule: StatementRule?, asOf day: CalendarDate) {
        let own = all.filter { $0.subject == nil || $0.subject == subject.name }
        let newest = own.filter { $0.date <= day }.reduce(nil) { (best: SignedStatement?, next) in
            best.map { next.isNewer(than: $0) ? next : $0 } ?? next
        }
        let next = own.filter { $0.date > day }.reduce(nil) { (best: SignedStatement?, next) in
            best.map { next.date < $0.date || (next.date == $0.date && next.isNewer(than: $0)) ? next : $0 } ?? next
        }
        guard var statement = newest ?? next else { return nil }
        if newest == nil {
            state = .notYet
        } else if statement.until < day {
            state = .expired
        } else if let rule, rule.lastDay(of: statement) < day {
            state = .tooOld
        } else if let rule, rule.needsDocument, statement.isMet, statement.document == nil {
            state = .withoutDocument
        } else {
            state = .counts
        }
        statement.isExpired = state == .expired || state == .tooOld
        self.statement = statement
    }
}

extension SignedStatement {
    fileprivate func isNewer(than other: SignedStatement) -> Bool {
        if date != other.date { return date > other.date }
        if (subject != nil) != (other.subject != nil) { return subject != nil }
        if isMet != other.isMet { return !isMet }
        return until > other.until
    }
}
