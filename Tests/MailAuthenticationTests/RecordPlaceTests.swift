import DNS
import Findings
import Testing

@testable import MailAuthentication

/// The place that a finding tells is one of the record that it names.
@Suite struct RecordPlaceTests {
    @Test(arguments: FindingCase.all) func thePlaceLiesInTheRecord(row: FindingCase) async {
        let resolver = ScriptedResolver((row.hasBase ? FindingCase.base : "") + row.zone)
        for finding in await row.record().findings {
            guard let place = finding.place else { continue }
            let answer = await resolver.answer(to: Question(name(place.name), .txt))
            #expect(answer.texts.contains { $0.count >= place.offset + place.length }, "\(finding)")
        }
    }

    @Test(arguments: [
        ("spf.syntax", "county.example", "v=spf1 mx «foo» -all"),
        ("spf.syntax", "county.example", "v=spf1 ip4:«192.0.2.256» -all"),
        ("spf.term-glued", "county.example", "v=spf1 «mx~all»"),
        ("spf.repeated-modifier", "county.example", "v=spf1 redirect=a.example «redirect=b.example»"),
        ("spf.ptr", "county.example", "v=spf1 «ptr» -all"), ("spf.after-all", "county.example", "v=spf1 «-all» mx"),
        ("spf.unknown-modifier", "county.example", "v=spf1 «moo=1» -all"),
        ("spf.duplicate-term", "county.example", "v=spf1 mx «MX» -all"),
        ("spf.allows-private", "county.example", "v=spf1 «ip4:10.0.0.1» -all"),
        ("dmarc.syntax", "_dmarc.county.example", "v=DMARC1; p=reject; «sp»; fo=1"),
        ("dmarc.policy-invalid", "_dmarc.county.example", "v=DMARC1; «p=refuse»; rua=mailto:a@county.example"),
        ("dmarc.value-invalid", "_dmarc.county.example", "v=DMARC1; p=reject; «adkim=x»"),
        ("dmarc.unknown-tag", "_dmarc.county.example", "v=DMARC1; p=reject; «rau=x»"),
        ("dmarc.repeated-tag", "_dmarc.county.example", "v=DMARC1; p=reject; «P=none»"),
        ("dkim.syntax", "s1._domainkey.county.example", "v=DKIM1; «abc»; p="),
        ("mta-sts.syntax", "_mta-sts.county.example", "v=STSv1; «id=2026-10-01»;"),
        ("tls-rpt.syntax", "_smtp._tls.county.example", "v=TLSRPTv1; rua=mailto:a@county.example; «x»"),
        ("tls-rpt.syntax", "_smtp._tls.county.example", "«v=TLSRPTv1;»"),
        ("bimi.syntax", "default._bimi.county.example", "v=BIMI1; «x»; l=https://county.example/a.svg"),
        ("bimi.syntax", "default._bimi.county.example", "«v=BIMI1; a=»"),
    ]) func thePlaceIsThatOfTheMistake(code: String, owner: String, marked: String) async throws {
        let parts = marked.split(omittingEmptySubsequences: false) { "«»".contains($0) }
        let record = await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends, .receives], selectors: ["s1"]),
            resolver: ScriptedResolver(FindingCase.base + "\(owner) TXT \(parts.joined())"))
        let found = try #require(record.findings.first { $0.code == code }, "\(record.findings.map(\.code))")
        #expect(
            found.place
                == RecordPlace(name: owner, offset: parts[0].utf8.count, length: parts[1].utf8.count), "\(found)")
    }
}
