public import Documents

/// Answers from zone files instead of the network; opens no socket.
///
/// A question is answered as the zone's own name server would (RFC 1034 section 4.3.2, wildcards after RFC 4592),
/// aliases followed from zone to zone. What no zone holds, or what lies below a delegation that is not recorded, is
/// unknown with the reason `unrecorded`; what a zone with mistakes would hold, with the reason `malformed`.
///
///     let resolver = try RecordedResolver(files: .machine, folder: "zones")
///     let answer = await resolver.answer(to: Question(try DomainName("example.com"), .mx))
public struct RecordedResolver: Resolver {
    /// What is wrong with the zone files, by place. A zone with an error is not used, the others are.
    public let problems: [Diagnostic]

    /// Reads every `NAME.zone` directly in a folder, in master format (RFC 1035 section 5). A zone's name is the owner
    /// of its SOA record, or else the first `$ORIGIN`, or else the file's name.
    ///
    /// - Parameters:
    ///   - files: Where the folder is.
    ///   - folder: The folder's path in `files`.
    /// - Throws: when the folder can't be listed or holds no zone file. Mistakes inside the files are ``problems``.
    public init(files: FileSource, folder: String) throws(Diagnostics) {
        var set: ZoneSet
        do throws(Diagnostic) {
            set = try ZoneSet(files: files, folder: folder)
        } catch {
            throw Diagnostics([error])
        }
        zones = set.zones
        problems = set.problems.sorted()
    }

    /// The zones by name; `nil` for one with mistakes.
    private let zones: [DomainName: Zone?]

    /// The words `recorded zones`, whatever the folder.
    public var origin: String { "recorded zones" }

    /// True: it reads what is in memory.
    public var isRecorded: Bool { true }

    /// The answer of the recorded zones, which is the same each time.
    public func answer(to question: Question) async -> Answer {
        var answer = recordedAnswer(to: question)
        answer.size = answer.expectedSize
        answer.cameOverTCP = answer.size ?? 0 > Answer.safeSize
        if answer.state == .records, Answer.signedTypes.contains(question.type) {
            let holder = answer.aliases.last ?? question.name
            answer.signatures = recordedAnswer(to: Question(holder, .rrsig)).records.compactMap { record in
                guard case .signature(let signature) = record.data, signature.covered == question.type else {
                    return nil
                }
                return signature
            }
        }
        return answer
    }

    /// Indeterminate: signatures are not looked at.
    public func securityState(of name: DomainName) async -> DNSSECState { .indeterminate }

    private func recordedAnswer(to question: Question) -> Answer {
        var chain = AliasChain(from: question.name)
        while true {
            switch lookUp(Question(chain.end, question.type)) {
            case .records(let set):
                chain.note(ttl: set.ttl)
                return chain.answer(question, .records, Array(set.records))
            case .alias(let target, let ttl):
                chain.note(ttl: ttl)
                guard chain.follow(to: target) else { return chain.answer(question, .unknown(.alias)) }
            case .empty: return chain.answer(question, .empty)
            case .nonexistent: return chain.answer(question, .nonexistent)
            case .unknown(let reason): return chain.answer(question, .unknown(reason))
            }
        }
    }

    private enum Step {
        case records(Zone.RecordSet)
        case alias(to: DomainName, ttl: UInt32)
        case empty
        case nonexistent
        case unknown(UnknownReason)
    }

    private func lookUp(_ question: Question) -> Step {
        guard var holder = closestZone(to: question.name) else { return .unknown(.unrecorded) }
        // The DS of a zone is its parent's (RFC 4035 section 3.1.4.1). Without the parent, the zone has no authority
        // over it, as a live server's answer from the wrong side has none.
        if question.type == .ds, holder == question.name {
            guard let parent = question.name.parent, let above = closestZone(to: parent) else { return .unknown(.lame) }
            holder = above
        }
        guard let found = zones[holder], let zone = found else { return .unknown(.malformed) }
        return switch zone.lookUp(question.name, question.type) {
        case .records(let set): .records(set)
        case .alias(let target, let ttl): .alias(to: target, ttl: ttl)
        case .empty: .empty
        case .nonexistent: .nonexistent
        case .delegated: .unknown(.unrecorded)
        case .aliasTooLong: .unknown(.refused)
        }
    }

    private func closestZone(to name: DomainName) -> DomainName? {
        var candidate: DomainName? = name
        while let name = candidate {
            if zones[name] != nil { return name }
            candidate = name.parent
        }
        return nil
    }
}
