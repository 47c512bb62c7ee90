/// The number with commas between thousands, as people in the United States write it.
func grouped(_ number: some BinaryInteger) -> String {
    var result = ""
    for (index, digit) in String(number).reversed().enumerated() {
        if index > 0, index.isMultiple(of: 3), digit != "-" { result.append(",") }
        result.append(digit)
    }
    return String(result.reversed())
}

/// `1 entry`, `3 entries`: a count with the word that fits it.
func counted(_ number: some BinaryInteger, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
}

/// Words as people list them: `a`, `a and b`, `a, b and c`.
func listed(_ words: [String], with conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
