import DNS

/// What services ask their customers to publish, where it is the same for everybody or follows from the domain's name.
extension MailProvider {
    /// The one SPF record to include, which covers all that the service sends from; `nil` when it differs from customer
    /// to customer or is not known.
    var umbrella: DomainName? { Self.umbrellas[name].flatMap { try? DomainName($0) } }

    /// Whether it sends to many at once, so that its mail can come from a name of its own below the domain.
    var isBulkSender: Bool { Self.bulkSenders.contains(name) }

    /// The aliases for its DKIM keys; empty when it makes names or keys for each customer.
    func keyAliases(for domain: DomainName) -> [(selector: String, target: DomainName)] {
        let flat = domain.labels.joined(separator: "-")
        return (Self.aliases[name] ?? []).compactMap { selector, target in
            let text = target.replacing("{domain}", with: domain.description).replacing("{flat}", with: flat)
            return (try? DomainName(text)).map { (selector, $0) }
        }
    }

    /// The pattern that stands for a mail server in a policy: services whose hosts change document a wildcard.
    static func policyPattern(for host: DomainName) -> String {
        guard let parent = host.parent else { return host.description }
        let isMicrosoft = ["mail.protection.outlook.com", "mx.microsoft"].contains { mark in
            (try? DomainName(mark)).map(parent.isAtOrBelow) ?? false
        }
        return isMicrosoft ? "*.\(parent)" : host.description
    }

    private static let umbrellas: [String: String] = [
        "Amazon SES": "amazonses.com", "Apple iCloud": "icloud.com", "Constant Contact": "spf.constantcontact.com",
        "Fastmail": "spf.messagingengine.com", "GoDaddy": "secureserver.net", "Google Workspace": "_spf.google.com",
        "Mailchimp": "servers.mcsv.net", "MailerLite": "_spf.mlsend.com", "Mailgun": "mailgun.org",
        "Mailjet": "spf.mailjet.com", "Mandrill": "spf.mandrillapp.com",
        "Microsoft 365": "spf.protection.outlook.com", "Postmark": "spf.mtasv.net", "Proton": "_spf.protonmail.ch",
        "Rackspace": "emailsrvr.com", "Salesforce": "_spf.salesforce.com", "Titan": "spf.titan.email",
        "Twilio SendGrid": "sendgrid.net", "Zendesk": "mail.zendesk.com",
    ]

    private static let bulkSenders: Set<String> = [
        "ActiveCampaign", "Amazon SES", "Brevo", "Campaign Monitor", "Constant Contact", "CivicPlus", "Elastic Email",
        "Everbridge", "Everlytic", "Granicus", "HubSpot", "Klaviyo", "MailerLite", "Mailchimp", "Mailgun", "Mailjet",
        "Mandrill", "OnSolve", "Postmark", "Rave Mobile Safety", "Resend", "SMTP2GO", "Salesforce", "SparkPost",
        "SurveyMonkey", "Twilio SendGrid",
    ]

    private static let aliases: [String: [(String, String)]] = [
        "Apple iCloud": [("sig1", "sig1.dkim.{domain}.at.icloudmailadmin.com")],
        "Brevo": [("brevo1", "b1.{flat}.dkim.brevo.com"), ("brevo2", "b2.{flat}.dkim.brevo.com")],
        "Constant Contact": [
            ("ctct1", "100._domainkey.dkim1.ccsend.com"), ("ctct2", "200._domainkey.dkim2.ccsend.com"),
        ],
        "Fastmail": [
            ("fm1", "fm1.{domain}.dkim.fmhosted.com"), ("fm2", "fm2.{domain}.dkim.fmhosted.com"),
            ("fm3", "fm3.{domain}.dkim.fmhosted.com"),
        ],
        "Help Scout": [
            ("strong1", "strong1._domainkey.helpscout.net"), ("strong2", "strong2._domainkey.helpscout.net"),
        ],
        "IONOS": [("s1-ionos", "s1.dkim.ionos.com"), ("s2-ionos", "s2.dkim.ionos.com")],
        "Mailchimp": [("k2", "dkim2.mcsv.net"), ("k3", "dkim3.mcsv.net")],
        "MailerLite": [("litesrv", "litesrv._domainkey.mlsend.com")],
        "Mandrill": [("mte1", "dkim1.mandrillapp.com"), ("mte2", "dkim2.mandrillapp.com")],
        "Zendesk": [
            ("zendesk1", "zendesk1._domainkey.zendesk.com"), ("zendesk2", "zendesk2._domainkey.zendesk.com"),
        ],
    ]
}
