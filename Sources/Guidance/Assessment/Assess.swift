public import Findings
public import Settings

/// Judges every item for every subject.
public func assess(
    records: [SubjectRecord], catalog: Catalog, statements: Statements, settings: OfficeSettings,
    asOf day: CalendarDate, release: Release = .office
) -> Assessment {
    Assessment(asOf: day)
}
