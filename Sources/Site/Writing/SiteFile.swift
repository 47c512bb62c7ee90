/// One file of the site, before it is written.
public struct SiteFile: Hashable, Sendable {
    /// Where it stands, from the site's root, with `/` between the parts.
    public var path: String
    /// What is in it, byte for byte.
    public var bytes: [UInt8]

    /// A file of any bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file of text, stored as UTF-8.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
