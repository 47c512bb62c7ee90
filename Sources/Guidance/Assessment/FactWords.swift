import Findings

/// Parts of facts' names that are written otherwise in sentences.
private let properNames = [
    "authorised": "authorized", "bimi": "BIMI", "dane": "DANE", "dkim": "DKIM", "dmarc": "DMARC",
    "dnssec": "DNSSEC", "ip": "IP",
    "mfa": "second-factor", "mta-sts": "MTA-STS", "mx": "MX", "rsa": "RSA", "spf": "SPF", "tls": "TLS",
    "tls-rpt": "TLS-RPT",
]

/// A fact's name as words: `domain.dmarc.effective-policy` → "DMARC effective policy".
func factLabel(_ name: String) -> String {
    let parts = name.split(separator: ".").dropFirst().map { part in
        properNames[String(part)]
            ?? part.split(separator: "-").map { properNames[String($0)] ?? String($0) }.joined(separator: " ")
    }
    return parts.isEmpty ? name : parts.joined(separator: " ")
}

/// A whole number as Americans write it: 1,234.
func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number.magnitude).reversed().enumerated() {
        if index > 0, index % 3 == 0 { text.append(",") }
        text.append(digit)
    }
    return (number < 0 ? "−" : "") + String(text.reversed())
}

/// Words as a list: "a", "a or b", "a, b or c".
func listed(_ words: [String], _ conjunction: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}

extension CalendarDate {
    /// "January 15, 2027".
    var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let (year, month, day) = components
        return months.indices.contains(month - 1) ? "\(months[month - 1]) \(day), \(year)" : description
    }
}

extension FactValue {
    /// The value in words: counts first, and per cent only of ten or more.
    var inWords: String {
        switch self {
        case .flag(let flag): flag ? "yes" : "no"
        case .number(let number): grouped(number)
        case .share(let count, let whole):
            "\(grouped(count)) of \(grouped(whole))" + (percent(count, of: whole).map { " (\($0) %)" } ?? "")
        case .word(let word): word
        case .words(let words): words.isEmpty ? "empty" : listed(words, "and")
        case .unknown: "unknown"
        }
    }

    /// Rounded down, so that only all of them are 100 %.
    private func percent(_ count: Int, of whole: Int) -> Int? {
        guard whole >= 10, count >= 0 else { return nil }
        let product = UInt(count).multipliedFullWidth(by: 100)
        guard product.high < UInt(whole) else { return nil }
        return Int(exactly: UInt(whole).dividingFullWidth(product).quotient)
    }
}

extension FactCondition {
    /// What is wanted, or its opposite: "quarantine or reject", "at least 100 %".
    func wanted(isNegated: Bool) -> String {
        let unit = isShare ? " %" : ""
        return switch comparison {
        case .is(.flag(let flag)): flag != isNegated ? "yes" : "no"
        case .is(let value): (isNegated ? "not " : "") + value.inWords
        case .in(let words): (isNegated ? "not " : "") + listed(words, "or")
        case .contains(let word): (isNegated ? "without " : "with ") + word
        case .equals(let number): (isNegated ? "not " : "exactly ") + grouped(number)
        case .atLeast(let number): (isNegated ? "less than " : "at least ") + grouped(number) + unit
        case .atMost(let number): (isNegated ? "more than " : "at most ") + grouped(number) + unit
        case .notOlderThan(let days): (isNegated ? "more than " : "at most ") + grouped(days) + " days"
        }
    }
}

extension Judgement.Point {
    /// The fact's name as people read it, in quotes so that it can be followed by "is".
    var label: String { "'\(factLabel(condition.fact))'" }

    /// What was seen: "'SPF records' is 2".
    var seen: String {
        guard let value else { return "\(label) is not there" }
        if case .words(let words) = value, !words.isEmpty { return "\(label) has \(value.inWords)" }
        return "\(label) is \(value.inWords)"
    }

    /// What is wanted, as a sentence about "it".
    var should: String {
        switch condition.comparison {
        case .contains(let word): "It should \(isNegated ? "not have" : "have") \(word)."
        case .is(.flag): "It should be \(wanted)."
        case .is, .in, .equals:
            isNegated
                ? "It should not be \(condition.wanted(isNegated: true).dropFirst(4))." : "It should be \(wanted)."
        case .atLeast, .atMost, .notOlderThan: "It should be \(wanted)."
        }
    }

    /// What is wanted, as a clause: "'SPF records' is exactly 1".
    var wish: String {
        if case .contains(let word) = condition.comparison {
            return isNegated ? "\(label) does not have \(word)" : "\(label) has \(word)"
        }
        return "\(label) is \(wanted)"
    }

    private var wanted: String { condition.wanted(isNegated: isNegated) }
}
