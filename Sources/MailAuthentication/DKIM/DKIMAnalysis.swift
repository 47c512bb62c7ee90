import DNS

/// What one selector holds.
struct DKIMSelector: Sendable {
    /// Where the selector is known from.
    enum Source: Hashable, Sendable {
        case settings
        case provider(String)
        /// A snapshot before this one found a key there.
        case earlier
        case general
    }

    enum State: Sendable {
        case unknown(UnknownReason)
        case missing
        /// An alias whose target holds no text.
        case targetMissing(DomainName)
        /// Several key records.
        case multiple(Int)
        case broken(TagFault, text: [UInt8])
        case revoked
        case damaged(DKIMKey.Damage)
        case unknownType(String)
        case key(DKIMKey)
    }

    let name: String
    let source: Source
    let answer: Answer
    let state: State
    /// The record, when there is just one that can be read.
    let record: DKIMRecord?
    /// Where the key stands instead, one name too far or too near.
    var misplaced: DomainName?

    init(_ name: String, from source: Source, _ answer: Answer) {
        self.name = name
        self.source = source
        self.answer = answer
        // What somebody guessed is only looked at when it is meant as a key.
        let texts = answer.texts.filter { source == .settings || DKIMRecord.isMeant(by: $0) }
        var record: DKIMRecord?
        switch (answer.unknownReason, texts.first) {
        case (let reason?, _): state = .unknown(reason)
        case (nil, nil):
            let target = answer.isMissing ? answer.aliases.last : nil
            state = target.map(State.targetMissing) ?? .missing
        case (nil, let text?):
            if texts.count > 1 {
                state = .multiple(texts.count)
            } else {
                do throws(TagFault) {
                    let read = try DKIMRecord(text)
                    record = read
                    state = Self.state(of: read)
                } catch {
                    state = .broken(error, text: text)
                }
            }
        }
        self.record = record
    }

    private static func state(of record: DKIMRecord) -> State {
        do throws(DKIMKey.Damage) {
            if record.isRevoked { return .revoked }
            guard let key = try record.key() else { return .unknownType(record.keyType) }
            return .key(key)
        } catch {
            return .damaged(error)
        }
    }
}

extension DKIMSelector {
    /// The key when receivers can use it for mail: the type and a hash they accept, and not too short.
    var usableKey: DKIMKey? {
        guard case .key(let key) = state, let record, record.servesMail,
            record.hashes.map({ $0.contains("sha256") }) ?? true
        else { return nil }
        if case .rsa(let bits, _, _) = key, bits < 1024 { return nil }
        return key
    }

    /// Whether anything stands at the selector.
    var isFound: Bool {
        switch state {
        case .unknown, .missing: false
        case .targetMissing, .multiple, .broken, .revoked, .damaged, .unknownType, .key: true
        }
    }

    /// Who uses a selector of that name or shape.
    var provider: String {
        if let owner = answer.aliases.lazy.compactMap(MailProvider.owning).first { return owner.name }
        if case .provider(let name) = source { return name }
        return ""
    }
}

/// What a domain publishes for DKIM, as far as it can be found.
struct DKIMAnalysis: Sendable {
    let domain: DomainName
    /// The answer at `_domainkey`: when that name does not exist, no key exists (RFC 8020).
    let base: Answer
    /// The selectors looked at, in the order of their names; guesses that missed are left out.
    let selectors: [DKIMSelector]
    /// How many selectors were asked for.
    let askedCount: Int
    /// What a made-up selector answers, when keys may exist.
    let wildcard: DKIMSelector?
    /// Names of the providers that were recognized.
    let providers: [String]
}

extension DKIMAnalysis {
    /// The most selectors that are asked for.
    static let selectorLimit = 40

