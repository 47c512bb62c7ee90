import NIOCore

/// When look-ups have to be woken. All wait one of a few durations, so that each duration has a line of its own in
/// which the next one due stands first.
struct Alarms {
    /// An alarm of a look-up.
    struct Alarm: Hashable {
        var due: NIODeadline
        /// The number of the look-up on its board.
        var flight: Int
        /// The attempt that is waited for; `nil` at the end of all its time.
        var attempt: Int?
    }

    private var lines: [(wait: TimeAmount, line: CircularBuffer<Alarm>)] = []

    /// Sets an alarm. Those before it in its line that nobody needs any more are dropped.
    mutating func set(_ alarm: Alarm, after wait: TimeAmount, isNeeded: (Int) -> Bool) {
        guard let place = lines.firstIndex(where: { $0.wait == wait }) else {
            lines.append((wait, [alarm]))
            return
        }
        while let first = lines[place].line.first, !isNeeded(first.flight) { lines[place].line.removeFirst() }
        lines[place].line.append(alarm)
    }

    /// Takes the next alarm that is due; those that nobody needs are dropped on the way.
    mutating func pop(at now: NIODeadline, isNeeded: (Int) -> Bool) -> Alarm? {
        for place in lines.indices {
            while let first = lines[place].line.first {
                guard isNeeded(first.flight) else {
                    lines[place].line.removeFirst()
                    continue
                }
                guard first.due <= now else { break }
                return lines[place].line.removeFirst()
            }
        }
        return nil
    }

    /// When the next one is due; `nil` when there is none.
    var next: NIODeadline? {
        var next: NIODeadline?
        for (_, line) in lines {
            if let due = line.first?.due, next.map({ due < $0 }) ?? true { next = due }
        }
        return next
    }
}
