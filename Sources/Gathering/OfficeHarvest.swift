import DNS
import Findings
import MailAuthentication
import Settings

extension Harvest {
    /// The name of the office's own record.
    static let office = "office"

    /// The finding that the office's address is at a provider of mailboxes for everybody. Of the address only what
    /// stands behind the `@` is looked at and told.
    static func mailboxFinding(_ request: GatherRequest) -> Finding? {
        let office = request.settings.office
        guard let address = office.email, let at = address.lastIndex(of: "@"),
            let domain = try? DomainName(unicode: address[address.index(after: at)...])
        else { return nil }
        return consumerMailboxFinding(at: domain, subject: Self.office, office: office.name)
    }
}

extension PublicSuffixList {
    /// The day of the list as it stands with the evidence.
    var observation: Observation {
        Observation(name: "public suffix list", type: "file", state: "records", records: [date.description])
    }
}
