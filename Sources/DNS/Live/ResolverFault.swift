/// What keeps a live resolver from being made.
enum ResolverFault: Hashable {
    /// The text is no IP address with an optional port.
    case notAnAddress(String)
    /// What follows the address is no port.
    case badPort(String)
    /// No server was given, and the system names none that could be used.
    case noSystemServer(path: String)
    /// The trust anchor file is not there or may not be read.
    case anchorUnreadable(path: String)
    /// The trust anchor file holds no DS or DNSKEY record in master format.
    case anchorMalformed(path: String, line: Int)
    /// The trust anchor file holds no record at all.
    case anchorEmpty(path: String)
}
