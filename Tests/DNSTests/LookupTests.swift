import Testing

@testable import DNS

@Suite("The decisions of a look-up")
struct LookupTests {
    @Test("ask one server three times, with twice the patience each time, then give up")
    func silence() throws {
        var script = try LookupScript()
        script.begin()
        script.wake()
        script.wake()
        script.wake()
        script.expire()
        #expect(
            script.log == [
                "ask 0", "wake in 1 s", "ask 0", "wake in 2 s", "ask 0", "wake in 4 s", "finish unknown.timeout",
            ])
    }

    @Test("ask several servers in turn, beginning with the one that is named")
    func turns() throws {
        var script = try LookupScript(servers: 3, first: 1)
        script.begin()
        for _ in 0..<9 { script.wake() }
        #expect(script.asked == ["1", "2", "0", "1", "2", "0", "1", "2", "0"])
        script.expire()
        #expect(script.log.last == "finish unknown.timeout")
    }

    @Test("take an answer to any query that is out")
    func late() throws {
        var script = try LookupScript()
        script.begin()
        script.wake()
        script.answer(1, JudgementTests.message(aa: true, answers: [.text("a.example", ["x"])]))
        #expect(script.log.last == "finish records: x")
    }

    @Test("pay no attention to an alarm that is out of date")
    func staleAlarm() throws {
        var script = try LookupScript(servers: 2)
        script.begin()
        script.answer(1, JudgementTests.message(code: 5))
        #expect(script.asked == ["0", "1"])
        script.wake(number: 1)
        #expect(script.asked == ["0", "1"])
    }

    @Test(
        "end with the reason of the only server at once",
        arguments: [(UInt16(5), "refused"), (9, "refused"), (0, "lame"), (3, "lame")])
    func oneFailure(code: UInt16, reason: String) throws {
        var script = try LookupScript()
        script.begin()
        script.answer(1, JudgementTests.message(code: code))
        #expect(script.log.last == "finish unknown.\(reason)")
        #expect(script.asked == ["0"])
    }

    @Test("go on to the next server at once when one fails, and take its answer")
    func nextServer() throws {
        for code: UInt16 in [2, 5, 0] {
            var script = try LookupScript(servers: 2)
            script.begin()
            script.answer(1, JudgementTests.message(code: code))
            script.answer(2, JudgementTests.message(aa: true))
            #expect(script.asked == ["0", "1"])
            #expect(script.log.last == "finish empty")
        }
    }

    @Test("do not ask a server again that has failed")
    func failedServer() throws {
        var script = try LookupScript(servers: 2)
        script.begin()
        script.answer(1, JudgementTests.message(code: 5))
        script.wake()
        script.wake()
        #expect(script.asked == ["0", "1", "1", "1"])
        script.expire()
        #expect(script.log.last == "finish unknown.refused")
    }

    @Test("wait on for a server that was asked last when an earlier one fails late")
    func lateFailure() throws {
        var script = try LookupScript(servers: 2)
        script.begin()
        script.wake()
        script.answer(1, JudgementTests.message(code: 5))
        #expect(script.asked == ["0", "1"])
        script.answer(2, JudgementTests.message(code: 3))
        #expect(script.log.last == "finish unknown.lame")
    }

    @Test("tell the most telling reason of several")
    func reasons() throws {
        let bogus = JudgementTests.message(code: 2, options: [(15, [0, 7])])
        let (lame, refused) = (JudgementTests.message(), JudgementTests.message(code: 5))
        for (first, second, reason) in [(bogus, lame, "bogus"), (lame, refused, "lame"), (refused, bogus, "bogus")] {
            var script = try LookupScript(servers: 2)
            script.begin()
            script.answer(1, first)
            script.answer(2, second)
            #expect(script.log.last == "finish unknown.\(reason)")
        }
    }

    @Test("wait on after an answer to something else, and say so when nothing better comes")
    func foreign() throws {
        let other = JudgementTests.message(ra: true, answers: [.text("b.example", ["x"])])
        for stray in [true, false] {
            var script = try LookupScript()
            script.begin()
            if stray { script.stray() } else { script.answer(1, other) }
            #expect(script.log.count == 2)
            var better = script
            better.answer(1, JudgementTests.message(ra: true, answers: [.text("a.example", ["x"])]))
            #expect(better.log.last == "finish records: x")
            script.expire()
            #expect(script.log.last == "finish unknown.malformed")
        }
    }

    @Test("fetch an answer that is cut short over TCP, once")
    func truncation() throws {
        var script = try LookupScript()
        script.begin()
        script.answer(1, JudgementTests.message(ra: true, tc: true))
        script.answer(1, JudgementTests.message(ra: true, tc: true))
        #expect(script.asked == ["0", "0 tcp"])
        script.wake()
        #expect(script.asked == ["0", "0 tcp"])
        var fetched = script
        fetched.answer(2, JudgementTests.message(ra: true, answers: [.text("a.example", ["x"])]))
        #expect(fetched.log.last == "finish records: x")
        var broken = script
        broken.breaks(2)
        #expect(broken.log.last == "finish unknown.truncated")
        var again = script
        again.answer(2, JudgementTests.message(ra: true, tc: true))
        #expect(again.log.last == "finish unknown.truncated")
        script.expire()
        #expect(script.log.last == "finish unknown.truncated")
    }

    @Test("go on to the next server when TCP fails")
    func truncationThere() throws {
        var script = try LookupScript(servers: 2)
        script.begin()
        script.answer(1, JudgementTests.message(ra: true, tc: true))
        script.breaks(2)
        #expect(script.asked == ["0", "0 tcp", "1"])
        script.answer(3, JudgementTests.message(code: 5))
        #expect(script.log.last == "finish unknown.truncated")
    }

    @Test("ask again without extensions a server that does not know them")
    func withoutExtensions() throws {
        var script = try LookupScript()
        script.begin()
        script.answer(1, JudgementTests.message(code: 1))
        script.answer(1, JudgementTests.message(code: 1))
        #expect(script.asked == ["0", "0 plain"])
        var good = script
        good.answer(2, JudgementTests.message(aa: true))
        #expect(good.log.last == "finish empty")
        script.answer(2, JudgementTests.message(code: 1))
        #expect(script.log.last == "finish unknown.refused")
    }

    @Test("call a failure bogus only when it ends without validation and comes back with it")
    func bogus() throws {
        let failure = JudgementTests.message(ra: true, code: 2)
        let answer = JudgementTests.message(ra: true, answers: [.text("a.example", ["x"])])
        func script(_ messages: WireMessage...) throws -> [String] {
            var script = try LookupScript()
            script.begin()
            for (index, message) in messages.enumerated() { script.answer(index + 1, message) }
            if script.log.last?.hasPrefix("finish") != true { script.expire() }
            return script.asked + [script.log.last ?? ""]
        }
        #expect(try script(failure) == ["0", "0 unchecked", "finish unknown.servfail"])
        #expect(try script(failure, failure) == ["0", "0 unchecked", "finish unknown.servfail"])
        #expect(try script(failure, answer) == ["0", "0 unchecked", "0", "finish unknown.servfail"])
        #expect(try script(failure, answer, failure) == ["0", "0 unchecked", "0", "finish unknown.bogus"])
        #expect(try script(failure, answer, answer) == ["0", "0 unchecked", "0", "finish records: x"])
        let absent = JudgementTests.message(ra: true, code: 3)
        #expect(try script(failure, absent, failure) == ["0", "0 unchecked", "0", "finish unknown.bogus"])
    }

    @Test("never take an answer that was not validated for the answer")
    func unchecked() throws {
        let answer = JudgementTests.message(ra: true, answers: [.text("a.example", ["x"])])
        var script = try LookupScript()
        script.begin()
        script.answer(1, JudgementTests.message(ra: true, code: 2))
        script.answer(2, answer)
        script.answer(2, answer)
        #expect(script.asked == ["0", "0 unchecked", "0"])
        script.answer(1, JudgementTests.message(ra: true, code: 2))
        #expect(script.log.last?.hasPrefix("finish") == false)
        script.wake()
        #expect(script.asked == ["0", "0 unchecked", "0", "0"])
        script.answer(4, JudgementTests.message(ra: true, code: 2))
        #expect(script.log.last == "finish unknown.bogus")
    }

    @Test("ask on when an alias leaves the answer, and give all links")
    func onward() throws {
        var script = try LookupScript(servers: 2)
        script.begin()
        script.answer(1, JudgementTests.message(code: 5))
        script.answer(2, JudgementTests.message(aa: true, answers: [.alias("a.example", "b.org", ttl: 30)]))
        #expect(script.asked == ["0", "1", "0 b.org"])
        script.answer(2, JudgementTests.message(aa: true, answers: [.alias("a.example", "b.org")]))
        script.answer(
            3, JudgementTests.message(ra: true, questions: [("b.org", .txt)], answers: [.text("b.org", ["x"])]))
        #expect(script.log.last == "finish records → b.org: x")
    }

    @Test("give up a circle that is only seen by asking on, and a chain of 20")
    func chains() throws {
        var circle = try LookupScript()
        circle.begin()
        circle.answer(1, JudgementTests.message(aa: true, answers: [.alias("a.example", "b.org")]))
        circle.answer(
            2, JudgementTests.message(aa: true, questions: [("b.org", .txt)], answers: [.alias("b.org", "a.example")]))
        #expect(circle.log.last == "finish unknown.alias → b.org")
        var long = try LookupScript()
        long.begin()
        for link in 0..<20 where long.log.last?.hasPrefix("finish") == false {
            let name = link == 0 ? "a.example" : "a\(link).example"
            let alias = WireEntry.alias(name, "a\(link + 1).example")
            long.answer(link + 1, JudgementTests.message(aa: true, questions: [(name, .txt)], answers: [alias]))
        }
        #expect(long.log.last?.hasPrefix("finish unknown.alias →") == true)
        #expect(long.asked.count == 17)
    }

    @Test("say that the question could not leave when no query can be sent")
    func blocked() throws {
        var script = try LookupScript(servers: 2)
        script.begin()
        script.breaks(1)
        script.breaks(2)
        #expect(script.log.last == "finish unknown.blocked")
        var half = try LookupScript(servers: 2)
        half.begin()
        half.breaks(1)
        half.expire()
        #expect(half.log.last == "finish unknown.timeout")
    }

    @Test("note whether signatures came, when they are asked for")
    func signatures() throws {
        let question = Question(try DomainName("a.example"), .txt)
        var lookup = Lookup(Query(question: question, wantsSignatures: true), servers: 1, timeout: .seconds(7))
        #expect(
            lookup.begin().contains { if case .ask(let attempt) = $0 { attempt.query.wantsSignatures } else { false } })
        #expect(!lookup.sawSignature)
        let wire = JudgementTests.message(
            ra: true, answers: [.text("a.example", ["x"]), .signature("a.example", of: .txt)])
        let message = try #require(Message(octets: wire.octets))
        let query = Query(question: question)
        _ = lookup.receive(message, for: Lookup.Attempt(number: 1, server: 0, query: query))
        #expect(lookup.sawSignature)
    }
}

