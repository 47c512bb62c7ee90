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
        guard var result = await validator.result(of: Question(name, .soa)) else { return .indeterminate }
        if result.isAlias {
            // The alias was followed into other zones; what counts is the zone that holds it.
            guard let own = await validator.result(of: Question(name, .cname)) else { return .indeterminate }
            result = own
        }
        guard result.state == .bogus else { return result.state }
        return await isAnswered(name, below: anchor) ? .bogus : .indeterminate
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
        return isSecure ? .secure : .insecure
    }
}
