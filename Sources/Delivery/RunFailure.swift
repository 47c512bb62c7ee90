public import Documents

/// Why a command ended without its result, told apart by what a caller can do about it.
public enum RunFailure: Error, Hashable, Sendable {
    /// The settings, guidance, pages or templates are wrong, or the workspace is not one.
    case settings(Diagnostics)
    /// Evidence could not be gathered, or is not whole.
    case evidence(Diagnostics)
    /// The result could not be written or delivered.
    case delivery(Diagnostics)

    /// The diagnostics, whatever the cause.
    public var diagnostics: Diagnostics {
        switch self {
        case .settings(let diagnostics), .evidence(let diagnostics), .delivery(let diagnostics): diagnostics
        }
    }

    /// The exit status that stands for it: 2, 3 or 4 (DESIGN, exit codes).
    public var exitCode: Int32 {
        switch self {
        case .settings: 2
        case .evidence: 3
        case .delivery: 4
        }
    }
}
