/// The names that are visible at one place of a template: the innermost group first, then those around it.
struct TemplateScope: Hashable {
    /// What has been entered, outermost first.
    private var groups: [TemplateShape]
    /// Whether the innermost group is an element of a list, and directly so.
    private(set) var isElement = false

    init(_ root: TemplateShape) {
        groups = [root]
    }

    /// What `.` stands for.
    var current: TemplateShape { groups.last ?? .object([:]) }

    /// The scope inside a section over a list, a group or a value.
    func entering(_ shape: TemplateShape) -> TemplateScope {
        var scope = self
        if case .list(let element) = shape.present {
            scope.groups.append(element.present)
            scope.isElement = true
        } else {
            scope.groups.append(shape.present)
            scope.isElement = false
        }
        return scope
    }

    /// The scope inside a partial or a block: the same names, but no longer directly inside a list.
    var withoutPosition: TemplateScope {
        var scope = self
        scope.isElement = false
        return scope
    }

    /// What a path leads to, or why it leads nowhere.
    func shape(of path: [String]) -> Result<TemplateShape, TemplateLookupFailure> {
        let first = path.first ?? ""
        guard var shape = groups.reversed().lazy.compactMap({ $0.members?[first] }).first else {
            let visible = Set(groups.flatMap { $0.members.map { Array($0.keys) } ?? [] })
            return .failure(.init(fault: .unknownName(first, visible: visible.sorted())))
        }
        var isOptional = false
        for (position, name) in path.enumerated().dropFirst() {
            if case .optional = shape { isOptional = true }
            let before = path[..<position].joined(separator: ".")
            guard let members = shape.present.members else {
                return .failure(.init(fault: .noMembers(before, kind: shape.inWords)))
            }
            guard let member = members[name] else {
                return .failure(.init(fault: .unknownMember(name, of: before, members: members.keys.sorted())))
            }
            shape = member
        }
        return .success(isOptional ? .optional(shape) : shape)
    }
}

/// Why a path leads nowhere.
struct TemplateLookupFailure: Error {
    var fault: TemplateFault
}

extension TemplateShape {
    var members: [String: TemplateShape]? {
        if case .object(let members) = self { members } else { nil }
    }
}
