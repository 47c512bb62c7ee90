internal import Crypto
internal import Documents
internal import Findings

/// The list of a site's files, kept in the site: what Signet wrote there, and the hash of each file's bytes.
struct SiteManifest: Hashable {
    /// Where the list stands in the site.
    static let path = ".signet-site.json"
    private static let format = "signet-site-1"

    /// SHA-256 in lower-case hexadecimal of each file, by its path from the site's root.
    var files: [String: String]

    init(files: [String: String] = [:]) {
        self.files = files
    }

    /// Reads a list; `nil` when it is none.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONDocument.parse(bytes, file: Self.path),
            value["format"]?.text == Self.format, case .object(let members)? = value["files"]
        else { return nil }
        files = [:]
        for (path, hash) in members {
            guard let hash = hash.text else { return nil }
            files[path] = hash
        }
    }

    /// The bytes of the list: canonical JSON and a line end.
    var bytes: [UInt8] {
        let value = JSONValue.object([
            "format": .string(Self.format), "files": .object(files.mapValues { .string($0) }),
        ])
        return Array("\(value.canonicalText)\n".utf8)
    }

    /// The hash of some bytes.
    static func hash(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in SHA256.hash(data: bytes) { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
