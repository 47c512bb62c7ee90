public import Settings

/// What roles have signed: statements for items that no machine can see, and accepted risks.
///
/// All are here, ended ones and those to come too; which of them count on a day is decided where items are judged.
public struct Statements: Hashable, Sendable {
    /// Statements, in the order of the files.
    public var statements: [SignedStatement]
    /// Accepted risks, in the order of the files.
    public var acceptedRisks: [AcceptedRisk]

    /// These statements and accepted risks.
    public init(statements: [SignedStatement] = [], acceptedRisks: [AcceptedRisk] = []) {
        self.statements = statements
        self.acceptedRisks = acceptedRisks
    }

    /// What a circle of readers may see: everything for the office, what is marked public for everybody.
    public func released(to release: Release) -> Statements {
        Statements(
            statements: statements.filter { $0.release >= release },
            acceptedRisks: acceptedRisks.filter { $0.release >= release })
    }
}
