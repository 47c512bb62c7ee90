/// A start tag of a finished page, as a check needs it: its name, its attributes and where it stands.
struct HTMLTag {
    /// Lower-case name.
    var name: String
    /// Attributes in order: lower-case name and value with its escapes turned back.
    var attributes: [(name: String, value: String)]
    /// Line and column of its `<`, from 1.
    var line: Int
    var column: Int
    /// What stands between `<script>` or `<style>` and its end.
    var text = ""

    subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }
}

extension HTMLTag {
    /// All start tags of a page. Comments, end tags and the document type are passed over.
    static func all(in page: [UInt8]) -> [HTMLTag] {
        var tags: [HTMLTag] = []
        var (line, lineStart, index) = (1, 0, 0)

        func advance(to end: Int) {
            for passed in index..<end where page[passed] == UInt8(ascii: "\n") {
                (line, lineStart) = (line + 1, passed + 1)
            }
            index = end
        }

        while let start = page[index...].firstIndex(of: UInt8(ascii: "<")) {
            advance(to: start)
            let rest = page[(start + 1)...]
            if rest.starts(with: "!--".utf8) {
                advance(to: page.range(of: "-->", from: start + 4)?.upperBound ?? page.count)
            } else if let first = rest.first, isLetter(first) {
                var reader = TagReader(page, at: start + 1)
                var tag = HTMLTag(name: reader.name(), attributes: [], line: line, column: start - lineStart + 1)
                tag.attributes = reader.attributes()
                advance(to: reader.index)
                if tag.name == "script" || tag.name == "style" {
                    let end = page.range(of: "</\(tag.name)", from: index) ?? page.count..<page.count
                    tag.text = String(decoding: page[index..<end.lowerBound], as: UTF8.self)
                    advance(to: end.upperBound)
                }
                tags.append(tag)
            } else {
                advance(to: start + 1)
            }
        }
        return tags
    }
}

/// Reads one tag from its name to its `>`.
private struct TagReader {
    private let page: [UInt8]
    private(set) var index: Int

    init(_ page: [UInt8], at index: Int) {
        self.page = page
        self.index = index
    }

    mutating func name() -> String {
        word { isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    }

    mutating func attributes() -> [(name: String, value: String)] {
        var attributes: [(String, String)] = []
        while index < page.count {
            skip { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard index < page.count else { break }
            if page[index] == UInt8(ascii: ">") {
                index += 1
                break
            }
            let name = word { isSpace($0) || [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0) }
            skip(isSpace)
            var value = ""
            if index < page.count, page[index] == UInt8(ascii: "=") {
                index += 1
                skip(isSpace)
                value = readValue()
            } else if name.isEmpty {
                index += 1
            }
            attributes.append((name, value))
        }
        return attributes
    }

    private mutating func readValue() -> String {
        guard index < page.count else { return "" }
        let quote = page[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = index
            skip { !isSpace($0) && $0 != UInt8(ascii: ">") }
            return unescaped(page[start..<index])
        }
        let start = index + 1
        index = page[start...].firstIndex(of: quote) ?? page.count
        defer { index = min(index + 1, page.count) }
        return unescaped(page[start..<index])
    }

    private mutating func word(_ isEnd: (UInt8) -> Bool) -> String {
        let start = index
        while index < page.count, !isEnd(page[index]) { index += 1 }
        return String(decoding: page[start..<index], as: UTF8.self).lowercased()
    }

    private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
        while index < page.count, isSkipped(page[index]) { index += 1 }
    }
}

/// Turns back the escapes that a browser would read in an attribute, as far as they hide an address: the five of
/// HTML's own signs, and characters by number.
private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":", "Tab": "\t", "NewLine": "\n",
    ]
    var result = ""
    var rest = text[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
        result += rest[..<start]
        rest = rest[rest.utf8.index(after: start)...]
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
        let sign = named[String(name)] ?? character(name).map(String.init)
        result += sign ?? "&\(name)"
        rest = rest.dropFirst(name.count)
        if sign != nil, rest.hasPrefix(";") { rest = rest.dropFirst() }
    }
    return result + rest
}

private func character(_ name: Substring) -> Character? {
    guard name.hasPrefix("#") else { return nil }
    let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
    let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
    return value.flatMap(Unicode.Scalar.init).map(Character.init)
}

private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

extension [UInt8] {
    /// Where some bytes stand next, in either case.
    fileprivate func range(of text: String, from start: Int) -> Range<Int>? {
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= count {
            if zip(self[index...], wanted).allSatisfy({ $0 == $1 || (isLetter($0) && $0 | 0x20 == $1) }) {
                return index..<(index + wanted.count)
            }
            index += 1
        }
        return nil
    }
}
