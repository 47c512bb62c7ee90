import Synchronization

/// One who waits for the validator; told once, by whatever comes first: the result, the time limit, or the end.
final class ValidationWaiter: Sendable {
    private let continuation: Mutex<CheckedContinuation<UnboundContext.Result?, Never>?>

    init(_ continuation: CheckedContinuation<UnboundContext.Result?, Never>) {
        self.continuation = Mutex(continuation)
    }

    /// Tells the result; `nil` when there is none. Only the first call counts.
    ///
    /// - Returns: whether this was the first call.
    @discardableResult
    func finish(_ result: UnboundContext.Result?) -> Bool {
        let waiting = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        waiting?.resume(returning: result)
        return waiting != nil
    }
}
