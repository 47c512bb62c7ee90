import DNS
import Findings

/// The checks of names that strangers could register. They are the gravest there are: nothing makes them milder, and
/// nothing takes their place.
extension Check {
    static let spfIncludeRegistrable = Check(
        "spf.include-registrable", .critical,
        when: "A term of the SPF record leads to a name whose registrable domain does not exist.",
        cites: "RFC 7208 section 5.2, 2.6.3",
        says: "'{term}' trusts {target}, a domain that is not registered. Whoever registers it can send as {domain}.",
        fix: "Remove it today.")
    static let dkimTargetRegistrable = Check(
        "dkim.target-registrable", .critical,
        when: "A DKIM selector is an alias of a name whose registrable domain does not exist.",
        cites: "RFC 6376 section 8.5",
        says: "'{selector}' points to {target}, a domain that anyone could register and then sign as {domain}.",
        fix: "Remove it today.")
    static let dmarcReportHostRegistrable = Check(
        "dmarc.report-host-registrable", .critical,
        when: "Reports go to a host whose registrable domain does not exist.",
        cites: "RFC 9989 section 11.2",
        says: "Reports about your mail go to {target}, which anyone could register.", fix: "Correct it today.")
    static let mxHostRegistrable = Check(
        "mx.host-registrable", .critical, when: "The registrable domain of a mail server does not exist.",
        cites: "RFC 5321 section 5.1",
        says: "Mail goes to {target}, a name anyone could register and then read your mail.",
        fix: "Remove it today.")
    static let nsHostRegistrable = Check(
        "ns.host-registrable", .critical, when: "The registrable domain of a name server does not exist.",
        cites: "RFC 1034 section 4.2.2", says: "Whoever registers {registrable} controls {domain}.",
        fix: "Remove {target} from the delegation today.")

    /// Every check of names that strangers could register.
    static let lapses: [Check] = [
        spfIncludeRegistrable, dkimTargetRegistrable, dmarcReportHostRegistrable, mxHostRegistrable, nsHostRegistrable,
    ]
}

extension Lapse {
    /// The check that it raises.
    var check: Check {
        switch place {
        case .spf: .spfIncludeRegistrable
        case .dkim: .dkimTargetRegistrable
        case .reports: .dmarcReportHostRegistrable
        case .mailServer: .mxHostRegistrable
        case .nameServer: .nsHostRegistrable
        }
    }

    /// What the check's words are filled with.
    var words: [String: String] {
        var words = ["target": target.description, "registrable": registrable.description]
        switch place {
        case .spf(let term): words["term"] = term
        case .dkim(let selector): words["selector"] = selector
        case .mailServer, .reports, .nameServer: break
        }
        return words
    }

    /// Why the answer to 'can strangers send in our name?' is yes.
    func opening(of domain: DomainName) -> String {
        let what =
            switch place {
            case .spf: "send as \(domain)"
            case .dkim: "sign mail as \(domain)"
            case .mailServer: "take the mail of \(domain)"
            case .reports: "read the reports about mail of \(domain)"
            case .nameServer: "answer for \(domain)"
            }
        return "Anyone could register \(registrable), and with it \(what)."
    }
}
