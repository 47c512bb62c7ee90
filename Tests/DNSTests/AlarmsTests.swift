import NIOCore
import Testing

@testable import DNS

@Suite("Alarms of look-ups")
struct AlarmsTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    private func alarm(_ flight: Int, after wait: TimeAmount, attempt: Int? = 1) -> Alarms.Alarm {
        Alarms.Alarm(due: start + wait, flight: flight, attempt: attempt)
    }

    @Test("ring when they are due and not before, whichever line they stand in")
    func due() {
        var alarms = Alarms()
        alarms.set(alarm(1, after: .seconds(5), attempt: nil), after: .seconds(5)) { _ in true }
        alarms.set(alarm(1, after: .seconds(1)), after: .seconds(1)) { _ in true }
        alarms.set(alarm(2, after: .seconds(1)), after: .seconds(1)) { _ in true }
        #expect(alarms.next == start + .seconds(1))
        #expect(alarms.pop(at: start, isNeeded: { _ in true }) == nil)
        #expect(alarms.pop(at: start + .seconds(1), isNeeded: { _ in true }) == alarm(1, after: .seconds(1)))
        #expect(alarms.pop(at: start + .seconds(1), isNeeded: { _ in true }) == alarm(2, after: .seconds(1)))
        #expect(alarms.pop(at: start + .seconds(1), isNeeded: { _ in true }) == nil)
        #expect(alarms.next == start + .seconds(5))
        #expect(
            alarms.pop(at: start + .seconds(9), isNeeded: { _ in true })
                == alarm(1, after: .seconds(5), attempt: nil))
        #expect(alarms.next == nil)
    }

    @Test("of look-ups that are over neither ring nor are kept")
    func over() {
        var alarms = Alarms()
        for flight in 1...3 { alarms.set(alarm(flight, after: .seconds(1)), after: .seconds(1)) { _ in true } }
        #expect(alarms.pop(at: start + .seconds(1), isNeeded: { $0 == 3 }) == alarm(3, after: .seconds(1)))
        alarms.set(alarm(4, after: .seconds(1)), after: .seconds(1)) { _ in true }
        alarms.set(alarm(5, after: .seconds(2)), after: .seconds(1)) { $0 == 5 }
        #expect(alarms.next == start + .seconds(2))
    }
}