/// Drives a look-up for `a.example TXT` that has 7 seconds, and writes down what it decides.
private struct LookupScript {
    private var lookup: Lookup
    private var attempts: [Lookup.Attempt] = []
    private var alarm = 0
    private(set) var log: [String] = []

    init(servers: Int = 1, first: Int = 0) throws {
        let question = Question(try DomainName("a.example"), .txt)
        lookup = Lookup(Query(question: question), servers: servers, first: first, timeout: .seconds(7 * servers))
    }

    /// The queries, each as its server and what is special about it.
    var asked: [String] { log.filter { $0.hasPrefix("ask ") }.map { String($0.dropFirst(4)) } }

    mutating func begin() { note(lookup.begin()) }
    mutating func wake() { note(lookup.wake(alarm)) }
    mutating func wake(number: Int) { note(lookup.wake(number)) }
    mutating func stray() { note(lookup.strayed()) }
    mutating func expire() { note(lookup.expire()) }
    mutating func breaks(_ number: Int) { note(lookup.broke(attempts[number - 1])) }

    mutating func answer(_ number: Int, _ wire: WireMessage) {
        guard let message = Message(octets: wire.octets), attempts.indices.contains(number - 1) else {
            log.append("no such message or query")
            return
        }
        note(lookup.receive(message, for: attempts[number - 1]))
    }

    private mutating func note(_ actions: [Lookup.Action]) {
        for action in actions {
            switch action {
            case .ask(let attempt):
                attempts.append(attempt)
                var text = "ask \(attempt.server)"
                if attempt.query.question.name.description != "a.example" { text += " \(attempt.query.question.name)" }
                if attempt.overTCP { text += " tcp" }
                if !attempt.query.usesExtensions { text += " plain" }
                if attempt.query.checkingDisabled { text += " unchecked" }
                log.append(text)
            case .wake(let number, let after):
                alarm = number
                log.append("wake in \(after.components.seconds) s")
            case .finish(let answer): log.append("finish " + answer.drawn)
            }
        }
    }
}
