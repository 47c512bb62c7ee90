import DNS
import Findings
import Foundation
import MailAuthentication
import Probes
import Settings

/// Which servers are connected to in a gathering, and by whose leave: nothing without permission in the settings, and
/// nothing after its last day.
struct ProbeChoice: Sendable {
    let permission: ProbePermission
    let mailServers: (any MailServerProbe)?
    let webSites: (any WebSiteProbe)?

    /// What settings allow.
    ///
    /// - Parameters:
    ///   - settings: the permission; `nil`: none was given.
    ///   - day: the gathering's day in the office's time zone.
    ///   - dialer: what connects; `nil` where answers are recorded.
    ///   - suffixes: tells which mail servers are of one owner.
    ///   - asOf: the moment at which certificates must be valid.
    init(
        _ settings: ProbeSettings?, on day: CalendarDate, dialer: Dialer?, suffixes: PublicSuffixList?, asOf: Instant
    ) {
        guard let settings else {
            self.init(.notAsked)
            return
        }
        let whyNot: String
        if !settings.mailServers, !settings.webSites {
            whyNot = "The settings name neither mail servers nor web sites to connect to."
        } else if day > settings.until {
            whyNot = "The permission that the settings tell of ended on \(settings.until)."
        } else if dialer == nil {
            whyNot = "The answers were recorded, so nothing was connected to."
        } else {
            whyNot = ""
        }
        let permission = ProbePermission(
            isAsked: true, allowedBy: settings.allowedBy, until: settings.until, whyNot: whyNot)
        guard whyNot.isEmpty, let dialer else {
            self.init(permission)
            return
        }
        let judge = CertificateJudge(asOf: asOf)
        self.init(
            permission,
            mailServers: settings.mailServers
                ? SMTPProbe(name: Self.name(settings.ehlo), dialer: dialer, judge: judge, suffixes: suffixes) : nil,
            webSites: settings.webSites ? WebProbe(dialer: dialer, judge: judge) : nil)
    }

    private init(
        _ permission: ProbePermission, mailServers: (any MailServerProbe)? = nil, webSites: (any WebSiteProbe)? = nil
    ) {
        self.permission = permission
        self.mailServers = mailServers
        self.webSites = webSites
    }

    /// What tells this choice from another one: who is connected to and by whose leave, or why nobody is.
    var terms: String {
        let servers = [mailServers == nil ? nil : "mail servers", webSites == nil ? nil : "web sites"]
        let until = permission.until?.description ?? ""
        return ([servers.compactMap(\.self).joined(separator: ", "), permission.allowedBy, until, permission.whyNot])
            .joined(separator: "; ")
    }

    /// The name to greet with: the one that settings give, else the machine's.
    private static func name(_ given: String?) -> DomainName {
        let names = [given ?? ProcessInfo.processInfo.hostName, "localhost.localdomain"]
        return names.lazy.compactMap { try? DomainName($0) }.first { $0.labelCount > 1 } ?? .root
    }
}
