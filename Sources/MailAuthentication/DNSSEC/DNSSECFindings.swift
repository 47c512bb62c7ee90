import DNS
import Findings

/// The checks of DNSSEC.
extension Check {
    static let dnssecInsecure = Check(
        "dnssec.insecure", .medium, when: "The zone is proved to be unsigned.", cites: "RFC 9364 section 1",
        says: "Answers for {domain} can be forged on the way.",
        fix:
            "Turn on DNSSEC at the DNS host, then give the DS record to the registrar (for .gov: on the registrar's page)."
    )
    static let dnssecSignedWithoutDS = Check(
        "dnssec.signed-no-ds", .medium, when: "The zone has keys and its parent has no DS record.",
        cites: "RFC 4035 section 5",
        says: "The zone is signed but the parent does not know; it has no effect.",
        fix: "Hand in the DS record at the registrar.")
    static let dnssecBogus = Check(
        "dnssec.bogus", .critical, when: "Validation fails.", cites: "RFC 4035 section 5, RFC 8914 section 4",
        says: "{domain} is signed wrongly. Many resolvers treat the domain as gone: no mail, no web site.",
        fix: "Tell the DNS operator today: expired signatures, a wrong DS record or missing keys.")
    static let dnssecAlgorithmOld = Check(
        "dnssec.algorithm-old", .medium, when: "The zone signs with a retired algorithm.",
        cites: "RFC 9905, RFC 9904",
        says: "Algorithm {n} is retired; resolvers begin to treat it as unsigned.",
        fix: "Change to algorithm 13 (or 8, 15).")
    static let dnssecDigestOld = Check(
        "dnssec.ds-sha1", .medium, when: "All DS records use the digest SHA-1.", cites: "RFC 9905, RFC 9904",
        says: "The link from the parent uses a retired digest.",
        fix: "Hand in a DS record with digest type 2 (SHA-256).")
    static let dnssecIndeterminate = Check(
        "dnssec.indeterminate", .unknown, when: "There is no way to validate from here.",
        cites: "RFC 4035 section 4.3",
        says: "DNSSEC could not be validated from here (no proofs came with the answers).",
        fix: "Gather over the network, through a resolver that passes DNSSEC records.")
    static let dnssecDanglingDS = Check(
        "dnssec.dangling-ds", .critical, when: "The parent has DS records and no key of the zone fits them.",
        cites: "RFC 4035 section 5",
        says:
            "The parent promises signatures that {domain} does not have; many resolvers treat the domain as gone.",
        fix: "Remove or replace the DS record at the registrar.")

    static let dnssecExpiring = Check(
        "dnssec.expiring", .high,
        when: "Signatures of the zone end in less than three days, with less than a quarter of their time left.",
        cites: "RFC 6781 section 4.4.2", says: "The signatures of {domain} end on {date}.",
        fix: "Ask the DNS operator to check that signing runs.")
    static let dnssecRSAShort = Check(
        "dnssec.rsa-short", .medium,
        when: "An RSA key of the zone is shorter than 2048 bits (for signing keys) or 1024 (for signing records).",
        cites: "RFC 6781 section 3.4.2", says: "The zone's signing key has only {bits} bits.",
        fix: "Change to algorithm 13.")
    static let dnssecIterations = Check(
        "dnssec.nsec3-iterations", .low, when: "NSEC3 hashes names more than once; high beyond 100 times more.",
        cites: "RFC 9276 section 3.1", says: "Resolvers may treat the zone as unsigned: {n} NSEC3 iterations.",
        fix: "Set the NSEC3 iterations to 0 and the salt to empty ('-').")

    /// Every check of DNSSEC.
    static let dnssec: [Check] = [
        dnssecExpiring, dnssecRSAShort, dnssecIterations,
        dnssecInsecure, dnssecSignedWithoutDS, dnssecBogus, dnssecAlgorithmOld, dnssecDigestOld, dnssecIndeterminate,
        dnssecDanglingDS,
    ]
}

extension DNSSECAnalysis {
    /// RSAMD5, DSA, RSASHA1 and their NSEC3 forms, and GOST (RFC 9904, RFC 9905).
    private static let retired: Set<UInt8> = [1, 3, 5, 6, 7, 12]

    /// Judges the state; a link that leads nowhere explains a failed validation.
    func judge(into findings: inout FindingList) {
        if isLinkDangling {
            findings.raise(.dnssecDanglingDS)
        } else if isSignedWithoutLink {
            findings.raise(.dnssecSignedWithoutDS)
        } else {
            switch state {
            case .secure: break
            case .insecure: findings.raise(.dnssecInsecure)
            case .bogus: findings.raise(.dnssecBogus)
            case .indeterminate: findings.raise(.dnssecIndeterminate)
            }
        }
        for algorithm in keyAlgorithms.intersection(Self.retired).sorted() {
            findings.raise(.dnssecAlgorithmOld, ["n": String(algorithm)])
        }
        if let bits = shortRSA { findings.raise(.dnssecRSAShort, ["bits": grouped(bits)]) }
        if let iterations, iterations > 0 {
            // Beyond 100 the usual resolvers give up the proof (RFC 9276 section 3.2).
            findings.raise(
                .dnssecIterations, ["n": grouped(iterations)], severity: iterations > 100 ? .high : nil)
        }
        if state == .secure, let expiring {
            findings.raise(.dnssecExpiring, ["date": expiring.utcDate.description])
        }
        if !links.isEmpty, links.allSatisfy({ $0.digest == 1 }) { findings.raise(.dnssecDigestOld) }
    }
}
