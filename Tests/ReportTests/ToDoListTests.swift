import Evidence
import Findings
import Guidance
import Report
import Settings
import Testing

@Suite("What to do first")
struct ToDoListTests {
    private func finding(_ severity: Severity, _ code: String, fix: String = "Mend it.") -> Finding {
        Finding(code: code, severity: severity, subject: "x", message: "It is \(code).", fix: fix, citation: "")
    }

    private func toDo(_ findings: [String: [Finding]], statements: Statements = Statements()) throws -> [PageValue] {
        var input = SmallOffice.input()
        input.statements = statements
        input.catalog.checklists[0].groups = []
        input.snapshots[1].records = findings.map { name, findings in
            SmallOffice.domain(name, answer: "no", policy: .word("reject"), findings: findings)
        }
        return try #require(try compose(input).page("index.html")?.context["toDo"]).elements
    }

    private func title(_ entry: PageValue) -> String {
        entry["title"]?.elements.compactMap { $0["text"]?.text }.joined() ?? ""
    }

    @Test func theGravestComesFirstAndNotesNever() throws {
        let entries = try toDo([
            SmallOffice.open: [
                finding(.low, "a.low", fix: "Low."), finding(.unknown, "a.unknown", fix: "Unknown."),
                finding(.critical, "a.critical", fix: "Critical."), finding(.note, "a.note", fix: "Note."),
                finding(.medium, "a.medium", fix: "Medium."), finding(.high, "a.high", fix: "High."),
            ]
        ])
        #expect(entries.map(title) == ["Critical", "High", "Unknown", "Medium", "Low"])
    }

    @Test func theSameFixForTwoDomainsOfOneOwnerIsOneThing() throws {
        let same = finding(.high, "a.b", fix: "Act. Then wait.")
        let entries = try toDo([SmallOffice.open: [same], SmallOffice.closed: [same], SmallOffice.hidden: [same]])
        #expect(entries.map { $0["about"]?.text } == ["closed.example and open.example", "hidden.example"])
        #expect(entries.map { $0["who.owner"]?.text } == ["County IT", "County clerk"])
    }

    @Test func aFixOfSeveralThatSpeaksOfThemNamesThemFirst() throws {
        let same = finding(.high, "a.b", fix: "Close each of them. Then wait.")
        let entries = try toDo([SmallOffice.open: [same], SmallOffice.closed: [same]])
        #expect(entries.map(title) == ["closed.example and open.example: Close each of them"])
        #expect(entries.map { $0["about"]?.text } == [""])
    }

    @Test func withoutAFixTheMessageLeads() throws {
        let entries = try toDo([SmallOffice.open: [finding(.high, "a.b", fix: "")]])
        #expect(entries.map(title) == ["It is a.b"])
    }

    @Test func moreThanFiveAreCounted() throws {
        let many = (0..<8).map { finding(.medium, "a.c\($0)", fix: "Fix \($0).") }
        var input = SmallOffice.input()
        input.catalog.checklists[0].groups = []
        input.snapshots[1].records = [
            SmallOffice.domain(SmallOffice.open, answer: "no", policy: .word("reject"), findings: many)
        ]
        let context = try #require(try compose(input).page("index.html")).context
        #expect(context["toDo"]?.elements.count == 5)
        #expect(context["toDoSentence"]?.text == "Five of 8 open steps, the most pressing first.")
    }

    @Test func nothingToDoIsEmpty() throws {
        #expect(try toDo([SmallOffice.open: []]).isEmpty)
    }

    @Test func anUnmetMustStandsBetweenCriticalAndHigh() throws {
        var input = SmallOffice.input()
        var must = SmallOffice.statement("DEMO-02", "Keep a plan", release: .public)
        must.strength = .must
        input.catalog.checklists[0].groups = [ItemGroup(title: "All", items: [must])]
        input.statements = Statements(
            statements: [
                SignedStatement(
                    item: "DEMO-02", role: "clerk", date: SmallOffice.day("2026-06-01"),
                    until: SmallOffice.day("2027-01-01"), isMet: false, text: "Not yet.", release: .public)
            ])
        input.snapshots[1].records = [
            SmallOffice.domain(
                SmallOffice.open, answer: "no", policy: .word("reject"),
                findings: [finding(.critical, "a.a", fix: "First."), finding(.high, "a.b", fix: "Third.")])
        ]
        let context = try #require(try compose(input).page("index.html")).context
        #expect(context["toDo"]?.elements.map(title) == ["First", "Keep a plan", "Third"])
    }
}
