import Documents
import Testing

@testable import Site

@Suite struct TemplateSetTests {
    @Test func aWholeSetIsRead() throws {
        let set = try TestTemplates.set()
        #expect(set.assets == [SiteFile(path: "assets/site.css", text: "p { margin: 0 }\n")])
    }

    @Test func allMistakesComeAtOnceInTheOrderOfTheirPlaces() {
        let faults = TestTemplates.faults([
            "Templates/overview.md": "{{titel}}\n{{>greting}}\n{{#rows}}\n", "Templates/sheet.md": "{{x}}",
            "Templates/layouts/page.html": "{{page.titel}}\n{{{page.body}}}\n{{layout.ofice}}",
        ])
        #expect(
            faults.map { String($0.prefix { $0 != " " }) } == [
                "Templates/layouts/page.html:1:1:", "Templates/layouts/page.html:3:1:", "Templates/overview.md:1:1:",
                "Templates/overview.md:2:1:", "Templates/overview.md:3:1:", "Templates/sheet.md:1:1:",
            ])
    }

    @Test func aFaultOfAPartialIsReportedOnceHoweverOftenItIsUsed() {
        let faults = TestTemplates.faults([
            "Templates/overview.md": "{{>greeting}}\n{{>greeting}}\n{{#rows}}{{>greeting}}{{/rows}}\n",
            "Templates/partials/greeting.md": "{{nme}}",
        ])
        #expect(faults.count == 2)
        #expect(
            faults.allSatisfy {
                $0.hasPrefix(
                    "Templates/partials/greeting.md:1:1: [template.unknown-name] There is nothing named 'nme' here.")
            })
    }

    @Test func aComponentIsCheckedAgainstEveryContextThatItIsGiven() {
        let faults = TestTemplates.faults([
            "Templates/overview.md": "```it office\n```\n\n```it note\n```\n",
            "Templates/components/it.html": "{{name}}",
        ])
        #expect(
            faults == [
                "Templates/components/it.html:1:1: [template.unknown-name] There is nothing named 'name' here. Known: text, words."
            ])
    }

    @Test func aComponentDoesNotSeeWhatIsAroundIt() {
        let faults = TestTemplates.faults([
            "Templates/overview.md": "```it office\n```\n", "Templates/components/it.html": "{{title}}",
        ])
        #expect(faults.count == 1)
    }

    @Test func templatesThatNoPageUsesAreReadToo() {
        let faults = TestTemplates.faults([
            "Templates/components/unused.html": "{{#a}}",
            "Templates/partials/unused.md": "{{>nowhere}}\n```none x\n```\n",
        ])
        #expect(faults.count == 3)
    }

    @Test func namesInsideListsAndGroupsAreFound() {
        let good = """
            {{#rows}}{{name}} {{title}} {{#parts}}{{.}} {{name}}{{^last()}}, {{/last()}}{{/parts}}{{#late}}{{#first()}}!{{/first()}}{{/late}}{{/rows}}
            {{#office}}{{name}}{{#seal}}{{file}}{{/seal}}{{/office}} {{office.seal.file}} {{#maybe}}{{.}}{{/maybe}}{{^maybe}}none{{/maybe}}
            {{#due}}{{.}}{{/due}}{{#title}}{{.}}{{/title}}{{^empty(rows)}}{{count}}{{/empty(rows)}}{{^rows}}no {{title}}{{/rows}}{{#note}}{{text}}{{/note}}
            """
        #expect(TestTemplates.faults(["Templates/overview.md": good]) == [])
    }

    @Test func blocksAreCheckedWhereTheParentShowsThem() {
        let files = [
            "Templates/overview.md": "```it\n```\n",
            "Templates/components/it.html": "{{<frame}}{{$body}}{{name}} {{title}}{{/body}}{{/frame}}",
            "Templates/components/frame.html": "{{#rows}}{{$body}}{{/body}}{{/rows}}",
        ]
        #expect(TestTemplates.faults(files) == [])
        let other = files.merging(["Templates/components/frame.html": "{{$body}}{{/body}}"]) { $1 }
        #expect(
            TestTemplates.faults(other).map { String($0.prefix(34)) }
                == ["Templates/components/it.html:1:20:"].map { String($0.prefix(34)) })
    }

    @Test func oneTwoOrManyLineEndsMakeNoDifference() throws {
        let unix = try TestTemplates.render("# A\n\n{{#rows}}\n- {{name}}\n{{/rows}}\n")
        #expect(try TestTemplates.render("# A\r\n\r\n{{#rows}}\r\n- {{name}}\r\n{{/rows}}\r\n") == unix)
    }

    @Test func unreadableFilesAreReportedWithTheRest() {
        let source = FileSource(
            read: { path throws(Diagnostic) in
                if path == "Templates/sheet.md" { return [0x61, 0x0A, 0xFF] }
                return Array((TestTemplates.files[path] ?? "").utf8)
            },
            list: { _ throws(Diagnostic) in TestTemplates.files.keys.sorted() })
        #expect(throws: Diagnostics.self) { try TemplateSet(from: source, shapes: TestTemplates.shapes) }
        do throws(Diagnostics) {
            _ = try TemplateSet(from: source, shapes: TestTemplates.shapes)
        } catch {
            #expect(error.all.map(\.code) == ["file.not-utf8"])
            #expect(error.all.first?.place == SourcePlace(file: "Templates/sheet.md", line: 2, column: 1))
        }
    }

    @Test func anEmptyFolderLacksEverything() {
        do throws(Diagnostics) {
            _ = try TemplateSet(from: .memory([:]), shapes: TestTemplates.shapes)
            Issue.record("read a set from nothing")
        } catch {
            #expect(
                error.all.map { $0.place?.file } == [
                    "Templates/layouts/page.html", "Templates/layouts/sheet.html", "Templates/overview.md",
                    "Templates/sheet.md",
                ])
        }
    }
}
