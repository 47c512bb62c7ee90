/// One look-up on the network as a value: it is told what came in and says what to do next. It knows no clock, no
/// socket and no chance, so that every way of failing can be tried without a network.
struct Lookup {
    /// A query to one server.
    struct Attempt: Hashable {
        /// Counts the queries of the look-up from 1.
        var number: Int
        /// Which of the servers.
        var server: Int
        /// What it is asked.
        var query: Query
        /// Whether it is asked over TCP.
        var overTCP = false
    }

    /// What the owner of the look-up has to do.
    enum Action: Hashable {
        /// Send this query.
        case ask(Attempt)
        /// Call ``wake(_:)`` with that number after a while. A later call of this kind replaces it.
        case wake(number: Int, after: Duration)
        /// The look-up is over.
        case finish(Answer)
    }

    private enum Phase: Hashable {
        /// The servers are asked in turn.
        case asking
        /// All failed, one with SERVFAIL: would it answer without validating?
        case checking
        /// It would. Does it still fail when it validates?
        case confirming
    }

    private let question: Question
    /// How the question is put: with signatures, without checking.
    private let manner: Query
    private let timeout: Duration
    private let servers: Range<Int>
    private let first: Int
    private var chain: AliasChain
    private var phase = Phase.asking
    /// The turns still to come, each with the time to wait for it.
    private var turns: ArraySlice<(server: Int, wait: Duration)> = []
    private var lastAttempt = 0
    /// The first query of the phase: failures of earlier ones no longer count.
    private var phaseStart = 1
    /// The servers that can give no answer, and why.
    private var failures: [Int: UnknownReason] = [:]
    /// The servers that are being asked over TCP.
    private var streams: Set<Int> = []
    /// Servers that don't understand the extensions.
    private var plain: Set<Int> = []
    /// Whether something came that answers another question or can't be read.
    private var sawForeign = false
    /// Whether an answer came with a signature.
    private(set) var sawSignature = false

    /// A look-up with some servers, of which `first` is asked first. Three rounds through them fill the time-out, each
    /// with twice the patience of the one before; an answer to an earlier query is good at any time.
    init(_ manner: Query, servers count: Int, first: Int = 0, timeout: Duration) {
        question = manner.question
        self.manner = manner
        self.timeout = timeout
        servers = 0..<max(1, count)
        self.first = servers.contains(first) ? first : 0
        chain = AliasChain(from: question.name)
    }

    private static let rounds = 3
    private static let shares = 7

    private var current: Question { Question(chain.end, question.type) }

    /// The first query.
    mutating func begin() -> [Action] {
        let order = Array(servers.suffix(from: first)) + Array(servers.prefix(first))
        let part = timeout / (Self.shares * servers.count)
        turns = (0..<Self.rounds).flatMap { round in order.map { (server: $0, wait: part * (1 << round)) } }[...]
        return nextTurn()
    }

    /// The answer to a query of this look-up: right id, right server.
    mutating func receive(_ message: Message, for attempt: Attempt) -> [Action] {
        guard attempt.query.question == current else { return [] }
        if attempt.overTCP { streams.remove(attempt.server) }
        sawSignature = sawSignature || message.answers.contains { $0.type == .rrsig }
        let judgement = Judgement(message, question.type, chain: chain)
        if attempt.query.checkingDisabled, !manner.checkingDisabled {
            return phase == .checking ? checked(judgement, attempt.server) : []
        }
        switch judgement {
        case .foreign:
            if attempt.overTCP { return fail(attempt, .truncated) }
            return strayed()
        case .truncated:
            if attempt.overTCP { return fail(attempt, .truncated) }
            guard streams.insert(attempt.server).inserted else { return [] }
            return ask(attempt.server, overTCP: true)
        case .answer(let state, var chain, let records):
            chain.note(size: message.size, overTCP: attempt.overTCP)
            var answer = chain.answer(question, state, records)
            answer.signatures = message.signatures(of: question.type, at: chain.end)
            return [.finish(answer)]
        case .onward(let chain):
            self.chain = chain
            self.chain.note(size: message.size, overTCP: attempt.overTCP)
            (failures, streams) = ([:], [])
            enter(.asking)
            return begin()
        case .withoutExtensions:
            guard attempt.query.usesExtensions else { return fail(attempt, .refused) }
            guard plain.insert(attempt.server).inserted else { return [] }
            return ask(attempt.server, overTCP: attempt.overTCP)
        case .failed(let reason): return fail(attempt, reason)
        }
    }

