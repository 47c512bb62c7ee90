/// Keys made for tests: well formed, and of no use.
enum TestKey {
    /// The base64 of a `SubjectPublicKeyInfo` with an RSA key of that many bits.
    static func rsa(bits: Int, exponent: [UInt8] = [1, 0, 1], fill: UInt8 = 0x5a) -> String {
        base64(publicKeyInfo(rsaKey(bits: bits, exponent: exponent, fill: fill)))
    }

    /// An `RSAPublicKey` of that many bits.
    static func rsaKey(bits: Int, exponent: [UInt8] = [1, 0, 1], fill: UInt8 = 0x5a) -> [UInt8] {
        var modulus = Array(repeating: fill, count: (bits + 7) / 8)
        modulus[0] = UInt8(1 << ((bits - 1) % 8))
        modulus[modulus.count - 1] |= 1
        if modulus[0] >= 0x80 { modulus.insert(0, at: 0) }
        return element(0x30, element(0x02, modulus) + element(0x02, exponent))
    }

    static func publicKeyInfo(_ key: [UInt8], algorithm: [UInt8] = rsaEncryption) -> [UInt8] {
        element(0x30, element(0x30, element(0x06, algorithm) + [5, 0]) + element(0x03, [0] + key))
    }

    static let rsaEncryption: [UInt8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]

    static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let count = content.count
        if count < 0x80 { return [tag, UInt8(count)] + content }
        if count < 0x100 { return [tag, 0x81, UInt8(count)] + content }
        return [tag, 0x82, UInt8(count >> 8), UInt8(count & 0xff)] + content
    }

    static func base64(_ octets: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: octets.count, by: 3) {
            let group = Array(octets[start..<min(start + 3, octets.count)]) + [0, 0]
            let bits = Int(group[0]) << 16 | Int(group[1]) << 8 | Int(group[2])
            let digits = min(4, octets.count - start + 1)
            for digit in 0..<4 { text.append(digit < digits ? letters[bits >> (18 - 6 * digit) & 63] : "=") }
        }
        return text
    }
}
