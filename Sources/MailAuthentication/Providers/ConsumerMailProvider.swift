import DNS

/// A provider of mailboxes for everybody, under names that belong to the provider and not to those who write from them.
struct ConsumerMailProvider: Hashable, Sendable {
    /// The name that people know it by.
    let name: String
    /// The domains that its customers' addresses end in.
    let domains: [String]

    /// The provider whose customers have addresses at that very domain; names below it belong to other uses.
    static func owning(_ domain: DomainName) -> ConsumerMailProvider? {
        byDomain[domain.description].map { all[$0] }
    }

    private static let byDomain: [String: Int] = {
        let pairs = all.enumerated().flatMap { index, provider in provider.domains.map { ($0, index) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}

extension ConsumerMailProvider {
    private init(_ name: String, _ domains: String) {
        self.name = name
        self.domains = domains.split(separator: " ").map(String.init)
    }

    /// Name and domains; last checked in 2026.
    static let all: [ConsumerMailProvider] = [
        ConsumerMailProvider("Gmail", "gmail.com googlemail.com"),
        ConsumerMailProvider(
            "Yahoo Mail",
            "yahoo.com ymail.com rocketmail.com myyahoo.com yahoo.co.uk yahoo.ca yahoo.es yahoo.fr yahoo.de yahoo.in"),
        ConsumerMailProvider(
            "Outlook.com", "outlook.com hotmail.com live.com msn.com passport.com hotmail.co.uk live.co.uk outlook.es"),
        ConsumerMailProvider(
            "AOL Mail", "aol.com aim.com netscape.net compuserve.com love.com verizon.net"),
        ConsumerMailProvider("iCloud Mail", "icloud.com me.com mac.com"),
        ConsumerMailProvider("Comcast Xfinity", "comcast.net"),
        ConsumerMailProvider(
            "AT&T Mail",
            "att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net snet.net flash.net nvbell.net"
                + " prodigy.net worldnet.att.net currently.com"),
        ConsumerMailProvider(
            "Spectrum",
            "spectrum.net charter.net roadrunner.com rr.com twc.com brighthouse.com bresnan.net adelphia.net"),
        ConsumerMailProvider("Cox", "cox.net"),
        ConsumerMailProvider(
            "CenturyLink", "centurylink.net centurytel.net embarqmail.com q.com qwest.net"),
        ConsumerMailProvider("Frontier", "frontier.com frontiernet.net"),
        ConsumerMailProvider(
            "Windstream", "windstream.net alltel.net valornet.com"),
        ConsumerMailProvider("EarthLink", "earthlink.net mindspring.com peoplepc.com"),
        ConsumerMailProvider("Optimum", "optonline.net optimum.net suddenlink.net"),
        ConsumerMailProvider("Mediacom", "mchsi.com mediacombb.net"),
        ConsumerMailProvider("TDS Telecom", "tds.net"),
        ConsumerMailProvider("Consolidated Communications", "consolidated.net fairpoint.net"),
        ConsumerMailProvider("Cable One Sparklight", "cableone.net sparklight.net"),
        ConsumerMailProvider("WOW!", "wowway.com"),
        ConsumerMailProvider("RCN", "rcn.com"),
        ConsumerMailProvider("HughesNet", "hughes.net"),
        ConsumerMailProvider("Juno and NetZero", "juno.com netzero.net netzero.com"),
        ConsumerMailProvider("Proton Mail", "proton.me protonmail.com pm.me"),
        ConsumerMailProvider("Tuta", "tuta.com tutanota.com tuta.io"),
        ConsumerMailProvider("Fastmail", "fastmail.com fastmail.fm"),
        ConsumerMailProvider("Zoho Mail", "zohomail.com"),
        ConsumerMailProvider("GMX and mail.com", "gmx.com gmx.net gmx.us mail.com email.com usa.com"),
        ConsumerMailProvider("Hushmail", "hushmail.com hush.com"),
        ConsumerMailProvider("HEY", "hey.com"),
    ]
}
