import Accounts
import Consent
import Documents
import Findings
import Foundation
import Settings

/// One harvest for each program and each sign-in export, programs first, in the order of the settings.
func countFiles(_ request: GatherRequest, asOf: Instant, steps: inout StepCounter) async -> [Harvest] {
    let files = request.files
    let settings = request.settings
    // A zone that this machine does not know was refused when the settings were read.
    let zone = TimeZone(identifier: settings.office.timeZone) ?? .gmt
    let day = asOf.local(in: zone).date
    var jobs: [(title: String, count: @Sendable () -> Harvest)] = []
    if request.sources.contains(.consent) {
        jobs += settings.programs.map { program in
            (program.title, { Harvest(program: program, files: files, asOf: asOf) })
        }
    }
    if request.sources.contains(.accounts) {
        jobs += settings.accounts.map { export in
            (export.title, { Harvest(export: export, files: files, asOf: day) })
        }
    }
    return await withTaskGroup(of: (Int, Harvest).self) { group in
        for (number, job) in jobs.enumerated() { group.addTask { (number, job.count()) } }
        var harvests = jobs.map { _ in Harvest() }
        for await (number, harvest) in group {
            harvests[number] = harvest
            steps.finish(jobs[number].title)
        }
        return harvests
    }
}

extension Harvest {
    /// The consent figures of a program; unknown, with the reason, when they can't be made.
    init(program: ProgramSettings, files: FileSource, asOf: Instant) {
        let request = ConsentRequest(
            ledger: program.ledger, messages: program.messages, asOf: asOf, logStart: program.logStart)
        do {
            let count = try countConsent(request, files: files)
            self.init(records: [consentRecord(program: program.id, count: count)], problems: count.problems)
        } catch {
            self.init(
                records: [consentRecord(program: program.id, request: request, failure: error)], problems: error.all)
        }
    }

    /// The account groups of an export. When it can't be used, its groups are not known, and one record that is named
    /// by the file says of every fact that it is unknown.
    init(export: AccountsSettings, files: FileSource, asOf day: CalendarDate) {
        do {
            let (records, problems) = try countAccounts(AccountsRequest(export, asOf: day), files: files)
            self.init(records: records, problems: problems)
        } catch {
            let reason = "the file \(export.file) could not be used"
            let facts = Accounts.facts.map { ($0.name, FactValue.unknown(reason)) }
            let record = SubjectRecord(
                subject: Subject(kind: .accounts, name: export.file),
                facts: Dictionary(facts) { first, _ in first },
                observations: [Observation(name: export.file, type: "accounts", state: "unknown.unusable")])
            self.init(records: [record], problems: error.all)
        }
    }
}

extension AccountsRequest {
    /// What the settings say of an export.
    init(_ export: AccountsSettings, asOf day: CalendarDate) {
        self.init(
            preset: AccountPreset(export.preset), files: export.files, groups: export.groups, group: export.group,
            isOffered: export.isOffered, asOf: day, exported: export.exported, dormantDays: export.dormantDays)
    }
}

extension AccountPreset {
    /// The form that the settings name.
    init(_ preset: AccountsPreset) {
        self =
            switch preset {
            case .plain: .plain
            case .entra: .entra
            case .google: .google
            case .googleDirectory: .googleDirectory
            case .duo: .duo
            }
    }
}

extension AccountsSettings {
    /// What progress calls it.
    fileprivate var title: String { files.isEmpty ? group ?? AccountPreset(preset).title : file }
}
