import DNS
import Findings

/// The services that send or take a domain's mail, as far as its records name them.
struct MailSources: Hashable, Sendable {
    /// How each was recognized, by its name.
    private var ways: [String: [String]] = [:]

    init(spf: SPFAnalysis, mx: MXAnalysis, dkim: DKIMAnalysis) {
        for node in spf.trees.flatMap(\.children) { note(node) }
        for server in mx.servers { note(server.provider, "MX: \(server.host)") }
        for selector in dkim.selectors where selector.isFound {
            note(selector.provider.isEmpty ? nil : selector.provider, "DKIM: \(selector.name)")
        }
    }

    private mutating func note(_ provider: String?, _ way: String) {
        guard let provider, ways[provider]?.contains(way) != true else { return }
        ways[provider, default: []].append(way)
    }

    /// A service's own includes are its own matter: where it is recognized, nothing below is looked at.
    private mutating func note(_ node: SPFNode) {
        if let provider = node.provider {
            note(provider.name, "SPF: \(node.text)")
        } else {
            for child in node.children { note(child) }
        }
    }

    /// Rows by the provider's name, each with the ways in the order SPF, MX, DKIM.
    var json: JSONValue {
        .array(
            ways.sorted { $0.key < $1.key }.map { provider, ways in
                .object(["provider": .string(provider), "via": .array(ways.map(JSONValue.string))])
            })
    }
}

extension SPFNode {
    /// The service that the term's name belongs to.
    var provider: MailProvider? { kind == .record ? nil : target.flatMap(MailProvider.owning) }
}
