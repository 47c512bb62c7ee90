/// The files of a workspace as a value, so that readers can be tried on files that exist only in a test.
///
///     let files = FileSource.memory(["office.yaml": "name: Fair County\n"])
///     try files.text("office.yaml")    // "name: Fair County\n"
public struct FileSource: Sendable {
    /// The bytes of a file, by its path relative to the root with `/` between the parts.
    ///
    /// - Throws: a diagnostic when the file is missing or unreadable.
    public var read: @Sendable (_ path: String) throws(Diagnostic) -> [UInt8]
    /// The paths of all regular files below a folder, at any depth, in code-point order; empty when it is not there.
    ///
    /// The paths begin with the folder's, so that each can be given to ``read``.
    public var list: @Sendable (_ folder: String) throws(Diagnostic) -> [String]
    /// The bytes of a file piece by piece, for files that may be larger than memory.
    ///
    /// - Throws: a diagnostic when the file is missing or unreadable; later pieces may still fail.
    public var open: @Sendable (_ path: String) throws(Diagnostic) -> ByteChunks

    /// A source made of two or three functions.
    ///
    /// - Parameters:
    ///   - read: the bytes of a file.
    ///   - list: the paths of the files below a folder.
    ///   - open: where it is left out, a file is read whole and handed over in pieces.
    public init(
        read: @escaping @Sendable (_ path: String) throws(Diagnostic) -> [UInt8],
        list: @escaping @Sendable (_ folder: String) throws(Diagnostic) -> [String],
        open: (@Sendable (_ path: String) throws(Diagnostic) -> ByteChunks)? = nil
    ) {
        self.read = read
        self.list = list
        if let open {
            self.open = open
        } else {
            self.open = { path throws(Diagnostic) in ByteChunks(try read(path)) }
        }
    }
}

extension FileSource {
    /// Files held in memory, for tests.
    ///
    /// - Parameter files: Texts by path, with `/` between the parts of a path.
    public static func memory(_ files: [String: String]) -> FileSource {
        FileSource(
            read: { path throws(Diagnostic) in
                guard let text = files[path] else { throw .missing(path) }
                return Array(text.utf8)
            },
            list: { folder throws(Diagnostic) in
                files.keys.filter { $0.hasPrefix(folder + "/") }.sorted(by: codePointOrder)
            })
    }

    /// The text of a file, without a byte order mark.
    ///
    /// - Throws: a diagnostic when it is missing, unreadable, or not UTF-8 (with the line and column of the first bad
    ///   byte).
    public func text(_ path: String) throws(Diagnostic) -> String {
        let bytes = try read(path)
        if let text = String(validating: bytes, as: UTF8.self) {
            return text.unicodeScalars.first == "\u{feff}" ? String(text.unicodeScalars.dropFirst()) : text
        }
        throw .notUTF8(path, bytes)
    }
}

/// Whether one string comes before another by Unicode code points, the same on every machine and in every locale.
public func codePointOrder(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}

/// Whether a path stays below the folder it is relative to: no root, no `..`, no empty part, no control character.
public func staysBelow(_ path: String) -> Bool {
    !path.isEmpty && !path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f }
        && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
}
