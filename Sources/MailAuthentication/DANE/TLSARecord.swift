import DNS
import Findings

/// One TLSA record (RFC 6698 section 2.1): which certificate or key a server will show.
struct TLSARecord: Hashable, Sendable {
    /// Who is meant: 3 the server's own (DANE-EE), 2 an authority above it (DANE-TA), 0 and 1 the same under the web's
    /// authorities (PKIX-TA, PKIX-EE; RFC 7218).
    let usage: UInt8
    /// 0 the whole certificate, 1 its public key.
    let selector: UInt8
    /// 0 the octets themselves, 1 their SHA-256, 2 their SHA-512.
    let matching: UInt8
    let data: [UInt8]
}

extension TLSARecord {
    /// The record of an answer; `nil` for another type.
    init?(_ data: RecordData) {
        guard case .tlsAssociation(let usage, let selector, let matching, let data) = data else { return nil }
        self.init(usage: usage, selector: selector, matching: matching, data: data)
    }

    /// Why senders of mail pass over a record.
    enum Fault: Hashable, Sendable {
        /// Usage 0 or 1, which has no meaning between mail servers (RFC 7672 section 3.1.3).
        case webUsage
        /// A number without a meaning.
        case unknownNumber
        /// The data are not as long as the digest, or are no certificate or key.
        case data
    }

    /// Why senders pass over it; `nil` when they use it.
    var fault: Fault? {
        guard usage <= 3, selector <= 1, matching <= 2 else { return .unknownNumber }
        if usage < 2 { return .webUsage }
        let isWhole =
            switch matching {
            case 1: data.count == 32
            case 2: data.count == 64
            // A certificate and a key are each one DER sequence.
            default: data.count > 2 && data.first == 0x30
            }
        return isWhole ? nil : .data
    }

    /// The record as a zone file has it, cut where it is long.
    var text: String {
        let whole = RecordData.tlsAssociation(usage: usage, selector: selector, matching: matching, data: data)
        let text = whole.presentation
        return text.utf8.count > 80 ? String(text.prefix(79)) + "..." : text
    }

    /// Whether a mail server that shows these certificates is the one that the record means (RFC 7672 section 3.2,
    /// RFC 7671 section 5).
    ///
    /// For usage 3 neither names nor dates count (RFC 7671 section 5.1); for usage 2 the server's certificate must be
    /// for the host or the domain, and in date.
    ///
    /// - Returns: `nil` when too little was seen to tell.
    func matches(_ chain: [CertificateSeen], host: DomainName, domain: DomainName, on day: Instant) -> Bool? {
        guard let own = chain.first else { return nil }
        if usage == 3 { return matches(own) }
        guard usage == 2 else { return false }
        // An authority stands above the server's certificate, unless that one signed itself and stands alone.
        let authorities = chain.count > 1 ? chain.dropFirst() : chain[...]
        let answers = authorities.map(matches)
        guard answers.contains(true) else { return answers.contains(nil) ? nil : false }
        return (own.isFor(host) || own.isFor(domain)) && own.notBefore <= day && day <= own.notAfter
    }

    private func matches(_ certificate: CertificateSeen) -> Bool? {
        certificate.associationData(selector: selector, matching: matching).map { $0 == data }
    }
}
