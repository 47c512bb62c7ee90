/// What can be wrong with a template.
enum TemplateFault: Hashable {
    // The tags themselves.
    case unfinished
    case notAName(String)
    case delimiters
    case pragma
    case dynamicPartial
    case neverClosed(String)
    case closesNothing(String)
    case closesOther(String, open: String, line: Int)
    case tooDeep
    case textInParent
    case tagInParent
    case tagInComponent
    case reservedCharacter
    /// What the engine said of a template that the checks let through.
    case engine

    // Names.
    case unknownName(String, visible: [String])
    case unknownMember(String, of: String, members: [String])
    case noMembers(String, kind: String)
    case unknownPartial(String, known: [String])
    case unknownParent(String, known: [String])
    case unknownBlock(String, parent: String, known: [String])
    case unknownComponent(String, known: [String])
    case includesItself(String)

    // What stands behind a name, and what the tag wants.
    case notPrintable(String, kind: String)
    case needsThreeBraces(String, kind: String)
    case needsTwoBraces(String, kind: String)
    case markdownNotAlone(String)
    case htmlInMarkdown(String)
    case alwaysThere(String, kind: String)
    case positionOutsideList
    case positionIsNoText
    case emptyNeedsList(String, kind: String)
    case componentNeedsGroup(String, path: String, kind: String)
    case componentPath(String)
    case componentBody(String)

    // Places in HTML where a value would be obeyed instead of shown.
    case outsideQuotes(String)
    case addressNeedsLink(String)
    case codeAttribute(String, attribute: String)
    case insideCode(String, element: String)

    // Files.
    case missingTemplate(kind: String)
    case missingLayout
    case unknownTemplate(String, known: [String])
    case misplacedFile
}
