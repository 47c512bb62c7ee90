import DNS
import Findings
import Testing

@testable import MailAuthentication

/// One rule of the plan, both ways: a zone in which its step is proposed, and one like it in which it is not.
struct PlanRule: Sendable, CustomTestStringConvertible {
    /// The id of the step.
    let id: String
    let scene: PlanScene
    let opposite: PlanScene
    /// What it publishes, type and value; empty: told in words.
    let records: [String]
    /// Whether it can be done at once.
    let isReady: Bool
    let kind: PlanStep.Kind

    init(
        _ id: String, _ kind: PlanStep.Kind, _ zone: String, opposite: String, publishes records: [String] = [],
        isReady: Bool = true, scene change: (inout PlanScene) -> Void = { _ in },
        opposite changeOpposite: (inout PlanScene) -> Void = { _ in }
    ) {
        self.id = id
        self.kind = kind
        self.records = records
        self.isReady = isReady
        var scene = PlanScene(title: id, zone: zone + "\n")
        change(&scene)
        self.scene = scene
        var other = scene
        other.title = "not \(id)"
        other.zone = opposite + "\n"
        changeOpposite(&other)
        self.opposite = other
    }

    var testDescription: String { id }

    static let all: [PlanRule] = spf + spfStops + dkim + dmarc + stages + transport + others + parked
}

@Suite struct PlanRuleTests {
    @Test(arguments: PlanRule.all) func theRuleShows(_ rule: PlanRule) async throws {
        let plan = await rule.scene.plan()
        let step = try #require(plan.steps.first { $0.id == rule.id }, "\(plan.steps.map(\.id)) \(plan.later)")
        #expect(step.kind == rule.kind)
        #expect(step.isReady == rule.isReady, "\(step.before) \(step.missing) \(step.follows ?? "")")
        if !rule.records.isEmpty {
            let records = step.records.flatMap { planned in
                planned.new.map { "\(planned.host) \(planned.type) \($0.presentation)" }
            }
            #expect(records.sorted() == rule.records.sorted())
        }
        #expect(!step.why.isEmpty && !step.title.isEmpty && step.why.hasSuffix("."), "\(step.why)")
        for sentence in step.before + step.missing + [step.next, step.rejects] where !sentence.isEmpty {
            #expect(sentence.hasSuffix("."), "\(sentence)")
            let text = sentence.replacing("{public key}", with: "")
            #expect(!text.contains("{") && !text.contains("nil"), "\(sentence)")
        }
    }

    @Test(arguments: PlanRule.all) func theRuleKeepsSilent(_ rule: PlanRule) async {
        let plan = await rule.opposite.plan()
        #expect(!plan.steps.contains { $0.id == rule.id }, "\(plan.steps.map(\.id))")
    }

    /// Steps are known by these words.
    @Test func everyStepOfEveryPlanFollowsARuleThatIsTriedHere() async {
        let known = Set(PlanRule.all.map { $0.id.rule })
        var ids: Set<String> = []
        for scene in PlanScene.scenes + PlanRule.all.flatMap({ [$0.scene, $0.opposite] }) {
            ids.formUnion(await scene.plan().steps.map(\.id.rule))
        }
        #expect(ids.subtracting(known).sorted() == [])
    }
}

extension String {
    /// The part of a step's id that does not come from the domain.
    fileprivate var rule: String {
        for prefix in ["spf-ask", "spf-move", "dkim-testing", "dkim-rotate", "dkim-service"] where hasPrefix(prefix) {
            return prefix
        }
        guard let dash = lastIndex(of: "-"), Int(self[index(after: dash)...]) != nil else { return self }
        return String(self[..<dash])
    }
}

extension PlanRule {
    private static let mail = PlanScene.mail
    private static let listening = "_dmarc.county.example TXT v=DMARC1; p=none; rua=mailto:dmarc@county.example\n"

    static let spf: [PlanRule] = [
        PlanRule(
            "spf-add", .add, mail, opposite: mail + "county.example TXT v=spf1 mx ~all",
            publishes: ["@ TXT v=spf1 mx ~all"]),
        PlanRule(
            "spf-merge", .repair,
            mail + """
                county.example TXT v=spf1 include:_spf.example ~all
                county.example TXT v=spf1 mx -all
                _spf.example TXT v=spf1 ip4:198.51.100.0/24 ~all
                """,
            opposite: mail + "county.example TXT v=spf1 include:_spf.example mx ~all",
            publishes: ["@ TXT v=spf1 include:_spf.example mx ~all"]),
        PlanRule(
            "spf-correct", .repair, mail + "county.example TXT v=spf1 mx ipv4:198.51.100.7 ~all",
            opposite: mail + "county.example TXT v=spf1 mx ip4:198.51.100.7 ~all",
            publishes: ["@ TXT v=spf1 mx ip4:198.51.100.7 ~all"]),
        PlanRule(
            "spf-tidy", .repair, mail + "county.example TXT v=spf1 mx a:gone.example ~all",
            opposite: mail + "county.example TXT v=spf1 mx a:here.example ~all\nhere.example A 198.51.100.7",
            publishes: ["@ TXT v=spf1 mx ~all"]),
        PlanRule(
            "spf-all", .stricter, mail + "county.example TXT v=spf1 mx ?all",
            opposite: mail + "county.example TXT v=spf1 mx ~all", publishes: ["@ TXT v=spf1 mx ~all"]),
        // 'ptr' is left out only where the look-ups are too many.
        PlanRule(
            "spf-shorten", .repair, mail + includes(9) + "county.example TXT v=spf1 ptr mx \(names(9)) ~all",
            opposite: mail + includes(9) + "county.example TXT v=spf1 ptr \(names(9)) ~all",
            publishes: ["@ TXT v=spf1 ip4:203.0.113.25 \(names(9)) ~all"]),
        // Entries of one service become the one that covers them.
        PlanRule(
            "spf-shorten", .repair,
            mail + microsoft + includes(9)
                + "county.example TXT v=spf1 \(names(9)) \(microsoftIncludes) ~all",
            opposite: mail + microsoft + includes(8)
                + "county.example TXT v=spf1 \(names(8)) \(microsoftIncludes) ~all",
            publishes: ["@ TXT v=spf1 \(names(9)) include:spf.protection.outlook.com ~all"]),
        PlanRule(
            "spf-ask-s1-example", .stricter, mail + includes(11) + "county.example TXT v=spf1 \(names(11)) ~all",
            opposite: mail + includes(10) + "county.example TXT v=spf1 \(names(10)) ~all",
            publishes: ["@ TXT v=spf1 \(names(11, from: 2)) ~all"], isReady: false),
        PlanRule(
            "spf-move-mailchimp", .stricter,
            mail + mailchimp + includes(10) + "county.example TXT v=spf1 \(names(10)) include:servers.mcsv.net ~all",
            opposite: mail + mailchimp + includes(9)
                + "county.example TXT v=spf1 \(names(9)) include:servers.mcsv.net ~all",
            publishes: ["@ TXT v=spf1 \(names(10)) ~all", "news TXT v=spf1 include:servers.mcsv.net ~all"],
            isReady: false),
    ]

