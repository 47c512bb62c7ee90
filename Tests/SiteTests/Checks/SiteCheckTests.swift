import Documents
import Testing

@testable import Site

@Suite struct SiteCheckTests {
    private static let good = [
        "index.html": """
        <!doctype html><html lang="en"><head><title>A</title><link rel="stylesheet" href="assets/a.css"><script src="assets/a.js" defer></script></head>
        <body><a href="#main">Skip</a><main id="main"><a href="domains/x.html#part">x</a> <a href="https://a.example/#b">out</a>
        <a href="mailto:a@b.example">mail</a><img src="assets/a.svg" alt=""><svg role="img" aria-labelledby="t d"><title id="t">t</title><desc id="d"></desc></svg>
        <!-- <a href="nowhere"> --><p title="a > b" data-l='<a href="x">'>1 < 2</p><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><header></header><hr></main></body></html>
        """,
        "domains/x.html":
            "<p id=\"part\"><a href=\"../index.html\">up</a> <a href=\"?q\">here</a> <a href=\"x.html#part\">me</a><a href=\"\">self</a>",
        "assets/a.css": "", "assets/a.js": "", "assets/a.svg": "<svg><circle r=\"1\"/></svg>", "domains/x.json": "{}",
    ]

    private func faults(_ changes: [String: String] = [:]) throws -> [String] {
        let files = Self.good.merging(changes) { $1 }
        let source = FileSource.memory(files)
        return try checkSite(paths: Array(files.keys), read: source.read).map(\.description)
    }

    @Test func aGoodSiteHasNoFaults() throws {
        #expect(try faults() == [])
    }

    @Test(arguments: [
        ("<a href=\"gone.html\">", "1:1: error: [site.link] The link 'gone.html' leads to no file of the site."),
        ("\n <img src='gone.svg' alt=''>", "2:2: error: [site.link] The link 'gone.svg' leads to no file of the site."),
        (
            "<a href=\"index.html#gone\">",
            "1:1: error: [site.fragment] The link leads to '#gone', but 'index.html' has no such id."
        ),
        ("<a href=\"#gone\">", "1:1: error: [site.fragment] The link leads to '#gone', but 'p.html' has no such id."),
        (
            "<a href=domains>",
            "1:1: error: [site.link] The link 'domains' leads to a folder, which shows nothing from disk. Name the page in it."
        ),
        (
            "<a href=\"domains/\">",
            "1:1: error: [site.link] The link 'domains/' leads to a folder, which shows nothing from disk. Name the page in it."
        ),
        ("<a href=\"../x.html\">", "1:1: error: [site.link] The link '../x.html' leads out of the site."),
        (
            "<a href=\"/index.html\">",
            "1:1: error: [site.link] The link '/index.html' begins at the server's root, so it breaks from disk and below a sub-path."
        ),
        (
            "<a href=\"javascript:alert(1)\">",
            "1:1: error: [site.scheme] The address 'javascript:alert(1)' has a scheme that a page may not have."
        ),
        (
            "<a href=\"java&#115;cript&colon;x\">",
            "1:1: error: [site.scheme] The address 'javascript:x' has a scheme that a page may not have."
        ),
        (
            "<a href=\" JavaScript:x\">",
            "1:1: error: [site.scheme] The address ' JavaScript:x' has a scheme that a page may not have."
        ),
        (
            "<img alt=\"\" src=\"data:image/png;base64,x\">",
            "1:1: error: [site.scheme] The address 'data:image/png;base64,x' has a scheme that a page may not have."
        ),
        (
            "<a href=\"//a.example/\">",
            "1:1: error: [site.scheme] The address '//a.example/' has a scheme that a page may not have."
        ),
        ("<script>x</script>", "1:1: error: [site.script] The page has a script inside. Scripts are files."),
        (
            "<SCRIPT src=\"assets/a.js\">x</SCRIPT>",
            "1:1: error: [site.script] The page has a script inside. Scripts are files."
        ),
        ("<style>p{}</style>", "1:1: error: [site.style] The page has a style inside. Styles are files."),
        ("<p style=\"x\">", "1:1: error: [site.style] The page has a style inside. Styles are files."),
        ("<p ONclick=\"x\">", "1:1: error: [site.script] The attribute 'onclick' runs code. Take it out."),
        ("<p/onload=x>", "1:1: error: [site.script] The attribute 'onload' runs code. Take it out."),
        ("<p id=\"a\"><p id=\"a\">", "1:11: error: [site.id] The id 'a' stands twice on the page."),
        (
            "<svg aria-labelledby=\"a\"><title id=\"b\">",
            "1:1: error: [site.reference] 'aria-labelledby' names 'a', but the page has no such id."
        ),
        (
            "<img alt=\"\" src=\"https://a.example/x.png\">",
            "1:1: error: [site.other-host] The element 'img' asks another host: 'https://a.example/x.png'."
        ),
        (
            "<script defer src=\"https://a.example/x.js\"></script>",
            "1:1: error: [site.other-host] The element 'script' asks another host: 'https://a.example/x.js'."
        ),
        (
            "<link rel=\"stylesheet\" href=\"https://a.example/x.css\">",
            "1:1: error: [site.other-host] The element 'link' asks another host: 'https://a.example/x.css'."
        ),
        (
            "<form action=\"https://a.example/\">",
            "1:1: error: [site.other-host] The element 'form' asks another host: 'https://a.example/'."
        ),
        (
            "<script src=\"assets/a.js\"></script>",
            "1:1: error: [site.script] The script holds the page up. Add 'defer'."
        ),
        (
            "<svg role=\"img\"><path/></svg>",
            "1:1: error: [site.alternative] The drawing has no name (aria-label or aria-labelledby)."
        ),
        (
            "<table><tr><th>A</th></tr></table>",
            "1:12: error: [site.table] The head of the table does not say which cells it is for (scope)."
        ),
        (
            "<h1>A</h1><h2>B</h2><h4>C</h4><h3>D</h3>",
            "1:21: error: [site.heading] A heading of level 4 follows one of level 2. Leave no level out."
        ),
        ("<h1>A</h1><H1>B</H1>", "1:11: error: [site.heading] The page has a second title (h1)."),
        ("<img src=\"assets/a.svg\">", "1:1: error: [site.alternative] The picture has no words in its place (alt)."),
    ])
    func findsAPlantedFault(page: String, expected: String) throws {
        #expect(try faults(["p.html": page]) == ["p.html:\(expected)"])
    }

