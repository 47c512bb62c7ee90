import CommonMark
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("What got worse", "what-got-worse"), ("  DMARC: p=none!  ", "dmarc-p-none"),
        ("The vendor’s list", "the-vendors-list"),
        ("İstanbul", "stanbul"), ("漢字", "section"), ("", "section"), ("a--b", "a-b"), ("9 lives", "9-lives"),
        ("I", "i"),
    ])
    func keepsASCIILettersAndDigits(text: String, expected: String) {
        #expect(slug(text) == expected)
    }

    @Test func anIDAndItsCompanionAreGivenOnce() {
        var ids = PageIDs(taken: ["main"])
        #expect(ids.take("main") == "main-2")
        #expect(ids.take("a") == "a")
        #expect(ids.take("a-h") == "a-h-2")
        #expect(ids.take("a") == "a-2")
    }
}
