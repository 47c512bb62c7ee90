import CUnbound

/// A validator of libunbound that works on a thread of its own and forwards to given servers.
///
/// The library guards a context with locks, so that any thread may use it (libunbound(3)); hence `@unchecked`.
final class UnboundContext: @unchecked Sendable {
    private let context: OpaquePointer

    /// What became of a question.
    struct Result: Hashable, Sendable {
        /// The response code.
        var code: Int32
        /// Validated from a trust anchor.
        var isSecure: Bool
        /// Failed validation.
        var isBogus: Bool
        /// Whether the name is an alias of another one.
        var isAlias: Bool
        /// Whether there are records of the type.
        var hasRecords: Bool
        /// Whether an answer without DS records proves that the name is delegated to a zone without keys.
        var provesUnsigned: Bool
    }

    /// A context, ready to be asked; `nil` when libunbound refuses a setting or has no memory.
    init?(servers: [SocketAddressText], anchors: TrustAnchors) {
        guard let context = ub_ctx_create() else { return nil }
        self.context = context
        let options = [
            ("module-config:", "validator iterator"), ("do-not-query-localhost:", "no"),
            ("edns-buffer-size:", String(Query.payloadSize)), ("trust-anchor-signaling:", "no"),
            // So many questions may be open at a time; 16 by itself, which a distant resolver makes slow.
            ("outgoing-range:", "64"),
            ("root-key-sentinel:", "no"), ("qname-minimisation:", "no"),
            // Names for tests and homes are looked up like all others.
            ("local-zone:", "test. nodefault"), ("local-zone:", "invalid. nodefault"),
            ("local-zone:", "home.arpa. nodefault"),
        ]
        let good =
            options.allSatisfy { ub_ctx_set_option(context, $0, $1) == 0 }
            && servers.allSatisfy { ub_ctx_set_fwd(context, "\($0.address)@\($0.port)") == 0 }
            && Self.trust(anchors, context) && ub_ctx_async(context, 1) == 0
        guard good else { return nil }
    }

    private static func trust(_ anchors: TrustAnchors, _ context: OpaquePointer) -> Bool {
        switch anchors.source {
        case .records(let records): records.allSatisfy { ub_ctx_add_ta(context, $0) == 0 }
        case .file(let path): ub_ctx_add_ta_file(context, path) == 0
        }
    }

    deinit { ub_ctx_delete(context) }

    /// Readable when there is something for ``process()``.
    var descriptor: Int32 { ub_fd(context) }

    /// Calls those who wait for what has come.
    func process() { _ = ub_process(context) }

    /// Begins to look something up. `waiter` is told, unless this returns `nil` or the number that it returns is
    /// given to ``cancel(_:_:)`` in time.
    func resolve(_ question: Question, _ waiter: ValidationWaiter) -> Int32? {
        var number: Int32 = 0
        let retained = Unmanaged.passRetained(waiter)
        let name = question.name == .root ? "." : question.name.description + "."
        let status = ub_resolve_async(
            context, name, Int32(question.type.rawValue), 1, retained.toOpaque(), told, &number)
        guard status == 0 else {
            retained.release()
            return nil
        }
        return number
    }

    /// Gives a look-up up.
    func cancel(_ number: Int32, _ waiter: ValidationWaiter) {
        // The callback that would release it will not come.
        if ub_cancel(context, number) == 0 { Unmanaged.passUnretained(waiter).release() }
    }
}

/// What libunbound calls with a result.
private func told(_ waiter: UnsafeMutableRawPointer?, _ status: Int32, _ result: UnsafeMutablePointer<ub_result>?) {
    guard let waiter else { return }
    let owner = Unmanaged<ValidationWaiter>.fromOpaque(waiter).takeRetainedValue()
    defer { ub_resolve_free(result) }
    guard status == 0, let found = result?.pointee else {
        owner.finish(nil)
        return
    }
    let asked = found.qname.flatMap { try? DomainName(String(cString: $0)) }
    let canonical = found.canonname.flatMap { try? DomainName(String(cString: $0)) }
    let isDenial = found.secure != 0 && found.havedata == 0 && found.qtype == Int32(RecordType.ds.rawValue)
    let packet = UnsafeRawBufferPointer(start: found.answer_packet, count: max(0, Int(found.answer_len)))
    owner.finish(
        UnboundContext.Result(
            code: found.rcode, isSecure: found.secure != 0, isBogus: found.bogus != 0,
            isAlias: canonical != nil && canonical != asked, hasRecords: found.havedata != 0,
            provesUnsigned: isDenial && asked.map { DelegationProof.isGiven(by: packet, for: $0) } == true))
}
