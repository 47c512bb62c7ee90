import Findings
import Testing

@testable import Gathering

/// What is about the place that is looked from is told once, not for each domain.
@Suite struct SaidOnceTests {
    private func harvest(_ name: String, _ codes: String...) -> Harvest {
        Harvest(records: [
            SubjectRecord(
                subject: Subject(kind: .domain, name: name),
                findings: codes.map {
                    Finding(code: $0, severity: .unknown, subject: name, message: "m", fix: "f", citation: "c")
                })
        ])
    }

    private func codes(_ harvests: [Harvest]) -> [[String]] {
        harvests.map { $0.records.flatMap { $0.findings.map(\.code) } }
    }

    @Test func theFirstSubjectKeepsItWhateverTheOrderOfTheGathering() {
        let harvests = [harvest("c.example", "a.b", "x.y"), harvest("b.example", "a.b"), harvest("d.example", "a.b")]
        #expect(codes(harvests.sayingOnce(["a.b"])) == [["x.y"], ["a.b"], []])
        #expect(codes(harvests.reversed().sayingOnce(["a.b"])) == [[], ["a.b"], ["x.y"]])
    }

    @Test func otherFindingsStay() {
        let harvests = [harvest("c.example", "x.y"), harvest("b.example", "x.y")]
        #expect(codes(harvests.sayingOnce(["a.b"])) == [["x.y"], ["x.y"]])
        #expect([Harvest]().sayingOnce(["a.b"]).isEmpty)
    }
}
