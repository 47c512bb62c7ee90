/// What the octets of a DNSKEY record tell of its key.
enum ZoneKeyLength {
    /// The length of a key in bits; `nil` for algorithms that are not known here, and for RSA keys that are cut short.
    ///
    /// The length of an RSA key is that of its modulus (RFC 3110 section 2); those of the curves are fixed (RFC 6605,
    /// RFC 8080).
    static func bits(_ algorithm: UInt8, key: ArraySlice<UInt8>) -> Int? {
        switch algorithm {
        case 1, 5, 7, 8, 10: modulusBits(key)
        case 13, 15: 256
        case 14: 384
        case 16: 456
        default: nil
        }
    }

    private static func modulusBits(_ key: ArraySlice<UInt8>) -> Int? {
        var rest = key
        guard let short = rest.popFirst() else { return nil }
        let length: Int
        if short > 0 {
            length = Int(short)
        } else {
            guard let long = rest.popUInt16() else { return nil }
            length = Int(long)
        }
        guard length > 0, rest.count > length else { return nil }
        let modulus = rest.dropFirst(length).drop { $0 == 0 }
        guard let first = modulus.first else { return nil }
        return modulus.count * 8 - first.leadingZeroBitCount
    }

    /// The tag that DS and RRSIG records call a key by, from the whole data of its record (RFC 4034 appendix B).
    static func tag(_ algorithm: UInt8, _ octets: ArraySlice<UInt8>) -> UInt16 {
        if algorithm == 1 {
            // RSA/MD5: the upper of the modulus's last three octets (appendix B.1).
            var tail = octets.suffix(3)
            return tail.count == 3 ? tail.popUInt16() ?? 0 : 0
        }
        var sum: UInt32 = 0
        for (index, octet) in octets.enumerated() {
            sum &+= index.isMultiple(of: 2) ? UInt32(octet) << 8 : UInt32(octet)
        }
        return UInt16(truncatingIfNeeded: sum &+ (sum >> 16))
    }
}
