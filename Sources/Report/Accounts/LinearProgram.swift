/// Variables of at least 0 under equations, and how large one of them could be: the simplex method with Bland's rule,
/// for a few hundred variables.
struct LinearProgram {
    /// What adds up to a constant.
    struct Equation {
        var coefficients: [Int: Double]
        var constant: Double
    }

    /// Sums of less than this are rounding.
    private static let tiny = 1e-9

    private let count: Int
    private var rows: [[Double]] = []
    private var basis: [Int] = []

    init(variables: Int, equations: [Equation]) {
        count = variables
        let width = variables + equations.count + 1
        for (number, equation) in equations.enumerated() {
            var row = [Double](repeating: 0, count: width)
            let sign: Double = equation.constant < 0 ? -1 : 1
            for (variable, coefficient) in equation.coefficients { row[variable] = sign * coefficient }
            // A variable that only helps to find a first solution.
            row[variables + number] = 1
            row[width - 1] = sign * equation.constant
            rows.append(row)
            basis.append(variables + number)
        }
    }

    /// A solution in which the variable is as large as it can be; `nil` where there is none, or no largest one.
    func solution(maximizing variable: Int) -> [Double]? {
        var program = self
        guard program.findFirst() else { return nil }
        var cost = [Double](repeating: 0, count: program.width)
        cost[variable] = 1
        guard program.climb(cost, allowed: count) else { return nil }
        var values = [Double](repeating: 0, count: count)
        for (row, variable) in zip(program.rows, program.basis) where variable < count {
            values[variable] = row[program.width - 1]
        }
        return values
    }

    private var width: Int { rows.first?.count ?? count + 1 }

    /// Drives the helping variables to 0; whether that is possible.
    private mutating func findFirst() -> Bool {
        var cost = [Double](repeating: 0, count: width)
        for column in count..<max(count, width - 1) { cost[column] = -1 }
        guard climb(cost, allowed: width - 1) else { return false }
        let left = zip(rows, basis).reduce(0) { $1.1 >= count ? $0 + $1.0[width - 1] : $0 }
        guard left < 1e-6 else { return false }
        for row in rows.indices where basis[row] >= count {
            if let column = (0..<count).first(where: { abs(rows[row][$0]) > Self.tiny }) { pivot(row, column) }
        }
        return true
    }

    /// Goes from solution to better solution; `false` where that never ends.
    private mutating func climb(_ cost: [Double], allowed: Int) -> Bool {
        var gain = cost
        for (row, variable) in zip(rows, basis) where cost[variable] != 0 {
            for column in gain.indices { gain[column] -= cost[variable] * row[column] }
        }
        while let entering = (0..<allowed).first(where: { gain[$0] > 1e-7 }) {
            guard let leaving = leavingRow(entering) else { return false }
            pivot(leaving, entering)
            let times = gain[entering]
            for column in gain.indices { gain[column] -= times * rows[leaving][column] }
        }
        return true
    }

    private func leavingRow(_ column: Int) -> Int? {
        var best: (row: Int, ratio: Double)?
        for row in rows.indices where rows[row][column] > Self.tiny {
            let ratio = rows[row][width - 1] / rows[row][column]
            guard let now = best else {
                best = (row, ratio)
                continue
            }
            let isEqual = abs(ratio - now.ratio) <= Self.tiny
            if isEqual ? basis[row] < basis[now.row] : ratio < now.ratio { best = (row, ratio) }
        }
        return best?.row
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let factor = rows[row][column]
        for index in rows[row].indices { rows[row][index] /= factor }
        for other in rows.indices where other != row {
            let times = rows[other][column]
            guard abs(times) > 1e-12 else { continue }
            for index in rows[other].indices { rows[other][index] -= times * rows[row][index] }
        }
        basis[row] = column
    }
}
