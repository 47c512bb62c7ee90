public import Documents
import Findings
import Settings

extension OwnPage {
    /// The office's own pages: every `.md` file of the folder, in their order. A folder that is not there holds none.
    ///
    ///     ---
    ///     title: How to reach us
    ///     release: public
    ///     order: 1
    ///     ---
    ///     Markdown …
    ///
    /// - Parameters:
    ///   - files: the files of the workspace.
    ///   - folder: the folder in it.
    /// - Throws: every mistake at once, each with its place.
    public static func read(
        from files: FileSource, folder: String = "Content/pages"
    ) throws(Diagnostics) -> [OwnPage] {
        let paths: [String]
        do { paths = try files.list(folder) } catch { throw Diagnostics([error]) }
        var log = Diagnostics()
        var pages: [OwnPage] = []
        for path in paths where path.hasSuffix(".md") {
            do {
                if let page = try read(path, below: folder, from: files, log: &log) { pages.append(page) }
            } catch {
                log.append(error)
            }
        }
        try log.throwIfAnyError()
        return pages.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
    }

    private static func read(
        _ path: String, below folder: String, from files: FileSource, log: inout Diagnostics
    ) throws(Diagnostic) -> OwnPage? {
        let slug = String(path.dropFirst(folder.count + 1).dropLast(3))
        guard isSlug(slug) else {
            log.append(.slug(path))
            return nil
        }
        let matter = try FrontMatter(try files.text(path), file: path)
        guard
            let keys = YAMLMapping(
                matter.value, name: "the front matter of a page", keys: ["title", "release", "language", "order"],
                log: &log),
            let title = keys.requiredText("title", log: &log)
        else { return nil }
        let release: Release? = keys.word("release", log: &log)
        return OwnPage(
            slug: slug, title: title, release: release ?? .office,
            language: keys.text("language", log: &log) ?? "en",
            order: keys.number("order", in: 0...999, log: &log) ?? 0, text: matter.body)
    }

    private static func isSlug(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}
