internal import Documents
internal import Report

/// Reads the files of a template folder and sorts them by what they are.
struct TemplateReading {
    private(set) var sources: [TemplateSource] = []
    private(set) var assets: [SiteFile] = []
    private(set) var log = Diagnostics()
    private let files: FileSource
    private let folder: String

    init(files: FileSource, folder: String) {
        self.files = files
        self.folder = folder
    }

    /// Reads everything; `kinds` are the kinds of page that need a template.
    mutating func read(kinds: [String]) throws(Diagnostics) {
        let paths: [String]
        do throws(Diagnostic) {
            paths = try files.list(folder)
        } catch {
            throw Diagnostics([error])
        }
        for path in paths {
            do throws(Diagnostic) {
                try read(path, kinds: kinds)
            } catch {
                log.append(error)
            }
        }
        for kind in kinds.sorted(by: codePointOrder) where !paths.contains("\(folder)/\(kind).md") {
            missing("\(folder)/\(kind).md", .missingTemplate(kind: kind))
        }
        let layouts = Set(kinds.compactMap { PageKind(rawValue: $0)?.layout })
        for layout in layouts.sorted(by: codePointOrder) where !paths.contains("\(folder)/\(layout).html") {
            missing("\(folder)/\(layout).html", .missingLayout)
        }
    }

    private mutating func read(_ path: String, kinds: [String]) throws(Diagnostic) {
        let name = path.dropFirst(folder.utf8.count + 1)
        let parts = name.split(separator: "/")
        guard !parts.contains(where: { $0.hasPrefix(".") }), name != "README.md" else { return }
        switch parts.first {
        case "assets": assets.append(SiteFile(path: String(name), bytes: try files.read(path)))
        case "components" where name.hasSuffix(".html"), "layouts" where name.hasSuffix(".html"),
            "partials" where name.hasSuffix(".md"):
            add(TemplateSource(path: path, text: try files.text(path)))
        case _ where parts.count == 1 && name.hasSuffix(".md"):
            let kind = String(name.dropLast(3))
            guard kinds.contains(kind) || PageKind(rawValue: kind) != nil else {
                missing(path, .unknownTemplate(kind, known: kinds))
                return
            }
            add(TemplateSource(path: path, text: try files.text(path)))
        default: missing(path, .misplacedFile)
        }
    }

    private mutating func add(_ source: TemplateSource) {
        sources.append(source)
        log.append(contentsOf: Diagnostics(source.faults))
    }

    /// Reports a fault of a whole file.
    private mutating func missing(_ path: String, _ fault: TemplateFault) {
        log.append(Diagnostic(at: SourcePlace(file: path), code: fault.code, message: fault.message))
    }
}
