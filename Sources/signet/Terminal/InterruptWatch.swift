import Dispatch
import Foundation

/// Ends the program in an orderly way when a person (Ctrl-C) or the system (SIGTERM) asks for it.
final class InterruptWatch {
    private let sources: [any DispatchSourceSignal]

    /// Watches until ``end()``. At the first signal `last` is called, and the program ends with the exit code for
    /// evidence that could not be gathered.
    init(last: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "interrupt")
        sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                last()
                exit(3)
            }
            source.activate()
            return source
        }
    }

    private static let signals = [SIGINT, SIGTERM]

    /// From now on a signal ends the program at once, as without a watch.
    func end() {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
