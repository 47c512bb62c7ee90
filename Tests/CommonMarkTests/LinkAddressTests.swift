import CommonMark
import Testing

@Suite struct LinkAddressTests {
    @Test(arguments: [
        ("a.html", "a.html", true), ("#x", "#x", true), ("../a/b.html?c=d#e", "../a/b.html?c=d#e", true),
        ("https://a.example/", "https://a.example/", false), ("HTTP://a", "HTTP://a", false),
        ("mailto:a@b.example", "mailto:a@b.example", false), ("tel:+15555550142", "tel:+15555550142", false),
        ("a/b:c", "a/b:c", true), ("a b", "a%20b", true), ("é", "%C3%A9", true), ("%41%zz%4", "%41%25zz%254", true),
        ("a\\b", "a%5Cb", true), ("\"<>`", "%22%3C%3E%60", true), ("", "", true), ("?a:b", "?a:b", true),
    ])
    func allowsWhatCannotRun(address: String, text: String, isRelative: Bool) throws {
        let link = try #require(LinkAddress(address))
        #expect(link.text == text)
        #expect(link.isRelative == isRelative)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "\u{1}javascript:x", "java\nscript:x",
        "java\u{0}script:x",
        "data:text/html,x", "vbscript:x", "file:///etc", "//evil.example", "ftp://a", ":", "é:x", "blob:x",
        "feed:javascript:x",
    ])
    func refusesEveryOtherScheme(address: String) {
        #expect(LinkAddress(address) == nil)
    }

    @Test func theAllowListIsShort() {
        #expect(LinkAddress.schemes == ["http", "https", "mailto", "tel"])
    }
}
