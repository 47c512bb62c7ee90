extension DomainName {
    /// Reads a name as people type it, in any script: every label that is not ASCII becomes its A-label (IDNA 2008 with
    /// the mapping of UTS 46, non-transitional). ASCII labels are read as by ``init(_:)``.
    ///
    ///     try DomainName(unicode: "Bücher.example").description    // xn--bcher-kva.example
    ///     try DomainName(unicode: "straße.example").description    // xn--strae-oqa.example
    ///
    /// - Throws: what keeps the text from being a domain name; ``Fault/noASCIIForm(label:why:)`` names the label.
    public init(unicode text: some StringProtocol) throws(Fault) {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else {
            try self.init(text)
            return
        }
        // Longer texts are no names in any form; this keeps the work small.
        guard text.utf8.count <= 4_096 else { throw .tooLong }
        var labels: [String] = []
        for label in String(text).unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: \.isLabelSeparator)
        {
            guard !label.allSatisfy(\.isASCII) else {
                labels.append(String(label))
                continue
            }
            let shown = String(label)
            do throws(IDNA.Fault) {
                labels.append(try IDNA.ascii(shown))
            } catch {
                throw .noASCIIForm(label: shown, why: error.words)
            }
        }
        try self.init(labels.joined(separator: "."))
    }

    /// The name as people read it: A-labels as what they stand for. A label that does not turn back into itself stays
    /// in its ASCII form, so that no two names look the same by trick of conversion.
    ///
    ///     try DomainName("xn--bcher-kva.example").unicode    // bücher.example
    public var unicode: String {
        guard isInternationalized else { return description }
        return labels.map { IDNA.unicode($0) ?? $0 }.joined(separator: ".")
    }

    /// Whether a label is an A-label, so that the name has two forms.
    public var isInternationalized: Bool { labels.contains { $0.hasPrefix("xn--") } }

    /// Both forms where there are two: `xn--bcher-kva.example (bücher.example)`.
    public var bothForms: String {
        let unicode = unicode
        return unicode == description ? unicode : "\(description) (\(unicode))"
    }
}

extension Unicode.Scalar {
    /// The full stop and what UTS 46 section 2.3 takes for one.
    fileprivate var isLabelSeparator: Bool {
        self == "." || self == "\u{3002}" || self == "\u{ff0e}" || self == "\u{ff61}"
    }
}
