public import Documents
public import Findings

/// What the figures say of a messaging program: facts and findings from the published document alone.
///
/// - Parameters:
///   - id: the program's id in the office's settings.
///   - count: what was counted of its files.
public func consentRecord(program id: String, count: ConsentCount) -> SubjectRecord {
    let reading = PublishedReading(document: count.published)
    var facts: [String: FactValue] = [:]
    for fact in ConsentFact.all where fact.needs.isSubset(of: count.roles) {
        if let doubt = count.doubt {
            facts[fact.kind.name] = .unknown(doubt)
        } else if let value = fact.value(reading) {
            facts[fact.kind.name] = value
        }
    }
    let evidence = ConsentEvidence(published: reading, count: count)
    return SubjectRecord(
        subject: Subject(kind: .program, name: id),
        findings: ConsentCheck.all.flatMap { $0.findings(evidence, subject: id) }, facts: facts,
        observations: count.files.map(\.observation), details: count.published)
}

/// The record of a program whose figures could not be made: every fact is unknown, with the reason.
///
/// - Parameters:
///   - id: the program's id in the office's settings.
///   - request: the files that were to be counted.
///   - failure: what ``countConsent(_:files:)`` threw.
public func consentRecord(program id: String, request: ConsentRequest, failure: Diagnostics) -> SubjectRecord {
    let named = failure.all.compactMap { $0.place?.file }
    let reason = named.first.map { "the file \($0) could not be used" } ?? "the files could not be used"
    var roles: Set<InputRole> = []
    if !request.ledger.isEmpty { roles.insert(.ledger) }
    if !request.messages.isEmpty { roles.insert(.messages) }
    var facts: [String: FactValue] = [:]
    for fact in ConsentFact.all where fact.needs.isSubset(of: roles) { facts[fact.kind.name] = .unknown(reason) }
    let files = request.ledger.map { (InputRole.ledger, $0) } + request.messages.map { (InputRole.messages, $0) }
    let observations = files.filter { named.contains($0.1) }.map { role, path in
        Observation(name: path, type: role.rawValue, state: "unknown.unusable")
    }
    let finding = ConsentCheck.fileNotUsable.finding(
        subject: id, message: "No consent figure could be made, because \(reason).")
    return SubjectRecord(
        subject: Subject(kind: .program, name: id), findings: [finding], facts: facts, observations: observations)
}

extension InputFileSummary {
    fileprivate var observation: Observation {
        guard isUsable else { return Observation(name: path, type: role.rawValue, state: "unknown.unusable") }
        if rows == 0 { return Observation(name: path, type: role.rawValue, state: "empty") }
        let text = rows.map(String.init) ?? "withheld"
        return Observation(name: path, type: role.rawValue, state: "records", records: ["rows: \(text)"])
    }
}
