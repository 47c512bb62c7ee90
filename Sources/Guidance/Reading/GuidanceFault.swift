import Documents
import Findings

/// What can be wrong with a checklist or a file of statements, beyond what YAML itself says; worded here and nowhere
/// else.
enum GuidanceFault: Hashable, Sendable {
    // Files and texts
    /// A folder without any checklist.
    case noChecklist(folder: String)
    /// A file lies where only checklists, or only statements, are read: it would silently do nothing.
    case strayFile(Kind)
    /// A checklist's id is not its file's name.
    case fileName(id: String, file: String)
    /// A checklist's id has other characters than `a` to `z`, digits and hyphens.
    case notAChecklistID(String)
    /// A text that has to say something is empty.
    case empty(key: String)
    /// A text that stands on one line of a page has a line break or another control character.
    case notOneLine(key: String)
    /// The source's address is not one of the web.
    case notAURL(String)
    /// A text is not the code of a country.
    case notACountry(String)
    /// The settings name a checklist that is not there.
    case unknownChecklist(String, known: [String])
    /// The language is not a tag of BCP 47.
    case notALanguage(String)

    // Headings
    /// A heading of the first level, which is the page's own.
    case titleHeading
    /// A checklist without any group.
    case noGroups
    /// A `##` without words.
    case groupWithoutTitle
    /// A `##` without items.
    case groupWithoutItems(String)
    /// A `###` above the first `##`.
    case itemOutsideGroup
    /// A `###` that does not begin with an id.
    case itemWithoutID
    /// A `###` with an id alone.
    case itemWithoutTitle(String)
    /// An id that does not begin with its checklist's.
    case foreignID(String, prefix: String)
    /// Two items with one id.
    case duplicateItem(String, first: SourcePlace)
    /// An item whose heading is not followed by its `yaml` block.
    case itemWithoutBlock(String)
    /// A fenced code block without its end.
    case openFence

    // Rules
    /// `evidence`, a part or a rule that says nothing.
    case noDecision(of: String, forms: [String])
    /// Forms that exclude each other, `all` beside `any`.
    case manyForms([String], of: String)
    /// A group, or a list of words, without members.
    case emptyList(key: String)
    /// `parts` with a single part.
    case onePart
    /// Facts decide, but it is not said of what.
    case noSubject
    /// A comparison beside a group, without a fact of its own.
    case comparisonWithoutFact(String)
    /// A fact that is compared with nothing.
    case noComparison(fact: String, fitting: [String])
    /// A fact that is compared twice.
    case manyComparisons([String])
    /// A fact that no gatherer makes.
    case unknownFact(String, known: [String])
    /// A fact about another kind of subject than the rule's.
    case otherSubject(fact: String, about: SubjectKind, rule: SubjectKind)
    /// A fact of mail reports outside `reports`, or another inside.
    case reportsOnly(fact: String, inside: Bool)
    /// A comparison that the fact's type does not have.
    case misfit(String, fact: String, type: String, fitting: [String])
    /// A word that the fact never has.
    case unknownFactWord(String, fact: String, words: [String])
    /// Something else than yes or no for a flag.
    case notAFlag(String, fact: String)
    /// A number outside its range.
    case notANumber(String, key: String, most: Int, isShare: Bool)
    /// A span of time that is none.
    case notAnAge(String, key: String)
    /// An item that asks for two statements.
    case manyStatements

    // References
    /// An owner that the settings do not have.
    case unknownOwner(String, known: [String])
    /// A reference to an item that is not there.
    case unknownItem(String, known: [String])
    /// An item that names itself.
    case ownCrosswalk
    /// An item of a local text that does not say what to do.
    case itemWithoutChange(String)
    /// A local text that changes an item of another checklist, or of none.
    case notOfChecklist(String, checklist: String, known: [String])
    /// An item that is changed twice.
    case changedTwice(String, first: SourcePlace)
    /// A replacement without anything new.
    case replacesNothing(String)
    /// A statement for an item that the office leaves out.
    case omittedItem(String, at: SourcePlace)
    /// A local text for another edition of its checklist; only a warning.
    case outdatedText(checklist: String, edition: String, current: String, items: [String])
    /// A place among the first ten that another item has.
    case placeTaken(Int, by: String, at: SourcePlace)
    /// An earlier id that is none.
    case notAnEarlierID(String)
    /// An item that was called as it is called now.
    case ownEarlierID(String)
    /// An earlier id that two items claim.
    case earlierIDTwice(String, item: String, first: SourcePlace)
    /// An id in use that another item had before.
    case movedID(String, item: String, by: SourcePlace)
    /// Items that each say that they were the next one before.
    case circleOfIDs([String])
    /// Two relations between two items that can't both hold.
    case contradictingRelation(
        CrosswalkLink.Relation, of: String, to: String, known: CrosswalkLink.Relation, first: SourcePlace)
    /// Items that are each a part of the next.
    case circleOfParts([String])
    /// A subject that the item does not judge.
    case unknownSubject(String, kind: SubjectKind, known: [String])
    /// A role that may not sign for an item.
    case otherRole(String, item: String, wanted: String, backup: String?)
    /// A last day before the first.
    case endsBeforeItBegins(date: CalendarDate, until: CalendarDate)
    /// Two statements of one day for one subject, one yes and one no.
    case disagreement(item: String, first: SourcePlace)

