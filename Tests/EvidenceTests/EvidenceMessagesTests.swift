import Documents
import Testing

@testable import Evidence

/// Every fault of the store with its exact sentence.
@Suite struct EvidenceMessagesTests {
    static let rows: [(EvidenceFault, String)] = [
        (
            .missing(file: "objects/a.json"),
            "Content/snapshots/objects/a.json: error: [evidence.missing] The file is missing, but the chain of snapshots names it. Bring it back from version control or a backup."
        ),
        (
            .changed(file: "objects/a.json"),
            "Content/snapshots/objects/a.json: error: [evidence.changed] The file was changed after it was written. Bring it back from version control or a backup."
        ),
        (
            .conflict(file: "HEAD"),
            "Content/snapshots/HEAD: error: [evidence.conflict] The file holds an unresolved merge. Evidence can't be merged: take the folder 'Content/snapshots' of one side whole, and gather again."
        ),
        (
            .form(file: "a/index.json"),
            "Content/snapshots/a/index.json: error: [evidence.form] The file is not of the form that Signet writes. Bring it back from version control or a backup."
        ),
        (
            .inserted(file: "a"),
            "Content/snapshots/a: error: [evidence.inserted] This does not belong to the chain of snapshots. Remove it; if it should belong, bring back the HEAD that was written with it."
        ),
        (
            .headMissing,
            "Content/snapshots/HEAD: error: [evidence.head-missing] The file that names the newest snapshot is missing. Bring it back from version control or a backup."
        ),
        (
            .headForm,
            "Content/snapshots/HEAD: error: [evidence.head] The file does not name a snapshot. Bring it back from version control or a backup."
        ),
        (
            .unreadable(file: "HEAD", reason: SystemFault(number: 13).words),
            "Content/snapshots/HEAD: error: [evidence.unreadable] The file can't be read: this user may not do that here. Check its permissions and the disk."
        ),
        (
            .unwritable(file: "", reason: SystemFault(number: 28).words),
            "Content/snapshots: error: [evidence.unwritable] This can't be written: the disk is full. Check the permissions and the disk."
        ),
        (
            .busy,
            "Content/snapshots: error: [evidence.busy] Another run is writing a snapshot. Wait until it has ended."
        ),
        (
            .duplicateSubject("it"),
            "error: [evidence.duplicate] There are two records of 'it'. Give each domain, program and account group a name of its own."
        ),
        (
            .unstorable("it"),
            "error: [evidence.unstorable] The record of 'it' is too large or too deeply nested to be stored."
        ),
        (
            .name("2026", fitting: 2, known: ["2026-a", "2026-b"]),
            "error: [evidence.name] '2026' fits 2 snapshots. There are: 2026-a, 2026-b."
        ),
        (
            .lockHeld(process: 7),
            ".signet.lock: error: [lock.held] Another run works on this workspace (process 7 holds the lock). Wait until it has ended."
        ),
        (
            .lockHeld(process: nil),
            ".signet.lock: error: [lock.held] Another run works on this workspace (a process without a name holds the lock). Wait until it has ended."
        ),
        (
            .lockUnwritable(reason: SystemFault(number: 30).words),
            ".signet.lock: error: [lock.unwritable] The lock of this workspace can't be taken: the disk is read-only. Check the permissions of the folder."
        ),
    ]

    @Test(arguments: rows.indices) func eachFaultHasItsSentence(row: Int) {
        let (fault, sentence) = Self.rows[row]
        #expect(fault.diagnostic.description == sentence)
    }

    @Test func everyReasonOfTheSystemHasWords() {
        let words = (1...40).map { SystemFault(number: $0).words }
        #expect(words[4] == "the disk reports an error")
        #expect(words[2] == "system error 3")
        #expect(words.allSatisfy { !$0.isEmpty })
    }
}
