import Documents
import Settings

extension Catalog {
    /// Decides which checklists count and which wait for comparison: as the settings say, else as each says itself.
    mutating func choose(_ settings: OfficeSettings, log: inout Diagnostics) {
        let known = checklists.map(\.id)
        let choice = settings.frameworks
        for name in choice.apply + choice.compare where !known.contains(name.id) {
            log.append(.unknownChecklist(name.id, known: known), at: name.place)
        }
        let applied = Set(choice.apply.map(\.id))
        let compared = Set(choice.compare.map(\.id))
        for index in checklists.indices {
            let checklist = checklists[index]
            checklists[index].isForComparison =
                !applied.contains(checklist.id)
                && (compared.contains(checklist.id) || !checklist.applicability.concerns(settings))
        }
    }
}
