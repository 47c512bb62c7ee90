import CLDNS

extension Message {
    /// Reads a message with libldns; `nil` when the octets are no well-formed message.
    init?(octets: [UInt8]) {
        var read: UnsafeMutablePointer<ldns_pkt>?
        guard octets.count <= Int(UInt16.max), ldns_wire2pkt(&read, octets, octets.count) == LDNS_STATUS_OK,
            let packet = read
        else { return nil }
        defer { ldns_pkt_free(packet) }
        guard ldns_pkt_get_opcode(packet) == LDNS_PACKET_QUERY else { return nil }
        self.init(id: ldns_pkt_id(packet))
        size = octets.count
        isResponse = ldns_pkt_qr(packet)
        isAuthoritative = ldns_pkt_aa(packet)
        isTruncated = ldns_pkt_tc(packet)
        offersRecursion = ldns_pkt_ra(packet)
        let low = UInt16(truncatingIfNeeded: ldns_pkt_get_rcode(packet).rawValue) & 0xf
        code = ResponseCode(rawValue: UInt16(ldns_pkt_edns_extended_rcode(packet)) << 4 | low)
        hasExtensions = ldns_pkt_edns(packet)
        extendedErrors = Self.extendedErrors(packet)
        question = Self.onlyQuestion(packet)
        for record in Self.records(ldns_pkt_answer(packet)) {
            guard let read = WireRecord(record) else { return nil }
            if read.recordClass == WireRecord.internetClass { answers.append(read) }
        }
        authority = Self.records(ldns_pkt_authority(packet)).compactMap(Self.question)
    }

    private static func onlyQuestion(_ packet: UnsafeMutablePointer<ldns_pkt>) -> Question? {
        let questions = records(ldns_pkt_question(packet))
        return questions.count == 1 ? questions.first.flatMap(question) : nil
    }

    /// Owner and type of a record of class IN.
    private static func question(_ record: UnsafeMutablePointer<ldns_rr>) -> Question? {
        guard let owner = ldns_rr_owner(record), let name = DomainName(wire: owner.octets),
            let type = UInt16(exactly: ldns_rr_get_type(record).rawValue),
            ldns_rr_get_class(record) == LDNS_RR_CLASS_IN
        else { return nil }
        return Question(name, RecordType(rawValue: type))
    }

    private static func records(
        _ list: UnsafeMutablePointer<ldns_rr_list>?
    ) -> [UnsafeMutablePointer<ldns_rr>] {
        guard let list else { return [] }
        return (0..<ldns_rr_list_rr_count(list)).compactMap { ldns_rr_list_rr(list, $0) }
    }

    /// The codes of the options numbered 15 (RFC 8914 section 2); an option that is cut short ends the list.
    private static func extendedErrors(_ packet: UnsafeMutablePointer<ldns_pkt>) -> [UInt16] {
        guard let data = ldns_pkt_edns_data(packet) else { return [] }
        var rest = Array(data.octets)[...]
        var codes: [UInt16] = []
        while let option = rest.popUInt16(), let length = rest.popUInt16(), rest.count >= Int(length) {
            var content = rest.prefix(Int(length))
            if option == 15, let code = content.popUInt16() { codes.append(code) }
            rest = rest.dropFirst(Int(length))
        }
        return codes
    }
}
