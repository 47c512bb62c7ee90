/// The name of a list that is most likely meant by a misspelt one, or `nil` when none is near (Damerau–Levenshtein
/// distance over a third of the longer name).
///
/// Case does not count, nor does what follows the first 80 characters; of equally near names the first in order is
/// taken.
///
///     nearestName(to: "domians", in: ["domains", "owners"])    // "domains"
public func nearestName(to name: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(80))
    return
        names
        .map { candidate in (distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(80))), candidate) }
        .filter { $0.0 <= max(1, max(wanted.count, min(80, $0.1.count)) / 3) }
        .min { ($0.0, $0.1) < ($1.0, $1.1) }?
        .1
}

/// The sentence " Did you mean 'name'?" with its leading space, to be put behind a message; empty when no name is near.
public func suggestion(for name: String, in names: some Sequence<String>) -> String {
    nearestName(to: name, in: names).map { " Did you mean '\($0)'?" } ?? ""
}

private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (row, leftScalar) in left.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for (column, rightScalar) in right.enumerated() {
            var best = min(
                previous[column + 1] + 1, current[column] + 1, previous[column] + (leftScalar == rightScalar ? 0 : 1))
            if row > 0, column > 0, leftScalar == right[column - 1], left[row - 1] == rightScalar {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous.last ?? left.count
}
