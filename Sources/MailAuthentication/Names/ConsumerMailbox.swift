public import DNS
public import Findings

extension Check {
    static let mxConsumerProvider = Check(
        "mx.consumer-provider", .high,
        when: "Office mail is at a domain under which a provider gives mailboxes to everybody.",
        cites: "CISA on .gov (guidance, no RFC)",
        says:
            "{office} uses {name} for its mail. Its records belong to {provider}, and anyone can open a similar address there.",
        fix: "Move official mail to a domain of your own, best under .gov.")
}

/// The finding of office mail at a provider of mailboxes for everybody; `nil` for any other domain.
///
///     consumerMailboxFinding(at: try DomainName("gmail.com"), subject: "office")?.code    // mx.consumer-provider
///
/// - Parameters:
///   - domain: What stands behind the `@` of the office's address; the part before it is never needed.
///   - subject: The name of the subject that the finding is about.
///   - office: What the office is called in the finding.
public func consumerMailboxFinding(
    at domain: DomainName, subject: String, office: String = "The office"
) -> Finding? {
    guard let provider = ConsumerMailProvider.owning(domain) else { return nil }
    var findings = FindingList(subject: subject, isParked: false)
    findings.raise(.mxConsumerProvider, ["office": office, "name": domain.description, "provider": provider.name])
    return findings.findings.first
}

/// The record of a domain that belongs to such a provider: nothing is asked, no fact is told, since nothing that stands
/// there is the office's; `nil` for any other domain.
func consumerMailboxRecord(of domain: DomainName) -> SubjectRecord? {
    guard let finding = consumerMailboxFinding(at: domain, subject: domain.description),
        let provider = ConsumerMailProvider.owning(domain)
    else { return nil }
    let headline = Headline(
        word: .unknown, reason: "\(domain) belongs to \(provider.name), not to the office; its records were not judged."
    )
    let role = RoleDecision(
        roles: [], isInferred: true, because: "The domain belongs to \(provider.name).", unknownReason: nil)
    return SubjectRecord(
        subject: Subject(kind: .domain, name: domain.description), findings: [finding],
        details: .object([
            "answer": headline.json, "role": role.json, "standards": .array([]), "records": .array([]),
            "dkim": .array([]), "consumerProvider": .string(provider.name),
        ]))
}
