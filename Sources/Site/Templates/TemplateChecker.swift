internal import Documents

/// Follows every template from the pages and layouts down, through sections, partials, parents and components, and
/// compares each tag with what stands behind its name there.
struct TemplateChecker {
    /// All templates by their path.
    let sources: [String: TemplateSource]
    /// The folder that they lie in.
    let folder: String
    private(set) var faults: Set<Diagnostic> = []
    private var visited: Set<Visit> = []

    private struct Visit: Hashable {
        var path: String
        var scope: TemplateScope
    }

    /// A block that a template gives to its parent, with the template that it was written in.
    struct Override {
        var source: TemplateSource
        var nodes: [TemplateNode]
    }

    /// Where the check is: in which file, what has been included to get there, and the blocks given to parents.
    struct Position {
        var source: TemplateSource
        var scope: TemplateScope
        var chain: [String]
        var overrides: [String: Override] = [:]
    }

    init(sources: [TemplateSource], folder: String) {
        self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.folder = folder
    }

    /// Checks a template and all that it leads to, given what stands behind its names.
    mutating func check(_ path: String, shape: TemplateShape) {
        guard let source = sources[path] else { return }
        enter(Position(source: source, scope: TemplateScope(shape), chain: [path]))
    }

    /// Checks the names of partials, parents and components in a template that no page leads to.
    mutating func checkReferences(of source: TemplateSource) {
        var pending = source.nodes
        while let node = pending.popLast() {
            switch node {
            case .partial(let tag): _ = target(of: tag, in: source)
            case .parent(let tag, let children):
                _ = target(of: tag, in: source)
                pending += children
            case .component(let tag): _ = component(tag, in: source)
            case .section(_, let children), .block(_, let children): pending += children
            case .text, .variable: break
            }
        }
    }

    mutating func report(_ fault: TemplateFault, at tag: TemplateTag, in source: TemplateSource) {
        faults.insert(source.diagnostic(fault, at: tag))
    }

    private mutating func enter(_ position: Position) {
        if position.overrides.isEmpty {
            guard visited.insert(Visit(path: position.source.path, scope: position.scope)).inserted else { return }
        }
        walk(position.source.nodes, position)
    }

    private mutating func walk(_ nodes: [TemplateNode], _ position: Position) {
        for node in nodes {
            switch node {
            case .text: break
            case .variable(let tag): check(variable: tag, position)
            case .section(let tag, let children): check(section: tag, children, position)
            case .partial(let tag): include(tag, overrides: position.overrides, position)
            case .parent(let tag, let children): check(parent: tag, children, position)
            case .block(let tag, let children): check(block: tag, children, position)
            case .component(let tag): check(component: tag, position)
            }
        }
    }

    private mutating func check(section tag: TemplateTag, _ children: [TemplateNode], _ position: Position) {
        var inside = position
        switch section(tag, position) {
        case .enters(let shape): inside.scope = position.scope.entering(shape)
        case .stays: break
        case .isWrong: return
        }
        walk(children, inside)
    }

    private mutating func check(parent tag: TemplateTag, _ children: [TemplateNode], _ position: Position) {
        guard let parent = target(of: tag, in: position.source) else { return }
        var overrides = position.overrides
        for child in children {
            switch child {
            case .block(let block, let nodes):
                if !parent.blocks.contains(block.name) {
                    report(
                        .unknownBlock(block.name, parent: tag.name, known: parent.blocks), at: block,
                        in: position.source)
                }
                // A block given further out wins, as the engine has it.
                if overrides[block.name] == nil {
                    overrides[block.name] = Override(source: position.source, nodes: nodes)
                }
            case .text(let line, let column):
                faults.insert(position.source.diagnostic(.textInParent, line, column))
            case .variable(let tag), .section(let tag, _), .partial(let tag), .parent(let tag, _), .component(let tag):
                report(.tagInParent, at: tag, in: position.source)
            }
        }
        include(tag, overrides: overrides, position)
    }

    private mutating func check(block tag: TemplateTag, _ children: [TemplateNode], _ position: Position) {
        var inside = position
        inside.scope = position.scope.withoutPosition
        guard let override = position.overrides[tag.name] else { return walk(children, inside) }
        // What a block is given may itself have the block's name; it is looked at once.
        inside.source = override.source
        inside.overrides[tag.name] = nil
        walk(override.nodes, inside)
    }

    private mutating func include(_ tag: TemplateTag, overrides: [String: Override], _ position: Position) {
        guard let source = target(of: tag, in: position.source) else { return }
        guard !position.chain.contains(source.path) else {
            return report(.includesItself(tag.name), at: tag, in: position.source)
        }
        enter(
            Position(
                source: source, scope: position.scope.withoutPosition, chain: position.chain + [source.path],
                overrides: overrides))
    }

    private mutating func check(component tag: TemplateTag, _ position: Position) {
        guard case .component(let path, let isEmpty) = tag.kind,
            let source = component(tag, in: position.source)
        else { return }
        if !isEmpty { report(.componentBody(tag.name), at: tag, in: position.source) }
        guard let name = TagName(path), name != .position else {
            return report(.componentPath(tag.name), at: tag, in: position.source)
        }
        guard let shape = lookUp(name, at: tag, position) else { return }
        switch shape.present {
        case .object: enter(Position(source: source, scope: TemplateScope(shape.present), chain: [source.path]))
        case .list:
            let items = TemplateShape.object(["items": shape.present])
            enter(Position(source: source, scope: TemplateScope(items), chain: [source.path]))
        default:
            report(
                .componentNeedsGroup(tag.name, path: path, kind: shape.inWords), at: tag, in: position.source)
        }
    }

    /// What a name leads to; reports it when it leads nowhere.
    mutating func lookUp(_ name: TagName, at tag: TemplateTag, _ position: Position) -> TemplateShape? {
        switch name {
        case .current: return position.scope.current
        case .position: return nil
        case .path(let path), .empty(let path):
            switch position.scope.shape(of: path) {
            case .success(let shape): return shape
            case .failure(let failure):
                report(failure.fault, at: tag, in: position.source)
                return nil
            }
        }
    }
}
