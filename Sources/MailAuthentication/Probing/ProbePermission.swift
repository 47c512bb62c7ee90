public import Findings

/// Whether servers that may be another's are connected to, and by whose leave.
///
/// A look-up in the DNS and the MTA-STS policy file need none: every sender of mail asks for them.
public struct ProbePermission: Hashable, Sendable {
    /// Whether settings ask for probes at all.
    public var isAsked: Bool
    /// Who allowed it, as settings say; empty when nothing is asked.
    public var allowedBy: String
    /// The last day on which probes may run; `nil` when nothing is asked.
    public var until: CalendarDate?
    /// Why none ran, in one sentence; empty when they ran.
    public var whyNot: String

    /// A permission with all its parts.
    public init(isAsked: Bool, allowedBy: String = "", until: CalendarDate? = nil, whyNot: String = "") {
        self.isAsked = isAsked
        self.allowedBy = allowedBy
        self.until = until
        self.whyNot = whyNot
    }

    /// Settings ask for no probe.
    public static let notAsked = ProbePermission(
        isAsked: false, whyNot: "The settings ask for no connection to mail servers or web sites.")
}
