import DNS

/// Answers from a script; what is in none of its zones is unknown, as for a zone that nobody recorded.
///
/// A script has one line for each record: `NAME TYPE DATA`. `zone NAME` names a zone: names in it that have no line
/// do not exist. In place of data, `!servfail` and the like make the look-up fail, `!empty` and `!nonexistent` give
/// those answers, and `!silent` never answers. In text, `|` cuts it into strings and `\xNN` is an octet.
/// A name that begins with `*.` is a wildcard. `NAME DNSSEC STATE` gives the state of a name and those below it, and an
/// RRSIG record comes with the records that it signs.
struct ScriptedResolver: Resolver {
    private(set) var records: [DomainName: [(type: RecordType, data: RecordData)]] = [:]
    private(set) var fixed: [Question: AnswerState] = [:]
    private(set) var silent: Set<Question> = []
    private(set) var zones: [DomainName] = []
    var states: [DomainName: DNSSECState] = [:]
    /// Told of every question that will not be answered.
    var onSilence: AsyncStream<Question>.Continuation?

    var origin = "a script"
    var isRecorded = false

    init(_ script: String) {
        for line in script.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count >= 2 else { continue }
            if words[0] == "zone" {
                zones.append(name(words[1]))
            } else if words.count == 3, words[1] == "DNSSEC" {
                states[name(words[0])] = DNSSECState(rawValue: words[2])
            } else if words.count == 3, let type = Self.types[words[1]] {
                add(name(words[0]), type, words[2])
            }
        }
    }

    static let types: [String: RecordType] = [
        "A": .a, "AAAA": .aaaa, "MX": .mx, "TXT": .txt, "NS": .ns, "CNAME": .cname, "PTR": .ptr, "DS": .ds, "SOA": .soa,
        "SPF": RecordType(rawValue: 99), "CDS": RecordType(rawValue: 59),
        "DNSKEY": .dnskey, "RRSIG": .rrsig, "NSEC3PARAM": .nsec3param, "TLSA": .tlsa, "CAA": .caa,
    ]

    private mutating func add(_ owner: DomainName, _ type: RecordType, _ data: String) {
        let question = Question(owner, type)
        switch data {
        case "!silent": silent.insert(question)
        case "!empty": fixed[question] = .empty
        case "!nonexistent": fixed[question] = .nonexistent
        default:
            if data.hasPrefix("!"), let reason = UnknownReason(rawValue: String(data.dropFirst())) {
                fixed[question] = .unknown(reason)
            } else if let data = Self.data(type, data) {
                records[owner, default: []].append((type, data))
            }
        }
    }

    private static func data(_ type: RecordType, _ text: String) -> RecordData? {
        let words = text.split(separator: " ").map(String.init)
        switch type {
        case .a, .aaaa: return IPAddress(text).map(RecordData.address)
        case .mx:
            return UInt16(words[0]).map { .mailExchange(preference: $0, host: name(words.count > 1 ? words[1] : ".")) }
        case .txt, RecordType(rawValue: 99):
            return .text(text.split(separator: "|", omittingEmptySubsequences: false).map { octets($0) })
        case .ds, .dnskey, .rrsig, .nsec3param, .tlsa, .caa, RecordType(rawValue: 59):
            return RecordData(type: type, presentation: text)
        default: return .name(name(text))
        }
    }

    func answer(to question: Question) async -> Answer {
        var aliases: [DomainName] = []
        var owner = question.name
        while true {
            let here = Question(owner, question.type)
            if silent.contains(here) {
                onSilence?.yield(here)
                await Never.returns()
            }
            if let state = fixed[here] { return Answer(question, state, aliases: aliases) }
            let found = records(at: owner)
            let wanted = (found ?? []).filter { $0.type == question.type }
            if !wanted.isEmpty {
                let answers = wanted.map { ResourceRecord(owner, $0.data) }
                var answer = Answer(question, .records, records: answers, aliases: aliases)
                answer.size = answer.expectedSize
                answer.signatures = (found ?? []).compactMap { record in
                    guard case .signature(let signature) = record.data, signature.covered == question.type else {
                        return nil
                    }
                    return signature
                }
                return answer
            }
            if case .name(let target)? = found?.first(where: { $0.type == .cname })?.data, aliases.count < 16 {
                aliases.append(target)
                owner = target
                continue
            }
            return Answer(question, state(of: owner, found != nil), aliases: aliases)
        }
    }

    private func state(of owner: DomainName, _ isFound: Bool) -> AnswerState {
        guard zones.contains(where: owner.isAtOrBelow) else { return .unknown(.unrecorded) }
        let hasNamesBelow = records.keys.contains { $0.isAtOrBelow(owner) }
        return isFound || hasNamesBelow || zones.contains(owner) ? .empty : .nonexistent
    }

    /// The records of a name, or of the wildcard that covers it; `nil` when there is neither.
    private func records(at owner: DomainName) -> [(type: RecordType, data: RecordData)]? {
        if let own = records[owner] { return own }
        if records.keys.contains(where: { $0.isAtOrBelow(owner) }) { return nil }
        var parent = owner.parent
        while let closer = parent, closer != .root {
            if let wildcard = try? closer.prefixed("*"), let found = records[wildcard] { return found }
            if records[closer] != nil { return nil }
            parent = closer.parent
        }
        return nil
    }

    func securityState(of name: DomainName) async -> DNSSECState {
        var place: DomainName? = name
        while let here = place {
            if let state = states[here] { return state }
            place = here.parent
        }
        return .indeterminate
    }
}

extension Never {
    /// Waits for something that does not come.
    fileprivate static func returns() async {
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
    }
}

/// The name, for literals in tests; the root when the literal is wrong.
func name(_ text: String) -> DomainName { (try? DomainName(text)) ?? .root }

/// The octets of a text in which `\xNN` stands for any octet.
func octets(_ text: some StringProtocol) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
        if first == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
            let octet = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
        {
            result.append(octet)
            rest = rest.dropFirst(3)
        } else {
            result.append(first)
        }
    }
    return result
}
