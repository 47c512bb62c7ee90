internal import CommonMark
public import Documents

/// Looks over a finished site: links and fragments that lead nowhere, scripts, styles and handlers inside pages,
/// addresses that run code, ids that stand twice or are named but not there, requests to other hosts, pictures without
/// words, heads of tables that do not say for which cells, gaps between headings.
///
///     let faults = try checkSite(paths: ["index.html"]) { path in try files.read(path) }
///
/// - Parameters:
///   - paths: all files of the site; those that end in `.html` and `.svg` are read.
///   - read: the bytes of one of them.
/// - Returns: one error per fault, at its file, line and column, in that order.
/// - Throws: what `read` throws.
public func checkSite(
    paths: [String], read: (String) throws(Diagnostic) -> [UInt8]
) throws(Diagnostic) -> [Diagnostic] {
    var check = SiteCheck(files: Set(paths))
    for path in paths.sorted(by: codePointOrder) where path.hasSuffix(".html") || path.hasSuffix(".svg") {
        check.look(at: path, HTMLTag.all(in: try read(path)))
    }
    check.followFragments()
    return check.faults.sorted()
}

private struct SiteCheck {
    let files: Set<String>
    private(set) var faults: [Diagnostic] = []
    private var ids: [String: Set<String>] = [:]
    private var fragments: [(page: String, tag: HTMLTag, file: String, id: String)] = []

    init(files: Set<String>) {
        self.files = files
    }

    mutating func look(at page: String, _ tags: [HTMLTag]) {
        var own: Set<String> = []
        for tag in tags {
            if let id = tag["id"], !own.insert(id).inserted { report(.duplicateID(id), tag, page) }
        }
        ids[page] = own
        lookAtHeadings(of: tags, on: page)
        for tag in tags {
            look(at: tag, on: page)
            for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"] {
                for id in (tag[attribute] ?? "").split(separator: " ").map(String.init) where !own.contains(id) {
                    report(.deadReference(id, attribute: attribute), tag, page)
                }
            }
        }
    }

    /// One title, and no level left out on the way down: readers who listen go by headings.
    private mutating func lookAtHeadings(of tags: [HTMLTag], on page: String) {
        var (last, titles) = (0, 0)
        for tag in tags {
            guard tag.name.count == 2, tag.name.hasPrefix("h"), let level = tag.name.last?.wholeNumberValue,
                1...6 ~= level
            else { continue }
            if last > 0, level > last + 1 { report(.headingGap(level, after: last), tag, page) }
            titles += level == 1 ? 1 : 0
            if level == 1, titles > 1 { report(.secondTitle, tag, page) }
            last = level
        }
    }

    mutating func followFragments() {
        for (page, tag, file, id) in fragments where !id.isEmpty && ids[file]?.contains(id) != true {
            report(.deadFragment(id, file: file), tag, page)
        }
    }

    private mutating func report(_ fault: SiteFault, _ tag: HTMLTag, _ page: String) {
        faults.append(fault.diagnostic(tag, in: page))
    }

    private mutating func look(at tag: HTMLTag, on page: String) {
        if tag.name == "script", tag["src"] == nil || tag.text.contains(where: { !$0.isWhitespace }) {
            report(.inlineScript, tag, page)
        } else if tag.name == "script", tag["defer"] == nil {
            report(.blockingScript, tag, page)
        }
        if tag.name == "style" || tag["style"] != nil { report(.inlineStyle, tag, page) }
        if tag.name == "foreignobject" { report(.foreignObject, tag, page) }
        if tag.name == "img", tag["alt"] == nil { report(.noAlternative, tag, page) }
        if tag.name == "svg", tag["role"] == "img", tag["aria-label"] == nil, tag["aria-labelledby"] == nil {
            report(.noDrawingName, tag, page)
        }
        if tag.name == "th", tag["scope"] == nil { report(.noScope, tag, page) }
        for (name, value) in tag.attributes {
            if name.hasPrefix("on") || name == "srcdoc" { report(.handler(name), tag, page) }
            if AttributeContext.isAddress(name) { look(at: value, of: name, tag, on: page) }
        }
    }

    private mutating func look(at value: String, of attribute: String, _ tag: HTMLTag, on page: String) {
        guard let address = LinkAddress(value) else { return report(.scheme(value), tag, page) }
        guard address.isRelative else {
            let isLink = attribute == "href" && ["a", "area"].contains(tag.name)
            if !isLink, tag["rel"] != "canonical" { report(.otherHost(value, element: tag.name), tag, page) }
            return
        }
        let text = address.text
        guard !text.hasPrefix("/") else { return report(.absoluteLink(value), tag, page) }
        let path = text.prefix { $0 != "#" && $0 != "?" }
        guard let file = path.isEmpty ? page : resolve(percentDecoded(path), from: page) else {
            return report(.leavesSite(value), tag, page)
        }
        guard files.contains(file) else {
            let isFolder = file.isEmpty || files.contains { $0.hasPrefix(file.hasSuffix("/") ? file : "\(file)/") }
            return report(isFolder ? .linkToFolder(value) : .deadLink(value), tag, page)
        }
        if let hash = text.firstIndex(of: "#") {
            fragments.append((page, tag, file, percentDecoded(text[text.index(after: hash)...])))
        }
    }

    /// The path from the site's root; `nil` when it leaves the site.
    private func resolve(_ path: String, from page: String) -> String? {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for name in names where name != "." {
            guard name == ".." else {
                parts.append(name)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}

private func percentDecoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(digits, radix: 16) {
            bytes.append(value)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
