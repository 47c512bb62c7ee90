import DNS

/// One run of `check_host` over a record and all that it includes (RFC 7208 section 4).
struct SPFEvaluation {
    /// The most terms that may ask the DNS (RFC 7208 section 4.6.4).
    static let lookupLimit = 10
    /// The most terms that may lead nowhere (RFC 7208 section 4.6.4).
    static let voidLimit = 2

    /// What came of one record.
    struct Verdict {
        var result: SPFResult
        /// The `exp` of the record that failed the sender, and the domain of that record.
        var explanation: (target: MacroString, domain: String)?
    }

    /// What ends an evaluation early.
    enum Stop: Error {
        case temporary
        case permanent
    }

    let inquiry: Inquiry
    let sender: SPFSender
    private var lookups = 0
    private var voids = 0

    init(inquiry: Inquiry, sender: SPFSender) {
        self.inquiry = inquiry
        self.sender = sender
    }

    /// Evaluates the record of a domain, which may be no domain name at all.
    mutating func check(_ domain: String) async -> Verdict {
        guard let name = Self.evaluable(domain) else { return Verdict(result: .none) }
        let answer = await inquiry.answer(name, .txt)
        switch answer.state {
        case .unknown: return Verdict(result: .temperror)
        case .empty, .nonexistent: return Verdict(result: .none)
        case .records: break
        }
        let texts = SPFRecord.selected(from: answer.texts)
        guard let text = texts.first else { return Verdict(result: .none) }
        let record = SPFRecord(text)
        guard texts.count == 1, record.faults.isEmpty else { return Verdict(result: .permerror) }
        do throws(Stop) {
            return try await evaluate(record, of: domain)
        } catch {
            return Verdict(result: error == .temporary ? .temperror : .permerror)
        }
    }

    /// A name of two labels or more (RFC 7208 section 4.3); `nil` for anything else.
    private static func evaluable(_ domain: String) -> DomainName? {
        guard let name = DomainName(expansion: domain), name.labelCount > 1, name.labels.first?.first != "[" else {
            return nil
        }
        return name
    }

    private mutating func evaluate(_ record: SPFRecord, of domain: String) async throws(Stop) -> Verdict {
        for term in record.terms {
            guard case .directive(let qualifier, let mechanism) = term.content,
                try await matches(mechanism, in: domain)
            else { continue }
            let explanation = qualifier == .fail ? record.explanation.map { (target: $0, domain: domain) } : nil
            return Verdict(result: qualifier.result, explanation: explanation)
        }
        guard case .redirect(let target)? = record.redirect?.content else { return Verdict(result: .neutral) }
        try countLookup()
        let verdict = await check(await expand(target, in: domain))
        // RFC 7208 section 6.1: a target without a record is an error of this one.
        return verdict.result == .none ? Verdict(result: .permerror) : verdict
    }

    private mutating func countLookup() throws(Stop) {
        lookups += 1
        guard lookups <= Self.lookupLimit else { throw .permanent }
    }

    private mutating func countVoid() throws(Stop) {
        voids += 1
        guard voids <= Self.voidLimit else { throw .permanent }
    }
}

extension SPFEvaluation {
    private mutating func matches(_ mechanism: SPFMechanism, in domain: String) async throws(Stop) -> Bool {
        switch mechanism {
        case .all: return true
        case .network(let network, let prefix): return sender.ip.matches(network, prefixLength: prefix)
        case .include(let target):
            try countLookup()
            switch await check(await expand(target, in: domain)).result {
            case .pass: return true
            case .fail, .softfail, .neutral: return false
            case .temperror: throw .temporary
            case .permerror, .none: throw .permanent
            }
        case .exists(let target):
            try countLookup()
            guard let name = await name(target, in: domain) else { return false }
            return try await !term(Question(name, .a)).isEmpty
        case .a(let target, let prefix):
            try countLookup()
            guard let name = await name(target, in: domain) else { return false }
            return contains(try await term(Question(name, addressType)), prefix)
        case .mx(let target, let prefix):
            try countLookup()
            guard let name = await name(target, in: domain) else { return false }
            return try await mailServers(of: name, contain: prefix)
        case .ptr(let target):
            try countLookup()
            guard let name = await name(target, in: domain) else { return false }
            let answer = await inquiry.answer(to: Question(reverseName, .ptr))
            if answer.isMissing { try countVoid() }
            return await confirmedNames().contains { $0.isAtOrBelow(name) }
        }
    }