    @Test(arguments: [
        ("<svg onload=\"x\">", "error: [site.script] The attribute 'onload' runs code. Take it out."),
        ("<svg><script>x</script></svg>", "error: [site.script] The page has a script inside. Scripts are files."),
        (
            "<svg><foreignObject></foreignObject></svg>",
            "error: [site.script] The drawing holds HTML. Drawings are shapes and text."
        ),
        (
            "<svg><image xlink:href=\"https://a.example/x\"/></svg>",
            "error: [site.other-host] The element 'image' asks another host: 'https://a.example/x'."
        ),
    ])
    func looksIntoDrawingsToo(drawing: String, expected: String) throws {
        let found = try faults(["assets/a.svg": drawing])
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix(expected) == true)
    }

    @Test func aFileThatIsGoneIsFoundFromEveryPage() throws {
        var files = Self.good
        files["domains/x.html"] = nil
        let source = FileSource.memory(files)
        let found = try checkSite(paths: Array(files.keys), read: source.read)
        #expect(
            found.map(\.description) == [
                "index.html:2:47: error: [site.link] The link 'domains/x.html#part' leads to no file of the site."
            ])
    }

    @Test func aRenderedSiteHasNoFaults() async throws {
        let pages = ["index.html", "rows/one.html", "rows/two.html"].map { TestTemplates.page($0) }
        let layout =
            "<!doctype html><html lang=\"en\"><title>{{page.title}}</title><link rel=\"stylesheet\" href=\"{{page.root}}assets/site.css\"><body>{{#layout.nav}}<a href=\"{{page}}\">{{title}}</a>{{/layout.nav}}<main id=\"main\">{{{page.body}}}</main>"
        let template =
            "# {{title}}\n\n[Home]({{home}})\n\n## Part {#part}\n\n[up](#part)\n\n### Part\n\n```table rows\n```\n\n```figure chart\n```\n"
        let set = try TestTemplates.set([
            "Templates/layouts/page.html": layout, "Templates/overview.md": template,
            "Templates/components/figure.html": "<figure>{{{svg}}}</figure>",
        ])
        var files: [String: [UInt8]] = [:]
        try await renderSite(TestTemplates.report(pages), templates: set) { files[$0.path] = $0.bytes }
        let found = try checkSite(paths: Array(files.keys)) { path throws(Diagnostic) in files[path] ?? [] }
        #expect(found.map(\.description) == [])
    }

    @Test func randomBytesAreReadAndNeverTrap() {
        var generator = SeededGenerator()
        print("seed \(generator.seed)")
        let alphabet = Array("<<>>\"'=/!-abcdefscript style &;#x \n".utf8)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).compactMap { _ in
                alphabet.randomElement(using: &generator)
            }
            let tags = HTMLTag.all(in: bytes)
            #expect(tags.count <= bytes.count)
        }
    }
}
