import Documents
import Testing

/// The bytes of one file, handed out in pieces of a chosen size.
func csvFiles(_ bytes: [UInt8], every size: Int = ByteChunks.usualSize) -> FileSource {
    FileSource(
        read: { _ throws(Diagnostic) in bytes }, list: { _ throws(Diagnostic) in [] },
        open: { _ throws(Diagnostic) in ByteChunks(bytes, every: size) })
}

/// All records of a file.
func csvRecords(_ bytes: [UInt8], every size: Int = ByteChunks.usualSize) throws -> [CSVRecord] {
    var reader = try CSVReader(path: "f.csv", files: csvFiles(bytes, every: size))
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
}

private func fields(_ text: String) throws -> [[String]] { try csvRecords(Array(text.utf8)).map(\.fields) }

@Suite struct CSVReaderTests {
    @Test func `reads the examples of RFC 4180 section 2`() throws {
        #expect(
            try fields("h1,h2,h3\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == [
                ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
            ])
        #expect(
            try fields("h1,h2,h3\r\naaa,bbb,ccc\r\nzzz,yyy,xxx") == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
        #expect(
            try fields("h1,h2,h3\n\"aaa\",\"bbb\",\"ccc\"\nzzz,yyy,xxx") == [
                ["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"],
            ])
        #expect(
            try fields("h1,h2,h3\n\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx") == [
                ["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"],
            ])
        #expect(try fields("h1,h2,h3\n\"aaa\",\"b\"\"bb\",\"ccc\"") == [["aaa", "b\"bb", "ccc"]])
    }

    @Test func `skips a byte order mark and empty lines`() throws {
        var reader = try CSVReader(
            path: "f.csv", files: csvFiles([0xef, 0xbb, 0xbf] + Array("\n\r\na,b\n\n1,2\r\n\r\n3,4\n\n".utf8)))
        #expect(reader.header == ["a", "b"])
        let (first, second) = (try #require(try reader.next()), try #require(try reader.next()))
        #expect((first.row, first.line, first.fields) == (1, 5, ["1", "2"]))
        #expect((second.row, second.line, second.fields) == (2, 7, ["3", "4"]))
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test func `a header alone has no records`() throws {
        #expect(try fields("a,b").isEmpty)
        #expect(try fields("a,b\r\n").isEmpty)
    }

    @Test func `trims nothing and keeps quotes inside an unquoted field`() throws {
        #expect(
            try fields("a,b\n x ,\ty\n5\" pipe,say \"hi\"\n,\n\"\",\"\"\n") == [
                [" x ", "\ty"], ["5\" pipe", "say \"hi\""], ["", ""], ["", ""],
            ])
    }

    @Test func `keeps doubled quotes, separators and line ends of a quoted field`() throws {
        #expect(try fields("a,b\n\"\"\"\",\"x,\"\"y\"\"\nz\"\n1,2\n") == [["\"", "x,\"y\"\nz"], ["1", "2"]])
    }

    @Test func `counts rows and lines across line ends inside quotes`() throws {
        let records = try csvRecords(Array("\"a\nx\",b\n\"1\n\n1\",2\n3,4\n".utf8))
        #expect(records.map(\.row) == [1, 2])
        #expect(records.map(\.line) == [3, 6])
    }

    @Test(arguments: [
        ("1\n", CSVFault.fieldCount(expected: 2, found: 1)), ("1,2,3\n", .fieldCount(expected: 2, found: 3)),
        ("\"1\"x,2\n", .textAfterQuote), ("\"1\" ,2\n", .textAfterQuote), ("1,\"2\"\"\n", .unclosedQuote),
        ("1,\"2\n", .unclosedQuote), ("1,\u{0}\n", .nul), ("\"\u{0}\",2\n", .nul), ("1,2\r", nil),
    ]) func `a bad record has its fault and no content, and reading goes on`(text: String, fault: CSVFault?) throws {
        let records = try csvRecords(Array("a,b\n\(text)\n8,9\n".utf8))
        #expect(records.first?.fault == fault)
        if fault != nil { #expect(records.first?.fields == []) }
        #expect(records.last?.fields == ["8", "9"])
        #expect(records.count == 2)
    }

    @Test(
        arguments: [[0xff], [0xc3], [0xe2, 0x82], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]
            as [[UInt8]])
    func `bytes that are not UTF-8 make one bad record`(bytes: [UInt8]) throws {
        let records = try csvRecords(Array("a,b\n1,".utf8) + bytes + Array("\nä,ö\n".utf8))
        #expect(records.map(\.fault) == [.notUTF8, nil])
        #expect(records.last?.fields == ["ä", "ö"])
    }

    @Test func `an open quote makes only the line where the record began bad`() throws {
        let records = try csvRecords(Array("a,b\n1,\"2\n3,4\n5,6\n".utf8))
        #expect(records.map(\.fault) == [.unclosedQuote, nil, nil])
        #expect(records.map(\.line) == [2, 3, 4])
        #expect(records.map(\.row) == [1, 2, 3])
        #expect(records.last?.fields == ["5", "6"])
    }

    @Test func `a record may have 1 MiB and not a byte more`() throws {
        let limit = 1 << 20
        for (length, lineEnd, fault) in [
            (limit, "\n", nil), (limit, "\r\n", nil), (limit + 1, "\n", .tooLong), (limit + 1, "\r\n", .tooLong),
            (limit * 3, "\n", .tooLong),
        ] as [(Int, String, CSVFault?)] {
            let long = [UInt8](repeating: UInt8(ascii: "x"), count: length - 2)
            let records = try csvRecords(Array("a,b\n1,".utf8) + long + Array("\(lineEnd)8,9\n".utf8))
            #expect(records.map(\.fault) == [fault, nil], "\(length)")
            #expect(records.last?.fields == ["8", "9"])
            #expect(records.last?.line == 3)
        }
    }

    @Test func `a quote that does not close within 1 MiB gives up one line`() throws {
        let filler = String(repeating: "6,7\n", count: 400_000)
        let records = try csvRecords(Array("a,b\n1,\"2\n\(filler)\"8\",9\n".utf8))
        #expect(records.count == 400_002)
        #expect(records.first?.fault == .unclosedQuote)
        #expect(records.dropFirst().allSatisfy { $0.fault == nil })
        #expect(records.last?.fields == ["8", "9"])
        #expect(records.last?.line == 400_003)
    }

    @Test func `every way of cutting the file into pieces gives the same records`() throws {
        let text = "a,b\r\n1,\"x\r\n\"\"y\"\r\n\r\n\"z\"q,\n2,ü\u{10ffff}\n3,\"open\n4,5\r\n6\r"
        let bytes = [0xef, 0xbb, 0xbf] + Array(text.utf8)
        let whole = try csvRecords(bytes)
        #expect(
            whole.map(\.fault) == [nil, .textAfterQuote, nil, .unclosedQuote, nil, .fieldCount(expected: 2, found: 1)])
        for size in 1..<bytes.count { #expect(try csvRecords(bytes, every: size) == whole, "pieces of \(size)") }
    }

    @Test func `an error while reading is thrown, not taken for the end`() throws {
        let broken = Diagnostic(at: SourcePlace(file: "f.csv"), code: "file.unreadable", message: "Gone.")
        let files = FileSource(
            read: { _ throws(Diagnostic) in throw broken }, list: { _ throws(Diagnostic) in [] },
            open: { _ throws(Diagnostic) in
                var pieces = [Array("a,b\n1,2\n".utf8)]
                return ByteChunks { () throws(Diagnostic) in
                    if let piece = pieces.popLast() { return piece }
                    throw broken
                }
            })
        var reader = try CSVReader(path: "f.csv", files: files)
        #expect(try reader.next()?.fields == ["1", "2"])
        #expect(throws: broken) { try reader.next() }
    }
}
