import Evidence
import Findings
import Guidance
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
            #expect(report.assets["assets/office.css"]?.contains("--office") == false, "\(color)")
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

@Suite("The foot of printed pages")
struct PrintedFootTests {
    @Test func tellsOfficeEditionDayAndReport() throws {
        let css = try #require(try compose(SmallOffice.input()).assets["assets/office.css"])
        #expect(
            css.contains(
                "@bottom-left { content: \"Juniper County Elections Office · Office edition · As of November 1, 2026 ·"
                    + " Report 2026-11-01-ba9876543210\"; }"))
        #expect(css.contains("[data-page=\"sheets/demo.html\"] { page: sheet-1; }"))
        #expect(css.contains("content: \"Demonstration checklist · Edition 2 · Juniper County Elections Office ·"))
    }

    @Test("no name can leave its string", arguments: ["\"; } body { display: none", "a\\", "x\ny", "</style>", "é"])
    func escaping(name: String) throws {
        var input = SmallOffice.input()
        input.settings.office.name = name
        input.catalog.checklists[0].title = name
        let css = try #require(try compose(input).assets["assets/office.css"])
        let strings = css.split(separator: "\"", omittingEmptySubsequences: false)
        // Every quotation mark opens or closes a string, and no string holds anything but what was meant.
        #expect(strings.count % 2 == 1)
        for place in stride(from: 0, to: strings.count, by: 2) {
            #expect(!strings[place].contains("display") && !strings[place].contains("style"))
        }
        #expect(!css.contains("x\ny"))
    }
}
