import Testing

@testable import Gathering

@Suite struct DomainTurnsTests {
    private let start = ContinuousClock.now

    @Test func fewAreUnderWayAtATimeInTheirOrder() {
        var turns = DomainTurns(Array(0..<100), atOnce: 256)
        #expect(turns.next(at: start) == Array(0..<DomainTurns.quick))
        #expect(turns.next(at: start) == [])
        turns.finish(3)
        turns.finish(5)
        #expect(turns.next(at: start) == [DomainTurns.quick, DomainTurns.quick + 1])
        #expect(!turns.isOver)
    }

    @Test func slowOnesMakeRoomForOthersUpToTheMost() {
        var turns = DomainTurns(Array(0..<1_000), atOnce: 100)
        #expect(turns.next(at: start).count == DomainTurns.quick)
        let later = start + DomainTurns.patience
        #expect(turns.next(at: later).count == DomainTurns.quick)
        #expect(turns.next(at: later + DomainTurns.patience).count == 100 - 2 * DomainTurns.quick)
        #expect(turns.next(at: later + DomainTurns.patience * 2) == [])
        turns.finish(0)
        #expect(turns.next(at: later + DomainTurns.patience * 2) == [100])
    }

    @Test func aLimitBelowThatOfTheQuickOnesHolds() {
        var turns = DomainTurns(Array(0..<10), atOnce: 2)
        #expect(turns.next(at: start) == [0, 1])
        #expect(turns.next(at: start + .seconds(60)) == [])
        var one = DomainTurns([7, 8], atOnce: 0)
        #expect(one.next(at: start) == [7])
        #expect(one.next(at: start) == [])
    }

    @Test func itIsOverWhenAllAreDoneOrNoFurtherOneBegins() {
        var turns = DomainTurns([0, 1], atOnce: 1)
        #expect(turns.next(at: start) == [0])
        turns.stop()
        #expect(!turns.isOver)
        turns.finish(0)
        #expect(turns.isOver)
        #expect(turns.next(at: start) == [])
        #expect(DomainTurns([], atOnce: 5).isOver)
    }
}
