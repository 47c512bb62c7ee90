import Documents
import Findings
import Testing

@testable import Settings

/// Elections, probes, and what domains say about their mail and who runs them.
@Suite struct PlanSettingsTests {
    @Test func electionsAndQuietDaysAreRead() throws {
        let settings = try SettingsFile.read(
            SettingsFile.least(
                """
                quiet-days: 45
                elections:
                  - {title: General election, day: 2026-11-03, certification: 2026-12-01}
                  - {title: Runoff, day: 2026-12-08, certification: 2026-12-08}

                """))
        #expect(settings.quietDays == 45)
        #expect(
            settings.elections == [
                Election(
                    title: "General election", day: try day("2026-11-03"), certification: try day("2026-12-01")),
                Election(title: "Runoff", day: try day("2026-12-08"), certification: try day("2026-12-08")),
            ])
    }

    @Test func twoElectionsMayShareATitleOrADay() throws {
        let text = SettingsFile.least(
            """
            elections:
              - {title: Primary, day: 2026-03-03, certification: 2026-03-20}
              - {title: Primary, day: 2028-03-07, certification: 2028-03-24}
              - {title: Runoff, day: 2026-03-03, certification: 2026-03-20}

            """)
        #expect(try SettingsFile.read(text).elections.count == 3)
    }

    @Test func theDefaultIsSixtyQuietDaysNoElectionAndNoProbe() throws {
        let settings = try SettingsFile.read(SettingsFile.least())
        #expect(settings.quietDays == 60)
        #expect(settings.elections.isEmpty)
        #expect(settings.probes == nil)
        #expect(settings.reportAddress == nil)
        #expect(settings.publicSuffixList == nil)
    }

    @Test func theEndsOfTheRangeOfQuietDaysAreTaken() throws {
        #expect(try SettingsFile.read(SettingsFile.least("quiet-days: 0\n")).quietDays == 0)
        #expect(try SettingsFile.read(SettingsFile.least("quiet-days: 365\n")).quietDays == 365)
    }

    @Test func probesAreReadWithWhoAllowedThem() throws {
        let settings = try SettingsFile.read(
            SettingsFile.least(
                """
                probes: {mail-servers: yes, web-sites: no, allowed-by: "County IT, 2026-10-01", until: 2026-12-31, ehlo: Signet.Juniper.example}

                """))
        #expect(
            settings.probes
                == ProbeSettings(
                    mailServers: true, webSites: false, allowedBy: "County IT, 2026-10-01",
                    until: try day("2026-12-31"), ehlo: "signet.juniper.example"))
    }

    @Test func aPermissionAloneAsksForNothing() throws {
        let settings = try SettingsFile.read(
            SettingsFile.least("probes: {allowed-by: County IT, until: 2026-12-31}\n"))
        #expect(settings.probes == ProbeSettings(allowedBy: "County IT", until: try day("2026-12-31")))
    }

    @Test func theListAndTheReportAddressAreRead() throws {
        let settings = try SettingsFile.read(
            SettingsFile.least(
                "public-suffix-list: Content/public_suffix_list.dat\nreport-address: dmarc@juniper.example\n"))
        #expect(settings.publicSuffixList == "Content/public_suffix_list.dat")
        #expect(settings.reportAddress == "dmarc@juniper.example")
    }

    @Test func aDomainSaysWhatDependsOnItAndWhoRunsIt() throws {
        let settings = try SettingsFile.read(
            SettingsFile.least(
                """
                domains:
                  - name: juniper.example
                    subdomains: [www, Mail.Juniper.example, a.b]
                    carries: [ballots]
                    posts-to-lists: yes
                    controlled-by: {registrar: us, dns: County IT, mail: Northwind Mail, web: us}
                  - {name: other.example, carries: ballots, controlled-by: {dns: us}}
                  - {name: third.example}

                """))
        #expect(
            settings.domains == [
                DomainSettings(
                    name: "juniper.example",
                    subdomains: ["www.juniper.example", "mail.juniper.example", "a.b.juniper.example"],
                    carriesBallots: true, postsToLists: true,
                    controlledBy: ControlledBy(registrar: "us", dns: "County IT", mail: "Northwind Mail", web: "us")),
                DomainSettings(name: "other.example", carriesBallots: true, controlledBy: ControlledBy(dns: "us")),
                DomainSettings(name: "third.example"),
            ])
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
