import CIDN2

/// Conversion of single labels between the form people read and the form of the DNS: IDNA 2008 (RFC 5891) after the
/// mapping of UTS 46, non-transitional, so that `straße` and `strasse` stay two names.
enum IDNA {
    /// Why a label has no form in the DNS.
    enum Fault: Error, Hashable {
        /// It holds a character that IDNA 2008 does not allow there (RFC 5892, RFC 5893).
        case character
        /// It becomes longer than 63 octets (RFC 1035 section 2.3.4).
        case tooLong
        /// It begins or ends with a hyphen, or has two where only A-labels have them (RFC 5891 section 4.2.3.1).
        case hyphen
        /// Nothing is left of it: it was made of characters that no one sees.
        case nothing
    }

    /// The A-label of a label.
    static func ascii(_ label: String) throws(Fault) -> String {
        // A NUL would end the text for C and let the rest pass unseen.
        guard !label.utf8.contains(0) else { throw .character }
        var result: UnsafeMutablePointer<UInt8>?
        // Not IDN2_USE_STD3_ASCII_RULES: libidn2 then drops what these rules forbid and converts the rest.
        let flags = Int32(IDN2_NONTRANSITIONAL.rawValue | IDN2_NFC_INPUT.rawValue)
        let code = label.withCString { text in
            text.withMemoryRebound(to: UInt8.self, capacity: label.utf8.count + 1) {
                idn2_lookup_u8($0, &result, flags)
            }
        }
        guard code == IDN2_OK.rawValue, let result else { throw Fault(code) }
        defer { idn2_free(result) }
        let ascii = String(cString: result)
        guard !ascii.isEmpty else { throw .nothing }
        guard ascii.utf8.count <= 63 else { throw .tooLong }
        guard (decoded(ascii) ?? ascii).unicodeScalars.allSatisfy(isAllowed) else { throw .character }
        return ascii
    }

    /// The U-label of an A-label; `nil` for a label that is none, or that says something else than it seems to.
    static func unicode(_ label: String) -> String? {
        guard let text = decoded(label), text != label, (try? ascii(text)) == label else { return nil }
        return text
    }

    private static func decoded(_ label: String) -> String? {
        guard label.hasPrefix("xn--") else { return nil }
        var result: UnsafeMutablePointer<CChar>?
        guard idn2_to_unicode_8z8z(label, &result, Int32(IDN2_NONTRANSITIONAL.rawValue)) == IDN2_OK.rawValue,
            let result
        else { return nil }
        defer { idn2_free(result) }
        return String(cString: result)
    }

    /// What libidn2 lets pass without the STD3 rules: other ASCII than letters, digits and hyphens (RFC 1123 section
    /// 2.1), and the three signs that UTS 46 makes of it.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-": true
        case "\u{2260}", "\u{226e}", "\u{226f}": false
        default: !scalar.isASCII
        }
    }
}

extension IDNA.Fault {
    fileprivate init(_ code: Int32) {
        self =
            switch code {
            case IDN2_TOO_BIG_LABEL.rawValue, IDN2_TOO_BIG_DOMAIN.rawValue, IDN2_PUNYCODE_BIG_OUTPUT.rawValue: .tooLong
            case IDN2_2HYPHEN.rawValue, IDN2_HYPHEN_STARTEND.rawValue: .hyphen
            default: .character
            }
    }

    /// What is wrong, to stand behind the label.
    var words: String {
        switch self {
        case .character: "has a character that domain names may not have there"
        case .tooLong: "becomes longer than the 63 characters that the DNS allows"
        case .hyphen: "has a hyphen where a domain name may have none"
        case .nothing: "is made of characters that can't be seen"
        }
    }
}
