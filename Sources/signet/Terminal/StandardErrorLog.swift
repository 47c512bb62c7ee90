import Logging

/// Sends log lines to stderr as plain sentences.
struct StandardErrorLog: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        Terminal.complain(event.level >= .warning ? "\(event.level): \(event.message)" : "\(event.message)")
    }
}
