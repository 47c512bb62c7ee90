import DNS
import Documents
import NIOCore
import Testing

@Suite("Name servers on the network")
struct LiveResolverTests {
    /// Short, for servers that never answer; long enough for loopback on a busy machine.
    static let short = Duration.seconds(3)
    static let patient = Duration.seconds(20)

    @Test("give records, nothing, no such name")
    func answers() async throws {
        try await asking { query in
            var response = query.response
            response.isAuthoritative = true
            switch query.name {
            case "txt.example": response.answers = [.text("txt.example", ["v=spf1 ", "-all"])]
            case "none.example": response.code = 3
            case "alias.example": response.answers = [.alias("alias.example", "txt.example")]
            default: break
            }
            return [response.octets]
        } expecting: { (resolver, server) async throws in
            #expect(try await resolver.ask("txt.example", .txt).drawn == "records: v=spf1 -all")
            #expect(try await resolver.ask("txt.example", .txt).ttl == 300)
            #expect(try await resolver.ask("none.example", .txt).drawn == "nonexistent")
            #expect(try await resolver.ask("empty.example", .txt).drawn == "empty")
            #expect(try await resolver.ask("alias.example", .txt).drawn == "records → txt.example: v=spf1 -all")
            #expect(resolver.origin == server.address.description)
            #expect(server.queries.allSatisfy { $0.hasExtensions && !$0.checkingDisabled && !$0.overTCP })
        }
    }

