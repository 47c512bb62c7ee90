import DNS

/// A mail service, the names under which it publishes DKIM keys, and how to tell that a domain uses it.
///
/// A wrong guess costs one question and never changes a verdict.
struct DKIMProvider: Hashable, Sendable {
    /// The name that people know it by.
    let name: String
    /// The selectors it uses, when they are the same for every customer.
    let selectors: [String]
    /// Host names, or ends of them, in MX records, SPF includes and CNAME targets.
    let marks: [String]
    /// The year in which the line was last checked.
    let checked: Int

    /// Whether the name is one of the provider's.
    func owns(_ name: DomainName) -> Bool {
        marks.contains { mark in (try? DomainName(mark)).map(name.isAtOrBelow) ?? false }
    }

    /// The provider that owns the name.
    static func owning(_ name: DomainName) -> DKIMProvider? { all.first { $0.owns(name) } }

    /// The provider that uses the selector, when just one does.
    static func using(_ selector: String) -> DKIMProvider? {
        let users = all.filter { $0.selectors.contains(selector) }
        return users.count == 1 ? users.first : nil
    }
}

extension DKIMProvider {
    /// Selectors that many use, whoever their provider is.
    static let generalSelectors = [
        "default", "mail", "dkim", "dkim1", "dkim2", "email", "smtp", "mta", "mx", "selector", "sel1", "sel2", "key1",
        "key2", "k1", "s1", "s2", "s1024", "s2048", "m1", "m2", "pm", "ed25519", "rsa", "2024", "2025", "2026",
    ]

    private init(_ name: String, _ selectors: String, _ marks: String, _ checked: Int = 2026) {
        self.name = name
        self.selectors = selectors.split(separator: " ").map(String.init)
        self.marks = marks.split(separator: " ").map(String.init)
        self.checked = checked
    }

    /// Name, selectors, marks; services without selectors choose one for each customer.
    static let all: [DKIMProvider] = [
        DKIMProvider(
            "Microsoft 365", "selector1 selector2",
            "mail.protection.outlook.com spf.protection.outlook.com onmicrosoft.com dkim.mail.microsoft mx.microsoft"),
        DKIMProvider(
            "Google Workspace", "google", "google.com googlemail.com _spf.google.com aspmx.l.google.com"),
        DKIMProvider("Amazon SES", "", "amazonses.com"),
        DKIMProvider("Constant Contact", "ctct1 ctct2", "constantcontact.com ccsend.com"),
        DKIMProvider("Mandrill", "mandrill mte1 mte2", "mandrillapp.com"),
        DKIMProvider("Mailchimp", "k1 k2 k3", "mcsv.net"),
        DKIMProvider("Twilio SendGrid", "s1 s2 smtpapi", "sendgrid.net"),
        DKIMProvider("Mailgun", "k1 mx mg pic krs mailo smtp pdk1 pdk2", "mailgun.org"),
        DKIMProvider("Postmark", "pm", "mtasv.net"),
        DKIMProvider("SparkPost", "", "sparkpostmail.com"),
        DKIMProvider("Brevo", "mail brevo1 brevo2", "brevo.com sendinblue.com"),
        DKIMProvider("Mailjet", "mailjet", "mailjet.com"),
        DKIMProvider(
            "Salesforce", "salesforce sf1 sf2 200608 10dkim1", "salesforce.com exacttarget.com pardot.com"),
        DKIMProvider("HubSpot", "hs1 hs2", "hubspotemail.net hubspot.com"),
        DKIMProvider("Zendesk", "zendesk1 zendesk2", "zendesk.com"),
        DKIMProvider("Freshworks", "fd fd2 fddkim fwdkim1", "freshdesk.com freshemail.io"),
        DKIMProvider("Zoho", "zoho zmail zcsend", "zoho.com zohomail.com zcsend.net"),
        DKIMProvider("Fastmail", "fm1 fm2 fm3 mesmtp", "messagingengine.com fmhosted.com"),
        DKIMProvider("Proton", "protonmail protonmail2 protonmail3", "protonmail.ch proton.ch"),
        DKIMProvider("Apple iCloud", "sig1", "icloud.com icloudmailadmin.com"),
        DKIMProvider("Campaign Monitor", "cm", "createsend.com"),
        DKIMProvider("ActiveCampaign", "dk acdkim1 acdkim2", "acems1.com activecampaign.com emsd1.com"),
        DKIMProvider("Klaviyo", "kl kl2", "klaviyomail.com"),
        DKIMProvider("MailerLite", "ml litesrv", "mlsend.com"),
        DKIMProvider("Everlytic", "everlytickey1 everlytickey2 eversrv", "everlytic.net everlytic.com"),
        DKIMProvider("Intercom", "intercom", "intercom.io"),
        DKIMProvider("Help Scout", "strong1 strong2", "helpscoutemail.com"),
        DKIMProvider("Resend", "resend", "resend.com"),
        DKIMProvider("Mailtrap", "rwmt1 rwmt2", "mailtrap.live smtp.mailtrap.live"),
        DKIMProvider("Elastic Email", "api", "elasticemail.com"),
        DKIMProvider(
            "Hostinger", "hostingermail1 hostingermail2 hostingermail3", "hostinger.com mail.hostinger.com"),
        DKIMProvider("Titan", "titan1 titan2", "titan.email"),
    ]
}
