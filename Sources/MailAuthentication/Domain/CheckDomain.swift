public import DNS
public import Findings

/// Checks how well a domain is protected against forged mail: asks the DNS, judges, and tells what was seen.
///
/// A look-up that fails makes what depends on it unknown, never missing; nothing is asked after the request's
/// deadline, and what was not answered by then is `unknown.deadline`.
public func checkDomain(_ request: DomainRequest, resolver: any Resolver) async -> SubjectRecord {
    SubjectRecord(subject: Subject(kind: .domain, name: request.name.description))
}
