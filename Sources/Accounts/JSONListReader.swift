import Documents
import Findings

/// Reads a JSON document that is an object with a list in one of its members, or the list itself, element by element,
/// so that of a large file never more than one element and the rest of the object are in memory.
struct JSONListReader {
    /// The longest element, and the longest rest, in bytes.
    static let longest = 1 << 20

    let path: String
    /// The member that holds the list.
    let member: String
    /// The object without the elements of its list; known after the last element. `nil` when the document is a list.
    private(set) var envelope: JSONValue?
    /// Where the element handed over last begins.
    private(set) var place: SourcePlace

    private var chunks: ByteChunks
    private var bytes: [UInt8] = []
    private var position = 0
    private var line = 1
    private var column = 1
    private var state = State.start
    private var rest: [UInt8] = []
    /// Open objects and lists outside the list, and the text in quotes that was read last.
    private var depth = 0
    private var lastText: [UInt8] = []

    private enum State { case start, object, list(isWhole: Bool), end }

    init(path: String, files: FileSource, member: String) throws(Diagnostic) {
        self.path = path
        self.member = member
        place = SourcePlace(file: path)
        chunks = try files.open(path)
        bytes = try chunks.next() ?? []
        if bytes.isEmpty { throw .accountsJSON(.empty, at: place) }
        let isUTF16 =
            bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
            || (bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0))
        if isUTF16 { throw .accountsJSON(.utf16, at: place) }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    }

    /// The next element's bytes; `nil` after the last.
    ///
    /// - Throws: when the document is no such object or list; what was handed over before must then not be used.
    mutating func next() throws(Diagnostic) -> [UInt8]? {
        while true {
            switch state {
            case .start: try begin()
            case .object: try passMember()
            case .list(let isWhole):
                if let element = try element(isWhole: isWhole) { return element }
            case .end: return nil
            }
        }
    }
}

extension JSONListReader {
    private mutating func begin() throws(Diagnostic) {
        switch try passSpace() {
        case UInt8(ascii: "["):
            try take()
            state = .list(isWhole: true)
        case UInt8(ascii: "{"): state = .object
        default: throw fault(.noList)
        }
    }

    /// Copies the object up to its list, or to its end.
    private mutating func passMember() throws(Diagnostic) {
        while let byte = try peek() {
            if byte == UInt8(ascii: "\"") {
                try passText()
                continue
            }
            try keep(byte)
            try take()
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if byte == UInt8(ascii: "["), depth == 2, lastText.elementsEqual(member.utf8) {
                    state = .list(isWhole: false)
                    return
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return try finish() }
            default: break
            }
        }
        throw fault(.truncated)
    }

    private mutating func passText() throws(Diagnostic) {
        lastText = []
        try keep(UInt8(ascii: "\""))
        try take()
        var isEscaped = false
        while let byte = try peek() {
            try keep(byte)
            try take()
            if !isEscaped, byte == UInt8(ascii: "\"") { return }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            lastText.append(byte)
        }
        throw fault(.truncated)
    }

    private mutating func finish() throws(Diagnostic) {
        if try passSpace() != nil { throw fault(.trailing) }
        let value: JSONValue
        do {
            value = try JSONDocument.parse(rest, file: path)
        } catch {
            // Its place is one of the rest, not of the file.
            throw .accountsJSON(.broken(error.message), at: SourcePlace(file: path))
        }
        guard case .array? = value[member] else { throw .accountsJSON(.noMember(member), at: SourcePlace(file: path)) }
        envelope = value
        state = .end
    }

    /// The next element of the list; `nil` at its end.
    private mutating func element(isWhole: Bool) throws(Diagnostic) -> [UInt8]? {
        var byte = try passSpace()
        if byte == UInt8(ascii: ",") {
            try take()
            byte = try passSpace()
        }
        place = SourcePlace(file: path, line: line, column: column)
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "]"):
            if isWhole {
                try take()
                if try passSpace() != nil { throw fault(.trailing) }
                state = .end
            } else {
                state = .object
            }
            return nil
        case nil: throw fault(.truncated)
        default: throw fault(.notAnObject)
        }
    }

    private mutating func object() throws(Diagnostic) -> [UInt8] {
        var element: [UInt8] = []
        var (open, isText, isEscaped) = (0, false, false)
        while let byte = try peek() {
            guard element.count < Self.longest else { throw fault(.long) }
            element.append(byte)
            try take()
            if isText {
                if !isEscaped, byte == UInt8(ascii: "\"") { isText = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                open -= 1
                if open == 0 { return element }
            default: break
            }
        }
        throw fault(.truncated)
    }

    private mutating func keep(_ byte: UInt8) throws(Diagnostic) {
        guard rest.count < Self.longest else { throw fault(.long) }
        rest.append(byte)
    }

    /// The byte that comes next behind blanks, which are passed.
    private mutating func passSpace() throws(Diagnostic) -> UInt8? {
        while let byte = try peek() {
            guard [0x20, 0x0a, 0x0d, 0x09].contains(byte) else { return byte }
            try take()
        }
        return nil
    }

    private mutating func peek() throws(Diagnostic) -> UInt8? {
        while position >= bytes.count {
            guard let more = try chunks.next() else { return nil }
            (bytes, position) = (more, 0)
        }
        return bytes[position]
    }

    private mutating func take() throws(Diagnostic) {
        guard let byte = try peek() else { return }
        position += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }

    private func fault(_ fault: AccountListFault) -> Diagnostic {
        .accountsJSON(fault, at: SourcePlace(file: path, line: line, column: column))
    }
}

/// What can be wrong with a JSON export as a whole.
enum AccountListFault: Hashable {
    case empty, utf16, noList, truncated, trailing, notAnObject, long
    case noMember(String)
    case broken(String)
}