    /// Looks for keys under the selectors of settings, of providers that other records name, of earlier snapshots, and
    /// in general use.
    init(
        of domain: DomainName, settings: [String], earlier: [String] = [], others: [DomainName], isParked: Bool,
        inquiry: Inquiry
    ) async {
        self.domain = domain
        let recognized = MailProvider.recognized(in: others)
        providers = recognized.map(\.name)
        base = await Self.answer(at: "", of: domain, inquiry: inquiry)
        var names: [(String, DKIMSelector.Source)] = settings.map { ($0.lowercased(), .settings) }
        if base.state != .nonexistent {
            names += recognized.flatMap { provider in provider.selectors.map { ($0, .provider(provider.name)) } }
            names += earlier.map { ($0, .earlier) }
        }
        var found = await Self.look(names, at: domain, inquiry: inquiry)
        var asked = found.count
        var wildcard: DKIMSelector?
        if base.state != .nonexistent, isParked || found.contains(where: \.isFound) || base.unknownReason == nil {
            wildcard = DKIMSelector(
                wildcardProbe, from: .general, await Self.answer(at: wildcardProbe, of: domain, inquiry: inquiry))
        }
        // Where every name answers, or nothing exists, there is nothing to guess.
        if base.state == .empty || base.state == .records, wildcard?.isFound != true,
            !found.contains(where: \.isFound)
        {
            let known = Set(found.map(\.name))
            let general = MailProvider.generalSelectors.filter { !known.contains($0) }
                .prefix(max(0, Self.selectorLimit - asked))
            found += await Self.look(general.map { ($0, .general) }, at: domain, inquiry: inquiry)
            asked += general.count
        }
        askedCount = asked
        // Where every name answers, a guess that answers the same proves nothing.
        if let wildcard, wildcard.isFound {
            found.removeAll { $0.source != .settings && $0.answer.texts == wildcard.answer.texts }
        }
        for index in found.indices where found[index].source == .settings {
            guard case .missing = found[index].state else { continue }
            found[index].misplaced = await Self.misplacement(of: found[index].name, at: domain, inquiry: inquiry)
        }
        self.wildcard = wildcard
        selectors = found.filter { selector in
            if case .missing = selector.state { return selector.source == .settings }
            return true
        }.sorted { $0.name < $1.name }
    }

    private static func look(
        _ names: [(String, DKIMSelector.Source)], at domain: DomainName, inquiry: Inquiry
    ) async -> [DKIMSelector] {
        var wanted: [(String, DKIMSelector.Source)] = []
        for name in names where !wanted.contains(where: { $0.0 == name.0 }) { wanted.append(name) }
        wanted = Array(wanted.prefix(selectorLimit))
        inquiry.prefetch(wanted.compactMap { question($0.0, at: domain) })
        var found: [DKIMSelector] = []
        for (name, source) in wanted {
            found.append(DKIMSelector(name, from: source, await answer(at: name, of: domain, inquiry: inquiry)))
        }
        return found
    }

    private static func question(_ selector: String, at domain: DomainName) -> Question? {
        let prefix = selector.isEmpty ? "_domainkey" : selector + "._domainkey"
        return (try? domain.prefixed(prefix)).map { Question($0, .txt) }
    }

    /// The answer at a selector; a selector that makes no domain name is not there.
    private static func answer(at selector: String, of domain: DomainName, inquiry: Inquiry) async -> Answer {
        guard let question = question(selector, at: domain) else {
            return Answer(Question(domain, .txt), .nonexistent)
        }
        return await inquiry.answer(to: question)
    }

    /// A wrong name at which a key of settings stands: without `_domainkey`, or with the domain twice.
    private static func misplacement(
        of selector: String, at domain: DomainName, inquiry: Inquiry
    ) async -> DomainName? {
        let names = [try? domain.prefixed(selector), try? domain.prefixed("\(selector)._domainkey.\(domain)")]
        for name in names.compactMap(\.self) {
            if await inquiry.answer(name, .txt).texts.contains(where: DKIMRecord.isMeant) { return name }
        }
        return nil
    }
}

extension DKIMAnalysis {
    /// Selectors with a key that receivers can use; where every name answers, only those that settings name.
    var usable: [DKIMSelector] { selectors.filter { $0.usableKey != nil } }

    /// The first reason why a selector, or `_domainkey`, could not be looked up.
    var unknownReason: UnknownReason? {
        base.unknownReason
            ?? selectors.lazy.compactMap { selector in
                if case .unknown(let reason) = selector.state { reason } else { nil }
            }.first
    }

    /// Whether a usable key is there; `nil` when one may hide under a name that nobody can guess.
    var hasKey: Bool? {
        if !usable.isEmpty { return true }
        if case .key? = wildcard?.state { return true }
        if base.state == .nonexistent { return false }
        // Settings name the selectors in use; when they answered and some stand there, none is left to guess.
        let named = selectors.filter { $0.source == .settings }
        return named.contains(where: \.isFound) && named.allSatisfy { !$0.isUnknown } ? false : nil
    }

    /// Whether a made-up selector is answered by a withdrawn key.
    var isRevokedByWildcard: Bool {
        if case .revoked? = wildcard?.state { true } else { false }
    }
}
