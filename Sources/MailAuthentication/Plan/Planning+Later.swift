import DNS
import Findings

extension Planning {
    /// The stages that need evidence, or something else that the DNS does not show.
    var later: [DomainPlan.Later] {
        get async {
            var later = laterPolicy + laterTransport
            if ground.has(.spfTooManyLookups) {
                later.append(
                    DomainPlan.Later(
                        title: "SPF: let a bulk sender use a subdomain of its own, such as news.\(ground.domain)",
                        when:
                            "When the record still needs more than ten look-ups; decide first which of its includes are"
                            + " still needed."))
            }
            if ground.has(.caaMissing), authorities == nil {
                later.append(
                    DomainPlan.Later(
                        title: "CAA: 'CAA 0 issue' with the name of the authority that issues your certificates",
                        when: "When you know all of them: who issues those of the web site, of mta-sts and of the mail"
                            + " servers?"))
            }
            if ground.words("dnssec.state") == [DNSSECState.secure.rawValue], fingerprints.isEmpty,
                !ground.record.observations.contains(where: { $0.type == "TLSA" && $0.state == "records" })
            {
                later.append(
                    DomainPlan.Later(
                        title: "DANE: TLSA records at the mail servers",
                        when: "When whoever runs them renews the records together with their certificates."))
            }
            return later
        }
    }
}
