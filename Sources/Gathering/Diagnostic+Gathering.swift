import Documents
import Findings

/// The words of this module's faults.
extension Diagnostic {
    /// Domains are asked for, and there is nothing to ask.
    static func noResolver() -> Diagnostic {
        Diagnostic(
            code: "gather.resolver",
            message: "There is nothing to ask about the domains. Give a name server or recorded zones, or leave the"
                + " domains out.")
    }

    /// A name that the settings let pass can't be asked for.
    static func notADomain(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            code: "gather.domain", message: "'\(name)' can't be looked up: \(reason). Correct it in the settings.")
    }

    /// Two exports have a group of the same name.
    static func groupTwice(_ group: String, file: String) -> Diagnostic {
        Diagnostic(
            .note, at: SourcePlace(file: file), code: "gather.group-twice",
            message:
                "The account group '\(group)' stands in an earlier export too. The two are shown apart; give one of"
                + " them another name.")
    }

    /// Strict mode: an answer could not be had; what, with its reason, and of how many more the same is true.
    static func unknownAnswer(about subject: Subject, _ what: String, more: Int) -> Diagnostic {
        Diagnostic(
            code: "gather.unknown",
            message:
                "About \(subject.kind.words) '\(subject.name)' this could not be found out: \(what)"
                + (more > 0 ? ", and \(more) more." : ".")
                + " Gather again later, or without --strict to keep what is known.")
    }
}

extension SubjectKind {
    fileprivate var words: String {
        switch self {
        case .office: "the office"
        case .domain: "the domain"
        case .program: "the program"
        case .accounts: "the account group"
        }
    }
}
