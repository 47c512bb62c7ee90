import DNS
import Findings
import Testing

@testable import MailAuthentication

@Suite struct MailSourcesTests {
    private static let zone = """
        zone example
        zone com
        zone net
        zone org
        county.example MX 10 county-example.mail.protection.outlook.com
        county-example.mail.protection.outlook.com A 203.0.113.25
        county.example TXT v=spf1 include:spf.protection.outlook.com include:own.county.example mx ?a:mail.county.example -all
        spf.protection.outlook.com TXT v=spf1 include:spfd.protection.outlook.com -all
        spfd.protection.outlook.com TXT v=spf1 ip4:203.0.113.0/24 -all
        own.county.example TXT v=spf1 include:us._netblocks.mimecast.com include:nobody.example -all
        us._netblocks.mimecast.com TXT v=spf1 ip4:203.0.113.7 -all
        nobody.example TXT v=spf1 ip4:203.0.113.8 -all
        mail.county.example A 203.0.113.9
        selector1._domainkey.county.example CNAME selector1-county._domainkey.county.onmicrosoft.com
        selector1-county._domainkey.county.onmicrosoft.com TXT v=DKIM1; p=
        k9._domainkey.county.example TXT v=DKIM1; p=
        """

    private func record() async -> SubjectRecord {
        await checkDomain(
            DomainRequest(name: name("county.example"), declaredRoles: [.sends], selectors: ["k9"]),
            resolver: ScriptedResolver(Self.zone))
    }

    @Test func tellWhoSendsAndHowThatIsKnownSortedByProvider() async {
        let rows = await record().details["sources"]?.elements ?? []
        #expect(rows.map { $0["provider"]?.text } == ["Microsoft 365", "Mimecast"])
        #expect(
            rows.first?["via"]?.elements.map(\.text) == [
                "SPF: include:spf.protection.outlook.com", "MX: county-example.mail.protection.outlook.com",
                "DKIM: selector1",
            ])
        #expect(rows.last?["via"]?.elements.map(\.text) == ["SPF: include:us._netblocks.mimecast.com"])
    }

    @Test func nodesOfTheTreeHaveTheNameThatIsAskedAndTheProvider() async {
        let tree = await record().details["spf"]?["tree"]
        #expect(tree?["name"]?.text == "county.example")
        #expect(tree?["provider"] == nil)
        let nodes = tree?["children"]?.elements ?? []
        #expect(
            nodes.map { $0["name"]?.text } == [
                "spf.protection.outlook.com", "own.county.example", "county.example", "mail.county.example",
            ])
        #expect(nodes.map { $0["provider"]?.text } == ["Microsoft 365", nil, nil, nil])
        #expect(nodes.first?["children"]?.elements.first?["provider"]?.text == "Microsoft 365")
    }

    @Test func aDomainWithoutAnyHasAnEmptyList() async {
        let record = await checkDomain(
            DomainRequest(name: name("county.example")), resolver: ScriptedResolver("zone example"))
        #expect(record.details["sources"] == .array([]))
    }
}

@Suite struct MailProviderTests {
    @Test(arguments: [
        ("county-gov.mail.protection.outlook.com", "Microsoft 365"), ("spf.protection.outlook.com", "Microsoft 365"),
        ("_spf.google.com", "Google Workspace"), ("aspmx.l.google.com", "Google Workspace"),
        ("mxa-00112233.gslb.pphosted.com", "Proofpoint"), ("spf-00112233.pphosted.com", "Proofpoint"),
        ("us._netblocks.mimecast.com", "Mimecast"), ("us-smtp-inbound-1.mimecast.com", "Mimecast"),
        ("d12345a.ess.barracudanetworks.com", "Barracuda"), ("amazonses.com", "Amazon SES"),
        ("inbound-smtp.us-east-1.amazonses.com", "Amazon SES"), ("sendgrid.net", "Twilio SendGrid"),
        ("servers.mcsv.net", "Mailchimp"), ("spf.constantcontact.com", "Constant Contact"),
        ("spf.govdelivery.com", "Granicus"), ("mail.civicplus.com", "CivicPlus"), ("spf.everbridge.net", "Everbridge"),
    ])
    func areRecognizedByTheirNames(text: String, provider: String) {
        #expect(MailProvider.owning(name(text))?.name == provider)
        #expect(MailProvider.recognized(in: [name(text), name("county.example")]).map(\.name) == [provider])
    }

