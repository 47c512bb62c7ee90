import Findings

extension Subject {
    /// The office itself.
    static let office = Subject(kind: .office, name: "office")
}
