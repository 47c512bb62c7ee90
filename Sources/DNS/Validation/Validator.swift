import Dispatch
import Synchronization

/// Asks libunbound, which is set up at the first question, without blocking anyone.
final class Validator: Sendable {
    private let servers: [SocketAddressText]
    private let anchors: TrustAnchors
    private let timeout: Duration
    private let queue = DispatchQueue(label: "dnssec")
    private let state = Mutex(State())

    private struct State {
        var context: UnboundContext?
        var source: (any DispatchSourceRead)?
        var waiters: [ObjectIdentifier: ValidationWaiter] = [:]
        var isOver = false
    }

    /// A validator that forwards to some servers and gives up after a time.
    init(servers: [SocketAddressText], anchors: TrustAnchors, timeout: Duration) {
        self.servers = servers
        self.anchors = anchors
        self.timeout = timeout
    }

    deinit { close() }

    /// What became of a question; `nil` when nothing did in time, or the validator can't work here.
    func result(of question: Question) async -> UnboundContext.Result? {
        guard let context = running() else { return nil }
        return await withCheckedContinuation { continuation in
            let waiter = ValidationWaiter(continuation)
            state.withLock { $0.waiters[ObjectIdentifier(waiter)] = waiter }
            guard let number = context.resolve(question, waiter) else {
                give(up: waiter)
                return
            }
            queue.asyncAfter(deadline: .now() + timeout.seconds) { [weak self] in
                if self?.give(up: waiter) == true { context.cancel(number, waiter) }
            }
        }
    }

    /// Ends the validator; those who wait are told that there is no result.
    func close() {
        let (source, waiters) = state.withLock { state in
            defer { state = State(isOver: true) }
            return (state.source, state.waiters)
        }
        for waiter in waiters.values { waiter.finish(nil) }
        source?.cancel()
    }

    @discardableResult
    private func give(up waiter: ValidationWaiter) -> Bool {
        state.withLock { $0.waiters[ObjectIdentifier(waiter)] = nil }
        return waiter.finish(nil)
    }

    private func running() -> UnboundContext? {
        state.withLock { state in
            if let context = state.context { return context }
            guard !state.isOver, let context = UnboundContext(servers: servers, anchors: anchors) else {
                state.isOver = true
                return nil
            }
            let source = DispatchSource.makeReadSource(fileDescriptor: context.descriptor, queue: queue)
            source.setEventHandler { context.process() }
            // The context, and with it the descriptor, is kept until the source is done with it.
            source.setCancelHandler { withExtendedLifetime(context) {} }
            source.activate()
            (state.context, state.source) = (context, source)
            return context
        }
    }
}

extension Duration {
    /// In seconds, as Dispatch counts.
    fileprivate var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
