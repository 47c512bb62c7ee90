/// The nearest of the names, when at most `distance` letters differ; the first of several.
func nearest(to word: String, in names: [String], within distance: Int = 2) -> String? {
    var best: (name: String, distance: Int)?
    for name in names {
        let found = editDistance(Array(word.utf8), Array(name.utf8), limit: distance)
        if found <= distance, found < best?.distance ?? Int.max { best = (name, found) }
    }
    return best?.name
}

/// Letters put in, taken out, changed or swapped with their neighbor; beyond `limit` any number above it.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, octet) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            var cost = min(previous[column] + (octet == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, octet == right[column - 1], left[row - 1] == other {
                cost = min(cost, older[column - 1] + 1)
            }
            current.append(cost)
        }
        older = previous
        previous = current
    }
    return previous[right.count]
}
