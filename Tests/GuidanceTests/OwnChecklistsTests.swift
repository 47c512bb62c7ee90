import Documents
import Findings
import Settings
import Testing

@testable import Guidance

/// The checklists that the repository itself brings have the form that a trainer can read and print.
@Suite struct OwnChecklistsTests {
    private let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    private func sheets() throws -> [ChecklistFile] {
        let paths = try FileSource.machine.list(root + "/Content/guidance").filter { $0.hasSuffix(".md") }
        var log = Diagnostics()
        let sheets = try paths.map { try ChecklistFile(path: $0, files: .machine, log: &log) }
        #expect(log.all.map(\.description) == [], "every heading is a group or an item")
        return sheets
    }

    @Test func everyItemHasAnIDOfItsOwnATitleAndABlock() throws {
        let sheets = try sheets()
        try #require(!sheets.isEmpty)
        var seen: Set<String> = []
        for sheet in sheets {
            #expect(sheet.text.groups.flatMap(\.items).count >= 8, "\(sheet.name)")
            for item in sheet.text.groups.flatMap(\.items) {
                #expect(Item.isID(item.id) && item.id.hasPrefix(sheet.name.uppercased() + "-"), "\(item.place)")
                #expect(!item.title.isEmpty && item.block != nil, "\(item.place)")
                #expect(seen.insert(item.id).inserted, "\(item.id) stands twice")
                #expect(!item.prose.isEmpty, "\(item.id) says what, why and how")
            }
        }
    }

    @Test func everyBlockIsYAMLWithKnownKeys() throws {
        var log = Diagnostics()
        for sheet in try sheets() {
            for item in sheet.text.groups.flatMap(\.items) {
                guard let block = item.block else { continue }
                let value = try YAMLDocument.parse(block.text, file: block.place.file, firstLine: block.place.line)
                _ = YAMLMapping(value, name: item.id, keys: Item.keys, log: &log)
            }
        }
        #expect(log.all.map(\.description) == [])
    }

    /// What a gathering finds of a domain that has published nothing: what is said of every record there is none of.
    private static let bare: [String: FactValue] = [
        "domain.spf.records": .number(0), "domain.spf.valid": .flag(false), "domain.spf.all": .word("absent"),
        "domain.spf.lookups": .number(0), "domain.dmarc.present": .flag(false), "domain.dmarc.valid": .flag(false),
        "domain.dmarc.policy": .word("none"), "domain.dmarc.effective-policy": .word("none"),
        "domain.dmarc.subdomain-policy": .word("none"), "domain.dmarc.nonexistent-policy": .word("none"),
        "domain.dmarc.percent": .number(100), "domain.dmarc.testing": .flag(false),
        "domain.dmarc.alignment-dkim": .word("relaxed"), "domain.dmarc.alignment-spf": .word("relaxed"),
        "domain.dmarc.aggregate-addresses": .number(0), "domain.dmarc.external-reporting-authorised": .flag(true),
        "domain.dkim.keys": .number(0), "domain.dkim.smallest-rsa-bits": .unknown("no key"),
        "domain.dnssec.state": .word("insecure"), "domain.mx.null": .flag(false),
        "domain.dkim.oldest-key-days": .unknown("no key"), "domain.mta-sts.mode": .word("none"),
        "domain.tls-rpt.present": .flag(false), "domain.dane.state": .word("absent"),
        "domain.name.government": .flag(false), "domain.mail.role": .unknown("not said"),
    ]

    /// "Every outside host accepts the reports" is true where there are none: alone it would praise a bare domain.
    @Test func nothingIsMetByADomainThatHasPublishedNothing() throws {
        let words =
            ["absent", "none", "quarantine", "reject", "fail", "secure", "insecure", "relaxed", "strict"]
            + ["enforce", "testing", "published", "valid", "softfail"]
        let kinds = Self.bare.map { name, value in
            let type: FactType =
                switch value {
                case _ where name == "domain.mail.role": .words(["sends", "receives", "parked"])
                case .flag: .flag
                case .word: .word(words)
                default: .number
                }
            return FactKind(name: name, title: name, subject: .domain, type: type, meaning: "A fact.", source: "test")
        }
        let owners = ["it", "clerk", "deputy-clerk", "communications", "trainer"].map { Owner(id: $0, title: $0) }
        let vocabulary = Vocabulary(facts: kinds, owners: owners)
        var log = Diagnostics()
        var judged = 0
        for item in try sheets().flatMap(\.text.groups).flatMap(\.items) {
            guard let block = item.block,
                case .mapping(let entries) = try YAMLDocument.parse(block.text, file: block.place.file).content,
                let evidence = entries.first(where: { $0.key == "evidence" })?.value,
                EvidenceRule.subject(of: evidence) == .domain
            else { continue }
            guard let rule = EvidenceRule(evidence, vocabulary: vocabulary, log: &log) else { continue }
            for case .rule(let facts) in rule.parts {
                judged += 1
                #expect(Judgement(facts, facts: Self.bare).outcome != .yes, "\(item.id)")
            }
        }
        #expect(log.all.map(\.description) == [])
        #expect(judged >= 15)
    }
}
