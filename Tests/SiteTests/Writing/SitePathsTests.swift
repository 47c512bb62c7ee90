import Documents
import Testing

@testable import Site

@Suite struct SitePathsTests {
    @Test(arguments: [
        "", "/a", "a//b", "../a", "a/../b", "./a", "a b", "é.html", "a\\b", "a\n", "a\u{0}", ".signet-site.json", "a?b",
        "a#b", "a:b",
    ])
    func refusesWhatMayLeaveTheSiteOrNeedsEscapes(path: String) {
        var paths = SitePaths()
        #expect(paths.take(path) == .badPath(path))
    }

    @Test func refusesWhatTwoFilesWouldShare() {
        var paths = SitePaths()
        #expect(paths.take("domains/a.html") == nil)
        #expect(paths.take("domains/a.html") == .samePath("domains/a.html"))
        #expect(paths.take("Domains/A.html") == .differsInCase("domains/a.html", "Domains/A.html"))
        #expect(paths.take("domains") == .fileAndFolder("domains"))
        #expect(paths.take("domains/a.html/b") == .fileAndFolder("domains/a.html"))
        #expect(paths.take("domains.html") == nil)
    }

    @Test func refusesNamesThatFileSystemsRefuse() {
        var paths = SitePaths()
        let name = String(repeating: "a", count: 256)
        #expect(paths.take("x/\(name)/y") == .longName("x/\(name)/y"))
        #expect(paths.take("x/\(name.dropLast())/y") == nil)
    }

    @Test(arguments: [
        (SiteWriteFault.samePath("a"), "Two pages have the same path 'a'. Give one of them another name."),
        (
            .differsInCase("a", "A"),
            "The paths 'a' and 'A' differ only in capitals, which not every file system tells apart. Rename one."
        ),
        (.fileAndFolder("a"), "The path 'a' is a file and a folder of others. Rename one."),
        (.longName("a"), "A part of the path 'a' has more than 255 characters, which file systems refuse."),
        (.system("the disk is full", path: "/x"), "'/x' can't be written: the disk is full."),
    ])
    func wordsItsFaults(fault: SiteWriteFault, message: String) {
        #expect(fault.diagnostic(target: "_site").message == message)
        #expect(fault.diagnostic(target: "_site").place?.file == "_site")
    }
}
