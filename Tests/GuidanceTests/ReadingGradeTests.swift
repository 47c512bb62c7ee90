import Testing

@testable import Guidance

/// The US school grade of a text.
@Suite struct ReadingGradeTests {
    @Test func wordsSentencesAndSyllablesAreCounted() {
        let grade = ReadingGrade(of: "The cat sat on the mat. Administrators authenticate.")
        #expect((grade.words, grade.sentences, grade.syllables) == (8, 2, 15))
        #expect(abs(grade.value - (0.39 * 4 + 11.8 * 15 / 8 - 15.59)) < 0.001)
    }

    @Test func whatIsNoProseIsLeftOut() {
        let plain = ReadingGrade(of: "Ask your host to do it.\n\nThen test it.")
        let marked = ReadingGrade(
            of:
                "**What.** Ask [your host](https://host.example/a.b.c) to do it.\n\n**How.** Then test `v=spf1 -all`.\n\n```\nextraordinary. configuration.\n```\n"
        )
        #expect((marked.words, marked.sentences) == (plain.words, plain.sentences))
    }

    @Test(arguments: ["", "…", "12 34."]) func aTextWithoutWordsHasNone(text: String) {
        #expect(ReadingGrade(of: text).value == 0)
    }

    @Test func longWordsInLongSentencesAskForMore() {
        let easy = ReadingGrade(of: "Turn it on. Then tell us.")
        let hard = ReadingGrade(
            of: "Organizational administrators should systematically configure authentication infrastructure across"
                + " interoperating environments.")
        #expect(easy.value < 3 && hard.value > 12)
    }
}
