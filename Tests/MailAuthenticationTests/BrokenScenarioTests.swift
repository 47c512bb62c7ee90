import Testing

/// Domains whose records are wrong. Each from its zone to everything that is said about it.
@Suite struct BrokenScenarioTests {
    @Test func aDomainWhoseRecordsAreBroken() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example MX 10 localhost
            county.example MX 20 gone.county.example
            county.example TXT v=spf1 ipv4:8.8.8.8 include:lists.example~all
            s1._domainkey.county.example TXT v=DKIM1; p=MIIBroken
            s2._domainkey.county.example TXT v=DKIM1; k=rsa
            s3._domainkey.county.example CNAME s3.gone.example
            _dmarc.county.example TXT v=DMARC1; p=reject
            _dmarc.county.example TXT v=DMARC1; p=none
            """
        #expect(
            await drawing(of: zone, ["sends", "receives"], ["s1", "s2", "s3"]) == """
                answer: yes: No DMARC record is in effect.
                role: The settings say so.
                SPF: one record, with a mistake
                DKIM: no usable key
                DMARC: 2 records
                Mail servers: 2 mail servers
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: critical dmarc.multiple-records
                finding: high dkim.key-damaged
                finding: high dkim.syntax
                finding: high dkim.target-missing
                finding: high mx.host-missing
                finding: high mx.localhost
                finding: high spf.syntax
                finding: high spf.term-glued
                finding: unknown dnssec.indeterminate
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low mta-sts.missing
                finding: low tls-rpt.missing
                finding: note bimi.absent
                fact: bimi.present = false
                fact: dane.state = {"unknown":"it could not be validated from here"}
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
                fact: mail.role = ["receives","sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "absent"
                fact: spf.lookups = 0
                fact: spf.records = 1
                fact: spf.valid = false
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  ipv4:8.8.8.8: This part can't be read; receivers ignore the whole record.
                  include:lists.example~all: This part can't be read; receivers ignore the whole record.
                record: s1._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  p=MIIBroken: The key itself.
                record: s2._domainkey.county.example TXT
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=none: Mail that fails the check: only count it.
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                record: county.example MX
                  10 localhost: Mail for county.example goes to localhost; lower numbers are tried first.
                  20 gone.county.example: Mail for county.example goes to gone.county.example; lower numbers are tried first.
                key: s1, damaged, 0 bits
                key: s2, broken, 0 bits
                key: s3, missing, 0 bits
                tree: county.example 0/0 broken
                asked: _bimi.county.example TXT: nonexistent
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
                asked: default._bimi.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: gone.county.example A: nonexistent
                asked: gone.county.example AAAA: nonexistent
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: s1._domainkey.county.example TXT: records
                asked: s2._domainkey.county.example TXT: records
                asked: s3._domainkey.county.example CNAME: records
                asked: s3._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }

