public import Documents
public import Findings
import Guidance
import Settings

/// Says what every page of one edition says: a pure function of what was gathered, the guidance, the statements and the
/// day of the report.
///
/// For the public edition, what is not released is removed before anything is counted or worded.
///
///     let report = try compose(input)
///     report.pages.first { $0.kind == .overview }?.path    // index.html
///
/// - Parameters:
///   - input: All that the report is composed from; the edition is part of it.
///   - plans: What to publish next for each domain, by the domain's name, in the form that `signet plan --json` prints.
///     A domain without one has no such part on its page; those that the edition does not show are passed over.
/// - Throws: when two pages would have the same address, upper and lower case taken together.
public func compose(_ input: ReportInput, plans: [String: JSONValue] = [:]) throws(Diagnostics) -> Report {
    let composition = Composition(input, plans: plans)
    let toDo = ToDoList(composition).entries
    var pages = [
        composition.overviewPage(toDo: toDo), composition.domainsPage(), composition.consentPage(),
        composition.checklistsPage(), composition.comparisonPage(), composition.crosswalkPage(),
        composition.changesPage(), composition.evidencePage(), composition.aboutPage(),
        composition.notFoundPage(),
    ]
    if composition.hasAccountsPage { pages.append(composition.accountsPage()) }
    pages += composition.answerPages
    pages += composition.settings.domains.map(composition.domainPage)
    if let firstTen = composition.firstTen {
        pages.append(composition.checklistPage(firstTen))
        pages.append(composition.sheetPage(firstTen.checklist))
    }
    for assessed in composition.assessment.checklists + composition.assessment.comparison {
        pages.append(composition.checklistPage(assessed))
        pages.append(composition.sheetPage(assessed.checklist))
        pages += assessed.items.map { composition.itemPage($0, of: assessed.checklist) }
    }
    pages += composition.input.ownPages.map(composition.ownPage)
    try checkAddresses(pages)
    return Report(
        edition: input.edition, layout: composition.layout.pageValue, pages: pages, assets: composition.assets,
        summary: ReportSummary(composition, toDo: toDo))
}

/// Two pages at one address would silently lose one of them.
private func checkAddresses(_ pages: [ReportPage]) throws(Diagnostics) {
    // Case is folded, since not every file system tells it apart.
    let byPath = Dictionary(grouping: pages) { $0.path.lowercased() }
    let faults = byPath.values.filter { $0.count > 1 }.map { same in
        Diagnostic.samePath(same[0].path, same.map(\.title).sorted(by: codePointOrder))
    }
    try Diagnostics(faults).throwIfAnyError()
}
