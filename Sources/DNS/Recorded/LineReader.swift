import CLDNS
import Glibc

/// What libldns carries from one line of a zone file to the next.
struct LineReader {
    /// What a line held.
    enum Line {
        case record(WireRecord)
        case fault(ZoneFault)
        case origin(DomainName)
        case nothing
    }

    /// The lines read so far.
    private(set) var line: Int32 = 0
    private var ttl: UInt32 = 3_600
    private var origin: UnsafeMutablePointer<ldns_rdf>?
    private var previous: UnsafeMutablePointer<ldns_rdf>?

    init(origin: DomainName) { self.origin = origin.field }

    /// Reads up to the end of one record, which may take several lines.
    mutating func next(_ file: UnsafeMutablePointer<FILE>) -> Line {
        var record: UnsafeMutablePointer<ldns_rr>?
        let status = ldns_rr_new_frm_fp_l(&record, file, &ttl, &origin, &previous, &line)
        switch status {
        case LDNS_STATUS_OK:
            guard let record else { return .nothing }
            defer { ldns_rr_free(record) }
            guard let read = WireRecord(record) else { return .fault(.unreadable(.data)) }
            return read.recordClass == WireRecord.internetClass ? .record(read) : .fault(.notInternet)
        case LDNS_STATUS_SYNTAX_EMPTY, LDNS_STATUS_SYNTAX_TTL: return .nothing
        case LDNS_STATUS_SYNTAX_ORIGIN:
            return origin.flatMap { DomainName(wire: $0.octets) }.map(Line.origin) ?? .nothing
        case LDNS_STATUS_SYNTAX_INCLUDE, LDNS_STATUS_SYNTAX_INCLUDE_ERR_NOTIMPL: return .fault(.include)
        default: return .fault(.unreadable(ZoneFault.Reason(status)))
        }
    }

    /// Gives back what libldns holds.
    mutating func free() {
        ldns_rdf_deep_free(origin)
        ldns_rdf_deep_free(previous)
        (origin, previous) = (nil, nil)
    }
}

extension DomainName {
    /// The name as a field of libldns, owned by the caller; `nil` when there is no memory.
    var field: UnsafeMutablePointer<ldns_rdf>? {
        let wire = wire
        return ldns_rdf_new_frm_data(LDNS_RDF_TYPE_DNAME, wire.count, wire)
    }
}

extension ZoneFault.Reason {
    fileprivate init(_ status: ldns_status) {
        switch status {
        case LDNS_STATUS_SYNTAX_TYPE_ERR: self = .type
        case LDNS_STATUS_SYNTAX_TTL_ERR: self = .ttl
        case LDNS_STATUS_SYNTAX_DNAME_ERR, LDNS_STATUS_DOMAINNAME_OVERFLOW, LDNS_STATUS_DOMAINNAME_UNDERFLOW,
            LDNS_STATUS_LABEL_OVERFLOW, LDNS_STATUS_EMPTY_LABEL:
            self = .name
        case LDNS_STATUS_SYNTAX_SUPERFLUOUS_TEXT_ERR: self = .tooMuch
        case LDNS_STATUS_SYNTAX_RDATA_ERR: self = .data
        default: self = .other
        }
    }
}
