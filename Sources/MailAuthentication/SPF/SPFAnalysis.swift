import DNS

/// What a record says of everybody it does not name (RFC 7208 section 5.1).
enum SPFAll: Hashable, Sendable {
    case qualifier(SPFQualifier)
    /// Neither `all` nor a redirect to a record that has one.
    case absent
    /// The redirect leads to a record that could not be read.
    case unknown(UnknownReason)
}

/// What a domain says with SPF, without a sender.
struct SPFAnalysis: Sendable {
    let domain: DomainName
    /// The answer to the TXT question at the domain.
    let answer: Answer
    /// The texts that are SPF records; receivers want one.
    let texts: [[UInt8]]
    /// The record, read to its end, when there is just one.
    let record: SPFRecord?
    /// Each of the texts with all it includes, the first ten of them: of several, receivers use none, and what they
    /// would do together is still to be known.
    let trees: [SPFNode]
    /// How the explanation named by `exp` can be used, when the record has one.
    let explanation: Explanation?
    /// Where an SPF record stands that no receiver looks for, when the domain has none.
    let misplaced: [DomainName]

    enum Explanation: Hashable, Sendable {
        case usable
        case unusable(DomainName)
        case notKnown
    }
}

extension SPFAnalysis {
    /// The most records at one name that are followed.
    private static let treeLimit = 10

    /// Asks for a domain's SPF record and all that it includes.
    init(of domain: DomainName, inquiry: Inquiry) async {
        self.domain = domain
        answer = await inquiry.answer(domain, .txt)
        texts = SPFRecord.selected(from: answer.texts)
        var walk = SPFWalk(inquiry: inquiry)
        var trees: [SPFNode] = []
        for text in texts.prefix(Self.treeLimit) { trees.append(await walk.tree(of: SPFRecord(text), at: domain)) }
        self.trees = trees
        if let record = trees.first?.record, texts.count == 1 {
            explanation = await Self.explanation(of: record, at: domain, inquiry: inquiry)
            self.record = record
        } else {
            record = nil
            explanation = nil
        }
        var misplaced: [DomainName] = []
        if texts.isEmpty, answer.unknownReason == nil {
            for label in ["_spf", "_dmarc"] {
                guard let name = try? domain.prefixed(label) else { continue }
                let found = await inquiry.answer(name, .txt)
                if !SPFRecord.selected(from: found.texts).isEmpty { misplaced.append(name) }
            }
        }
        self.misplaced = misplaced
    }

    private static func explanation(
        of record: SPFRecord, at domain: DomainName, inquiry: Inquiry
    ) async -> Explanation? {
        guard let target = record.explanation else { return nil }
        guard !target.dependsOnSender, let ip = IPAddress(octets: [0, 0, 0, 0]) else { return .notKnown }
        let values = MacroValues(localPart: "", senderDomain: "", domain: domain.description, ip: ip, helo: "")
        guard let name = DomainName(expansion: target.expandedDomain(with: values)) else { return .unusable(domain) }
        let answer = await inquiry.answer(name, .txt)
        guard answer.unknownReason == nil else { return .notKnown }
        guard answer.texts.count == 1, let text = answer.texts.first,
            (try? MacroString(text[...], in: .explanation)) != nil
        else { return .unusable(name) }
        return .usable
    }
}

extension SPFAnalysis {
    /// The record with all it includes, when there is just one.
    var tree: SPFNode? { texts.count == 1 ? trees.first : nil }

    /// Every look-up term of the tree, without the top.
    var nodes: [SPFNode] { tree?.children.flatMap(\.flattened) ?? [] }

    /// Every look-up term of all trees: of the record, or of several that receivers do not use.
    var meantNodes: [SPFNode] { trees.flatMap(\.children).flatMap(\.flattened) }

    /// The look-ups that a receiver needs for a sender that is not listed.
    var lookups: Int { tree?.total ?? 0 }

    /// Whether ``lookups`` is the whole number, not only what could be seen.
    var isExact: Bool { tree?.isCountExact ?? true }

    /// The first reason why a record of the tree could not be read.
    var unknownBranch: UnknownReason? {
        nodes.lazy.compactMap { node in
            if case .unknown(let reason) = node.state, node.leadsToRecord { reason } else { nil }
        }.first
    }

    /// Terms that lead nowhere whatever the sender's family.
    var voids: [SPFNode] { nodes.filter { $0.voidFour == true && $0.voidSix == true } }

    /// Terms that lead nowhere for senders with IPv6 addresses.
    var voidsForSix: [SPFNode] { nodes.filter { $0.voidSix == true } }

    /// What the record says of everybody else.
    var all: SPFAll { tree?.all ?? .absent }

    /// The addresses that may send, at least; of several records, those that any of them means.
    var authorized: AddressSet { trees.reduce(into: AddressSet()) { $0.formUnion($1.authorized) } }
}

extension SPFNode {
    /// What the record says of everybody it does not name, a redirect followed.
    var all: SPFAll {
        if let reason = unknownReason { return .unknown(reason) }
        if let term = passesEverybody, !term.isEmpty { return .qualifier(.pass) }
        if let qualifier = record?.firstAll?.qualifier { return .qualifier(qualifier) }
        guard let redirect = children.first(where: { $0.kind == .redirect }) else { return .absent }
        return redirect.all
    }

    private var unknownReason: UnknownReason? {
        if case .unknown(let reason) = state { reason } else { nil }
    }

    /// The term of this record that lets everybody pass: `all`, or an include or redirect to such a record.
    var passesEverybody: String? {
        // A broken record lets nobody pass.
        guard let record, record.faults.isEmpty else { return nil }
        for child in children {
            switch child.kind {
            case .include(.pass), .redirect: if child.passesEverybody != nil { return child.text }
            case .include, .hosts, .record: break
            }
        }
        guard let (index, qualifier) = record.firstAll, qualifier == .pass else { return nil }
        return record.fragment(record.terms[index].range)
    }

    /// The addresses that pass by this record, before the first term that matches everybody.
    var authorized: AddressSet {
        var set = AddressSet()
        guard let record else { return set }
        for term in record.terms[..<(record.firstAll?.index ?? record.terms.endIndex)] {
            if case .directive(.pass, .network(let network, let prefix)) = term.content {
                set.insert(network, prefix: prefix)
            }
        }
        for child in children {
            switch child.kind {
            case .hosts(.pass): set.formUnion(child.addresses)
            case .include(.pass), .redirect: set.formUnion(child.authorized)
            case .include, .hosts, .record: break
            }
        }
        return set
    }
}
