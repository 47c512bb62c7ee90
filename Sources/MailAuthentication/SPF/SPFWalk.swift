import DNS

/// Reads a record and all that it includes, without a sender: as if no term matched.
struct SPFWalk {
    /// The most look-up terms that are followed in one tree.
    static let nodeLimit = 100
    /// The most records one below the other.
    static let depthLimit = 20
    /// The most mail servers of one `mx` (RFC 7208 section 4.6.4).
    static let hostLimit = 10

    let inquiry: Inquiry
    private var nodes = 0

    init(inquiry: Inquiry) { self.inquiry = inquiry }

    /// The tree below the domain's own record.
    mutating func tree(of record: SPFRecord, at domain: DomainName) async -> SPFNode {
        var root = SPFNode(
            kind: .record, text: domain.description, target: domain, holder: domain, cost: 0, state: .read)
        root.record = record
        root.children = await children(of: record, at: domain, ancestors: [domain])
        return root
    }

    private mutating func children(
        of record: SPFRecord, at domain: DomainName, ancestors: [DomainName]
    ) async -> [SPFNode] {
        let end = record.firstAll?.index ?? record.terms.endIndex
        var terms = record.terms[..<end].filter { if case .directive = $0.content { true } else { false } }
        if record.firstAll == nil, let redirect = record.redirect { terms.append(redirect) }
        // Everything a record asks for is on its way together; a tree is as slow as its deepest branch.
        inquiry.prefetch(
            terms.prefix(Self.nodeLimit - min(nodes, Self.nodeLimit)).flatMap { $0.questions(at: domain) })
        var children: [SPFNode] = []
        for term in terms {
            guard let child = await child(term, of: record, at: domain, ancestors: ancestors) else { continue }
            children.append(child)
        }
        return children
    }

    private mutating func child(
        _ term: SPFTerm, of record: SPFRecord, at domain: DomainName, ancestors: [DomainName]
    ) async -> SPFNode? {
        guard let (kind, spec) = term.lookup else { return nil }
        nodes += 1
        var node = SPFNode(
            kind: kind, text: record.fragment(term.range), target: nil, holder: domain, cost: 1, state: .read)
        if let spec, spec.dependsOnSender {
            node.state = .dependsOnSender
            (node.voidFour, node.voidSix) = (nil, nil)
            return node
        }
        node.target = term.target(at: domain)
        guard let target = node.target else {
            node.state = .noName
            return node
        }
        guard nodes <= Self.nodeLimit, ancestors.count <= Self.depthLimit else {
            node.state = .notFollowed
            (node.voidFour, node.voidSix) = (nil, nil)
            return node
        }
        if node.leadsToRecord {
            await follow(&node, to: target, ancestors: ancestors)
        } else if case .directive(_, let mechanism) = term.content {
            await lookUp(mechanism, at: target, for: &node)
        }
        return node
    }

    private mutating func follow(_ node: inout SPFNode, to target: DomainName, ancestors: [DomainName]) async {
        guard !ancestors.contains(target) else {
            node.state = .loop
            return
        }
        // A name of one label has no record to evaluate (RFC 7208 section 4.3).
        guard target.labelCount > 1 else {
            node.state = .missing
            return
        }
        let answer = await inquiry.answer(target, .txt)
        if let reason = answer.unknownReason {
            node.state = .unknown(reason)
            return
        }
        let texts = SPFRecord.selected(from: answer.texts)
        guard let text = texts.first else {
            node.state = .missing
            return
        }
        guard texts.count == 1 else {
            node.state = .multiple(texts.count)
            return
        }
        let record = SPFRecord(text)
        node.record = record
        if let fault = record.faults.first { node.state = .broken(fault) }
        node.children = await children(of: record, at: target, ancestors: ancestors + [target])
    }
}

