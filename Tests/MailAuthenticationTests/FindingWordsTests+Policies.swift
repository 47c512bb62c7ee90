import Findings

extension FindingWordsTests {
    /// MTA-STS.
    static let mtaSTS: [Words] = [
        Words(
            "mta-sts.missing", .low,
            says: "Others may deliver mail to county.example unencrypted, or to an impostor's server.",
            fix:
                "Follow the MTA-STS part of the plan: first the policy file in mode 'testing', then the record, later 'enforce'.",
            cites: "RFC 8461 section 3"),
        Words(
            "mta-sts.not-needed", .note,
            says: "DANE already protects delivery; MTA-STS adds senders that don't check DANE.",
            fix: "Optional.",
            cites: "RFC 8461 section 2"),
        Words(
            "mta-sts.unknown", .unknown,
            says: "The MTA-STS record could not be read (the name server reported a failure).",
            fix: "Run again.",
            cites: "RFC 8461 section 3.1"),
        Words(
            "mta-sts.multiple-records", .medium,
            says: "2 records: senders ignore the policy.",
            fix: "Keep one.",
            cites: "RFC 8461 section 3.1"),
        Words(
            "mta-sts.syntax", .medium,
            says: "The record has a mistake at 'x=a=b'; senders ignore the policy.",
            fix: "Publish 'v=STSv1; id=1' at _mta-sts.county.example.",
            cites: "RFC 8461 section 3.1"),
        Words(
            "mta-sts.version-near-miss", .medium,
            says: "The record does not begin with exactly 'v=STSv1;': 'v=stsv1; id=1'.",
            fix: "Publish 'v=STSv1; id=20261101' at _mta-sts.county.example.",
            cites: "RFC 8461 section 3.1"),
        Words(
            "mta-sts.host-missing", .medium,
            says: "There is a record but no web server for the policy at mta-sts.county.example.",
            fix: "Add the host, with a web server that has the policy file.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.fetch-failed", .unknown,
            says: "The policy could not be fetched: connection refused.",
            fix: "Check the web server of mta-sts.county.example.",
            cites: "RFC 8461 section 3.3"),
        Words(
            "mta-sts.certificate", .medium,
            says:
                "The certificate of mta-sts.county.example is not valid (nobody known signed it); senders ignore the policy.",
            fix: "Renew it for exactly this name.",
            cites: "RFC 8461 section 3.3"),
        Words(
            "mta-sts.certificate-expiring", .low,
            says: "The certificate of mta-sts.county.example expires on 2026-11-14.",
            fix: "Renew it.",
            cites: "RFC 8461 section 3.3"),
        Words(
            "mta-sts.status", .medium,
            says: "The policy address answers 404.",
            fix: "Serve the file itself at https://mta-sts.county.example/.well-known/mta-sts.txt.",
            cites: "RFC 8461 section 3.3"),
        Words(
            "mta-sts.redirect", .medium,
            says: "The policy address redirects to https://www.county.example/; senders must not follow.",
            fix: "Serve the file at https://mta-sts.county.example/.well-known/mta-sts.txt, without redirect.",
            cites: "RFC 8461 section 3.3"),
        Words(
            "mta-sts.media-type", .low,
            says: "The file is served as text/html; some senders refuse it.",
            fix: "Let the web server say 'Content-Type: text/plain'.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.too-large", .medium,
            says: "The policy is larger than senders accept.",
            fix: "Serve plain text with the policy only.",
            cites: "RFC 8461 section 3.3"),
        Words(
            "mta-sts.policy-syntax", .medium,
            says: "The policy file has a mistake: there is no 'version'; senders ignore it.",
            fix:
                "Serve this: 'version: STSv1', 'mode: enforce', 'mx: mx.county.example' and 'max_age: 2419200', one on each line.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.duplicate-field", .low,
            says: "'mode' appears twice; the first counts.",
            fix: "Keep one.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.mx-unmatched", .critical,
            says: "Mail server mx.county.example is not in the policy. Senders that honor it refuse to deliver there.",
            fix: "Add 'mx: mx.county.example', then a new id.",
            cites: "RFC 8461 section 4.1"),
        Words(
            "mta-sts.mx-unused", .low,
            says: "'old.county.example' matches no mail server of county.example.",
            fix: "Remove it when it is no longer planned.",
            cites: "RFC 8461 section 4.1"),
        Words(
            "mta-sts.mx-invalid", .medium,
            says: "'mx2.county.example.' is not a host pattern.",
            fix: "Write 'mx: mx2.county.example'.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.mode-testing", .low,
            says: "Failures are reported, not prevented.",
            fix: "Set 'mode: enforce' after two clean weeks of TLS reports.",
            cites: "RFC 8461 section 5"),
        Words(
            "mta-sts.mode-none", .low,
            says: "The policy is switched off.",
            fix: "Finish the removal, or turn it on.",
            cites: "RFC 8461 section 5, 8.3"),
        Words(
            "mta-sts.max-age-short", .low,
            says: "Senders forget the policy after 6 days; weeks are expected.",
            fix: "Set 'max_age: 1209600' or more.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.max-age-over", .medium,
            says: "'max_age: 31557601' is above the allowed year.",
            fix: "Set 'max_age: 31557600' at most.",
            cites: "RFC 8461 section 3.2"),
        Words(
            "mta-sts.id-unchanged", .medium,
            says: "The policy changed but its id did not; senders keep the old one.",
            fix: "Publish a new id at _mta-sts.county.example.",
            cites: "RFC 8461 section 3.1, 8.1"),
        Words(
            "mta-sts.mx-certificate", .critical,
            says:
                "mx.county.example shows a certificate that does not match (it ended on 2026-05-01); senders refuse to deliver.",
            fix: "Install a certificate for mx.county.example from an authority that senders trust.",
            cites: "RFC 8461 section 4.2"),
        Words(
            "mta-sts.null-mx", .low,
            says: "A domain that takes no mail needs no delivery policy.",
            fix: "Set 'mode: none', and remove record and file when senders have forgotten the policy.",
            cites: "RFC 8461 section 3.2"),
    ]

