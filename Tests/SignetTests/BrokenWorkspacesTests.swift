import Foundation
import Testing

/// A folder of workspaces with one fault each. What lies in a folder is laid over the demonstration, `REMOVE` names
/// files to take away, and `EXPECTED` holds the exit status and all that the build must say.
struct BrokenWorkspacesTests {
    private static let folder = BuiltProgram.package + "/Tests/SignetTests/BrokenWorkspaces"

    static var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test(arguments: names)
    func oneFaultIsToldAtItsPlaceAndNothingIsWritten(name: String) throws {
        let workspace = try TemporaryWorkspace()
        let fault = Self.folder + "/" + name
        for (path, bytes) in try TemporaryWorkspace.contents(of: fault) where path.contains("/") {
            try workspace.put(path, bytes)
        }
        if let removed = try? String(contentsOfFile: fault + "/REMOVE", encoding: .utf8) {
            for path in removed.split(separator: "\n") { try workspace.put(String(path), nil as Data?) }
        }
        let outcome = try workspace.signet("build", "--quiet")
        let expected = try String(contentsOfFile: fault + "/EXPECTED", encoding: .utf8)
        #expect("exit \(outcome.status)\n\(outcome.errors)" == expected)
        #expect(!FileManager.default.fileExists(atPath: workspace.root + "/_site"))
        #expect(outcome.output.isEmpty)
    }

    @Test func thereIsAWorkspaceForEveryKindOfInput() {
        #expect(Self.names.count >= 20)
        for kind in ["settings-", "checklist-", "statement-", "page-", "template-", "snapshot-"] {
            #expect(Self.names.contains { $0.hasPrefix(kind) }, "\(kind)")
        }
    }
}
