import ArgumentParser
import Findings
import Foundation

/// `SOURCE_DATE_EPOCH`, the time that a reproducible run takes instead of the clock's.
enum SourceDate {
    /// The time it names; `nil` when it is not set.
    static func instant() throws -> Instant? {
        guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
        guard let seconds = Int(text), let instant = Instant(secondsSinceEpoch: seconds) else {
            throw ValidationError("SOURCE_DATE_EPOCH must be whole seconds since 1970, but is '\(text)'.")
        }
        return instant
    }
}
