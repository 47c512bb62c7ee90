import DNS

/// An SPF record brought towards ten look-ups without taking a sender out: what leads nowhere is left out, then what
/// others contain, then `ptr`; the domain's own hosts are written as addresses, and several entries of one service as
/// the one that covers them. A service's own addresses are never written down: they change without notice.
struct SPFShortening: Sendable {
    private(set) var record: SPFRewriting
    /// What became shorter, one sentence each.
    private(set) var gains: [String] = []
    /// What the record leads to.
    private(set) var tree: SPFNode
    private let domain: DomainName
    private let resolver: any Resolver

    /// Begins with a record that has no mistakes.
    init(_ record: SPFRewriting, at domain: DomainName, asking resolver: any Resolver) {
        self.record = record
        self.domain = domain
        self.resolver = resolver
        tree = SPFNode(kind: .record, text: domain.description, target: domain, holder: domain, cost: 0, state: .read)
    }

    /// The look-ups that it takes.
    var lookups: Int { tree.total }

    /// Whether receivers read it to the end.
    var isWithin: Bool { lookups <= SPFEvaluation.lookupLimit }

    /// Does all that can be done without asking anybody.
    mutating func shorten() async {
        tree = await tree(of: record)
        await leaveOut(tree.children.filter(\.isDead)) { "'\($0.text)' leads nowhere and is left out" }
        await leaveOut(repeated) { "'\($0.text)' stands there twice and is left out once" }
        guard !isWithin else { return }
        await leaveOut(tree.children.filter(\.isPointer)) {
            "'\($0.text)' is left out, since it is slow and unreliable; if its servers still send, name them by 'ip4:' or"
                + " 'ip6:'"
        }
        for node in tree.children where node.kind == .hosts(.pass) {
            guard let addresses = await addresses(of: node) else { continue }
            await replace([node], with: addresses, "'\(node.text)' is written as addresses: change them with the hosts")
        }
        await joinServices()
        for node in tree.children where node.kind == .include(.pass) && !isWithin && node.isCountExact {
            var shorter = record
            shorter.remove([node.text])
            let without = await tree(of: shorter)
            guard without.authorized.covers(tree.authorized) else { continue }
            await replace([node], with: [], "'\(node.text)' is left out: the others contain it")
        }
    }

    /// The record without an entry, and the look-ups that it then takes.
    func without(_ node: SPFNode) -> (text: String, lookups: Int) {
        var other = record
        other.remove([node.text])
        return (other.text, lookups - node.total)
    }

    private func tree(of record: SPFRewriting) async -> SPFNode {
        let inquiry = Inquiry(resolver: resolver, within: .seconds(86_400))
        var walk = SPFWalk(inquiry: inquiry)
        let tree = await walk.tree(of: SPFRecord(Array(record.text.utf8)), at: domain)
        inquiry.close()
        return tree
    }

    /// Entries for a record that an earlier one names already, or that lies within what another one includes.
    private var repeated: [SPFNode] {
        let includes = tree.children.filter { $0.kind == .include(.pass) && $0.state == .read }
        return includes.enumerated().filter { index, node in
            includes.enumerated().contains { other, candidate in
                other != index
                    && (candidate.target == node.target
                        ? other < index
                        : candidate.passingRecords.contains { $0 == node.target })
            }
        }.map(\.element)
    }

    private mutating func leaveOut(_ nodes: [SPFNode], _ words: (SPFNode) -> String) async {
        for node in nodes { await replace([node], with: [], words(node)) }
    }

    /// Puts terms in the place of the first of some entries, and takes the others out.
    private mutating func replace(_ nodes: [SPFNode], with terms: [String], _ words: String) async {
        guard let first = nodes.first else { return }
        let before = lookups
        record.replace(first.text, with: terms)
        record.remove(Set(nodes.dropFirst().map(\.text)).subtracting([first.text]))
        tree = await tree(of: record)
        let gain = before - lookups
        gains.append(gain > 0 ? "\(words) (\(counted(gain, "look-up", "look-ups")) less)." : "\(words).")
    }

    /// Several entries of one service become the one that covers them.
    private mutating func joinServices() async {
        let includes = tree.children.filter { $0.kind == .include(.pass) }
        let owned = Dictionary(grouping: includes) { $0.provider }
        for provider in MailProvider.all where !isWithin {
            guard let nodes = owned[provider], nodes.count > 1, let umbrella = provider.umbrella else { continue }
            var other = record
            other.replace(nodes[0].text, with: ["include:\(umbrella)"])
            other.remove(Set(nodes.dropFirst().map(\.text)))
            let joined = await tree(of: other)
            guard joined.total < lookups, joined.authorized.covers(tree.authorized),
                joined.children.contains(where: { $0.target == umbrella && $0.state == .read })
            else { continue }
            await replace(
                nodes, with: ["include:\(umbrella)"],
                "\(counted(nodes.count, "entry", "entries")) of \(provider.name) become 'include:\(umbrella)'")
        }
    }

    /// The addresses of a host of the domain's own, as terms; `nil` for others' hosts, whose addresses change without
    /// notice, and where they are not known.
    private func addresses(of node: SPFNode) async -> [String]? {
        guard node.state == .read, let target = node.target, target.isAtOrBelow(domain),
            let term = try? SPFTerm(ArraySlice(node.text.utf8)), case .directive(.pass, let mechanism) = term.content
        else { return nil }
        let hosts: [DomainName]
        switch mechanism {
        case .a(_, let prefix) where prefix == DualPrefix(): hosts = [target]
        case .mx(_, let prefix) where prefix == DualPrefix():
            hosts = await resolver.answer(to: Question(target, .mx)).mailHosts
        default: return nil
        }
        guard hosts.allSatisfy({ $0.isAtOrBelow(domain) }) else { return nil }
        var terms: [String] = []
        for host in hosts {
            for type in [RecordType.a, .aaaa] {
                let answer = await resolver.answer(to: Question(host, type))
                guard answer.unknownReason == nil else { return nil }
                for case .address(let address) in answer.records.map(\.data) {
                    terms.append((address.isIPv4 ? "ip4:" : "ip6:") + address.description)
                }
            }
        }
        return terms
    }
}

extension SPFNode {
    /// Whether the entry leads nowhere for anybody.
    var isDead: Bool {
        switch state {
        case .missing, .noName: leadsToRecord
        default: voidFour == true && voidSix == true && !leadsToRecord
        }
    }

    /// Whether it is `ptr`.
    fileprivate var isPointer: Bool {
        guard case .directive(_, .ptr) = (try? SPFTerm(ArraySlice(text.utf8)))?.content else { return false }
        return true
    }

    /// The names of the records that let senders pass below an include.
    fileprivate var passingRecords: [DomainName] {
        children.flatMap { child -> [DomainName] in
            switch child.kind {
            case .include(.pass), .redirect: [child.target].compactMap(\.self) + child.passingRecords
            case .include, .hosts, .record: []
            }
        }
    }
}
