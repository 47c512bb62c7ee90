import Foundation
import Testing

@testable import Documents

/// A folder that holds a workspace and something outside of it; removed when the test ends.
private final class Folder {
    let path = FileManager.default.temporaryDirectory.path + "/signet-files-\(UUID().uuidString)"
    var root: String { path + "/workspace" }
    var files: FileSource { .directory(root) }

    init() throws {
        try put("inside", at: "workspace/Content/a.txt")
        try put("outside", at: "secret.txt")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func put(_ text: String, at name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    /// What reading, and opening, a file says.
    func message(_ name: String) -> String {
        let read: String
        do { read = try files.text(name) } catch { read = error.description }
        let opened: String
        do {
            var chunks = try files.open(name)
            opened = String(decoding: try chunks.next() ?? [], as: UTF8.self)
        } catch {
            opened = "\(error)"
        }
        return read == opened ? read : "read: \(read), opened: \(opened)"
    }
}

@Suite struct FileSourceTests {
    @Test func aFileIsReadByItsPathFromTheRoot() throws {
        #expect(try Folder().message("Content/a.txt") == "inside")
    }

    @Test(arguments: ["Content/b.txt", "b", "Content/a.txt/b"]) func whatIsMissingIsSaid(name: String) throws {
        #expect(
            try Folder().message(name)
                == "\(name): error: [file.missing] There is no such file. Check the name, or create it.")
    }

    @Test(arguments: [
        "../secret.txt", "Content/../../secret.txt", "/etc/passwd", "", ".", "Content//a.txt", "./a", "a\u{0}b", "a\n",
    ])
    func aPathThatCouldLeaveIsRefused(name: String) throws {
        #expect(
            try Folder().message(name)
                == "error: [file.outside] The path '\(name)' leaves the workspace. Write it relative to the workspace, without '..'."
        )
    }

    @Test func symbolicLinksThatLeadOutAreRefused() throws {
        let folder = try Folder()
        try folder.link("workspace/Content/out.txt", to: folder.path + "/secret.txt")
        try folder.link("workspace/Content/up.txt", to: "../../secret.txt")
        try folder.link("workspace/out", to: folder.path)
        try folder.link("workspace/chain", to: "out")
        for name in ["Content/out.txt", "Content/up.txt", "out/secret.txt", "chain/secret.txt"] {
            #expect(
                folder.message(name)
                    == "error: [file.outside] The path '\(name)' leaves the workspace by a symbolic link. Copy the file into the workspace."
            )
        }
        #expect(throws: Diagnostic.self) { try folder.files.list("out") }
    }

    @Test func aFolderWhoseNameOnlyBeginsLikeTheWorkspaceIsOutside() throws {
        let folder = try Folder()
        try folder.put("outside", at: "workspace-2/b.txt")
        try folder.link("workspace/b.txt", to: folder.path + "/workspace-2/b.txt")
        #expect(folder.message("b.txt").contains("[file.outside]"))
    }

    @Test func symbolicLinksThatStayInsideAreFollowed() throws {
        let folder = try Folder()
        try folder.link("workspace/Content/again.txt", to: "a.txt")
        try folder.link("workspace/folder", to: "Content")
        try folder.link("other", to: "workspace")
        #expect(folder.message("Content/again.txt") == "inside")
        #expect(folder.message("folder/a.txt") == "inside")
        #expect(try FileSource.directory(folder.path + "/other").text("Content/a.txt") == "inside")
    }

    @Test func linksInACircleAndLongNamesAreSaid() throws {
        let folder = try Folder()
        try folder.link("workspace/x", to: "y")
        try folder.link("workspace/y", to: "x")
        #expect(
            folder.message("x")
                == "x: error: [file.unreadable] The file can't be read: its symbolic links lead in a circle. Check its permissions."
        )
        let long = String(repeating: "n", count: 5_000)
        #expect(
            folder.message(long)
                == "\(long): error: [file.unreadable] The file can't be read: its path is too long. Check its permissions."
        )
    }

    @Test func foldersAndPipesAreNoFiles() throws {
        let folder = try Folder()
        #expect(mkfifo(folder.root + "/pipe", 0o600) == 0)
        #expect(
            folder.message("Content")
                == "Content: error: [file.unreadable] This is a folder, not a file. Name a file.")
        #expect(
            folder.message("pipe")
                == "pipe: error: [file.unreadable] The file can't be read: it is a device or a pipe. Check its permissions."
        )
    }

    @Test func aFileThatMayNotBeReadIsSaid() throws {
        let folder = try Folder()
        guard geteuid() != 0 else {
            print("skipped: root may read every file")
            return
        }
        chmod(folder.root + "/Content/a.txt", 0)
        #expect(
            folder.message("Content/a.txt")
                == "Content/a.txt: error: [file.unreadable] The file can't be read: it may not be read by this user. Check its permissions."
        )
    }

    @Test func filesAreListedAtAnyDepthInTheOrderOfCodePoints() throws {
        let folder = try Folder()
        for name in ["b/z.md", "b/a/y.md", "B.md", "é.md"] { try folder.put("", at: "workspace/Content/" + name) }
        #expect(mkfifo(folder.root + "/Content/pipe", 0o600) == 0)
        #expect(
            try folder.files.list("Content") == [
                "Content/B.md", "Content/a.txt", "Content/b/a/y.md", "Content/b/z.md", "Content/é.md",
            ])
        #expect(try folder.files.list("nowhere") == [])
        #expect(throws: Diagnostic.self) { try folder.files.list("../") }
    }

    @Test(arguments: [
        ([UInt8]([0xff]), 1, 1), (Array("a\nbé".utf8) + [0xc3], 2, 4), (Array("ab\r\n".utf8) + [0xc0, 0x80], 2, 1),
        (Array("𝄞".utf8) + [0xed, 0xa0, 0x80], 1, 5), ([0x61, 0x80, 0x61], 1, 2),
    ]) func theFirstBadByteHasAPlace(bytes: [UInt8], line: Int, column: Int) {
        let files = FileSource(read: { _ throws(Diagnostic) in bytes }, list: { _ in [] })
        let fault = #expect(throws: Diagnostic.self) { try files.text("f") }
        #expect(
            fault?.description
                == "f:\(line):\(column): error: [file.not-utf8] The file is not UTF-8 text. Save it again with the encoding UTF-8."
        )
    }

    @Test func aByteOrderMarkIsNoPartOfTheText() throws {
        #expect(try FileSource.memory(["f": "\u{feff}a"]).text("f") == "a")
        #expect(try FileSource.memory(["f": "\u{feff}"]).text("f") == "")
        #expect(try FileSource.memory(["f": "a\u{feff}"]).text("f") == "a\u{feff}")
    }

    @Test func filesInMemoryAreListedLikeFilesOnDisk() throws {
        let files = FileSource.memory(["c/b": "", "c/a/x": "", "cc/d": "", "c": ""])
        #expect(try files.list("c") == ["c/a/x", "c/b"])
        #expect(
            throws: Diagnostic(
                at: SourcePlace(file: "x"), code: "file.missing",
                message: "There is no such file. Check the name, or create it.")
        ) {
            try files.read("x")
        }
    }
}
