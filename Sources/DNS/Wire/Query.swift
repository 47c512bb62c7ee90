import CLDNS
import Glibc

/// A question as it is put to a server: what goes on the wire beside the name and type.
struct Query: Hashable {
    /// What is asked.
    var question: Question
    /// Whether the server is told that answers of 1,232 octets and extended errors are understood (RFC 6891).
    var usesExtensions = true
    /// Whether the server is asked not to validate (CD, RFC 4035 section 3.2.2).
    var checkingDisabled = false
    /// Whether signatures are asked for (DO, RFC 3225).
    var wantsSignatures = false

    /// The largest answer over UDP that passes everywhere without fragments (RFC 9715 section 3).
    static let payloadSize: UInt16 = 1_232

    /// The message for it, built with libldns; `nil` when there is no memory for it.
    func message(id: UInt16) -> [UInt8]? {
        guard let name = question.name.field else { return nil }
        let type = ldns_rr_type(rawValue: UInt32(question.type.rawValue))
        guard let packet = ldns_pkt_query_new(name, type, LDNS_RR_CLASS_IN, UInt16(LDNS_RD)) else {
            ldns_rdf_deep_free(name)
            return nil
        }
        defer { ldns_pkt_free(packet) }
        ldns_pkt_set_id(packet, id)
        ldns_pkt_set_cd(packet, checkingDisabled)
        if usesExtensions {
            ldns_pkt_set_edns_udp_size(packet, Self.payloadSize)
            ldns_pkt_set_edns_do(packet, wantsSignatures)
        }
        var octets: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard ldns_pkt2wire(&octets, packet, &count) == LDNS_STATUS_OK, let octets else { return nil }
        defer { free(octets) }
        return Array(UnsafeBufferPointer(start: octets, count: count))
    }
}
