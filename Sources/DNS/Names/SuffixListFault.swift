import Documents

/// What keeps a file from being used as the list of public suffixes.
enum SuffixListFault: Error, Hashable, CaseIterable {
    /// The operating system's own list is not there.
    case notInstalled
    /// There is no such file, or it may not be read.
    case unreadable
    case tooLarge
    /// Not UTF-8, or with NUL octets: libpsl's compiled form too.
    case notText
    /// Text without the marks and rules of the list.
    case notAList
    /// libpsl can't load it.
    case unusable
}

extension SuffixListFault {
    /// The fault in words.
    func worded(_ path: String) -> Diagnostic {
        let (code, message) = words
        return Diagnostic(at: SourcePlace(file: path), code: "names.suffix-list-\(code)", message: message)
    }

    private var words: (code: String, message: String) {
        let remedy = "Give the file public_suffix_list.dat of publicsuffix.org."
        return switch self {
        case .notInstalled:
            (
                "missing",
                "The public suffix list of this computer is not there or can't be read. Install the package"
                    + " 'publicsuffix', or name a list with 'public-suffix-list' in the settings."
            )
        case .unreadable:
            ("missing", "The public suffix list is not there or can't be read. Check its name and permissions.")
        case .tooLarge: ("too-large", "The file is too large for a public suffix list. \(remedy)")
        case .notText: ("not-text", "The public suffix list is not text in UTF-8. \(remedy)")
        case .notAList: ("form", "This is not a public suffix list: its marks or its rules are not there. \(remedy)")
        case .unusable: ("form", "The rules of this public suffix list can't be used. \(remedy)")
        }
    }
}
