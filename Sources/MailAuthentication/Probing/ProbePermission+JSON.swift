import Findings

extension ProbePermission {
    /// The form that a record carries.
    var json: JSONValue {
        var members: [String: JSONValue] = ["asked": .boolean(isAsked && whyNot.isEmpty)]
        if !allowedBy.isEmpty { members["allowedBy"] = .string(allowedBy) }
        if let until { members["until"] = .string(until.description) }
        if !whyNot.isEmpty { members["why"] = .string(whyNot) }
        return .object(members)
    }
}
