import Testing

@testable import Consent

/// Section 4 of the specification, rule by rule.
@Suite struct StandingTests {
    private static let day = 86_400
    private let key = ConsentKey(recipient: 7, group: .text, program: 3)

    private func book(_ events: [(LedgerEvent.Kind, Int)], every: [Int] = []) -> LedgerBook {
        LedgerBook(
            events.map { LedgerEvent(key: key, time: $0.1, kind: $0.0) }
                + every.map { LedgerEvent(key: key.everyProgram, time: $0, kind: .optOut) })
    }

    @Test(arguments: [
        (LedgerEvent.Kind.written, 3), (.express, 2), (.implied, 1), (.inquiry, 1), (.help, 0), (.optOut, 0),
    ])
    func `an event is seen from its own second on`(kind: LedgerEvent.Kind, rank: Int) {
        let book = book([(kind, 1_000)])
        #expect(book.standing(of: key, at: 999).best == 0)
        #expect(book.standing(of: key, at: 1_000).best == rank)
    }

    @Test(arguments: [
        (LedgerEvent.Kind.written, 9_000 * day, 3), (.express, 9_000 * day, 2), (.implied, 730 * day, 1),
        (.implied, 730 * day + 1, 0), (.inquiry, 183 * day, 1), (.inquiry, 183 * day + 1, 0),
    ]) func `consent holds for its time`(kind: LedgerEvent.Kind, age: Int, rank: Int) {
        #expect(book([(kind, 1_000)]).standing(of: key, at: 1_000 + age).best == rank)
    }

    @Test func `the highest rank counts, in whatever order the opt-ins came`() {
        let kinds: [LedgerEvent.Kind] = [.implied, .written, .express]
        for first in kinds {
            for second in kinds where second != first {
                let best = book([(first, 100), (second, 200)]).standing(of: key, at: 300).best
                #expect(best == ([first, second].contains(.written) ? 3 : 2))
            }
        }
    }

    @Test func `the longer-lasting of two implied consents decides`() {
        let book = book([(.implied, 0), (.inquiry, 700 * Self.day)])
        #expect(book.standing(of: key, at: 731 * Self.day).best == 1)
        #expect(book.standing(of: key, at: 884 * Self.day).best == 0)
    }

    @Test func `at the same second the opt-out wins, one second later the opt-in`() {
        for kinds in [[LedgerEvent.Kind.optOut, .written], [.written, .optOut]] {
            let book = book(kinds.map { ($0, 500) })
            let standing = book.standing(of: key, at: 500)
            #expect(standing.best == 0 && standing.isRevoked && standing.optOut == 500)
        }
        let standing = book([(.optOut, 500), (.written, 501)]).standing(of: key, at: 501)
        #expect(standing.best == 3 && !standing.isRevoked && standing.optOut == 500)
    }

    @Test func `an opt-in that expired since still ended the revocation`() {
        let book = book([(.optOut, 500), (.inquiry, 600)])
        let standing = book.standing(of: key, at: 600 + 200 * Self.day)
        #expect(standing.best == 0 && !standing.isRevoked)
    }

    @Test func `an opt-out of every program ends consent in this group, until an opt-in`() {
        let book = book([(.written, 100), (.express, 300)], every: [200])
        #expect(book.standing(of: key, at: 199).best == 3)
        #expect(book.standing(of: key, at: 200).isRevoked)
        #expect(book.standing(of: key, at: 300).best == 2)
        let other = ConsentKey(recipient: 7, group: .text, program: 9)
        #expect(book.standing(of: other, at: 250).isRevoked)
        #expect(!book.standing(of: other, at: 199).isRevoked)
        for elsewhere in [
            ConsentKey(recipient: 7, group: .voice, program: 3), ConsentKey(recipient: 8, group: .text, program: 3),
        ] {
            #expect(!book.standing(of: elsewhere, at: 250).isRevoked)
            #expect(book.standing(of: elsewhere, at: 250).best == 0)
        }
    }

    @Test func `a key that was never seen has no consent and no revocation`() {
        let standing = LedgerBook([]).standing(of: key, at: 5)
        #expect(standing.best == 0 && !standing.isRevoked && standing.optOut == nil)
        #expect(!standing.exempts(.optOutConfirmation) && !standing.exempts(.helpReply))
    }

    @Test func `a confirmation is exempt for 300 seconds, also after a new opt-in`() {
        let book = book([(.optOut, 1_000), (.written, 1_010)])
        for (time, isExempt) in [(999, false), (1_000, true), (1_300, true), (1_301, false)] {
            let standing = book.standing(of: key, at: time)
            #expect(standing.exempts(.optOutConfirmation) == isExempt, "\(time)")
            #expect(!standing.exempts(.helpReply) && !standing.exempts(.informational))
        }
    }

    @Test func `an answer to help is exempt for 300 seconds after the latest call`() {
        let book = book([(.help, 1_000), (.help, 2_000)])
        for (time, isExempt) in [(1_300, true), (1_301, false), (2_300, true), (2_301, false)] {
            #expect(book.standing(of: key, at: time).exempts(.helpReply) == isExempt, "\(time)")
            #expect(!book.standing(of: key, at: time).exempts(.optOutConfirmation))
        }
    }

    @Test(arguments: [
        (Purpose.conversational, 1, 1), (.informational, 2, 1), (.promotional, 3, 2), (.optOutConfirmation, 2, 1),
        (.helpReply, 2, 1),
    ]) func `what a purpose needs`(purpose: Purpose, text: Int, email: Int) {
        for channel in [Channel.sms, .mms, .voice] { #expect(purpose.need(by: channel) == text) }
        #expect(purpose.need(by: .email) == email)
    }

    @Test func `text and picture messages share a group, others have their own`() {
        #expect(Channel.allCases.map(\.group) == [.text, .text, .voice, .email])
    }

    @Test func `only the exact words of the lists are known`() {
        let vocabulary = Vocabulary()
        func channel(_ word: String) -> Channel? {
            vocabulary.channels.value(of: Array(word.utf8), 0..<word.utf8.count)
        }
        #expect(Channel.allCases.map(\.word).map(channel) == Channel.allCases)
        for word in ["", "SMS", " sms", "sms ", "smsx", "e-mail"] { #expect(channel(word) == nil) }
        let words = Array("xfailedfailed".utf8)
        #expect(
            vocabulary.isFailed(words, 1..<7) && !vocabulary.isFailed(words, 0..<6)
                && !vocabulary.isFailed(words, 1..<1))
    }
}
