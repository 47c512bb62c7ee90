import DNS
import Findings

/// Declares a fact of domains, with the title that sentences call it by.
func domainFact(
    _ name: String, _ title: String, _ type: FactType, _ meaning: String, from source: String
) -> FactKind {
    FactKind(name: "domain." + name, title: title, subject: .domain, type: type, meaning: meaning, source: source)
}

extension FactValue {
    /// Unknown for that reason.
    static func unknown(because reason: UnknownReason) -> FactValue { .unknown(reason.description) }

    /// Unknown for that doubt.
    static func unknown(because doubt: DMARCDoubt) -> FactValue { .unknown(doubt.description) }
}
