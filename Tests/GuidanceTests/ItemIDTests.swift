import Testing

@testable import Guidance

@Suite struct ItemIDTests {
    @Test(arguments: ["M3AAWG-ELEC-01", "POLL-TRN-01", "A-1", "1-A"]) func idsAreUpperCaseWordsWithHyphens(id: String) {
        #expect(Item.isID(id))
    }

    @Test(arguments: [
        "", "-", "A", "A-", "-A", "A--B", "a-1", "A-1.", "A 1", "Ä-1", "A-1\u{301}", "A-１", "Turn", "M3AAWG_ELEC-01",
        String(repeating: "A", count: 63) + "-1",
    ]) func anythingElseIsNoID(text: String) {
        #expect(!Item.isID(text))
    }

    /// The longest id that still is one.
    @Test func idsHaveAtMostSixtyFourCharacters() {
        #expect(Item.isID(String(repeating: "A", count: 62) + "-1"))
    }
}
