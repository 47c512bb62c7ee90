import DNS
import Findings

@testable import MailAuthentication

extension FindingCase {
    private static let reject = "_dmarc.county.example TXT v=DMARC1; p=reject\n"
    private static let logo = reject + "default._bimi.county.example TXT "
    private static let goodLogo =
        logo + "v=BIMI1; l=https://county.example/logo.svg; a=https://county.example/logo.pem"

    /// The record at `default._bimi`.
    static let bimiCases: [FindingCase] = [
        FindingCase("bimi.absent", .note, reject, quiet: goodLogo),
        FindingCase("bimi.absent", .note, reject, quiet: reject, quietRoles: [.parked]),
        FindingCase("bimi.absent", .note, reject, quiet: reject, quietRoles: [.receives]),
        FindingCase("bimi.absent", .note, reject, quiet: logo + "!timeout"),
        FindingCase(
            "bimi.unknown", .unknown, logo + "!timeout", quiet: reject,
            says: "The logo record could not be read (the name server did not answer in time)."),
        FindingCase(
            "bimi.multiple-records", .low, goodLogo + "\ndefault._bimi.county.example TXT v=BIMI1; l=; a=",
            quiet: goodLogo, says: "2 logo records: all are ignored."),
        FindingCase("bimi.syntax", .low, logo + "v=bimi1; l=https://county.example/logo.svg", quiet: goodLogo),
        FindingCase("bimi.syntax", .low, goodLogo + "; logo", quiet: goodLogo + ";"),
        FindingCase(
            "bimi.syntax", .low, logo + "v=BIMI1; l=; a=https://county.example/logo.pem", quiet: logo + "v=BIMI1; l=;"),
        FindingCase(
            "bimi.syntax", .low, logo + "v=BIMI1", quiet: goodLogo,
            says: "The logo record has a mistake at 'v=BIMI1'; it is ignored."),
        FindingCase("bimi.declined", .note, logo + "v=BIMI1; l=; a=;", quiet: goodLogo),
        FindingCase(
            "bimi.not-https", .low, logo + "v=BIMI1; l=http://county.example/logo.svg", quiet: goodLogo,
            says: "'http://county.example/logo.svg' must be an https address."),
        FindingCase(
            "bimi.not-https", .low, logo + "v=BIMI1; l=https://county.example/logo.svg; a=self", quiet: goodLogo),
        FindingCase(
            "bimi.no-certificate", .note, logo + "v=BIMI1; l=https://county.example/logo.svg", quiet: goodLogo),
        FindingCase(
            "bimi.wrong-place", .low, "_bimi.county.example TXT v=BIMI1; l=https://county.example/logo.svg",
            quiet: goodLogo, says: "A logo record stands at _bimi.county.example, where nobody looks."),
        FindingCase(
            "bimi.wrong-place", .low, "county.example TXT v=BIMI1; l=https://county.example/logo.svg",
            quiet: "county.example TXT v=BIMI2; l="),
        FindingCase("bimi.not-effective", .note, goodLogo.replacing("p=reject", with: "p=none"), quiet: goodLogo),
        FindingCase(
            "bimi.not-effective", .note, goodLogo.replacing("p=reject", with: "p=quarantine; pct=50"), quiet: goodLogo),
        FindingCase(
            "bimi.not-effective", .note, goodLogo.replacing("p=reject", with: "p=reject; sp=none"), quiet: goodLogo),
        FindingCase(
            "bimi.not-effective", .note, goodLogo.replacing("p=reject", with: "p=reject; t=y"), quiet: goodLogo),
    ]
}
