import Findings
import Foundation

/// A day or a time as people read it, and as programs do.
struct DateText: PageObject, Hashable {
    /// `November 1, 2026`, or `November 1, 2026, 6:12 a.m.`
    var text: String
    /// For `datetime`: `2026-11-01` or `2026-11-01T06:12`.
    var iso: String

    static let members: [Member<DateText>] = [
        Member("text") { $0.text },
        Member("iso") { $0.iso },
    ]
}

extension DateText {
    init(_ date: CalendarDate) {
        self.init(text: date.spelled, iso: date.description)
    }

    /// The text at the end of a sentence: `a.m.` brings its full stop along.
    var ended: String { text.hasSuffix(".") ? text : text + "." }

    /// A time by the clocks of a time zone.
    init(_ instant: Instant, in zone: TimeZone, isShort: Bool = false) {
        let (date, second) = instant.local(in: zone)
        let (hour, minute) = (second / 3_600, second / 60 % 60)
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        let hours = hour < 10 ? "0\(hour)" : "\(hour)"
        let half = hour < 12 ? "a.m." : "p.m."
        self.init(
            text: "\(isShort ? date.shortSpelled : date.spelled), \((hour + 11) % 12 + 1):\(minutes) \(half)",
            iso: "\(date)T\(hours):\(minutes)")
    }
}

extension CalendarDate {
    /// `November 1, 2026`.
    var spelled: String {
        let (year, month, day) = components
        return "\(Self.month(month)) \(day), \(year)"
    }

    /// `Nov 1, 2026`, where room is short.
    var shortSpelled: String {
        let (year, month, day) = components
        return "\(Self.month(month).prefix(3)) \(day), \(year)"
    }

    private static func month(_ number: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names.indices.contains(number - 1) ? names[number - 1] : "?"
    }
}
