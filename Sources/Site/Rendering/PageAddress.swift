internal import CommonMark

/// Where a page stands in the site, for links from it to others.
struct PageAddress: Hashable, Sendable {
    /// The page's path from the site's root.
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// What leads from the page's folder to the site's root: `""`, `"../"`, `"../../"`.
    var root: String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The address, seen from this page, of a path from the site's root with an optional `#fragment`; an address with
    /// an allowed scheme stays. `nil` when it is neither.
    func link(to target: String) -> String? {
        guard let address = LinkAddress(target) else { return nil }
        guard address.isRelative else { return address.text }
        let target = address.text
        if target.hasPrefix("#") { return target }
        let file = target.prefix { $0 != "#" && $0 != "?" }
        let rest = target.dropFirst(file.count)
        if file == path, rest.hasPrefix("#") { return String(rest) }
        let here = path.split(separator: "/").dropLast()
        let there = file.split(separator: "/")
        let common = zip(here, there.dropLast()).prefix { $0 == $1 }.count
        let up = String(repeating: "../", count: here.count - common)
        return up + there[common...].joined(separator: "/") + rest
    }

    /// The address of a link in Markdown: `/…` is a path from the site's root, anything else stays as written.
    func resolve(_ address: String) -> String {
        guard address.hasPrefix("/"), !address.hasPrefix("//") else { return address }
        return link(to: String(address.dropFirst())) ?? address
    }
}
