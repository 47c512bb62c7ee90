import Evidence
import Findings
import Report
import Settings
import Testing

@Suite("Text from outside is carried as text")
struct HostileTextTests {
    static let strings = [
        "<script>alert(1)</script>", "](javascript:alert(1))", "{{title}}{{{x}}}", "`", "```todo actions",
        "\u{202e}evil",
        "a\u{0}b\u{7}c", "\" onload=\"x", String(repeating: "x", count: 4_000), "# heading", "|a|b|", "&lt;",
    ]

    @Test("letter for letter, and only as text", arguments: strings)
    func records(text: String) throws {
        var input = SmallOffice.input()
        input.settings.domains[0].purpose = text
        input.settings.office.name = text
        var record = SmallOffice.domain(SmallOffice.open, answer: text, policy: .word(text))
        record.findings = [
            Finding(code: text, severity: .critical, subject: text, message: text, fix: text, citation: text)
        ]
        record.observations = [Observation(name: text, type: text, state: text, records: [text])]
        record.details = .object([
            "answer": .object(["word": .string(text), "reason": .string(text)]),
            "standards": .array([.object(["id": .string(text), "title": .string(text), "seen": .string(text)])]),
            "records": .array([
                .object(["title": .string(text), "text": .string(text), "terms": .array([.string(text)])])
            ]),
            "spf": .object(["lookups": .integer(1), "tree": .object(["text": .string(text)])]),
            "dkim": .array([.object(["selector": .string(text)])]), "policies": .string(text), "role": .integer(3),
        ])
        input.snapshots[1].records = [record]
        let report = try compose(input)
        let page = try #require(report.page("domains/open.example.html"))
        #expect(page.context["headline.text"]?.text == text)
        #expect(page.context["answer.word"]?.text == "Unknown")
        #expect(page.context["records.0.text"]?.text == text)
        #expect(page.context["answers.0.records.0.text"]?.text == text)
        #expect(page.context["spf.tree.0.text"]?.text == text)
        #expect(page.context["findings.0.citation"]?.text == text)
        #expect(page.context.faults(against: page.kind.shape) == [])
        let message = page.context["findings.0.message"]?.elements.compactMap { $0["text"]?.text }.joined()
        #expect(message == text || message == text.filter { $0 != "`" })
    }

    @Test(
        "names become harmless addresses", arguments: ["../../etc/passwd", "a b<c>", ".hidden", "", "ü.example", "x/y"])
    func addresses(name: String) throws {
        var input = SmallOffice.input()
        input.settings.domains[0].name = name
        for page in try compose(input).pages {
            #expect(page.path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./".contains($0)) })
            #expect(page.path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") })
            #expect(page.path.split(separator: "/").count <= 2)
        }
    }

    @Test func onlyColorsReachTheStyleSheet() throws {
        var input = SmallOffice.input()
        #expect(try compose(input).assets["assets/office.css"]?.contains("--office: #1f4e5f;") == true)
        for color in ["#12345", "#1234567", "red;} body {display:none", "#12345g", ""] {
            input.settings.office.color?.light = color
            let report = try compose(input)
            #expect(report.assets["assets/office.css"] == nil, "\(color)")
            #expect(report.layout["officeColors"] == .absent)
        }
    }

    @Test func anOfficesSealStandsBesideTheBuiltInOne() throws {
        var input = SmallOffice.input()
        #expect(try compose(input).layout["seal"]?.link == "assets/seal.svg")
        input.seal = "<svg/>"
        let report = try compose(input)
        #expect(report.layout["seal"]?.link == "assets/office-seal.svg")
        #expect(report.assets["assets/office-seal.svg"] == "<svg/>")
    }
}
