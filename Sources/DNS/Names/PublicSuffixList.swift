import CPSL
public import Documents
public import Findings
import Foundation

/// The list of names under which others register theirs (publicsuffix.org), its ICANN part and its private part.
///
/// A name under which the list says nothing has its last label as public suffix, as the list's own rules want it.
///
///     let suffixes = try PublicSuffixList.system()
///     suffixes.registrableDomain(of: try DomainName("vote.county.co.uk"))    // county.co.uk
///     suffixes.isPublicSuffix(try DomainName("co.uk"))                       // true
public final class PublicSuffixList: Sendable {
    /// The day of the list: its `VERSION` line, or else the day, in UTC, on which the file was last changed.
    public let date: CalendarDate
    /// Where the list was read from.
    public let path: String
    private let rules: Rules

    /// Where Debian's package `publicsuffix` puts the list.
    public static let systemPath = "/usr/share/publicsuffix/public_suffix_list.dat"

    /// Reads a list in the form of publicsuffix.org.
    ///
    /// - Parameters:
    ///   - file: Path of the file; relative ones begin at the working folder.
    ///   - name: What diagnostics call it; `nil`: the path.
    /// - Throws: `names.suffix-list-…` when it is missing, too large, or no such list.
    public convenience init(file: String, called name: String? = nil) throws(Diagnostic) {
        try self.init(SuffixListFile(path: file, name: name ?? file))
    }

    /// The list that the operating system keeps.
    ///
    /// - Throws: `names.suffix-list-missing` when its package is not installed.
    public static func system() throws(Diagnostic) -> PublicSuffixList {
        try PublicSuffixList(file: systemPath)
    }

    /// A list given as text, for lists that do not stand in a file of their own.
    ///
    /// - Parameters:
    ///   - text: What the file would hold.
    ///   - path: What diagnostics call it.
    ///   - date: Its day, when it has no `VERSION` line.
    /// - Throws: as ``init(file:)`` does.
    public convenience init(text: String, path: String, date: CalendarDate) throws(Diagnostic) {
        try self.init(SuffixListFile(path: path, octets: Array(text.utf8), changed: date))
    }

    private init(_ file: SuffixListFile) throws(Diagnostic) {
        guard let rules = Rules(file.rules) else { throw SuffixListFault.unusable.worded(file.path) }
        self.rules = rules
        path = file.path
        date = file.date
    }
}

extension PublicSuffixList {
    /// The name that was registered with a registry: one label below the public suffix; `nil` for a public suffix
    /// itself and for the root.
    public func registrableDomain(of name: DomainName) -> DomainName? {
        guard name != .root, let text = rules.registrable(name.description) else { return nil }
        let count = text.utf8.lazy.filter { $0 == UInt8(ascii: ".") }.count + 1
        return count <= name.labelCount ? DomainName(labels: name.labels.suffix(count)) : nil
    }

    /// Whether others register their names directly below this one; a top-level name that the list does not know is
    /// taken for one, and so is the root.
    public func isPublicSuffix(_ name: DomainName) -> Bool {
        name == .root || rules.isSuffix(name.description)
    }
}

/// libpsl's form of the list.
///
/// It is read-only once it is loaded: libpsl's look-ups take a constant context and keep no state between calls.
private final class Rules: @unchecked Sendable {
    private let context: OpaquePointer

    init?(_ text: [UInt8]) {
        var text = text
        let context = text.withUnsafeMutableBytes { buffer -> OpaquePointer? in
            guard buffer.count > 0, let stream = fmemopen(buffer.baseAddress, buffer.count, "r") else { return nil }
            defer { fclose(stream) }
            return psl_load_fp(stream)
        }
        guard let context else { return nil }
        self.context = context
    }

    deinit { psl_free(context) }

    func registrable(_ name: String) -> String? {
        name.withCString { psl_registrable_domain(context, $0).map { String(cString: $0) } }
    }

    func isSuffix(_ name: String) -> Bool { name.withCString { psl_is_public_suffix2(context, $0, PSL_TYPE_ANY) != 0 } }
}
