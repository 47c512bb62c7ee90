import CLDNS

/// The proof that a zone is delegated without a key: the NSEC or NSEC3 record of its name, in the zone above, has the
/// type NS, and neither DS nor SOA (RFC 4035 section 5.2, RFC 5155 section 8.9).
enum DelegationProof {
    /// Whether a validated answer without DS records is such a proof for a name, and not one that the name is something
    /// else within its zone.
    static func isGiven(by octets: UnsafeRawBufferPointer, for name: DomainName) -> Bool {
        guard let start = octets.assumingMemoryBound(to: UInt8.self).baseAddress else { return false }
        var packet: UnsafeMutablePointer<ldns_pkt>?
        guard ldns_wire2pkt(&packet, start, octets.count) == LDNS_STATUS_OK else { return false }
        defer { ldns_pkt_free(packet) }
        var wire = name.wire
        guard let owner = ldns_rdf_new_frm_data(LDNS_RDF_TYPE_DNAME, wire.count, &wire) else { return false }
        defer { ldns_rdf_deep_free(owner) }
        guard let records = ldns_pkt_authority(packet) else { return false }
        return (0..<ldns_rr_list_rr_count(records)).contains { index in
            guard let record = ldns_rr_list_rr(records, index), stands(record, for: owner),
                let types = ldns_nsec_get_bitmap(record)
            else { return false }
            return ldns_nsec_bitmap_covers_type(types, LDNS_RR_TYPE_NS)
                && !ldns_nsec_bitmap_covers_type(types, LDNS_RR_TYPE_DS)
                && !ldns_nsec_bitmap_covers_type(types, LDNS_RR_TYPE_SOA)
        }
    }

    /// Whether a record is the NSEC or NSEC3 record of a name.
    private static func stands(
        _ record: UnsafeMutablePointer<ldns_rr>, for name: UnsafeMutablePointer<ldns_rdf>
    ) -> Bool {
        switch ldns_rr_get_type(record) {
        case LDNS_RR_TYPE_NSEC: return ldns_dname_compare(ldns_rr_owner(record), name) == 0
        case LDNS_RR_TYPE_NSEC3:
            guard let hash = ldns_nsec3_hash_name_frm_nsec3(record, name) else { return false }
            defer { ldns_rdf_deep_free(hash) }
            guard let label = ldns_dname_label(ldns_rr_owner(record), 0) else { return false }
            defer { ldns_rdf_deep_free(label) }
            return ldns_dname_compare(label, hash) == 0
        default: return false
        }
    }
}
