import DNS
import Findings

/// Whether the answers of a domain's zone can be proved.
struct DNSSECAnalysis: Sendable {
    let domain: DomainName
    let state: DNSSECState
    /// DNSKEY of the domain, when it is the top of a zone.
    let keys: Answer?
    /// DS of the domain, when it matters.
    let signer: Answer?
    /// SOA of the domain, when it is the top of a signed zone: its signature is the one that is made anew most often.
    let start: Answer?
    /// NSEC3PARAM of the domain, when it is the top of a signed zone.
    let hashing: Answer?
    /// The moment that dates of signatures are compared with.
    let asOf: Instant
}

extension DNSSECAnalysis {
    /// Asks for the state of the domain, and for its keys when it is the top of a zone; for more only when there are
    /// keys.
    ///
    /// `isBogus` tells that an answer at the domain already failed validation.
    init(of domain: DomainName, isZone: Bool, isBogus: Bool, asOf: Instant, inquiry: Inquiry) async {
        self.domain = domain
        self.asOf = asOf
        async let asked = inquiry.securityState(of: domain)
        let keys = isZone ? await inquiry.answer(domain, .dnskey) : nil
        let isSigned = keys?.state == .records
        if isSigned { inquiry.prefetch([.ds, .soa, .nsec3param].map { Question(domain, $0) }) }
        start = isSigned ? await inquiry.answer(domain, .soa) : nil
        hashing = isSigned ? await inquiry.answer(domain, .nsec3param) : nil
        let validated = await asked
        let state = isBogus ? .bogus : validated
        // Without keys the parent's DS record matters only where validation fails; a server of the zone itself
        // can't tell.
        let needsSigner = isSigned || keys != nil && state == .bogus
        signer = needsSigner ? await inquiry.answer(domain, .ds) : nil
        self.keys = keys
        self.state = state
    }
}

/// A key of a zone, as far as its record tells.
struct ZoneKey: Hashable, Sendable {
    let algorithm: UInt8
    /// Whether it signs the other keys: the flag SEP (RFC 4034 section 2.1.1).
    let signsKeys: Bool
    /// Its length in bits; `nil` when not known.
    let bits: Int?
    /// Its tag; `nil` when not known.
    let tag: UInt16?
}

/// A DS record: the parent's word about a key.
struct ZoneLink: Hashable, Sendable {
    let tag: UInt16
    let algorithm: UInt8
    let digest: UInt8

    /// Whether it may mean that key: the algorithm and, where that is known, the tag are the same.
    func fits(_ key: ZoneKey) -> Bool { key.algorithm == algorithm && (key.tag ?? tag) == tag }
}

extension DNSSECAnalysis {
    /// The DS records.
    var links: [ZoneLink] {
        (signer?.records ?? []).compactMap { record in
            guard case .delegationSigner(let tag, let algorithm, let digest) = record.data else { return nil }
            return ZoneLink(tag: tag, algorithm: algorithm, digest: digest)
        }
    }

    /// The zone's keys: those with the flag ZONE, revoked ones left out (RFC 4034 section 2.1.1, RFC 5011 section 7).
    var zoneKeys: [ZoneKey] {
        (keys?.records ?? []).compactMap { record in
            guard case .zoneKey(let flags, let algorithm, let bits, let tag) = record.data, flags & 0x0100 != 0,
                flags & 0x0080 == 0
            else { return nil }
            return ZoneKey(algorithm: algorithm, signsKeys: flags & 1 != 0, bits: bits, tag: tag)
        }
    }

    /// Algorithms of the zone's keys.
    var keyAlgorithms: Set<UInt8> { Set(zoneKeys.map(\.algorithm)) }

    /// Whether the zone has keys and its parent certainly does not know of them.
    var isSignedWithoutLink: Bool {
        guard let signer, state != .secure else { return false }
        return !zoneKeys.isEmpty && signer.isMissing
    }

    /// Whether the parent points to keys that the zone certainly does not have.
    var isLinkDangling: Bool {
        guard let keys, !links.isEmpty, keys.unknownReason == nil else { return false }
        return !links.contains { link in zoneKeys.contains(where: link.fits) }
    }

    /// The length in bits of the shortest RSA key that is too short: 2048 are wanted of one that signs keys (flag SEP),
    /// 1024 of one that signs records and is changed often (RFC 6781 section 3.4.2).
    var shortRSA: Int? {
        zoneKeys.filter { [1, 5, 7, 8, 10].contains($0.algorithm) && $0.bits ?? .max < ($0.signsKeys ? 2_048 : 1_024) }
            .compactMap(\.bits).min()
    }

    /// How often names are hashed beyond the first time; `nil` when the zone does not say.
    var iterations: UInt16? {
        (hashing?.records ?? []).compactMap { record in
            if case .hashParameters(_, _, let iterations, _) = record.data { iterations } else { nil }
        }.max()
    }

    /// When the first of the signatures of keys and SOA ends that is about to run out: it ends within three days, and
    /// less than a quarter of its time is left, which operators that sign anew every day never come to. Of signatures by
    /// several keys the last counts, since one is enough.
    var expiring: Instant? {
        let now = asOf.secondsSinceEpoch
        return [keys, start].compactMap { answer -> Instant? in
            let signatures = answer?.signatures ?? []
            guard let last = signatures.max(by: { $0.expiration(near: now) < $1.expiration(near: now) }) else {
                return nil
            }
            let end = last.expiration(near: now)
            let lifetime = Int(last.expiration &- last.inception)
            return end - now < min(3 * 86_400, lifetime / 4) ? Instant(secondsSinceEpoch: end) : nil
        }.min()
    }
}
