import Documents
import Foundation
import Testing

@testable import Site

@Suite struct SiteWriterTests {
    private let folder: TemporaryFolder
    private let writer: SiteWriter

    init() throws {
        folder = try TemporaryFolder()
        writer = SiteWriter(target: folder.path + "/_site")
    }

    private func files(_ texts: [String: String]) -> [SiteFile] {
        texts.sorted { $0.key < $1.key }.map { SiteFile(path: $0, text: $1) }
    }

    private func message(_ action: () throws(Diagnostics) -> SiteChange) -> String {
        do throws(Diagnostics) {
            _ = try action()
            return "nothing was wrong"
        } catch {
            return error.description.split(separator: folder.path, omittingEmptySubsequences: false).joined(
                separator: "…")
        }
    }

    @Test func writesANewSiteWithItsList() throws {
        let change = try writer.write(files(["index.html": "a", "domains/x.html": "b"]))
        #expect(change == SiteChange(written: ["domains/x.html", "index.html"]))
        #expect(
            folder.names() == [
                "_site", "_site/.signet-site.json", "_site/domains", "_site/domains/x.html", "_site/index.html",
            ])
        #expect(
            folder.text("_site/.signet-site.json")
                == #"{"files":{"domains/x.html":"3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d","index.html":"ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"},"format":"signet-site-1"}"#
                + "\n")
    }

    @Test func writesOnlyWhatChanged() throws {
        _ = try writer.write(files(["index.html": "a", "old.html": "o", "sub/same.html": "s"]))
        let before = try folder.identity("_site/sub/same.html")
        let change = try writer.write(files(["index.html": "changed", "new.html": "n", "sub/same.html": "s"]))
        #expect(
            change == SiteChange(written: ["index.html", "new.html"], kept: ["sub/same.html"], removed: ["old.html"]))
        #expect(try folder.identity("_site/sub/same.html") == before)
        #expect(folder.text("_site/index.html") == "changed")
        #expect(folder.text("_site/old.html") == nil)
        #expect(folder.names().allSatisfy { !$0.hasPrefix("._site") })
    }

    @Test func touchesNothingWhenNothingChanged() throws {
        _ = try writer.write(files(["index.html": "a", "b.html": "b"]))
        let names = ["_site", "_site/index.html", "_site/.signet-site.json"]
        let before = try names.map(folder.identity)
        let change = try writer.write(files(["index.html": "a", "b.html": "b"]))
        #expect(change == SiteChange(kept: ["b.html", "index.html"]))
        #expect(change.isEmpty)
        #expect(try names.map(folder.identity) == before)
        #expect(folder.names().allSatisfy { !$0.hasPrefix("._site") })
    }

    @Test func cleanWritesEveryFileAnewWithTheSameBytes() throws {
        _ = try writer.write(files(["index.html": "a"]))
        let before = try folder.identity("_site/index.html")
        #expect(try writer.write(files(["index.html": "a"]), clean: true) == SiteChange(written: ["index.html"]))
        #expect(try folder.identity("_site/index.html")[0] != before[0])
        #expect(folder.text("_site/index.html") == "a")
    }

    @Test func aPageChangedByHandIsMadeRightAgain() throws {
        _ = try writer.write(files(["index.html": "abc", "b.html": "b"]))
        try folder.write("abX", to: "_site/index.html")
        #expect(try writer.write(files(["index.html": "abc", "b.html": "b"])).written == ["index.html"])
        #expect(folder.text("_site/index.html") == "abc")
    }

    @Test func aPageRemovedByHandComesBack() throws {
        _ = try writer.write(files(["index.html": "abc", "b.html": "b"]))
        try FileManager.default.removeItem(atPath: folder.path + "/_site/index.html")
        #expect(try writer.write(files(["index.html": "abc", "b.html": "b"])).written == ["index.html"])
    }

    @Test func anOldSiteIsNotChangedThroughItsSecondNames() throws {
        _ = try writer.write(files(["index.html": "first", "same.html": "s"]))
        try FileManager.default.linkItem(atPath: folder.path + "/_site/index.html", toPath: folder.path + "/copy.html")
        _ = try writer.write(files(["index.html": "second", "same.html": "s"]))
        #expect(folder.text("copy.html") == "first")
    }

    @Test func anEmptyFolderAndAMissingParentAreFine() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/_site", withIntermediateDirectories: true)
        #expect(try writer.write(files(["a.html": "a"])).written == ["a.html"])
        let deep = SiteWriter(target: folder.path + "/a/b/../c/./site/")
        #expect(try deep.write(files(["a.html": "a"])).written == ["a.html"])
        #expect(folder.text("a/c/site/a.html") == "a")
    }

    @Test func refusesAFolderThatIsNotOurs() throws {
        try folder.write("precious", to: "_site/thesis.txt")
        #expect(
            message { () throws(Diagnostics) in try writer.write(files(["a.html": "a"])) }
                == "…/_site: error: [site.target] The folder has files in it, but no site of Signet's. Name an empty or new folder; nothing was changed."
        )
        #expect(folder.names() == ["_site", "_site/thesis.txt"])
    }

    @Test func refusesToTakeAwayFilesThatItDidNotWrite() throws {
        _ = try writer.write(files(["a.html": "a"]))
        for name in ["CNAME", "sub/x", "sub/y", "z"] { try folder.write("mine", to: "_site/\(name)") }
        #expect(
            message { () throws(Diagnostics) in try writer.write(files(["a.html": "b"]), clean: true) }
                == "…/_site: error: [site.target] The site's folder has files that Signet did not write: CNAME, sub/x, sub/y and 1 more. Move them elsewhere; the folder is replaced as a whole."
        )
        #expect(folder.text("_site/a.html") == "a")
        #expect(folder.text("_site/sub/x") == "mine")
    }

    @Test(arguments: [
        "", "{", "[]", "{\"format\":\"other\",\"files\":{}}", "{\"files\":{\"a\":1},\"format\":\"signet-site-1\"}",
    ])
    func refusesADamagedList(text: String) throws {
        _ = try writer.write(files(["a.html": "a"]))
        try folder.write(text, to: "_site/.signet-site.json")
        #expect(
            message { () throws(Diagnostics) in try writer.write(files(["a.html": "b"])) }
                == "…/_site: error: [site.target] The list of the site's files (.signet-site.json) can't be read. Remove the folder, then build again."
        )
        #expect(folder.text("_site/a.html") == "a")
    }

    @Test func refusesLinksFilesAndTheRoot() throws {
        try folder.write("x", to: "real/x.html")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/_site", withDestinationPath: folder.path + "/real")
        #expect(
            message { () throws(Diagnostics) in try writer.write([]) }
                == "…/_site: error: [site.target] The target is a symbolic link, and replacing it would leave what it points to. Name the folder itself."
        )
        #expect(
            message { () throws(Diagnostics) in try SiteWriter(target: folder.path + "/real/x.html").write([]) }
                == "…/real/x.html: error: [site.target] The target is a file. Name a folder, or remove the file.")
        #expect(
            message { () throws(Diagnostics) in try SiteWriter(target: "/tmp/..").write([]) }
                == "/tmp/..: error: [site.target] A site can't replace the root of the machine. Name a folder for it.")
        #expect(folder.text("real/x.html") == "x")
    }

    @Test func refusesASecondBuildAtTheSameTime() throws {
        _ = try writer.write(files(["a.html": "a"]))
        let first = try writer.begin(clean: false)
        #expect(
            message { () throws(Diagnostics) in try writer.write(files(["a.html": "b"])) }
                == "…/_site: error: [site.busy] Another build is writing this site. Wait until it has ended.")
        _ = consume first
        #expect(try writer.write(files(["a.html": "b"])).written == ["a.html"])
    }

    @Test func aBuildThatIsGivenUpLeavesTheOldSite() throws {
        _ = try writer.write(files(["a.html": "a"]))
        do {
            var draft = try writer.begin(clean: false)
            try draft.add(SiteFile(path: "b.html", text: "b"))
        }
        #expect(folder.names() == ["_site", "_site/.signet-site.json", "_site/a.html"])
    }

    @Test func whatAKilledRunLeftIsClearedAway() throws {
        _ = try writer.write(files(["a.html": "a"]))
        try folder.write("half", to: "._site.signet-new/deep/x.html")
        try folder.write("old", to: "._site.signet-old/y.html")
        try folder.write("", to: "._site.signet-lock")
        #expect(try writer.write(files(["a.html": "a"])).isEmpty)
        #expect(folder.names() == ["_site", "_site/.signet-site.json", "_site/a.html"])
    }

    @Test func anOldSiteWithoutItsNameIsPutBack() throws {
        _ = try writer.write(files(["a.html": "a"]))
        try FileManager.default.moveItem(atPath: folder.path + "/_site", toPath: folder.path + "/._site.signet-old")
        try folder.write("half", to: "._site.signet-new/x.html")
        #expect(try writer.write(files(["a.html": "a"])) == SiteChange(kept: ["a.html"]))
        #expect(folder.names() == ["_site", "_site/.signet-site.json", "_site/a.html"])
    }

    @Test func aLeftoverThatIsNoFolderIsNotRemoved() throws {
        try folder.write("x", to: "._site.signet-new")
        #expect(
            message { () throws(Diagnostics) in try writer.write(files(["a.html": "a"])) }
                == "…/_site: error: [site.write] '…/._site.signet-new' is in the way and no folder. Remove it.")
        #expect(folder.text("._site.signet-new") == "x")
    }

    @Test func aParentThatIsAFileIsAnError() throws {
        try folder.write("x", to: "file")
        let text = message { () throws(Diagnostics) in try SiteWriter(target: folder.path + "/file/site").write([]) }
        #expect(text.hasPrefix("…/file/site: error: [site.write] '…/file"))
    }

    @Test func aWrongFileLeavesTheOldSite() throws {
        _ = try writer.write(files(["a.html": "a"]))
        #expect(
            message { () throws(Diagnostics) in
                try writer.write([SiteFile(path: "a.html", text: "b"), SiteFile(path: "../x.html", text: "x")])
            }
                == "…/_site: error: [site.path] The path '../x.html' may not be in a site: only ASCII letters, digits, '.', '-', '_', with '/' between, within the site."
        )
        #expect(folder.text("_site/a.html") == "a")
        #expect(folder.text("x.html") == nil)
        #expect(folder.names() == ["_site", "_site/.signet-site.json", "_site/a.html"])
    }

    @Test func aSiteStandsWholeWhereverTheCurrentFolderIs() throws {
        let target = try SiteTarget("_site")
        #expect(target.path == FileManager.default.currentDirectoryPath + "/_site")
        #expect(target.draft.hasSuffix("/._site.signet-new"))
    }
}
