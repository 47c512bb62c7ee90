import Site
import Testing

@testable import Delivery

@Suite struct SiteChangeSentenceTests {
    @Test(arguments: [
        (SiteChange(), "0 files: 0 written, 0 kept, 0 removed."),
        (SiteChange(written: ["a"]), "1 file: 1 written, 0 kept, 0 removed."),
        (SiteChange(written: ["a"], kept: ["b", "c"], removed: ["d"]), "3 files: 1 written, 2 kept, 1 removed."),
    ])
    func aChangeIsToldInOneSentence(change: SiteChange, sentence: String) {
        #expect(change.sentence == sentence)
    }
}
