internal import Documents
internal import Mustache

/// The checked templates, ready for the Mustache engine: each begins with the content type that escapes its data.
struct TemplateEngine {
    private(set) var markdown = MustacheLibrary()
    private(set) var html = MustacheLibrary()
    /// Templates that the engine could not read although the checks let them through.
    private(set) var faults: [Diagnostic] = []

    init(sources: [TemplateSource], folder: String) {
        ContentTypes.register()
        for source in sources {
            let name = source.path.dropFirst(folder.count + 1)
            do {
                if source.isMarkdown {
                    let text = text(ContentTypes.markdownTag, ComponentFence.expandable(source.bytes))
                    let key =
                        name.hasPrefix("partials/") ? String(name.dropFirst(9).dropLast(3)) : "/\(name.dropLast(3))"
                    markdown.register(try MustacheTemplate(string: text), named: key)
                } else {
                    let text = text(ContentTypes.htmlTag, String(decoding: source.bytes, as: UTF8.self))
                    let key =
                        name.hasPrefix("components/")
                        ? String(name.dropFirst(11).dropLast(5)) : String(name.dropLast(5))
                    html.register(try MustacheTemplate(string: text), named: key)
                }
            } catch {
                faults.append(engineFault(source, error))
            }
        }
    }

    /// A template below its content type. One that ends with a brace gets a line end, without which the engine would
    /// look for a tag behind the brace.
    private func text(_ contentType: String, _ template: String) -> String {
        contentType + template + (template.hasSuffix("{") ? "\n" : "")
    }

    private func engineFault(_ source: TemplateSource, _ error: any Error) -> Diagnostic {
        let context = (error as? MustacheTemplate.ParserError)?.context
        // The content type's tag takes the line before the template's first.
        return source.diagnostic(.engine, max((context?.lineNumber ?? 1) - 1, 1), context?.columnNumber ?? 1)
    }
}

/// How data is escaped: by content types of the engine, so that no template can forget it.
private enum ContentTypes {
    static let markdownTag = "{{% CONTENT_TYPE:signet-markdown}}\n"
    static let htmlTag = "{{% CONTENT_TYPE:signet-html}}\n"

    static func register() {
        MustacheContentTypes.register(MarkdownContentType(), named: "signet-markdown")
        MustacheContentTypes.register(HTMLContentType(), named: "signet-html")
    }
}
