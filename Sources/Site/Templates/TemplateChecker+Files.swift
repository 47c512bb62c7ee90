internal import Documents

extension TemplateChecker {
    /// The template that a partial or a parent names; reports it when there is none.
    mutating func target(of tag: TemplateTag, in source: TemplateSource) -> TemplateSource? {
        guard !tag.name.hasPrefix("*") else {
            report(.dynamicPartial, at: tag, in: source)
            return nil
        }
        if let path = partialPath(tag.name, isMarkdown: source.isMarkdown), let target = sources[path] { return target }
        let known = partialNames(isMarkdown: source.isMarkdown)
        let isParent = tag.kind == .parent
        report(
            isParent ? .unknownParent(tag.name, known: known) : .unknownPartial(tag.name, known: known), at: tag,
            in: source)
        return nil
    }

    /// The template of a component; reports it when there is none.
    mutating func component(_ tag: TemplateTag, in source: TemplateSource) -> TemplateSource? {
        if let target = sources["\(folder)/components/\(tag.name).html"] { return target }
        let known = names(below: "components/", ending: ".html")
        report(.unknownComponent(tag.name, known: known), at: tag, in: source)
        return nil
    }

    private func partialPath(_ name: String, isMarkdown: Bool) -> String? {
        guard name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(TagName.isWord) else {
            return nil
        }
        if isMarkdown { return "\(folder)/partials/\(name).md" }
        return name.hasPrefix("layouts/") ? "\(folder)/\(name).html" : "\(folder)/components/\(name).html"
    }

    private func partialNames(isMarkdown: Bool) -> [String] {
        if isMarkdown { return names(below: "partials/", ending: ".md") }
        return names(below: "components/", ending: ".html")
            + names(below: "layouts/", ending: ".html").map { "layouts/\($0)" }
    }

    private func names(below prefix: String, ending suffix: String) -> [String] {
        let start = "\(folder)/\(prefix)"
        return sources.keys.filter { $0.hasPrefix(start) && $0.hasSuffix(suffix) }
            .map { String($0.dropFirst(start.count).dropLast(suffix.count)) }.sorted(by: codePointOrder)
    }
}