extension SPFWalk {
    private func lookUp(_ mechanism: SPFMechanism, at target: DomainName, for node: inout SPFNode) async {
        switch mechanism {
        case .a(_, let prefix):
            node.voidFour = await take(target, .a, prefix.four, for: &node)
            node.voidSix = await take(target, .aaaa, prefix.six, for: &node)
        case .mx(_, let prefix): await lookUpMail(at: target, prefix, for: &node)
        case .exists:
            let answer = await inquiry.answer(target, .a)
            note(answer, for: &node)
            let isVoid = answer.unknownReason == nil ? answer.isMissing : nil
            (node.voidFour, node.voidSix) = (isVoid, isVoid)
        case .ptr: (node.voidFour, node.voidSix) = (nil, nil)
        case .all, .include, .network: break
        }
    }

    private func lookUpMail(at target: DomainName, _ prefix: DualPrefix, for node: inout SPFNode) async {
        let answer = await inquiry.answer(target, .mx)
        note(answer, for: &node)
        guard answer.unknownReason == nil else {
            (node.voidFour, node.voidSix) = (nil, nil)
            return
        }
        (node.voidFour, node.voidSix) = (answer.isMissing, answer.isMissing)
        let hosts = answer.mailHosts
        guard hosts.count <= Self.hostLimit else {
            node.state = .tooManyHosts(hosts.count)
            return
        }
        inquiry.prefetch(hosts.flatMap { [Question($0, .a), Question($0, .aaaa)] })
        for host in hosts {
            _ = await take(host, .a, prefix.four, for: &node)
            _ = await take(host, .aaaa, prefix.six, for: &node)
        }
    }

    /// Adds the addresses of a name; whether there are none, `nil` when that is not known.
    private func take(
        _ name: DomainName, _ type: RecordType, _ prefix: Int, for node: inout SPFNode
    ) async -> Bool? {
        let answer = await inquiry.answer(name, type)
        note(answer, for: &node)
        for case .address(let address) in answer.records.map(\.data) { node.addresses.insert(address, prefix: prefix) }
        return answer.unknownReason == nil ? answer.isMissing : nil
    }

    private func note(_ answer: Answer, for node: inout SPFNode) {
        if let reason = answer.unknownReason { node.state = .unknown(reason) }
    }
}

extension SPFTerm {
    /// What kind of look-up the term is and what its name is made from; `nil` when it asks nothing.
    fileprivate var lookup: (SPFNode.Kind, MacroString?)? {
        switch content {
        case .directive(let qualifier, .include(let target)): (.include(qualifier), target)
        case .directive(let qualifier, .a(let target, _)), .directive(let qualifier, .mx(let target, _)),
            .directive(let qualifier, .ptr(let target)):
            (.hosts(qualifier), target)
        case .directive(let qualifier, .exists(let target)): (.hosts(qualifier), target)
        case .redirect(let target): (.redirect, target)
        case .directive(_, .all), .directive(_, .network), .explanation, .unknownModifier: nil
        }
    }

    /// The name the term leads to from that domain; `nil` when it asks nothing, depends on the sender, or
    /// expands to no domain name.
    fileprivate func target(at domain: DomainName) -> DomainName? {
        guard let (_, spec) = lookup else { return nil }
        guard let spec else { return domain }
        guard !spec.dependsOnSender, let ip = IPAddress(octets: [0, 0, 0, 0]) else { return nil }
        let values = MacroValues(localPart: "", senderDomain: "", domain: domain.description, ip: ip, helo: "")
        return DomainName(expansion: spec.expandedDomain(with: values))
    }

    /// What the term asks first.
    fileprivate func questions(at domain: DomainName) -> [Question] {
        guard let target = target(at: domain) else { return [] }
        return switch content {
        case .directive(_, .include), .redirect: target.labelCount > 1 ? [Question(target, .txt)] : []
        case .directive(_, .a): [Question(target, .a), Question(target, .aaaa)]
        case .directive(_, .mx): [Question(target, .mx)]
        case .directive(_, .exists): [Question(target, .a)]
        default: []
        }
    }
}

extension Answer {
    /// The hosts of MX records, by preference, without the null one (RFC 7505).
    var mailHosts: [DomainName] {
        mailExchanges.map(\.host).filter { $0 != .root }
    }

    /// The MX records by preference, then name.
    var mailExchanges: [(preference: UInt16, host: DomainName)] {
        records.compactMap { record in
            if case .mailExchange(let preference, let host) = record.data { (preference, host) } else { nil }
        }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
}
