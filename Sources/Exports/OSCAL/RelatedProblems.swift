import Findings
import Guidance

/// Which problems of a subject stand behind a status: those of the area that a fact is not as wanted in.
enum RelatedProblems {
    /// Codes of problems, in order; none for a status that is not for want of a fact.
    static func codes(behind judged: AssessedSubject, in record: SubjectRecord?) -> [String] {
        guard let record, judged.underlying == .notMet || judged.underlying == .partlyMet else { return [] }
        let prefixes = judged.facts.filter { $0.holds == false }.flatMap { Self.prefixes(of: $0.fact) }
        return Problem.all(of: record).map(\.code).filter { code in prefixes.contains { code.hasPrefix($0) } }
    }

    /// What the codes of problems begin with that a fact's area can have.
    ///
    /// A domain's facts and codes share the standard's word: `domain.spf.lookups`, `spf.too-many-lookups`. The figures
    /// of programs and account groups have a few problems each.
    static func prefixes(of fact: String) -> [String] {
        let words = fact.split(separator: ".").map(String.init)
        guard words.count > 1 else { return [] }
        switch words[0] {
        case "domain": return ["\(words[1])."]
        case "consent":
            switch words[1] {
            case "coverage": return ["consent.none-on-file", "consent.too-weak"]
            case "opt-out": return ["consent.opt-out-"]
            case "after-opt-out": return ["consent.sent-"]
            case "promotional": return ["consent.promotional-"]
            default: return []
            }
        case "account":
            switch fact {
            case "account.mfa.coverage":
                return ["account.without-second-factor", "account.admin-without-second-factor"]
            case "account.mfa.admin-coverage": return ["account.admin-without-second-factor"]
            case "account.mfa.admin-phishing-resistant-coverage": return ["account.admin-"]
            case "account.mfa.phishing-resistant-coverage": return ["account.phone-only", "account.admin-phishable"]
            case "account.mfa.phone-only-share": return ["account.phone-only"]
            case "account.mfa.backup-coverage": return ["account.without-backup"]
            case "account.mfa.enforced-coverage": return ["account.not-enforced"]
            case "account.dormant": return ["account.dormant-"]
            case "account.shared": return ["account.shared-"]
            case "account.export-age-days": return ["account.export-old"]
            default: return []
            }
        default: return []
        }
    }
}
