import Foundation
import Testing

/// Blank checklists on paper: whole, numbered, with lines for a pen, and without any status.
@Suite(.serialized) struct PrintTests {
    /// The text of each printed page.
    private func pages(of path: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("signet-print-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let printed = try Command.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(folder)/sheet.pdf",
                "file://\(path)",
            ], in: "/", environment: ["HOME": folder, "PATH": "/usr/bin:/bin"])
        try #require(printed.status == 0, "\(printed.errors.prefix(1_000))")
        let text = try Command.run(["pdftotext", "-layout", folder + "/sheet.pdf", "-"], in: "/")
        try #require(text.status == 0, "\(text.errors)")
        return text.output.split(separator: "\u{c}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func everySheetPrintsWholeWithPageNumbersAndLinesForAPen() throws {
        let site = try DemonstrationSite.shared.office
        let sheets = try FileManager.default.contentsOfDirectory(atPath: site + "/sheets").filter {
            $0.hasSuffix(".html")
        }
        #expect(sheets.count >= 4)
        for sheet in sheets.sorted() {
            let pages = try pages(of: site + "/sheets/" + sheet)
            #expect(!pages.isEmpty)
            for (index, page) in pages.enumerated() {
                #expect(page.contains("Page \(index + 1) of \(pages.count)"), "\(sheet)")
                #expect(page.contains("Juniper County Elections Office"), "\(sheet), page \(index + 1)")
            }
            let text = pages.joined(separator: "\n")
            let source = try String(contentsOfFile: site + "/sheets/" + sheet, encoding: .utf8)
            let ids = Set(source.matches(of: /\b[A-Z0-9]+(?:-[A-Z0-9]+)*-[0-9]{2}\b/).map { String($0.output) })
            #expect(ids.count >= 8, "\(sheet)")
            for id in ids { #expect(text.contains(id), "\(sheet) lost \(id)") }
            for word in ["Signature", "Date", "Name"] {
                #expect(text.contains(word), "\(sheet) has no line for \(word)")
            }
            for status in ["Not met", "Partly met", "Not assessed", "Waived"] {
                #expect(!text.contains(status), "\(sheet)")
            }
        }
    }

    @Test func anAssessedPagePrintsWithItsDateAndWithoutItsMenu() throws {
        let text = try pages(of: try DemonstrationSite.shared.office + "/index.html").joined(separator: "\n")
        #expect(text.contains("As of November 1, 2026"))
        #expect(text.contains("What to do first"))
        #expect(!text.contains("Skip to the content"))
    }
}
