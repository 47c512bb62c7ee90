import Testing

@testable import Findings

@Suite struct SubjectRecordTests {
    private let record = SubjectRecord(
        subject: Subject(kind: .program, name: "texts"),
        findings: [
            Finding(code: "b.b", severity: .low, subject: "texts", message: "m", fix: "f", citation: "c"),
            Finding(code: "a.a", severity: .critical, subject: "texts", message: "m", fix: "f", citation: "c"),
        ],
        facts: ["x.flag": .flag(true), "x.share": .share(count: 3, of: 4), "x.words": .words(["a", "b"])],
        observations: [Observation(name: "l.csv", type: "ledger", state: "records", records: ["rows: 12"])],
        details: .object(["n": .integer(1)]))

    private let text = """
        {"details":{"n":1},"facts":{"x.flag":true,"x.share":{"count":3,"of":4},"x.words":["a","b"]},\
        "findings":[{"citation":"c","code":"a.a","fix":"f","message":"m","severity":"critical","subject":"texts"},\
        {"citation":"c","code":"b.b","fix":"f","message":"m","severity":"low","subject":"texts"}],\
        "observations":[{"name":"l.csv","records":["rows: 12"],"state":"records","type":"ledger"}],\
        "subject":{"kind":"program","name":"texts"}}
        """

    @Test func itsStoredFormIsStableAndReadBackTheSame() {
        #expect(record.json.canonicalText == text)
        #expect(SubjectRecord(json: record.json) == record)
    }

    @Test func aPlaceInARecordIsStoredWithItsFindingAndReadBack() throws {
        var placed = record
        placed.findings = [
            Finding(
                code: "a.a", severity: .low, subject: "texts", message: "m", fix: "f", citation: "c",
                place: RecordPlace(name: "a.example", offset: 7, length: 3))
        ]
        #expect(
            placed.findingsJSON.canonicalText
                == #"[{"citation":"c","code":"a.a","fix":"f","message":"m","place":{"length":3,"name":"a.example","offset":7},"#
                + #""severity":"low","subject":"texts"}]"#)
        #expect(SubjectRecord(json: placed.json) == placed)
        let bad: [JSONValue] = [
            .null, .object([:]), .object(["name": .string("a"), "offset": .integer(-1), "length": .integer(1)]),
            .object(["name": .string("a"), "offset": .integer(1), "length": .string("1")]),
        ]
        for place in bad {
            guard case .object(var members) = placed.json, case .object(var finding)? = placed.findings.first?.json
            else { return }
            finding["place"] = place
            members["findings"] = .array([.object(finding)])
            #expect(SubjectRecord(json: .object(members)) == nil, "\(place)")
        }
        #expect(RecordPlace(name: "a", offset: -3, length: -1) == RecordPlace(name: "a", offset: 0, length: 0))
    }

    @Test(arguments: [
        "subject", "findings", "facts", "observations", "details",
    ]) func everyMemberMustBeThere(member: String) {
        guard case .object(var members) = record.json else { return }
        members[member] = nil
        if member == "findings" || member == "observations" {
            #expect(SubjectRecord(json: .object(members)) == nil)
            members[member] = .object([:])
        }
        #expect(SubjectRecord(json: .object(members)) == nil, "\(member)")
    }

    @Test(arguments: [
        ("facts", JSONValue.object(["a": .null])), ("facts", .array([])),
        ("facts", .object(["a": .object(["unknown": .integer(1)])])),
        ("facts", .object(["a": .object(["count": .integer(1)])])), ("facts", .object(["a": .array([.integer(1)])])),
        ("findings", .array([.object([:])])), ("findings", .array([.string("x")])),
        ("observations", .array([.object(["name": .string("a")])])),
        ("subject", .object(["kind": .string("planet"), "name": .string("a")])), ("subject", .string("a")),
    ]) func valuesOfAnotherFormAreRefused(member: String, value: JSONValue) {
        guard case .object(var members) = record.json else { return }
        members[member] = value
        #expect(SubjectRecord(json: .object(members)) == nil)
    }

    @Test(arguments: [
        (FactValue.flag(false), "false"), (.number(-3), "-3"), (.share(count: 0, of: 9), "{\"count\":0,\"of\":9}"),
        (.word("reject"), "\"reject\""), (.words(["b", "a"]), "[\"a\",\"b\"]"), (.words([]), "[]"),
        (.unknown("time-out"), "{\"unknown\":\"time-out\"}"),
    ]) func factValuesHaveTheFormOfTheCommandLine(value: FactValue, text: String) {
        #expect(value.json.canonicalText == text)
        #expect(FactValue(json: value.json)?.json == value.json)
        #expect(value.isUnknown == text.contains("unknown"))
    }
}
