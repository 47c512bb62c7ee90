import Findings
import Foundation
import Guidance
import Testing

@testable import Report

@Suite("Counts, dates and lists in US English")
struct WordingTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (48_212, "48,212"), (1_234_567, "1,234,567"),
        (-1_500, "−1,500"), (.min, "−9,223,372,036,854,775,808"),
    ])
    func grouped(number: Int, text: String) { #expect(Counting.grouped(number) == text) }

    @Test(arguments: [
        (306, 48_212, "0.6%"), (47_906, 48_212, "99.3%"), (10, 10, "100%"), (0, 10, "0%"), (1, 5_000, "below 0.1%"),
        (999, 1_000, "99.9%"), (9_999, 10_000, "99.9%"),
    ])
    func shares(count: Int, whole: Int, text: String) { #expect(Counting.share(count, of: whole) == text) }

    @Test(arguments: [(3, 9), (11, 10), (-1, 20), (1, 0), (Int.max, Int.max)])
    func noShare(count: Int, whole: Int) { #expect(Counting.share(count, of: whole) == nil) }

    @Test(arguments: [
        ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d", "e"], "a, b, c, d and e"), (["a", "b", "c", "d", "e", "f"], "a, b, c, d and 2 more"),
    ])
    func lists(words: [String], text: String) { #expect(Counting.list(words) == text) }

    @Test func wordsAndPlurals() {
        #expect(Counting.word(0) == "none")
        #expect(Counting.countedInWords(1, "domain") == "one domain")
        #expect(Counting.countedInWords(12, "domain") == "12 domains")
        #expect(Counting.counted(1, "status", "statuses") == "1 status")
        #expect(Counting.change(3) == "+3")
        #expect(Counting.change(-2) == "−2")
        #expect(Counting.change(0) == "0")
    }

    @Test(arguments: [
        ("2026-11-01", "November 1, 2026"), ("2026-12-31", "December 31, 2026"), ("2027-01-05", "January 5, 2027"),
    ])
    func dates(iso: String, text: String) throws {
        let date = try #require(CalendarDate(iso))
        #expect(DateText(date) == DateText(text: text, iso: iso))
    }

    @Test(arguments: [
        ("2026-11-01T12:12:00Z", "America/Chicago", "November 1, 2026, 6:12 a.m.", "2026-11-01T06:12"),
        ("2026-11-01T05:05:09Z", "America/Chicago", "November 1, 2026, 12:05 a.m.", "2026-11-01T00:05"),
        ("2026-11-01T18:00:00Z", "America/Chicago", "November 1, 2026, 12:00 p.m.", "2026-11-01T12:00"),
        ("2026-11-01T03:00:00Z", "America/Chicago", "October 31, 2026, 10:00 p.m.", "2026-10-31T22:00"),
        ("2026-11-01T23:30:00Z", "Pacific/Kiritimati", "November 2, 2026, 1:30 p.m.", "2026-11-02T13:30"),
    ])
    func times(instant: String, zone: String, text: String, iso: String) throws {
        let time = try #require(Instant(instant))
        #expect(DateText(time, in: try #require(TimeZone(identifier: zone))) == DateText(text: text, iso: iso))
    }

    @Test(arguments: [
        ("Publish `v=DMARC1; p=reject`. Then wait.", "Publish `v=DMARC1; p=reject`", "Then wait."),
        ("Remove it today.", "Remove it today", ""), ("No full stop", "No full stop", ""),
        ("Use a.example now. Go.", "Use a.example now", "Go."), ("", "", ""),
    ])
    func sentences(text: String, first: String, rest: String) {
        #expect(firstSentence(text) == (first, rest))
    }

    @Test func backticksEncloseWhatIsShownLetterForLetter() {
        #expect(
            [TextSpan]("Put `a` and `b`.") == [
                TextSpan(text: "Put ", isCode: false), TextSpan(text: "a", isCode: true),
                TextSpan(text: " and ", isCode: false), TextSpan(text: "b", isCode: true),
                TextSpan(text: ".", isCode: false),
            ])
        #expect([TextSpan]("One ` alone") == [TextSpan(text: "One ` alone", isCode: false)])
        #expect([TextSpan]("") == [])
    }

    @Test func theSevenWordsAreThoseOfTheAssessment() {
        #expect(ItemStatus.inOrder.count == ItemStatus.allCases.count)
        #expect(Set(ItemStatus.inOrder) == Set(ItemStatus.allCases))
        for status in ItemStatus.allCases { #expect(status.title.lowercased() == status.rawValue) }
        #expect(Set(ItemStatus.allCases.map(\.mark)).count == 7)
    }

    @Test func wordsThatBlameAreNowhere() throws {
        for edition in Edition.allCases {
            let text = try compose(SmallOffice.input(edition)).everything.lowercased()
            for word in ["failed", "compliant", "vulnerable", "honour", "programme"] {
                // The names of published statistics are fixed as written.
                #expect(!text.replacing("s05_honour", with: "").contains(word), "\(word)")
            }
        }
    }
}
