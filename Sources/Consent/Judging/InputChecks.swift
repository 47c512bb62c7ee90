import Findings

/// Can the figures be relied on?
enum InputChecks {
    static let all = [rejected, ConsentCheck.fileNotUsable]

    private static let (warning, unknown) = (5, 50)

    /// From 5% of a file's distinct rows on a warning, from 50% on unknown.
    static let rejected = ConsentCheck(
        "rows-left-out", .note,
        meaning: "Rows of a file could not be used; medium from 5% of its rows on, unknown from 50% on.",
        fix: "Run 'signet consent' on the file: it names the rows and what is wrong with them. Correct them where the "
            + "file is made, and export it again.",
        citation: "The evidence page of this report"
    ) { evidence in
        evidence.count.files.filter { $0.isUsable && $0.rejected != 0 }.map { file in
            let rows = Amount(file.rejected).words("rows") ?? ""
            return switch file.rejectedPercent {
            case unknown...:
                (
                    .unknown,
                    "Half or more of the rows of \(file.path) could not be used, so its figures are not relied on."
                )
            case warning...:
                (
                    .medium,
                    "\(rows) of \(file.path), 5% or more, could not be used. The figures may be wrong by as much."
                )
            default: (nil, "\(rows) of \(file.path) could not be used.")
            }
        }
    }
}

extension ConsentCheck {
    static let fileNotUsable = ConsentCheck(
        "file-not-usable", .unknown, meaning: "A file is missing, cannot be read to its end, or has another form.",
        fix: "Run 'signet consent' on the file: it says what is wrong with it. Put the right file in its place.",
        citation: "The evidence page of this report"
    ) { evidence in
        evidence.count.files.filter { !$0.isUsable }.map {
            (nil, "The file \($0.path) could not be used, so the figures do not tell the whole.")
        }
    }
}
