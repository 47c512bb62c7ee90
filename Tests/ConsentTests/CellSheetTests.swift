import Testing

@testable import Consent

@Suite struct CellSheetTests {
    /// The worked case of the specification, one channel of s02, after steps 1 and 2.
    private static let rows: [(String, [Int])] = [
        ("alerts", [5_200, 5_196, 0, 4]), ("reminders", [900, 850, 30, 20]), ("surveys", [310, 260, 38, 12]),
        ("volunteers", [16, 9, 0, 7]),
    ]

    @Test func `the worked case of the specification, as published`() throws {
        var exact = ExactStatistics()
        exact.set(.coverage, Self.rows.map { StatisticRow(labels: [.text("sms"), .text($0.0)], figures: $0.1) })
        exact.set(.reach, Self.rows.map { StatisticRow(labels: [.text($0.0)], figures: [$0.1[0], 100]) })
        let published = PublishedStatistics(exact)
        #expect(
            published.rows[.coverage]?.map(\.figures) == [
                [5_200, nil, 0, nil], [900, 850, nil, nil], [310, 260, nil, nil], [16, nil, 0, nil],
            ])
        #expect(published.totals[.coverage]?.map(\.figures) == [[6_426, 6_315, 68, 43], [6_426, 6_315, 68, 43]])
        #expect(published.rows[.reach]?.map(\.figures) == [[5_200, 100], [900, 100], [310, 100], [16, 100]])
    }

    @Test func `the worked case as bare cells and equations`() {
        var sheet = CellSheet()
        let cells = Self.rows.map { row in row.1.map { sheet.add($0) } }
        let totals = [6_426, 6_315, 68, 43].map { sheet.add($0) }
        for row in cells + [totals] { sheet.equate(row[0], to: Array(row[1...])) }
        for column in 0..<4 { sheet.equate(totals[column], to: cells.map { $0[column] }) }
        sheet.withhold()
        #expect(
            (cells + [totals]).map { $0.map { sheet.published($0) } } == [
                [5_200, nil, 0, nil], [900, 850, nil, nil], [310, 260, nil, nil], [16, nil, 0, nil],
                [6_426, 6_315, 68, 43],
            ])
    }

    @Test(
        arguments: [
            ([0], 0, [0 as Int?], 0 as Int?), ([10], 10, [nil], nil), ([11], 11, [11], 11),
            ([4, 96], 100, [nil, nil], 100),
            ([4, 0, 96], 100, [nil, 0, nil], 100), ([1, 1, 98], 100, [nil, nil, nil], 100),
            // 6 + 7 = 13 would tell that neither is above 12; 13 is at least 10 + 2.
            ([6, 7, 87], 100, [nil, nil, 87], 100), ([5, 6, 89], 100, [nil, nil, nil], 100),
            // Of equals the first goes.
            ([3, 20, 20], 43, [nil, nil, 20], 43), ([2, 3], 5, [nil, nil], nil), ([7, 4], 11, [nil, nil], nil),
        ] as [([Int], Int, [Int?], Int?)])
    func `withholds small parts and what gives them back`(parts: [Int], total: Int, shown: [Int?], shownTotal: Int?) {
        var sheet = CellSheet()
        let cells = parts.map { sheet.add($0) }
        let sum = sheet.add(total)
        sheet.equate(sum, to: cells)
        sheet.withhold()
        #expect(cells.map { sheet.published($0) } == shown)
        #expect(sheet.published(sum) == shownTotal)
    }

    /// A published number must have company: what is withheld can have more than one value.
    @Test func `no equation of random tables gives a small count back`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let (height, width) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...4, using: &random))
            var sheet = CellSheet()
            let values = (0..<height).map { _ in
                (0..<width).map { _ in random.one(of: [0, 0, 1, 3, 9, 10, 11, 12, 25, 300]) }
            }
            let cells = values.map { $0.map { sheet.add($0) } }
            let sums = values.map { sheet.add($0.reduce(0, +)) }
            let columns = (0..<width).map { column in sheet.add(values.reduce(0) { $0 + $1[column] }) }
            var equations: [(Cell, [Cell])] = zip(sums, cells).map { ($0, $1) }
            for column in 0..<width { equations.append((columns[column], cells.map { $0[column] })) }
            for (total, parts) in equations { sheet.equate(total, to: parts) }
            sheet.withhold()
            for (total, parts) in equations {
                let withheld = parts.filter { sheet.published($0) == nil }
                for cell in parts + [total] {
                    if (1...10).contains(sheet.exact(cell)) { #expect(sheet.published(cell) == nil, "seed \(seed)") }
                    if sheet.published(cell) == nil { #expect(sheet.exact(cell) > 0, "seed \(seed)") }
                }
                if sheet.published(total) == nil { #expect(!withheld.isEmpty, "seed \(seed)") }
                if sheet.published(total) != nil, !withheld.isEmpty {
                    let sum = withheld.reduce(0) { $0 + sheet.exact($1) }
                    #expect(withheld.count > 1, "seed \(seed)")
                    #expect(sum >= 10 + withheld.count, "seed \(seed)")
                }
            }
        }
    }
}
