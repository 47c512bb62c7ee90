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
        guard let result = await validator.result(of: Question(name, .soa)) else { return .indeterminate }
        // An alias is followed into other zones; what counts is the zone that holds it.
        guard result.isAlias else { return result.state }
        return await validator.result(of: Question(name, .cname))?.state ?? .indeterminate
    }

    /// Ends the validator.
    func close() { validator.close() }

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
