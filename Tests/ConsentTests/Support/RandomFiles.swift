import Findings

/// SplitMix64, so that a printed seed gives the same case again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}

/// Small files in which everything that section 4 tells apart happens often: few people, times that meet or lie one
/// second beside a limit, all kinds of bad rows, exact copies.
struct RandomFiles {
    static let base = 1_700_000_000
    private(set) var ledger: [[String]] = []
    private(set) var messages: [[String]] = []
    let asOf: Int

    init(using random: inout SeededGenerator, events: Int, sent: Int) {
        asOf = Self.base + random.one(of: [0, 86_400, 400 * 86_400, 730 * 86_400, 731 * 86_400 + 1])
        for number in 0..<events {
            let channel = random.one(of: ["sms", "sms", "mms", "voice", "email"])
            let event = random.one(of: ["opt_in", "opt_in", "opt_in", "opt_out", "opt_out", "help"])
            let basis = random.one(of: ["implied", "implied", "express", "express_written"])
            let method = random.one(of: ["inbound_text", "web_form", "reply", ""])
            let asked = Self.time(using: &random)
            let applied =
                random.chance(70)
                ? Self.text(asked + random.one(of: Self.delays), using: &random) : random.one(of: ["", "soon"])
            ledger.append(
                Self.spoiled(
                    [
                        "E\(number % 7)", Self.text(asked, using: &random), Self.recipient(channel, using: &random),
                        channel, random.one(of: ["a", "b", "b", "*"]), event, event == "opt_in" ? basis : "", method,
                        random.one(of: ["", "p1"]), event == "opt_out" ? applied : "",
                    ], using: &random))
        }
        for number in 0..<sent {
            let channel = random.one(of: ["sms", "sms", "mms", "voice", "email"])
            messages.append(
                Self.spoiled(
                    [
                        "M\(number % 7)", Self.text(Self.time(using: &random), using: &random),
                        Self.recipient(channel, using: &random), channel, random.one(of: ["a", "b", "c", "*"]),
                        random.one(of: [
                            "conversational", "informational", "promotional", "promotional", "optout_confirm",
                            "help_reply",
                        ]), random.one(of: ["delivered", "sent", "failed", "complained", ""]), "",
                    ], using: &random))
        }
        for _ in 0..<random.one(of: [0, 1, 3]) {
            if let copy = ledger.randomElement(using: &random) { ledger.append(copy) }
            if let copy = messages.randomElement(using: &random) { messages.append(copy) }
        }
    }

    private static let delays = [
        -60, 0, 1, 86_400, 13 * 86_400, 14 * 86_400, 15 * 86_400, 16 * 86_400, 17 * 86_400, 40 * 86_400,
    ]

    private static func time(using random: inout SeededGenerator) -> Int {
        let steps = [
            0, 1, 60, 299, 300, 301, 86_400, 14 * 86_400, 15 * 86_400, 183 * 86_400, 183 * 86_400 + 1, 730 * 86_400,
            730 * 86_400 + 1,
        ]
        return base + random.one(of: steps) + random.one(of: [0, 0, 0, 1, 300, 86_400])
    }

    private static func recipient(_ channel: String, using random: inout SeededGenerator) -> String {
        channel == "email"
            ? random.one(of: ["ann@mail.example", "Ann@Mail.Example", "bob@mail.example"])
            : random.one(of: ["+12025550100", "+12025550101", "+13035550102"])
    }

    /// A time as one of several systems writes it.
    static func text(_ seconds: Int, using random: inout SeededGenerator) -> String {
        let minutes = random.one(of: [0, 0, -300, 330, 845])
        let shifted = seconds + minutes * 60
        let date = CalendarDate(daysSinceEpoch: shifted / 86_400)?.description ?? ""
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(shifted / 3_600 % 24)):\(two(shifted / 60 % 60)):\(two(shifted % 60))"
        if minutes == 0 { return "\(date)T\(clock)Z" }
        return "\(date)T\(clock)\(minutes < 0 ? "-" : "+")\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
    }

    private static func spoiled(_ row: [String], using random: inout SeededGenerator) -> [String] {
        guard random.chance(12) else { return row }
        var row = row
        switch random.one(of: [1, 2, 3, 5]) {
        case 1:
            row[1] = random.one(of: [
                "", "2026-02-30T10:00:00Z", "2026-03-01 10:00:00Z", "2026-03-01T10:00:60Z", "2026-03-01T24:00:00Z",
                "2026-03-01T10:00:00", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00+00:01", "2026-03-01T10:00:00.5Z",
                "2026-03-01T10:00:00+24:00", "２026-03-01T10:00:00Z",
            ])
        case 2:
            row[2] = random.one(of: [
                "", "+0123456789", "12025550100", "+123456", "+1234567890123456", "a@b", "@mail.example", "a b@c.de",
                "a@b@c.de", "a@.de", "a@b.", "x,y@c.de",
            ])
        case 3: row[3] = random.one(of: ["", "SMS", "fax", "sms "])
        default: row[5] = random.one(of: ["", "Opt_in", "other"])
        }
        return row
    }
}
