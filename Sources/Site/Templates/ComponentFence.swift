/// A fenced block of a page template that stands for a component: its info string is `NAME path`.
struct ComponentFence {
    /// The info strings of blocks that are code and nothing else.
    static let codeWords = ["text", "dns", "yaml", "sh", "csv", "json"]

    /// The tag in whose place the component is drawn.
    var tag: TemplateTag
    /// The bytes of the path in the info string; empty, after the name, when no path was written.
    var path: Range<Int>

    /// All fenced blocks of a template that name a component, in order.
    static func all(in bytes: [UInt8]) -> [ComponentFence] {
        var fences: [ComponentFence] = []
        var open: (mark: UInt8, length: Int, isComponent: Bool)?
        var (lineStart, line) = (0, 0)
        for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            line += 1
            defer { lineStart += text.count + 1 }
            let indent = text.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            let rest = text.dropFirst(indent)
            let mark = rest.first ?? 0
            let length = mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") ? rest.prefix { $0 == mark }.count : 0
            if let fence = open {
                if mark == fence.mark, length >= fence.length, rest.dropFirst(length).allSatisfy({ $0 == 0x20 }) {
                    open = nil
                } else if fence.isComponent, !rest.isEmpty, let last = fences.indices.last,
                    case .component(let path, true) = fences[last].tag.kind
                {
                    fences[last].tag.kind = .component(path: path, isEmpty: false)
                }
                continue
            }
            guard length >= 3, !(mark == UInt8(ascii: "`") && rest.dropFirst(length).contains(mark)) else { continue }
            let words = words(of: rest.dropFirst(length), from: lineStart + indent + length)
            let isComponent = words.first.map { !codeWords.contains($0.text) } ?? false
            open = (mark, length, isComponent)
            guard isComponent, let name = words.first else { continue }
            let path = words.count > 1 ? words[1] : (text: ".", range: name.range.upperBound..<name.range.upperBound)
            let tag = TemplateTag(
                kind: .component(path: words.count > 2 ? "" : path.text, isEmpty: true), name: name.text,
                range: name.range.lowerBound..<(lineStart + text.count), line: line,
                column: name.range.lowerBound - lineStart + 1)
            fences.append(ComponentFence(tag: tag, path: path.range))
        }
        return fences
    }

    private static func words(of bytes: ArraySlice<UInt8>, from start: Int) -> [(text: String, range: Range<Int>)] {
        var words: [(String, Range<Int>)] = []
        var position = start
        for word in bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
            if !word.isEmpty {
                words.append((String(decoding: word, as: UTF8.self), position..<(position + word.count)))
            }
            position += word.count + 1
        }
        return words
    }

    /// The template with each path turned into a tag that gives the number of the value it leads to, so that the
    /// engine itself looks it up where the block stands.
    static func expandable(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var position = 0
        for fence in all(in: bytes) {
            guard case .component(let path, _) = fence.tag.kind else { continue }
            result += bytes[position..<fence.path.lowerBound]
            result += Array((fence.path.isEmpty ? " " : "").utf8) + Array("@{{{\(path)}}}".utf8)
            position = fence.path.upperBound
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }

    /// What an expanded path gave: the number of a value, or nothing; `nil` for what no path gave.
    static func handle(_ word: String) -> String? {
        word.hasPrefix("@") ? String(word.dropFirst()) : nil
    }
}
