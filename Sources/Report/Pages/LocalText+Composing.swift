import Guidance

extension Composition {
    /// What the office itself adds to a checklist, replaces in it and leaves out.
    func local(_ checklist: Checklist) -> [ChecklistPage.Local] {
        checklist.localTexts.enumerated().map { place, text in
            ChecklistPage.Local(
                id: "local-\(place + 1)", title: text.title, edition: text.edition,
                newEdition: text.isOutdated ? text.currentEdition : "",
                changes: text.changes.map { change in
                    ChecklistPage.LocalChange(
                        name: Reference(change.item, assessedByID[change.item].map { _ in PagePath.item(change.item) }),
                        title: change.title, what: change.words, reason: change.reason)
                })
        }
    }

    /// What is the office's own in an item, and whether its source has had another edition since; usually empty.
    func localNotes(_ item: Item, of checklist: Checklist) -> String {
        checklist.localTexts.flatMap { text in
            text.changes.filter { $0.item == item.id }.map { change in
                let begin = "\(Counting.capitalized(change.words)), by '\(text.title)'."
                guard text.isOutdated else { return begin }
                return begin
                    + " That was written for the edition '\(text.edition)'; the checklist is now of '\(text.currentEdition)'."
            }
        }.joined(separator: " ")
    }
}

extension LocalText.Change {
    /// What is done to the item, for people.
    fileprivate var words: String {
        switch kind {
        case .add: "added here"
        case .omit: "left out here"
        case .replace: "replaced here: \(Counting.list(parts))"
        }
    }
}
