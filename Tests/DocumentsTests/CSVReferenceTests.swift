import Documents
import Testing

/// The rules for CSV, written as a plain walk over one byte after the other; files must be shorter than 1 MiB.
private struct PlainCSV {
    let bytes: [UInt8]
    private(set) var records: [(line: Int, fields: [[UInt8]], isGood: Bool)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var (position, line) = (0, 1)
        while position < bytes.count {
            if let end = emptyLine(at: position) {
                (position, line) = (end, line + 1)
            } else if let record = record(at: position) {
                records.append((line, record.fields, record.isGood))
                line += bytes[position..<record.end].count { $0 == 10 }
                position = record.end
            } else {
                // A quote stays open to the end: only the line is bad.
                records.append((line, [], false))
                let end = bytes[position...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
                (position, line) = (end, line + 1)
            }
        }
    }

    private func emptyLine(at position: Int) -> Int? {
        if bytes[position] == 10 { return position + 1 }
        if bytes[position...].starts(with: [13, 10]) { return position + 2 }
        return nil
    }

    /// `nil` when a quote does not close.
    private func record(at start: Int) -> (end: Int, fields: [[UInt8]], isGood: Bool)? {
        var (position, fields, isGood) = (start, [[UInt8]](), true)
        while true {
            var field: [UInt8] = []
            let isQuoted = position < bytes.count && bytes[position] == 34
            if isQuoted {
                position += 1
                while true {
                    guard position < bytes.count else { return nil }
                    if bytes[position] == 34 {
                        position += 1
                        if position < bytes.count, bytes[position] == 34 {
                            field.append(34)
                            position += 1
                            continue
                        }
                        break
                    }
                    field.append(bytes[position])
                    position += 1
                }
            }
            var bare: [UInt8] = []
            while position < bytes.count, bytes[position] != 44, bytes[position] != 10 {
                bare.append(bytes[position])
                position += 1
            }
            let isLast = position == bytes.count || bytes[position] == 10
            if isLast, position < bytes.count, bare.last == 13 { bare.removeLast() }
            if isQuoted, !bare.isEmpty { isGood = false }
            fields.append(isQuoted ? field : bare)
            position = min(position + 1, bytes.count)
            guard isLast else { continue }
            let whole = bytes[start..<position]
            if whole.contains(0) || String(validating: whole, as: UTF8.self) == nil { isGood = false }
            return (position, fields, isGood)
        }
    }
}

@Suite struct CSVReferenceTests {
    @Test func `any bytes at all are read as a plain walk reads them, in pieces of any size`() throws {
        var seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        let alphabet: [[UInt8]] = [
            [34], [34], [34, 34], [44], [44], [10], [13, 10], [13], [32], [97], [98], [0xc3, 0xa4], [0xff], [0],
        ]
        for round in 0..<3_000 {
            let body = (0..<next(40)).flatMap { _ in alphabet[next(alphabet.count)] }
            let bytes = Array("h1,h2\n".utf8) + body
            let expected = PlainCSV(bytes).records.dropFirst()
            let records = try csvRecords(bytes, every: round % 3 == 0 ? 1 + next(9) : ByteChunks.usualSize)
            let agrees =
                records.count == expected.count
                && zip(records, expected).allSatisfy { record, plain in
                    let isGood = plain.isGood && plain.fields.count == 2
                    return record.line == plain.line && (record.fault == nil) == isGood
                        && record.fields.map { Array($0.utf8) } == (isGood ? plain.fields : [])
                }
            if !agrees || records.map(\.row) != Array(1..<records.count + 1) {
                Issue.record("round \(round): \(bytes) gave \(records)")
                return
            }
        }
    }

    @Test func `fields of a block lie in its bytes, without quotes`() throws {
        var scanner = try CSVScanner(path: "f", files: .memory(["f": "a,b\n1,\"x\"\"y\"\n\"\",\n1\n"]))
        #expect(scanner.header == ["a", "b"])
        #expect(scanner.path == "f")
        let block = try #require(try scanner.nextBlock())
        let texts = block.rows.map { row in
            (-1...2).map { String(decoding: block.bytes[block.field($0, of: row)], as: UTF8.self) }
        }
        #expect(texts == [["", "1", "x\"y", ""], ["", "", "", ""], ["", "", "", ""]])
        #expect(block.rows.map(\.fault) == [nil, nil, .fieldCount(expected: 2, found: 1)])
        #expect(try scanner.nextBlock() == nil)
    }

    @Test func `a long file comes in many blocks with running numbers`() throws {
        let rows = (1...50_000).map { "\($0),\($0 * 7)" }.joined(separator: "\n")
        var scanner = try CSVScanner(path: "f", files: csvFiles(Array("a,b\n\(rows)\n".utf8), every: 10_000))
        var (blocks, numbers) = (0, [Int]())
        while let block = try scanner.nextBlock() {
            blocks += 1
            for row in block.rows {
                #expect(row.line == row.number + 1)
                numbers.append(Int(String(decoding: block.bytes[block.field(0, of: row)], as: UTF8.self)) ?? 0)
            }
        }
        #expect(blocks > 10)
        #expect(numbers == Array(1...50_000))
    }
}
