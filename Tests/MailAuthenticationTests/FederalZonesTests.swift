import DNS
import Documents
import Findings
import Foundation
import Testing

@testable import MailAuthentication

/// Real records: the zones of 24 federal domains and a few that they refer to.
@Suite struct FederalZonesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "../shared/data").standardizedFileURL.path

    private static func resolver() throws -> RecordedResolver? {
        guard FileManager.default.fileExists(atPath: folder + "/zones-18f") else {
            print("skipped: no recorded federal zones beside the package")
            return nil
        }
        return try RecordedResolver(files: .directory(folder), folder: "zones-18f")
    }

    private static func domains() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/zones-18f").filter { $0.hasSuffix(".gov.zone") }
            .map { String($0.dropLast(".zone".count)) }.sorted()
    }

    @Test func everyDomainIsJudgedAndNothingUnrecordedIsCalledMissing() async throws {
        guard let resolver = try Self.resolver() else { return }
        let domains = try Self.domains()
        #expect(domains.count == 24)
        for domain in domains {
            let record = await checkDomain(DomainRequest(name: name(domain)), resolver: resolver)
            let facts = Set(record.facts.keys).union(SubjectRecord.factsNotAlways)
            #expect(facts == Set(MailAuthentication.facts.map(\.name)), "\(domain)")
            let unrecorded = Set(record.observations.filter { $0.state == "unknown.unrecorded" }.map(\.name))
            for finding in record.findings where finding.code.hasSuffix("missing") {
                #expect(
                    !unrecorded.contains { finding.message.contains("'\($0)'") || finding.message.hasPrefix($0 + " ") })
            }
            if unrecorded.contains("_dmarc.\(domain)") {
                #expect(!record.findings.contains { $0.code == "dmarc.missing" }, "\(domain)")
            }
            let again = await checkDomain(DomainRequest(name: name(domain)), resolver: resolver)
            #expect(record.json.canonicalText == again.json.canonicalText, "\(domain)")
        }
    }

    /// Judged by hand: both publish `v=spf1 -all`, no MX, the same DMARC record with `p=reject`, and addresses for
    /// reports at names that were not recorded.
    @Test(arguments: ["vote.gov", "18f.gov"]) func theVerdictsMadeByHand(domain: String) async throws {
        guard let resolver = try Self.resolver() else { return }
        let record = await checkDomain(DomainRequest(name: name(domain)), resolver: resolver)
        let unrecorded = FactValue.unknown("the recorded zones do not hold this name")
        #expect(
            record.facts == [
                "domain.mail.role": .words(["parked"]), "domain.name.government": .flag(true),
                "domain.spf.records": .number(1), "domain.spf.valid": .flag(true), "domain.spf.all": .word("fail"),
                "domain.spf.lookups": .number(0), "domain.dkim.keys": .number(0),
                "domain.dkim.smallest-rsa-bits": .unknown("no key is known"),
                "domain.dkim.testing": .unknown("no key is known"), "domain.dmarc.present": .flag(true),
                "domain.dmarc.valid": .flag(true), "domain.dmarc.policy": .word("reject"),
                "domain.dmarc.effective-policy": .word("reject"), "domain.dmarc.subdomain-policy": .word("reject"),
                "domain.dmarc.nonexistent-policy": .word("reject"), "domain.dmarc.percent": .number(100),
                "domain.dmarc.testing": .flag(false), "domain.dmarc.alignment-dkim": .word("relaxed"),
                "domain.dmarc.alignment-spf": .word("relaxed"), "domain.dmarc.aggregate-addresses": unrecorded,
                "domain.dmarc.external-reporting-authorised": unrecorded, "domain.mx.null": .flag(false),
                "domain.mta-sts.mode": .word("none"), "domain.tls-rpt.present": .flag(false),
                "domain.dane.state": .word("none"),
                "domain.dnssec.state": .unknown("it could not be validated from here"),
            ])
        let raised = record.findings.map { "\($0.severity.rawValue) \($0.code)" }
        #expect(
            raised == [
                "unknown caa.unknown", "unknown dmarc.external-unknown", "unknown dmarc.external-unknown",
                "unknown dns.partly-unknown", "unknown dnssec.indeterminate", "medium ns.single", "low mx.implicit",
                "note dkim.missing", "note dmarc.failure-reports",
                "note dmarc.obsolete-tag", "note dmarc.obsolete-tag", "note parked.dkim-wildcard-missing",
            ])
        #expect(record.details["answer"]?["word"]?.text == "no")
        let texts = record.details["records"]?.elements.compactMap { $0["text"]?.text }
        #expect(texts?.first == "v=spf1 -all")
        let terms = record.details["records"]?.elements.last?["terms"]?.elements ?? []
        #expect(
            terms.compactMap { $0["text"]?.text } == [
                "v=DMARC1", "p=reject", "pct=100", "fo=1", "ri=86400",
                "rua=mailto:dmarcreports@gsa.gov,mailto:reports@dmarc.cyber.dhs.gov",
                "ruf=mailto:dmarcfailures@gsa.gov",
            ])
        #expect(
            terms.compactMap { $0["meaning"]?.text } == [
                "This says what receivers should do with mail that is not really from \(domain).",
                "Mail that fails the check: refuse it.", "For all mail (older receivers).",
                "When copies of failed messages are wanted.",
                "How often statistics are wanted, in seconds; withdrawn.",
                "Daily statistics go to dmarcreports@gsa.gov and reports@dmarc.cyber.dhs.gov.",
                "Copies of failed messages go to dmarcfailures@gsa.gov.",
            ])
    }

    @Test func anIncludeThatWasNotRecordedGivesALowerBound() async throws {
        guard let resolver = try Self.resolver() else { return }
        let record = await checkDomain(DomainRequest(name: name("search.gov")), resolver: resolver)
        #expect(record.details["spf"]?["lookups"]?.integer == 6)
        #expect(record.details["spf"]?["exact"]?.boolean == false)
        #expect(
            record.facts["domain.spf.lookups"] == .unknown("at least 6: the recorded zones do not hold this name"))
        #expect(record.facts["domain.spf.all"] == .word("fail"))
        #expect(record.details["answer"]?["word"]?.text == "unknown")
        #expect(!record.findings.contains { $0.code == "spf.include-missing" })
    }
}
