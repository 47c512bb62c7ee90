import Guidance
import Settings

extension Composition {
    /// What names the page and the sheet of the first ten; no checklist may have it.
    static let firstTenID = "first-ten"

    /// The items where everyone begins as a checklist of their own; they count where they stand, and not again here.
    /// `nil`: no item is among them.
    var firstTen: AssessedChecklist? {
        let items = assessment.firstTen
        guard !items.isEmpty else { return nil }
        var audience: [Audience] = []
        for reader in items.flatMap(\.item.audience) where !audience.contains(reader) { audience.append(reader) }
        let checklists = Set(items.compactMap { checklist(ofItem: $0.item.id)?.title })
        let list = Checklist(
            id: Self.firstTenID, title: "The first ten: where everyone begins",
            publisher: "Chosen from the checklists of this report",
            edition: Counting.countedInWords(checklists.count, "checklist"), date: input.asOf.spelled,
            audience: Audience.allCases.filter(audience.contains),
            binds: "Binds nobody by itself; each item names the source that it is from.",
            license: "Told in plain words, as in the checklist of each item.",
            groups: [ItemGroup(title: "Begin here", items: items.map(\.item))],
            introduction: """
                Do these first, in this order. They stop the attacks that offices meet most, and cost little. When they \
                are done, go on with the whole checklists.
                """)
        return AssessedChecklist(checklist: list, items: items)
    }
}
