import Documents
import Report
import Testing

@testable import Site

/// A page whose context is not what its kind documents is an error that names page and member.
@Suite struct ContextTests {
    @Test(arguments: [
        (["count": PageValue.text("1")], ["'count' must be a number, but is text."]),
        (["title": .absent], ["'title' must be text, but is absent."]),
        (["maybe": .number(1)], ["'maybe' must be text, but is a number."]),
        (["office": .object(["name": .flag(true)])], ["'office.name' must be text, but is yes or no."]),
        (["rows": .object([:])], ["'rows' must be a list, but is a group of names."]),
        (["prose": .text("x")], ["'prose' must be Markdown, but is text."]),
        (["chart": .markdown("x")], ["'chart' must be a group of names, but is Markdown."]),
        (["good": .list([])], ["'good' must be yes or no, but is a list."]),
        (["home": .chart(TestTemplates.chart)], ["'home' must be a link, but is a chart."]),
        (["title": .link("x")], ["'title' must be text, but is a link."]),
    ])
    func wrongKindsAreNamed(changes: [String: PageValue], expected: [String]) {
        #expect(faults(changes) == expected.map { "index.html: error: [page.context] In the page's context, \($0)" })
    }

    @Test func missingAndUndocumentedMembersAreNamed() {
        let row = PageValue.object([
            "name": .text("a"), "page": .link("a.html"), "late": .flag(true), "lat": .flag(true),
        ])
        #expect(
            faults(["rows": .list([TestTemplates.row("x", late: false, parts: []), row]), "titel": .text("x")]) == [
                "index.html: error: [page.context] The page's context has 'rows[1].lat', which its kind does not document.",
                "index.html: error: [page.context] The page's context has 'titel', which its kind does not document.",
                "index.html: error: [page.context] The page's context lacks 'rows[1].parts', which must be a list.",
            ])
    }

    @Test func aContextThatIsNoGroupIsNamed() throws {
        let set = try TestTemplates.set()
        let page = ReportPage(path: "a.html", kind: .overview, title: "", context: .text("x"))
        do throws(Diagnostics) {
            _ = try SiteRenderer(templates: set, report: TestTemplates.report([page])).render(page)
            Issue.record("rendered a page without a context")
        } catch {
            #expect(
                error.description
                    == "a.html: error: [page.context] In the page's context, the whole context must be a group of names, but is text."
            )
        }
    }

    @Test func theLayoutsContextIsCheckedToo() throws {
        let set = try TestTemplates.set()
        let report = Report(edition: .office, layout: .object(["nav": .list([])]), pages: [TestTemplates.page()])
        do throws(Diagnostics) {
            _ = try SiteRenderer(templates: set, report: report).render(TestTemplates.page())
            Issue.record("rendered a page without a layout")
        } catch {
            #expect(
                error.description
                    == "index.html: error: [page.context] The page's context lacks 'layout.office', which must be text."
            )
        }
    }

    @Test func aKindWithoutAShapeIsAnError() throws {
        let set = try TestTemplates.set()
        let page = ReportPage(path: "about.html", kind: .about, title: "", context: .object([:]))
        do throws(Diagnostics) {
            _ = try SiteRenderer(templates: set, report: TestTemplates.report([page])).render(page)
            Issue.record("rendered a page of an unknown kind")
        } catch {
            #expect(
                error.description
                    == "about.html: error: [page.kind] The templates were read without a shape for pages of the kind 'about'."
            )
        }
    }

    private func faults(_ changes: [String: PageValue]) -> [String] {
        do throws(Diagnostics) {
            _ = try TestTemplates.render("x", changes)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }
}