    /// Something came from a server of this look-up that can't be read or answers another question.
    mutating func strayed() -> [Action] {
        sawForeign = true
        return []
    }

    /// A query could not be sent, or its connection broke.
    mutating func broke(_ attempt: Attempt) -> [Action] {
        guard attempt.query.question == current else { return [] }
        if attempt.overTCP { streams.remove(attempt.server) }
        return fail(attempt, attempt.overTCP ? .truncated : .blocked)
    }

    /// The time asked for with that number is over.
    mutating func wake(_ number: Int) -> [Action] {
        guard number == lastAttempt else { return [] }
        guard phase != .asking, let server = suspect else { return nextTurn() }
        return ask(server)
    }

    /// The time for the whole look-up is over.
    mutating func expire() -> [Action] { [conclude()] }
}

extension Lookup {
    /// The server whose SERVFAIL may hide a failed validation.
    private var suspect: Int? { servers.first { failures[$0] == .servfail } }

    private mutating func enter(_ next: Phase) {
        phase = next
        phaseStart = lastAttempt + 1
    }

    private mutating func nextTurn() -> [Action] {
        while let turn = turns.popFirst() {
            guard failures[turn.server] == nil, !streams.contains(turn.server) else { continue }
            return ask(turn.server, wait: turn.wait)
        }
        return []
    }

    private mutating func ask(_ server: Int, overTCP: Bool = false, wait: Duration? = nil) -> [Action] {
        lastAttempt += 1
        var query = manner
        query.question = current
        query.usesExtensions = !plain.contains(server)
        if phase == .checking { query.checkingDisabled = true }
        let attempt = Attempt(number: lastAttempt, server: server, query: query, overTCP: overTCP)
        return [.ask(attempt), .wake(number: lastAttempt, after: wait ?? timeout / (Self.shares * servers.count) * 2)]
    }

    private mutating func fail(_ attempt: Attempt, _ reason: UnknownReason) -> [Action] {
        guard attempt.number >= phaseStart else { return [] }
        failures[attempt.server] = phase == .confirming && reason == .servfail ? .bogus : reason
        guard failures.count == servers.count else { return attempt.number == lastAttempt ? nextTurn() : [] }
        guard phase == .asking, !manner.checkingDisabled, let server = suspect else { return [conclude()] }
        enter(.checking)
        return ask(server)
    }

    /// Without validation the server answers, or fails all the same.
    private mutating func checked(_ judgement: Judgement, _ server: Int) -> [Action] {
        switch judgement {
        case .foreign: return strayed()
        case .answer, .onward, .truncated:
            enter(.confirming)
            return ask(server)
        case .failed(.bogus):
            failures[server] = .bogus
            return [conclude()]
        case .withoutExtensions, .failed: return [conclude()]
        }
    }

    /// The reason that says most comes first.
    private static let telling: [UnknownReason] = [
        .bogus, .truncated, .lame, .refused, .servfail, .malformed, .timeout,
    ]

    private func conclude() -> Action {
        var reasons = Set(failures.values)
        if !streams.isEmpty { reasons.insert(.truncated) }
        if failures.count < servers.count { reasons.insert(sawForeign ? .malformed : .timeout) }
        return .finish(chain.answer(question, .unknown(Self.telling.first(where: reasons.contains) ?? .blocked)))
    }
}
