import Findings

@testable import MailAuthentication

/// The plan for what was seen, on a day.
func planned(
    _ request: DomainRequest, _ record: SubjectRecord, _ vantage: Vantage, _ calendar: ElectionCalendar
) async -> DomainPlan {
    await plan(for: request, seen: record, from: vantage, calendar: calendar)
}
