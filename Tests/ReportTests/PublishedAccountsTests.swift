import Findings
import Testing

@testable import Report

/// Account groups outside the office: the rule, and an attack on it that solves the published figures.
@Suite("Account groups outside the office") struct PublishedAccountsTests {
    static func group(_ name: String, _ counts: [String: Int]) -> AccountGroup {
        AccountGroup(
            SubjectRecord(
                subject: Subject(kind: .accounts, name: name), details: .object(counts.mapValues(JSONValue.integer))))
    }

    /// A group whose counts fit each other.
    static func group(
        _ name: String, off: Int = 0, resistant: Int = 0, app: Int = 0, phone: Int = 0, none: Int = 0,
        enforced: Int = 0, admins: Int = 0
    ) -> AccountGroup {
        let second = resistant + app + phone
        return group(
            name,
            [
                "total": second + none + off, "enabled": second + none, "withSecondFactor": second,
                "phishingResistant": resistant, "appAtBest": app, "phoneOnly": phone, "enforced": enforced,
                "admins": admins, "shared": 0, "dormant": 0,
            ])
    }

    @Test func groupsUnderElevenAccountsAreMerged() {
        let published = PublishedAccounts([
            Self.group("Vendors", app: 6), Self.group("Staff", app: 40), Self.group("Admins", resistant: 9),
        ])
        #expect(published.groups.map(\.name) == ["Staff", "Smaller groups"])
        #expect(published.groups.map { $0["total"] } == [40, 15])
        #expect(published.sum?["total"] == 55)
    }

    @Test func oneSmallGroupKeepsItsNameAndLosesItsFigures() {
        let published = PublishedAccounts([Self.group("Vendors", app: 6), Self.group("Staff", app: 40)])
        #expect(published.groups.map(\.name) == ["Staff", "Vendors"])
        #expect(published.groups.allSatisfy { $0["total"] == nil && $0.withheld.contains("total") })
        #expect(published.sum?["total"] == 46)
    }

    @Test func elevenIsShownAndTenIsNot() {
        #expect(PublishedAccounts([Self.group("A", app: 11)]).groups.first?["withSecondFactor"] == 11)
        #expect(PublishedAccounts([Self.group("A", app: 10)]).groups.first?["withSecondFactor"] == nil)
    }

    @Test func zeroIsShown() {
        let published = PublishedAccounts([Self.group("A", app: 40)])
        #expect(published.groups.first?["phoneOnly"] == 0 && published.groups.first?["without"] == 0)
    }

    @Test func whatIsLeftOfARowIsGuardedToo() {
        // 40 in use, 37 with a second factor: 3 without would be a subtraction away.
        let group = PublishedAccounts([Self.group("A", app: 37, none: 3)]).groups.first
        #expect(group?["without"] == nil && group?["withSecondFactor"] == nil)
        #expect(group?["enabled"] == 40)
        // 38 of 40 required: 2 are not.
        let required = PublishedAccounts([Self.group("A", app: 40, enforced: 38)]).groups.first
        #expect(required?["enforced"] == nil && required?["enabled"] == 40)
    }

    @Test func aColumnThatAGroupLacksHasNoSum() {
        let published = PublishedAccounts([
            Self.group("A", ["total": 30, "enabled": 30, "admins": 12]), Self.group("B", ["total": 20, "enabled": 20]),
        ])
        #expect(published.sum?["admins"] == nil && published.sum?.withheld.contains("admins") == false)
        #expect(published.sum?["enabled"] == 50)
    }

    @Test func countsOfNoOfficeAreNotTold() {
        let huge = Self.group("Huge", ["total": .max, "enabled": .max, "withSecondFactor": .max, "enforced": .max])
        #expect(PublishedAccounts([huge, Self.group("A", app: 40)]).groups.map(\.name) == ["A"])
    }

