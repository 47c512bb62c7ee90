public import Findings

/// What this module can tell of a domain: the registers that `signet facts` and `signet findings` print.
public enum MailAuthentication {
    /// Every fact that a domain's record may hold.
    public static let facts: [FactKind] =
        RoleDecision.factKinds + SPFAnalysis.factKinds + DKIMAnalysis.factKinds + DMARCAnalysis.factKinds
        + [DKIMAnalysis.ageFactKind] + MXAnalysis.factKinds + MTASTSAnalysis.factKinds + TLSReportAnalysis.factKinds
        + DANEAnalysis.factKinds
        + BIMIAnalysis.factKinds + DNSSECAnalysis.factKinds

    /// Every finding that may be raised, in the order of the standards.
    public static let findings: [FindingKind] = checks.map(\.kind)

    static let checks: [Check] =
        Check.zone + Check.zoneHealth + Check.spf + Check.spfNames + Check.dkim + Check.dmarc + Check.dmarcMethods + [
            Check.dkimOldKey
        ] + Check.mx + [Check.mxConsumerProvider] + Check.lapses + Check.parked
        + Check.mtaSTS + Check.tlsReporting + Check.dane + Check.bimi + Check.dnssec + Check.caa
        + Check.smtp + Check.web
}
