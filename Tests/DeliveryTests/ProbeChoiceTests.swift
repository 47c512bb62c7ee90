import DNS
import Findings
import MailAuthentication
import Probes
import Settings
import Testing

@testable import Delivery

/// No server is connected to without leave.
@Suite struct ProbeChoiceTests {
    private static let until = CalendarDate("2026-12-31") ?? .epoch

    private func choice(_ settings: ProbeSettings?, on day: String, isLive: Bool = true) throws -> ProbeChoice {
        ProbeChoice(
            settings, on: try #require(CalendarDate(day)), dialer: isLive ? Dialer { _, _ in .noAddress } : nil,
            suffixes: nil, asOf: .now())
    }

    private func settings(mail: Bool = true, web: Bool = true, ehlo: String? = nil) -> ProbeSettings {
        ProbeSettings(mailServers: mail, webSites: web, allowedBy: "County IT", until: Self.until, ehlo: ehlo)
    }

    @Test func withoutSettingsNothingIsConnectedTo() throws {
        let choice = try choice(nil, on: "2026-11-01")
        #expect(choice.mailServers == nil && choice.webSites == nil && choice.permission == .notAsked)
    }

    @Test func theLastDayStillCountsAndTheNextDoesNot() throws {
        let last = try choice(settings(), on: "2026-12-31")
        #expect(last.mailServers != nil && last.webSites != nil)
        #expect(
            last.permission == ProbePermission(isAsked: true, allowedBy: "County IT", until: Self.until))
        let over = try choice(settings(), on: "2027-01-01")
        #expect(over.mailServers == nil && over.webSites == nil)
        #expect(over.permission.whyNot == "The permission that the settings tell of ended on 2026-12-31.")
    }

    @Test func onlyWhatIsNamedIsConnectedTo() throws {
        let mail = try choice(settings(web: false, ehlo: "signet.county.example"), on: "2026-11-01")
        #expect(mail.mailServers != nil && mail.webSites == nil && mail.permission.whyNot.isEmpty)
        let web = try choice(settings(mail: false), on: "2026-11-01")
        #expect(web.mailServers == nil && web.webSites != nil)
        let none = try choice(settings(mail: false, web: false), on: "2026-11-01")
        #expect(none.mailServers == nil && none.webSites == nil)
        #expect(none.permission.whyNot == "The settings name neither mail servers nor web sites to connect to.")
    }

    /// A run that was ended is taken up only by one that would connect to the same servers by the same leave.
    @Test func everyOtherChoiceIsToldApart() throws {
        let day = "2026-11-01"
        let choices = [
            try choice(nil, on: day), try choice(settings(), on: day), try choice(settings(web: false), on: day),
            try choice(settings(mail: false), on: day), try choice(settings(), on: "2027-01-01"),
            try choice(settings(), on: day, isLive: false),
            try choice(
                ProbeSettings(
                    mailServers: true, webSites: true, allowedBy: "County IT, by letter", until: Self.until, ehlo: nil),
                on: day),
        ]
        #expect(Set(choices.map(\.terms)).count == choices.count)
        #expect(try choice(settings(), on: day).terms == choice(settings(), on: "2026-12-31").terms)
    }

    @Test func recordedAnswersOpenNoSocket() throws {
        let recorded = try choice(settings(), on: "2026-11-01", isLive: false)
        #expect(recorded.mailServers == nil && recorded.webSites == nil)
        #expect(recorded.permission.whyNot == "The answers were recorded, so nothing was connected to.")
    }
}