    @Test func manyGroupsThatHangTogetherAreGuardedAsOne() {
        // Pairs of a small part and a large one in every row: more than a linear program is asked to solve.
        let groups = (0..<90).map { number in
            Self.group("G\(number)", off: number % 3, resistant: number % 7, app: 20, phone: 3, none: number % 5)
        }
        let sheet = PublishedAccounts.sheet(of: groups)
        for (cell, value) in sheet.values.enumerated() where (1...10).contains(value) {
            #expect(!sheet.isShown[cell])
        }
        // Zeros stay, and so does nothing that the withheld ones rest on.
        #expect(
            sheet.equations.allSatisfy { equation in
                let hidden = equation.parts.count { !sheet.isShown[$0] } + (sheet.isShown[equation.total] ? 0 : 1)
                return hidden != 1
            })
    }

    @Test func groupsWithoutCountsAreNotTold() {
        #expect(PublishedAccounts([Self.group("A", [:])]).groups.isEmpty)
        #expect(PublishedAccounts([]).sum == nil)
    }

    /// The worked case of the specification, one channel of s02, with the figures that it says are published.
    @Test func theWorkedCaseOfTheSpecification() {
        let rows = [[5_200, 5_196, 0, 4], [900, 850, 30, 20], [310, 260, 38, 12], [16, 9, 0, 7]]
        var sheet = CountSheet()
        let cells = rows.map { row in row.map { sheet.add($0) } }
        let totals = [6_426, 6_315, 68, 43].map { sheet.add($0) }
        for row in cells + [totals] { sheet.equate(row[0], to: Array(row.dropFirst())) }
        for column in totals.indices { sheet.equate(totals[column], to: cells.map { $0[column] }) }
        sheet.withhold()
        #expect(
            cells.map { $0.map(sheet.published) } == [
                [5_200, nil, 0, nil], [900, 850, nil, nil], [310, nil, nil, nil], [16, nil, 0, nil],
            ])
        #expect(totals.map(sheet.published) == [6_426, 6_315, 68, 43])
    }

    /// The attack: the published figures are solved for the withheld ones. A small count is safe when there is another
    /// world with the same published figures in which it is above 10. That world is checked here, equation by equation.
    static func revealed(by sheet: CountSheet) -> [Int] {
        sheet.values.indices.filter { (1...10).contains(sheet.values[$0]) }.filter { cell in
            let connection = sheet.connection(of: cell)
            guard !sheet.isShown[cell], let world = sheet.largest(cell, in: connection) else { return true }
            let value = { (cell: Int) in sheet.isShown[cell] ? Double(sheet.values[cell]) : world[cell] ?? .nan }
            let holds = sheet.equations.allSatisfy { equation in
                let members = equation.parts + [equation.total]
                // Equations without a connected cell are as they were.
                guard members.contains(where: { !sheet.isShown[$0] && world[$0] != nil }) else { return true }
                return abs(equation.parts.reduce(0) { $0 + value($1) } - value(equation.total)) < 1e-4
            }
            return !holds || world.values.contains { $0 < 1 - 1e-6 } || value(cell) < 10.5
        }
    }

    @Test func theAttackFindsWhatStepsTooFewLeaveOpen() {
        // Rows and columns together say: each of the two is at most 10 (the specification's own example).
        var sheet = CountSheet()
        let cells = [sheet.add(40), sheet.add(37), sheet.add(3)]
        sheet.equate(cells[0], to: [cells[1], cells[2]])
        #expect(Self.revealed(by: sheet) == [cells[2]], "nothing is withheld yet")
        sheet.withhold()
        #expect(Self.revealed(by: sheet).isEmpty)
    }

    @Test func aLinearProgramIsSolvedExactly() throws {
        // x + y = 10, y + z = 4: x is 10 at most, z is 4 at most, y is 4 at most.
        let program = LinearProgram(
            variables: 3,
            equations: [
                .init(coefficients: [0: 1, 1: 1], constant: 10), .init(coefficients: [1: 1, 2: 1], constant: 4),
            ])
        for (variable, largest) in [(0, 10.0), (1, 4), (2, 4)] {
            let solution = try #require(program.solution(maximizing: variable))
            #expect(abs(solution[variable] - largest) < 1e-9)
        }
        let impossible = LinearProgram(
            variables: 1,
            equations: [.init(coefficients: [0: 1], constant: 3), .init(coefficients: [0: 1], constant: 4)])
        #expect(impossible.solution(maximizing: 0) == nil)
        let endless = LinearProgram(variables: 2, equations: [.init(coefficients: [0: 1, 1: -1], constant: 0)])
        #expect(endless.solution(maximizing: 0) == nil)
    }

    @Test func theAttackFailsOnAnyGroups() {
        let seed = UInt64.random(in: .min ... .max)
        print("seed \(seed)")
        var random = SplitMix(state: seed)
        let sizes = [0, 0, 1, 2, 3, 5, 9, 10, 11, 12, 20, 60]
        var withheld = 0
        for _ in 0..<60 {
            let groups = (0..<Int.random(in: 1...4, using: &random)).map { number in
                let parts = (0..<5).map { _ in sizes.randomElement(using: &random) ?? 0 }
                let enabled = parts[0] + parts[1] + parts[2] + parts[3]
                return Self.group(
                    "G\(number)", off: parts[4], resistant: parts[0], app: parts[1], phone: parts[2], none: parts[3],
                    enforced: Int.random(in: 0...enabled, using: &random),
                    admins: min(enabled, sizes.randomElement(using: &random) ?? 0))
            }
            let sheet = PublishedAccounts.sheet(of: groups)
            #expect(Self.revealed(by: sheet).isEmpty, "seed \(seed)")
            withheld += sheet.isShown.count { !$0 }
            let published = PublishedAccounts(groups)
            for group in published.groups + [published.sum].compactMap(\.self) {
                #expect(!group.counts.values.contains { (1...10).contains($0) }, "seed \(seed)")
            }
        }
        #expect(withheld > 0)
    }
}

/// The same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