    /// What a folder holds.
    enum Kind: Hashable, Sendable { case checklists, statements, local }
}

extension GuidanceFault {
    /// Stable code of the diagnostic.
    var code: String {
        switch self {
        case .noChecklist: "guidance.none"
        case .strayFile: "guidance.stray-file"
        case .fileName: "guidance.file-name"
        case .notAChecklistID: "guidance.id"
        case .empty: "guidance.empty"
        case .notOneLine: "guidance.line"
        case .notAURL: "guidance.url"
        case .notACountry: "guidance.country"
        case .unknownChecklist: "settings.framework"
        case .notALanguage: "guidance.language"
        case .titleHeading: "guidance.title-heading"
        case .noGroups: "guidance.no-groups"
        case .groupWithoutTitle: "guidance.group-title"
        case .groupWithoutItems: "guidance.empty-group"
        case .itemOutsideGroup: "guidance.outside-group"
        case .itemWithoutID: "guidance.item-id"
        case .itemWithoutTitle: "guidance.item-title"
        case .foreignID: "guidance.id-prefix"
        case .duplicateItem: "guidance.duplicate-item"
        case .itemWithoutBlock: "guidance.no-block"
        case .openFence: "guidance.open-fence"
        case .noDecision: "rule.nothing"
        case .manyForms: "rule.many-forms"
        case .emptyList: "rule.empty"
        case .onePart: "rule.one-part"
        case .noSubject: "rule.no-subject"
        case .comparisonWithoutFact: "rule.no-fact"
        case .noComparison: "rule.no-comparison"
        case .manyComparisons: "rule.many-comparisons"
        case .unknownFact: "rule.unknown-fact"
        case .otherSubject: "rule.other-subject"
        case .reportsOnly: "rule.reports"
        case .misfit: "rule.misfit"
        case .unknownFactWord: "rule.unknown-word"
        case .notAFlag: "rule.flag"
        case .notANumber: "rule.number"
        case .notAnAge: "rule.age"
        case .manyStatements: "rule.many-statements"
        case .unknownOwner: "guidance.owner"
        case .unknownItem: "guidance.unknown-item"
        case .ownCrosswalk: "guidance.own-crosswalk"
        case .itemWithoutChange: "local.no-change"
        case .notOfChecklist: "local.unknown-item"
        case .changedTwice: "local.twice"
        case .replacesNothing: "local.nothing"
        case .omittedItem: "statement.omitted"
        case .outdatedText: "local.edition"
        case .placeTaken: "guidance.first"
        case .notAnEarlierID: "guidance.formerly"
        case .ownEarlierID: "guidance.own-formerly"
        case .earlierIDTwice: "guidance.formerly-twice"
        case .movedID: "guidance.moved-id"
        case .circleOfIDs: "guidance.formerly-circle"
        case .contradictingRelation: "guidance.relation"
        case .circleOfParts: "guidance.relation-circle"
        case .unknownSubject: "statement.subject"
        case .otherRole: "statement.role"
        case .endsBeforeItBegins: "statement.until"
        case .disagreement: "statement.disagreement"
        }
    }

    /// What is wrong and what to do.
    var message: String {
        switch self {
        case .noChecklist, .strayFile, .fileName, .notAChecklistID, .empty, .notOneLine, .notAURL, .notALanguage,
            .notACountry, .unknownChecklist:
            fileMessage
        case .titleHeading, .noGroups, .groupWithoutTitle, .groupWithoutItems, .itemOutsideGroup, .itemWithoutID,
            .itemWithoutTitle, .foreignID, .duplicateItem, .itemWithoutBlock, .openFence:
            headingMessage
        case .unknownOwner, .unknownItem, .ownCrosswalk, .unknownSubject, .otherRole, .endsBeforeItBegins,
            .disagreement:
            referenceMessage
        case .placeTaken, .notAnEarlierID, .ownEarlierID, .earlierIDTwice, .movedID, .circleOfIDs,
            .contradictingRelation,
            .circleOfParts:
            crosswalkMessage
        case .itemWithoutChange, .notOfChecklist, .changedTwice, .replacesNothing, .omittedItem, .outdatedText:
            localMessage
        default: ruleMessage
        }
    }