    private var addressType: RecordType { sender.ip.isIPv4 ? .a : .aaaa }

    /// The records that a term asks for; an empty answer counts as void.
    private mutating func term(_ question: Question) async throws(Stop) -> [ResourceRecord] {
        let answer = await inquiry.answer(to: question)
        guard answer.unknownReason == nil else { throw .temporary }
        if answer.isMissing { try countVoid() }
        return answer.records
    }

    private mutating func mailServers(of name: DomainName, contain prefix: DualPrefix) async throws(Stop) -> Bool {
        let hosts = try await term(Question(name, .mx)).compactMap { record in
            if case .mailExchange(_, let host) = record.data, host != .root { host } else { nil }
        }
        guard hosts.count <= Self.lookupLimit else { throw .permanent }
        for host in hosts {
            let answer = await inquiry.answer(to: Question(host, addressType))
            guard answer.unknownReason == nil else { throw .temporary }
            if contains(answer.records, prefix) { return true }
        }
        return false
    }

    private func contains(_ records: [ResourceRecord], _ prefix: DualPrefix) -> Bool {
        let length = sender.ip.isIPv4 ? prefix.four : prefix.six
        return records.contains { record in
            guard case .address(let address) = record.data else { return false }
            return sender.ip.matches(address, prefixLength: length)
        }
    }

    private var reverseName: DomainName { (try? DomainName(sender.ip.reverseName)) ?? .root }

    /// The first ten reverse names of the sender whose addresses lead back to it (RFC 7208 section 5.5); names
    /// that could not be looked up are left out.
    private func confirmedNames() async -> [DomainName] {
        var confirmed: [DomainName] = []
        for record in await inquiry.answer(reverseName, .ptr).records.prefix(Self.lookupLimit) {
            guard case .name(let name) = record.data else { continue }
            let addresses = await inquiry.answer(name, addressType).records
            if contains(addresses, DualPrefix()) { confirmed.append(name) }
        }
        return confirmed
    }
}

extension SPFEvaluation {
    private func values(for text: MacroString, in domain: String) async -> MacroValues {
        var values = sender.values(in: domain)
        if text.usesValidatedName, let name = DomainName(expansion: domain) {
            let names = await confirmedNames()
            let best = names.first { $0 == name } ?? names.first { $0.isAtOrBelow(name) } ?? names.first
            values.validatedName = best?.description ?? "unknown"
        }
        return values
    }

    private func expand(_ target: MacroString, in domain: String) async -> String {
        target.expandedDomain(with: await values(for: target, in: domain))
    }

    /// The name that a mechanism asks for; `nil` when it expands to no domain name, which matches nothing.
    private func name(_ target: MacroString?, in domain: String) async -> DomainName? {
        guard let target else { return DomainName(expansion: domain) }
        return DomainName(expansion: await expand(target, in: domain))
    }

    /// The text that goes with a `fail` (RFC 7208 section 6.2); any trouble on the way means none.
    func explanation(of verdict: Verdict) async -> String? {
        guard let (target, domain) = verdict.explanation,
            let name = DomainName(expansion: await expand(target, in: domain))
        else { return nil }
        let texts = await inquiry.answer(name, .txt).texts
        guard texts.count == 1, let text = texts.first,
            let macros = try? MacroString(text[...], in: .explanation)
        else { return nil }
        let octets = macros.expanded(with: await values(for: macros, in: domain))
        guard octets.allSatisfy({ (0x20...0x7e).contains($0) }) else { return nil }
        return String(decoding: octets, as: UTF8.self)
    }
}
