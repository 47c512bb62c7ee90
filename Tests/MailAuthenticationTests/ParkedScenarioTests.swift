import Testing

/// Domains that send no mail, or none of their own. Each from its zone to everything that is said about it.
@Suite struct ParkedScenarioTests {
    @Test func aParkedDomainInFullOrder() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example MX 0 .
            county.example TXT v=spf1 -all
            *._domainkey.county.example TXT v=DKIM1; p=
            _dmarc.county.example TXT v=DMARC1; p=reject; sp=reject; np=reject; adkim=s; aspf=s; rua=mailto:d@lists.example
            county.example._report._dmarc.lists.example TXT v=DMARC1;
            lists.example A 203.0.113.9
            """
        #expect(
            await drawing(of: zone, [], []) == """
                answer: no: Receivers are asked to reject mail that fails the check, for every name.
                role: Treated as parked because it declares that it takes no mail and its SPF record allows nobody to send.
                SPF: one record, refuses everyone else, 0 look-ups
                DKIM: all keys withdrawn
                DMARC: reject
                Mail servers: takes no mail
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: not needed: sends no mail
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: unknown dnssec.indeterminate
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: note dkim.wildcard-revoked
                finding: note mx.null
                fact: dane.state = "none"
                fact: dkim.keys = 0
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 1
                fact: dmarc.alignment-dkim = "strict"
                fact: dmarc.alignment-spf = "strict"
                fact: dmarc.effective-policy = "reject"
                fact: dmarc.external-reporting-authorised = true
                fact: dmarc.nonexistent-policy = "reject"
                fact: dmarc.percent = 100
                fact: dmarc.policy = "reject"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "reject"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["parked"]
                fact: mta-sts.mode = "none"
                fact: mx.null = true
                fact: name.government = false
                fact: spf.all = "fail"
                fact: spf.lookups = 0
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  -all: Everyone else: refuse.
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                  sp=reject: The same for names below county.example that exist: refuse it.
                  np=reject: The same for names below county.example that are made up: refuse it.
                  adkim=s: The signature's domain must be identical.
                  aspf=s: The bounce address's domain must be identical.
                  rua=mailto:d@lists.example: Daily statistics go to d@lists.example.
                record: county.example MX
                  0 .: county.example takes no mail.
                tree: county.example 0/0 read
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: empty
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: county.example A: records
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: county.example._report._dmarc.lists.example TXT: records
                asked: example CAA: empty
                asked: lists.example A: records
                asked: lists.example MX: empty
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe._domainkey.county.example TXT: records
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aParkedDomainThatWasForgotten() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example TXT v=spf1 a mx ?all
            _dmarc.county.example TXT v=DMARC1; p=none
            """
        #expect(
            await drawing(of: zone, ["parked"], []) == """
                answer: yes: The DMARC policy is 'none': forged mail is counted, not stopped.
                role: The settings say so.
                SPF: one record, says nothing of everyone else, 2 look-ups
                DKIM: no key
                DMARC: none
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: not needed: sends no mail
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: critical dmarc.policy-none
                finding: high dmarc.parked-incomplete
                finding: high spf.neutral-all
                finding: unknown dnssec.indeterminate
                finding: medium dmarc.nonexistent-open
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: medium spf.parked-not-empty
                finding: low caa.missing
                finding: low dmarc.no-aggregate
                finding: low mx.implicit
                finding: note dkim.missing
                finding: note parked.dkim-wildcard-missing
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
                fact: dmarc.policy = "none"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "none"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["parked"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "neutral"
                fact: spf.lookups = 2
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  a: The computers at the address of county.example may send.
                  mx: The mail servers of county.example may send.
                  ?all: Everyone else: no opinion.
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=none: Mail that fails the check: only count it.
                tree: county.example 0/2 read
                tree:   a 1/1 read
                tree:   mx 1/1 read
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: county.example A: records
                asked: county.example AAAA: empty
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: empty
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: example CAA: empty
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aNameBelowAnOfficesDomain() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example TXT v=spf1 -all
            _dmarc.example TXT v=DMARC1; p=reject; sp=quarantine; adkim=s; rua=mailto:d@example.example
            example.example A 203.0.113.7
            """
        #expect(
            await drawing(of: zone, [], []) == """
                answer: yes: Receivers that follow the older rules find no DMARC record for county.example.
                role: Treated as parked because it names no mail server and its SPF record allows nobody to send.
                SPF: one record, refuses everyone else, 0 look-ups
                DKIM: no key
                DMARC: quarantine, from example
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: not needed: sends no mail
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: high dmarc.parked-incomplete
                finding: unknown dnssec.indeterminate
                finding: medium dmarc.methods-differ
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low mx.implicit
                finding: note dkim.missing
                finding: note dmarc.inherited
                finding: note parked.dkim-wildcard-missing
                fact: dane.state = "none"
                fact: dkim.keys = 0
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 1
                fact: dmarc.alignment-dkim = "strict"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "none"
                fact: dmarc.external-reporting-authorised = true
                fact: dmarc.nonexistent-policy = "none"
                fact: dmarc.percent = 100
                fact: dmarc.policy = "quarantine"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "none"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["parked"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "fail"
                fact: spf.lookups = 0
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  -all: Everyone else: refuse.
                record: _dmarc.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from example.
                  p=reject: Mail that fails the check: refuse it.
                  sp=quarantine: The same for names below example that exist: put it into spam.
                  adkim=s: The signature's domain must be identical.
                  rua=mailto:d@example.example: Daily statistics go to d@example.example.
                tree: county.example 0/0 read
                asked: _dmarc.county.example TXT: nonexistent
                asked: _dmarc.county.example.county.example TXT: nonexistent
                asked: _dmarc.example TXT: records
                asked: _dmarc.example.example TXT: nonexistent
                asked: _dmarc1.county.example TXT: nonexistent
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: county.example A: records
                asked: county.example AAAA: empty
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: empty
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: dmarc.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: example.example A: records
                asked: example.example MX: empty
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aDomainThatIsAnAlias() async {
        let zone = """
            zone example
            county.example CNAME web.lists.example
            web.lists.example A 203.0.113.80
            """
        #expect(
            await drawing(of: zone, [], []) == """
                answer: yes: No DMARC record is in effect.
                role: Nothing in the DNS tells what it is used for, so it is checked as one that sends; if it sends no mail, use the records of a parked domain.
                SPF: no record
                DKIM: no key
                DMARC: no record
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: critical dmarc.missing
                finding: high dkim.missing
                finding: high spf.missing
                finding: unknown dnssec.indeterminate
                finding: low caa.missing
                finding: low mx.implicit
                finding: note bimi.absent
                finding: note dns.name-is-alias
                fact: bimi.present = false
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
                fact: dmarc.policy = "none"
                fact: dmarc.present = false
                fact: dmarc.subdomain-policy = "none"
                fact: dmarc.testing = false
                fact: dmarc.valid = false
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
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: nonexistent
                asked: _dmarc.county.example.county.example TXT: nonexistent
                asked: _dmarc.example TXT: nonexistent
                asked: _dmarc1.county.example TXT: nonexistent
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: _spf.county.example TXT: nonexistent
                asked: county.example A: records
                asked: county.example AAAA: empty
                asked: county.example CAA: empty
                asked: county.example CNAME: records
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: empty
                asked: county.example NS: empty
                asked: county.example TXT: empty
                asked: default._bimi.county.example TXT: nonexistent
                asked: dmarc.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aDomainBelowARegistryWithAPolicy() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example AAAA 2606:2800::80
            county.example TXT V=SPF1 Include:Lists.Example ip6:2606:2800::/32 ?all
            lists.example TXT v=spf1 mx:lists.example -all
            lists.example MX 10 mx1.lists.example
            lists.example MX 20 mx2.lists.example
            mx1.lists.example A 9.9.9.1
            mx2.lists.example AAAA 2620:fe::2
            _dmarc.example TXT v=DMARC1; p=quarantine; sp=none; np=reject; psd=y; rua=mailto:d@example.example
            """
        #expect(
            await drawing(of: zone, [], []) == """
                answer: yes: The DMARC policy is 'none': forged mail is counted, not stopped.
                role: Inferred because its SPF record names senders.
                SPF: one record, says nothing of everyone else, 2 look-ups
                DKIM: no key
                DMARC: none, from example
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: high dkim.missing
                finding: high dmarc.inherited-psd
                finding: high dmarc.policy-none
                finding: high dmarc.report-host-missing
                finding: unknown dnssec.indeterminate
                finding: medium dmarc.external-unauthorised
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: medium spf.neutral-all
                finding: low caa.missing
                finding: low mx.implicit
                finding: note bimi.absent
                fact: bimi.present = false
                fact: dane.state = "none"
                fact: dkim.keys = 0
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 0
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "none"
                fact: dmarc.external-reporting-authorised = false
                fact: dmarc.nonexistent-policy = "none"
                fact: dmarc.percent = 100
                fact: dmarc.policy = "none"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "none"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "neutral"
                fact: spf.lookups = 2
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  V=SPF1: This is the list of who may send mail as county.example.
                  Include:Lists.Example: Everyone on the list of lists.example may send. 2 look-ups.
                  ip6:2606:2800::/32: The addresses of this network may send.
                  ?all: Everyone else: no opinion.
                record: _dmarc.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from example.
                  p=quarantine: Mail that fails the check: put it into spam.
                  sp=none: The same for names below example that exist: only count it.
                  np=reject: The same for names below example that are made up: refuse it.
                  psd=y: example is a registry, under which others register names.
                  rua=mailto:d@example.example: Daily statistics go to d@example.example.
                tree: county.example 0/2 read
                tree:   Include:Lists.Example 1/2 read
                tree:     mx:lists.example 1/1 read
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: nonexistent
                asked: _dmarc.county.example.county.example TXT: nonexistent
                asked: _dmarc.example TXT: records
                asked: _dmarc.example.example TXT: nonexistent
                asked: _dmarc1.county.example TXT: nonexistent
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: county.example A: empty
                asked: county.example AAAA: records
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: empty
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: default._bimi.county.example TXT: nonexistent
                asked: dmarc.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: example._report._dmarc.example.example TXT: nonexistent
                asked: example.example A: nonexistent
                asked: example.example AAAA: nonexistent
                asked: example.example MX: nonexistent
                asked: lists.example MX: records
                asked: lists.example TXT: records
                asked: mx1.lists.example A: records
                asked: mx1.lists.example AAAA: empty
                asked: mx2.lists.example A: empty
                asked: mx2.lists.example AAAA: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }
}
