public import Findings

extension SnapshotDifference {
    /// The difference as an object: `from`, `to`, `subjects` (`come`, `gone`), `facts`, `findings`.
    ///
    /// `from` is null when there was no earlier snapshot. A changed fact has `subject`, `fact`, `before` and `after`; a
    /// changed finding `subject`, `change`, `before` and `after`; null stands for what was or is not there.
    public var json: JSONValue {
        .object([
            "from": from.map(JSONValue.string) ?? .null,
            "to": .string(to),
            "subjects": .object(["come": .array(come.map(\.json)), "gone": .array(gone.map(\.json))]),
            "facts": .array(changes.map(\.json)),
            "findings": .array(findings.map(\.json)),
        ])
    }
}

extension FactChange {
    /// `subject`, `fact`, `before` and `after`; null where the source was not supplied.
    fileprivate var json: JSONValue {
        .object([
            "subject": subject.json, "fact": .string(fact), "before": before?.json ?? .null,
            "after": after?.json ?? .null,
        ])
    }
}

extension FindingChange {
    /// `subject`, `change`, `before` and `after`.
    fileprivate var json: JSONValue {
        .object([
            "subject": subject.json, "change": .string(kind.rawValue), "before": before?.json ?? .null,
            "after": after?.json ?? .null,
        ])
    }
}
