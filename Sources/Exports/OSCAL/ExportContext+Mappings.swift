import Documents
import Evidence
import Guidance
import Settings

extension ExportContext {
    /// For each two checklists that refer to each other, in whichever direction: which items ask for something alike.
    func mappings(_ run: AssessedRun) -> [ExportFile] {
        let checklists = run.assessment.checklists.map(\.checklist).sorted { codePointOrder($0.id, $1.id) }
        let homes = Dictionary(
            checklists.flatMap { checklist in checklist.items.map { ($0.id, checklist.id) } }
        ) { first, _ in first }
        return checklists.indices.flatMap { first in
            checklists[(first + 1)...].compactMap { other in
                mapping(checklists[first], other, homes: homes, run: run)
            }
        }
    }

    private func mapping(
        _ source: Checklist, _ target: Checklist, homes: [String: String], run: AssessedRun
    ) -> ExportFile? {
        var relations: [Pair: CrosswalkLink.Relation] = [:]
        for item in target.items {
            for link in item.crosswalk where homes[link.item] == source.id {
                relations[Pair(source: link.item, target: item.id)] = link.relation.inverse
            }
        }
        // What both sides say of each other: the source's words count.
        for item in source.items {
            for link in item.crosswalk where homes[link.item] == target.id {
                let pair = Pair(source: item.id, target: link.item)
                if relations[pair] == nil || link.relation != .intersectsWith { relations[pair] = link.relation }
            }
        }
        guard !relations.isEmpty else { return nil }
        let maps = relations.sorted { $0.key < $1.key }.map { pair, relation -> Node in
            [
                "uuid": .text(identity.uuid("map", pair.source, pair.target)),
                "relationship": .text(relation.rawValue),
                "sources": [["type": "control", "id-ref": .text(OSCAL.token(pair.source))]],
                "targets": [["type": "control", "id-ref": .text(OSCAL.token(pair.target))]],
            ]
        }
        let node: Node = [
            "mapping-collection": [
                "uuid": .text(
                    identity.uuid("document", "mapping-collection", source.id, target.id, run.key, run.asOf)),
                "metadata": metadata(
                    title: "\(source.title) beside \(target.title)", version: run.snapshot?.id ?? run.asOf, run: run),
                "provenance": [
                    "method": "human", "matching-rationale": "semantic", "status": "not-complete",
                    "mapping-description": .text(
                        "Items of two checklists that ask for something alike, as people who know both have found."
                            + " What is not listed is not claimed to be different."),
                ],
                "mappings": [
                    "uuid": .text(identity.uuid("mapping", source.id, target.id)),
                    "source-resource": ["type": "catalog", "href": .text(catalogFile(source.id))],
                    "target-resource": ["type": "catalog", "href": .text(catalogFile(target.id))],
                    "maps": .list(maps),
                ],
            ]
        ]
        return ExportFile(name: "mapping-\(source.id)-\(target.id).json", text: node.document)
    }

    /// Two items of two checklists.
    private struct Pair: Hashable, Comparable {
        var source: String
        var target: String

        static func < (left: Pair, right: Pair) -> Bool {
            left.source == right.source
                ? codePointOrder(left.target, right.target) : codePointOrder(left.source, right.source)
        }
    }
}
