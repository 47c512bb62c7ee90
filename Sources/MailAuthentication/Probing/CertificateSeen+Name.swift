public import DNS

extension CertificateSeen {
    /// Whether the certificate is for a host: one of its DNS names is the host's, or has `*` as its whole left-most
    /// label and is otherwise the same (RFC 9525 section 6.3, RFC 8461 section 3.3).
    ///
    /// A wildcard stands for exactly one label, and never for all names below a top-level domain.
    public func isFor(_ host: DomainName) -> Bool {
        names.contains { text in
            guard let name = try? DomainName(text) else { return false }
            if name == host { return true }
            guard name.labels.first == "*", name.labelCount > 2 else { return false }
            return host.labelCount == name.labelCount && host.labels.dropFirst() == name.labels.dropFirst()
        }
    }
}
