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
        faults = Self.openQuotes(in: octets).map { ($0, .openQuote) }
        var octets = octets
        octets.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress, let file = fmemopen(base, buffer.count, "r") else { return }
            defer { fclose(file) }
            read(from: file, named: named ?? .root)
        }
    }

    private mutating func read(from file: UnsafeMutablePointer<FILE>, named: DomainName) {
        var state = LineReader(origin: named)
        defer { state.free() }
        var position = -1
        while feof(file) == 0, ftell(file) > position {
            position = ftell(file)
            let line = Int(state.line) + 1
            switch state.next(file) {
            case .record(let record): records.append((line, record))
            case .fault(let fault): faults.append((line, fault))
            case .origin(let name): if records.isEmpty { origin = name }
            case .nothing: break
            }
        }
    }

    /// The lines on which a quotation mark is open at the end; libldns would read the text as if it were closed.
    private static func openQuotes(in octets: [UInt8]) -> [Int] {
        var lines: [Int] = []
        var line = 1
        var (quoted, escaped, comment) = (false, false, false)
        for octet in octets {
            if octet == UInt8(ascii: "\n") {
                if quoted { lines.append(line) }
                (quoted, escaped, comment) = (false, false, false)
                line += 1
            } else if escaped {
                escaped = false
            } else if octet == UInt8(ascii: "\\") {
                escaped = !comment
            } else if octet == UInt8(ascii: "\""), !comment {
                quoted.toggle()
            } else if octet == UInt8(ascii: ";"), !quoted {
                comment = true
            }
        }
        return quoted ? lines + [line] : lines
    }
}
