import Guidance
import Settings

extension Composition {
    func aboutPage() -> ReportPage {
        let context = AboutPage(
            office: settings.office.name, state: settings.office.state, phone: settings.office.phone,
            docket: docket(), isPublic: isPublic,
            checklists: assessment.checklists.map {
                NamedLink($0.checklist.title, PagePath.checklist($0.checklist.id))
            },
            tool: input.tool)
        return ReportPage(
            path: PagePath.about, kind: .about, title: "About this report", context: context.pageValue)
    }

    func notFoundPage() -> ReportPage {
        var pages = [
            NamedLink("Overview", PagePath.overview), NamedLink("Domains", PagePath.domains),
            NamedLink("Texting and calls", PagePath.consent), NamedLink("Sign-in", PagePath.accounts),
            NamedLink("Checklists", PagePath.checklists), NamedLink("What changed", PagePath.changes),
            NamedLink("About this evidence", PagePath.evidence), NamedLink("About this report", PagePath.about),
        ]
        if !hasAccountsPage { pages.removeAll { $0.link.path == PagePath.accounts } }
        return ReportPage(
            path: PagePath.notFound, kind: .notFound, title: "Page not found",
            context: NotFoundPage(office: settings.office.name, pages: pages).pageValue)
    }

    func ownPage(_ page: OwnPage) -> ReportPage {
        let context = OwnSitePage(
            title: page.title, text: MarkdownText(source: page.text), asOf: DateText(input.asOf))
        return ReportPage(
            path: PagePath.own(page.slug), kind: .own, title: page.title, language: page.language,
            context: context.pageValue)
    }
}
