import CUnbound
import DNS
import Findings
import Testing

/// A resolver as public ones are: it validates what it passes on, and answers SERVFAIL where that fails, unless the one
/// who asks validates alone (RFC 4035 sections 3.2.2 and 5.5).
enum ValidatingServer {
    /// Runs `body` with a server before another one that validates from a file of trust anchors; `explains` says
    /// whether it tells why it fails (RFC 8914).
    static func with<Result>(
        before server: SocketAddressText, anchors: String, explains: Bool,
        _ body: (SocketAddressText) async throws -> Result
    ) async throws -> Result {
        let validator = try Validator(server, anchors: anchors)
        return try await LoopbackServer.with({ query in
            guard !query.checkingDisabled, let fault = validator.fault(of: query) else {
                return Relay.reply(to: query.octets, from: server)
            }
            var response = query.response
            response.isAuthoritative = false
            response.code = 2
            if explains { response.extendedError = fault }
            return [response.octets]
        }) { try await body($0.address) }
    }

    /// libunbound, asked one question after the other; it guards its context itself.
    private final class Validator: @unchecked Sendable {
        private let context: OpaquePointer

        struct NotReady: Error {}

        init(_ server: SocketAddressText, anchors: String) throws {
            guard let context = ub_ctx_create() else { throw NotReady() }
            self.context = context
            guard ub_ctx_set_option(context, "do-not-query-localhost:", "no") == 0,
                ub_ctx_set_fwd(context, "\(server.address)@\(server.port)") == 0,
                ub_ctx_add_ta_file(context, anchors) == 0
            else { throw NotReady() }
        }

        deinit { ub_ctx_delete(context) }

        /// The number of the extended error that the answer to a query fails with: 7 for a signature out of date, 6 for
        /// all else; `nil` when the answer is good.
        func fault(of query: LoopbackServer.Query) -> UInt16? {
            var result: UnsafeMutablePointer<ub_result>?
            guard ub_resolve(context, query.name + ".", Int32(query.type.rawValue), 1, &result) == 0, let result else {
                return nil
            }
            defer { ub_resolve_free(result) }
            guard result.pointee.bogus != 0 else { return nil }
            let why = result.pointee.why_bogus.map { String(cString: $0) } ?? ""
            return why.contains("expired") ? 7 : 6
        }
    }
}
