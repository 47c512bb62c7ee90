import Synchronization

/// True the first time only.
final class FirstOnly: Sendable {
    private let wasAsked = Atomic(false)

    func isFirst() -> Bool { !wasAsked.exchange(true, ordering: .relaxed) }
}
