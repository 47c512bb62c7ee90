import CLDNS
import Glibc

/// One resource record as libldns reads it from a packet or a zone file.
struct WireRecord: Hashable {
    /// Its owner.
    var name: DomainName
    /// Its type.
    var type: RecordType
    /// Its class by number; 1 is the Internet.
    var recordClass: UInt16
    /// Its time to live in seconds.
    var ttl: UInt32
    /// What it says.
    var data: RecordData

    /// Class IN (RFC 1035 section 3.2.4).
    static let internetClass: UInt16 = 1
}

extension WireRecord {
    /// Copies a record out of libldns; `nil` when its data is not what its type demands.
    init?(_ record: UnsafeMutablePointer<ldns_rr>) {
        guard let owner = ldns_rr_owner(record), let name = DomainName(wire: owner.octets),
            let type = UInt16(exactly: ldns_rr_get_type(record).rawValue),
            let recordClass = UInt16(exactly: ldns_rr_get_class(record).rawValue),
            let data = RecordData(RecordType(rawValue: type), of: record)
        else { return nil }
        self.init(
            name: name, type: RecordType(rawValue: type), recordClass: recordClass, ttl: ldns_rr_ttl(record), data: data
        )
    }
}

extension UnsafeMutablePointer where Pointee == ldns_rdf {
    /// The field's octets as they stand on the wire, names uncompressed.
    var octets: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: ldns_rdf_data(self), count: ldns_rdf_size(self))
    }
}

extension RecordData {
    /// The data of a record of that type; `nil` when the octets are not what the type demands.
    fileprivate init?(_ type: RecordType, of record: UnsafeMutablePointer<ldns_rr>) {
        let fields = (0..<ldns_rr_rd_count(record)).compactMap { ldns_rr_rdf(record, $0) }
        guard !Self.typed.contains(type) else {
            var octets: [UInt8] = []
            for field in fields { octets += field.octets }
            self.init(type, octets: octets)
            return
        }
        var texts: [String] = []
        for field in fields {
            guard let text = ldns_rdf2str(field) else { return nil }
            texts.append(String(cString: text))
            free(text)
        }
        self = .other(texts.joined(separator: " "))
    }
}
