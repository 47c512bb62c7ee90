import Findings

/// A plan in the form of the program's JSON, for tests.
enum PlanExample {
    /// A repair that can be done now, and a stricter policy that has to wait for the end of a quiet time.
    static func plan(for domain: String = SmallOffice.open, record: String = "v=spf1 mx -all") -> JSONValue {
        .object([
            "stage": "repair", "because": .string("\(domain) has two SPF records."),
            "findOutFirst": ["Does `news` still send mail?"],
            "quiet": [
                "title": "General election", "from": "2026-09-04", "until": "2026-12-01", "first": "2026-12-02",
            ],
            "ballots": "It carries ballots, so the policy stays.",
            "steps": [merge(domain, record), reject(domain)],
            "later": [["title": "Go to `reject`", "when": "After 30 quiet days."]],
        ])
    }

    private static func merge(_ domain: String, _ record: String) -> JSONValue {
        [
            "id": "spf-merge", "title": "Publish one SPF record", "kind": "repair", "ready": true, "control": "dns",
            "records": [
                [
                    "name": .string(domain), "host": "@", "zone": .string(domain), "type": "TXT", "ttl": 300,
                    "old": ["v=spf1 a -all", "v=spf1 mx -all"], "new": [.string(record)],
                    "lines": [.string("\(domain). 300 IN TXT \"\(record)\"")],
                ]
            ],
            "why": "Receivers ignore two records.", "before": ["Ask who sends mail.", "Keep a copy of `old`."],
            "next": "At once.", "back": "Publish the old record again.", "closes": ["spf.multiple", "dmarc.missing"],
            "raises": ["dmarc.policy-quarantine"], "rejects": "None.", "facts": ["domain.spf.records": 1],
        ]
    }

    private static func reject(_ domain: String) -> JSONValue {
        [
            "id": "dmarc-reject", "title": "Ask receivers to refuse", "kind": "stricter", "ready": false,
            "firstDay": "2026-12-02", "control": "web", "records": [],
            "file": [
                "url": .string("https://mta-sts.\(domain)/.well-known/mta-sts.txt"), "text": "version: STSv1\r\n",
            ],
            "facts": ["domain.dmarc.effective-policy": "reject"],
        ]
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members) { first, _ in first })
    }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
}
