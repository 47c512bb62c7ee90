import CLDNS
import Documents
import Glibc

/// The records of one zone file, read with libldns, and everything wrong with it.
struct ZoneFile {
    /// The file's path, for messages.
    let path: String
    /// A record and the line that it begins on.
    private(set) var records: [(line: Int, record: WireRecord)] = []
    /// The faults with their lines.
    private(set) var faults: [(line: Int, fault: ZoneFault)] = []
    /// The `$ORIGIN` that stands before the first record.
    private(set) var origin: DomainName?

    /// Reads a file in master format (RFC 1035 section 5). A line that can't be read is a fault; reading goes on with
    /// the next one. Names without a final dot are relative to `named` until an `$ORIGIN` comes.
    init(path: String, octets: [UInt8], named: DomainName?) {
        self.path = path
        let text = MasterFileText(octets)
        faults = text.faults
        var octets = text.octets
        octets.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress, let file = fmemopen(base, buffer.count, "r") else { return }
            defer { fclose(file) }
            read(from: file, text.contentLines, named: named ?? .root)
        }
    }

    private mutating func read(from file: UnsafeMutablePointer<FILE>, _ contentLines: [Int], named: DomainName) {
        var state = LineReader(origin: named)
        defer { state.free() }
        var contentLines = contentLines[...]
        var position = -1
        while feof(file) == 0, ftell(file) > position {
            position = ftell(file)
            // libldns passes over blank lines and comments before it comes to a record.
            contentLines = contentLines.drop { $0 <= Int(state.line) }
            let line = contentLines.first ?? 0
            switch state.next(file) {
            case .record(let record): records.append((line, record))
            case .fault(let fault): faults.append((line, fault))
            case .origin(let name): if records.isEmpty { origin = name }
            case .nothing: break
            }
        }
    }
}