    static let spfStops: [PlanRule] = [
        PlanRule(
            "stop-spf-allows-all", .repair, mail + "county.example TXT v=spf1 mx +all",
            opposite: mail + "county.example TXT v=spf1 mx -all", publishes: ["@ TXT v=spf1 mx ~all"]),
        PlanRule(
            "stop-spf-include-registrable", .repair,
            mail + "zone com\ncounty.example TXT v=spf1 mx include:_spf.lapsed.com ~all",
            opposite: mail + """
                zone com
                lapsed.com TXT x
                _spf.lapsed.com TXT v=spf1 ip4:198.51.100.0/24 ~all
                county.example TXT v=spf1 mx include:_spf.lapsed.com ~all
                """, publishes: ["@ TXT v=spf1 mx ~all"], scene: { $0.hasSuffixes = true }),
    ]

    private static func includes(_ count: Int) -> String {
        (1...count).map { "s\($0).example TXT v=spf1 ip4:198.51.100.\($0) ~all\n" }.joined()
    }

    private static func names(_ count: Int, from first: Int = 1) -> String {
        (first...count).map { "include:s\($0).example" }.joined(separator: " ")
    }

    private static let microsoft = """
        zone outlook.com
        spf.protection.outlook.com TXT v=spf1 ip4:192.0.2.0/24 -all
        spfa.protection.outlook.com TXT v=spf1 ip4:192.0.2.0/25 -all
        spfb.protection.outlook.com TXT v=spf1 ip4:192.0.2.128/25 -all

        """
    private static let microsoftIncludes =
        "include:spfa.protection.outlook.com include:spfb.protection.outlook.com"
    private static let mailchimp = "zone mcsv.net\nservers.mcsv.net TXT v=spf1 ip4:192.0.2.0/24 ~all\n"

    static let dkim: [PlanRule] = [
        PlanRule(
            "dkim-testing-s1", .repair, mail + key("s1", "t=y; ", 2_048), opposite: mail + key("s1", "", 2_048),
            publishes: ["s1._domainkey TXT v=DKIM1; p=\(TestKey.rsa(bits: 2_048))"],
            scene: { $0.selectors = ["s1"] }),
        PlanRule(
            "dkim-rotate-s1", .repair, mail + key("s1", "", 1_024), opposite: mail + key("s1", "", 2_048),
            isReady: false, scene: { $0.selectors = ["s1"] }),
        // The keys stand where the aliases lead to.
        PlanRule(
            "dkim-service-mailchimp", .add, mail + sending + mailchimpKeys,
            opposite: mail + sending + mailchimpKeys + "k2._domainkey.county.example CNAME dkim2.mcsv.net",
            publishes: ["k2._domainkey CNAME dkim2.mcsv.net", "k3._domainkey CNAME dkim3.mcsv.net"]),
        // They do not stand there, or could not be seen.
        PlanRule(
            "dkim-service-mailchimp", .add, mail + sending,
            opposite: mail + "zone mcsv.net\ncounty.example TXT v=spf1 mx ~all",
            publishes: ["k2._domainkey CNAME dkim2.mcsv.net", "k3._domainkey CNAME dkim3.mcsv.net"], isReady: false),
        // A service that gives a key to each account.
        PlanRule(
            "dkim-service-mailjet", .add,
            mail + """
                zone mailjet.com
                spf.mailjet.com TXT v=spf1 ip4:192.0.2.0/24 ~all
                county.example TXT v=spf1 mx include:spf.mailjet.com ~all
                """, opposite: mail + "county.example TXT v=spf1 mx ~all", isReady: false),
    ]

    private static func key(_ selector: String, _ marks: String, _ bits: Int) -> String {
        "\(selector)._domainkey.county.example TXT v=DKIM1; \(marks)p=\(TestKey.rsa(bits: bits))\n"
    }

    private static let sending =
        mailchimp + "county.example TXT v=spf1 mx include:servers.mcsv.net ~all\n"
    private static let mailchimpKeys =
        (2...3).map { "dkim\($0).mcsv.net TXT v=DKIM1; p=\(TestKey.rsa(bits: 2_048, fill: UInt8(0x40 + $0)))\n" }
        .joined()
}
