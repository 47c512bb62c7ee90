import DNS
import Findings

@testable import MailAuthentication

extension Instant {
    /// Noon of 2026-11-01 in UTC, when the demonstration's evidence is gathered.
    static var demonstration: Instant {
        guard let instant = Instant(secondsSinceEpoch: 1_793_534_400) else { preconditionFailure("no such time") }
        return instant
    }
}

/// Checks a domain from a vantage that has a resolver and the time of the demonstration, and nothing else.
func checkDomain(
    _ request: DomainRequest, resolver: any Resolver, suffixes: PublicSuffixList? = nil
) async -> SubjectRecord {
    await checkDomain(request, from: Vantage(resolver: resolver, asOf: .demonstration, suffixes: suffixes))
}
