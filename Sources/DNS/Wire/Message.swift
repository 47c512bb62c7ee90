/// What the transport needs to know of a message that came from a name server (RFC 1035 section 4, RFC 6891).
struct Message: Hashable {
    /// The number that ties it to a query.
    var id: UInt16
    /// The octets that it took on the wire; `nil` when it did not come over it.
    var size: Int?
    /// Whether it is a response (QR).
    var isResponse = true
    /// The response code, extended by EDNS.
    var code = ResponseCode.noError
    /// AA: from a server of the zone itself.
    var isAuthoritative = false
    /// TC: cut short.
    var isTruncated = false
    /// RA: the server looks things up for its clients.
    var offersRecursion = false
    /// The question that it repeats, when it is one question of class IN.
    var question: Question?
    /// Whether it has an OPT record.
    var hasExtensions = false
    /// Numbers of extended errors (RFC 8914).
    var extendedErrors: [UInt16] = []
    /// The records of class IN in its answer section.
    var answers: [WireRecord] = []
    /// Owner and type of the records of class IN in its authority section.
    var authority: [Question] = []
}

extension Message {
    /// The signatures in its answer section of records of a type at a name, in the order of their presentation forms.
    func signatures(of type: RecordType, at name: DomainName) -> [RecordSignature] {
        answers.compactMap { record in
            guard record.name == name, case .signature(let signature) = record.data, signature.covered == type else {
                return nil
            }
            return signature
        }
        .sorted { $0.presentation < $1.presentation }
    }
}

/// A response code (IANA, DNS parameters).
struct ResponseCode: RawRepresentable, Hashable {
    var rawValue: UInt16

    static let noError = ResponseCode(rawValue: 0)
    static let formatError = ResponseCode(rawValue: 1)
    static let serverFailure = ResponseCode(rawValue: 2)
    static let nameError = ResponseCode(rawValue: 3)
    static let notImplemented = ResponseCode(rawValue: 4)
}
