import Guidance
import Settings

extension Composition {
    /// The checklist on paper. It is made from the guidance alone, so that no status can reach it.
    func sheetPage(_ checklist: Checklist) -> ReportPage {
        let context = SheetPage(
            title: checklist.title, checklist: PageLink(path: PagePath.checklist(checklist.id)),
            audience: checklist.audience.words, office: settings.office.name, phone: settings.office.phone,
            publisher: checklist.publisher, edition: checklist.edition, date: DateText(input.asOf), version: version,
            groups: checklist.groups.map { group in
                SheetPage.Group(
                    title: group.title,
                    boxes: group.items.map { item in
                        SheetPage.Box(id: item.id, title: item.title, cases: Self.cases(in: item.prose))
                    })
            })
        return ReportPage(
            path: PagePath.sheet(checklist.id), kind: .sheet, title: "\(checklist.title): blank sheet",
            language: checklist.language, context: context.pageValue)
    }

    /// Sentences of the prose that begin with 'If' and are plain text: what to do when something is otherwise.
    private static func cases(in prose: String) -> [SheetPage.Case] {
        let markup: Set<Character> = ["[", "]", "<", ">", "`", "*", "_", "|", "\\", "#"]
        return prose.replacing("**", with: "").split(separator: "\n\n").flatMap { paragraph in
            sentences(paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        .filter { $0.hasPrefix("If ") && $0.count <= 160 && !$0.contains(where: markup.contains) }
        .prefix(2).map(SheetPage.Case.init)
    }

    private static func sentences(_ text: String) -> [String] {
        var rest = text
        var result: [String] = []
        while !rest.isEmpty {
            let (first, remainder) = firstSentence(rest)
            result.append(remainder.isEmpty ? rest : "\(first).")
            rest = remainder
        }
        return result
    }
}
