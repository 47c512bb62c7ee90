public import Findings

/// When an office's elections are, for the times in which its mail is left alone.
///
///     let calendar = ElectionCalendar(elections: [general], quietDays: 60, today: today)
///     calendar.quietTime?.title    // General election, from 60 days before it until its certification
public struct ElectionCalendar: Hashable, Sendable {
    /// One election.
    public struct Election: Hashable, Sendable {
        /// Its name.
        public var title: String
        /// Election day.
        public var day: CalendarDate
        /// The day of certification, the last one of the quiet time.
        public var certification: CalendarDate

        /// An election with its parts.
        public init(title: String, day: CalendarDate, certification: CalendarDate) {
            self.title = title
            self.day = day
            self.certification = certification
        }
    }

    /// A time in which no stricter step is proposed.
    public struct QuietTime: Hashable, Sendable {
        /// The election that it belongs to.
        public var title: String
        /// Its first day.
        public var from: CalendarDate
        /// Its last day.
        public var until: CalendarDate
        /// The first day after it that lies in no other election's quiet time.
        public var first: CalendarDate
    }

    /// The elections.
    public var elections: [Election]
    /// How many days before an election its quiet time begins.
    public var quietDays: Int
    /// The day that it is now in the office's time zone.
    public var today: CalendarDate

    /// A calendar with all its parts.
    public init(elections: [Election] = [], quietDays: Int = 60, today: CalendarDate) {
        self.elections = elections
        self.quietDays = quietDays
        self.today = today
    }

    /// The quiet time that today lies in, both ends included; of several, the one that ends first.
    public var quietTime: QuietTime? {
        let active = quiet(on: today)
        let nearest = active.min { ($0.certification, $0.day, $0.title) < ($1.certification, $1.day, $1.title) }
        guard let nearest else { return nil }
        return QuietTime(
            title: nearest.title, from: nearest.day.adding(days: -quietDays), until: nearest.certification,
            first: firstFreeDay)
    }

    private func quiet(on day: CalendarDate) -> [Election] {
        elections.filter { ($0.day.adding(days: -quietDays)...max($0.day, $0.certification)).contains(day) }
    }

    private var firstFreeDay: CalendarDate {
        var day = today
        // Each turn leaves at least one election behind.
        for _ in elections {
            guard let last = quiet(on: day).map({ max($0.day, $0.certification) }).max() else { break }
            day = last.adding(days: 1)
        }
        return day
    }
}
