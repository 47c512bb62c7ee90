import Foundation
import Report
import Testing

/// What holds of the look whatever is in it: read from the repository's own `Templates`.
@Suite("The template files")
struct TemplateFilesTests {
    private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Templates")

    private func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    private func names(_ sub: String, _ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(sub).path)
            .filter { $0.hasSuffix(ending) }.sorted()
    }

    @Test func everyKindOfPageHasATemplateAndNoTemplateIsLeftOver() throws {
        #expect(try names("", ".md") == PageKind.allCases.map { "\($0.rawValue).md" }.sorted())
    }

    @Test func aPageTemplateIsMarkdownThatReadsWellOnItsOwn() throws {
        for name in try names("", ".md") {
            let text = try text(name)
            #expect(!text.contains("<"), "\(name) holds markup")
            #expect(text.split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 1, "\(name)")
            #expect(text.hasSuffix("\n") && !text.contains("\t"), "\(name)")
        }
    }

    @Test func everyComponentIsUsed() throws {
        let pages = try names("", ".md").map { try text($0) }.joined()
        let components = try names("components", ".html")
        let partials = try components.map { try text("components/\($0)") }.joined()
        for name in components.map({ String($0.dropLast(5)) }) {
            #expect(pages.contains("```\(name) ") || partials.contains("{{>\(name)}}"), "\(name)")
        }
    }

    /// The one script is a file of the site that waits until the page is there.
    private static let script = "<script src=\"{{page.root}}assets/site.js\" defer></script>"

    @Test func noTemplateHasScriptOrStyleInside() throws {
        for name in try names("layouts", ".html").map({ "layouts/\($0)" })
            + names("components", ".html").map({ "components/\($0)" }) + ["assets/seal.svg"]
        {
            let text = try text(name).replacingOccurrences(of: Self.script, with: "").lowercased()
            for word in ["<script", "<style", " style=", " onload", " onclick", "javascript:", "http:"]
            where !(word == "http:" && name.hasSuffix(".svg")) {
                #expect(!text.contains(word), "\(name): \(word)")
            }
        }
    }

    @Test func bothLayoutsAllowNothingFromElsewhere() throws {
        for name in try names("layouts", ".html") {
            let text = try text("layouts/\(name)")
            let script = name == "page.html" ? " script-src 'self';" : ""
            #expect(
                text.contains(
                    "default-src 'none'; style-src 'self'; img-src 'self';\(script) base-uri 'none'; form-action 'none'"
                ))
            #expect(text.contains(Self.script) == (name == "page.html"))
            #expect(text.contains("<html lang=\"{{page.language}}\">"))
            #expect(text.contains("<main"))
        }
        #expect(try text("layouts/page.html").contains("<a class=\"skip\" href=\"#main\">"))
    }

    @Test func styleSheetsAreSmallAndAskForNothing() throws {
        let sheets = try names("assets", ".css").map { try text("assets/\($0)") }
        #expect(sheets.reduce(0) { $0 + $1.utf8.count } < 30_000)
        for sheet in sheets {
            #expect(!sheet.contains("@import") && !sheet.contains("http"))
            #expect(sheet.filter { $0 == "{" }.count == sheet.filter { $0 == "}" }.count)
        }
    }

    @Test func theScriptIsSmallAndAsksForNothing() throws {
        #expect(try names("assets", ".js") == ["site.js"])
        let script = try text("assets/site.js")
        #expect(script.utf8.count < 5_000)
        for word in ["http", "fetch", "import(", "eval", "innerHTML", "cookie", "localStorage", ".style"] {
            #expect(!script.contains(word), "\(word)")
        }
    }

    @Test func phoneLayoutsNeverReachPaper() throws {
        for query in try text("assets/site.css").components(separatedBy: "@media ").dropFirst() {
            let condition = query.prefix { $0 != "{" }
            #expect(!condition.contains("width") || condition.hasPrefix("screen and ("), "\(condition)")
        }
    }

    @Test("text is read and lines are seen, in light and dark", arguments: ["light", "dark"])
    func contrast(scheme: String) throws {
        let colors = try palette(scheme)
        let texts = ["ink", "ink-2", "link", "visited", "met", "part", "not", "unk", "nas", "na", "wai"]
        for ground in ["paper", "tint", "sheet"] {
            let below = try #require(colors[ground])
            for name in texts {
                let ratio = Self.contrast(try #require(colors[name]), below)
                #expect(ratio >= 4.5, "\(name) on \(ground), \(scheme): \(ratio)")
            }
            for name in ["rule", "office", "focus"] {
                let ratio = Self.contrast(try #require(colors[name]), below)
                #expect(ratio >= 3, "\(name) on \(ground), \(scheme): \(ratio)")
            }
        }
    }

    @Test func theMeasureOfContrastIsThatOfTheGuidelines() {
        #expect(abs(Self.contrast([0, 0, 0], [255, 255, 255]) - 21) < 0.001)
        #expect(abs(Self.contrast([119, 119, 119], [255, 255, 255]) - 4.48) < 0.01)
    }

    /// The colors of `tokens.css`: the first group is light, the one for dark paper overrides it.
    private func palette(_ scheme: String) throws -> [String: [Double]] {
        let css = try text("assets/tokens.css")
        let parts = css.components(separatedBy: "@media (prefers-color-scheme: dark)")
        var colors = Self.colors(in: parts[0])
        if scheme == "dark" {
            let dark = try #require(parts.dropFirst().first).components(separatedBy: "@media")[0]
            colors.merge(Self.colors(in: dark)) { $1 }
        }
        return colors
    }

    private static func colors(in css: String) -> [String: [Double]] {
        var colors: [String: [Double]] = [:]
        for declaration in css.split(whereSeparator: { ";{}\n".contains($0) }) {
            let sides = declaration.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            guard sides.count == 2, sides[0].hasPrefix("--"), sides[1].hasPrefix("#") else { continue }
            var hex = sides[1].dropFirst().prefix { $0.isHexDigit }.map(String.init)
            if hex.count == 3 { hex = hex.flatMap { [$0, $0] } }
            guard hex.count == 6 else { continue }
            colors[String(sides[0].dropFirst(2))] = stride(from: 0, to: 6, by: 2).map {
                Double(UInt8(hex[$0] + hex[$0 + 1], radix: 16) ?? 0)
            }
        }
        return colors
    }

    /// Contrast as WCAG 2.2 defines it.
    private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
        func luminance(_ color: [Double]) -> Double {
            let linear = color.map { channel -> Double in
                let part = channel / 255
                return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
