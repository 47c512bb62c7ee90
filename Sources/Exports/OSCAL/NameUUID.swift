import Crypto

/// A version-5 UUID (RFC 9562 section 5.5): the same name in the same namespace gives the same sixteen bytes everywhere.
///
///     NameUUID(in: .url, name: "https://signet.example/ns/oscal").text    // d407f42f-6ad3-5561-8aa6-1f6e7a1f7a23
struct NameUUID: Hashable, Sendable {
    /// Sixteen bytes.
    private let bytes: [UInt8]

    /// The namespace of URLs (RFC 9562 section 6.6).
    static let url = NameUUID(bytes: [
        0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
    ])

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The UUID of a name.
    init(in namespace: NameUUID, name: String) {
        var hash = Insecure.SHA1()
        hash.update(data: namespace.bytes)
        hash.update(data: Array(name.utf8))
        bytes = hash.finalize().prefix(16).enumerated().map { place, byte in
            switch place {
            case 6: byte & 0x0f | 0x50
            case 8: byte & 0x3f | 0x80
            default: byte
            }
        }
    }

    /// Lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12.
    var text: String {
        let digits = Array("0123456789abcdef")
        var text = ""
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text.append("-") }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }
}
