import Testing

/// Domains that do not answer, or are not there. Each from its zone to everything that is said about it.
@Suite struct FailingScenarioTests {
    @Test func aDomainWhoseNameServerFailsHereAndThere() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example MX 10 mx.county.example
            mx.county.example A !timeout
            mx.county.example AAAA !timeout
            mx.county.example TXT v=spf1 a -all
            county.example TXT v=spf1 mx include:lists.example include:alerts.example ~all
            lists.example TXT !servfail
            alerts.example TXT v=spf1 ip4:8.8.4.0/24 -all
            _domainkey.county.example TXT !refused
            _dmarc.county.example TXT !servfail
            """
        #expect(
            await drawing(of: zone, ["sends", "receives"], []) == """
                answer: unknown: The DMARC record could not be read: the name server reported a failure.
                role: The settings say so.
                SPF: one record, suspects everyone else, at least 3 look-ups
                DKIM: unknown: the name server refused to answer
                DMARC: unknown: the name server reported a failure
                Mail servers: 1 mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: unknown dkim.unknown
                finding: unknown dmarc.unknown
                finding: unknown dns.partly-unknown
                finding: unknown dnssec.indeterminate
                finding: unknown spf.include-unknown
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low mta-sts.missing
                finding: low spf.softfail-all
                finding: low tls-rpt.missing
                finding: note bimi.absent
                fact: bimi.present = false
                fact: dane.state = {"unknown":"it could not be validated from here"}
                fact: dkim.keys = {"unknown":"the name server refused to answer"}
                fact: dkim.smallest-rsa-bits = {"unknown":"the name server refused to answer"}
                fact: dkim.testing = {"unknown":"the name server refused to answer"}
                fact: dmarc.aggregate-addresses = {"unknown":"the name server reported a failure"}
                fact: dmarc.alignment-dkim = {"unknown":"the name server reported a failure"}
                fact: dmarc.alignment-spf = {"unknown":"the name server reported a failure"}
                fact: dmarc.effective-policy = {"unknown":"the name server reported a failure"}
                fact: dmarc.external-reporting-authorised = {"unknown":"the name server reported a failure"}
                fact: dmarc.nonexistent-policy = {"unknown":"the name server reported a failure"}
                fact: dmarc.percent = {"unknown":"the name server reported a failure"}
                fact: dmarc.policy = {"unknown":"the name server reported a failure"}
                fact: dmarc.present = {"unknown":"the name server reported a failure"}
                fact: dmarc.subdomain-policy = {"unknown":"the name server reported a failure"}
                fact: dmarc.testing = {"unknown":"the name server reported a failure"}
                fact: dmarc.valid = {"unknown":"the name server reported a failure"}
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["receives","sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "softfail"
                fact: spf.lookups = {"unknown":"at least 3: the name server reported a failure"}
                fact: spf.records = 1
                fact: spf.valid = {"unknown":"the name server reported a failure"}
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  mx: The mail servers of county.example may send.
                  include:lists.example: Everyone on the list of lists.example may send. At least 1 look-up.
                  include:alerts.example: Everyone on the list of alerts.example may send. 1 look-up.
                  ~all: Everyone else: suspect.
                record: county.example MX
                  10 mx.county.example: Mail for county.example goes to mx.county.example; lower numbers are tried first.
                tree: county.example 0/3 read
                tree:   mx 1/1 unknown
                tree:   include:lists.example 1/1 unknown
                tree:   include:alerts.example 1/1 read
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: unknown.servfail
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: unknown.refused
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: alerts.example TXT: records
                asked: county.example A: records
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: default._bimi.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: lists.example TXT: unknown.servfail
                asked: mx.county.example A: unknown.timeout
                asked: mx.county.example AAAA: unknown.timeout
                asked: mx.county.example TXT: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aDomainThatIsGone() async {
        let zone = """
            zone example
            _dmarc.example TXT v=DMARC1; p=reject; np=reject
            """
        #expect(
            await drawing(of: zone, [], []) == """
                answer: yes: Receivers that follow the older rules find no DMARC record for county.example.
                role: Nothing in the DNS tells what it is used for, so it is checked as one that sends; if it sends no mail, use the records of a parked domain.
                SPF: no record
                DKIM: no key
                DMARC: reject, from example
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: not needed: sends no mail
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: high dns.domain-missing
                fact: dane.state = "none"
                fact: dkim.keys = 0
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 0
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "none"
                fact: dmarc.external-reporting-authorised = true
                fact: dmarc.nonexistent-policy = "none"
                fact: dmarc.percent = 100
                fact: dmarc.policy = "reject"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "none"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = {"unknown":"nothing in the DNS tells what it is used for"}
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "absent"
                fact: spf.lookups = 0
                fact: spf.records = 0
                fact: spf.valid = false
                fact: tls-rpt.present = false
                record: _dmarc.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from example.
                  p=reject: Mail that fails the check: refuse it.
                  np=reject: The same for names below example that are made up: refuse it.
                asked: _dmarc.county.example TXT: nonexistent
                asked: _dmarc.example TXT: records
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: _spf.county.example TXT: nonexistent
                asked: county.example A: nonexistent
                asked: county.example AAAA: nonexistent
                asked: county.example CAA: nonexistent
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: nonexistent
                asked: county.example NS: nonexistent
                asked: county.example TXT: nonexistent
                asked: example CAA: empty
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aDomainThatNobodyAnswersFor() async {
        let zone = """
            county.example NS !timeout
            county.example A !timeout
            county.example MX !timeout
            county.example TXT !timeout
            """
        #expect(
            await drawing(of: zone, ["sends"], []) == """
                answer: unknown: Nothing about this domain could be looked up: the name server did not answer in time.
                role: The settings say so.
                SPF: unknown: the name server did not answer in time
                DKIM: unknown: the name server did not answer in time
                DMARC: unknown: the name server did not answer in time
                Mail servers: unknown: the name server did not answer in time
                MTA-STS: unknown: the name server did not answer in time
                TLS-RPT: unknown: the name server did not answer in time
                DANE: unknown: the name server did not answer in time
                BIMI: unknown: the name server did not answer in time
                DNSSEC: unknown: the name server did not answer in time
                CAA: unknown: the name server did not answer in time
                finding: unknown dns.unreachable
                fact: bimi.present = {"unknown":"the name server did not answer in time"}
                fact: dane.state = {"unknown":"the name server did not answer in time"}
                fact: dkim.keys = {"unknown":"the name server did not answer in time"}
                fact: dkim.smallest-rsa-bits = {"unknown":"the name server did not answer in time"}
                fact: dkim.testing = {"unknown":"the name server did not answer in time"}
                fact: dmarc.aggregate-addresses = {"unknown":"the name server did not answer in time"}
                fact: dmarc.alignment-dkim = {"unknown":"the name server did not answer in time"}
                fact: dmarc.alignment-spf = {"unknown":"the name server did not answer in time"}
                fact: dmarc.effective-policy = {"unknown":"the name server did not answer in time"}
                fact: dmarc.external-reporting-authorised = {"unknown":"the name server did not answer in time"}
                fact: dmarc.nonexistent-policy = {"unknown":"the name server did not answer in time"}
                fact: dmarc.percent = {"unknown":"the name server did not answer in time"}
                fact: dmarc.policy = {"unknown":"the name server did not answer in time"}
                fact: dmarc.present = {"unknown":"the name server did not answer in time"}
                fact: dmarc.subdomain-policy = {"unknown":"the name server did not answer in time"}
                fact: dmarc.testing = {"unknown":"the name server did not answer in time"}
                fact: dmarc.valid = {"unknown":"the name server did not answer in time"}
                fact: dnssec.state = {"unknown":"the name server did not answer in time"}
                fact: mail.role = ["sends"]
                fact: mta-sts.mode = {"unknown":"the name server did not answer in time"}
                fact: mx.null = {"unknown":"the name server did not answer in time"}
                fact: name.government = false
                fact: spf.all = {"unknown":"the name server did not answer in time"}
                fact: spf.lookups = {"unknown":"the name server did not answer in time"}
                fact: spf.records = {"unknown":"the name server did not answer in time"}
                fact: spf.valid = {"unknown":"the name server did not answer in time"}
                fact: tls-rpt.present = {"unknown":"the name server did not answer in time"}
                asked: _dmarc.county.example TXT: unknown.unrecorded
                asked: _domainkey.county.example TXT: unknown.unrecorded
                asked: county.example A: unknown.timeout
                asked: county.example MX: unknown.timeout
                asked: county.example NS: unknown.timeout
                asked: county.example TXT: unknown.timeout
                asked: signet-wildcard-probe.county.example TXT: unknown.unrecorded
                """)
    }
}
