import DNS
import Findings

extension Planning {
    /// What is broken now and can't be mended with a record of the domain's own: it comes first.
    var urgentDrafts: [PlanDraft] {
        ground.record.findings.filter { finding in
            finding.code.hasSuffix("-registrable")
                || ["dnssec.bogus", "mta-sts.mx-mismatch"].contains(finding.code) && finding.severity <= .high
        }.enumerated().map { index, finding in
            PlanDraft(
                id: "stop-\(finding.code.replacing(".", with: "-"))" + (index > 0 ? "-\(index + 1)" : ""),
                title: "Stop what is broken now", kind: .repair, why: finding.message, before: [finding.fix],
                next: "When the next gathering shows that it is gone.",
                control: finding.code.hasPrefix("mta-sts") ? .web : .registrar, isWhole: false)
        }
    }

    /// What the DNS alone can't give: signatures of the zone.
    func otherDrafts(in zone: DomainName) async -> [PlanDraft] {
        guard ground.words("dnssec.state") == [DNSSECState.insecure.rawValue] else { return [] }
        return [
            PlanDraft(
                id: "dnssec-sign", title: "Sign the zone \(zone) with DNSSEC", kind: .add,
                why: "Without signatures whoever sits between can forge every answer, these records among them.",
                before: [
                    "Ask whoever runs the name servers to sign the zone, and wait until all of them answer with"
                        + " signatures.",
                    "Then give the DS record to the registrar; a wrong one takes the whole name off the Internet.",
                ],
                next: "When the zone is secure, DANE is possible.",
                back: "Remove the DS record first, then the signatures.",
                control: .registrar, isWhole: false)
        ]
    }

    /// The stages that need evidence, or something else that the DNS does not show.
    var later: [DomainPlan.Later] {
        get async {
            var later = policyStages
            if storedMode == MTASTSPolicy.Mode.testing.rawValue {
                later.append(
                    DomainPlan.Later(
                        title: "MTA-STS: 'mode: enforce', then 'max_age: 2419200'",
                        when:
                            "When four weeks of reports about encryption show no failure; put the file in place first,"
                            + " then change the id of the record."))
            }
            if ground.has(.spfTooManyLookups) {
                later.append(
                    DomainPlan.Later(
                        title: "SPF: let a bulk sender use a subdomain of its own, such as news.\(ground.domain)",
                        when:
                            "When the record still needs more than ten look-ups; decide first which of its includes are"
                            + " still needed."))
            }
            if ground.record.findings.contains(where: { $0.code == "caa.missing" }) {
                later.append(
                    DomainPlan.Later(
                        title: "CAA: 'CAA 0 issue' with the name of the authority that issues your certificates",
                        when: "When you know all of them: who issues those of the web site, of mta-sts and of the mail"
                            + " servers?"))
            }
            if ground.words("dnssec.state") == [DNSSECState.secure.rawValue],
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

    private var storedMode: String? { ground.words("mta-sts.mode").first }

    /// DMARC from listening to refusing; each stage rests on what reports show of the one before.
    private var policyStages: [DomainPlan.Later] {
        let reports = "Not assessed: Signet has seen no mail reports of \(ground.domain)."
        let gather =
            ground.request.reportAddress == nil
            ? " Name an address as 'report-address' in Content/site.yml, so that there are some."
            : " Keep those that come to \(ground.request.reportAddress ?? "")."
        let address = ground.request.reportAddress ?? "{address}"
        func stage(_ number: Int, _ record: String, _ condition: String) -> DomainPlan.Later {
            DomainPlan.Later(
                title: "DMARC stage \(number): 'v=DMARC1; \(record); np=reject; rua=mailto:\(address)'",
                when: "\(condition) \(reports)\(gather)")
        }
        let test = stage(
            2, "p=quarantine; pct=0; t=y",
            "After 30 days of listening, when reports of 14 days show every system that sends, and 98 of 100 messages of"
                + " each pass.")
        let quarantine = stage(
            3, "p=quarantine",
            "After 14 days of testing, when no new system has come up, and those who write to mailing lists were told.")
        let refuse = stage(
            4, "p=reject",
            "After 30 days of quarantine, when 99 of 100 messages pass, 95 of them by DKIM, nobody complained, and every"
                + " system signs.")
        let all = ground.request.postsToLists ? [test, quarantine] : [test, quarantine, refuse]
        let done: Int
        switch ground.words("dmarc.policy").first.flatMap(DMARCPolicy.init(rawValue:)) {
        case .reject?: done = ground.has(.dmarcTesting) ? 2 : 3
        case .quarantine?: done = ground.has(.dmarcTesting) ? 1 : 2
        case DMARCPolicy.none?, nil: done = 0
        }
        let stages = Array(all.dropFirst(done))
        guard ground.request.postsToLists, done < 3 else { return stages }
        return stages + [
            DomainPlan.Later(
                title: "DMARC: not 'p=reject'",
                when:
                    "Mailing lists change messages, so that those who write to them would be refused; the plan stops at"
                    + " quarantine.")
        ]
    }
}
