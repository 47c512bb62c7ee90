import Findings

extension Standing {
    /// A part that a signed statement decides.
    ///
    /// - Parameter title: the title of a role, by its id.
    init(_ rule: StatementRule, choice: StatementChoice?, title: (String) -> String) {
        let wanted = title(rule.role)
        let document = rule.needsDocument ? " that names a document" : ""
        guard let choice else {
            self.init(
                status: .notAssessed, because: "nobody has signed a statement.",
                wouldChange: "It needs a statement\(document), signed by: \(wanted).")
            return
        }
        let statement = choice.statement
        let day = statement.date.inWords
        switch choice.state {
        case .counts where statement.isMet:
            self.init(
                status: .met,
                because: "signed on \(day). Signed by: \(title(statement.role)). "
                    + "The statement counts until \(rule.lastDay(of: statement).inWords).")
        case .counts:
            self.init(
                status: .notMet,
                because: "a statement of \(day) says that it is not so. Signed by: \(title(statement.role)).",
                wouldChange: "It is met when a new statement says so, signed by: \(wanted).")
        case .notYet:
            self.init(
                status: .notAssessed, because: "the signed statement counts only from \(day).",
                wouldChange: "The statement begins to count on \(day).")
        case .expired:
            self.init(
                status: .notAssessed,
                because: "the signed statement ended on \(statement.until.inWords) and no longer counts.",
                wouldChange: "It needs a new statement\(document), signed by: \(wanted).")
        case .tooOld:
            self.init(
                status: .notAssessed,
                because: "the statement of \(day) is more than \(grouped(rule.maximumAgeDays)) days old"
                    + " and no longer counts.",
                wouldChange: "It needs a new statement\(document), signed by: \(wanted).")
        case .withoutDocument:
            self.init(
                status: .notAssessed, because: "the signed statement does not name the document that is needed.",
                wouldChange: "It needs a statement that names a document, signed by: \(wanted).")
        }
    }
}

extension StatementChoice {
    /// What is said where facts decide and a statement is shown beside them.
    var besideFacts: String { "A signed statement is shown too. It does not change the result." }
}
