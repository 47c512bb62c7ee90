import CLDNS
import Documents
import Foundation

/// The keys that DNSSEC is validated from.
struct TrustAnchors {
    /// Where libunbound has them from.
    enum Source: Hashable {
        /// DS or DNSKEY records in presentation form.
        case records([String])
        /// A file of such records.
        case file(String)
    }

    /// Where libunbound has them from.
    let source: Source
    /// The zones that they belong to.
    let zones: Set<DomainName>

    /// The root's keys of 2017 and 2024 (IANA, root-anchors.xml).
    static let root = TrustAnchors(
        source: .records([
            ". IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D",
            ". IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16",
        ]), zones: [.root])

    private init(source: Source, zones: Set<DomainName>) {
        self.source = source
        self.zones = zones
    }

    /// The keys of a file in master format, or the root's without one.
    init(file path: String?) throws(Diagnostic) {
        guard let path else {
            self = .root
            return
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ResolverFault.anchorUnreadable(path: path).worded
        }
        try self.init(path: path, octets: Array(data))
    }

    /// The keys of a file's octets.
    init(path: String, octets: [UInt8]) throws(Diagnostic) {
        let file = ZoneFile(path: path, octets: octets, named: .root)
        let wrong = file.records.first { $0.record.type != .ds && $0.record.type != .dnskey }?.line
        if let line = ([wrong].compactMap { $0 } + file.faults.map(\.line)).min() {
            throw ResolverFault.anchorMalformed(path: path, line: line).worded
        }
        source = .file(path)
        zones = Set(file.records.map(\.record.name))
        if zones.isEmpty { throw ResolverFault.anchorEmpty(path: path).worded }
    }

    /// The closest zone at or above a name that has a key.
    func closest(to name: DomainName) -> DomainName? {
        var candidate: DomainName? = name
        while let zone = candidate, !zones.contains(zone) { candidate = zone.parent }
        return candidate
    }
}
