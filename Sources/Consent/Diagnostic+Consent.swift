import Documents

/// All words about input files. Nothing of a row's content ever stands in them, and no count from 1 to 10.
extension Diagnostic {
    static func nothingToCount() -> Diagnostic {
        Diagnostic(
            code: "consent.no-files", message: "No file is named to count. Name a ledger, a message log, or both.")
    }

    static func missingColumns(_ names: [String], role: InputRole, path: String) -> Diagnostic {
        let list = names.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
            at: SourcePlace(file: path, line: 1), code: "consent.columns",
            message: "The \(role.title) has no \(names.count == 1 ? "column" : "columns") \(list). "
                + "Its first line must name the columns \(role.columns.joined(separator: ",")), spelled exactly so, "
                + "in any order.")
    }

    static func absentColumn(_ name: String, role: InputRole, path: String) -> Diagnostic {
        let meaning =
            switch name {
            case "event_id", "message_id": "Two rows that agree in everything else then count once."
            case "proof": "No opt-in then counts as having a proof on file."
            default: "No message then counts as blocked or filtered."
            }
        return Diagnostic(
            .warning, at: SourcePlace(file: path), code: "consent.column-absent",
            message: "The \(role.title) has no column '\(name)'. \(meaning)")
    }

    static func rejected(_ count: ReasonCount, role: InputRole, path: String) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "consent.\(count.reason.word)",
            message: "\(rows(count.count)) are left out: \(count.reason.rule(for: role)).")
    }

    static func rejectedRow(_ example: FileTally.Example, _ reason: RejectReason, of tally: FileTally) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: tally.path, line: example.line), code: "consent.\(reason.word)",
            message: "Row \(example.row) is left out: \(example.fault ?? reason.rule(for: tally.role)).")
    }

    static func farOff(_ count: Int, path: String) -> Diagnostic {
        Diagnostic(
            .warning, at: SourcePlace(file: path), code: "consent.time-far-off",
            message: "\(rows(publishable(count))) have a time before the year 2000 or more than a day after the time "
                + "that the figures speak of. They are counted; check the clock of the system that wrote them.")
    }

    static func repeatedIDs(_ count: Int, role: InputRole) -> Diagnostic {
        Diagnostic(
            .warning, code: "consent.id-repeated",
            message: "\(rows(publishable(count))) of the \(role.title) have an id that another row has with other "
                + "content. All of them are counted; check how the ids are made.")
    }

    private static func publishable(_ count: Int) -> Int? { count > CellSheet.largestSmall ? count : nil }

    private static func rows(_ count: Int?) -> String { count.map { "\($0) rows" } ?? "Some rows" }
}

extension RejectReason {
    /// The rule that was broken, as the end of a sentence.
    func rule(for role: InputRole) -> String {
        switch self {
        case .record: "a record needs as many fields as the header, closed quotes, UTF-8, and at most 1 MiB"
        case .timestamp:
            "'\(role.columns[1])' needs a time with an offset, like 2026-03-01T09:30:00-06:00, from 1970 on"
        case .channel: "'channel' must be sms, mms, voice or email"
        case .recipient:
            "'recipient' needs a number like +12025550123, or for e-mail a mailbox like name@county.example"
        case .vocabulary:
            switch role {
            case .ledger:
                "'event' must be opt_in, opt_out or help, and an opt_in needs the basis implied, express or "
                    + "express_written"
            case .messages:
                "'purpose' must be conversational, informational, promotional, optout_confirm or help_reply"
            }
        }
    }
}
