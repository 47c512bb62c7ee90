import CLDNS
import Glibc

/// A zone signed with a fresh key by libldns, for a name server to serve.
struct SignedZone {
    /// The signed zone in master format.
    let text: String
    /// The DS record of its key, for the zone above or a trust anchor file.
    let delegationSigner: String

    struct Failure: Error {}

    /// How a signed zone proves what it does not have.
    enum Denial {
        /// NSEC.
        case plain
        /// NSEC3 for every name.
        case hashed
        /// NSEC3 that passes over delegations to unsigned zones.
        case optOut
    }

    /// Signs a zone (ECDSA P-256). The signatures are good from yesterday to next week, or were last week.
    init(_ text: String, expired: Bool = false, denial: Denial = .plain) throws {
        var octets = Array(text.utf8)
        let file = octets.withUnsafeMutableBytes { fmemopen($0.baseAddress, $0.count, "r") }
        guard let file else { throw Failure() }
        defer { fclose(file) }
        var read: UnsafeMutablePointer<ldns_zone>?
        guard ldns_zone_new_frm_fp(&read, file, nil, 3_600, LDNS_RR_CLASS_IN) == LDNS_STATUS_OK, let plain = read,
            let start = ldns_zone_soa(plain), let key = ldns_key_new_frm_algorithm(LDNS_SIGN_ECDSAP256SHA256, 256),
            let zone = ldns_dnssec_zone_new(), let keys = ldns_key_list_new(), let added = ldns_rr_list_new()
        else { throw Failure() }
        let (day, now) = (UInt32(86_400), UInt32(truncatingIfNeeded: Glibc.time(nil)))
        ldns_key_set_pubkey_owner(key, ldns_rdf_clone(ldns_rr_owner(start)))
        ldns_key_set_flags(key, UInt16(LDNS_KEY_ZONE_KEY | LDNS_KEY_SEP_KEY))
        ldns_key_set_inception(key, expired ? now - 14 * day : now - day)
        ldns_key_set_expiration(key, expired ? now - 7 * day : now + 7 * day)
        ldns_key_list_push_key(keys, key)
        guard let published = ldns_key2rr(key), let signer = ldns_key_rr2ds(published, LDNS_SHA256) else {
            throw Failure()
        }
        defer { ldns_rr_free(signer) }
        ldns_key_set_keytag(key, ldns_calc_keytag(published))
        delegationSigner = try Self.text(signer)
        ldns_dnssec_zone_add_rr(zone, ldns_rr_clone(start))
        for index in 0..<ldns_rr_list_rr_count(ldns_zone_rrs(plain)) {
            ldns_dnssec_zone_add_rr(zone, ldns_rr_clone(ldns_rr_list_rr(ldns_zone_rrs(plain), index)))
        }
        ldns_dnssec_zone_add_rr(zone, published)
        // Glue is not signed; libldns has to be told which names are glue.
        ldns_dnssec_zone_mark_glue(zone)
        let status =
            denial == .plain
            ? ldns_dnssec_zone_sign_flg(zone, added, keys, ldns_dnssec_default_replace_signatures, nil, 0)
            : ldns_dnssec_zone_sign_nsec3_flg(
                zone, added, keys, ldns_dnssec_default_replace_signatures, nil, 1, denial == .optOut ? 1 : 0, 0, 0, nil,
                0)
        guard status == LDNS_STATUS_OK else { throw Failure() }
        self.text = try Self.print(zone)
        ldns_dnssec_zone_deep_free(zone)
        ldns_rr_list_free(added)
        ldns_key_list_free(keys)
        ldns_zone_deep_free(plain)
    }

    private static func text(_ record: UnsafeMutablePointer<ldns_rr>) throws -> String {
        guard let text = ldns_rr2str(record) else { throw Failure() }
        defer { free(text) }
        return String(cString: text)
    }

    private static func print(_ zone: UnsafeMutablePointer<ldns_dnssec_zone>) throws -> String {
        var buffer: UnsafeMutablePointer<CChar>?
        var size = 0
        guard let stream = open_memstream(&buffer, &size) else { throw Failure() }
        ldns_dnssec_zone_print(stream, zone)
        fclose(stream)
        defer { free(buffer) }
        return buffer.map { String(cString: $0) } ?? ""
    }
}
