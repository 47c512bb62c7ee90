/// What keeps a text from being the name of a domain that has mail or a site.
enum DomainNameFault: Error, Hashable, Sendable {
    /// Two dots stand together, or one stands first.
    case emptyLabel
    /// A label has more than 63 characters (RFC 1035 section 2.3.4).
    case labelTooLong
    /// The name has more than 253 characters (RFC 1035 section 2.3.4).
    case tooLong
    /// It has one label only, and no office owns a top-level domain.
    case oneLabel
    /// A character outside letters, digits and hyphens (RFC 1123 section 2.1).
    case character(Character)
    /// A name in another script that has no A-label form (RFC 5890 section 2.3.2.1), or is not turned into it here; the
    /// reason in words.
    case notASCII(String)
    /// A label begins or ends with a hyphen (RFC 1123 section 2.1).
    case hyphen
    /// The last label is a number, as in an IP address (RFC 3696 section 2).
    case address

    /// The rest of a sentence that begins with "it is not a domain name:".
    var words: String {
        switch self {
        case .emptyLabel: "a part between two dots is empty"
        case .labelTooLong: "a part between two dots has more than 63 characters"
        case .tooLong: "it has more than 253 characters"
        case .oneLabel: "it has no dot. Write it whole, for example county.example"
        case .character(" "): "it has a space"
        case .character("/"), .character(":"):
            "it looks like a web address. Write the name alone, without 'https://' and '/'"
        case .character("@"): "it looks like an e-mail address. Write the part after the '@'"
        case .character(let character): "it has the character '\(character)'"
        case .notASCII(let words): words
        case .hyphen: "a part begins or ends with a hyphen"
        case .address: "it looks like an IP address"
        }
    }
}

/// A domain's name in ASCII and lower case without the final dot, checked as a host name (RFC 1123 section 2.1).
///
/// - Throws: the first thing that is wrong with it, from left to right.
func domainName(_ text: String, _ names: NameConversion) throws(DomainNameFault) -> String {
    var name = text
    if !text.unicodeScalars.allSatisfy(\.isASCII) {
        do {
            name = try names.ascii(text)
        } catch {
            throw .notASCII(error.words)
        }
    }
    name = name.lowercased()
    let trimmed = name.hasSuffix(".") ? String(name.dropLast()) : name
    let labels = trimmed.split(separator: ".", omittingEmptySubsequences: false)
    for label in labels {
        for character in label where !character.isLowerCaseLetterOrDigit && character != "-" {
            throw .character(character)
        }
        guard !label.isEmpty else { throw .emptyLabel }
        guard label.utf8.count <= 63 else { throw .labelTooLong }
        guard label.first != "-", label.last != "-" else { throw .hyphen }
    }
    guard trimmed.utf8.count <= 253 else { throw .tooLong }
    guard labels.count > 1, let last = labels.last else { throw .oneLabel }
    guard !last.allSatisfy(\.isNumber) else { throw .address }
    return trimmed
}

/// Whether a text can be a DKIM selector: labels of letters, digits, hyphens and underscores with dots between them.
func isSelector(_ text: String) -> Bool {
    text.utf8.count <= 200
        && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count)
                && label.lowercased().allSatisfy { $0.isLowerCaseLetterOrDigit || $0 == "-" || $0 == "_" }
        }
}

extension Character {
    /// Whether this is one of `a` to `z` and `0` to `9`.
    var isLowerCaseLetterOrDigit: Bool {
        ("a"..."z").contains(self) && isASCII || ("0"..."9").contains(self) && isASCII
    }
}
