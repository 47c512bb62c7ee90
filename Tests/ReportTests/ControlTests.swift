import Evidence
import Findings
import Report
import Settings
import Testing

@Suite("Whom a fix is addressed to")
struct ControlTests {
    private static let everybody = ControlledBy(
        registrar: "Registrar", dns: "County IT", mail: "Northwind Mail", web: "Web House")

    private func asked(
        _ code: String, severity: Severity = .high, by who: ControlledBy = everybody
    ) throws -> String? {
        var input = SmallOffice.input()
        for place in input.settings.domains.indices { input.settings.domains[place].controlledBy = who }
        let place = try #require(input.snapshots[1].records.firstIndex { $0.subject.name == SmallOffice.open })
        input.snapshots[1].records[place].findings = [
            Finding(code: code, severity: severity, subject: SmallOffice.open, message: "M.", fix: "F.", citation: "C")
        ]
        return try #require(try compose(input).page("domains/open.example.html")).context["findings.0.ask"]?.text
    }

    @Test(
        "the code says where the change is made",
        arguments: [
            ("spf.missing", "Ask County IT (DNS)"), ("dkim.key-short", "Ask County IT (DNS)"),
            ("dmarc.missing", "Ask County IT (DNS)"), ("mx.host-missing", "Ask County IT (DNS)"),
            ("tls-rpt.missing", "Ask County IT (DNS)"), ("caa.missing", "Ask County IT (DNS)"),
            ("bimi.absent", "Ask County IT (DNS)"), ("dane.missing", "Ask County IT (DNS)"),
            ("parked.null-mx-missing", "Ask County IT (DNS)"), ("zone.wildcard-txt", "Ask County IT (DNS)"),
            ("mx.consumer-provider", "Ask Northwind Mail (mail system)"),
            ("smtp.old-version", "Ask Northwind Mail (mail system)"),
            ("mta-sts.missing", "Ask County IT (DNS)"), ("mta-sts.multiple-records", "Ask County IT (DNS)"),
            ("mta-sts.mode-testing", "Ask Web House (web site)"), ("mta-sts.redirect", "Ask Web House (web site)"),
            ("web.no-https", "Ask Web House (web site)"),
            ("dnssec.expiring", "Ask County IT (DNS)"),
            ("dnssec.dangling-ds", "Ask Registrar (registration of the name)"),
            ("dnssec.ds-sha1", "Ask Registrar (registration of the name)"),
            ("ns.single", "Ask Registrar (registration of the name)"),
            ("dns.domain-missing", "Ask Registrar (registration of the name)"), ("", "Ask County IT (DNS)"),
        ])
    func places(code: String, asked: String) throws {
        #expect(try self.asked(code) == asked)
    }

    @Test(
        "us is nobody to ask",
        arguments: [
            ("dmarc.missing", "In our own DNS"), ("ns.single", "At our registrar"),
            ("smtp.old-version", "In our own mail system"), ("web.no-https", "On our own web site"),
        ])
    func ourselves(code: String, words: String) throws {
        #expect(try asked(code, by: ControlledBy(registrar: "us", dns: "us", mail: "Us", web: "US")) == words)
    }

    @Test func nobodyIsMadeUp() throws {
        #expect(try asked("dmarc.missing", by: ControlledBy(mail: "Northwind Mail")) == "")
    }

    @Test func whatCouldNotBeSeenIsNobodysWork() throws {
        #expect(try asked("dmarc.unknown", severity: .unknown) == "")
    }

    @Test func notesAreAddressedToNobody() throws {
        #expect(try asked("bimi.absent", severity: .note) == nil)
    }
}
