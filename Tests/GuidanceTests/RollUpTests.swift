import Testing

@testable import Guidance

/// The status of several together, held against a second, slow statement of the sentence that defines it.
@Suite struct RollUpTests {
    static let lists: [[ItemStatus]] = (0...4).flatMap { length in
        (0..<length).reduce([[]]) { lists, _ in lists.flatMap { list in ItemStatus.allCases.map { list + [$0] } } }
    }

    @Test func everySmallCombinationFollowsTheSentence() {
        for list in Self.lists { #expect(rollUp(list) == slow(list), "\(list)") }
        #expect(Self.lists.count == 1 + 7 + 49 + 343 + 2401)
    }

    @Test func orderAndRepetitionNeverMatter() {
        for list in Self.lists {
            #expect(rollUp(list) == rollUp(list.reversed()))
            #expect(rollUp(list) == rollUp(list + list))
        }
    }

    @Test func oneAloneStaysWhatItIs() {
        for status in ItemStatus.allCases { #expect(rollUp([status]) == status) }
    }

    @Test func nothingAtAllIsNotAssessed() {
        #expect(rollUp([]) == .notAssessed)
    }

    /// An accepted risk never makes the whole look better than it is without that subject.
    @Test func waivedOnesAreLeftOut() {
        for list in Self.lists where list.contains(where: { $0 != .waived && $0 != .notApplicable }) {
            #expect(rollUp(list) == rollUp(list.filter { $0 != .waived }))
        }
    }

    @Test func countsHoldAllSevenAndAddUp() {
        let counts = [ItemStatus.met, .met, .waived].counted
        #expect(counts.count == 7)
        #expect(counts[.met] == 2 && counts[.waived] == 1 && counts[.unknown] == 0)
        #expect(counts.values.reduce(0, +) == 3)
    }

    /// The words of the definition, one after the other.
    private func slow(_ all: [ItemStatus]) -> ItemStatus {
        if all.isEmpty { return .notAssessed }
        let applying = all.filter { $0 != .notApplicable }
        if applying.isEmpty { return .notApplicable }
        let counted = applying.filter { $0 != .waived }
        if counted.isEmpty { return .waived }
        if counted.contains(.partlyMet) { return .partlyMet }
        if counted.allSatisfy({ $0 == .met }) { return .met }
        let (met, notMet) = (counted.contains(.met), counted.contains(.notMet))
        if met && notMet { return .partlyMet }
        if !met && notMet { return .notMet }
        return counted.contains(.unknown) ? .unknown : .notAssessed
    }
}