    @Test(arguments: ["county.example", "outlook.com.county.example", "notpphosted.com", "com", "."])
    func othersAreNot(text: String) { #expect(MailProvider.owning(name(text)) == nil) }

    @Test func noMarkStandsTwice() {
        let marks = MailProvider.all.flatMap(\.marks)
        #expect(Dictionary(grouping: marks) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}

@Suite struct ConsumerMailboxTests {
    @Test(arguments: [
        ("gmail.com", "Gmail"), ("yahoo.com", "Yahoo Mail"), ("outlook.com", "Outlook.com"),
        ("hotmail.com", "Outlook.com"), ("aol.com", "AOL Mail"), ("icloud.com", "iCloud Mail"),
        ("comcast.net", "Comcast Xfinity"), ("att.net", "AT&T Mail"), ("sbcglobal.net", "AT&T Mail"),
        ("GMAIL.com", "Gmail"),
    ])
    func areKnownByTheirDomains(text: String, provider: String) throws {
        let finding = try #require(consumerMailboxFinding(at: name(text), subject: "office"))
        #expect(finding.subject == "office")
        #expect(finding.code == "mx.consumer-provider" && finding.severity == .high)
        #expect(finding.message.contains("\(text.lowercased()) for its mail. Its records belong to \(provider), "))
    }

    @Test(arguments: ["county.gov", "mail.gmail.com", "gmail.com.county.example", "com", "."])
    func othersAreNot(text: String) { #expect(consumerMailboxFinding(at: name(text), subject: "office") == nil) }

    @Test func noDomainStandsTwiceAndEachIsADomainName() {
        let domains = ConsumerMailProvider.all.flatMap(\.domains)
        #expect(Set(domains).count == domains.count)
        for domain in domains {
            #expect(name(domain).description == domain && name(domain).labels.count > 1, "\(domain)")
        }
        #expect(Set(ConsumerMailProvider.all.map(\.name)).count == ConsumerMailProvider.all.count)
    }

    @Test func nothingIsAskedAboutSuchADomainAndNoFactIsTold() async {
        let record = await checkDomain(
            DomainRequest(name: name("gmail.com"), declaredRoles: [.sends, .receives], selectors: ["a"]),
            resolver: ScriptedResolver("zone com\ngmail.com MX 10 mx.gmail.com"))
        #expect(record.findings.map(\.code) == ["mx.consumer-provider"])
        #expect(record.facts.isEmpty && record.observations.isEmpty)
        #expect(record.details["answer"]?["word"]?.text == "unknown")
        #expect(
            record.details["answer"]?["reason"]?.text
                == "gmail.com belongs to Gmail, not to the office; its records were not judged.")
    }
}

@Suite struct SPFRequestInOtherScriptsTests {
    @Test(arguments: [
        ("clerk@bücher.example", "mail.bücher.example", "clerk@xn--bcher-kva.example", "mail.xn--bcher-kva.example"),
        ("clerk@county.example", "[192.0.2.1]", "clerk@county.example", "[192.0.2.1]"),
        ("", "not a name", "", "not a name"), ("müller@a.example", "a", "müller@a.example", "a"),
        ("\"a@b\"@bücher.example", "", "\"a@b\"@xn--bcher-kva.example", ""),
    ])
    func haveTheirDomainsInASCII(mailFrom: String, helo: String, expected: String, expectedHelo: String) throws {
        let ip = try #require(IPAddress("192.0.2.1"))
        let request = try SPFRequest(ip: ip, mailFrom: mailFrom, helo: helo).withASCIIDomains()
        #expect(request == SPFRequest(ip: ip, mailFrom: expected, helo: expectedHelo))
    }

    @Test func aDomainWithoutSuchAFormIsNamed() throws {
        let ip = try #require(IPAddress("192.0.2.1"))
        let fault = #expect(throws: DomainName.Fault.self) {
            try SPFRequest(ip: ip, mailFrom: "clerk@vote.☃.example", helo: "a").withASCIIDomains()
        }
        #expect(fault?.description == "the part '☃' has a character that domain names may not have there")
    }
}
