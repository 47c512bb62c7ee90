import Documents
import Findings
import Foundation
import Testing

@testable import Settings

@Suite struct OfficeSettingsReadingTests {
    @Test func aWholeFileIsReadWithEveryValue() throws {
        let settings = try SettingsFile.read(SettingsFile.whole)
        #expect(
            settings.office
                == Office(
                    name: "Juniper County Elections Office", kind: .county, state: "Larkspur", phone: "(555) 555-0142",
                    timeZone: "America/Chicago", color: OfficeColor(light: "#1f4e5f", dark: "#9cc9d6"),
                    seal: "Content/seal.svg", address: "1 Court Square\nJuniper, LK\n",
                    email: "elections@juniper-county.example"))
        #expect(settings.created == CalendarDate(year: 2026, month: 9, day: 1))
        #expect(settings.title == "E-mail, sign-in and texting safeguards")
        #expect(settings.baseURL == "https://juniper-county.example/safeguards/")
        #expect(
            settings.owners
                == [
                    Owner(id: "it", title: "County IT", backup: "clerk"), Owner(id: "clerk", title: "County clerk"),
                ])
        #expect(
            settings.domains
                == [
                    DomainSettings(
                        name: "juniper-county.example", purpose: "Staff mail", roles: [.sends, .receives],
                        selectors: ["c202603"], owner: "it", release: .public),
                    DomainSettings(name: "juniper-old.example", roles: [.parked]),
                    DomainSettings(name: "xn--jnper-kva.example"),
                ])
        #expect(
            settings.programs
                == [
                    ProgramSettings(
                        id: "voter-texts", title: "Voter information texts", ledger: ["Content/consent/ledger.csv"],
                        messages: ["Content/consent/a.csv", "Content/consent/b.csv"],
                        logStart: Instant("2026-01-01T00:00:00Z"), owner: "clerk")
                ])
        #expect(
            settings.accounts
                == [
                    AccountsSettings(
                        file: "Content/accounts/office.csv", exported: CalendarDate("2026-11-01"), dormantDays: 60,
                        owner: "it")
                ])
        #expect(settings.gate == Gate(severity: .high, unknownStops: true, mustStops: false))
    }

    @Test func theLeastFileHasTheDefaults() throws {
        let settings = try SettingsFile.read(SettingsFile.least())
        #expect(
            settings
                == OfficeSettings(
                    office: Office(name: "Juniper", kind: .county, timeZone: "America/Chicago"),
                    created: try #require(CalendarDate("2026-09-01"))))
        #expect(settings.gate == Gate(severity: .critical, unknownStops: false, mustStops: true))
    }

    @Test func defaultsOfListedThings() throws {
        let settings = try SettingsFile.read(
            SettingsFile.least(
                "domains: [{name: a.example}]\naccounts: [{file: a.csv}]\nprograms: [{id: p, title: P, ledger: l.csv}]\n"
            ))
        #expect(settings.domains == [DomainSettings(name: "a.example", release: .office)])
        #expect(settings.accounts == [AccountsSettings(file: "a.csv", exported: nil, dormantDays: 90)])
        #expect(settings.programs == [ProgramSettings(id: "p", title: "P", ledger: ["l.csv"])])
    }

    @Test func anExportMayBeAProductsAnswerInPagesOrNotOffered() throws {
        let text = """
            accounts:
              - {preset: entra, file: [p1.json, p2.json], group: Mail, groups: g.csv, released: 2026-11-02}
              - {preset: duo, offered: no}

            """
        #expect(
            try SettingsFile.read(SettingsFile.least(text)).accounts == [
                AccountsSettings(
                    file: "p1.json", preset: .entra, morePages: ["p2.json"], groups: "g.csv", group: "Mail",
                    released: CalendarDate("2026-11-02")),
                AccountsSettings(file: "", preset: .duo, isOffered: false),
            ])
    }

    @Test func emptyTextsThatMayBeAbsentAreTaken() throws {
        let settings = try SettingsFile.read(SettingsFile.least(office: ", phone: \"\", state: \"\", email: \"\""))
        #expect(settings.office.phone == "")
        #expect(settings.office.email == nil)
    }

    @Test func theGateCanStopOnNoSeverityAtAll() throws {
        #expect(try SettingsFile.read(SettingsFile.least("gate: {severity: none}\n")).gate == Gate(severity: nil))
    }

    @Test func windowsLineEndsAndAByteOrderMarkAreTaken() throws {
        let text = "\u{feff}" + SettingsFile.whole.replacing("\n", with: "\r\n")
        var expected = try SettingsFile.read(SettingsFile.whole)
        let settings = try SettingsFile.read(text)
        expected.office.address = settings.office.address
        #expect(settings == expected)
    }

    @Test func theOwnSettingsOfTheDemonstrationAreRead() throws {
        let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Content")
        guard FileManager.default.fileExists(atPath: content.path + "/site.yml") else {
            print("skipped: no Content/site.yml beside the tests")
            return
        }
        let settings = try OfficeSettings.read(from: .directory(content.path), path: "site.yml")
        #expect(!settings.domains.isEmpty)
        #expect(settings.domains.allSatisfy { $0.name.hasSuffix(".example") })
    }
}

/// What keeps a file from being read at all.
@Suite struct UnreadableSettingsTests {
    @Test func aMissingFileIsSaid() {
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    at: SourcePlace(file: "Content/site.yml"), code: "file.missing",
                    message: "There is no such file. Check the name, or create it.")
            ])
        ) {
            try OfficeSettings.read(from: .memory([:]))
        }
    }

    @Test func anotherPathCanBeRead() throws {
        let files = FileSource.memory(["b/site.yml": SettingsFile.least()])
        #expect(try OfficeSettings.read(from: files, path: "b/site.yml").office.name == "Juniper")
    }

    @Test func bytesThatAreNotUTF8HaveAPlace() {
        let files = FileSource(
            read: { _ throws(Diagnostic) in Array("office:\n  name: Zo".utf8) + [0xeb] }, list: { _ in [] })
        #expect(
            throws: Diagnostics([
                Diagnostic(
                    at: SourcePlace(file: "Content/site.yml", line: 2, column: 11), code: "file.not-utf8",
                    message: "The file is not UTF-8 text. Save it again with the encoding UTF-8.")
            ])
        ) {
            try OfficeSettings.read(from: files)
        }
    }

    @Test func aMistakeIsDrawnWithItsLine() throws {
        var drawn = ""
        do {
            _ = try SettingsFile.read(
                "office: {name: Zoë, tpye: county, time-zone: UTC, type: county}\ncreated: 2026-09-01\n")
        } catch {
            drawn = error.description
        }
        #expect(
            drawn == """
                Content/site.yml:1:22: error: [yaml.unknown-key] 'tpye' is not a key of the office. Did you mean \
                'type'? Known: name, type, state, country, texting, phone, time-zone, address, email, color, seal.
                  | office: {name: Zoë, tpye: county, time-zone: UTC, type: county}
                  |                     ^
                """)
    }

    @Test func allMistakesAreToldAtOnceInTheOrderOfTheFile() {
        let mistakes = SettingsFile.mistakes(
            in: """
                office: {name: "", type: conty, time-zone: CST}
                created: yesterday
                domains: [{name: a.example}, {name: a.example}]
                """)
        #expect(
            mistakes.map { String($0.prefix { $0 != "]" }) } == [
                "1:16: [settings.empty", "1:26: [yaml.unknown-word", "1:44: [settings.time-zone", "2:10: [yaml.type",
                "3:37: [settings.duplicate",
            ])
    }
}
