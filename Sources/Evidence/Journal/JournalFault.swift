import Documents

/// What can keep a journal from being written or taken up.
enum JournalFault: Error, Hashable, Sendable {
    case unwritable(reason: String)
    case unreadable(reason: String)
    /// It does not begin as this program begins a journal.
    case form
    /// It is of a gathering that differs from this one.
    case difference(TermsDifference)
}

extension JournalFault {
    /// The worded form.
    var diagnostic: Diagnostic {
        Diagnostic(at: SourcePlace(file: GatherJournal.name), code: code, message: message)
    }

    private var code: String {
        switch self {
        case .unwritable: "journal.unwritable"
        case .unreadable: "journal.unreadable"
        case .form: "journal.form"
        case .difference: "journal.other"
        }
    }

    private var message: String {
        let again = "Gather without --resume to begin anew."
        return switch self {
        case .unwritable(let reason): "The journal can't be written: \(reason). Check the permissions and the disk."
        case .unreadable(let reason): "The journal can't be read: \(reason). Check its permissions and the disk."
        case .form: "This is no journal of this version of Signet. \(again)"
        case .difference(.tool): "The journal is of another version of Signet, which may judge differently. \(again)"
        case .difference(.settings): "Content/site.yml has changed since the journal was begun. \(again)"
        case .difference(.origin): "The journal's answers are of other name servers than this run would ask. \(again)"
        case .difference(.suffixes): "The public suffix list is another one than when the journal was begun. \(again)"
        case .difference(.anchors):
            "The keys that DNSSEC is validated from are others than when the journal was begun. \(again)"
        case .difference(.probes):
            "Other servers may be connected to than when the journal was begun: see 'probes' in Content/site.yml, and"
                + " whether its last day is over. \(again)"
        case .difference(.time): "The journal is of another time: SOURCE_DATE_EPOCH has changed. \(again)"
        case .difference(.previous): "A snapshot was written since the journal was begun. \(again)"
        }
    }
}
