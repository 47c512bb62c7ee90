import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let reports = mailServer + "_smtp._tls.county.example TXT "
    private static let goodReports = reports + "v=TLSRPTv1; rua=mailto:tls@county.example"

    /// The record at `_smtp._tls`.
    static let tlsReportCases: [FindingCase] = [
        FindingCase(
            "tls-rpt.missing", .low, mailServer, quiet: goodReports,
            says: "Nobody tells county.example when encrypted delivery fails."),
        FindingCase("tls-rpt.missing", .low, mailServer, quiet: reports + "!refused"),
        FindingCase("tls-rpt.missing", .low, "", quiet: "", roles: [.receives], quietRoles: [.sends]),
        FindingCase(
            "tls-rpt.missing", .medium, withPolicy, quiet: withPolicy, world: .serving(tested),
            quietWorld: .serving("version: STSv1|mode: none|max_age: 0")),
        FindingCase(
            "tls-rpt.unknown", .unknown, reports + "!timeout", quiet: mailServer,
            says: "The TLS-RPT record could not be read (the name server did not answer in time)."),
        FindingCase(
            "tls-rpt.multiple-records", .medium,
            goodReports + "\n_smtp._tls.county.example TXT v=TLSRPTv1; rua=mailto:b@county.example",
            quiet: goodReports + "\n_smtp._tls.county.example TXT v=spf1 -all",
            says: "2 records: senders ignore them."),
        FindingCase(
            "tls-rpt.syntax", .medium, reports + "v=TLSRPT1; rua=mailto:tls@county.example", quiet: goodReports,
            says: "Mistake at 'v=TLSRPT1; rua=mailto:tls@county.example'; senders ignore the record."),
        FindingCase(
            "tls-rpt.syntax", .medium, reports + "\\x22v=TLSRPTv1; rua=mailto:tls@county.example",
            quiet: reports + "google-site-verification=abc"),
        FindingCase(
            "tls-rpt.syntax", .medium, goodReports + "; ruf", quiet: goodReports + "; ext=1",
            says: "Mistake at 'ruf'; senders ignore the record."),
        FindingCase(
            "tls-rpt.syntax", .medium, reports + "v=TLSRPTv1; ext=1", quiet: goodReports,
            says: "Mistake at 'v=TLSRPTv1; ext=1'; senders ignore the record."),
        FindingCase(
            "tls-rpt.address-invalid", .medium, reports + "v=TLSRPTv1; rua=tls@county.example", quiet: goodReports,
            says: "'tls@county.example' is not a usable address."),
        FindingCase(
            "tls-rpt.address-invalid", .medium, goodReports + ",mailto:b",
            quiet: reports + "v=TLSRPTv1; rua=mailto:tls@county.example , https://www.county.example/v1?a=b"),
        FindingCase(
            "tls-rpt.address-invalid", .medium, reports + "v=TLSRPTv1; rua=mailto:tls@county.example!10m",
            quiet: reports + "v=TLSRPTv1; rua=mailto:tls%21@county.example"),
        FindingCase(
            "tls-rpt.scheme", .medium, goodReports + ",ftp://county.example/", quiet: goodReports,
            says: "Only mailto: and https: are allowed, not 'ftp://county.example/'."),
        FindingCase(
            "tls-rpt.https-insecure", .medium, goodReports + ",http://county.example/r", quiet: goodReports,
            says: "Reports to http://county.example/r would travel unprotected."),
        FindingCase(
            "tls-rpt.host-missing", .medium, reports + "v=TLSRPTv1; rua=mailto:tls@gone.example",
            quiet: reports + "v=TLSRPTv1; rua=mailto:tls@gone.example\ngone.example AAAA !timeout",
            says: "Reports to tls@gone.example can't be delivered."),
        FindingCase(
            "tls-rpt.host-missing", .medium, reports + "v=TLSRPTv1; rua=https://gone.example/r",
            quiet: reports + "v=TLSRPTv1; rua=https://gone.example/r\ngone.example A 203.0.113.9"),
        FindingCase(
            "tls-rpt.host-missing", .medium, reports + "v=TLSRPTv1; rua=mailto:tls@gone.example\ngone.example MX 0 .",
            quiet: reports + "v=TLSRPTv1; rua=mailto:tls@gone.example\ngone.example MX 5 mx.gone.example"),
        FindingCase(
            "tls-rpt.same-mailbox", .low, goodReports + "\n" + withPolicy,
            quiet: goodReports + ",https://county.example/r\n" + withPolicy, world: .serving(enforced),
            quietWorld: .serving(enforced)),
        FindingCase(
            "tls-rpt.same-mailbox", .low, goodReports + "\n" + withPolicy, quiet: goodReports + "\n" + withPolicy,
            says: "When delivery breaks, the reports about it break too.", world: .serving(enforced),
            quietWorld: .serving(tested)),
    ]
}
