/// Counts that may be published, the sums between them, and which of them are withheld so that nobody can learn a
/// count from 1 to 10: the steps of publishing in the specification of consent statistics (its section 7).
struct CountSheet {
    /// Counts from 1 up to this are small.
    static let largestSmall = 10

    /// `total` is the sum of `parts`, and a reader knows it.
    struct Equation {
        var total: Int
        var parts: [Int]
    }

    private(set) var values: [Int] = []
    private(set) var isShown: [Bool] = []
    private(set) var equations: [Equation] = []
    /// Withheld cells that could be large for all that is shown.
    private var safe: Set<Int> = []

    /// Adds a count and returns its number; the order decides between equals.
    mutating func add(_ value: Int) -> Int {
        values.append(value)
        isShown.append(true)
        return values.count - 1
    }

    /// Declares that a reader can add the parts up to the total.
    mutating func equate(_ total: Int, to parts: [Int]) {
        equations.append(Equation(total: total, parts: parts.sorted()))
    }

    /// What may be published of a count; `nil`: withheld.
    func published(_ cell: Int) -> Int? { isShown[cell] ? values[cell] : nil }

    /// Withholds every small count, and then others until the sums give none of them back.
    mutating func withhold() {
        for cell in values.indices where isSmall(cell) { isShown[cell] = false }
        repeat {
            while protectEquations() {}
        } while protectBounds() || protectPrograms()
    }

    private func isSmall(_ cell: Int) -> Bool { (1...Self.largestSmall).contains(values[cell]) }
}

// Step 2.
extension CountSheet {
    private mutating func protectEquations() -> Bool {
        var isChanged = false
        for equation in equations {
            while isBetraying(equation), let next = nextToWithhold(equation) {
                isShown[next] = false
                isChanged = true
            }
        }
        return isChanged
    }

    private func isBetraying(_ equation: Equation) -> Bool {
        let withheld = equation.parts.filter { !isShown[$0] }
        let count = withheld.count + (isShown[equation.total] ? 0 : 1)
        if count <= 1 { return count == 1 }
        guard isShown[equation.total] else { return false }
        return withheld.reduce(0) { $0 + values[$1] } < Self.largestSmall + count
    }

    /// The smallest shown part above 0, the first of equals; else the total.
    private func nextToWithhold(_ equation: Equation) -> Int? {
        let candidates = equation.parts.filter { isShown[$0] && values[$0] > 0 }
        if let part = candidates.min(by: { (values[$0], $0) < (values[$1], $1) }) { return part }
        return isShown[equation.total] ? equation.total : nil
    }
}

// What several equations say together, as far as bounds that are carried from one to the next can see it.
extension CountSheet {
    /// Withholds one more count where the bounds of a small one end at a small value; whether anything changed.
    private mutating func protectBounds() -> Bool {
        let bounds = bounds()
        for cell in values.indices where isSmall(cell) && bounds[cell].upper <= Self.largestSmall {
            if let next = nextConnected(to: cell) {
                isShown[next] = false
                return true
            }
        }
        return false
    }

    /// What a reader knows of each count: a withheld one is at least 1.
    func bounds() -> [(lower: Int, upper: Int)] {
        var bounds = values.indices.map { cell in
            isShown[cell] ? (lower: values[cell], upper: values[cell]) : (lower: 1, upper: Int.max)
        }
        var isChanged = true
        // Each round is valid by itself, so that stopping early only leaves bounds wide.
        for _ in 0..<(values.count + 1) where isChanged {
            isChanged = false
            for equation in equations { isChanged = narrow(&bounds, by: equation) || isChanged }
        }
        return bounds
    }

    private func narrow(_ bounds: inout [(lower: Int, upper: Int)], by equation: Equation) -> Bool {
        var isChanged = false
        func set(_ cell: Int, lower: Int, upper: Int) {
            if lower > bounds[cell].lower { (bounds[cell].lower, isChanged) = (lower, true) }
            if upper < bounds[cell].upper { (bounds[cell].upper, isChanged) = (upper, true) }
        }
        let lowest = equation.parts.reduce(0) { $0 + bounds[$1].lower }
        let endless = equation.parts.count { bounds[$0].upper == .max }
        let highest = equation.parts.reduce(0) { bounds[$1].upper == .max ? $0 : Self.sum($0, bounds[$1].upper) }
        set(equation.total, lower: lowest, upper: endless > 0 ? .max : highest)
        let total = bounds[equation.total]
        for part in equation.parts {
            let (low, high) = bounds[part]
            let isBounded = endless == 0 || (endless == 1 && high == .max)
            set(
                part, lower: isBounded ? total.lower - (high == .max ? highest : highest - high) : low,
                upper: total.upper == .max ? high : total.upper - (lowest - low))
        }
        return isChanged
    }

