import Guidance
import Settings

/// Files that an office's settings make: its color and the foot of printed pages as a style sheet, its seal.
enum OfficeAssets {
    static let styles = "assets/office.css"
    static let seal = "assets/office-seal.svg"
    /// The seal that comes with the templates.
    static let defaultSeal = "assets/seal.svg"

    /// The rules that set the office's own color; in print and forced colors the built-in ones stay.
    static func colorRules(_ color: OfficeColor) -> String {
        guard isColor(color.light), isColor(color.dark) else { return "" }
        return """
            @media screen and (forced-colors: none) {
              :root { --office: \(color.light); }
            }
            @media screen and (forced-colors: none) and (prefers-color-scheme: dark) {
              :root { --office: \(color.dark); }
            }

            """
    }

    /// The rules that print a line at the foot of every sheet of paper, and of the sheets of one page another one.
    static func footRules(_ line: String, sheets: [(path: String, line: String)]) -> String {
        var rules = "@page { @bottom-left { content: \(quoted(line)); } }\n"
        for (place, sheet) in sheets.enumerated() {
            rules += "[data-page=\(quoted(sheet.path))] { page: sheet-\(place + 1); }\n"
            rules += "@page sheet-\(place + 1) { @bottom-left { content: \(quoted(sheet.line)); } }\n"
        }
        return rules
    }

    /// A string of CSS: everything but plain letters, digits and a few signs is escaped by its number.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", ":", "-", "(", ")", "/", "·":
                result.unicodeScalars.append(scalar)
            default: result += "\\\(String(scalar.value, radix: 16)) "
            }
        }
        return result + "\""
    }

    /// Only `#rrggbb` may reach a style sheet.
    private static func isColor(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 7 && bytes.first == UInt8(ascii: "#")
            && bytes.dropFirst().allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
            }
    }
}

extension Composition {
    /// Files beside the pages, by path.
    var assets: [String: String] {
        var files: [String: String] = [:]
        files[OfficeAssets.styles] =
            "@charset \"utf-8\";\n" + (settings.office.color.map(OfficeAssets.colorRules) ?? "")
            + OfficeAssets.footRules(footLine, sheets: sheetLines)
        files[OfficeAssets.seal] = input.seal
        return files
    }

    /// What the layouts are given.
    var layout: ReportLayout {
        let office = settings.office
        return ReportLayout(
            office: office.name, phone: office.phone, email: office.email ?? "",
            address: (office.address ?? "").split(whereSeparator: \.isNewline)
                .map { ReportLayout.AddressLine(text: String($0)) },
            title: title, edition: isPublic ? "Public edition" : "Office edition", isPublic: isPublic,
            asOf: DateText(input.asOf), version: version,
            seal: PageLink(path: input.seal == nil ? OfficeAssets.defaultSeal : OfficeAssets.seal),
            styles: PageLink(path: OfficeAssets.styles),
            menu: ReportLayout.Menu(accounts: hasAccountsPage ? PageLink(path: PagePath.accounts) : nil),
            ownPages: input.ownPages.map { NamedLink($0.title, PagePath.own($0.slug)) }, tool: input.tool)
    }

    /// What stands at the foot of every printed page.
    private var footLine: String {
        let edition = isPublic ? "Public edition" : "Office edition"
        return "\(settings.office.name) · \(edition) · As of \(input.asOf.spelled) · Report \(version)"
    }

    /// What stands at the foot of every blank sheet, by its path.
    private var sheetLines: [(path: String, line: String)] {
        assessment.checklists.map { assessed in
            let checklist = assessed.checklist
            let parts = [
                checklist.title, checklist.edition.isEmpty ? "" : "Edition \(checklist.edition)",
                settings.office.name, settings.office.phone, "As of \(input.asOf.spelled)", "Report \(version)",
            ]
            return (
                path: PagePath.sheet(checklist.id), line: parts.filter { !$0.isEmpty }.joined(separator: " · ")
            )
        }
    }

    /// The report's title.
    var title: String { settings.title ?? "E-mail, sign-in and texting safeguards" }
}
