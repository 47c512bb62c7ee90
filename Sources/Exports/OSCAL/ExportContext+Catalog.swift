import Findings
import Guidance

extension ExportContext {
    /// Names of a catalog's file.
    func catalogFile(_ framework: String) -> String { "catalog-\(framework).json" }

    /// A checklist as a catalog of controls.
    func catalog(_ checklist: Checklist, run: AssessedRun) -> ExportFile {
        let publication = identity.publication(of: checklist.id)
        let node: Node = [
            "catalog": [
                "uuid": .text(
                    identity.uuid("document", "catalog", checklist.id, checklist.edition, run.key, run.asOf)),
                "metadata": metadata(
                    title: checklist.title, version: checklist.edition, run: run,
                    published: CalendarDate(checklist.date),
                    props: [
                        OSCAL.property("framework", checklist.id),
                        // Sources give a year, a month or a day; 'published' wants a second.
                        OSCAL.property("date", checklist.date), OSCAL.property("language", checklist.language),
                    ],
                    links: [["href": .text("#\(publication)"), "rel": "reference"]],
                    remarks: [checklist.license, checklist.binds].filter { !$0.isEmpty }.map(PlainText.markdown)
                        + ["Guidance told in our own words; not legal advice."]),
                "groups": .list(groups(checklist, publication: publication)),
                "back-matter": ["resources": [publicationResource(checklist, uuid: publication)]],
            ]
        ]
        return ExportFile(name: catalogFile(checklist.id), text: node.document)
    }

    private func groups(_ checklist: Checklist, publication: String) -> [Node] {
        var taken: Set<String> = []
        return checklist.groups.map { group in
            let wish = OSCAL.token("\(checklist.id)_\(Self.slug(group.title))")
            var id = wish
            var count = 1
            while !taken.insert(id).inserted {
                count += 1
                id = "\(wish)-\(count)"
            }
            let introduction = PlainText.cleaned(group.introduction).trimmed
            return [
                "id": .text(id), "title": .text(PlainText.markdownLine(group.title)),
                "parts": introduction.isEmpty
                    ? .absent : [["id": .text("\(id)_ovw"), "name": "overview", "prose": .text(introduction)]],
                "controls": .list(group.items.map { control($0, publication: publication) }),
            ]
        }
    }

    private func control(_ item: Item, publication: String) -> Node {
        let id = OSCAL.token(item.id)
        let prose = ItemProse(item)
        return [
            "id": .text(id), "title": .text(PlainText.markdownLine(item.title)),
            "props": .list(
                [
                    OSCAL.property("label", item.id, ns: nil), OSCAL.property("strength", item.strength.rawValue),
                ] + item.audience.map { OSCAL.property("audience", $0.rawValue) }
                    + [item.confidence.map { OSCAL.property("confidence", $0.rawValue) } ?? .absent]),
            "links": item.citation.isEmpty
                ? .absent
                : [
                    [
                        "href": .text("#\(publication)"), "rel": "reference",
                        "text": .text(PlainText.markdownLine(item.citation)),
                    ]
                ],
            "parts": .list([
                ["id": .text("\(id)_smt"), "name": "statement", "prose": .text(prose.statement)],
                prose.guidance.isEmpty
                    ? .absent : ["id": .text("\(id)_gdn"), "name": "guidance", "prose": .text(prose.guidance)],
                [
                    "id": .text(Self.objective(of: item)), "name": "assessment-objective",
                    "prose": .text(RuleWords(title: title(ofRole:)).prose(of: item)),
                ],
                [
                    "id": .text("\(id)_asm"), "name": "assessment-method",
                    "props": .list(
                        item.methods.map { OSCAL.property("method", $0.rawValue, ns: OSCAL.riskManagement) }),
                ],
            ]),
        ]
    }

    /// The id of what a finding's target is: the item's evidence rule.
    static func objective(of item: Item) -> String { "\(OSCAL.token(item.id))_obj" }

    private func publicationResource(_ checklist: Checklist, uuid: String) -> Node {
        let words = [checklist.publisher, checklist.title, checklist.edition, checklist.date].filter { !$0.isEmpty }
        return [
            "uuid": .text(uuid), "title": .text(PlainText.markdownLine(checklist.title)),
            "citation": ["text": .text(PlainText.markdownLine(words.joined(separator: ", ")))],
            "rlinks": checklist.url.isEmpty ? .absent : [["href": .text(PlainText.line(checklist.url))]],
        ]
    }

    /// A title as lower-case letters, digits and hyphens.
    static func slug(_ text: String) -> String {
        let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "group" : words.joined(separator: "-")
    }
}

extension Item {
    /// How it is assessed, each way once.
    var methods: [OSCAL.Method] {
        var methods: [OSCAL.Method] = []
        for part in evidence.parts {
            let method: OSCAL.Method =
                switch part {
                case .rule: evidence.subject == .domain ? .test : .examine
                case .reports: .examine
                case .statement: .interview
                }
            if !methods.contains(method) { methods.append(method) }
        }
        return methods
    }
}

/// The parts of an item's prose: what is asked for, and why and how.
struct ItemProse {
    /// What is asked for, in our own words; the title, where the prose does not say.
    let statement: String
    /// Why, and how it is done; may be empty.
    let guidance: String

    init(_ item: Item) {
        let prose = PlainText.cleaned(item.prose).trimmed
        let lead = "**What.**"
        guard prose.hasPrefix(lead) else {
            statement = PlainText.markdownLine(item.title)
            guidance = prose
            return
        }
        let paragraphs = prose.dropFirst(lead.count).split(separator: "\n\n", maxSplits: 1)
        let what = paragraphs.first.map { String($0).trimmed } ?? ""
        statement = what.isEmpty ? PlainText.markdownLine(item.title) : what
        guidance = paragraphs.count > 1 ? String(paragraphs[1]).trimmed : ""
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        String(trimmingPrefix { $0.isWhitespace }.reversed().trimmingPrefix { $0.isWhitespace }.reversed())
    }
}
