/// Rows for tests that need round numbers: every event and message has a recipient of its own unless one is given.
struct MadeLog {
    private(set) var ledger: [[String]] = []
    private(set) var messages: [[String]] = []

    static func number(_ person: Int) -> String { "+1292555\(String(1_000_000 + person).dropFirst(3))" }

    private func id(_ prefix: String, _ count: Int) -> String { "\(prefix)\(count)" }

    /// Opt-ins of that basis by persons `from` and on.
    mutating func optIns(_ count: Int, basis: String, from person: Int, channel: String = "sms") {
        for index in 0..<count {
            ledger.append([
                id("E", ledger.count), "2026-01-05T15:00:00Z", Self.number(person + index), channel, "alerts", "opt_in",
                basis, "web_form", "p", "",
            ])
        }
    }

    /// Opt-outs asked for at a time by persons `from` and on.
    mutating func optOuts(_ count: Int, from person: Int, at time: String, applied: String, channel: String = "sms") {
        for index in 0..<count {
            ledger.append([
                id("E", ledger.count), time, Self.number(person + index), channel, "alerts", "opt_out", "", "reply", "",
                applied,
            ])
        }
    }

    /// Messages to persons `from` and on.
    mutating func send(
        _ count: Int, from person: Int, at time: String = "2026-03-02T15:00:00Z", purpose: String = "informational",
        channel: String = "sms", program: String = "alerts"
    ) {
        for index in 0..<count {
            messages.append([
                id("M", messages.count), time, Self.number(person + index), channel, program, purpose, "delivered", "",
            ])
        }
    }

    var ledgerText: String { csv(ledgerColumns, ledger) }
    var messagesText: String { csv(messageColumns, messages) }
}
