import Findings

/// Was there consent, and was it firm enough?
enum CoverageChecks {
    static let all = [none, weaker, promotional]

    static let none = ConsentCheck(
        "none-on-file", .high, meaning: "Messages were sent to people with no consent on file.",
        fix: "Stop sending to people whose consent is not in the ledger, and find out how they came onto the list. "
            + "Where they did agree, add the record with its proof.",
        citation: "CTIA Messaging Principles and Best Practices (May 2023), section 5.1; 47 U.S.C. 227(b)(1)(A)"
    ) { evidence in
        guard evidence.hasLedger else { return nil }
        return evidence.total(.coverage, 3).words("messages").map {
            "\($0) went to people with no consent on file at that moment."
        }
    }

    static let weaker = ConsentCheck(
        "too-weak", .medium, meaning: "Messages were sent on weaker consent than their purpose needs.",
        fix: "Before sending information, have express consent; before promotion by text or call, have it in writing. "
            + "Ask these people again, or send them only what they agreed to.",
        citation: "CTIA Messaging Principles and Best Practices (May 2023), section 5.1 and Exhibit II"
    ) { evidence in
        evidence.total(.coverage, 2).words("messages").map {
            "\($0) went to people whose consent was weaker than the purpose of the message needs."
        }
    }

    static let promotional = ConsentCheck(
        "promotional-not-written", .high,
        meaning: "Promotional texts or calls were made without express written consent.",
        fix: "Send promotion by text or call only to people who agreed in writing, and mark messages that only inform "
            + "as informational.",
        citation: "47 CFR 64.1200(a)(2), (f)(9); CTIA Messaging Principles and Best Practices (May 2023), section 5.1"
    ) { evidence in
        guard evidence.hasLedger else { return nil }
        return evidence.sum(.promotional, 1) { $0 != Channel.email.word }.words("promotional texts or calls").map {
            "\($0) went to people who had not agreed in writing."
        }
    }
}

extension ConsentEvidence {
    /// Without a ledger nothing is known about consent.
    var hasLedger: Bool { count.roles.contains(.ledger) }
}
