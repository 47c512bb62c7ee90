import Findings
import Testing

@testable import Report

@Suite("The budget of SPF look-ups")
struct SPFBudgetTests {
    private func budget(_ used: Int, exact: Bool = true, tree: JSONValue = .object([:])) throws -> SPFBudget {
        try #require(
            SPFBudget(
                .object([
                    "spf": .object([
                        "lookups": .integer(used), "limit": .integer(10), "exact": .boolean(exact), "tree": tree,
                    ])
                ])))
    }

    @Test(
        "says what is used and what that means",
        arguments: [
            (0, "0 of 10 look-ups are used.", "A new sender usually needs two or three."),
            (1, "1 of 10 look-ups is used.", "A new sender usually needs two or three."),
            (7, "7 of 10 look-ups are used.", "A new sender usually needs two or three."),
            (9, "9 of 10 look-ups are used.", "There is no room for a new sender."),
            (10, "10 of 10 look-ups are used.", "There is no room for a new sender."),
            (14, "14 of 10 look-ups are used.", "treat the record as broken."),
        ])
    func sentences(used: Int, sentence: String, ending: String) throws {
        let budget = try budget(used)
        #expect(budget.sentence == sentence)
        #expect(budget.explanation.hasSuffix(ending))
    }

    @Test func drawsAStrokeForEachLookUpAndDottedOnesUpToTheLimit() throws {
        let budget = try budget(7)
        #expect(budget.strokes.count == 10)
        #expect(budget.strokes.filter(\.isUsed).count == 7)
        #expect(
            budget.strokes.map(\.path).prefix(5) == ["M10 6v32", "M24 6v32", "M38 6v32", "M52 6v32", "M3 33L60 11"])
        #expect(Set(budget.strokes.map(\.path)).count == 10)
        #expect(!budget.isCut)
    }

    @Test func strokesBeyondTheLimitAreMarked() throws {
        #expect(try budget(12).strokes.filter(\.isBeyond).count == 2)
    }

    @Test func aHostileCountIsCutAndSaysSo() throws {
        let budget = try budget(100_000)
        #expect(budget.strokes.count == 30)
        #expect(budget.isCut)
        #expect(budget.sentence == "100,000 of 10 look-ups are used.")
    }

    @Test func aCountThatIsNotExactSaysAtLeast() throws {
        #expect(try budget(4, exact: false).sentence.hasPrefix("At least 4 of 10"))
    }

    @Test func theTreeStandsInReadingOrder() throws {
        func node(_ text: String, _ cost: Int, _ total: Int, _ children: [JSONValue] = [], state: String = "read")
            -> JSONValue
        {
            .object([
                "text": .string(text), "cost": .integer(cost), "total": .integer(total), "state": .string(state),
                "children": .array(children),
            ])
        }
        let tree = node(
            "x.example", 0, 4,
            [node("mx", 1, 1), node("include:a", 1, 2, [node("a", 1, 1)]), node("include:b", 1, 1, state: "unknown")])
        let branches = try budget(4, tree: tree).tree
        #expect(branches.map(\.text) == ["x.example", "mx", "include:a", "a", "include:b"])
        #expect(branches.map(\.depth) == [0, 1, 1, 2, 1])
        #expect(branches.map(\.cost) == ["4 in all", "1", "1 and 1 below", "1", "1, could not be read"])
    }

    @Test func aTreeWithoutEndIsCut() throws {
        var tree = JSONValue.object(["text": .string("leaf"), "cost": .integer(1)])
        for _ in 0..<1_000 {
            tree = .object(["text": .string("x"), "cost": .integer(0), "children": .array([tree, tree])])
        }
        let branches = try budget(1, tree: tree).tree
        #expect(branches.count == 200)
        #expect(branches.allSatisfy { $0.depth <= 9 })
    }

    @Test func withoutARecordThereIsNoBudget() {
        #expect(SPFBudget(.object([:])) == nil)
        #expect(SPFBudget(.object(["spf": .object(["lookups": .integer(-1)])])) == nil)
        #expect(SPFBudget(.object(["spf": .string("x")])) == nil)
    }
}
