import Documents

extension ResolverFault {
    /// The fault in words.
    var worded: Diagnostic {
        switch self {
        case .notAnAddress(let text):
            Diagnostic(
                code: "dns.server-address",
                message: """
                    '\(shown(text))' is not the address of a name server. Write an IP address and, if it is not 53, \
                    the port: 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353.
                    """)
        case .badPort(let text):
            Diagnostic(
                code: "dns.server-port",
                message:
                    "'\(shown(text))' has no port that can be used. Write a number from 1 to 65535 after the colon.")
        case .noSystemServer(let path):
            Diagnostic(
                code: "dns.no-server",
                message: "\(path) names no name server that could be used. Give one with --resolver HOST:PORT.")
        case .anchorUnreadable(let path):
            Diagnostic(
                at: SourcePlace(file: path), code: "dns.anchor-unreadable",
                message: "The trust anchor file is not there or can't be read. Check its name and permissions.")
        case .anchorMalformed(let path, let line):
            Diagnostic(
                at: SourcePlace(file: path, line: line), code: "dns.anchor-malformed",
                message: """
                    This is not a DS or DNSKEY record in master format. Write one record a line, such as \
                    '. IN DS 20326 8 2 E06D…'.
                    """)
        case .anchorEmpty(let path):
            Diagnostic(
                at: SourcePlace(file: path), code: "dns.anchor-empty",
                message:
                    "The trust anchor file holds no DS or DNSKEY record. Put the keys of the zone to trust into it.")
        }
    }
}

/// A text given from outside, short and without control characters.
private func shown(_ text: String) -> String {
    let octets = Array(text.utf8)
    return escaped(octets.prefix(60)) + (octets.count > 60 ? "…" : "")
}

extension ZoneFault {
    /// The fault in words, at a line of a zone file (0: the whole file).
    func worded(_ path: String, line: Int = 0) -> Diagnostic {
        let (code, message) = words
        return Diagnostic(at: SourcePlace(file: path, line: line), code: "zone.\(code)", message: message)
    }

    private var words: (code: String, message: String) {
        let unused = "Nothing of this zone is used until it is corrected."
        switch self {
        case .noZones:
            return ("none", "There is no zone file here. Put one file for each zone into the folder, named NAME.zone.")
        case .noOrigin:
            return (
                "no-origin",
                "The zone has no name. Write it into an $ORIGIN line at the top, or name the file NAME.zone."
            )
        case .noRecords: return ("empty", "The zone file holds no record. \(unused)")
        case .recordedTwice(let zone, let first):
            return (
                "twice", "The zone \(zone) is recorded in \(first) already. Keep one of the two; this one is not used."
            )
        case .unreadable(let reason): return ("syntax", "\(reason.words). \(unused)")
        case .openQuote:
            return (
                "open-quote",
                "A quoted text is not closed on its line. Close it, and begin a new one on the next. \(unused)"
            )
        case .openParenthesis:
            return ("open-parenthesis", "A parenthesis is opened here and never closed. \(unused)")
        case .include:
            return ("include", "$INCLUDE is not followed. Put the records into this file. \(unused)")
        case .notInternet: return ("class", "The record's class is not IN. Only IN is read. \(unused)")
        case .outside(let name, let zone):
            return (
                "outside", "\(name) does not belong to the zone \(zone). Put the record into its own zone. \(unused)"
            )
        case .aliasBesideData(let name):
            return (
                "alias-beside-data", "\(name) has a CNAME, and other records or a second CNAME. Keep one. \(unused)"
            )
        }
    }
}

extension ZoneFault.Reason {
    fileprivate var words: String {
        switch self {
        case .type: "The record type is not known"
        case .ttl: "The time to live is not a number"
        case .name: "A domain name can't be read"
        case .tooMuch: "The record has more in it than its type allows"
        case .data: "The record's data can't be read; check that it fits the record's type"
        case .other: "The line can't be read as a record"
        }
    }
}
