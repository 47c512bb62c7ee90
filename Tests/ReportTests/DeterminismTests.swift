import Report
import Testing

@Suite("The same input gives the same report")
struct DeterminismTests {
    @Test("again and again", arguments: Edition.allCases)
    func again(edition: Edition) throws {
        let first = try compose(SmallOffice.input(edition))
        for _ in 0..<5 { #expect(try compose(SmallOffice.input(edition)) == first) }
    }

    @Test func fromManyTasksAtOnce() async throws {
        let first = try compose(SmallOffice.input())
        try await withThrowingTaskGroup(of: Report.self) { group in
            for _ in 0..<8 { group.addTask { try compose(SmallOffice.input()) } }
            for try await report in group { #expect(report == first) }
        }
    }

    @Test func pagesStandInTheOrderOfTheirPaths() throws {
        let paths = try compose(SmallOffice.input()).pages.map(\.path)
        #expect(paths == paths.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
    }
}
