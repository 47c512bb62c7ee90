extension PageKind {
    /// What the kind's template may ask for: the documented context that its tags are checked against.
    ///
    /// ``ReportPage/context`` of a page of the kind has this form.
    public var shape: PageShape {
        switch self {
        case .overview: OverviewPage.shape
        case .domains: DomainsPage.shape
        case .answer: AnswerPage.shape
        case .domain: DomainPage.shape
        case .consent: ConsentPage.shape
        case .accounts: AccountsPage.shape
        case .checklists: ChecklistsPage.shape
        case .comparison: ComparisonPage.shape
        case .crosswalk: CrosswalkPage.shape
        case .checklist: ChecklistPage.shape
        case .sheet: SheetPage.shape
        case .item: ItemPage.shape
        case .changes: ChangesPage.shape
        case .evidence: EvidencePage.shape
        case .about: AboutPage.shape
        case .notFound: NotFoundPage.shape
        case .own: OwnSitePage.shape
        }
    }
}
