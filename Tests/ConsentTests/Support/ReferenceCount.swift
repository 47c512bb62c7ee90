import Findings

/// Sections 3 to 5 of the specification, written as plainly as they are read: no index, no sorting, every message
/// looks at every event. Slow on purpose; what the product counts must agree with it.
struct ReferenceCount {
    /// Rows in the ten canonical columns.
    var ledger: [[String]]
    /// Rows in the eight canonical columns.
    var messages: [[String]]
    var asOf: Int

    private struct Event {
        var (time, recipient, group, program) = (0, "", "", "")
        var (event, rank, isInquiry) = ("", 0, false)
        var applied: Int?
    }

    /// The eight members of the full document.
    func json() -> JSONValue {
        let events = validEvents()
        var tables: [String: [[JSONValue]]] = [:]
        countLedger(events, &tables)
        countMessages(events, &tables)
        var members: [String: JSONValue] = [:]
        let names = [
            "s01_active", "s02_coverage", "s03_promotional", "s04_after_revocation", "s05_honour", "s05_late",
            "s06_optout_rate_msg", "s06_optout_rate_out",
        ]
        for name in names { members[name] = .array((tables[name] ?? []).sorted(by: Self.asText).map(JSONValue.array)) }
        return .object(members)
    }

    // MARK: Section 3

    private func validEvents() -> [Event] {
        Set(ledger).compactMap { row in
            guard let time = Self.time(row[1]), let group = Self.group(row[3]), Self.isRecipient(row[2], row[3]) else {
                return nil
            }
            let ranks = ["implied": 1, "express": 2, "express_written": 3]
            guard ["opt_in", "opt_out", "help"].contains(row[5]), row[5] != "opt_in" || ranks[row[6]] != nil else {
                return nil
            }
            return Event(
                time: time, recipient: row[2].lowercased(), group: group, program: row[4], event: row[5],
                rank: row[5] == "opt_in" ? ranks[row[6]] ?? 0 : 0, isInquiry: row[7] == "inbound_text",
                applied: Self.time(row[9]))
        }
    }

