/// Finds out the DNSSEC state of names: whether the servers pass proofs on, then what the validator says.
final class Validation: Sendable {
    private let transport: Transport
    private let validator: Validator
    private let anchors: TrustAnchors
    private let proofs = SharedFlights<DomainName, Bool>()

    init(_ transport: Transport, _ validator: Validator, anchors: TrustAnchors) {
        self.transport = transport
        self.validator = validator
        self.anchors = anchors
    }

    /// The state of the records at a name.
    func state(of name: DomainName) async -> DNSSECState {
        guard let anchor = anchors.closest(to: name), await passesProofs(anchor) else { return .indeterminate }
        guard let result = await result(for: name, below: anchor) else { return .indeterminate }
        guard result.state == .bogus else { return result.state }
        return await isAnswered(name, below: anchor) ? .bogus : .indeterminate
    }

    /// What the validator says of a name. The zone above is asked first, whether it has a key for the name: an answer
    /// that there is none decides of an unsigned zone, and of a name that is not the top of a zone, with one question.
    private func result(for name: DomainName, below anchor: DomainName) async -> UnboundContext.Result? {
        var result: UnboundContext.Result?
        if name != anchor {
            result = await validator.result(of: Question(name, .ds))
            guard let link = result, link.isAlias || link.isSecure && link.hasRecords else { return result }
        }
        if result?.isAlias != true { result = await validator.result(of: Question(name, .soa)) }
        // The alias was followed into other zones; what counts is the zone that holds it.
        return result?.isAlias == true ? await validator.result(of: Question(name, .cname)) : result
    }

    /// Ends the validator.
    func close() { validator.close() }

    /// Whether the servers answer everything that the validator needs for a name. It takes a proof that does not come,
    /// because a server is silent or does not serve the zone, for one that is wrong.
    private func isAnswered(_ name: DomainName, below anchor: DomainName) async -> Bool {
        guard await gives(Question(name, .soa)) != nil else { return false }
        var zone = name
        while zone.labelCount > anchor.labelCount, let parent = zone.parent {
            guard let isSigned = await gives(Question(zone, .ds)) else { return false }
            if isSigned, await gives(Question(zone, .dnskey)) == nil { return false }
            zone = parent
        }
        return true
    }

    /// Whether there are records, not validated; `nil` when that can't be known.
    private func gives(_ question: Question) async -> Bool? {
        let answer = await transport.look(Query(question: question, checkingDisabled: true)).answer
        return answer.unknownReason == nil ? answer.state == .records : nil
    }

    /// Whether the servers give the signed keys of a trust anchor's zone. A server that leaves signatures out makes
    /// everything fail validation, which says nothing about the zones.
    private func passesProofs(_ anchor: DomainName) async -> Bool {
        await proofs.value(for: anchor, whenCancelled: false) { [transport] in
            let query = Query(question: Question(anchor, .dnskey), checkingDisabled: true, wantsSignatures: true)
            let (answer, isSigned) = await transport.look(query)
            return answer.state == .records && isSigned
        }
    }
}

extension UnboundContext.Result {
    fileprivate var state: DNSSECState {
        if isBogus { return .bogus }
        guard code == 0 || code == 3 else { return .indeterminate }
        return isSecure && !provesUnsigned ? .secure : .insecure
    }
}
