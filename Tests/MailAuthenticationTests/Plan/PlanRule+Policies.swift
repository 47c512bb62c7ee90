import DNS
import Findings

@testable import MailAuthentication

extension PlanRule {
    private static let base = PlanScene.mail + "county.example TXT v=spf1 mx ~all\n"
    private static let signed =
        base + "s1._domainkey.county.example TXT v=DKIM1; p=\(TestKey.rsa(bits: 2_048))\n"

    private static func policy(_ tags: String) -> String {
        "_dmarc.county.example TXT v=DMARC1; \(tags); rua=mailto:dmarc@county.example\n"
    }

    private static let to = "rua=mailto:dmarc@county.example"

    static let dmarc: [PlanRule] = [
        PlanRule(
            "dmarc-listen", .add, base, opposite: base + policy("p=none"),
            publishes: ["_dmarc TXT v=DMARC1; p=none; np=reject; \(to)"]),
        // 'np' would do nothing where every name exists.
        PlanRule(
            "dmarc-listen", .add, base + "*.county.example TXT x", opposite: base + policy("p=none"),
            publishes: ["_dmarc TXT v=DMARC1; p=none; \(to)"]),
        PlanRule(
            "dmarc-repair", .repair,
            base + policy("p=reject") + policy("p=none; np=reject"), opposite: base + policy("p=none"),
            publishes: ["_dmarc TXT v=DMARC1; p=none; np=reject; \(to)"]),
        PlanRule(
            "dmarc-repair", .repair, base + policy("p=rejekt"), opposite: base + policy("p=reject"),
            publishes: ["_dmarc TXT v=DMARC1; p=none; \(to)"]),
        PlanRule(
            "dmarc-reports", .add, base + "_dmarc.county.example TXT v=DMARC1; p=none",
            opposite: base + policy("p=none"), publishes: ["_dmarc TXT v=DMARC1; p=none; \(to)"]),
        PlanRule(
            "dmarc-nonexistent", .stricter, base + policy("p=none"), opposite: base + policy("p=none; np=reject"),
            publishes: ["_dmarc TXT v=DMARC1; p=none; np=reject; \(to)"]),
        PlanRule(
            "stop-dmarc-report-host-registrable", .repair,
            base
                + "zone com\n_dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:d@lapsed.com,mailto:dmarc@county.example",
            opposite: base + policy("p=none"),
            publishes: ["_dmarc TXT v=DMARC1; p=none; \(to)"], scene: { $0.hasSuffixes = true }),
        PlanRule(
            "dmarc-receive", .add, base + policy("p=none"),
            opposite: base + policy("p=none") + "*._report._dmarc.county.example TXT v=DMARC1",
            publishes: ["*._report._dmarc TXT v=DMARC1"], scene: { $0.reporting = ["a.example", "b.example"] },
            opposite: { $0.reporting = [] }),
        PlanRule(
            "dmarc-receive", .add, base + policy("p=none"), opposite: base + policy("p=none"),
            publishes: ["a.example._report._dmarc TXT v=DMARC1"], scene: { $0.reporting = ["a.example"] },
            opposite: { $0.reporting = ["below.county.example"] }),
    ]

    static let stages: [PlanRule] = [
        PlanRule(
            "dmarc-test", .stricter, signed + policy("p=none; np=reject"), opposite: signed + policy("p=quarantine"),
            publishes: ["_dmarc TXT v=DMARC1; p=quarantine; pct=0; t=y; np=reject; \(to)"], isReady: false,
            scene: { $0.selectors = ["s1"] }),
        PlanRule(
            "dmarc-quarantine", .stricter, signed + policy("p=quarantine; pct=0; t=y; np=reject"),
            opposite: signed + policy("p=quarantine; np=reject"),
            publishes: ["_dmarc TXT v=DMARC1; p=quarantine; np=reject; \(to)"], isReady: false,
            scene: { $0.selectors = ["s1"] }),
        PlanRule(
            "dmarc-reject", .stricter, signed + policy("p=quarantine; np=reject"),
            opposite: signed + policy("p=quarantine; np=reject"),
            publishes: ["_dmarc TXT v=DMARC1; p=reject; np=reject; \(to)"], isReady: false,
            scene: { $0.selectors = ["s1"] }, opposite: { $0.postsToLists = true }),
        // Without a key it would do harm, and is told instead.
        PlanRule(
            "dmarc-reject", .stricter, signed + policy("p=reject; t=y; np=reject"),
            opposite: base + policy("p=quarantine; np=reject"),
            publishes: ["_dmarc TXT v=DMARC1; p=reject; np=reject; \(to)"], isReady: false,
            scene: { $0.selectors = ["s1"] }),
        PlanRule(
            "dmarc-subdomains", .stricter, signed + policy("p=reject; sp=none; np=reject"),
            opposite: signed + policy("p=reject; sp=reject; np=reject"),
            publishes: ["_dmarc TXT v=DMARC1; p=reject; np=reject; \(to)"], isReady: false,
            scene: { $0.selectors = ["s1"] }),
    ]

    // MTA-STS.

    private static let published =
        base + "_mta-sts.county.example TXT v=STSv1; id=1\nmta-sts.county.example A 203.0.113.80\n"

    private static func serving(_ mode: String, _ mx: String, _ age: Int) -> (inout PlanScene) -> Void {
        { $0.world = PolicyWorld.serving("version: STSv1|mode: \(mode)|mx: \(mx)|max_age: \(age)|") }
    }

    static let transport: [PlanRule] = [
        PlanRule(
            "tls-rpt-add", .add, base,
            opposite: base + "_smtp._tls.county.example TXT v=TLSRPTv1; rua=mailto:tls@county.example",
            publishes: ["_smtp._tls TXT v=TLSRPTv1; rua=mailto:dmarc@county.example"]),
        PlanRule(
            "mta-sts-testing", .add, base, opposite: published,
            opposite: serving("testing", "mail.county.example", 86_400)),
        PlanRule(
            "mta-sts-enforce", .stricter, published, opposite: published, isReady: false,
            scene: serving("testing", "mail.county.example", 86_400),
            opposite: serving("enforce", "mail.county.example", 604_800)),
        PlanRule(
            "mta-sts-longer", .stricter, published, opposite: published, isReady: false,
            scene: serving("enforce", "mail.county.example", 604_800),
            opposite: serving("enforce", "mail.county.example", 2_592_000)),
        PlanRule(
            "stop-mta-sts-mx-unmatched", .repair, published, opposite: published,
            scene: serving("enforce", "old.county.example", 604_800),
            opposite: serving("enforce", "*.county.example", 604_800)),
        PlanRule(
            "mta-sts-withdraw", .remove, withoutMail, opposite: published,
            scene: serving("enforce", "mail.county.example", 604_800)),
        PlanRule(
            "mta-sts-delete", .remove, withoutMail, opposite: withoutMail, isReady: false,
            scene: serving("none", "mail.county.example", 86_400),
            opposite: serving("testing", "mail.county.example", 86_400)),
    ]

    private static let withoutMail = """
        county.example TXT v=spf1 -all
        county.example MX 0 .
        _mta-sts.county.example TXT v=STSv1; id=1
        mta-sts.county.example A 203.0.113.80

        """
}
