public import Findings

/// The register of what consent figures can say: what `signet facts` and `signet findings` print of programs.
public enum Consent {
    /// Every fact that ``consentRecord(program:count:)`` can give.
    public static let facts: [FactKind] = ConsentFact.all.map(\.kind)

    /// Every finding that it can raise.
    public static let findings: [FindingKind] = ConsentCheck.all.map(\.kind)
}
