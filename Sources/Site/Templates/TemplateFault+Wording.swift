internal import Documents

extension TemplateFault {
    /// The stable code of this kind of fault.
    var code: String {
        switch self {
        case .unfinished, .notAName, .neverClosed, .closesNothing, .closesOther, .tooDeep, .textInParent, .tagInParent,
            .tagInComponent, .engine:
            "template.syntax"
        case .delimiters, .pragma, .dynamicPartial, .reservedCharacter: "template.refused"
        case .unknownName, .unknownMember, .noMembers: "template.unknown-name"
        case .unknownPartial, .unknownParent, .unknownBlock, .includesItself: "template.partial"
        case .unknownComponent, .componentNeedsGroup, .componentPath, .componentBody: "template.component"
        case .notPrintable, .needsThreeBraces, .needsTwoBraces, .markdownNotAlone, .htmlInMarkdown, .alwaysThere,
            .positionOutsideList, .positionIsNoText, .emptyNeedsList:
            "template.kind"
        case .outsideQuotes, .addressNeedsLink, .codeAttribute, .insideCode: "template.unsafe"
        case .missingTemplate, .missingLayout, .unknownTemplate, .misplacedFile: "template.file"
        }
    }

    /// What is wrong and what to do.
    var message: String {
        switch self {
        case .unfinished: "This tag has no end. Close it with '}}' (or '}}}' after '{{{')."
        case .notAName(let name):
            "'\(name)' is no name. Names are letters, digits, '-' and '_', with dots between, or a single dot."
        case .delimiters: "Tags that change the delimiters are not allowed. Write all tags with '{{' and '}}'."
        case .pragma: "Tags that begin with '{{%' are not allowed. Signet itself chooses how data is escaped."
        case .dynamicPartial: "A partial must be named, not looked up. Write its name without '*'."
        case .neverClosed(let name): "'\(name)' is opened here and never closed. Add '{{/\(name)}}'."
        case .closesNothing(let name): "Nothing named '\(name)' is open here. Remove this tag, or open it before."
        case .closesOther(let name, let open, let line):
            "This closes '\(name)', but '\(open)' of line \(line) is open. Write '{{/\(open)}}'."
        case .tooDeep: "Sections are nested more than \(TemplateParser.deepest) deep. Move the inner part to a partial."
        case .textInParent:
            "Text directly inside a parent would be lost. Put it into a block: '{{$name}}…{{/name}}'."
        case .tagInParent: "Only blocks may stand directly inside a parent. Put this tag into '{{$name}}…{{/name}}'."
        case .tagInComponent: "A component's name and path are written out. Remove the braces around them."
        case .reservedCharacter:
            "This character (U+F0000 to U+F03FF) is used by Signet itself. Remove it; it has no meaning of its own."
        case .engine: "The template can't be read. Look for tags that begin or end in an unusual place."
        default: nameMessage
        }
    }

    private var nameMessage: String {
        switch self {
        case .unknownName(let name, let visible):
            "There is nothing named '\(name)' here.\(suggestion(for: name, in: visible)) Known: \(listed(visible))."
        case .unknownMember(let name, let group, let members):
            "'\(group)' has nothing named '\(name)'.\(suggestion(for: name, in: members)) Known: \(listed(members))."
        case .noMembers(let name, let kind):
            "'\(name)' is \(kind) and has no names inside. Open it as a section, or end the name there."
        case .unknownPartial(let name, let known):
            "There is no partial '\(name)'.\(suggestion(for: name, in: known)) Known: \(listed(known))."
        case .unknownParent(let name, let known):
            "There is no parent '\(name)'.\(suggestion(for: name, in: known)) Known: \(listed(known))."
        case .unknownBlock(let name, let parent, let known):
            "The parent '\(parent)' has no block '\(name)'.\(suggestion(for: name, in: known)) Known: \(listed(known))."
        case .unknownComponent(let name, let known):
            "There is no component '\(name)'.\(suggestion(for: name, in: known + ComponentFence.codeWords))"
                + " Components: \(listed(known)). Plain code: \(listed(ComponentFence.codeWords))."
        case .includesItself(let name): "'\(name)' includes itself, so it would never end. Take this tag out."
        default: kindMessage
        }
    }

    private var kindMessage: String {
        switch self {
        case .notPrintable(let name, let kind):
            "'\(name)' is \(kind) and can't be printed. Open it with '{{#\(name)}}'."
        case .needsThreeBraces(let name, let kind): "'\(name)' is \(kind). Write it with three braces: '{{{\(name)}}}'."
        case .needsTwoBraces(let name, let kind):
            "'\(name)' is \(kind) and must be escaped. Write it with two braces: '{{\(name)}}'."
        case .markdownNotAlone(let name):
            "'{{{\(name)}}}' holds whole paragraphs. Put it alone on its line, beginning in the first column."
        case .htmlInMarkdown(let name):
            "'\(name)' is finished HTML, which only components can show. Move it to a component."
        case .alwaysThere(let name, let kind):
            "'\(name)' is \(kind) and always there, so a section over it decides nothing. Remove the section."
        case .positionOutsideList: "'first()' and 'last()' have a meaning only directly inside the section of a list."
        case .positionIsNoText:
            "'first()', 'last()' and 'empty()' are questions. Use them as sections: '{{#last()}}…{{/last()}}'."
        case .emptyNeedsList(let name, let kind): "'\(name)' is \(kind), but 'empty()' asks about a list."
        case .componentNeedsGroup(let name, let path, let kind):
            "The component '\(name)' needs a group, a list or a chart, but '\(path)' is \(kind)."
        case .componentPath(let name): "The component '\(name)' takes one path: '```\(name) path'."
        case .componentBody(let name):
            "The component '\(name)' takes no text. Close the block directly below its first line."
        case .outsideQuotes(let name):
            "'\(name)' stands inside a tag but not in quotes. Write attributes as name=\"{{\(name)}}\"."
        case .addressNeedsLink(let name):
            "An address must be a link, but '\(name)' is none. Have the page give it as a link, or begin it with '#' or a scheme."
        case .codeAttribute(let name, let attribute):
            "The attribute '\(attribute)' is code, so '\(name)' can't stand in it. Use a class instead."
        case .insideCode(let name, let element):
            "'\(name)' stands inside '\(element)', where it can't be escaped. Take it out."
        case .missingTemplate(let kind): "There is no template for pages of the kind '\(kind)'. Create this file."
        case .missingLayout: "There is no such layout, but pages need it. Create this file."
        case .unknownTemplate(let name, let known):
            "'\(name)' is no kind of page.\(suggestion(for: name, in: known)) Known: \(listed(known))."
        case .misplacedFile:
            "Signet would not read this file. Page templates lie in the folder itself, the rest in partials, components, layouts or assets."
        default: ""
        }
    }
}

/// Names in code-point order, with commas, or 'none'.
private func listed(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.sorted(by: codePointOrder).joined(separator: ", ")
}
