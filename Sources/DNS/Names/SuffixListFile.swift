import Documents
import Findings
import Foundation

/// A suffix list before libpsl sees it: only lines that are rules, so that no length or form of a line of the file can
/// be taken for something else.
struct SuffixListFile {
    let path: String
    /// The rules, one a line, with the markers of the two sections.
    let rules: [UInt8]
    /// How many rules there are.
    let count: Int
    let date: CalendarDate

    /// Larger files are not the list, which has a quarter of a million octets.
    static let sizeLimit = 8 << 20
    private static let markers = [
        "===BEGIN ICANN DOMAINS===", "===END ICANN DOMAINS===", "===BEGIN PRIVATE DOMAINS===",
        "===END PRIVATE DOMAINS===",
    ]

    /// Reads a file of this machine; diagnostics call it by that name.
    init(path: String, name: String) throws(Diagnostic) {
        var chunks: ByteChunks
        do {
            chunks = try FileSource.machine.open(path)
        } catch {
            throw (path == PublicSuffixList.systemPath ? SuffixListFault.notInstalled : .unreadable).worded(name)
        }
        var octets: [UInt8] = []
        while let chunk = try chunks.next() {
            octets += chunk
            guard octets.count <= Self.sizeLimit else { throw SuffixListFault.tooLarge.worded(name) }
        }
        try self.init(path: name, octets: octets, changed: try Self.dayOfChange(path))
    }

    /// Reads the content of a file that was last changed on that day.
    init(path: String, octets: [UInt8], changed: CalendarDate) throws(Diagnostic) {
        guard octets.count <= Self.sizeLimit else { throw SuffixListFault.tooLarge.worded(path) }
        guard let text = String(validating: octets, as: UTF8.self), !text.utf8.contains(0) else {
            throw SuffixListFault.notText.worded(path)
        }
        var rules: [UInt8] = []
        var count = 0
        var version: CalendarDate?
        var markers: Set<String> = []
        for line in text.utf8.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
            if line.starts(with: "//".utf8) {
                let comment = String(Substring(line).dropFirst(2).prefix(80)).trimmingCharacters(in: .whitespaces)
                if comment.hasPrefix("VERSION:") { version = version ?? Self.day(ofVersion: comment) }
                guard let marker = Self.markers.first(where: comment.contains) else { continue }
                markers.insert(marker)
                rules += Array("// \(marker)\n".utf8)
                continue
            }
            // A rule ends at the first white space; what follows is a remark.
            let rule = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 > 0x20 }
            guard !rule.isEmpty, !rule.starts(with: "//".utf8) else { continue }
            guard rule.count <= 120 else { throw SuffixListFault.notAList.worded(path) }
            rules += rule
            rules.append(0x0a)
            count += 1
        }
        guard count > 0, Self.markers.prefix(2).allSatisfy(markers.contains) else {
            throw SuffixListFault.notAList.worded(path)
        }
        (self.path, self.rules, self.count, date) = (path, rules, count, version ?? changed)
    }

    /// `VERSION: 2026-10-20_09-05-11_UTC`
    private static func day(ofVersion comment: String) -> CalendarDate? {
        CalendarDate(comment.dropFirst("VERSION:".count).drop { $0 == " " }.prefix(10))
    }

    /// The day in UTC on which the file was last changed; one before 1970 counts as the first of them.
    private static func dayOfChange(_ path: String) throws(Diagnostic) -> CalendarDate {
        var status = stat()
        guard stat(path, &status) == 0, let time = Instant(secondsSinceEpoch: max(0, status.st_mtim.tv_sec)) else {
            throw SuffixListFault.unreadable.worded(path)
        }
        return time.utcDate
    }
}
