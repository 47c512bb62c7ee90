/// One Mustache tag of a template, or one fenced block that names a component, with the place where it stands.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case variable
        /// `{{{x}}}` or `{{&x}}`.
        case rawVariable
        case section
        case invertedSection
        case close
        case partial
        case parent
        case block
        case comment
        /// `{{=<% %>=}}`
        case delimiters
        /// `{{% … }}`
        case pragma
        /// `{{` without an end.
        case unfinished
        /// A fenced block whose info string is `NAME path`; the tag's name is the component's.
        case component(path: String, isEmpty: Bool)
    }

    var kind: Kind
    /// What stands between the marks, trimmed.
    var name: String
    /// The bytes of the template that the tag takes.
    var range: Range<Int>
    /// Line, from 1.
    var line: Int
    /// Column in bytes, from 1.
    var column: Int
    /// Whether nothing but white space stands on the same line.
    var standsAlone = false
}

extension TemplateTag {
    /// All tags of a template, in order.
    static func all(in bytes: [UInt8]) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var (line, lineStart, index) = (1, 0, 0)
        while index < bytes.count {
            if bytes[index] == newline {
                (line, lineStart) = (line + 1, index + 1)
            } else if bytes[index...].starts(with: opening) {
                var tag = TemplateTag(bytes, at: index)
                (tag.line, tag.column) = (line, index - lineStart + 1)
                tag.standsAlone =
                    bytes[lineStart..<index].allSatisfy(isBlank)
                    && bytes[tag.range.upperBound...].prefix { $0 != newline }.allSatisfy(isBlank)
                tags.append(tag)
                for passed in tag.range where bytes[passed] == newline { (line, lineStart) = (line + 1, passed + 1) }
                index = tag.range.upperBound
                continue
            }
            index += 1
        }
        return tags
    }

    /// The tag whose two braces stand at a place.
    private init(_ bytes: [UInt8], at start: Int) {
        let mark = start + 2 < bytes.count ? bytes[start + 2] : 0
        let isTriple = mark == UInt8(ascii: "{")
        let kind = isTriple ? .rawVariable : Self.kinds[mark] ?? .variable
        let content = start + (kind == .variable ? 2 : 3)
        let closing: [UInt8] = isTriple ? [brace, brace, brace] : [brace, brace]
        var end = content
        while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
        guard end < bytes.count else {
            let lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
            self.init(kind: .unfinished, name: "", range: start..<lineEnd, line: 0, column: 0)
            return
        }
        let name = bytes[content..<end].trimmed
        self.init(
            kind: kind, name: String(decoding: name, as: UTF8.self), range: start..<(end + closing.count), line: 0,
            column: 0)
    }

    private static let kinds: [UInt8: Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .invertedSection, UInt8(ascii: "/"): .close,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment,
        UInt8(ascii: "&"): .rawVariable, UInt8(ascii: "="): .delimiters, UInt8(ascii: "%"): .pragma,
    ]
}

private let newline = UInt8(ascii: "\n")
private let brace = UInt8(ascii: "}")
private let opening = [UInt8(ascii: "{"), UInt8(ascii: "{")]

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

extension ArraySlice<UInt8> {
    fileprivate var trimmed: ArraySlice<UInt8> {
        let start = firstIndex { !isSpace($0) } ?? endIndex
        let end = lastIndex { !isSpace($0) } ?? start
        return start < endIndex ? self[start...end] : self[start..<start]
    }
}

private func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == newline
}
