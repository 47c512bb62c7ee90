import Synchronization

/// Asks each question once; all who ask the same share one answer, those at the same time too.
///
/// The last eight thousand answers, at least, are remembered: what is asked for again and again (an include of a
/// provider, its mail servers) is asked once however many domains a run has, and memory stays flat.
///
/// A task that is cancelled while it waits gets `unknown` with the reason `deadline`; the look-up goes on for the
/// others, within the time limit of the resolver behind it.
///
///     let resolver = CachingResolver(try LiveResolver(configuration: .init()))
public final class CachingResolver: Resolver {
    private let resolver: any Resolver
    private let answers = SharedFlights<Question, Answer>()
    private let states = SharedFlights<DomainName, DNSSECState>()

    /// A cache before a resolver; it begins empty and heeds no TTL: make one for each run.
    public init(_ resolver: any Resolver) { self.resolver = resolver }

    /// Where the resolver behind the cache has its answers from.
    public var origin: String { resolver.origin }

    /// Whether the resolver behind the cache has recorded answers alone.
    public var isRecorded: Bool { resolver.isRecorded }

    /// The answer of the resolver behind the cache, asked for once.
    ///
    /// - Returns: The shared answer; `unknown` with the reason `deadline` when the task is cancelled first.
    public func answer(to question: Question) async -> Answer {
        await answers.value(for: question, whenCancelled: Answer(question, .unknown(.deadline))) { [resolver] in
            await resolver.answer(to: question)
        }
    }

    /// Tells the answer of the resolver behind the cache, asked for once.
    public func ask(_ question: Question, tell: @escaping @Sendable (Answer) -> Void) {
        answers.join(question, tell: tell) { [resolver] land in resolver.ask(question, tell: land) }
    }

    /// The state according to the resolver behind the cache, asked for once; indeterminate when the task is cancelled
    /// first.
    public func securityState(of name: DomainName) async -> DNSSECState {
        await states.value(for: name, whenCancelled: .indeterminate) { [resolver] in
            await resolver.securityState(of: name)
        }
    }
}
