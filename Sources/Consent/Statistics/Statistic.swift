/// The statistics, in the order of the result document.
enum Statistic: String, Hashable, Sendable, CaseIterable {
    case active = "s01_active"
    case coverage = "s02_coverage"
    case promotional = "s03_promotional"
    case afterRevocation = "s04_after_revocation"
    case honor = "s05_honour"
    case late = "s05_late"
    case reach = "s06_optout_rate_msg"
    case optOuts = "s06_optout_rate_out"

    /// What pages and the terminal call it.
    var title: String {
        switch self {
        case .active: "Active consents"
        case .coverage: "Messages backed by consent"
        case .promotional: "Promotional messages without written consent"
        case .afterRevocation: "Messages after an opt-out"
        case .honor: "Time to honor an opt-out"
        case .late: "Opt-outs honored late"
        case .reach: "Reach by program"
        case .optOuts: "Opt-outs by program"
        }
    }

    /// Headings of the columns that say what a row is about.
    var labelColumns: [String] {
        switch self {
        case .active: ["Group", "Program", "Basis"]
        case .coverage: ["Channel", "Program"]
        case .promotional, .afterRevocation: ["Channel"]
        case .honor, .late: ["Group"]
        case .reach, .optOuts: ["Program"]
        }
    }

    /// Headings of the columns of figures.
    var figureColumns: [String] {
        switch self {
        case .active: ["Consents"]
        case .coverage: ["Messages", "Enough consent", "Weaker than needed", "None on file"]
        case .promotional: ["Messages", "Without written consent"]
        case .afterRevocation: ["Within 10 business days", "Beyond"]
        case .honor: ["Honored", "Half within", "95% within", "99% within"]
        case .late: ["Opt-outs", "Not honored yet", "Honored before asked", "Honored late", "Overdue"]
        case .reach: ["Sent", "People reached"]
        case .optOuts: ["Opt-outs"]
        }
    }

    /// How many of its columns are summed up: a person whom two programs reached is still one person, so that people
    /// reached are not.
    var summedColumns: Int { self == .reach ? 1 : figureColumns.count }
}

/// What a row is about: text, or a rank of consent.
enum RowLabel: Hashable, Sendable {
    case text(String)
    case rank(Int)

    /// As the result document sorts it.
    var text: String {
        switch self {
        case .text(let text): text
        case .rank(let rank): String(rank)
        }
    }
}

/// One row of exact figures.
struct StatisticRow: Hashable, Sendable {
    var labels: [RowLabel]
    var figures: [Int]
}
