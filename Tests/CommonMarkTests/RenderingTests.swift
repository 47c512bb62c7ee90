import CommonMark
import Testing

@Suite struct RenderingTests {
    private func fragment(_ source: String) -> String {
        HTMLRenderer(frame: .fragment).html(Document(parsing: source))
    }

    @Test(arguments: [
        ("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n"),
        ("a\\\nb\nc", "<p>a<br>\nb\nc</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
        ("2. a", "<ol start=\"2\">\n<li>a</li>\n</ol>\n"),
        ("1. a", "<ol>\n<li>a</li>\n</ol>\n"),
        ("> a", "<blockquote class=\"note\">\n<p>a</p>\n</blockquote>\n"),
        ("***", "<hr>\n"),
        ("## a", "<p><strong>a</strong></p>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;\n</p>\n"),
        ("a <b onclick=\"x\">", "<p>a &lt;b onclick=&quot;x&quot;&gt;</p>\n"),
        ("[a](b.html \"c\")", "<p><a href=\"b.html\" title=\"c\">a</a></p>\n"),
        ("[a](javascript:b)", "<p>a</p>\n"),
        ("[a](<java\tscript:b>)", "<p><a href=\"java%09script:b\">a</a></p>\n"),
        ("<https://a.example/?b&c>", "<p><a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a></p>\n"),
        ("![a *b*](c.svg)", "<p><img src=\"c.svg\" alt=\"a b\"></p>\n"),
        ("![a](https://b.example/c.png)", "<p>a</p>\n"),
        (
            "```\na\n\n<b>\n```",
            "<pre class=\"record now\" tabindex=\"0\" role=\"group\" aria-label=\"Text to read or copy\">a\n\n&lt;b&gt;</pre>\n"
        ),
        (
            "```dns\n\na\n```",
            "<pre class=\"record\" tabindex=\"0\" role=\"group\" aria-label=\"DNS record\">\n\na</pre>\n"
        ),
    ])
    func drawsEachKindOfNode(source: String, html: String) {
        if source.contains("java\t") {
            // A browser would drop the tab and run the rest, so the address must not keep a scheme.
            #expect(fragment(source) == "<p>a</p>\n")
        } else {
            #expect(fragment(source) == html)
        }
    }

    @Test func wrapsTopAndSectionsAsInTheDesign() {
        let source =
            "# Title\n\nLead\n\n## What got worse {#worse}\n\n*Since October*\n\n*Not aside*\n\n### Sub part\n\n## Six *months*\n"
        #expect(
            HTMLRenderer().html(Document(parsing: source)) == """
                <div class="top">
                <h1>Title</h1>
                <p>Lead</p>
                </div>
                <section class="sec" id="worse" aria-labelledby="worse-h">
                <div class="head"><div><p class="no"><a href="#worse">§ 1<span class="vh"> Link to this section: What got worse</span></a></p><h2 id="worse-h">What got worse</h2><p class="side">Since October</p></div></div>
                <div class="body">
                <p><em>Not aside</em></p>
                <h3 id="sub-part">Sub part</h3>
                </div>
                </section>
                <section class="sec" id="six-months" aria-labelledby="six-months-h">
                <div class="head"><div><p class="no"><a href="#six-months">§ 2<span class="vh"> Link to this section: Six months</span></a></p><h2 id="six-months-h">Six <em>months</em></h2></div></div>
                <div class="body">
                </div>
                </section>

                """)
    }

    @Test func drawsASheetWithoutTheFrameOfTheScreen() {
        #expect(
            HTMLRenderer(frame: .sheet).html(Document(parsing: "# T\n\n## Before\n\n*note*\n\n- a\n")) == """
                <h1>T</h1>
                <section id="before" aria-labelledby="before-h">
                <h2 id="before-h">Before</h2>
                <p>note</p>
                <ul>
                <li>a</li>
                </ul>
                </section>

                """)
    }

    @Test func wordsOfTheFrameCanBeInAnotherLanguage() {
        var renderer = HTMLRenderer()
        renderer.linkToSection = "Enlace a esta sección"
        #expect(renderer.html(Document(parsing: "## A\n")).contains("> Enlace a esta sección: A</span>"))
    }

    @Test func givesEveryHeadingAnIDOfItsOwn() {
        let source = "## A\n\n## A\n\n## B {#a-2}\n\n### A\n\n### Main {#main}\n\n## –\n\n## A {#a}\n"
        let html = HTMLRenderer(ids: PageIDs(taken: ["main"])).html(Document(parsing: source))
        let ids = html.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains("main"))
        #expect(ids.contains("a") && ids.contains("a-2") && ids.contains("section"))
    }

    @Test func resolvesAddressesBeforeTheyAreJudged() {
        let renderer = HTMLRenderer(frame: .fragment) { $0 == "/x.html" ? "../x.html" : $0 }
        #expect(
            renderer.html(Document(parsing: "[a](/x.html) ![b](/x.html)"))
                == "<p><a href=\"../x.html\">a</a> <img src=\"../x.html\" alt=\"b\"></p>\n")
    }

    @Test func showsFinishedHTMLAsItIs() {
        var document = Document(parsing: "```chart 1\n```\n")
        document.replace(document.blocks[0], withHTML: "<figure></figure>\n")
        #expect(HTMLRenderer(frame: .fragment).html(document) == "<figure></figure>\n")
    }
}
