import Accounts
import Documents
import Findings
import Testing

/// A sign-in export written by hand: the plain header, and rows below it.
struct Export {
    static let header = "account,group,role,enabled,last_sign_in,methods,enforced,shared"

    var text: String
    var asOf = "2026-11-01"
    var exported: String? = "2026-11-01"
    var dormantDays = 90

    init(_ rows: String..., header: String = header) {
        text = ([header] + rows).joined(separator: "\n") + "\n"
    }

    func counted() throws -> (records: [SubjectRecord], problems: [Diagnostic]) {
        try countAccounts(try request(), files: .memory(["Content/accounts/office.csv": text]))
    }

    /// What is asked for, before a test changes it.
    func request() throws -> AccountsRequest {
        AccountsRequest(
            files: ["Content/accounts/office.csv"], asOf: try #require(CalendarDate(asOf)),
            exported: try exported.map { try #require(CalendarDate($0)) }, dormantDays: dormantDays)
    }

    /// The record of the only group.
    func record() throws -> SubjectRecord {
        let records = try counted().records
        #expect(records.count == 1)
        return try #require(records.first)
    }

    /// The facts of the only group, without those that say how many accounts there are.
    func facts() throws -> [String: FactValue] {
        try record().facts
    }

    /// Everything that leaves the count, as one text.
    func everything() throws -> String { everythingSaid(try counted()) }
}

/// Everything that leaves a count, as one text.
func everythingSaid(_ counted: (records: [SubjectRecord], problems: [Diagnostic])) -> String {
    let (records, problems) = counted
    var text = problems.map(\.drawn).joined(separator: "\n")
    for record in records {
        text += record.subject.name + record.details.canonicalText
        text += record.facts.map { $0.key + $0.value.json.canonicalText }.sorted().joined()
        text += record.findings.map { [$0.code, $0.subject, $0.message, $0.fix, $0.citation].joined() }.joined()
        text += record.observations.flatMap { [$0.name, $0.type, $0.state] + $0.records }.joined()
    }
    return text
}
