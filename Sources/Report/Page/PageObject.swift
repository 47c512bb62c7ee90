/// A part with named members, each of which is a part: what a section of a template enters.
protocol PageObject: PagePart {
    /// The members, in the order in which they are documented.
    static var members: [Member<Self>] { get }
}

/// One named member of a ``PageObject``.
struct Member<Object: Sendable>: Sendable {
    let name: String
    let shape: PageShape
    let value: @Sendable (Object) -> PageValue

    init<Part: PagePart>(_ name: String, _ part: @escaping @Sendable (Object) -> Part) {
        self.name = name
        shape = Part.shape
        value = { part($0).pageValue }
    }
}

extension PageObject {
    static var shape: PageShape {
        .object(Dictionary(members.map { ($0.name, $0.shape) }) { first, _ in first })
    }

    var pageValue: PageValue {
        .object(Dictionary(Self.members.map { ($0.name, $0.value(self)) }) { first, _ in first })
    }
}
