extension SubjectRecord {
    /// The stored form: `subject`, `findings`, `facts`, `observations`, `details`.
    ///
    /// This is what a snapshot stores of a subject.
    public var json: JSONValue {
        .object([
            "subject": subject.json,
            "findings": findingsJSON,
            "facts": factsJSON,
            "observations": observationsJSON,
            "details": details,
        ])
    }

    /// The array of findings, each with the members of ``Finding``, in the record's order.
    public var findingsJSON: JSONValue {
        .array(findings.map(\.json))
    }

    /// The object of facts, name to value, each in the form of ``FactValue/json``.
    public var factsJSON: JSONValue { .object(facts.mapValues(\.json)) }

    /// The array of observations, each with `name`, `type`, `state` and `records`.
    public var observationsJSON: JSONValue {
        .array(
            observations.map { seen in
                .object([
                    "name": .string(seen.name), "type": .string(seen.type), "state": .string(seen.state),
                    "records": .array(seen.records.map(JSONValue.string)),
                ])
            })
    }

    /// The record that ``json`` wrote, or `nil` when the JSON has another form.
    ///
    /// One malformed finding, fact or observation refuses the whole record: a record is never read in part.
    public init?(json: JSONValue) {
        guard let kind = json["subject"]?["kind"]?.text.flatMap(SubjectKind.init(rawValue:)),
            let name = json["subject"]?["name"]?.text,
            case .object(let factMembers)? = json["facts"],
            case .array(let findingElements)? = json["findings"],
            case .array(let observationElements)? = json["observations"],
            let details = json["details"]
        else { return nil }
        let facts = factMembers.compactMapValues(FactValue.init(json:))
        let findings = findingElements.compactMap(Finding.init(json:))
        let observations = observationElements.compactMap(Observation.init(json:))
        guard facts.count == factMembers.count, findings.count == findingElements.count,
            observations.count == observationElements.count
        else { return nil }
        self.init(
            subject: Subject(kind: kind, name: name), findings: findings, facts: facts,
            observations: observations, details: details)
    }
}

extension Subject {
    /// The object `{"kind":…,"name":…}`, the kind as its raw value.
    public var json: JSONValue { .object(["kind": .string(kind.rawValue), "name": .string(name)]) }
}

extension Finding {
    /// The object with its six members, and `place` where there is one.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "code": .string(code), "severity": .string(severity.rawValue), "subject": .string(subject),
            "message": .string(message), "fix": .string(fix), "citation": .string(citation),
        ]
        if let place { members["place"] = place.json }
        return .object(members)
    }

    fileprivate init?(json: JSONValue) {
        guard let code = json["code"]?.text, let severity = json["severity"]?.text.flatMap(Severity.init(rawValue:)),
            let subject = json["subject"]?.text, let message = json["message"]?.text, let fix = json["fix"]?.text,
            let citation = json["citation"]?.text
        else { return nil }
        let place = json["place"].flatMap(RecordPlace.init(json:))
        guard (place == nil) == (json["place"] == nil) else { return nil }
        self.init(
            code: code, severity: severity, subject: subject, message: message, fix: fix, citation: citation,
            place: place)
    }
}

extension Observation {
    fileprivate init?(json: JSONValue) {
        guard let name = json["name"]?.text, let type = json["type"]?.text, let state = json["state"]?.text,
            case .array(let elements)? = json["records"]
        else { return nil }
        let records = elements.compactMap(\.text)
        guard records.count == elements.count else { return nil }
        self.init(name: name, type: type, state: state, records: records)
    }
}
