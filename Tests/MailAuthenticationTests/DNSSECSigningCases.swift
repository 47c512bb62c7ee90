import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let keys = "county.example DNSKEY 257 13 bits=256 tag=1\ncounty.example DS 1 13 2\n"

    /// A signature that ends so many hours after the demonstration's moment and was good for so many in all.
    private static func signed(_ type: String, hours: Int, of lifetime: Int) -> String {
        let end = Instant.demonstration.secondsSinceEpoch + hours * 3_600
        return
            "county.example RRSIG \(type) 13 2 3600 \(end) \(end - lifetime * 3_600) 1 county.example\n"
    }

    private static let start = "county.example SOA ns.provider.example hostmaster.county.example 1 2 3 4 5\n"

    /// How a zone is signed.
    static let dnssecSigningCases: [FindingCase] = [
        FindingCase(
            "dnssec.expiring", .high, keys + signed("DNSKEY", hours: 48, of: 336),
            quiet: keys + signed("DNSKEY", hours: 96, of: 336),
            says: "The signatures of county.example end on 2026-11-03.", state: .secure, quietState: .secure),
        // Signers that make signatures anew with each answer never have many hours left.
        FindingCase(
            "dnssec.expiring", .high, keys + start + signed("SOA", hours: 5, of: 48),
            quiet: keys + start + signed("SOA", hours: 25, of: 48), state: .secure, quietState: .secure),
        // One good signature is enough.
        FindingCase(
            "dnssec.expiring", .high, keys + signed("DNSKEY", hours: -2, of: 336),
            quiet: keys + signed("DNSKEY", hours: -2, of: 336) + signed("DNSKEY", hours: 200, of: 336),
            state: .secure, quietState: .secure),
        FindingCase(
            "dnssec.expiring", .high, keys + signed("DNSKEY", hours: 1, of: 336),
            quiet: keys + signed("DNSKEY", hours: 1, of: 336), state: .secure, quietState: .indeterminate),
        FindingCase(
            "dnssec.rsa-short", .medium, "county.example DNSKEY 257 8 bits=1024 tag=1",
            quiet: "county.example DNSKEY 257 8 bits=2048 tag=1\ncounty.example DNSKEY 256 8 bits=1024 tag=2",
            says: "The zone's signing key has only 1,024 bits.", state: .secure, quietState: .secure),
        FindingCase(
            "dnssec.rsa-short", .medium, "county.example DNSKEY 256 8 bits=768 tag=1",
            quiet: "county.example DNSKEY 257 13 bits=256 tag=1", state: .secure, quietState: .secure),
        FindingCase(
            "dnssec.nsec3-iterations", .low, keys + "county.example NSEC3PARAM 1 0 10 aabb",
            quiet: keys + "county.example NSEC3PARAM 1 0 0 -",
            says: "Resolvers may treat the zone as unsigned: 10 NSEC3 iterations.", state: .secure, quietState: .secure),
        FindingCase(
            "dnssec.nsec3-iterations", .high, keys + "county.example NSEC3PARAM 1 0 101 -",
            quiet: keys + "county.example NSEC3PARAM 1 0 100 -", state: .secure, quietState: .secure),
        // The tag tells keys of one algorithm apart.
        FindingCase(
            "dnssec.dangling-ds", .critical, "county.example DS 4711 13 2\ncounty.example DNSKEY 257 13 bits=256 tag=1",
            quiet: "county.example DS 4711 13 2\ncounty.example DNSKEY 257 13 bits=256 tag=4711", state: .bogus,
            quietState: .bogus),
    ]
}
