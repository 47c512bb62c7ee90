internal import CommonMark
internal import Documents
internal import Report

/// Turns what the report says into what templates see, and finds where it does not have its documented form.
struct ContextBuilder {
    /// Where the values are shown.
    enum Use {
        /// In a page template: Markdown values and the places of components become numbers that are replaced after
        /// parsing.
        case page
        /// In a component or layout: Markdown values become HTML.
        case html
    }

    let use: Use
    let page: PageAddress
    /// The groups and lists met, by their handles; components are drawn from them.
    private(set) var handles: [(value: PageValue, shape: PageShape)] = []
    /// The Markdown values met, by their numbers.
    private(set) var markdown: [String] = []
    private(set) var faults: [Diagnostic] = []

    init(_ use: Use, page: PageAddress) {
        self.use = use
        self.page = page
    }

    /// The value that templates see.
    ///
    /// - Parameter name: what the value is called in messages: `domain.records`.
    mutating func value(_ value: PageValue, as shape: PageShape, name: String = "") -> Any {
        switch (value, shape) {
        case (_, .optional(let shape)):
            return value == .absent ? AbsentValue() : self.value(value, as: shape, name: name)
        case (.text(let text), .text): return TextValue(text)
        case (.number(let number), .number): return TextValue(NumberText.grouped(number), isAlwaysThere: true)
        case (.flag(let flag), .flag): return flag
        case (.markdown(let text), .markdown): return markdownValue(text)
        case (.link(let path), .link):
            if let link = page.link(to: path) { return TextValue(link, isAlwaysThere: true) }
            report(.badLink(path), name)
        case (.chart(let chart), .chart):
            return group(ChartContext.members(of: chart), handle: handle(value, shape))
        case (.tree(let tree), .tree):
            return group(TreeContext.members(of: tree), handle: handle(value, shape))
        case (.list(let elements), .list(let element)):
            let handle = handle(value, shape)
            var values: [Any] = []
            for (index, value) in elements.enumerated() {
                values.append(self.value(value, as: element, name: "\(name)[\(index)]"))
            }
            return ListValue(elements: values, renderText: handle)
        case (.object(let members), .object(let shapes)):
            return object(members, as: shapes, handle: handle(value, shape), name: name)
        default: report(.wrongKind(value: value, shape: shape), name)
        }
        return AbsentValue()
    }

    private mutating func object(
        _ members: [String: PageValue], as shapes: [String: PageShape], handle: String, name: String
    ) -> Any {
        var values: [String: Any] = [:]
        for member in members.keys where shapes[member] == nil {
            report(.undocumented, join(name, member))
        }
        // In no order: numbers given here are taken back before anything is written, and faults are sorted.
        for (member, shape) in shapes {
            switch (members[member], shape) {
            case (let value?, _): values[member] = self.value(value, as: shape, name: join(name, member))
            case (nil, .optional): values[member] = AbsentValue()
            case (nil, _): report(.missing(shape), join(name, member))
            }
        }
        return group(values, handle: handle)
    }

    private func join(_ name: String, _ member: String) -> String {
        name.isEmpty ? member : "\(name).\(member)"
    }

    private func group(_ members: [String: Any], handle: String) -> GroupValue {
        GroupValue(members: members, renderText: handle)
    }

    private mutating func handle(_ value: PageValue, _ shape: PageShape) -> String {
        guard use == .page else { return "" }
        handles.append((value, shape))
        return String(handles.count - 1)
    }

    private mutating func markdownValue(_ text: String) -> Any {
        let page = page
        switch use {
        case .page:
            markdown.append(text)
            let mark = MarkdownMark.text(markdown.count - 1)
            return DeferredValue(isNull: text.isEmpty) { mark }
        case .html:
            return DeferredValue(isNull: text.isEmpty) {
                let renderer = HTMLRenderer(frame: .fragment) { page.resolve($0) }
                return renderer.html(Document(parsing: VerbatimText.protected(text)))
            }
        }
    }

    private mutating func report(_ fault: ContextFault, _ name: String) {
        faults.append(fault.diagnostic(page: page.path, name: name))
    }
}
