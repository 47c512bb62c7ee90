import Findings

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
            "\(grouped(count)) of \(grouped(whole))" + (percent(count, of: whole).map { " (\($0))" } ?? "")
        case .word(let word): word
        case .words(let words): words.isEmpty ? "none" : listed(words, "and")
        case .unknown: "unknown"
        }
    }

    /// "94.8%": one decimal, rounded down, so that only all of them are 100% and only none are 0%.
    private func percent(_ count: Int, of whole: Int) -> String? {
        guard whole >= 10, count >= 0 else { return nil }
        let product = UInt(count).multipliedFullWidth(by: 1_000)
        guard product.high < UInt(whole) else { return nil }
        let tenths = UInt(whole).dividingFullWidth(product).quotient
        if tenths == 0, count > 0 { return "below 0.1%" }
        return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }
}

extension FactCondition {
    /// What is wanted, or its opposite: "quarantine or reject", "at least 90%", "all".
    func wanted(isNegated: Bool) -> String {
        let unit = isShare ? "%" : ""
        return switch comparison {
        case .is(.flag(let flag)): flag != isNegated ? "yes" : "no"
        case .is(let value): (isNegated ? "not " : "") + value.inWords
        case .in(let words) where isNegated && words.count > 1: "neither \(listed(words, "nor"))"
        case .in(let words): (isNegated ? "not " : "") + listed(words, "or")
        case .contains(let word): (isNegated ? "not " : "") + word
        case .equals(let number): (isNegated ? "not " : "exactly ") + grouped(number)
        case .atLeast(100) where isShare: isNegated ? "fewer than all" : "all"
        case .atLeast(let number): (isNegated ? "less than " : "at least ") + grouped(number) + unit
        case .atMost(0): isNegated ? "more than 0" : "none"
        case .atMost(let number): (isNegated ? "more than " : "at most ") + grouped(number) + unit
        case .notOlderThan(let days): (isNegated ? "more than " : "at most ") + grouped(days)
        }
    }
}

extension Judgement.Point {
    /// What was seen: "usable DKIM keys: 0".
    var seen: String { "\(condition.title): \(value?.inWords ?? "nothing")" }

    /// What was seen beside what is wanted: "usable DKIM keys: 0, wanted: at least 1".
    var shortfall: String { "\(seen), wanted: \(wanted)" }

    /// What is wanted: "usable DKIM keys: at least 1".
    var wish: String { "\(condition.title): \(wanted)" }

    private var wanted: String { condition.wanted(isNegated: isNegated) }
}
