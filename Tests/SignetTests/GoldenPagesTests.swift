import Foundation
import Testing

/// One page of each kind, byte for byte. `make golden` takes over what the program writes now; read the difference
/// before you commit it.
struct GoldenPagesTests {
    private static let folder = BuiltProgram.package + "/Tests/SignetTests/GoldenPages"

    static let pages = [
        "index.html", "domains.html", "domains/juniper-county.example.html", "domains/juniper-clerk.example.html",
        "consent.html", "accounts.html", "checklists.html", "checklists/m3aawg-elec.html", "sheets/ctia.html",
        "items/M3AAWG-ELEC-10.html", "changes.html", "evidence.html", "about.html", "404.html",
    ]

    @Test(arguments: pages)
    func aPageOfEachKindIsAsItWas(page: String) throws {
        let expected = try String(contentsOfFile: Self.folder + "/" + page, encoding: .utf8)
        let written = try String(contentsOfFile: try DemonstrationSite.shared.office + "/" + page, encoding: .utf8)
        guard written != expected else { return }
        let difference = zip(
            written.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false)
        ).enumerated().first { $0.element.0 != $0.element.1 }
        let line = difference.map { "line \($0.offset + 1):\n- \($0.element.1)\n+ \($0.element.0)" } ?? "its length"
        Issue.record("\(page) differs in \(line)")
    }
}
