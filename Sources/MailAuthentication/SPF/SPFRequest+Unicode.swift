public import DNS

extension SPFRequest {
    /// The request as it is evaluated: domains in other scripts as A-labels (RFC 8616 section 4). ASCII stays as it is,
    /// whether it is a domain or not.
    ///
    /// - Throws: what keeps a domain in another script from having such a form; the fault names the label.
    public func withASCIIDomains() throws(DomainName.Fault) -> SPFRequest {
        var request = self
        let at = mailFrom.lastIndex(of: "@")
        let start = at.map { mailFrom.index(after: $0) } ?? mailFrom.startIndex
        request.mailFrom = try mailFrom[..<start] + Self.ascii(mailFrom[start...])
        request.helo = try Self.ascii(helo[...])
        return request
    }

    private static func ascii(_ domain: Substring) throws(DomainName.Fault) -> String {
        domain.utf8.allSatisfy { $0 < 0x80 } ? String(domain) : try DomainName(unicode: domain).description
    }
}
