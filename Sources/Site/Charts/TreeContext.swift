internal import Report

/// What component templates see of a tree: its drawing. What it says in words is a list that the report brings.
enum TreeContext {
    static func members(of tree: Tree) -> [String: Any] {
        [
            "id": TextValue(tree.id), "title": TextValue(tree.title), "description": TextValue(tree.description),
            "svg": DeferredValue(isNull: false) { TreeDrawing(tree).svg },
        ]
    }
}
