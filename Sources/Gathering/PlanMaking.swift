public import DNS
public import Findings
import Foundation
public import MailAuthentication
public import Settings

extension ElectionCalendar {
    /// The elections of settings, on a day in the office's time zone.
    public init(_ settings: OfficeSettings, today: CalendarDate) {
        self.init(
            elections: settings.elections.map {
                Election(title: $0.title, day: $0.day, certification: $0.certification)
            }, quietDays: settings.quietDays, today: today)
    }

    /// The elections of settings, on the day that a moment has in the office's time zone.
    public init(_ settings: OfficeSettings, at moment: Instant) {
        let zone = TimeZone(identifier: settings.office.timeZone) ?? .gmt
        self.init(settings, today: moment.local(in: zone).date)
    }
}

/// What to publish next for each domain of the settings that evidence speaks of.
///
/// Nobody is asked: plans are made from what was seen, as many at a time as there are processors.
///
/// - Parameters:
///   - settings: The domains, the elections, and where reports go.
///   - records: What a gathering saw; records of other subjects are passed over.
///   - asOf: The moment of the gathering.
///   - today: The day that the plans are made for, in the office's time zone.
///   - suffixes: Under which names others register theirs; without it, what rests on it is unknown.
/// - Returns: The form of `signet plan --json` by domain name; domains without evidence are left out.
public func makePlans(
    for settings: OfficeSettings, seen records: [SubjectRecord], asOf: Instant, today: CalendarDate,
    suffixes: PublicSuffixList? = nil
) async -> [String: JSONValue] {
    let calendar = ElectionCalendar(settings, today: today)
    let seen = Dictionary(
        records.filter { $0.subject.kind == .domain }.map { ($0.subject.name, $0) },
        uniquingKeysWith: { first, _ in first })
    // Whether reports can be delivered rests on what was seen of the domain that takes them.
    let host = settings.reportAddress.flatMap { $0.split(separator: "@").last }?.lowercased() ?? ""
    let keeper = settings.domains.first { host == $0.name || host.hasSuffix(".\($0.name)") }
    let others = keeper.flatMap { seen[$0.name] }?.observations ?? []
    // Whether it accepts the reports of the others was asked where they were looked at.
    let answers = keeper.map { keeper in
        settings.domains.compactMap { seen[$0.name] }.flatMap(\.observations).filter {
            $0.name.hasSuffix("._report._dmarc.\(keeper.name)")
        }
    }
    let vantage = Vantage(resolver: ObservedResolver([]), asOf: asOf, suffixes: suffixes)
    return await withTaskGroup(of: (String, JSONValue)?.self) { group in
        var waiting = settings.domains.makeIterator()
        func addNext() {
            guard let domain = waiting.next() else { return }
            group.addTask {
                guard let record = seen[domain.name], let request = try? DomainRequest(domain, of: settings) else {
                    return nil
                }
                return (
                    domain.name,
                    await plan(
                        for: request, seen: record, beside: domain.name == keeper?.name ? answers ?? [] : others,
                        from: vantage, calendar: calendar
                    ).json
                )
            }
        }
        for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { addNext() }
        var plans: [String: JSONValue] = [:]
        while let made = await group.next() {
            if let (name, json) = made { plans[name] = json }
            addNext()
        }
        return plans
    }
}
