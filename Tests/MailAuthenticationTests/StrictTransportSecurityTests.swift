import Testing

@testable import MailAuthentication

/// The field that tells browsers to insist on HTTPS (RFC 6797 section 6.1).
@Suite struct StrictTransportSecurityTests {
    @Test(arguments: [
        ("max-age=31536000", 31_536_000), ("MAX-AGE=1; includeSubDomains", 1), ("includeSubDomains ; max-age=\"7\"", 7),
        (" max-age = 5 ;; preload", 5), ("max-age=0", 0), ("max-age=99999999999999999999", 3_153_600_000),
    ])
    func fieldsAreRead(_ field: String, _ seconds: Int) {
        #expect(StrictTransportSecurity(field)?.maxAge == seconds)
    }

    @Test(arguments: [
        "", "includeSubDomains", "max-age", "max-age=", "max-age=x", "max-age=-1", "max-age=1; max-age=2",
        "max-age=\"\"", "max-age=1, max-age=2", ";;;", "max-age=\"",
    ])
    func whatBrowsersIgnoreIsNone(_ field: String) { #expect(StrictTransportSecurity(field) == nil) }

    @Test func timesAreInWholeUnits() {
        let words = { (seconds: Int) in StrictTransportSecurity("max-age=\(seconds)")?.words }
        #expect(words(15_768_000) == "182 days")
        #expect(words(3_600) == "1 hour")
        #expect(words(119) == "1 minute")
        #expect(words(1) == "1 second")
    }
}
