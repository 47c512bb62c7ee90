public import Documents
internal import Findings
public import Report

/// Renders a report on several cores and hands the files over one by one, in code-point order of their paths.
///
/// Pages come with their data (`.json` beside the `.html`), the templates' assets and the files given as `extra` take
/// their places in the order. Only a few pages are held at a time. The bytes do not depend on `workers`.
///
/// - Parameters:
///   - report: the pages, composed.
///   - templates: the look, checked against the same shapes.
///   - extra: files that are handed over as they are.
///   - workers: how many files are rendered at the same time; less than 1 counts as 1.
///   - isolation: the actor that `consume` runs on; the caller's.
///   - consume: called with each file, one call at a time.
/// - Throws: every page's mistakes at once, or what `consume` throws. After a mistake no more files are handed over.
public func renderSite(
    _ report: Report, templates: TemplateSet, extra: [SiteFile] = [], workers: Int = 2,
    isolation: isolated (any Actor)? = #isolation, to consume: (SiteFile) throws(Diagnostics) -> Void
) async throws(Diagnostics) {
    let jobs = SiteJob.all(report, templates: templates, extra: extra)
    let renderer = SiteRenderer(templates: templates, report: report)
    let (log, fault) = await withTaskGroup(of: (Int, Result<SiteFile, Diagnostics>).self) {
        group -> (Diagnostics, Diagnostics?) in
        var (begun, next) = (0, 0)
        var waiting: [Int: Result<SiteFile, Diagnostics>] = [:]
        var log = Diagnostics()
        // How far work runs ahead of the file that is handed over next: this bounds memory.
        let ahead = max(workers, 1) * 4
        while next < jobs.count {
            while begun < min(jobs.count, next + ahead), begun - next - waiting.count < max(workers, 1) {
                let (number, job) = (begun, jobs[begun])
                group.addTask { (number, job.file(renderer)) }
                begun += 1
            }
            guard let (number, result) = await group.next() else { break }
            waiting[number] = result
            while let result = waiting.removeValue(forKey: next) {
                next += 1
                do throws(Diagnostics) {
                    let file = try result.get()
                    if log.all.isEmpty { try consume(file) }
                } catch {
                    guard case .failure = result else { return (log, error) }
                    log.append(contentsOf: error)
                }
            }
        }
        return (log, nil)
    }
    if let fault { throw fault }
    try log.throwIfAnyError()
}

/// Renders a report and replaces the site in a folder with it, whole or not at all.
///
/// - Parameters:
///   - report: the pages, composed.
///   - templates: the look, checked against the same shapes.
///   - extra: files that are written as they are.
///   - workers: how many files are rendered at the same time; the bytes do not depend on it.
///   - clean: whether the files of the old site are ignored, so that every file is written anew.
///   - writer: where the site goes.
///   - isolation: the actor that files are written on; the caller's.
/// - Returns: which files were written, kept and removed.
/// - Throws: what is wrong with a page's context, or why the site can't be written; the old site then stays.
public func buildSite(
    _ report: Report, templates: TemplateSet, extra: [SiteFile] = [], workers: Int = 2, clean: Bool = false,
    to writer: SiteWriter, isolation: isolated (any Actor)? = #isolation
) async throws(Diagnostics) -> SiteChange {
    var draft = try writer.begin(clean: clean)
    try await renderSite(report, templates: templates, extra: extra, workers: workers) {
        file throws(Diagnostics) in
        try writer.worded { () throws(SiteWriteFault) in try draft.add(file) }
    }
    return try writer.worded { () throws(SiteWriteFault) in try draft.publish() }
}

/// One file that the site will have.
private enum SiteJob: Sendable {
    case page(ReportPage)
    case data(JSONValue, path: String)
    case file(SiteFile)

    var path: String {
        switch self {
        case .page(let page): page.path
        case .data(_, let path): path
        case .file(let file): file.path
        }
    }

    /// All files of a site in the order of their paths; of equal paths, in the order page, data, other.
    static func all(_ report: Report, templates: TemplateSet, extra: [SiteFile]) -> [SiteJob] {
        var jobs = report.pages.map { SiteJob.page($0) }
        jobs += report.pages.compactMap { page in page.data.map { .data($0, path: page.dataPath) } }
        jobs += (templates.assets + extra).map { .file($0) }
        let order = jobs.enumerated().sorted { left, right in
            let (first, second) = (left.element.path, right.element.path)
            return first == second ? left.offset < right.offset : codePointOrder(first, second)
        }
        return order.map(\.element)
    }

    func file(_ renderer: SiteRenderer) -> Result<SiteFile, Diagnostics> {
        switch self {
        case .page(let page):
            do throws(Diagnostics) {
                return .success(SiteFile(path: page.path, text: try renderer.render(page)))
            } catch {
                return .failure(error)
            }
        case .data(let value, let path): return .success(SiteFile(path: path, text: "\(value.canonicalText)\n"))
        case .file(let file): return .success(file)
        }
    }
}
