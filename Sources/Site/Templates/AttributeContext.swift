/// Where in an HTML template a value stands; escaping keeps it harmless only in text and in quoted attributes.
enum AttributeContext: Hashable {
    case text
    /// Inside a tag, outside quotes.
    case tag
    /// Inside a quoted attribute; `isStart` when nothing but other values stands before it in the attribute.
    case attribute(String, isStart: Bool)
    /// Inside `<script>`, `<style>` or a comment.
    case code(String)

    /// The contexts of some tags of an HTML template, looked at as plain text without the tags.
    static func of(_ tags: [TemplateTag], in bytes: [UInt8]) -> [AttributeContext] {
        var scanner = Scanner()
        var position = 0
        return tags.map { tag in
            for byte in bytes[min(position, tag.range.lowerBound)..<tag.range.lowerBound] { scanner.read(byte) }
            position = tag.range.upperBound
            return scanner.context
        }
    }

    /// Whether an attribute holds an address.
    static func isAddress(_ attribute: String) -> Bool {
        ["href", "src", "action", "formaction", "poster", "cite", "srcset", "data", "xlink:href"].contains(attribute)
    }

    /// Whether a browser runs what an attribute holds.
    static func isCode(_ attribute: String) -> Bool {
        attribute.hasPrefix("on") || ["style", "srcdoc", "http-equiv"].contains(attribute)
    }
}

/// Reads HTML byte by byte, as far as needed to know where one stands.
private struct Scanner {
    private enum State { case text, tag, value(quote: UInt8) }

    private var state = State.text
    private var element: [UInt8] = []
    private var readsElement = false
    private var attribute: [UInt8] = []
    private var attributeHasEnded = false
    private var valueIsEmpty = true
    private var codeElement: String?
    private var recent: [UInt8] = []

    var context: AttributeContext {
        switch state {
        case .text: codeElement.map { .code($0) } ?? .text
        case .tag: .tag
        case .value: .attribute(String(decoding: attribute, as: UTF8.self).lowercased(), isStart: valueIsEmpty)
        }
    }

    mutating func read(_ byte: UInt8) {
        recent = recent.suffix(3) + [byte]
        if codeElement == "<!--" {
            if recent.suffix(3).elementsEqual("-->".utf8) { codeElement = nil }
            return
        }
        switch state {
        case .text: readText(byte)
        case .tag: readTag(byte)
        case .value(let quote): if byte == quote { endValue() } else { valueIsEmpty = false }
        }
    }

    private mutating func readText(_ byte: UInt8) {
        guard byte == UInt8(ascii: "<") else { return }
        (state, element, readsElement, attribute) = (.tag, [], true, [])
    }

    private mutating func readTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: ">"):
            let name = String(decoding: element, as: UTF8.self).lowercased()
            if name == "script" || name == "style" { codeElement = "<\(name)>" }
            if name == "/script" || name == "/style" { codeElement = nil }
            state = .text
        case UInt8(ascii: "\""), UInt8(ascii: "'"): (state, valueIsEmpty) = (.value(quote: byte), true)
        case 0x20, 0x09, 0x0A: (readsElement, attributeHasEnded) = (false, true)
        case UInt8(ascii: "="): attributeHasEnded = false
        default:
            if readsElement {
                element.append(byte)
                if element.elementsEqual("!--".utf8) { (state, codeElement) = (.text, "<!--") }
            } else if attributeHasEnded {
                (attribute, attributeHasEnded) = ([byte], false)
            } else {
                attribute.append(byte)
            }
        }
    }

    private mutating func endValue() {
        (state, attribute) = (.tag, [])
    }
}