    /// A sum that stays at the largest number once it is there.
    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}

// Step 3: what all equations say together.
extension CountSheet {
    /// With more withheld counts than this that hang together, all that hang together with them are withheld.
    private static let mostVariables = 300
    /// What a small count has to be able to be.
    static let largeEnough = Double(largestSmall) + 0.5

    /// Withheld cells that equations connect with a cell, and those equations.
    struct Connection {
        var cells: [Int]
        var equations: [Equation]
    }

    /// Withholds more where a small count can't be larger than a small one; whether anything changed.
    private mutating func protectPrograms() -> Bool {
        for cell in values.indices where isSmall(cell) && !safe.contains(cell) {
            var connection = connection(of: cell)
            if connection.cells.count > Self.mostVariables {
                connection = withholdAll(in: connection)
                // Nothing is left but sums of nothing known: all of it could be eleven times as large.
                safe.formUnion(connection.cells)
                return true
            }
            let world = largest(cell, in: connection) ?? [:]
            // Withholding more later leaves this world possible.
            safe.formUnion(world.filter { $0.value >= Self.largeEnough }.keys)
            if !safe.contains(cell), let next = nextConnected(to: cell) {
                isShown[next] = false
                return true
            }
        }
        return false
    }

    /// Withholds all counts above 0 that hang together with a cell.
    private mutating func withholdAll(in connection: Connection) -> Connection {
        var connection = connection
        while true {
            let shown = shown(in: connection)
            guard let cell = connection.cells.first, !shown.isEmpty else { return connection }
            for other in shown { isShown[other] = false }
            connection = self.connection(of: cell)
        }
    }

    /// The cells that hang together with a withheld one.
    func connection(of cell: Int) -> Connection {
        var cells: Set<Int> = [cell]
        var left = equations
        var found: [Equation] = []
        while true {
            let (near, far) = left.reduce(into: ([Equation](), [Equation]())) { split, equation in
                let isNear = cells.contains(equation.total) || equation.parts.contains(where: cells.contains)
                if isNear { split.0.append(equation) } else { split.1.append(equation) }
            }
            if near.isEmpty { return Connection(cells: cells.sorted(), equations: found) }
            found += near
            left = far
            for equation in near { cells.formUnion((equation.parts + [equation.total]).filter { !isShown[$0] }) }
        }
    }

    /// Values of the connected cells in which this one is as large as it can be, up to a hundred times a small count:
    /// they obey all equations, and every withheld cell is at least 1.
    func largest(_ cell: Int, in connection: Connection) -> [Int: Double]? {
        let number = Dictionary(uniqueKeysWithValues: connection.cells.enumerated().map { ($1, $0) })
        guard let variable = number[cell] else { return nil }
        var programmed = connection.equations.map { equation in
            var row = LinearProgram.Equation(coefficients: [:], constant: 0)
            for (cell, sign) in equation.parts.map({ ($0, 1.0) }) + [(equation.total, -1.0)] {
                if let variable = number[cell] {
                    row.coefficients[variable, default: 0] += sign
                    // Variables count what a cell has above 1.
                    row.constant -= sign
                } else {
                    row.constant -= sign * Double(values[cell])
                }
            }
            return row
        }
        // A limit, so that there always is a largest value.
        let rest = connection.cells.count
        programmed.append(
            LinearProgram.Equation(coefficients: [variable: 1, rest: 1], constant: Double(100 * Self.largestSmall)))
        let program = LinearProgram(variables: rest + 1, equations: programmed)
        guard let solution = program.solution(maximizing: variable) else { return nil }
        return Dictionary(uniqueKeysWithValues: connection.cells.enumerated().map { ($1, solution[$0] + 1) })
    }

    /// The shown cells above 0 in the equations of a connection.
    private func shown(in connection: Connection) -> [Int] {
        Set(connection.equations.flatMap { $0.parts + [$0.total] }).filter { isShown[$0] && values[$0] > 0 }.sorted()
    }

    /// The smallest shown part above 0 among those connected with a cell; else the smallest total.
    private func nextConnected(to cell: Int) -> Int? {
        let connection = connection(of: cell)
        let parts = Set(connection.equations.flatMap(\.parts)).filter { isShown[$0] && values[$0] > 0 }
        let candidates =
            parts.isEmpty ? Set(connection.equations.map(\.total)).filter { isShown[$0] && values[$0] > 0 } : parts
        return candidates.min { (values[$0], $0) < (values[$1], $1) }
    }
}
