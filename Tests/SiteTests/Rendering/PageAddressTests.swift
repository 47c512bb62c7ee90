import Testing

@testable import Site

@Suite struct PageAddressTests {
    @Test(arguments: [
        ("index.html", "about.html", "about.html"), ("index.html", "domains/a.html#x", "domains/a.html#x"),
        ("domains/a.html", "index.html", "../index.html"), ("domains/a.html", "domains/b.html", "b.html"),
        ("domains/a.html", "items/b.html#c", "../items/b.html#c"), ("domains/a.html", "domains/a.html#c", "#c"),
        ("domains/a.html", "domains/a.html", "a.html"), ("a/b/c.html", "a/d/e.html", "../d/e.html"),
        ("a/b/c.html", "x.html", "../../x.html"), ("a.html", "#x", "#x"),
        ("a/b.html", "https://x.example/", "https://x.example/"),
        ("a.html", "mailto:a@b.example", "mailto:a@b.example"), ("a.html", "b c.html", "b%20c.html"),
        ("domains/a.html", "domains", "../domains"),
    ])
    func linksFromOnePageToAnother(page: String, target: String, link: String) {
        #expect(PageAddress(page).link(to: target) == link)
    }

    @Test(arguments: ["javascript:x", "//host", "data:x"])
    func refusesOtherSchemes(target: String) {
        #expect(PageAddress("a.html").link(to: target) == nil)
    }

    @Test func knowsTheWayToTheRoot() {
        #expect(PageAddress("a.html").root == "")
        #expect(PageAddress("a/b/c.html").root == "../../")
    }

    @Test func onlyPathsFromTheRootAreResolved() {
        let page = PageAddress("a/b.html")
        #expect(page.resolve("/c.html") == "../c.html")
        #expect(page.resolve("c.html") == "c.html")
        #expect(page.resolve("//c") == "//c")
        #expect(page.resolve("/") == "../")
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1, "−1"), (-12345, "−12,345"),
        (Int.min, "−9,223,372,036,854,775,808"),
    ])
    func numbersAreGrouped(number: Int, text: String) {
        #expect(NumberText.grouped(number) == text)
    }
}
