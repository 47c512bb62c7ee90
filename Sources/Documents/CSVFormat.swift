/// What is wrong with a whole CSV file.
enum CSVProblem: Hashable {
    case empty
    case utf16
    case workbook
    case compressed
    case carriageReturns
    case delimiter(String)
    case columnTwice(first: Int, second: Int)
    case header(CSVFault)
}

/// Tells CSV apart from what is sent in its place.
enum CSVFormat: Hashable {
    case utf16, zip, gzip

    static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
    /// Bytes that have to be there to tell the formats apart.
    static let longestMark = 4

    /// The other format that a file's first bytes show.
    static func other(than bytes: [UInt8]) -> CSVFormat? {
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return .utf16 }
        if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) { return .zip }
        if bytes.starts(with: [0x1f, 0x8b]) { return .gzip }
        // An ASCII character in UTF-16 or UTF-32 without a mark.
        if bytes.count >= 2, (bytes[0] == 0) != (bytes[1] == 0) { return .utf16 }
        return nil
    }

    var problem: CSVProblem {
        switch self {
        case .utf16: .utf16
        case .zip: .workbook
        case .gzip: .compressed
        }
    }

    /// What the names in a header say about the file, when they say that it is not what it should be.
    static func problem(ofHeader names: [String]) -> CSVProblem? {
        if names.contains(where: { $0.utf8.contains(UInt8(ascii: "\r")) }) { return .carriageReturns }
        if names.count == 1, let only = names.first {
            let others: [(Character, String)] = [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")]
            for (delimiter, word) in others where only.contains(delimiter) { return .delimiter(word) }
        }
        var positions: [String: Int] = [:]
        for (index, name) in names.enumerated() where !name.isEmpty {
            if let first = positions.updateValue(index + 1, forKey: name) {
                return .columnTwice(first: first, second: index + 1)
            }
        }
        return nil
    }
}