    /// TLS-RPT.
    static let tlsReporting: [Words] = [
        Words(
            "tls-rpt.missing", .low,
            says: "Nobody tells county.example when encrypted delivery fails.",
            fix: "Publish 'v=TLSRPTv1; rua=mailto:' and an address for reports at _smtp._tls.county.example.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.unknown", .unknown,
            says: "The TLS-RPT record could not be read (the name server did not answer in time).",
            fix: "Run again.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.multiple-records", .medium,
            says: "2 records: senders ignore them.",
            fix: "Keep one.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.syntax", .medium,
            says: "Mistake at 'v=TLSRPT1; rua=mailto:tls@county.example'; senders ignore the record.",
            fix: "Publish 'v=TLSRPTv1; rua=mailto:tls@county.example' at _smtp._tls.county.example.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.address-invalid", .medium,
            says: "'tls@county.example' is not a usable address.",
            fix:
                "Write 'mailto:' and an address of mail, or 'https:' and one of the web; ',', '!' and ';' as %2C, %21, %3B.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.scheme", .medium,
            says: "Only mailto: and https: are allowed, not 'ftp://county.example/'.",
            fix: "Write 'rua=mailto:' and an address for reports.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.host-missing", .medium,
            says: "Reports to tls@gone.example can't be delivered.",
            fix: "Correct the address.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.https-insecure", .medium,
            says: "Reports to http://county.example/r would travel unprotected.",
            fix: "Write https: in place of http:.",
            cites: "RFC 8460 section 3"),
        Words(
            "tls-rpt.same-mailbox", .low,
            says: "When delivery breaks, the reports about it break too.",
            fix: "Add a second address elsewhere.",
            cites: "RFC 8460 section 3, 5.3"),
    ]

    /// BIMI.
    static let bimi: [Words] = [
        Words(
            "bimi.absent", .note,
            says: "No logo is published. Nothing to do; for offices, a .gov name says more.",
            fix: "None.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.declined", .note,
            says: "The domain declares that it shows no logo.",
            fix: "None.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.not-effective", .note,
            says: "The logo is not shown while DMARC does not enforce.",
            fix: "Bring DMARC to 'quarantine' or 'reject', for all mail and for names below.",
            cites: "draft-brand-indicators-for-message-identification section 7"),
        Words(
            "bimi.syntax", .low,
            says: "The logo record has a mistake at 'v=bimi1; l=https://county.example/logo.s'; it is ignored.",
            fix: "Publish 'v=BIMI1; l=' and the https address of the logo, then '; a=' and that of its certificate.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.multiple-records", .low,
            says: "2 logo records: all are ignored.",
            fix: "Keep one.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.not-https", .low,
            says: "'http://county.example/logo.svg' must be an https address.",
            fix: "Serve it over https and write that address.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.wrong-place", .low,
            says: "A logo record stands at _bimi.county.example, where nobody looks.",
            fix: "Move it to default._bimi.county.example.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.unknown", .unknown,
            says: "The logo record could not be read (the name server did not answer in time).",
            fix: "Run again.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
        Words(
            "bimi.no-certificate", .note,
            says: "Large providers show logos only with a mark certificate.",
            fix: "None.",
            cites: "draft-brand-indicators-for-message-identification section 4"),
    ]

    /// What only snapshots one after the other can tell.
    static let age: [Words] = [
        Words(
            "dkim.old-key", .low,
            says: "'s1' has not changed since 2025-10-31.",
            fix:
                "Rotate yearly, and when staff or provider change: a new key under a new selector, then withdraw this one.",
            cites: "RFC 6376 section 8.3, M3AAWG DKIM Key Rotation")
    ]
}
