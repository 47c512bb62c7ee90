import Testing

@testable import Consent

@Suite struct TimestampTests {
    private func read(_ text: String) -> Int? {
        var reader = TimestampReader()
        let bytes = Array("x,\(text),y".utf8)
        return reader.seconds(in: bytes, 2..<bytes.count - 2)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-01T00:00:00Z", 1_793_491_200),
        ("2026-03-10T12:00:01-05:00", 1_773_162_001),
        ("2026-03-10T17:00:01+00:00", 1_773_162_001), ("2026-03-10T17:00:01-00:00", 1_773_162_001),
        ("2026-03-10T22:45:01+05:45", 1_773_162_001), ("1969-12-31T23:59:00-00:01", 0),
        ("2024-02-29T23:59:59Z", 1_709_251_199), ("9999-12-31T23:59:59-23:59", 253_402_387_139),
    ]) func `reads times with an offset`(text: String, seconds: Int) {
        #expect(read(text) == seconds)
    }

    @Test(arguments: [
        "", "n/a", "2026-02-30T10:00:00Z", "2025-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-10T10:00:00Z",
        "2026-01-00T10:00:00Z", "0000-01-01T00:00:00Z", "2026-03-01T24:00:00Z", "2026-03-01T10:60:00Z",
        "2026-03-01T10:00:60Z", "2026-03-01 10:00:00Z", "2026-03-01t10:00:00Z", "2026-03-01T10:00:00z",
        "2026-03-01T10:00:00", "2026-03-01T10:00:00.0Z", "2026-03-01T10:00:00+24:00", "2026-03-01T10:00:00+05:60",
        "2026-03-01T10:00:00+0530", "2026-03-01T10:00:00 05:30", "2026/03/01T10:00:00Z", "2026-3-01T10:00:00Z",
        "1969-12-31T23:59:59Z", "1970-01-01T00:00:00+00:01", " 2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z ",
        "2026-03-01T1a:00:00Z", "²026-03-01T10:00:0Z", "2026-03-01T10:00:00Z+00:00",
    ]) func `refuses every other form`(text: String) {
        #expect(read(text) == nil)
    }

    @Test func `the remembered day does not leak into another`() {
        var reader = TimestampReader()
        let bytes = Array("2026-03-01T00:00:00Z2026-03-02T00:00:00Z2026-03-99T00:00:00Z2026-03-02T00:00:01Z".utf8)
        let times = (0..<4).map { reader.seconds(in: bytes, $0 * 20..<$0 * 20 + 20) }
        #expect(times == [1_772_323_200, 1_772_409_600, nil, 1_772_409_601])
    }
}

@Suite struct RecipientRuleTests {
    private func accepts(_ text: String, _ channel: Channel) -> Bool {
        let bytes = Array(text.utf8)
        return RecipientRule.accepts(bytes, 0..<bytes.count, on: channel)
    }

    @Test(arguments: ["+1234567", "+12025550100", "+123456789012345"])
    func `accepts numbers in E.164 form`(text: String) {
        #expect(accepts(text, .sms) && accepts(text, .mms) && accepts(text, .voice))
        #expect(!accepts(text, .email))
    }

    @Test(arguments: [
        "", "+", "+123456", "+1234567890123456", "+0234567", "12025550100", "+1202555010a", "+1 2025550100",
        "+1-202-555-0100", "(202) 555-0100", "+１2025550100",
    ]) func `refuses other numbers`(text: String) {
        #expect(!accepts(text, .sms))
    }

    @Test(arguments: ["a@b.c", "voter.one+x@mail.county.example", "ü@b.c", "a@b..c", "a@.b.c", "a@b.c."])
    func `accepts mailboxes`(text: String) {
        #expect(accepts(text, .email) && !accepts(text, .sms))
    }

    @Test(arguments: [
        "", "a", "a@b", "@b.c", "a@", "a@.", "a@.c", "a@b.", "a@@b.c", "a@b@c.d", "a b@c.d", "a@c d.e", "a@b.c\n",
        "a\t@b.c", "a,b@c.d", "a\u{b}@b.c", "a\u{c}@b.c", "a\r@b.c", "a.b@c",
    ]) func `refuses other mailboxes`(text: String) {
        #expect(!accepts(text, .email))
    }
}
