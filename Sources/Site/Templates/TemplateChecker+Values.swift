extension TemplateChecker {
    /// Checks a tag that prints a value.
    mutating func check(variable tag: TemplateTag, _ position: Position) {
        let source = position.source
        guard let name = TagName(tag.name) else { return report(.notAName(tag.name), at: tag, in: source) }
        switch name {
        case .position, .empty: return report(.positionIsNoText, at: tag, in: source)
        case .current, .path: break
        }
        guard let shape = lookUp(name, at: tag, position)?.present else { return }
        if let fault = tag.kind == .rawVariable ? raw(tag, shape, source) : printed(tag, shape) {
            return report(fault, at: tag, in: source)
        }
        if let fault = unsafe(tag, shape, source) { report(fault, at: tag, in: source) }
    }

    private func printed(_ tag: TemplateTag, _ shape: TemplateShape) -> TemplateFault? {
        switch shape {
        case .text, .number, .link: nil
        case .markdown, .html: .needsThreeBraces(tag.name, kind: shape.inWords)
        case .flag, .list, .object, .optional: .notPrintable(tag.name, kind: shape.inWords)
        }
    }

    private func raw(_ tag: TemplateTag, _ shape: TemplateShape, _ source: TemplateSource) -> TemplateFault? {
        switch shape {
        case .markdown where source.isMarkdown:
            tag.standsAlone && tag.column == 1 ? nil : .markdownNotAlone(tag.name)
        case .markdown: nil
        case .html: source.isMarkdown ? .htmlInMarkdown(tag.name) : nil
        case .text, .number, .link: .needsTwoBraces(tag.name, kind: shape.inWords)
        case .flag, .list, .object, .optional: .notPrintable(tag.name, kind: shape.inWords)
        }
    }

    /// Places of HTML in which a value would be obeyed although it is escaped.
    private func unsafe(_ tag: TemplateTag, _ shape: TemplateShape, _ source: TemplateSource) -> TemplateFault? {
        switch source.contexts[tag.range.lowerBound] {
        case nil, .text: nil
        case .tag: .outsideQuotes(tag.name)
        case .code(let element): .insideCode(tag.name, element: element)
        case .attribute(let attribute, let isStart):
            if AttributeContext.isCode(attribute) {
                .codeAttribute(tag.name, attribute: attribute)
            } else if shape == .html || shape == .markdown {
                .outsideQuotes(tag.name)
            } else if AttributeContext.isAddress(attribute), isStart, shape != .link {
                .addressNeedsLink(tag.name)
            } else {
                nil
            }
        }
    }

    /// What a section does to the names inside it.
    enum SectionEffect {
        case enters(TemplateShape)
        case stays
        case isWrong
    }

    /// Checks a tag that opens a section.
    mutating func section(_ tag: TemplateTag, _ position: Position) -> SectionEffect {
        let isInverted = tag.kind == .invertedSection
        guard let name = TagName(tag.name) else {
            report(.notAName(tag.name), at: tag, in: position.source)
            return .isWrong
        }
        if name == .position {
            if !position.scope.isElement { report(.positionOutsideList, at: tag, in: position.source) }
            return .stays
        }
        guard let shape = lookUp(name, at: tag, position) else { return .isWrong }
        if case .empty = name {
            guard case .list = shape.present else {
                report(.emptyNeedsList(tag.name, kind: shape.inWords), at: tag, in: position.source)
                return .isWrong
            }
            return .stays
        }
        switch shape {
        case .number, .link, .html:
            report(.alwaysThere(tag.name, kind: shape.inWords), at: tag, in: position.source)
            return .isWrong
        case .object where isInverted:
            report(.alwaysThere(tag.name, kind: shape.inWords), at: tag, in: position.source)
            return .isWrong
        default: break
        }
        if case .flag = shape.present { return .stays }
        return isInverted ? .stays : .enters(shape)
    }
}
