/// Text for HTML: nothing in it is read as markup, and nothing in it is invisible.
public enum HTMLText {
    /// A text as HTML for an element's content or a quoted attribute. Control and direction characters are shown as by
    /// ``visible(_:)``.
    ///
    ///     HTMLText.escaped("Smith & Sons")    // Smith &amp; Sons
    public static func escaped(_ text: String) -> String {
        var text = text
        if let quick = text.withUTF8({ $0.allSatisfy(isPlain) ? true : nil }), quick { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case _ where isHidden(scalar): result.append(contentsOf: escape(scalar).unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A text whose control characters, marks of direction and characters without a shape are written out: `\u{202e}`.
    /// Line feeds and tabs stay.
    ///
    /// Such characters can make a text read otherwise than it is (UAX 9). The result is not escaped for HTML.
    public static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                result.append(contentsOf: escape(scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a byte is shown as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        case 0x20..<0x7F, 0x09, 0x0A: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16))}"
    }

    /// Whether a character has no shape of its own, or moves its neighbors (Unicode's bidirectional controls,
    /// UAX 9, and the characters that HTML forbids in text).
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF:
            true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
