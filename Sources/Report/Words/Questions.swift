import Findings

/// What was asked of name servers and read from files, counted.
struct Questions {
    private(set) var all = 0
    private(set) var failed = 0
    /// Reasons with their counts, the most frequent first.
    private(set) var failures: [(reason: String, count: Int)] = []
    /// The same for other servers than name servers.
    private(set) var connectionFailures: [(reason: String, count: Int)] = []
    /// Files by the role that they have.
    private(set) var files: [String: Set<File>] = [:]
    /// What was asked of other servers than name servers, by the kind of connection.
    private(set) var connections: [String: Set<File>] = [:]

    struct File: Hashable {
        var name: String
        var isUsable: Bool
    }

    var answered: Int { all - failed }

    init(_ records: [SubjectRecord]) {
        // Two subjects may need the same answer; it was asked once.
        var asked: Set<String> = []
        var reasons: [String: Int] = [:]
        var refused: [String: Int] = [:]
        for record in records {
            for seen in record.observations {
                guard record.subject.kind == .domain else {
                    let isUsable = ObservationWords.reason(seen.state) == nil
                    files[seen.type, default: []].insert(File(name: seen.name, isUsable: isUsable))
                    continue
                }
                guard !seen.isConnection else {
                    let reason = ObservationWords.reason(seen.state)
                    let isNew = connections[seen.connectionKind, default: []].insert(
                        File(name: seen.name, isUsable: reason == nil)
                    ).inserted
                    if isNew, let reason { refused[reason, default: 0] += 1 }
                    continue
                }
                guard asked.insert("\(seen.name) \(seen.type)").inserted else { continue }
                all += 1
                if let reason = ObservationWords.reason(seen.state) {
                    failed += 1
                    reasons[reason, default: 0] += 1
                }
            }
        }
        connectionFailures = refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        failures = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }
}

extension Observation {
    /// Words for what is asked of other servers than name servers.
    private static let connections = [
        "FILE": "file", "HTTPS": "file", "SMTP": "smtp", "STARTTLS": "smtp", "WEB": "web",
    ]

    /// Which kind of connection it tells of.
    fileprivate var connectionKind: String { Self.connections[type.uppercased()] ?? "web" }

    /// Whether it is no question to a name server.
    fileprivate var isConnection: Bool { Self.connections[type.uppercased()] != nil }
}
