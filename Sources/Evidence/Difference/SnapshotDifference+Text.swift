public import Findings

extension SnapshotDifference {
    /// The difference as an object: `from`, `to`, `subjects` (`come`, `gone`), `facts`, `findings`.
    public var json: JSONValue {
        .object([
            "from": from.map(JSONValue.string) ?? .null,
            "to": .string(to),
            "subjects": .object(["come": .array(come.map(\.json)), "gone": .array(gone.map(\.json))]),
            "facts": .array(
                changes.map { change in
                    .object([
                        "subject": change.subject.json, "fact": .string(change.fact),
                        "before": change.before?.json ?? .null, "after": change.after?.json ?? .null,
                    ])
                }),
            "findings": .array(
                findings.map { change in
                    .object([
                        "subject": change.subject.json, "change": .string(change.kind.rawValue),
                        "before": change.before?.json ?? .null, "after": change.after?.json ?? .null,
                    ])
                }),
        ])
    }
}
