import Documents
import Report
import Testing

@Suite("Every page is as its kind documents it")
struct ShapeTests {
    @Test("with evidence and without, for both editions", arguments: Edition.allCases, [true, false])
    func everyPageConforms(edition: Edition, hasEvidence: Bool) throws {
        let report = try compose(SmallOffice.input(edition, snapshots: hasEvidence ? nil : []))
        for page in report.pages {
            #expect(page.context.faults(against: page.kind.shape) == [], "\(page.path)")
        }
        #expect(report.layout.faults(against: Report.layoutShape) == [])
    }

    @Test func everyKindOccursInTheOfficeEdition() throws {
        let report = try compose(SmallOffice.input())
        #expect(Set(report.pages.map(\.kind)) == Set(PageKind.allCases))
    }

    @Test func everyShapeIsAnObject() {
        for kind in PageKind.allCases {
            guard case .object(let members) = kind.shape else {
                Issue.record("\(kind) is no object")
                continue
            }
            #expect(!members.isEmpty, "\(kind)")
        }
    }

    @Test func aMemberThatIsNotDocumentedIsAFault() throws {
        let page = try #require(try compose(SmallOffice.input()).page("404.html"))
        guard case .object(var members) = page.context else {
            Issue.record("no object")
            return
        }
        members["extra"] = .text("x")
        #expect(PageValue.object(members).faults(against: page.kind.shape) == [".extra stands on one side only"])
    }

    @Test func pathsAreThoseThatLinksNeed() throws {
        let report = try compose(SmallOffice.input())
        #expect(
            report.pages.map(\.path) == [
                "404.html", "about.html", "accounts.html", "changes.html", "checklists.html", "checklists/demo.html",
                "comparison.html",
                "consent.html", "crosswalk.html", "domains-no.html", "domains-partly.html", "domains-unknown.html",
                "domains-yes.html",
                "domains.html", "domains/closed.example.html", "domains/hidden.example.html",
                "domains/open.example.html", "evidence.html", "index.html", "items/DEMO-01.html",
                "items/DEMO-02.html", "items/DEMO-03.html", "items/DEMO-04.html", "items/DEMO-05.html",
                "pages/contact.html", "pages/inside.html", "sheets/demo.html",
            ])
    }

    @Test func everyLinkLeadsToAPageOfTheReport() throws {
        for edition in Edition.allCases {
            let report = try compose(SmallOffice.input(edition))
            let known = Set(
                report.pages.map(\.path)
                    + report.pages.filter { $0.data != nil }.map { $0.path.replacing(".html", with: ".json") }
                    + Array(report.assets.keys) + ["assets/seal.svg"])
            for value in report.pages.map(\.context) + [report.layout] {
                for link in value.links {
                    let path = String(link.prefix { $0 != "#" })
                    #expect(known.contains(path), "\(edition): \(link)")
                }
            }
        }
    }

    @Test func twoPagesAtOneAddressAreAnError() {
        var input = SmallOffice.input()
        input.ownPages = [
            OwnPage(slug: "same", title: "One", text: ""), OwnPage(slug: "same", title: "Two", text: ""),
        ]
        let fault = #expect(throws: Diagnostics.self) { try compose(input) }
        #expect(
            fault?.all.map(\.description) == [
                "error: [report.same-address] Several pages would have the address 'pages/same.html': One; Two."
                    + " Rename all but one."
            ])
    }
}

extension PageValue {
    fileprivate var links: [String] {
        switch self {
        case .link(let path): [path]
        case .list(let elements): elements.flatMap(\.links)
        case .object(let members): members.values.flatMap(\.links)
        default: []
        }
    }
}