    private var fileMessage: String {
        switch self {
        case .noChecklist(let folder):
            "There is no checklist in \(folder). Put one there, or let 'signet init' write its own into a new folder."
        case .strayFile(.checklists):
            "Only checklists are read here: files that end in '.md', in no folder of their own. Rename or move it."
        case .strayFile(.local):
            "Only local text is read here: files that end in '.md', in no folder of their own. Rename or move it."
        case .strayFile(.statements):
            "Only statements are read here: files that end in '.yml', in no folder of their own. Rename or move it."
        case .fileName(let id, let file):
            "The id '\(id)' is not the file's name '\(file)'. Rename the file to '\(id).md', or correct the id."
        case .notAChecklistID(let id):
            "'\(id)' can't be a checklist's id. Use lower-case letters a to z, digits and hyphens, 64 at most."
        case .empty(let key): "'\(key)' is empty. Write a text."
        case .notOneLine(let key): "'\(key)' must be a single line of text without control characters."
        case .notAURL(let text):
            "'\(text)' is not the address of a source. Write it as https://publisher.example/guide, or leave it out."
        case .notACountry(let text):
            "'\(text)' is not the code of a country. Write two capital letters, for example US."
        case .unknownChecklist(let id, let known):
            "There is no checklist '\(id)'.\(suggestion(for: id, in: known)) Known: \(listed(known))."
        case .notALanguage(let text): "'\(text)' is not a language tag. Write it as 'en' or 'es-US'."
        default: ""
        }
    }

    private var headingMessage: String {
        switch self {
        case .titleHeading:
            "A checklist has no '#' heading: its title stands in the front matter. Use '##' for a group, '###' for an item."
        case .noGroups: "The checklist has no items. Add a '##' group with '###' items below it."
        case .groupWithoutTitle: "The group has no title. Write it behind the '##'."
        case .groupWithoutItems(let title): "The group '\(title)' has no items. Add one, or remove the heading."
        case .itemOutsideGroup: "The item stands above the first group. Put a '##' heading above it."
        case .itemWithoutID:
            "An item's heading begins with its id, for example '### M3AAWG-ELEC-01 Turn on multi-factor sign-in'."
        case .itemWithoutTitle(let id): "The item '\(id)' has no title. Write it behind the id."
        case .foreignID(let id, let prefix): "The id '\(id)' does not begin with the checklist's own '\(prefix)-'."
        case .duplicateItem(let id, let first):
            "The item '\(id)' stands twice: also at \(first). Give one of them an id of its own."
        case .itemWithoutBlock(let id):
            "The item '\(id)' has no rule and no statement. Put its 'yaml' block directly below the heading."
        case .openFence: "The code block does not end. Add a line with the same marks below it."
        default: ""
        }
    }

    private var localMessage: String {
        switch self {
        case .itemWithoutChange(let id):
            "It is not said what to do with '\(id)'. Put 'change: add', 'replace' or 'omit' into a 'yaml' block below it."
        case .notOfChecklist(let id, let checklist, let known):
            "The checklist '\(checklist)' has no item '\(id)'.\(suggestion(for: id, in: known))"
        case .changedTwice(let id, let first):
            "The item '\(id)' is changed twice: also at \(first). Put all of it into one place."
        case .replacesNothing(let id): "Nothing of '\(id)' is replaced. Write what is new, or remove it."
        case .omittedItem(let id, let place): "The item '\(id)' is left out here, by \(place). Remove one of the two."
        case .outdatedText(let checklist, let edition, let current, let items):
            "This was written for the edition '\(edition)' of '\(checklist)', which is now '\(current)'. Look over \(listed(items)), then write the new edition here."
        default: ""
        }
    }

    private var crosswalkMessage: String {
        switch self {
        case .placeTaken(let number, let item, let place):
            "The place \(number) of the first ten is that of '\(item)', at \(place). Take another from 1 to 10."
        case .notAnEarlierID(let text): "'\(text)' can't have been an item's id. Write it as in 'M3AAWG-ELEC-01'."
        case .ownEarlierID(let id): "'\(id)' is the item's id of today. 'formerly' lists ids that it had before."
        case .earlierIDTwice(let id, let item, let first):
            "'\(id)' is already an earlier id of '\(item)', at \(first). Keep it at one item."
        case .movedID(let id, let item, let place):
            "The id '\(id)' was moved to '\(item)', as \(place) says. An id is never used again: give this item a new one."
        case .circleOfIDs(let ids):
            "Earlier ids run in a circle: \(ids.joined(separator: " was ")). An id that is in use is nobody's earlier one."
        case .contradictingRelation(let relation, let item, let other, let known, let first):
            "'\(item)' can't be \(relation.rawValue) '\(other)': by \(first) it is \(known.rawValue). Correct one of them."
        case .circleOfParts(let ids):
            "Parts run in a circle: \(ids.joined(separator: " is a part of ")). Where they ask for the same, write 'equal-to'."
        default: ""
        }
    }

