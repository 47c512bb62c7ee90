import Settings

/// Files that an office's settings make: its color as a style sheet, its seal.
enum OfficeAssets {
    static let colors = "assets/office.css"
    static let seal = "assets/office-seal.svg"
    /// The seal that comes with the templates.
    static let defaultSeal = "assets/seal.svg"

    /// The style sheet that sets the office's own color; in print and forced colors the built-in rules stay.
    static func styleSheet(_ color: OfficeColor) -> String? {
        guard isColor(color.light), isColor(color.dark) else { return nil }
        return """
            @media screen and (forced-colors: none) {
              :root { --office: \(color.light); }
            }
            @media screen and (forced-colors: none) and (prefers-color-scheme: dark) {
              :root { --office: \(color.dark); }
            }

            """
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
        files[OfficeAssets.colors] = settings.office.color.flatMap(OfficeAssets.styleSheet)
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
            officeColors: assets[OfficeAssets.colors].map { _ in PageLink(path: OfficeAssets.colors) },
            menu: ReportLayout.Menu(accounts: isPublic ? nil : PageLink(path: PagePath.accounts)),
            ownPages: input.ownPages.map { NamedLink($0.title, PagePath.own($0.slug)) }, tool: input.tool)
    }

    /// The report's title.
    var title: String { settings.title ?? "E-mail, sign-in and texting safeguards" }
}
