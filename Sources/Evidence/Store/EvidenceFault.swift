import Documents

/// What can be wrong with the stored evidence, or keep new evidence from being stored.
enum EvidenceFault: Error, Hashable, Sendable {
    /// A file that the chain names is not there.
    case missing(file: String)
    /// A file's bytes no longer have the hash that the chain has of them.
    case changed(file: String)
    /// A file holds the marks of a merge that nobody resolved.
    case conflict(file: String)
    /// A file is not of the form that this program writes.
    case form(file: String)
    /// A file or folder that the chain does not name.
    case inserted(file: String)
    /// Snapshots are there, but `HEAD`, which names the newest, is not.
    case headMissing
    /// `HEAD` does not name a snapshot.
    case headForm
    /// A file can't be read.
    case unreadable(file: String, reason: String)
    /// A file or folder can't be written.
    case unwritable(file: String, reason: String)
    /// Another run is writing.
    case busy
    /// Two records are about the same subject.
    case duplicateSubject(String)
    /// A record can't be stored so that it reads back the same.
    case unstorable(String)
    /// A name fits no snapshot, or several.
    case name(String, fitting: Int, known: [String])
    /// Another run holds the workspace.
    case lockHeld(process: Int?)
    /// The lock file can't be made or locked.
    case lockUnwritable(reason: String)
}

extension EvidenceFault {
    /// Stable code of the diagnostic.
    var code: String {
        switch self {
        case .missing: "evidence.missing"
        case .changed: "evidence.changed"
        case .conflict: "evidence.conflict"
        case .form: "evidence.form"
        case .inserted: "evidence.inserted"
        case .headMissing: "evidence.head-missing"
        case .headForm: "evidence.head"
        case .unreadable: "evidence.unreadable"
        case .unwritable: "evidence.unwritable"
        case .busy: "evidence.busy"
        case .duplicateSubject: "evidence.duplicate"
        case .unstorable: "evidence.unstorable"
        case .name: "evidence.name"
        case .lockHeld: "lock.held"
        case .lockUnwritable: "lock.unwritable"
        }
    }

    /// The file it is about, relative to the workspace.
    var file: String? {
        switch self {
        case .missing(let file), .changed(let file), .conflict(let file), .form(let file), .inserted(let file),
            .unreadable(let file, _), .unwritable(let file, _):
            file.isEmpty ? SnapshotStore.path : "\(SnapshotStore.path)/\(file)"
        case .headMissing, .headForm: "\(SnapshotStore.path)/HEAD"
        case .busy: SnapshotStore.path
        case .lockHeld, .lockUnwritable: ".signet.lock"
        case .duplicateSubject, .unstorable, .name: nil
        }
    }

    /// What is wrong and what to do.
    var message: String {
        switch self {
        case .missing:
            "The file is missing, but the chain of snapshots names it. Bring it back from version control or a backup."
        case .changed:
            "The file was changed after it was written. Bring it back from version control or a backup."
        case .conflict:
            "The file holds an unresolved merge. Evidence can't be merged: take the folder '\(SnapshotStore.path)' of one"
                + " side whole, and gather again."
        case .form:
            "The file is not of the form that Signet writes. Bring it back from version control or a backup."
        case .inserted:
            "This does not belong to the chain of snapshots. Remove it; if it should belong, bring back the HEAD that"
                + " was written with it."
        case .headMissing:
            "The file that names the newest snapshot is missing. Bring it back from version control or a backup."
        case .headForm:
            "The file does not name a snapshot. Bring it back from version control or a backup."
        case .unreadable(_, let reason): "The file can't be read: \(reason). Check its permissions and the disk."
        case .unwritable(_, let reason): "This can't be written: \(reason). Check the permissions and the disk."
        case .busy: "Another run is writing a snapshot. Wait until it has ended."
        case .duplicateSubject(let subject):
            "There are two records of '\(subject)'. Give each domain, program and account group a name of its own."
        case .unstorable(let subject): "The record of '\(subject)' is too large or too deeply nested to be stored."
        case .name(let name, let fitting, let known):
            "'\(name)' fits \(fitting == 0 ? "no snapshot" : "\(fitting) snapshots")."
                + (known.isEmpty ? " There is none yet." : " There are: \(known.joined(separator: ", ")).")
        case .lockHeld(let process):
            "Another run works on this workspace (\(process.map { "process \($0)" } ?? "a process without a name")"
                + " holds the lock). Wait until it has ended."
        case .lockUnwritable(let reason):
            "The lock of this workspace can't be taken: \(reason). Check the permissions of the folder."
        }
    }

    /// The worded form.
    var diagnostic: Diagnostic {
        Diagnostic(at: file.map { SourcePlace(file: $0) }, code: code, message: message)
    }
}
