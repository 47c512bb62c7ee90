import Accounts
import Consent
public import Findings
import MailAuthentication
import Settings

/// Every fact that a gathering can give; what guidance may refer to.
///
/// Put together from the registers of ``MailAuthentication``, ``Consent`` and ``Accounts``.
public enum FactRegister {
    /// In code-point order of their names, each name once.
    public static let all: [FactKind] = (MailAuthentication.facts + Consent.facts + Accounts.facts + SettingsFacts.all)
        .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
}

/// Every finding that a gathering can raise.
///
/// Put together from the registers of ``MailAuthentication``, ``Consent`` and ``Accounts``.
public enum FindingRegister {
    /// In code-point order of their codes, each code once.
    public static let all: [FindingKind] = (MailAuthentication.findings + Consent.findings + Accounts.findings)
        .sorted { $0.code.unicodeScalars.lexicographicallyPrecedes($1.code.unicodeScalars) }
}
