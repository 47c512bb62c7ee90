import Documents
import Findings
import Foundation
import Testing

@testable import DNS

@Suite("The public suffix list")
struct PublicSuffixListTests {
    private static let text = """
        // VERSION: 2026-10-20_09-05-11_UTC
        // ===BEGIN ICANN DOMAINS===
        com
        uk
        co.uk  a remark
        *.ck
        !www.ck
        商業.tw
        // ===END ICANN DOMAINS===
        // ===BEGIN PRIVATE DOMAINS===
        pages.com
        // ===END PRIVATE DOMAINS===
        """

    private static let day = CalendarDate("2026-11-01")

    private func list(_ text: String = text) throws -> PublicSuffixList {
        try PublicSuffixList(text: text, path: "list.dat", date: try #require(Self.day))
    }

    @Test(
        "tells what was registered with a registry, of the ICANN part and the private part",
        arguments: [
            ("example.com", "example.com"), ("a.b.example.com", "example.com"), ("com", nil), (".", nil),
            ("county.co.uk", "county.co.uk"), ("vote.county.co.uk", "county.co.uk"), ("co.uk", nil),
            ("parliament.uk", "parliament.uk"), ("a.b.ck", "a.b.ck"), ("b.ck", nil), ("x.a.b.ck", "a.b.ck"),
            ("www.ck", "www.ck"), ("a.www.ck", "www.ck"), ("me.pages.com", "me.pages.com"), ("pages.com", nil),
            // A name that the list does not know has its last label as suffix.
            ("county.example", "county.example"), ("a.county.example", "county.example"), ("example", nil),
            ("xn--czrw28b.tw", nil), ("a.xn--czrw28b.tw", "a.xn--czrw28b.tw"),
            ("_dmarc.Example.COM", "example.com"), ("a\\046b.com", "a\\046b.com"), ("x.a\\000b.com", "a\\000b.com"),
        ] as [(String, String?)])
    func registrable(name: String, expected: String?) throws {
        let list = try list()
        let name = try DomainName(name)
        #expect(list.registrableDomain(of: name)?.description == expected)
        #expect(list.isPublicSuffix(name) == (expected == nil))
    }

    @Test("has the day of its version line, or else of the file's last change")
    func date() async throws {
        #expect(try list().date.description == "2026-10-20")
        let unversioned = Self.text.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(try list(unversioned).date == Self.day)
        #expect(try list("// VERSION: soon\n" + unversioned).date == Self.day)
        try await TemporaryFile.with(unversioned) { path in
            let time = try #require(ISO8601DateFormatter().date(from: "2024-02-29T23:59:59Z"))
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
            let list = try PublicSuffixList(file: path)
            #expect(list.date.description == "2024-02-29")
            #expect(list.path == path)
        }
    }

    @Test("that can't be used is refused, each for its reason, with what to do")
    func refusal() async throws {
        let fault = { (text: String) -> Diagnostic? in
            do {
                _ = try self.list(text)
                return nil
            } catch {
                return error as? Diagnostic
            }
        }
        let form = "names.suffix-list-form"
        #expect(fault("")?.code == form)
        #expect(fault("com\nuk\n")?.code == form, "no marks")
        #expect(fault("// ===BEGIN ICANN DOMAINS===\n// ===END ICANN DOMAINS===\n")?.code == form, "no rules")
        #expect(fault("<html>404</html>")?.code == form)
        #expect(fault(Self.text + "\n" + String(repeating: "a", count: 121))?.code == form)
        #expect(fault(Self.text + "\n\u{0}")?.code == "names.suffix-list-not-text")
        #expect(
            fault("hello")?.description
                == "list.dat: error: [names.suffix-list-form] This is not a public suffix list: its marks or its rules are"
                + " not there. Give the file public_suffix_list.dat of publicsuffix.org.")
        let missing = #expect(throws: Diagnostic.self) { try PublicSuffixList(file: "/nowhere/list.dat") }
        #expect(missing?.code == "names.suffix-list-missing")
        #expect(throws: Diagnostic.self) { try PublicSuffixList(file: "/dev/zero") }
        #expect(throws: Diagnostic.self) { try PublicSuffixList(file: "/tmp") }
        #expect(throws: SuffixListFault.tooLarge.worded("long.dat")) {
            try SuffixListFile(
                path: "long.dat", octets: [UInt8](repeating: 0x61, count: SuffixListFile.sizeLimit + 1),
                changed: try #require(Self.day))
        }
        for fault in SuffixListFault.allCases {
            #expect(fault.worded("x").message.hasSuffix("."))
            #expect(fault.worded("x").code.hasPrefix("names.suffix-list-"))
        }
    }

    @Test("takes nothing of a long remark for a rule")
    func longLines() throws {
        // libpsl reads lines in pieces; the second piece of this one would be a rule.
        let remark =
            "// " + String(repeating: "x", count: 300) + "\n// " + String(repeating: "y ", count: 200) + " example.com"
        let list = try list(remark + "\n" + Self.text)
        #expect(list.registrableDomain(of: try DomainName("a.example.com"))?.description == "example.com")
    }

    @Test("of this computer knows the suffixes that election offices live under")
    func system() throws {
        guard FileManager.default.fileExists(atPath: PublicSuffixList.systemPath) else {
            print("skipped: there is no list at \(PublicSuffixList.systemPath)")
            return
        }
        let list = try PublicSuffixList.system()
        let pairs = [
            ("vote.county.gov", "county.gov"),
            ("mail.county.k12.ca.us", "county.k12.ca.us"), ("a.github.io", "a.github.io"),
        ]
        for (name, expected) in pairs {
            #expect(list.registrableDomain(of: try DomainName(name))?.description == expected)
        }
        #expect(list.isPublicSuffix(try DomainName("gov")))
        #expect(list.date > (try #require(CalendarDate("2015-01-01"))))
    }

    @Test("answers for any name that the DNS can hold, with a name at or above it one label below a suffix")
    func anyName() throws {
        var chance = SeededGenerator()
        let list = try list()
        let ends: [[UInt8]] = [Array("com".utf8), Array("uk".utf8), Array("ck".utf8), Array("pages".utf8), [0], [0xff]]
        for _ in 0..<2_000 {
            var wire: [UInt8] = []
            for _ in 0..<Int.random(in: 0...5, using: &chance) {
                let label =
                    Bool.random(using: &chance)
                    ? ends.randomElement(using: &chance) ?? []
                    : (0..<Int.random(in: 1...8, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) }
                wire += [UInt8(label.count)] + label
            }
            let name = try #require(DomainName(wire: wire + [0]))
            let found = list.registrableDomain(of: name)
            #expect((found == nil) == list.isPublicSuffix(name), "\(name)")
            if let found {
                #expect(name.isAtOrBelow(found), "\(name)")
                #expect(found.parent.map(list.isPublicSuffix) == true, "\(name)")
                #expect(list.registrableDomain(of: found) == found)
            }
        }
    }
}
