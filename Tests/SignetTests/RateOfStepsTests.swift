import Testing

@testable import signet

/// The words of the live progress line.
@Suite struct RateOfStepsTests {
    @Test func theFirstSecondSaysWhatWasDoneThenRateAndTimeLeft() {
        var rate = RateOfSteps()
        #expect(rate.words(done: 1, of: 10_000, "a.example", at: .seconds(5)) == "[1/10000] a.example")
        #expect(rate.words(done: 400, of: 10_000, "b.example", at: .milliseconds(5_500)) == "[400/10000] b.example")
        #expect(rate.words(done: 1_624, of: 10_000, "c", at: .seconds(7)) == "[1624/10000] 812/s, 11 s left")
        #expect(rate.words(done: 10_000, of: 10_000, "d", at: .seconds(17)) == "[10000/10000] 833/s, 0 s left")
    }

    @Test func whatAnEarlierRunDidIsNoSpeedOfThisOne() {
        var rate = RateOfSteps()
        _ = rate.words(done: 9_001, of: 10_000, "a", at: .seconds(1))
        #expect(rate.words(done: 9_100, of: 10_000, "b", at: .seconds(11)) == "[9100/10000] 10/s, 90 s left")
    }

    @Test func slowStepsHaveADecimalAndLongTimesMinutes() {
        var rate = RateOfSteps()
        _ = rate.words(done: 1, of: 500, "a", at: .zero)
        #expect(rate.words(done: 3, of: 500, "b", at: .seconds(4)) == "[3/500] 0.7/s, 12 min left")
    }
}
