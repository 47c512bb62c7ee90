import Evidence
import Findings
import Report
import Testing

@Suite("The list of domains")
struct DomainsListTests {
    /// The row of one domain with other facts and details at the newest gathering.
    private func row(
        _ facts: [String: FactValue] = [:], details: [String: JSONValue] = [:], without: String? = nil
    ) throws -> PageValue {
        var input = SmallOffice.input()
        var record = SmallOffice.domain(SmallOffice.closed, answer: "no", policy: .word("none"))
        record.facts.merge(facts) { $1 }
        if case .object(var members) = record.details {
            for (name, value) in details { members[name] = value }
            if let without { members[without] = nil }
            record.details = .object(members)
        }
        input.snapshots[1].records = [record]
        let groups = try #require(try compose(input).page("domains.html")).context["groups"]?.elements ?? []
        let rows = groups.flatMap { $0["domains"]?.elements ?? [] }
        return try #require(rows.first { $0["name.title"]?.text == SmallOffice.closed })
    }

    private func spf(_ used: Int, isExact: Bool = true) -> JSONValue {
        .object(["lookups": .integer(used), "exact": .boolean(isExact), "limit": .integer(10)])
    }

    @Test(arguments: [
        (7, true, "7 of 10"), (10, true, "10 of 10"), (11, true, "11 of 10, too many"),
        (12, false, "at least 12 of 10, too many"),
    ])
    func lookups(used: Int, isExact: Bool, text: String) throws {
        #expect(try row(details: ["spf": spf(used, isExact: isExact)])["lookups"]?.text == text)
    }

    @Test func lookupsThatNobodyCouldCountAreUnknownAndNotBlank() throws {
        #expect(try row(without: "spf")["lookups"]?.text == "unknown")
        #expect(
            try row(["domain.spf.records": .number(0)], without: "spf")["lookups"]?.text == "no record")
        #expect(try row(["domain.spf.records": .number(2)], without: "spf")["lookups"]?.text == "2 records")
    }

    @Test func noRecordIsToldFromAPolicyOfNone() throws {
        #expect(try row(["domain.dmarc.present": .flag(true)])["policy"]?.text == "none")
        #expect(
            try row(["domain.dmarc.present": .flag(false)], without: "policies")["policy"]?.text
                == "no record")
        #expect(try row(["domain.dmarc.effective-policy": .unknown("time ran out")])["policy"]?.text == "unknown")
    }
}
