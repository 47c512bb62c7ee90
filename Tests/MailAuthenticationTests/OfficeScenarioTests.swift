import Testing

/// Offices that send and take mail. Each from its zone to everything that is said about it.
@Suite struct OfficeScenarioTests {
    @Test func anOfficeThatDoesMostThingsRight() async {
        let zone = """
            zone example
            zone outlook.com
            zone onmicrosoft.com
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example MX 0 county-example.mail.protection.outlook.com
            county-example.mail.protection.outlook.com A 203.0.113.30
            county-example.mail.protection.outlook.com A 203.0.113.31
            county.example TXT v=spf1 include:spf.protection.outlook.com include:lists.example ip4:8.8.8.16/28 -all
            county.example TXT ms=ms12345678
            spf.protection.outlook.com TXT v=spf1 ip4:40.92.0.0/15 ip4:40.107.0.0/16 ip6:2a01:111:f400::/48 -all
            lists.example TXT v=spf1 a:out.lists.example ~all
            out.lists.example A 203.0.113.90
            selector1._domainkey.county.example CNAME selector1-county-example._domainkey.county.onmicrosoft.com
            selector1-county-example._domainkey.county.onmicrosoft.com TXT v=DKIM1; k=rsa; p=\(TestKey.rsa(bits: 2048))
            c202603._domainkey.county.example TXT v=DKIM1; k=rsa; p=\(TestKey.rsa(bits: 1024))
            _dmarc.county.example TXT v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@county.example,mailto:r@reports.example
            county.example._report._dmarc.reports.example TXT v=DMARC1
            reports.example MX 10 mx.reports.example
            """
        #expect(
            await drawing(of: zone, ["sends", "receives"], ["selector1", "c202603"]) == """
                answer: no: Receivers are asked to quarantine mail that fails the check, for every name.
                role: The settings say so.
                SPF: one record, refuses everyone else, 3 look-ups
                DKIM: 2 usable keys
                DMARC: quarantine
                Mail servers: 1 mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: unknown dnssec.indeterminate
                finding: medium dkim.key-short
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low dmarc.policy-quarantine
                finding: low mta-sts.missing
                finding: low tls-rpt.missing
                finding: note bimi.absent
                fact: bimi.present = false
                fact: dane.state = {"unknown":"it could not be validated from here"}
                fact: dkim.keys = 2
                fact: dkim.smallest-rsa-bits = 1024
                fact: dkim.testing = false
                fact: dmarc.aggregate-addresses = 2
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "quarantine"
                fact: dmarc.external-reporting-authorised = true
                fact: dmarc.nonexistent-policy = "quarantine"
                fact: dmarc.percent = 100
                fact: dmarc.policy = "quarantine"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "quarantine"
                fact: dmarc.testing = false
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["receives","sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "fail"
                fact: spf.lookups = 3
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  include:spf.protection.outlook.com: Everyone on the list of spf.protection.outlook.com (Microsoft 365) may send. 1 look-up.
                  include:lists.example: Everyone on the list of lists.example may send. 2 look-ups.
                  ip4:8.8.8.16/28: These 16 addresses may send.
                  -all: Everyone else: refuse.
                record: c202603._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  k=rsa: The kind of key: rsa.
                  p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQK...: The key itself (1024 bits).
                record: selector1._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  k=rsa: The kind of key: rsa.
                  p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMII...: The key itself (2048 bits).
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=quarantine: Mail that fails the check: put it into spam.
                  np=reject: The same for names below county.example that are made up: refuse it.
                  rua=mailto:dmarc@county.example,mailt...: Daily statistics go to dmarc@county.example and r@reports.example.
                record: county.example MX
                  0 county-example.mail.protection.outl...: Mail for county.example goes to county-example.mail.protection.outlook.com (Microsoft 365); lower numbers are tried first.
                key: c202603, RSA, usable, 1024 bits
                key: selector1, Microsoft 365, RSA, usable, 2048 bits
                tree: county.example 0/3 read
                tree:   include:spf.protection.outlook.com 1/1 read
                tree:   include:lists.example 1/2 read
                tree:     a:out.lists.example 1/1 read
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: empty
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: c202603._domainkey.county.example TXT: records
                asked: county-example.mail.protection.outlook.com A: records
                asked: county-example.mail.protection.outlook.com AAAA: empty
                asked: county.example A: records
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: county.example._report._dmarc.reports.example TXT: records
                asked: default._bimi.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: lists.example TXT: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: out.lists.example A: records
                asked: out.lists.example AAAA: empty
                asked: reports.example MX: records
                asked: selector1._domainkey.county.example CNAME: records
                asked: selector1._domainkey.county.example TXT: records
                asked: selector2._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                asked: spf.protection.outlook.com TXT: records
                """)
    }

    @Test func aRecordWithTooManyLookUps() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example A 203.0.113.80
            county.example TXT v=spf1 a mx include:a.example include:b.example a:gone.example ptr ~all
            county.example MX 10 mx.county.example
            mx.county.example A 203.0.113.25
            mx.county.example AAAA 2001:db8::25
            mx.county.example TXT v=spf1 a -all
            a.example TXT v=spf1 include:b.example include:c.example -all
            b.example TXT v=spf1 a:w1.example a:w2.example -all
            c.example TXT v=spf1 exists:%{i}.c.example redirect=d.example
            d.example TXT v=spf1 ip4:8.0.0.0/10 -all
            w1.example A 8.8.8.1
            w2.example A 8.8.8.2
            w2.example AAAA 2001:db8::2
            s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))
            _dmarc.county.example TXT v=DMARC1; p=reject; sp=none; t=y; pct=20; rua=mailto:d@county.example
            """
        #expect(
            await drawing(of: zone, ["sends"], []) == """
                answer: partly: The name itself is protected (quarantine), names below it are not.
                role: The settings say so.
                SPF: one record, suspects everyone else, 14 look-ups
                DKIM: 1 usable key
                DMARC: quarantine
                Mail servers: 1 mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: high dmarc.nonexistent-open
                finding: high spf.too-many-lookups
                finding: unknown dnssec.indeterminate
                finding: medium dmarc.percent
                finding: medium dmarc.subdomain-weaker
                finding: medium dmarc.testing
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: medium spf.ptr
                finding: medium spf.void-term
                finding: low caa.missing
                finding: low spf.allows-many
                finding: low spf.duplicate-include
                finding: low spf.too-many-voids-ipv6
                finding: note bimi.absent
                finding: note mx.single
                finding: note spf.depends-on-sender
                finding: note spf.softfail-all
                fact: bimi.present = false
                fact: dane.state = {"unknown":"it could not be validated from here"}
                fact: dkim.keys = 1
                fact: dkim.smallest-rsa-bits = 2048
                fact: dkim.testing = false
                fact: dmarc.aggregate-addresses = 1
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "quarantine"
                fact: dmarc.external-reporting-authorised = true
                fact: dmarc.nonexistent-policy = "none"
                fact: dmarc.percent = 20
                fact: dmarc.policy = "reject"
                fact: dmarc.present = true
                fact: dmarc.subdomain-policy = "none"
                fact: dmarc.testing = true
                fact: dmarc.valid = true
                fact: dnssec.state = {"unknown":"it could not be validated from here"}
                fact: mail.role = ["sends"]
                fact: mta-sts.mode = "none"
                fact: mx.null = false
                fact: name.government = false
                fact: spf.all = "softfail"
                fact: spf.lookups = 14
                fact: spf.records = 1
                fact: spf.valid = false
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  a: The computers at the address of county.example may send.
                  mx: The mail servers of county.example may send.
                  include:a.example: Everyone on the list of a.example may send. 7 look-ups.
                  include:b.example: Everyone on the list of b.example may send. 3 look-ups.
                  a:gone.example: The computers at the address of gone.example may send.
                  ptr: Servers whose reverse name ends in county.example may send.
                  ~all: Everyone else: suspect.
                record: s1._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMII...: The key itself (2048 bits).
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                  sp=none: The same for names below county.example that exist: only count it.
                  t=y: Only a test.
                  pct=20: Only for 20% (older receivers).
                  rua=mailto:d@county.example: Daily statistics go to d@county.example.
                record: county.example MX
                  10 mx.county.example: Mail for county.example goes to mx.county.example; lower numbers are tried first.
                key: s1, RSA, usable, 2048 bits
                tree: county.example 0/14 read
                tree:   a 1/1 read
                tree:   mx 1/1 read
                tree:   include:a.example 1/7 read
                tree:     include:b.example 1/3 read
                tree:       a:w1.example 1/1 read
                tree:       a:w2.example 1/1 read
                tree:     include:c.example 1/3 read
                tree:       exists:%{i}.c.example 1/1 unknown
                tree:       redirect=d.example 1/1 read
                tree:   include:b.example 1/3 read
                tree:     a:w1.example 1/1 read
                tree:     a:w2.example 1/1 read
                tree:   a:gone.example 1/1 read
                tree:   ptr 1/1 read
                asked: 2024._domainkey.county.example TXT: nonexistent
                asked: 2025._domainkey.county.example TXT: nonexistent
                asked: 2026._domainkey.county.example TXT: nonexistent
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: empty
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: a.example TXT: records
                asked: b.example TXT: records
                asked: c.example TXT: records
                asked: county.example A: records
                asked: county.example AAAA: empty
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: d.example TXT: records
                asked: default._bimi.county.example TXT: nonexistent
                asked: default._domainkey.county.example TXT: nonexistent
                asked: dkim._domainkey.county.example TXT: nonexistent
                asked: dkim1._domainkey.county.example TXT: nonexistent
                asked: dkim2._domainkey.county.example TXT: nonexistent
                asked: ed25519._domainkey.county.example TXT: nonexistent
                asked: email._domainkey.county.example TXT: nonexistent
                asked: example CAA: empty
                asked: gone.example A: nonexistent
                asked: gone.example AAAA: nonexistent
                asked: k1._domainkey.county.example TXT: nonexistent
                asked: key1._domainkey.county.example TXT: nonexistent
                asked: key2._domainkey.county.example TXT: nonexistent
                asked: m1._domainkey.county.example TXT: nonexistent
                asked: m2._domainkey.county.example TXT: nonexistent
                asked: mail._domainkey.county.example TXT: nonexistent
                asked: mta._domainkey.county.example TXT: nonexistent
                asked: mx._domainkey.county.example TXT: nonexistent
                asked: mx.county.example A: records
                asked: mx.county.example AAAA: records
                asked: mx.county.example TXT: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: pm._domainkey.county.example TXT: nonexistent
                asked: rsa._domainkey.county.example TXT: nonexistent
                asked: s1._domainkey.county.example TXT: records
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
                asked: w1.example A: records
                asked: w1.example AAAA: empty
                asked: w2.example A: records
                asked: w2.example AAAA: records
                """)
    }

    @Test func aDomainWithKeysOfEverySort() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example TXT v=spf1 a:out.lists.example -all
            out.lists.example A 9.9.9.9
            out.lists.example AAAA 2620:fe::9
            ed._domainkey.county.example TXT v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            long._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 4104))
            old._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 512))
            sha1._domainkey.county.example TXT v=DKIM1; h=sha1; p=\(TestKey.rsa(bits: 2048))
            test._domainkey.county.example TXT v=DKIM1; t=y; p=\(TestKey.rsa(bits: 2048))
            twice._domainkey.county.example TXT v=DKIM1; p=
            twice._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2048))
            web._domainkey.county.example TXT v=DKIM1; s=web; p=\(TestKey.rsa(bits: 2056))
            _dmarc.county.example CNAME policy.lists.example
            policy.lists.example TXT v=DMARC1; p=reject; adkim=strict; fo=1; ri=3600; foo=bar; np=none; rua=mailto:d@lists.example!5m
            lists.example MX 0 .
            """
        #expect(
            await drawing(of: zone, ["sends"], ["ed", "long", "old", "sha1", "test", "twice", "web"]) == """
                answer: partly: The name itself is protected (reject), made-up names below it are not.
                role: The settings say so.
                SPF: one record, refuses everyone else, 1 look-up
                DKIM: 3 usable keys
                DMARC: reject
                Mail servers: no mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: takes no mail
                BIMI: no record
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: critical dkim.key-too-short
                finding: high dkim.hash-sha1-only
                finding: high dkim.multiple-records
                finding: high dkim.service-not-mail
                finding: high dmarc.nonexistent-open
                finding: high dmarc.report-host-missing
                finding: unknown dnssec.indeterminate
                finding: medium dkim.testing
                finding: medium dmarc.external-unauthorised
                finding: medium dmarc.value-invalid
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low dkim.key-long
                finding: low dkim.shared-key
                finding: low dmarc.unknown-tag
                finding: note bimi.absent
                finding: note dmarc.alias
                finding: note dmarc.fo-without-ruf
                finding: note dmarc.obsolete-tag
                finding: note dmarc.obsolete-tag
                fact: bimi.present = false
                fact: dane.state = "none"
                fact: dkim.keys = 3
                fact: dkim.smallest-rsa-bits = 512
                fact: dkim.testing = true
                fact: dmarc.aggregate-addresses = 0
                fact: dmarc.alignment-dkim = "relaxed"
                fact: dmarc.alignment-spf = "relaxed"
                fact: dmarc.effective-policy = "reject"
                fact: dmarc.external-reporting-authorised = false
                fact: dmarc.nonexistent-policy = "none"
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
                fact: spf.lookups = 1
                fact: spf.records = 1
                fact: spf.valid = true
                fact: tls-rpt.present = false
                record: county.example TXT
                  v=spf1: This is the list of who may send mail as county.example.
                  a:out.lists.example: The computers at the address of out.lists.example may send.
                  -all: Everyone else: refuse.
                record: ed._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  k=ed25519: The kind of key: ed25519.
                  p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwI...: The key itself (256 bits).
                record: long._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  p=MIICIzANBgkqhkiG9w0BAQEFAAOCAhAAMII...: The key itself (4104 bits).
                record: old._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAIB...: The key itself (512 bits).
                record: sha1._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  h=sha1: The hashes that signatures may use: sha1.
                  p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMII...: The key itself (2048 bits).
                record: test._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  t=y: Test only.
                  p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMII...: The key itself (2048 bits).
                record: twice._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  p=: The key has been withdrawn.
                record: twice._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMII...: The key itself.
                record: web._domainkey.county.example TXT
                  v=DKIM1: This is a DKIM key.
                  s=web: For which services: web.
                  p=MIIBIzANBgkqhkiG9w0BAQEFAAOCARAAMII...: The key itself (2056 bits).
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                  adkim=strict: The signature's domain may be a relative.
                  fo=1: When copies of failed messages are wanted.
                  ri=3600: How often statistics are wanted, in seconds; withdrawn.
                  foo=bar: Receivers do not know this and ignore it.
                  np=none: The same for names below county.example that are made up: only count it.
                  rua=mailto:d@lists.example!5m: Daily statistics go to d@lists.example.
                key: ed, Ed25519, usable, 256 bits
                key: long, RSA, usable, 4104 bits
                key: old, RSA, unusable, 512 bits
                key: sha1, RSA, unusable, 2048 bits
                key: test, RSA, testing, 2048 bits
                key: twice, broken, 0 bits
                key: web, RSA, unusable, 2056 bits
                tree: county.example 0/1 read
                tree:   a:out.lists.example 1/1 read
                asked: _bimi.county.example TXT: nonexistent
                asked: _dmarc.county.example CNAME: records
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: empty
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: county.example A: empty
                asked: county.example AAAA: empty
                asked: county.example CAA: empty
                asked: county.example DNSKEY: empty
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example MX: empty
                asked: county.example NS: records
                asked: county.example TXT: records
                asked: county.example._report._dmarc.lists.example TXT: nonexistent
                asked: default._bimi.county.example TXT: nonexistent
                asked: ed._domainkey.county.example TXT: records
                asked: example CAA: empty
                asked: lists.example MX: records
                asked: long._domainkey.county.example TXT: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: old._domainkey.county.example TXT: records
                asked: out.lists.example A: records
                asked: out.lists.example AAAA: records
                asked: sha1._domainkey.county.example TXT: records
                asked: signet-wildcard-probe._domainkey.county.example TXT: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                asked: test._domainkey.county.example TXT: records
                asked: twice._domainkey.county.example TXT: records
                asked: web._domainkey.county.example TXT: records
                """)
    }

    @Test func aSignedZoneWithAnOldKey() async {
        let zone = """
            zone example
            county.example NS ns1.provider.example
            county.example DNSKEY 257 5
            county.example DS !empty
            county.example MX 0 .
            county.example MX 5 mx.county.example
            mx.county.example CNAME mx.lists.example
            mx.lists.example A 9.9.9.9
            county.example TXT v=spf1 -all
            _dmarc.county.example TXT v=DMARC1; p=reject; rua=mailto:d@county.example
            """
        #expect(
            await drawing(of: zone, ["receives"], []) == """
                answer: no: Receivers are asked to reject mail that fails the check, for every name.
                role: The settings say so.
                SPF: one record, refuses everyone else, 0 look-ups
                DKIM: no key
                DMARC: reject
                Mail servers: 1 mail server
                MTA-STS: no record
                TLS-RPT: no record
                DANE: unknown: it could not be validated from here
                BIMI: not needed: sends no mail
                DNSSEC: unknown: it could not be validated from here
                CAA: no record: every authority may issue
                finding: high mx.null-with-others
                finding: medium dnssec.algorithm-old
                finding: medium dnssec.signed-no-ds
                finding: medium ns.missing-host
                finding: medium ns.single
                finding: low caa.missing
                finding: low mta-sts.missing
                finding: low mx.host-alias
                finding: low tls-rpt.missing
                finding: note mx.single
                fact: dane.state = {"unknown":"it could not be validated from here"}
                fact: dkim.keys = 0
                fact: dkim.smallest-rsa-bits = {"unknown":"no key is known"}
                fact: dkim.testing = {"unknown":"no key is known"}
                fact: dmarc.aggregate-addresses = 1
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
                fact: mail.role = ["receives"]
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
                record: _dmarc.county.example TXT
                  v=DMARC1: This says what receivers should do with mail that is not really from county.example.
                  p=reject: Mail that fails the check: refuse it.
                  rua=mailto:d@county.example: Daily statistics go to d@county.example.
                record: county.example MX
                  0 .: county.example takes no mail.
                  5 mx.county.example: Mail for county.example goes to mx.county.example; lower numbers are tried first.
                tree: county.example 0/0 read
                asked: _dmarc.county.example TXT: records
                asked: _dmarc.example TXT: nonexistent
                asked: _domainkey.county.example TXT: nonexistent
                asked: _mta-sts.county.example TXT: nonexistent
                asked: _smtp._tls.county.example TXT: nonexistent
                asked: county.example A: empty
                asked: county.example CAA: empty
                asked: county.example DNSKEY: records
                asked: county.example DNSSEC: unknown.indeterminate
                asked: county.example DS: empty
                asked: county.example MX: records
                asked: county.example NS: records
                asked: county.example NSEC3PARAM: empty
                asked: county.example SOA: empty
                asked: county.example TXT: records
                asked: example CAA: empty
                asked: mx.county.example A: records
                asked: mx.county.example AAAA: empty
                asked: mx.county.example CNAME: records
                asked: ns1.provider.example A: nonexistent
                asked: ns1.provider.example AAAA: nonexistent
                asked: signet-wildcard-probe.county.example MX: nonexistent
                asked: signet-wildcard-probe.county.example TXT: nonexistent
                """)
    }
}