    static func time(_ text: String) -> Int? {
        let pattern = /([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:Z|([-+])([0-9]{2}):([0-9]{2}))/
        guard let match = text.wholeMatch(of: pattern), let date = CalendarDate(match.1), let hour = Int(match.2),
            let minute = Int(match.3), let second = Int(match.4), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset = 0
        if let sign = match.5, let hours = match.6.flatMap({ Int($0) }), let minutes = match.7.flatMap({ Int($0) }) {
            guard hours < 24, minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
        }
        let seconds = date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - offset
        return seconds >= 0 ? seconds : nil
    }

    static func group(_ channel: String) -> String? {
        ["sms": "text", "mms": "text", "voice": "voice", "email": "email"][channel]
    }

    static func isRecipient(_ text: String, _ channel: String) -> Bool {
        if channel != "email" { return text.wholeMatch(of: /\+[1-9][0-9]{6,14}/) != nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(/[ \t\n\r\u{b}\u{c},]/) else { return false }
        return parts[1].contains(/.[.]./)
    }

    // MARK: Section 4

    private struct State {
        var (optOut, best, revoked, help): (Int?, Int, Bool, Int?)
    }

    private func state(_ events: [Event], _ recipient: String, _ group: String, _ program: String, _ time: Int) -> State
    {
        let mine = events.filter { $0.recipient == recipient && $0.group == group && $0.time <= time }
        let out = mine.filter { $0.event == "opt_out" && [program, "*"].contains($0.program) }.map(\.time).max()
        let own = mine.filter { $0.program == program && program != "*" }
        let after = own.filter { event in event.event == "opt_in" && (out.map { event.time > $0 } ?? true) }
        let holding = after.filter {
            $0.rank > 1 || time - $0.time <= ($0.isInquiry ? 183 : 730) * 86_400
        }
        return State(
            optOut: out, best: holding.map(\.rank).max() ?? 0, revoked: out != nil && after.isEmpty,
            help: own.filter { $0.event == "help" }.map(\.time).max())
    }

    // MARK: Section 5

    private func countLedger(_ events: [Event], _ tables: inout [String: [[JSONValue]]]) {
        var active: [[JSONValue]: Int] = [:]
        for key in Set(events.map { [$0.recipient, $0.group, $0.program] }) {
            let best = state(events, key[0], key[1], key[2], asOf).best
            if best > 0 { active[[.string(key[1]), .string(key[2]), .integer(best)], default: 0] += 1 }
        }
        tables["s01_active"] = active.map { $0.key + [.integer($0.value)] }
        let outs = events.filter { $0.event == "opt_out" }
        for group in Set(outs.map(\.group)) {
            let mine = outs.filter { $0.group == group }
            let spans = mine.compactMap { event in event.applied.map { $0 - event.time } }.filter { $0 >= 0 }.sorted()
            if !spans.isEmpty {
                let ranks = [50, 95, 99].map { ($0 * spans.count + 99) / 100 }
                tables["s05_honour", default: []].append(
                    [.string(group), .integer(spans.count)] + ranks.map { .integer(spans[$0 - 1]) })
            }
            let pending = mine.filter { $0.applied == nil }
            let late = mine.filter { event in
                event.applied.map { $0 >= event.time && Self.businessDays(event.time, $0) > 10 } ?? false
            }
            let counts = [
                mine.count, pending.count, mine.count - pending.count - spans.count, late.count,
                pending.filter { Self.businessDays($0.time, asOf) > 10 }.count,
            ]
            tables["s05_late", default: []].append([.string(group)] + counts.map(JSONValue.integer))
        }
        for program in Set(outs.map(\.program)) {
            tables["s06_optout_rate_out", default: []].append([
                .string(program), .integer(outs.count { $0.program == program }),
            ])
        }
    }

    private func countMessages(_ events: [Event], _ tables: inout [String: [[JSONValue]]]) {
        var coverage: [[String]: [Int]] = [:]
        var (promotional, revoked) = ([String: [Int]](), [String: [Int]]())
        var (sent, people) = ([String: Int](), [String: Set<String>]())
        for row in Set(messages) where row[6] != "failed" {
            let (channel, program, purpose) = (row[3], row[4], row[5])
            let needs = [
                "conversational": 1, "informational": 2, "promotional": 3, "optout_confirm": 2, "help_reply": 2,
            ]
            guard let time = Self.time(row[1]), let group = Self.group(channel), Self.isRecipient(row[2], channel),
                var need = needs[purpose]
            else { continue }
            if channel == "email", need > 1 { need -= 1 }
            let state = state(events, row[2].lowercased(), group, program, time)
            sent[program, default: 0] += 1
            people[program, default: []].insert(row[2].lowercased())
            if purpose == "promotional" {
                let counts = promotional[channel] ?? [0, 0]
                promotional[channel] = [counts[0] + 1, counts[1] + (state.best < 3 ? 1 : 0)]
            }
            if purpose == "optout_confirm", let out = state.optOut, time - out <= 300 { continue }
            if purpose == "help_reply", let help = state.help, time - help <= 300 { continue }
            var counts = coverage[[channel, program]] ?? [0, 0, 0, 0]
            counts[0] += 1
            counts[state.best >= need ? 1 : state.best > 0 ? 2 : 3] += 1
            coverage[[channel, program]] = counts
            if state.revoked, let out = state.optOut {
                var counts = revoked[channel] ?? [0, 0]
                counts[Self.businessDays(out, time) <= 10 ? 0 : 1] += 1
                revoked[channel] = counts
            }
        }
        tables["s02_coverage"] = coverage.map { $0.key.map(JSONValue.string) + $0.value.map(JSONValue.integer) }
        tables["s03_promotional"] = promotional.map { [.string($0.key)] + $0.value.map(JSONValue.integer) }
        tables["s04_after_revocation"] = revoked.map { [.string($0.key)] + $0.value.map(JSONValue.integer) }
        tables["s06_optout_rate_msg"] = sent.map {
            [.string($0.key), .integer($0.value), .integer(people[$0.key]?.count ?? 0)]
        }
    }

    // MARK: Calendar

    static func businessDays(_ start: Int, _ end: Int) -> Int {
        let (first, last) = (start / 86_400, end / 86_400)
        if last < first { return -businessDays(end, start) }
        return last == first ? 0 : (first + 1...last).count { isBusinessDay($0) }
    }

    static func isBusinessDay(_ day: Int) -> Bool {
        func weekday(_ day: Int) -> Int { (day + 3) % 7 }
        func isFixed(_ day: Int) -> Bool {
            guard let date = CalendarDate(daysSinceEpoch: day)?.components else { return false }
            if (date.month, date.day) == (6, 19) { return date.year >= 2021 }
            return [[1, 1], [7, 4], [11, 11], [12, 25]].contains([date.month, date.day])
        }
        guard weekday(day) < 5, let date = CalendarDate(daysSinceEpoch: day)?.components else { return false }
        if isFixed(day) || weekday(day) == 4 && isFixed(day + 1) || weekday(day) == 0 && isFixed(day - 1) {
            return false
        }
        switch (date.month, weekday(day)) {
        case (1, 0), (2, 0): return !(15...21).contains(date.day)
        case (5, 0): return date.day < 25
        case (9, 0): return date.day > 7
        case (10, 0): return !(8...14).contains(date.day)
        case (11, 3): return !(22...28).contains(date.day)
        default: return true
        }
    }

    private static func asText(_ left: [JSONValue], _ right: [JSONValue]) -> Bool {
        for (mine, other) in zip(left, right) where mine != other {
            let texts = [mine, other].map { $0.text ?? String($0.integer ?? 0) }
            if texts[0] != texts[1] {
                return texts[0].unicodeScalars.lexicographicallyPrecedes(texts[1].unicodeScalars)
            }
        }
        return false
    }
}
