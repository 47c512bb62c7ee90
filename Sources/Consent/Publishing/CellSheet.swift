/// A published count, by its number in a ``CellSheet``.
struct Cell: Hashable, Sendable {
    fileprivate let number: Int
}

/// Counts that may be published, the sums between them, and which of them are withheld so that nobody can learn a
/// count from 1 to 10: section 7 of the specification, steps 1 and 2.
struct CellSheet {
    /// Counts from 1 up to this are small.
    static let largestSmall = 10

    private struct Equation {
        var total: Int
        var parts: [Int]
    }

    private var values: [Int] = []
    private var isShown: [Bool] = []
    private var equations: [Equation] = []

    /// Adds a count. Cells are added in the order of the result document, which decides between equals.
    mutating func add(_ value: Int) -> Cell {
        values.append(value)
        isShown.append(true)
        return Cell(number: values.count - 1)
    }

    /// Declares that a reader can add the parts up to the total.
    mutating func equate(_ total: Cell, to parts: [Cell]) {
        equations.append(Equation(total: total.number, parts: parts.map(\.number).sorted()))
    }

    /// What may be published of a count; `nil`: withheld.
    func published(_ cell: Cell) -> Int? { isShown[cell.number] ? values[cell.number] : nil }

    /// The exact count.
    func exact(_ cell: Cell) -> Int { values[cell.number] }

    /// Withholds every small count, and then others until no equation gives one back.
    mutating func withhold() {
        for number in values.indices where (1...Self.largestSmall).contains(values[number]) { isShown[number] = false }
        var isChanged = true
        while isChanged {
            isChanged = false
            for equation in equations where protect(equation) { isChanged = true }
        }
    }

    /// Step 2 for one equation; whether anything more is withheld.
    private mutating func protect(_ equation: Equation) -> Bool {
        var isChanged = false
        while isBetraying(equation), let next = nextToWithhold(equation) {
            isShown[next] = false
            isChanged = true
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