    /// What a server does to every question, and what comes of it.
    static let misbehavior: [(String, Duration, ScriptedServer.Script, String)] = [
        ("is silent", short, { _ in [] }, "unknown.timeout"),
        ("fails", patient, { [with($0) { $0.code = 2 }] }, "unknown.servfail"),
        ("refuses", patient, { [with($0) { $0.code = 5 }] }, "unknown.refused"),
        ("does not implement", patient, { [with($0) { $0.code = 4 }] }, "unknown.refused"),
        ("finds the format wrong", patient, { [with($0) { $0.code = 1 }] }, "unknown.refused"),
        (
            "refers upward without authority", patient,
            { [with($0) { $0.authority = [.server(""), .server("", "m.root.example")] }] }, "unknown.lame"
        ),
        ("answers empty without authority", patient, { [with($0) { _ in }] }, "unknown.lame"),
        ("says no such name without authority", patient, { [with($0) { $0.code = 3 }] }, "unknown.lame"),
        (
            "fails for reasons of DNSSEC", patient,
            { [with($0) { ($0.code, $0.options) = (2, [(15, [0, 7])]) }] }, "unknown.bogus"
        ),
        (
            "can't reach the zone's servers", patient,
            { [with($0) { ($0.code, $0.options) = (2, [(15, [0, 22])]) }] }, "unknown.lame"
        ),
        (
            "fails unless it need not validate", patient,
            { query in
                [
                    with(query) {
                        $0.code = query.checkingDisabled ? 0 : 2; $0.offersRecursion = true
                    }
                ]
            },
            "unknown.bogus"
        ),
        (
            "has a wrong id", short,
            {
                [
                    with($0) {
                        $0.id &+= 1; $0.isAuthoritative = true
                    }
                ]
            }, "unknown.malformed"
        ),
        (
            "answers for another name", short,
            {
                [
                    with($0) {
                        $0.questions = [("other.example", .txt)]; $0.isAuthoritative = true
                    }
                ]
            }, "unknown.malformed"
        ),
        (
            "has the records of another name", short,
            {
                [
                    with($0) {
                        $0.answers = [.text("other.example", ["x"])]; $0.isAuthoritative = true
                    }
                ]
            },
            "unknown.malformed"
        ),
        ("sends garbage", short, { _ in [Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)] }, "unknown.malformed"),
        ("sends garbage with the right id", short, { [pair($0.id) + [0xff, 0xff, 0xff]] }, "unknown.malformed"),
        ("sends one octet", short, { _ in [[0]] }, "unknown.malformed"),
        ("sends the query back", short, { [with($0) { $0.isResponse = false }] }, "unknown.malformed"),
        (
            "cuts short and breaks TCP off", patient,
            { query in query.overTCP ? [[]] : [with(query) { $0.isTruncated = true }] }, "unknown.truncated"
        ),
        (
            "cuts short and is silent over TCP", short,
            { query in query.overTCP ? [] : [with(query) { $0.isTruncated = true }] }, "unknown.truncated"
        ),
        ("cuts short over TCP too", patient, { [with($0) { $0.isTruncated = true }] }, "unknown.truncated"),
        (
            "cuts short and has a wrong id over TCP", patient,
            { query in [with(query) { if query.overTCP { $0.id &+= 1 } else { $0.isTruncated = true } }] },
            "unknown.truncated"
        ),
        (
            "leads in a circle", patient,
            { query in
                [with(query) { $0.answers = [.alias("a.example", "b.example"), .alias("b.example", "a.example")] }]
            }, "unknown.alias → b.example"
        ),
    ]

    @Test("are unknown for the right reason when a server misbehaves", arguments: misbehavior.indices)
    func misbehaves(index: Int) async throws {
        let (what, timeout, script, expected) = Self.misbehavior[index]
        try await asking(timeout: timeout, script) { (resolver, _) async throws in
            let answer = try await resolver.ask("a.example", .txt)
            #expect(answer.drawn == expected, "a server that \(what)")
            #expect(!answer.isMissing)
        }
    }

    @Test("are unknown when nobody listens for TCP")
    func streamRefused() async throws {
        try await asking(tcp: false) {
            [Self.with($0) { $0.isTruncated = true }]
        } expecting: { (resolver, _) async throws in
            #expect(try await resolver.ask("a.example", .txt).drawn == "unknown.truncated")
        }
    }

    @Test("are asked again over TCP when the answer is cut short, up to 64 KiB and 1,000 strings")
    func stream() async throws {
        let long = String(repeating: "x", count: 255)
        try await asking { query in
            var response = query.response
            response.isAuthoritative = true
            response.isTruncated = !query.overTCP
            guard query.overTCP else { return [response.octets] }
            response.answers =
                query.name == "many.example"
                ? [.text("many.example", (0..<1_000).map { "s\($0)" })]
                : (0..<63).map { .text("long.example", ["\($0)", long, long, long]) }
            return [response.octets]
        } expecting: { (resolver, server) async throws in
            let many = try await resolver.ask("many.example", .txt)
            #expect(many.records.count == 1)
            #expect(many.texts.first?.count == (0..<1_000).reduce(0) { $0 + "s\($1)".utf8.count })
            let answer = try await resolver.ask("long.example", .txt)
            #expect(answer.records.count == 63)
            #expect(answer.texts.reduce(0) { $0 + $1.count } > 48_000)
            #expect(server.queries.map(\.overTCP) == [false, true, false, true])
        }
    }

    @Test("may send strangers' messages first: the right one still counts")
    func strays() async throws {
        try await asking { query in
            var good = query.response
            good.isAuthoritative = true
            good.answers = [.text("a.example", ["right"])]
            var wrong = good
            wrong.id &+= 1
            wrong.answers = [.text("a.example", ["wrong"])]
            var other = good
            other.questions = [("b.example", .txt)]
            other.answers = [.text("a.example", ["wrong"])]
            return [wrong.octets, other.octets, [1, 2, 3], [], good.octets, wrong.octets]
        } expecting: { (resolver, _) async throws in
            #expect(try await resolver.ask("a.example", .txt).drawn == "records: right")
        }
    }

    @Test("that lose the first query are asked again")
    func loss() async throws {
        let first = FirstOnly()
        try await asking(timeout: .seconds(10)) { query in
            first.isFirst() ? [] : [Self.with(query) { $0.isAuthoritative = true }]
        } expecting: { (resolver, server) async throws in
            #expect(try await resolver.ask("a.example", .txt).drawn == "empty")
            #expect(server.queries.count >= 2)
        }
    }

    @Test("that don't know extensions are asked without")
    func plain() async throws {
        try await asking { query in
            [Self.with(query) { if query.hasExtensions { $0.code = 1 } else { $0.isAuthoritative = true } }]
        } expecting: { (resolver, server) async throws in
            #expect(try await resolver.ask("a.example", .txt).drawn == "empty")
            #expect(server.queries.map(\.hasExtensions) == [true, false])
        }
    }

    @Test("stand in for one another")
    func several() async throws {
        try await ScriptedServer.with({ [Self.with($0) { $0.code = 5 }] }) { refusing in
            try await ScriptedServer.with({ _ in [] }) { silent in
                try await ScriptedServer.with({ [Self.with($0) { $0.isAuthoritative = true }] }) { good in
                    for servers in [[refusing, good], [silent, good], [silent, refusing, good, good]] {
                        let resolver = try LiveResolver(
                            configuration: .init(servers: servers.map(\.address), timeout: Self.patient))
                        #expect(try await resolver.ask("a.example", .txt).drawn == "empty")
                        await resolver.shutdown()
                    }
                    let resolver = try LiveResolver(
                        configuration: .init(servers: [silent.address, refusing.address], timeout: Self.short))
                    #expect(try await resolver.ask("a.example", .txt).drawn == "unknown.refused")
                    await resolver.shutdown()
                }
            }
        }
    }

    @Test("follow a chain of 16 aliases by asking on, and not one of 20")
    func chains() async throws {
        try await asking { query in
            var response = query.response
            response.isAuthoritative = true
            let parts = query.name.split(separator: ".")
            guard let number = parts.first.flatMap({ Int($0.dropFirst()) }), let last = Int(parts[1].dropFirst()) else {
                return []
            }
            response.answers =
                number == last
                ? [.text(query.name, ["end"])] : [.alias(query.name, "a\(number + 1).n\(last).example")]
            return [response.octets]
        } expecting: { (resolver, _) async throws in
            #expect(try await resolver.ask("a0.n16.example", .txt).state == .records)
            let long = try await resolver.ask("a0.n20.example", .txt)
            #expect(long.state == .unknown(.alias))
            #expect(long.aliases.count == 16)
        }
    }

    @Test("are asked a thousand questions at once, each of which has its own answer")
    func many() async throws {
        try await asking { query in
            [
                Self.with(query) {
                    $0.isAuthoritative = true; $0.answers = [.text(query.name, [query.name])]
                }
            ]
        } expecting: { (resolver, server) async throws in
            let questions = try (0..<1_000).map { Question(try DomainName("n\($0).example"), .txt) }
            let answers = await resolver.answers(to: questions)
            #expect(answers.map(\.question) == questions)
            #expect(answers.filter { $0.texts != [Array($0.question.name.description.utf8)] }.map(\.drawn) == [])
            #expect(Set(server.queries.map(\.id)).count > 500)
        }
    }

    @Test("have IPv6 addresses as well, and any length of patience")
    func version6() async throws {
        let script: ScriptedServer.Script = { [Self.with($0) { $0.isAuthoritative = true }] }
        do {
            try await ScriptedServer.with(host: "::1", script) { server in
                let resolver = try LiveResolver(
                    configuration: .init(servers: [server.address], timeout: .seconds(Int64.max)))
                #expect(resolver.origin.hasPrefix("[::1]:"))
                #expect(try await resolver.ask("a.example", .txt).drawn == "empty")
                await resolver.shutdown()
            }
        } catch let error as IOError {
            print("skipped: this machine has no address ::1 (\(error.errnoCode))")
        }
    }

    @Test("are no longer waited for when the task is cancelled")
    func cancellation() async throws {
        try await asking(timeout: .seconds(600)) { _ in
            []
        } expecting: { (resolver, _) async throws in
            let question = Question(try DomainName("a.example"), .txt)
            let task = Task { await resolver.answer(to: question) }
            task.cancel()
            #expect(await task.value.drawn == "unknown.deadline")
            let answer = await withTaskGroup(of: Answer?.self) { group in
                group.addTask { await resolver.answer(to: question) }
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(50))
                    return nil
                }
                _ = await group.next()
                group.cancelAll()
                return await group.next() ?? nil
            }
            #expect(answer?.drawn == "unknown.deadline")
        }
    }

    @Test("are not asked any more after the shutdown")
    func shutdown() async throws {
        try await ScriptedServer.with({ _ in [] }) { server in
            let resolver = try LiveResolver(configuration: .init(servers: [server.address], timeout: .seconds(600)))
            let question = Question(try DomainName("a.example"), .txt)
            async let waiting = resolver.answer(to: question)
            while server.queries.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            await resolver.shutdown()
            #expect(await waiting.drawn == "unknown.blocked")
            #expect(await resolver.answer(to: question).drawn == "unknown.blocked")
            #expect(await resolver.securityState(of: question.name) == .indeterminate)
            await resolver.shutdown()
        }
    }

    @Test("may have addresses that nothing can be sent to")
    func unreachable() async throws {
        let server = try SocketAddressText("255.255.255.255:53")
        let resolver = try LiveResolver(configuration: .init(servers: [server], timeout: Self.patient))
        #expect(try await resolver.ask("a.example", .txt).drawn == "unknown.blocked")
        await resolver.shutdown()
    }

    private func asking(
        tcp: Bool = true, timeout: Duration = patient, _ script: @escaping ScriptedServer.Script,
        expecting body: (LiveResolver, ScriptedServer) async throws -> Void
    ) async throws {
        try await ScriptedServer.with(tcp: tcp, script) { server in
            let resolver = try LiveResolver(configuration: .init(servers: [server.address], timeout: timeout))
            try await body(resolver, server)
            await resolver.shutdown()
        }
    }

    /// The response to a query, changed.
    private static func with(_ query: ScriptedServer.Incoming, _ change: (inout WireMessage) -> Void) -> [UInt8] {
        var response = query.response
        change(&response)
        return response.octets
    }
}
