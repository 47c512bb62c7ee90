import Findings
import Guidance

/// The uuids of one office's documents. What lasts keeps its uuid from run to run; what happened once has the
/// snapshot's hash in its key.
struct OSCALIdentity: Hashable, Sendable {
    static let root = NameUUID(in: .url, name: OSCAL.ours)

    /// The word that names the office.
    let siteID: String
    private let site: NameUUID

    init(siteID: String) {
        self.siteID = siteID
        site = NameUUID(in: Self.root, name: "site\n\(siteID)")
    }

    /// The namespace of everything that belongs to the office.
    var siteUUID: String { site.text }

    /// The uuid of anything by its kind and its keys.
    func uuid(_ kind: String, _ keys: String...) -> String { uuid(kind, keys: keys) }

    func uuid(_ kind: String, keys: [String]) -> String {
        NameUUID(in: site, name: ([kind] + keys).joined(separator: "\n")).text
    }
}

// What has a fixed way to be named.
extension OSCALIdentity {
    var office: String { uuid("party", siteID) }
    func role(_ id: String) -> String { uuid("party", siteID, "role", id) }

    /// The office as a subject is the office as a party.
    func subject(_ subject: Subject) -> String {
        subject.kind == .office ? office : uuid("subject", subject.kind.rawValue, subject.name)
    }

    func problem(_ subject: Subject, code: String) -> String {
        uuid("risk", subject.kind.rawValue, subject.name, code)
    }

    func waiver(_ risk: AcceptedRisk) -> String { uuid("risk", "waiver", risk.waiverID) }
    func planEntry(of risk: String) -> String { uuid("poam-item", risk) }

    func catalog(_ framework: String) -> String { uuid("resource", "catalog", framework) }
    func publication(of framework: String) -> String { uuid("resource", framework, "publication") }
}

extension AcceptedRisk {
    /// What names it among all accepted risks: its item, its subject or `all`, and the day it was accepted.
    var waiverID: String { "\(item) \(subject ?? "all") \(date)" }
}