    @Test func aDomainThatLetsEverybodySend() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 10.0.0.1
            county.example MX 10 mx.county.example
            mx.county.example A 10.0.0.2
            mx.county.example TXT v=spf1 a -all
            *.county.example MX 10 mx.county.example
            *.county.example TXT v=spf1 mx ~all
            county.example TXT v=spf1 ip4:10.0.0.0/8 mx include:lists.example
            lists.example TXT v=spf1 redirect=open.example
            open.example TXT v=spf1 +all
            _dmarc.county.example TXT v=DMARC1; p=reject; rua=d@county.example
            """
        #expect(
            await drawing(of: zone, ["sends", "receives"], []) == """
                answer: yes: The SPF record lets every computer send as county.example.
                role: The settings say so.
                SPF: one record, lets everyone send, 3 look-ups
                DKIM: no key under known names
                DMARC: reject
                Mail servers: 1 mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: critical spf.allows-all
                finding: high dmarc.report-address-invalid
                finding: high mx.host-private
                finding: unknown dkim.none-found
                finding: unknown dnssec.indeterminate
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low mta-sts.missing
                finding: low mx.wildcard
                finding: low spf.allows-many
                finding: low spf.allows-private
                finding: low spf.wildcard
                finding: low tls-rpt.missing
                finding: note bimi.absent
                finding: note mx.single
                finding: note zone.wildcard-txt
                fact: bimi.present = false
                fact: dane.state = {"unknown":"it could not be validated from here"}
                fact: dkim.keys = {"unknown":"keys may exist under names that can't be guessed"}
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 0
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
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
                fact: mail.role = ["receives","sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "pass"
                fact: spf.lookups = 3
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  ip4:10.0.0.0/8: These 16,777,216 addresses may send.
                  mx: The mail servers of county.example may send.
                  include:lists.example: Everyone on the list of lists.example may send. 2 look-ups.
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                  rua=d@county.example: Daily statistics go to d@county.example (not usable).
                record: county.example MX
                  10 mx.county.example: Mail for county.example goes to mx.county.example; lower numbers are tried first.
                tree: county.example 0/3 read
                tree:   mx 1/1 read
                tree:   include:lists.example 1/2 read
                tree:     redirect=open.example 1/1 read
                asked: 2024._domainkey.county.example TXT: records
                asked: 2025._domainkey.county.example TXT: records
                asked: 2026._domainkey.county.example TXT: records
                asked: _bimi.county.example TXT: records
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: records
                asked: _mta-sts.county.example TXT: records
                asked: _smtp._tls.county.example TXT: records
                asked: county.example A: records
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: default._bimi.county.example TXT: records
                asked: default._domainkey.county.example TXT: records
                asked: dkim._domainkey.county.example TXT: records
                asked: dkim1._domainkey.county.example TXT: records
                asked: dkim2._domainkey.county.example TXT: records
                asked: ed25519._domainkey.county.example TXT: records
                asked: email._domainkey.county.example TXT: records
                asked: example CAA: empty
                asked: k1._domainkey.county.example TXT: records
                asked: key1._domainkey.county.example TXT: records
                asked: key2._domainkey.county.example TXT: records
                asked: lists.example TXT: records
                asked: m1._domainkey.county.example TXT: records
                asked: m2._domainkey.county.example TXT: records
                asked: mail._domainkey.county.example TXT: records
                asked: mta._domainkey.county.example TXT: records
                asked: mx._domainkey.county.example TXT: records
                asked: mx.county.example A: records
                asked: mx.county.example AAAA: empty
                asked: mx.county.example TXT: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: open.example TXT: records
                asked: pm._domainkey.county.example TXT: records
                asked: rsa._domainkey.county.example TXT: records
                asked: s1._domainkey.county.example TXT: records
                asked: s1024._domainkey.county.example TXT: records
                asked: s2._domainkey.county.example TXT: records
                asked: s2048._domainkey.county.example TXT: records
                asked: sel1._domainkey.county.example TXT: records
                asked: sel2._domainkey.county.example TXT: records
                asked: selector._domainkey.county.example TXT: records
                asked: signet-wildcard-probe._domainkey.county.example TXT: records
                asked: signet-wildcard-probe.county.example MX: records
                asked: signet-wildcard-probe.county.example TXT: records
                asked: smtp._domainkey.county.example TXT: records
                """)
    }

    @Test func aRecordThatLeadsInACircle() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example TXT v=spf1 include:a.example include:gone.example -all exp=why.example
            a.example TXT v=spf1 include:b.example -all
            b.example TXT v=spf1 include:a.example redirect=two.example
            two.example TXT v=spf1 -all
            two.example TXT v=spf1 mx -all
            why.example TXT Not from %{d}, %{s}.
            _dmarc.county.example TXT v=DMARC1; p=reject; sp=reject; rua=mailto:d@gone.example
            """
        #expect(
            await drawing(of: zone, ["sends"], []) == """
                answer: no: Receivers are asked to reject mail that fails the check, for every name.
                role: The settings say so.
                SPF: one record, refuses everyone else, 5 look-ups
                DKIM: no key
                DMARC: reject
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: high dkim.missing
                finding: high dmarc.reject-without-dkim
                finding: high dmarc.report-host-missing
                finding: high spf.include-invalid
                finding: high spf.include-loop
                finding: high spf.include-missing
                finding: unknown dnssec.indeterminate
                finding: medium dmarc.external-unauthorised
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: note bimi.absent
                fact: bimi.present = false
                fact: dane.state = "none"
                fact: dkim.keys = 0
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 0
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "reject"
                fact: dmarc.external-reporting-authorised = false
                fact: dmarc.nonexistent-policy = "reject"
                fact: dmarc.percent = 100
                fact: dmarc.policy = "reject"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "reject"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "fail"
                fact: spf.lookups = 5
                fact: spf.records = 1
                fact: spf.valid = false
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  include:a.example: Everyone on the list of a.example may send. 4 look-ups.
                  include:gone.example: Everyone on the list of gone.example may send. 1 look-up.
                  -all: Everyone else: refuse.
                  exp=why.example: The name of a text that explains a refusal.
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                  sp=reject: The same for names below county.example that exist: refuse it.
                  rua=mailto:d@gone.example: Daily statistics go to d@gone.example.
                tree: county.example 0/5 read
                tree:   include:a.example 1/4 read
                tree:     include:b.example 1/3 read
                tree:       include:a.example 1/1 broken
                tree:       redirect=two.example 1/1 broken
                tree:   include:gone.example 1/1 broken
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: a.example TXT: records
                asked: b.example TXT: records
                asked: county.example A: empty
                asked: county.example AAAA: empty
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: empty
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: county.example._report._dmarc.gone.example TXT: nonexistent
                asked: default._bimi.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: gone.example A: nonexistent
                asked: gone.example AAAA: nonexistent
                asked: gone.example MX: nonexistent
                asked: gone.example TXT: nonexistent
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                asked: two.example TXT: records
                asked: why.example TXT: records
                """)
    }

    @Test func aZoneFullOfNearMisses() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example MX 10 203.0.113.25
            county.example TXT \\xEF\\xBB\\xBFv=spf1 mx -all
            county.example TXT spf2.0/pra -all
            county.example TXT v=DMARC1; p=reject
            _spf.county.example TXT v=spf1 mx -all
            s1.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))
            other._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))
            _dmarc.county.example TXT v=dmarc1; p=reject
            """
        #expect(
            await drawing(of: zone, ["sends", "receives"], ["s1"]) == """
                answer: yes: No DMARC record is in effect.
                role: The settings say so.
                SPF: no record
                DKIM: no key under known names
                DMARC: no record
                Mail servers: 1 mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: critical dmarc.missing
                finding: critical dmarc.version-near-miss
                finding: high dkim.record-misplaced
                finding: high dmarc.wrong-place
                finding: high mx.host-address
                finding: high spf.missing
                finding: high spf.version-near-miss
                finding: unknown dkim.none-found
                finding: unknown dnssec.indeterminate
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: medium spf.wrong-place
                finding: low caa.missing
                finding: low mta-sts.missing
                finding: low spf.sender-id
                finding: low tls-rpt.missing
                finding: note bimi.absent
                fact: bimi.present = false
                fact: dane.state = {"unknown":"it could not be validated from here"}
                fact: dkim.keys = {"unknown":"keys may exist under names that can't be guessed"}
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
                fact: mail.role = ["receives","sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "absent"
                fact: spf.lookups = 0
                fact: spf.records = 0
                fact: spf.valid = false
                fact: tls-rpt.present = false
                record: county.example MX
                  10 203.0.113.25: Mail for county.example goes to 203.0.113.25; lower numbers are tried first.
                key: s1, missing, 0 bits
                asked: 2024._domainkey.county.example TXT: nonexistent
                asked: 2025._domainkey.county.example TXT: nonexistent
                asked: 2026._domainkey.county.example TXT: nonexistent
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.county.example.county.example TXT: nonexistent
                asked: _dmarc.example TXT: nonexistent
                asked: _dmarc1.county.example TXT: nonexistent
                asked: _domainkey.county.example TXT: empty
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: _spf.county.example TXT: records
                asked: county.example A: records
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: default._bimi.county.example TXT: nonexistent
                asked: default._domainkey.county.example TXT: nonexistent
                asked: dkim._domainkey.county.example TXT: nonexistent
                asked: dkim1._domainkey.county.example TXT: nonexistent
                asked: dkim2._domainkey.county.example TXT: nonexistent
                asked: dmarc.county.example TXT: nonexistent
                asked: ed25519._domainkey.county.example TXT: nonexistent
                asked: email._domainkey.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: k1._domainkey.county.example TXT: nonexistent
                asked: key1._domainkey.county.example TXT: nonexistent
                asked: key2._domainkey.county.example TXT: nonexistent
                asked: m1._domainkey.county.example TXT: nonexistent
                asked: m2._domainkey.county.example TXT: nonexistent
                asked: mail._domainkey.county.example TXT: nonexistent
                asked: mta._domainkey.county.example TXT: nonexistent
                asked: mx._domainkey.county.example TXT: nonexistent
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: pm._domainkey.county.example TXT: nonexistent
                asked: rsa._domainkey.county.example TXT: nonexistent
                asked: s1._domainkey.county.example TXT: nonexistent
                asked: s1.county.example TXT: records
                asked: s1024._domainkey.county.example TXT: nonexistent
                asked: s2._domainkey.county.example TXT: nonexistent
                asked: s2048._domainkey.county.example TXT: nonexistent
                asked: sel1._domainkey.county.example TXT: nonexistent
                asked: sel2._domainkey.county.example TXT: nonexistent
                asked: selector._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                asked: smtp._domainkey.county.example TXT: nonexistent
                """)
    }
}
