import Findings

/// Was it honored when people asked to stop?
enum OptOutChecks {
    static let all = [beyond, within, late, pending, negative]

    private static let law = "47 CFR 64.1200(a)(10); for e-mail 15 U.S.C. 7704(a)(4)"

    static let beyond = ConsentCheck(
        "sent-after-opt-out", .high, meaning: "Messages were sent more than ten business days after an opt-out.",
        fix: "Take these people off every list today. Check that opt-outs reach each system that sends.", citation: law
    ) { evidence in
        evidence.total(.afterRevocation, 1).words("messages").map {
            "\($0) went out more than ten business days after the person had asked to stop."
        }
    }

    static let within = ConsentCheck(
        "sent-before-opt-out-took-effect", .medium,
        meaning: "Messages other than one confirmation were sent within ten business days of an opt-out.",
        fix: "Let the sending system block a number as soon as the opt-out arrives, and send at most one confirmation, "
            + "within five minutes.",
        citation: "CTIA Messaging Principles and Best Practices (May 2023), section 5.1.3; 47 CFR 64.1200(a)(12)"
    ) { evidence in
        evidence.total(.afterRevocation, 0).words("messages").map {
            "\($0) went out after the person had asked to stop, within ten business days."
        }
    }

    static let late = ConsentCheck(
        "opt-out-late", .high, meaning: "Opt-outs were honored more than ten business days after they were asked for.",
        fix: "Find where opt-outs wait (paper, voicemail, a second system) and have somebody apply them every day.",
        citation: law
    ) { evidence in
        evidence.total(.late, 3).words("opt-outs").map { "\($0) were honored after more than ten business days." }
    }

    static let pending = ConsentCheck(
        "opt-out-overdue", .high, meaning: "Opt-outs are more than ten business days old and not honored yet.",
        fix: "Apply these opt-outs now, and record when it was done.", citation: law
    ) { evidence in
        evidence.total(.late, 4).words("opt-outs").map {
            "\($0) are more than ten business days old and not honored yet."
        }
    }

    static let negative = ConsentCheck(
        "opt-out-before-asked", .low, meaning: "Opt-outs are recorded as honored before they were asked for.",
        fix: "Compare the clocks of the systems that write the two times, and their time zones.",
        citation: "47 CFR 64.1200(a)(10)"
    ) { evidence in
        evidence.total(.late, 2).words("opt-outs").map { "\($0) are recorded as honored before they were asked for." }
    }
}