    private var ruleMessage: String {
        switch self {
        case .noDecision(let what, let forms): "\(what) says nothing to decide by. Use one of: \(listed(forms))."
        case .manyForms(let keys, let what):
            "\(what) has \(keys.map { "'\($0)'" }.joined(separator: " and ")). Keep one, or put one inside the other."
        case .emptyList(let key): "'\(key)' is empty. Add what it asks for, or remove it."
        case .onePart: "'parts' joins two parts or more. Write a single one without 'parts'."
        case .noSubject: "Facts decide here, so 'subject' is needed: one of office, domain, program, accounts."
        case .comparisonWithoutFact(let key): "'\(key)' compares a fact, but there is none. Add 'fact' beside it."
        case .noComparison(let fact, let fitting):
            "'\(fact)' is compared with nothing. Add one of: \(listed(fitting))."
        case .manyComparisons(let keys):
            "A fact is compared once, but here are \(listed(keys)). Make each a condition of its own below 'all'."
        case .unknownFact(let fact, let known):
            "There is no fact '\(fact)'.\(suggestion(for: fact, in: known)) 'signet facts' lists them all."
        case .otherSubject(let fact, let about, let rule):
            "'\(fact)' is a fact of \(about.withArticle), but this rule judges \(rule.withArticle)."
                + " A rule has one kind of subject."
        case .reportsOnly(let fact, inside: true):
            "'\(fact)' is not a fact of mail reports. Move it out of 'reports'."
        case .reportsOnly(let fact, inside: false):
            "'\(fact)' is a fact of mail reports. Put it below 'reports'."
        case .misfit(let key, let fact, let type, let fitting):
            "'\(key)' does not fit '\(fact)', which is \(type). Use \(listed(fitting))."
        case .unknownFactWord(let word, let fact, let words):
            "'\(word)' is never a value of '\(fact)'.\(suggestion(for: word, in: words)) Known: \(listed(words))."
        case .notAFlag(let text, let fact): "'\(fact)' is yes or no, but this is '\(text)'."
        case .notANumber(let text, let key, let most, isShare: true):
            "'\(key)' must be whole per cent from 0 to \(most), but this is '\(text)'."
        case .notANumber(let text, let key, let most, isShare: false):
            "'\(key)' must be a whole number from 0 to \(most), but this is '\(text)'."
        case .notAnAge(let text, let key):
            "'\(key)' must be a time like '365 days', '12 months' or '2 years', but this is '\(text)'."
        case .manyStatements: "An item asks for one statement at most. Make the second an item of its own."
        default: ""
        }
    }

    private var referenceMessage: String {
        switch self {
        case .unknownOwner(let owner, let known) where known.isEmpty:
            "There is no owner '\(owner)': the settings have none. Add the role to 'owners' in Content/site.yml."
        case .unknownOwner(let owner, let known):
            "There is no owner '\(owner)'.\(suggestion(for: owner, in: known)) Known: \(listed(known))."
        case .unknownItem(let id, let known): "There is no item '\(id)'.\(suggestion(for: id, in: known))"
        case .ownCrosswalk: "The item refers to itself. Remove its own id."
        case .unknownSubject(let name, let kind, let known) where known.isEmpty:
            "The item judges \(kind.withArticle), and there is no '\(name)'. Leave 'subject' out, or add it to the settings."
        case .unknownSubject(let name, let kind, let known):
            "The item judges \(kind.withArticle), and there is no '\(name)'.\(suggestion(for: name, in: known))"
                + " Known: \(listed(known))."
        case .otherRole(let role, let item, let wanted, let backup):
            "'\(item)' is signed by '\(wanted)'\(backup.map { ", or '\($0)' who stands in" } ?? ""), not by '\(role)'."
        case .endsBeforeItBegins(let date, let until):
            "'until' (\(until)) is before 'date' (\(date)). Write the last valid day."
        case .disagreement(let item, let first):
            "Two statements of the same day for '\(item)' disagree: also at \(first). Keep the right one."
        default: ""
        }
    }

    private func listed(_ words: [String]) -> String { words.joined(separator: ", ") }

    /// The diagnostic at a place.
    func diagnostic(at place: SourcePlace) -> Diagnostic {
        Diagnostic(at: place, code: code, message: message)
    }
}

extension Diagnostics {
    /// Adds a fault of the guidance at a place.
    mutating func append(_ fault: GuidanceFault, at place: SourcePlace) {
        append(fault.diagnostic(at: place))
    }
}

extension SubjectKind {
    /// "a domain", for messages.
    var withArticle: String {
        switch self {
        case .office: "the office"
        case .domain: "a domain"
        case .program: "a program"
        case .accounts: "an account group"
        }
    }
}
