internal import Mustache

// The values that templates see. Each answers for itself what it prints, whether a section over it is drawn and what
// names it has, so that the engine never looks into a Swift type.

/// A value that prints text; a section over an empty one is skipped.
struct TextValue: MustacheParent, MustacheCustomRenderable {
    let renderText: String
    let isNull: Bool

    /// Text, or a number or link, which are there even when they print nothing.
    init(_ text: String, isAlwaysThere: Bool = false) {
        renderText = text
        isNull = text.isEmpty && !isAlwaysThere
    }

    func child(named: String) -> Any? { nil }
}

/// A value that is made only when a template asks for it: a drawing, or Markdown as HTML.
struct DeferredValue: MustacheParent, MustacheCustomRenderable {
    let isNull: Bool
    private let make: () -> String

    init(isNull: Bool, _ make: @escaping () -> String) {
        self.isNull = isNull
        self.make = make
    }

    var renderText: String { make() }

    func child(named: String) -> Any? { nil }
}

/// Nothing: it prints nothing and its sections are skipped.
struct AbsentValue: MustacheParent, MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }

    func child(named: String) -> Any? { nil }
}

/// A group of names. Printed, which only the place of a component does, it gives its handle.
struct GroupValue: MustacheParent, MustacheCustomRenderable {
    let members: [String: Any]
    let renderText: String
    var isNull: Bool { false }

    func child(named name: String) -> Any? { members[name] }
}

/// A list. Printed, which only the place of a component does, it gives its handle.
struct ListValue: MustacheSequence, MustacheParent, MustacheTransformable, MustacheCustomRenderable {
    let elements: [Any]
    let renderText: String
    var isNull: Bool { elements.isEmpty }

    func makeIterator() -> IndexingIterator<[Any]> { elements.makeIterator() }

    func child(named: String) -> Any? { nil }

    func transform(_ name: String) -> Any? { name == "empty" ? elements.isEmpty : nil }
}
