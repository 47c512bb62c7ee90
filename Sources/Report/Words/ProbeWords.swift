import Findings

/// Whether servers were asked, by whose permission, or why not.
enum ProbeWords {
    /// What a domain's record tells; empty where it tells nothing.
    static func sentence(_ record: SubjectRecord) -> String {
        guard let probes = record.details["probes"], let asked = probes["asked"]?.boolean else { return "" }
        let until = probes["until"]?.text.flatMap { CalendarDate($0) }?.spelled
        guard asked else {
            let why = probes.words("why")
            return why.isEmpty ? "No server was asked." : "No server was asked. \(why)"
        }
        let allowed = probes.words("allowedBy")
        let who = allowed.isEmpty ? "with permission" : "by permission of \(allowed)"
        return "Servers were asked, \(who)\(until.map { ", until \($0)" } ?? "")."
    }
}
