public import Findings

/// What this module can tell of an account group: the registers that `signet facts` and `signet findings` print.
public enum Accounts {
    /// Every fact that the record of an account group may hold.
    public static let facts: [FactKind] = AccountFact.allCases.map(\.kind)

    /// Every finding that may be raised about an account group, in the order in which they are checked.
    public static let findings: [FindingKind] = AccountCheck.all.map(\.kind)
}
