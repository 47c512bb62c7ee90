extension RecordData {
    /// The form shown to people and stored with the evidence, always the same for the same data: text without quotes,
    /// strings joined, octets outside printable ASCII as `\xNN`, names without the final dot.
    ///
    ///     RecordData.mailExchange(preference: 10, host: host).presentation    // 10 mx1.example.com
    ///
    /// ``init(type:presentation:)`` reads it back.
    public var presentation: String {
        switch self {
        case .address(let address): address.description
        case .mailExchange(let preference, let host): "\(preference) \(host)"
        case .text(let strings): escaped(Array(strings.joined()))
        case .name(let name): name.description
        case .startOfAuthority(let zone): zone.presentation
        case .delegationSigner(let tag, let algorithm, let digest): "\(tag) \(algorithm) \(digest)"
        case .zoneKey(let flags, let algorithm, let bits, let tag):
            "\(flags) \(algorithm)" + (bits.map { " bits=\($0)" } ?? "") + (tag.map { " tag=\($0)" } ?? "")
        case .signature(let signature): signature.presentation
        case .hashParameters(let algorithm, let flags, let iterations, let salt):
            "\(algorithm) \(flags) \(iterations) \(salt.isEmpty ? "-" : hexadecimal(salt))"
        case .tlsAssociation(let usage, let selector, let matching, let data):
            "\(usage) \(selector) \(matching) \(data.isEmpty ? "-" : hexadecimal(data))"
        case .certificationAuthority(let flags, let tag, let value):
            "\(flags) \(tag) \"\(escaped(value).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\x22"))\""
        case .other(let text): text
        }
    }
}

extension ZoneAuthority {
    fileprivate var presentation: String {
        "\(primary) \(mailbox) \(serial) \(refresh) \(retry) \(expire) \(minimum)"
    }
}

extension RecordSignature {
    /// The numbers in the order of RFC 4034 section 3.2, moments as seconds since 1970, which that section allows.
    var presentation: String {
        "\(covered) \(algorithm) \(labels) \(originalTTL) \(expiration) \(inception) \(keyTag) \(signer)"
    }
}

/// Octets as pairs of lower-case hexadecimal digits.
private func hexadecimal(_ octets: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
