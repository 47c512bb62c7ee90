import DNS

/// A policy file (RFC 8461 section 3.2), read to its end whatever is wrong with it.
///
///     version: STSv1
///     mode: enforce
///     mx: mx1.county.example
///     mx: *.mail.example
///     max_age: 1209600
struct MTASTSPolicy: Hashable, Sendable {
    /// What senders do with a mail server that does not fit.
    enum Mode: String, Hashable, Sendable, CaseIterable {
        /// Nothing: the domain takes its policy back.
        case none
        /// They deliver, and report.
        case testing
        /// They do not deliver.
        case enforce
    }

    /// What is wrong with the file; lines are counted from 1.
    enum Fault: Hashable, Sendable {
        /// A line that is no `name: value`.
        case line(Int, String)
        /// An empty line, which the grammar does not have; most senders pass over it.
        case emptyLine(Int)
        /// A field that has a value that it can't have.
        case value(Int, name: String, String)
        /// A field that must be there and is not.
        case missing(String)
        /// An `mx` line that no host can fit; the others count.
        case pattern(String)
        /// A second line of a field that may stand once; senders take the first.
        case repeated(String)
        /// More than a year (31,557,600 seconds), the most that there is.
        case tooLong(String)

        /// Whether senders can't use the file.
        var isFatal: Bool {
            switch self {
            case .line, .value, .missing: true
            case .pattern, .emptyLine, .repeated, .tooLong: false
            }
        }
    }

    /// The lines without their ends, as octets.
    let lines: [[UInt8]]
    let mode: Mode?
    /// For how many seconds senders may keep the policy, at most a year.
    let maxAge: Int?
    /// The patterns that hosts may fit, in order.
    let patterns: [MXPattern]
    let faults: [Fault]

    /// The most seconds that `max_age` may say.
    static let longestAge = 31_557_600

    init(_ octets: [UInt8]) {
        lines = Self.lines(of: octets)
        var reading = Reading()
        for (index, line) in lines.enumerated() { reading.take(line, number: index + 1) }
        reading.finish()
        mode = reading.mode
        maxAge = reading.maxAge
        patterns = reading.patterns
        faults = reading.faults
    }

    /// Lines end with LF or CRLF; the last one need not.
    static func lines(of octets: [UInt8]) -> [[UInt8]] {
        var lines = octets.split(separator: 0x0a, omittingEmptySubsequences: false).map { line in
            Array(line.last == 0x0d ? line.dropLast() : line)
        }
        if lines.last == [] { lines.removeLast() }
        return lines
    }

    /// Whether senders can use it.
    var isUsable: Bool { !faults.contains(where: \.isFatal) && (mode == Mode.none || !patterns.isEmpty) }

    /// Whether a mail server is covered (RFC 8461 section 4.1).
    func covers(_ host: DomainName) -> Bool { patterns.contains { $0.fits(host) } }
}

extension MTASTSPolicy {
    /// What has been read so far.
    private struct Reading {
        var mode: Mode?
        var maxAge: Int?
        var patterns: [MXPattern] = []
        var faults: [Fault] = []
        private var names: Set<String> = []

        mutating func take(_ line: [UInt8], number: Int) {
            let line = line.withoutOuterBlanks
            guard !line.isEmpty else { return faults.append(.emptyLine(number)) }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line[..<colon].isFieldName,
                case let value = line[(colon + 1)...].withoutOuterBlanks, value.isPolicyValue
            else { return faults.append(.line(number, bounded(escaped(line.prefix(200)), to: 60))) }
            let name = String(decoding: line[..<colon], as: UTF8.self)
            let text = bounded(escaped(value.prefix(300)), to: 80)
            if name == "mx" {
                if let pattern = MXPattern(value) {
                    if !patterns.contains(pattern) { patterns.append(pattern) }
                } else {
                    faults.append(.pattern(text))
                }
            } else if MTASTSPolicy.fields.contains(name) {
                if !names.insert(name).inserted {
                    faults.append(.repeated(name))
                } else if !take(name, value) {
                    faults.append(.value(number, name: name, text))
                }
            }
        }

        /// Takes the first value of a field that stands once; whether it is one.
        private mutating func take(_ name: String, _ value: ArraySlice<UInt8>) -> Bool {
            let text = String(decoding: value, as: UTF8.self)
            switch name {
            case "version": return text == "STSv1"
            case "mode":
                mode = Mode(rawValue: text)
                return mode != nil
            default:
                guard (1...10).contains(value.count), value.allSatisfy(isDigit), let seconds = Int(text) else {
                    return false
                }
                maxAge = min(seconds, MTASTSPolicy.longestAge)
                if seconds > MTASTSPolicy.longestAge { faults.append(.tooLong(text)) }
                return true
            }
        }

        mutating func finish() {
            for name in MTASTSPolicy.fields where !names.contains(name) { faults.append(.missing(name)) }
            let isPatternWrong = faults.contains { if case .pattern = $0 { true } else { false } }
            if patterns.isEmpty, mode == .testing || mode == .enforce, !isPatternWrong { faults.append(.missing("mx")) }
        }
    }

    /// The fields that stand once.
    private static let fields = ["version", "mode", "max_age"]
}

extension ArraySlice<UInt8> {
    /// Visible characters of UTF-8 with single spaces between (RFC 8461 section 3.2).
    fileprivate var isPolicyValue: Bool {
        guard !isEmpty, let text = String(validating: self, as: UTF8.self) else { return false }
        return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
    }
}

/// A host name in a policy, or all names one label below one: `mx1.county.example`, `*.mail.example`.
struct MXPattern: Hashable, Sendable {
    /// The name without the asterisk.
    let name: DomainName
    let isWildcard: Bool

    /// Reads `["*."] Domain`, a domain as RFC 5321 section 4.1.2 has it: letters, digits and inner hyphens, without a
    /// final full stop.
    init?(_ octets: some Collection<UInt8>) {
        let isWildcard = octets.starts(with: "*.".utf8)
        let host = Array(octets.dropFirst(isWildcard ? 2 : 0))
        guard host.last != UInt8(ascii: "."), let name = try? DomainName(String(decoding: host, as: UTF8.self)),
            name.isHostName, IPAddress(name.description) == nil
        else { return nil }
        self.name = name
        self.isWildcard = isWildcard
    }

    /// Whether it names the host; an asterisk stands for exactly one label (RFC 8461 section 4.1).
    func fits(_ host: DomainName) -> Bool { isWildcard ? host.parent == name && host != .root : host == name }
}

extension MXPattern: CustomStringConvertible {
    var description: String { (isWildcard ? "*." : "") + name.description }
}

extension DomainName {
    /// Whether every label has letters, digits and inner hyphens only (RFC 1123 section 2.1).
    var isHostName: Bool {
        let hyphen = UInt8(ascii: "-")
        return !labels.isEmpty
            && labels.allSatisfy { label in
                label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == hyphen } && label.utf8.first != hyphen
                    && label.utf8.last != hyphen
            }
    }
}

extension MTASTSPolicy {
    /// Tells what the policy asks for from what another would; its form does not count.
    var fingerprint: String {
        let parts = [mode?.rawValue ?? "", maxAge.map(String.init) ?? ""] + patterns.map(\.description).sorted()
        return digest64(parts.joined(separator: "\n").utf8)
    }
}
