/// Two resolvers that should say the same, and whether they do.
///
/// Of an answer that is had already, only the second resolver is asked; when it says something else, both are asked
/// again, since records change while they are looked at. A resolver without an answer does not contradict.
///
///     let comparison = ResolverComparison(first: first, second: second)
///     let seen = await first.answer(to: question)
///     if let difference = await comparison.difference(from: seen) { … }
public struct ResolverComparison: Sendable {
    /// What a resolver says, and who it is.
    public struct Voice: Hashable, Sendable {
        /// Where the answer is from, as ``Resolver/origin`` says it.
        public var origin: String
        /// The answer.
        public var answer: Answer
    }

    /// What two resolvers say that is not the same.
    public struct Difference: Hashable, Sendable {
        /// What was asked.
        public var question: Question
        /// The one that counts.
        public var first: Voice
        /// The one that says something else.
        public var second: Voice
    }

    private let first: any Resolver
    private let second: any Resolver

    /// A comparison of two resolvers without caches.
    public init(first: any Resolver, second: any Resolver) {
        self.first = first
        self.second = second
    }

    /// The difference to an answer that a run already has; `nil` when there is none, or when it can't be known.
    public func difference(from seen: Answer) async -> Difference? {
        let question = seen.question
        guard seen.unknownReason == nil, Self.differ(seen, await second.answer(to: question)) else { return nil }
        async let one = first.answer(to: question)
        async let other = second.answer(to: question)
        let (again, against) = await (one, other)
        guard Self.differ(again, against) else { return nil }
        return Difference(
            question: question, first: Voice(origin: first.origin, answer: again),
            second: Voice(origin: second.origin, answer: against))
    }

    /// Whether both are answers and not the same: TTLs, aliases on the way and the path do not count.
    private static func differ(_ left: Answer, _ right: Answer) -> Bool {
        guard left.unknownReason == nil, right.unknownReason == nil else { return false }
        return left.isMissing != right.isMissing || left.records.map(\.data) != right.records.map(\.data)
    }
}
