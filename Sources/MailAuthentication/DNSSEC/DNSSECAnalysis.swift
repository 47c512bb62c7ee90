import DNS

/// Whether the answers of a domain's zone can be proved.
struct DNSSECAnalysis: Sendable {
    let domain: DomainName
    let state: DNSSECState
    /// DNSKEY of the domain, when it is the top of a zone.
    let keys: Answer?
    /// DS of the domain, when it matters.
    let signer: Answer?
}

extension DNSSECAnalysis {
    /// Asks for the state of the domain, and for its keys when it is the top of a zone.
    ///
    /// `isBogus` tells that an answer at the domain already failed validation.
    init(of domain: DomainName, isZone: Bool, isBogus: Bool, inquiry: Inquiry) async {
        self.domain = domain
        async let asked = inquiry.securityState(of: domain)
        let keys = isZone ? await inquiry.answer(domain, .dnskey) : nil
        let validated = await asked
        let state = isBogus ? .bogus : validated
        // Without keys the parent's DS record matters only where validation fails; a server of the zone itself
        // can't tell.
        let needsSigner = keys?.state == .records || keys != nil && state == .bogus
        signer = needsSigner ? await inquiry.answer(domain, .ds) : nil
        self.keys = keys
        self.state = state
    }

    /// Algorithms and digests of the DS records.
    var links: [(algorithm: UInt8, digest: UInt8)] {
        (signer?.records ?? []).compactMap { record in
            if case .delegationSigner(_, let algorithm, let digest) = record.data { (algorithm, digest) } else { nil }
        }
    }

    /// Algorithms of the zone's keys.
    var keyAlgorithms: Set<UInt8> {
        Set(
            (keys?.records ?? []).compactMap { record in
                if case .zoneKey(_, let algorithm, _, _) = record.data { algorithm } else { nil }
            })
    }

    /// Whether the zone has keys and its parent certainly does not know of them.
    var isSignedWithoutLink: Bool {
        guard let signer, state != .secure else { return false }
        return !keyAlgorithms.isEmpty && signer.isMissing
    }

    /// Whether the parent points to keys that the zone certainly does not have.
    var isLinkDangling: Bool {
        guard let keys, !links.isEmpty, keys.unknownReason == nil else { return false }
        return !links.contains { keyAlgorithms.contains($0.algorithm) }
    }
}
