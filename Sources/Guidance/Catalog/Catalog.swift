public import Documents
public import Settings

/// All guidance that an office is judged by: the checklists of `Content/guidance`.
public struct Catalog: Hashable, Sendable {
    /// Checklists in the order of their ids.
    public var checklists: [Checklist]

    /// What its writers should know, and what stops nothing: local text for another edition of its checklist.
    public var warnings: [Diagnostic]

    /// A catalog of these checklists.
    public init(checklists: [Checklist] = [], warnings: [Diagnostic] = []) {
        self.checklists = checklists
        self.warnings = warnings
    }

    /// All items, checklist by checklist, in the order of the files.
    public var items: [Item] { checklists.flatMap(\.items) }

    /// The item of that id (`M3AAWG-ELEC-01`, in upper case), or the one that had it before; `nil` when there is none.
    public func item(_ id: String) -> Item? {
        for checklist in checklists {
            if let item = checklist.items.first(where: { $0.id == id }) { return item }
        }
        for checklist in checklists {
            if let item = checklist.items.first(where: { $0.formerly.contains(id) }) { return item }
        }
        return nil
    }

    /// All items by their ids, those that they had before too.
    public var itemsByID: [String: Item] {
        let items = items
        var byID = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for item in items {
            for id in item.formerly where byID[id] == nil { byID[id] = item }
        }
        return byID
    }

    /// What a circle of readers may see: without the other items, the references to them, and the groups and checklists
    /// that they leave empty.
    ///
    /// - Parameter release: The readers; for ``Release/office`` no item is left out.
    public func released(to release: Release) -> Catalog {
        var catalog = keeping { $0.release >= release }
        for index in catalog.checklists.indices { catalog.checklists[index].releaseLocalTexts(to: release) }
        if release == .public { catalog.warnings = [] }
        return catalog
    }

    /// The items that pass, without references to others and without what is left empty.
    func keeping(_ passes: (Item) -> Bool) -> Catalog {
        var kept: Set<String> = []
        for item in items where passes(item) { kept.insert(item.id) }
        var catalog = Catalog(warnings: warnings)
        for var checklist in checklists {
            for index in checklist.groups.indices {
                checklist.groups[index].items.removeAll { !kept.contains($0.id) }
                for item in checklist.groups[index].items.indices {
                    checklist.groups[index].items[item].crosswalk.removeAll { !kept.contains($0.item) }
                }
            }
            checklist.groups.removeAll(where: \.items.isEmpty)
            for text in checklist.localTexts.indices {
                checklist.localTexts[text].changes.removeAll { $0.kind != .omit && !kept.contains($0.item) }
            }
            if !checklist.groups.isEmpty { catalog.checklists.append(checklist) }
        }
        return catalog
    }
}
