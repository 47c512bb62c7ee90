import DNS

extension MailProvider {
    /// Selectors that many use, whoever their provider is.
    static let generalSelectors = [
        "default", "mail", "dkim", "dkim1", "dkim2", "email", "smtp", "mta", "mx", "selector", "sel1", "sel2", "key1",
        "key2", "k1", "s1", "s2", "s1024", "s2048", "m1", "m2", "pm", "ed25519", "rsa", "2024", "2025", "2026",
    ]

    private init(_ name: String, _ selectors: String, _ marks: String, _ checked: Int = 2026) {
        self.name = name
        self.selectors = selectors.split(separator: " ").map(String.init)
        self.marks = marks.split(separator: " ").compactMap { try? DomainName($0) }
        self.checked = checked
    }

    /// Name, selectors, marks; services without selectors choose one for each customer.
    static let all: [MailProvider] = [
        MailProvider(
            "Microsoft 365", "selector1 selector2",
            "protection.outlook.com onmicrosoft.com dkim.mail.microsoft mx.microsoft"),
        MailProvider(
            "Google Workspace", "google", "google.com googlemail.com _spf.google.com aspmx.l.google.com"),
        MailProvider("Amazon SES", "", "amazonses.com"),
        MailProvider("Constant Contact", "ctct1 ctct2", "constantcontact.com ccsend.com"),
        MailProvider("Mandrill", "mandrill mte1 mte2", "mandrillapp.com"),
        MailProvider("Mailchimp", "k1 k2 k3", "mcsv.net"),
        MailProvider("Twilio SendGrid", "s1 s2 smtpapi", "sendgrid.net"),
        MailProvider("Mailgun", "k1 mx mg pic krs mailo smtp pdk1 pdk2", "mailgun.org"),
        MailProvider("Postmark", "pm", "mtasv.net"),
        MailProvider("SparkPost", "", "sparkpostmail.com"),
        MailProvider("Brevo", "mail brevo1 brevo2", "brevo.com sendinblue.com"),
        MailProvider("Mailjet", "mailjet", "mailjet.com"),
        MailProvider(
            "Salesforce", "salesforce sf1 sf2 200608 10dkim1", "salesforce.com exacttarget.com pardot.com"),
        MailProvider("HubSpot", "hs1 hs2", "hubspotemail.net hubspot.com"),
        MailProvider("Zendesk", "zendesk1 zendesk2", "zendesk.com"),
        MailProvider("Freshworks", "fd fd2 fddkim fwdkim1", "freshdesk.com freshemail.io"),
        MailProvider("Zoho", "zoho zmail zcsend", "zoho.com zohomail.com zcsend.net"),
        MailProvider("Fastmail", "fm1 fm2 fm3 mesmtp", "messagingengine.com fmhosted.com"),
        MailProvider("Proton", "protonmail protonmail2 protonmail3", "protonmail.ch proton.ch"),
        MailProvider("Apple iCloud", "sig1", "icloud.com icloudmailadmin.com"),
        MailProvider("Campaign Monitor", "cm", "createsend.com"),
        MailProvider("ActiveCampaign", "dk acdkim1 acdkim2", "acems1.com activecampaign.com emsd1.com"),
        MailProvider("Klaviyo", "kl kl2", "klaviyomail.com"),
        MailProvider("MailerLite", "ml litesrv", "mlsend.com"),
        MailProvider("Everlytic", "everlytickey1 everlytickey2 eversrv", "everlytic.net everlytic.com"),
        MailProvider("Intercom", "intercom", "intercom.io"),
        MailProvider("Help Scout", "strong1 strong2", "helpscoutemail.com"),
        MailProvider("Resend", "resend", "resend.com"),
        MailProvider("Mailtrap", "rwmt1 rwmt2", "mailtrap.live"),
        MailProvider("Elastic Email", "api", "elasticemail.com"),
        MailProvider(
            "Hostinger", "hostingermail1 hostingermail2 hostingermail3", "hostinger.com mail.hostinger.com"),
        MailProvider("Titan", "titan1 titan2", "titan.email"),
        // Filters that stand before the mailboxes.
        MailProvider("Proofpoint", "", "pphosted.com proofpoint.com"),
        MailProvider("Proofpoint Essentials", "", "ppe-hosted.com"),
        MailProvider("Mimecast", "", "mimecast.com mimecast.org mimecast-offshore.com"),
        MailProvider("Barracuda", "", "barracudanetworks.com cudamail.com"),
        MailProvider("Cisco Secure Email", "", "iphmx.com ironport.com"),
        MailProvider("Broadcom Email Security", "", "messagelabs.com"),
        MailProvider("Trend Micro Email Security", "", "tmes.trendmicro.com in.hes.trendmicro.com"),
        MailProvider("OpenSRS", "", "hostedemail.com"),
        MailProvider("Sophos Email", "", "hydra.sophos.com"),
        MailProvider("Cloudflare Email Routing", "", "mx.cloudflare.net"),
        MailProvider("AppRiver", "", "arsmtp.com exghost.com"),
        MailProvider("SpamTitan", "", "spamtitan.com"),
        MailProvider("SpamExperts", "", "antispamcloud.com spamexperts.com"),
        MailProvider("Forcepoint", "", "mailcontrol.com"),
        MailProvider("Fortinet", "", "fortimailcloud.com"),
        // Mailboxes at hosters.
        MailProvider("GoDaddy", "", "secureserver.net"),
        MailProvider("Rackspace", "", "emailsrvr.com"),
        MailProvider("Intermedia", "", "serverdata.net intermedia.net"),
        MailProvider("IONOS", "s1-ionos s2-ionos", "ionos.com perfora.net kundenserver.de"),
        MailProvider("Namecheap", "", "privateemail.com registrar-servers.com"),
        MailProvider("DreamHost", "", "dreamhost.com"),
        MailProvider("Bluehost", "", "bluehost.com"),
        MailProvider("HostGator", "", "websitewelcome.com hostgator.com"),
        MailProvider("Network Solutions", "", "registeredsite.com netsolmail.net"),
        MailProvider("Yahoo", "", "yahoodns.net"),
        // Services that governments send with.
        MailProvider("Granicus", "", "govdelivery.com granicus.com"),
        MailProvider("CivicPlus", "", "civicplus.com civicready.com"),
        MailProvider("Everbridge", "", "everbridge.net everbridge.com nixle.com"),
        MailProvider("OnSolve", "", "onsolve.net onsolve.com ecnalert.com coderedweb.com"),
        MailProvider("Rave Mobile Safety", "", "getrave.com ravemobilesafety.com"),
        MailProvider("Tyler Technologies", "", "tylertech.com tylerhost.net"),
        MailProvider("OpenGov", "", "opengov.com"),
        MailProvider("Accela", "", "accela.com"),
        MailProvider("Laserfiche", "", "laserfiche.com"),
        MailProvider("DocuSign", "", "docusign.net docusign.com"),
        MailProvider("Adobe Sign", "", "adobesign.com echosign.com"),
        MailProvider("KnowBe4", "", "knowbe4.com"),
        MailProvider("ServiceNow", "", "service-now.com"),
        MailProvider("Oracle", "", "oracleemaildelivery.com rsys.net eloqua.com"),
        MailProvider("Atlassian", "", "atlassian.net"),
        MailProvider("Qualtrics", "", "qualtrics.com"),
        MailProvider("SurveyMonkey", "", "surveymonkey.com surveymonkeyuser.com"),
        MailProvider("Smartsheet", "", "smartsheet.com"),
        MailProvider("Paubox", "", "paubox.com"),
        MailProvider("SMTP2GO", "", "smtp2go.com smtpcorp.com"),
        MailProvider("SMTP.com", "", "smtp.com"),
        MailProvider("Eventbrite", "", "eventbrite.com"),
    ]
}
