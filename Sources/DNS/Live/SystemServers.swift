/// The name servers that this machine is set to use.
enum SystemServers {
    /// Where they are written down.
    static let path = "/etc/resolv.conf"

    /// The addresses of the `nameserver` lines, each once, in order (resolv.conf(5)). Lines with anything else are
    /// passed over, addresses with a zone identifier too.
    static func read(_ text: String) -> [SocketAddressText] {
        var servers: [SocketAddressText] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }
            guard words.count >= 2, words[0] == "nameserver", let address = IPAddress(words[1]),
                let server = SocketAddressText(address: address), !servers.contains(server)
            else { continue }
            servers.append(server)
        }
        return servers
    }
}
