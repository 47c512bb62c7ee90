import DNS
import Findings

/// Who may issue certificates, signatures of the zone, and fingerprints of mail servers.
extension Planning {
    /// The steps that come last; each needs something that was seen of certificates or keys.
    func otherDrafts(in zone: DomainName) async -> [PlanDraft] {
        await [authoritiesDraft(in: zone), signatureDraft(in: zone), fingerprintsDraft(in: zone)].compactMap(\.self)
    }

    // CAA.

    /// The authorities that issued the certificates that were seen at the domain and below; `nil` when none was seen,
    /// when one is not known, or when a web site could not be looked at.
    var authorities: [CertificationAuthority]? {
        let own = ground.evidence.filter { $0.host.map { $0.isAtOrBelow(ground.domain) } ?? false }
        guard !own.contains(where: { $0.type == "web" && $0.state.hasPrefix("unknown") }) else { return nil }
        var found: [CertificationAuthority] = []
        for issuer in own.flatMap({ $0.values(after: CertificateSeen.issuerMark) }) {
            guard let authority = CertificationAuthority.issuing(issuer) else { return nil }
            if !found.contains(where: { $0.domain == authority.domain }) { found.append(authority) }
        }
        return found.isEmpty ? nil : found.sorted { $0.domain < $1.domain }
    }

    private func authoritiesDraft(in zone: DomainName) async -> PlanDraft? {
        guard ground.has(.caaMissing), let authorities else { return nil }
        func property(_ tag: String, _ value: String) -> RecordData {
            .certificationAuthority(flags: 0, tag: tag, value: Array(value.utf8))
        }
        let certificates = ground.evidence.flatMap { $0.values(after: "certificate for ") }
        let answer = await ground.answer("", .caa)
        guard answer.isMissing, answer.aliases.isEmpty else { return nil }
        var records = authorities.map { property("issue", $0.domain) }
        if !certificates.contains(where: { $0.contains("*.") || $0.contains("others") }) {
            records.append(property("issuewild", ";"))
        }
        if let address = ground.request.reportAddress { records.append(property("iodef", "mailto:\(address)")) }
        return PlanDraft(
            id: "caa-add", title: "Say who may issue certificates", kind: .add,
            records: [PlannedRecord(ground.domain, in: zone, .caa, ttl: PlannedRecord.freshTTL, new: records)],
            why: "Other authorities must then refuse certificates for \(ground.domain) and the names below it.",
            before: [
                "Ask whether another authority issues for a name below \(ground.domain) that was not looked at; add one"
                    + " record for each."
            ],
            next: "When the next certificate was renewed without trouble.", back: "Remove the records.")
    }

    // DNSSEC.

    private func signatureDraft(in zone: DomainName) async -> PlanDraft? {
        if ground.has(.dnssecSignedWithoutDS), let draft = await delegationDraft() { return draft }
        guard ground.words("dnssec.state") == [DNSSECState.insecure.rawValue] else { return nil }
        return PlanDraft(
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
    }

    /// The DS records that the zone itself offers (RFC 8078); `nil` when it offers none.
    private func delegationDraft() async -> PlanDraft? {
        let offered = await ground.observed.answer(to: Question(ground.domain, .offeredSigner)).records.map(\.data)
            .filter { data in
                // '0 0 0 00' asks for removal (RFC 8078 section 4).
                guard case .other(let text) = data else { return false }
                let words = text.split(separator: " ")
                return words.count >= 4 && words[1] != "0" && words.prefix(3).allSatisfy { UInt16($0) != nil }
            }
        guard !offered.isEmpty else { return nil }
        return PlanDraft(
            id: "dnssec-ds", title: "Hand in the DS record of \(ground.domain)", kind: .add,
            records: [
                PlannedRecord(
                    ground.domain, in: ground.domain.parent ?? ground.domain, .ds, ttl: 3_600, new: offered)
            ],
            why: "The zone is signed, and its parent does not know: the signatures have no effect. These values are the"
                + " ones that the zone itself offers.",
            before: ["Check with the DNS operator that the values are right: a wrong one takes the whole name off."],
            next: "When the zone is secure, DANE is possible.", back: "Have the DS record removed.",
            control: .registrar, isTried: false)
    }

    // DANE.

    /// The fingerprints of the keys that mail servers in the domain's own signed zone were seen to have.
    var fingerprints: [(host: DomainName, digest: [UInt8])] {
        guard ground.words("dnssec.state") == [DNSSECState.secure.rawValue] else { return [] }
        return ground.evidence.compactMap { seen in
            guard seen.type == "smtp", let host = seen.host, host.isAtOrBelow(ground.domain),
                let digits = seen.values(after: CertificateSeen.keyMark).first,
                case .tlsAssociation(_, _, _, let digest)? = RecordData(type: .tlsa, presentation: "3 1 1 \(digits)"),
                digest.count == 32
            else { return nil }
            return (host, digest)
        }
    }

    private func fingerprintsDraft(in zone: DomainName) async -> PlanDraft? {
        var records: [PlannedRecord] = []
        for (host, digest) in fingerprints {
            guard let name = try? host.prefixed("_25._tcp"),
                await ground.observed.answer(to: Question(name, .tlsa)).isMissing
            else { continue }
            records.append(
                PlannedRecord(
                    name, in: zone, .tlsa, ttl: PlannedRecord.freshTTL,
                    new: [.tlsAssociation(usage: 3, selector: 1, matching: 1, data: digest)]))
        }
        guard !records.isEmpty else { return nil }
        return PlanDraft(
            id: "dane-add", title: "Publish the fingerprints of the mail servers", kind: .add, records: records,
            why: "Senders then deliver to these servers only, and only encrypted, whatever somebody in between says.",
            before: [
                "Make sure that whoever renews a certificate keeps its key, or publishes the new fingerprint two TTLs"
                    + " before.",
                "Publish them for all mail servers at once.",
            ],
            next: "Look again after each change of a certificate.", back: "Remove the records.", control: .mail)
    }
}

extension Observation {
    /// The host that it tells of.
    fileprivate var host: DomainName? {
        let text = name.split(separator: "/").first { !$0.hasSuffix(":") } ?? ""
        return try? DomainName(text)
    }

    /// What stands behind a mark in its lines.
    fileprivate func values(after mark: String) -> [String] {
        records.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    }
}
