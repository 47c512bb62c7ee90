import Findings
import Testing

@testable import Evidence

/// Small evidence of a fictional county.
enum Samples {
    static func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }

    static func domain(_ name: String, policy: String = "none") -> SubjectRecord {
        SubjectRecord(
            subject: Subject(kind: .domain, name: name),
            findings: policy == "none" ? [finding("dmarc.policy-none", .high, name)] : [],
            facts: ["domain.dmarc.policy": .word(policy), "domain.dkim.keys": .number(1)],
            observations: [
                Observation(name: "_dmarc." + name, type: "TXT", state: "records", records: ["v=DMARC1; p=\(policy)"])
            ], details: .object(["answer": .object(["word": .string("partly")])]))
    }

    static func finding(
        _ code: String, _ severity: Severity, _ subject: String = "county.example", message: String = "Not good."
    ) -> Finding {
        Finding(
            code: code, severity: severity, subject: subject, message: message, fix: "Mend it.", citation: "RFC 7489")
    }

    static func evidence(
        _ time: String, _ records: [SubjectRecord], problems: [String] = []
    ) throws -> GatheredEvidence {
        GatheredEvidence(
            began: try instant(time), ended: try instant(time), origin: "recorded zones", tool: "signet test",
            records: records, problems: problems)
    }

    /// Three months: one domain at first, a second one in the second month, then a better policy.
    static func threeMonths() throws -> [GatheredEvidence] {
        [
            try evidence("2026-09-01T00:00:00Z", [domain("a.example")]),
            try evidence("2026-10-01T00:00:00Z", [domain("b.example"), domain("a.example")], problems: ["x.csv: bad"]),
            try evidence("2026-11-01T06:00:00Z", [domain("a.example", policy: "reject"), domain("b.example")]),
        ]
    }

    static func writeThreeMonths(to temporary: TemporaryStore) throws -> [Snapshot] {
        try threeMonths().map { try temporary.store.write($0).snapshot }
    }
}

/// Random numbers that a failing test can repeat (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
